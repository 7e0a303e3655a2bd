/* An example in the making: what finds it and what tells it share. */
#ifndef FRAMEWORK_PROVE_SKETCH_H
#define FRAMEWORK_PROVE_SKETCH_H

#include "framework/prove_parts.h"

struct sketch {
	struct proof *proof;
	const struct kind *kind;
	const struct formula *goal, *opposite;
	size_t count;     /* of variables */
	bool *mentioned;  /* in the goal */
	bool *told;       /* to be kept at its value */
	int64_t *values;  /* of the last solution, by index */
	int64_t *attempt; /* room for the next one */
};

const struct variable *sketch_variable(
	const struct sketch *sketch, size_t index);

/* The place of what silence about the variable's fact means; -1: nothing. */
int sketch_silence(const struct sketch *sketch, const struct variable *v);

/* What is told of it, in words and as `given` writes it. */
struct example sketch_tell(const struct sketch *sketch);

#endif
