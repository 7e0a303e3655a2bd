/*
 * A revision of the portal, read from git into memory: what its folder held
 * then. Nothing is checked out, and the working tree is not looked at.
 */
#ifndef HISTORY_REVISION_H
#define HISTORY_REVISION_H

#include "base/fs.h"
#include "history/git.h"

struct revision {
	str name;            /* as it was asked for */
	str commit;          /* the commit's own name, in hexadecimal digits */
	struct fs_tree tree; /* what the portal's folder held */
};

/*
 * Of how many bytes a file may be, for its bytes to be wanted; of any other
 * the tree holds the size alone.
 */
typedef size_t revision_limit(str path);

struct revision_request {
	int folder; /* open: the portal's */
	str name;   /* a branch, a tag, a commit… */
	revision_limit *limit;
};

/*
 * Reads the portal's folder as it was in a revision, into the arena. Where it
 * was not there, the tree is empty. False, and `failure`, where the revision
 * could not be read.
 */
bool revision_read(struct arena *arena, const struct revision_request *request,
	struct revision *out, struct history_failure *failure);

#endif
