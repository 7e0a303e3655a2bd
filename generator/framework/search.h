/*
 * The search for sets of facts whose change gives another result, in numbers
 * of facts and values alone: what the words for them would be does not come
 * into it, so that schools which are alike are searched alike (precedent.h).
 */
#ifndef FRAMEWORK_SEARCH_H
#define FRAMEWORK_SEARCH_H

#include "framework/replay.h"

/* What may be changed, and to what. */
struct changeable {
	struct fact_values facts[REPLAY_FACTS];
	size_t count;
	bool capped; /* there is more */
};

/* Values of some facts that give another category. */
struct claim {
	struct attempt at;
	const struct category *to;
	/* Of each that is a figure: is it so from there on, and which way? */
	bool open[REPLAY_SET], rises[REPLAY_SET];
};

/* So many sets are told that give a better one. */
enum { BETTER_MAX = 3 };

struct searched {
	struct claim better[BETTER_MAX]; /* smallest first, then no quirks */
	size_t better_count;
	struct claim worse; /* the nearest; `to` is NULL where none was found */
	bool capped;        /* the search was cut short */
};

/* Searches from explained results that are one category. */
struct searched changes_search(struct arena *arena, struct replay *replay,
	const struct computed *explained, const struct changeable *changeable);

#endif
