/*
 * What the JSON says of one school under one framework: an entry of `schools`
 * in `check`, and, with its tree, what `explain` prints.
 */
#ifndef REPORT_ENTRY_H
#define REPORT_ENTRY_H

#include "framework/assess.h"
#include "render/value.h"

/* The entry as an object in the arena, without a tree. */
struct value *entry_value(
	struct arena *arena, const struct assessment *assessment);

/* Its criteria with their conditions and facts, as a list. */
struct value *entry_tree(
	struct arena *arena, const struct assessment *assessment);

/*
 * What was decided on the day that counts: the one of the decision in force,
 * or today's where nothing is declared. NULL where nothing is computed.
 */
const struct computed *entry_computed(const struct assessment *assessment);

#endif
