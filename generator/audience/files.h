/* Attachments: each is for those who may see all that refers to it. */
#ifndef AUDIENCE_FILES_H
#define AUDIENCE_FILES_H

#include "audience/kinds.h"

/* Adds to `files` (path → something) what a record of the kind refers to. */
void audience_note_files(struct arena *arena, struct map *files,
	const struct audience_kind *kind, const struct school *school,
	const void *record);

/*
 * Takes these files from the schools, and from the evidence that names them;
 * that one did is counted there.
 */
void audience_drop_files(struct portal *portal, const struct map *files);

#endif
