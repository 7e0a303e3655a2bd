/* Folders for the tests of publishing, and what stands in them. */
#ifndef UNIT_FOLDERS_H
#define UNIT_FOLDERS_H

#include "base/str.h"
#include "publish/publication.h"

/* A file of a small portal. */
struct sample_file {
	const char *path;
	const char *bytes;
};

struct sample {
	struct sample_file files[8]; /* up to the first without a path */
	const char *as_of;
};

extern const struct sample sample_old, sample_new;

/* A new empty folder for one test; its name. */
const char *folder_make(struct arena *arena);

/* Removes it with all that is in it. */
void folder_remove(struct arena *arena, const char *folder);

/* "FOLDER/NAME" */
const char *folder_path(
	struct arena *arena, const char *folder, const char *name);

/* Writes a file, and the folders above it. */
void folder_put(struct arena *arena, const char *folder, const char *name,
	const char *bytes);

/*
 * All files below with their bytes, sorted, as one text; "none" where there
 * is no such folder.
 */
str folder_state(struct arena *arena, const char *folder);

/* Publishes the sample to "FOLDER/public". */
bool folder_publish(struct arena *arena, const char *folder,
	const struct sample *sample, struct publish_result *result,
	struct publish_failure *failure);

#endif
