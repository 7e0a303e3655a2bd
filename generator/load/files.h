/*
 * The loader: walks content/ and schools/, reads every file by the kind that
 * its path says, and fills the portal. What is wrong in the files goes to
 * portal->diags; only the machine's failures end the reading.
 */
#ifndef LOAD_FILES_H
#define LOAD_FILES_H

#include "base/fs.h"
#include "model/portal.h"

enum load_result {
	LOAD_OK,
	LOAD_FAILED, /* a file or folder could not be read: status 3 */
};

struct load_failure {
	str path;
	int error; /* errno */
};

/*
 * Fills the portal, of which arena and diags are set, from the files below
 * `root`. Everything that it holds lives in portal->arena. After LOAD_FAILED
 * `failure` (may be NULL) tells which file it was, and why.
 */
enum load_result portal_load(struct portal *portal, struct fs_root root,
	struct load_failure *failure);

#endif
