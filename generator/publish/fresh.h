/*
 * A folder that is filled for the first time: with all of its files, or with
 * none. Nothing that is there is touched.
 */
#ifndef PUBLISH_FRESH_H
#define PUBLISH_FRESH_H

#include "publish/publication.h"

struct fresh;

enum fresh_state {
	FRESH_OPEN,
	FRESH_TAKEN, /* something is there that is not ours to fill */
	FRESH_FAILED /* the machine would not */
};

/*
 * Opens the folder `path`, which must be absent, or hold nothing but `.git`;
 * folders above it are made. After FRESH_TAKEN `failure->sentence` says what
 * is there; after FRESH_FAILED `failure` is of the machine.
 */
enum fresh_state fresh_open(struct arena *arena, str path, struct fresh **out,
	struct publish_failure *failure);

/*
 * Writes a file below it, and the folders on the way. False and `failure`:
 * fresh_abandon() is to follow.
 */
bool fresh_put(struct fresh *fresh, str path, str bytes, bool executable,
	struct publish_failure *failure);

/* Closes it; what was written stays. */
void fresh_close(struct fresh *fresh);

/* Takes away again what was made, as far as the machine lets it. */
void fresh_abandon(struct fresh *fresh);

#endif
