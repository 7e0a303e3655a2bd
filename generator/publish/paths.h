/* Which paths a published file may have. */
#ifndef PUBLISH_PATHS_H
#define PUBLISH_PATHS_H

#include "base/map.h"
#include "base/str.h"

/* Characters in a path. */
#define PATHS_MAX_LENGTH 120

/* The paths taken so far, to compare new ones with: zeroed to begin. */
struct paths {
	struct map taken; /* in lower case, folders too, to struct taken_path */
};

/*
 * Takes `path` for a file. The empty slice where it is free and may be used
 * on any system; otherwise what is wrong with it, as the end of a sentence
 * that begins with the path: "is longer than 120 characters".
 */
str paths_take(struct arena *arena, struct paths *paths, str path);

#endif
