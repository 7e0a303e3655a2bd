/*
 * What every file of the generator may rely on: the fixed-width types, a few
 * macros that C lacks, and the functions that nobody here may call.
 */
#ifndef BASE_BASE_H
#define BASE_BASE_H

#include <assert.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/banned.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))
#define PRINTF_LIKE(at, first) __attribute__((format(printf, at, first)))
#define UNUSED __attribute__((unused))

/*
 * Takes a const away where a signature serves readers and writers alike; who
 * calls it answers for nothing being written.
 */
static inline void *
drop_const(const void *p)
{
	union {
		const void *in;
		void *out;
	} both = {p};

	return both.out;
}

#endif
