/* Grounds: the conditions, and the facts, that a result can rest on. */
#ifndef FRAMEWORK_GROUNDS_H
#define FRAMEWORK_GROUNDS_H

#include "framework/compile.h"

struct grounds {
	LIST(const struct compiled *) conditions;
	LIST(const struct fact *) facts; /* each once, as they are met */
};

/*
 * Adds what a criterion looks at: its conditions and those of the criteria it
 * names, both sides of a gap, and what maps give its facts from. The
 * framework must be usable: circles would not end.
 */
void grounds_add_criterion(struct arena *arena,
	const struct framework *framework, const struct criterion *criterion,
	struct grounds *grounds);

/* The same of one condition of a fact, or of a member of a group. */
void grounds_add_compiled(struct arena *arena,
	const struct framework *framework, const struct compiled *compiled,
	struct grounds *grounds);

/* The same of a condition and those within it; NULL adds nothing. */
void grounds_add_condition(struct arena *arena,
	const struct framework *framework, const struct condition *condition,
	struct grounds *grounds);

/* Adds all that decides: the categories, and what is impossible. */
void grounds_add_framework(struct arena *arena,
	const struct framework *framework, struct grounds *grounds);

#endif
