/* Whole folders on disk: listing and removing them, reading, writing. */
#ifndef PUBLISH_TREE_H
#define PUBLISH_TREE_H

#include <sys/types.h>

#include "base/list.h"
#include "base/str.h"

struct tree_entry {
	const char *path; /* below the folder that was listed */
	enum tree_kind { TREE_FILE, TREE_FOLDER, TREE_OTHER } kind;
};

struct tree {
	LIST(struct tree_entry) entries; /* a folder before what is in it */
};

/*
 * Lists everything below the open folder, names beginning with a dot too,
 * links as TREE_OTHER and never followed. False and errno where it fails.
 */
bool tree_list(struct arena *arena, int folder, struct tree *tree);

/* The same of what is directly in it. */
bool tree_list_top(struct arena *arena, int folder, struct tree *tree);

/*
 * Removes the folder `name` of `parent` with all that is in it. True where it
 * is not there (any more); false and errno otherwise.
 */
bool tree_remove(struct arena *arena, int parent, const char *name);

/*
 * Makes the folder at `path` and those above it, as far as they are missing;
 * false and errno where that fails.
 */
bool tree_make_folders(struct arena *arena, str path);

/* Writes a new file; false and errno where that fails or it is there. */
bool tree_write(int folder, const char *path, str bytes);

/* The same with rights of its own: 0777 for a program. */
bool tree_write_as(int folder, const char *path, str bytes, mode_t mode);

/* Reads a whole file, which must not be a link; false and errno. */
bool tree_read(struct arena *arena, int folder, const char *path, str *out);

/* Is the file there, and are these its bytes? False too where reading fails. */
bool tree_same(int folder, const char *path, str bytes);

#endif
