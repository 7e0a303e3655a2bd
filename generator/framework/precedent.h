/*
 * Precedents: searches for changes that were gone through before. A search is
 * the same for two schools whose replays are of one shape and give the same
 * answers to all that was asked, which is much quicker to see than to search:
 * the exact figures, days and evidence of the two may differ.
 */
#ifndef FRAMEWORK_PRECEDENT_H
#define FRAMEWORK_PRECEDENT_H

#include "framework/search.h"

struct precedents;

/*
 * None as yet. Several threads may ask and keep at once; while they do, nobody
 * else may use the arena.
 */
struct precedents *precedents_new(struct arena *arena);

/* How many are kept. */
size_t precedents_count(const struct precedents *precedents);

/*
 * What a search with this replay would find, where there is a precedent for
 * it. False for no precedents at all (NULL), too.
 */
bool precedent_find(struct precedents *precedents, struct replay *replay,
	struct searched *found);

/*
 * Makes a precedent of what was found with a replay that precedent_find() was
 * asked about, while there is room. NULL keeps nothing.
 */
void precedent_keep(struct precedents *precedents, struct replay *replay,
	const struct searched *found);

#endif
