/* Files that stand in memory, read as if they were a folder's (base/fs.h). */
#ifndef BASE_FS_TREE_H
#define BASE_FS_TREE_H

#include "base/fs.h"

/* As fs_read(), for a path that stays inside. */
enum fs_error fs_tree_read(
	const struct fs_tree *tree, str path, size_t limit, str *out);

/* As fs_size(). */
uint64_t fs_tree_size(const struct fs_tree *tree, str path);

/*
 * Appends what stands below the folder (which is not ""), and the folders
 * between, unsorted; FS_LINK where it is no folder.
 */
enum fs_error fs_tree_walk(struct arena *arena, const struct fs_tree *tree,
	str folder, struct fs_listing *out);

#endif
