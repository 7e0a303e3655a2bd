/* A portal of two revisions: some of its files from one, the rest from other.
 */
#ifndef HISTORY_GRAFT_H
#define HISTORY_GRAFT_H

#include "base/fs.h"

/* Is the file one of those that come from the other portal? */
typedef bool graft_choice(str path);

struct graft {
	const struct fs_tree *onto;
	struct fs_root from;
	str folder; /* of `from`, below which all chosen files lie */
	graft_choice *is_chosen;
	size_t limit; /* bytes of a file; of a larger one the size is kept */
};

/*
 * The files of `onto` that are not chosen, and those of `from` that are, in
 * the arena. FS_OK, or what kept a folder from being read (errno tells).
 */
enum fs_error graft_make(
	struct arena *arena, const struct graft *graft, struct fs_tree *out);

#endif
