/*
 * The folder that is published to, and the two names beside it that a build
 * uses: `.NAME.lock` while it runs and `.NAME.building` for the new files, and
 * for the old ones from the exchange until they are removed.
 */
#ifndef PUBLISH_OUTPUT_H
#define PUBLISH_OUTPUT_H

#include "publish/publication.h"
#include "publish/tree.h"

struct output {
	str shown;            /* as the user gave it, for messages */
	const char *name;     /* in the parent */
	const char *building; /* ".NAME.building" */
	const char *lock_name;
	int parent;
	int lock;
	int old;             /* what is published, or -1 */
	struct tree content; /* of it */
};

/*
 * Opens, locks and judges it, and sweeps away what a build that was killed
 * left behind. False and `failure`: everything is closed again.
 */
bool output_open(struct arena *arena, const char *out_dir,
	struct output *output, struct publish_failure *failure);

/* Closes everything and lets other builds in. */
void output_close(struct output *output);

/* Makes the folder for the new files; its descriptor, or -1 and errno. */
int output_make_building(struct output *output);

/* Puts the new folder where the old one was. False and errno. */
bool output_swap(struct output *output);

#endif
