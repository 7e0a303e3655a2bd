/*
 * Files of a portal's own that a command writes for its author: below an open
 * folder, never through a symbolic link, and whole or not at all.
 */
#ifndef PUBLISH_EDIT_H
#define PUBLISH_EDIT_H

#include "base/str.h"

/* Is there anything under this path? */
bool edit_is_taken(struct arena *arena, int root, str path);

/*
 * Writes a file of the open folder, whether it is there or not, at once. False
 * and errno: what was there is there.
 */
bool edit_put(struct arena *arena, int folder, str name, str bytes);

/*
 * Writes a new file, and the folders above it that are missing. False and
 * errno where it cannot be done; EEXIST where the path is taken.
 */
bool edit_create(struct arena *arena, int root, str path, str bytes);

/*
 * Puts other bytes in the place of a file's, at once; it keeps its mode. False
 * and errno: the file is as it was.
 */
bool edit_replace(struct arena *arena, int root, str path, str bytes);

#endif
