/*
 * manifest.json: what a published folder holds, and from what it was made. A
 * folder with one is ours to replace; what it does not list is not.
 */
#ifndef PUBLISH_MANIFEST_H
#define PUBLISH_MANIFEST_H

#include "base/list.h"
#include "base/map.h"
#include "base/str.h"

#define MANIFEST_NAME "manifest.json"

/* Of the manifest's own form. */
#define MANIFEST_FORMAT 2

struct manifest_facts {
	str version;  /* of the generator, "1.0.0" */
	str as_of;    /* the day that the portal speaks of, "2026-11-22" */
	str audience; /* its id, or empty */
};

struct manifest_file {
	str path;
	uint64_t size;
	uint64_t fingerprint; /* str_hash() of its bytes */
};

struct manifest_files {
	LIST(struct manifest_file) list;
};

/* The text of a manifest; sorts `files` by path. */
str manifest_write(struct arena *arena, const struct manifest_facts *facts,
	struct manifest_files *files);

/*
 * Reads the paths of a manifest that manifest_write() made into `paths`, each
 * with some value that is not NULL. False where it is no such text.
 */
bool manifest_read(struct arena *arena, str text, struct map *paths);

#endif
