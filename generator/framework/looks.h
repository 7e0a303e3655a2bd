/*
 * Looks: what a replay has found out about parts of its tree, and a table in
 * which it finds that again. What a replay answers follows from the looks that
 * it had to take itself and from its shape.
 */
#ifndef FRAMEWORK_LOOKS_H
#define FRAMEWORK_LOOKS_H

#include "base/list.h"

/* What a part of the tree came to under some values. */
struct look {
	uint64_t values; /* of the facts that were looked at, packed */
	uint32_t number; /* of the part; 0: the result of it all */
	uint32_t answer;
};

struct looks {
	LIST(struct look) all;
};

/* Of parts with numbers above 0; all zero is an empty one. */
struct look_table {
	struct look *slots; /* number 0: nothing here */
	size_t capacity;    /* a power of two, or 0 */
	size_t count;
};

/* What the part came to; false where that is not known. */
bool look_recall(const struct look_table *table, uint32_t number,
	uint64_t values, uint32_t *answer);

/* Puts in what was not known. */
void look_remember(
	struct arena *arena, struct look_table *table, struct look look);

#endif
