/* What the files that compile conditions share. */
#ifndef FRAMEWORK_COMPILE_PARTS_H
#define FRAMEWORK_COMPILE_PARTS_H

#include "framework/compile.h"

struct compiler {
	struct portal *portal;
	const struct framework *framework; /* NULL for the vocabulary */
	bool duties; /* conditions may look at the agreed category */
	bool failed; /* something was reported that prevents deciding */
};

void compile_condition(struct compiler *compiler, struct condition *condition);

/*
 * The rubric of a framework: checks it, and gives each statement that rests on
 * its aspect's fact a condition of its own. Before the conditions are compiled.
 * Sets the ranks of the categories.
 */
void compile_rubric(struct compiler *compiler, struct framework *framework);

/* Reports and notes that the framework cannot be used. */
struct diagnostic *compile_complain(struct compiler *compiler, enum code code,
	struct span span, const char *message);

/* A condition on a number, and on a fact of any other kind. */
void compile_number(struct compiler *compiler, struct condition *condition,
	struct compiled *compiled);
void compile_choice(struct compiler *compiler, struct condition *condition,
	struct compiled *compiled);

#endif
