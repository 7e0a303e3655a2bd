/*
 * A crew: memory for the workers of a parallel_for(), each its own, so that
 * none of them needs a lock to take some.
 */
#ifndef BASE_CREW_H
#define BASE_CREW_H

#include "base/arena.h"
#include "base/parallel.h"

struct crew_member {
	struct arena *scratch; /* forgotten when its owner says so */
	struct arena *lasting; /* outlives the crew */
};

struct crew {
	struct arena *arena;
	unsigned jobs;               /* 1 or more */
	struct crew_member *members; /* by number of the worker */
};

/* A crew for so many jobs (0 as 1). What lasts will be the arena's. */
struct crew crew_begin(struct arena *arena, unsigned jobs);

/* Frees what is scratch and gives what lasts to the arena. */
void crew_end(struct crew *crew);

#endif
