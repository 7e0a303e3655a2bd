/* Paths within a portal: relative, with slashes. */
#ifndef BASE_PATH_H
#define BASE_PATH_H

#include "base/str.h"

/* The folder that a path's file stands in, with its slash; or nothing. */
str path_folder(str path);

/* `path` joined to the folder, "." and ".." taken out; empty if it leaves. */
str path_join(struct arena *arena, str folder, str path);

/* Is it that folder or file, or inside it? Everything is inside "". */
bool path_is_below(str path, str folder);

#endif
