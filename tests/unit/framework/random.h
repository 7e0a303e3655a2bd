/* Numbers that look random and are the same at every run. */
#ifndef FRAMEWORK_RANDOM_H
#define FRAMEWORK_RANDOM_H

#include "base/base.h"

struct random {
	uint64_t state; /* not 0 */
};

/* From 0 to before `end`. */
static inline size_t
random_below(struct random *random, size_t end)
{
	random->state ^= random->state << 13;
	random->state ^= random->state >> 7;
	random->state ^= random->state << 17;
	return (size_t)((random->state >> 11) % end);
}

/* True once in so many times. */
static inline bool
random_once_in(struct random *random, size_t times)
{
	return random_below(random, times) == 0;
}

#endif
