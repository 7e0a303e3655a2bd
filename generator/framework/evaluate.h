/*
 * Evaluating conditions in a situation: to a truth, to an explanation, and to
 * a formula over what is unknown.
 */
#ifndef FRAMEWORK_EVALUATE_H
#define FRAMEWORK_EVALUATE_H

#include "framework/decide.h"
#include "framework/formula.h"

struct evaluation {
	struct arena *arena;
	struct situation *situation;
	struct variables variables;
	struct map choices;         /* "fact@day" → struct variable */
	struct map figures;         /* "fact#year" → struct variable */
	struct map judged;          /* criterion id → struct judged */
	const struct fact *renamed; /* its variables get a second set */
	bool wordless; /* verdicts need no text: nobody will read them */
};

/* Starts an evaluation in a situation. */
struct evaluation evaluation_new(
	struct arena *arena, struct situation *situation);

/*
 * A condition, and a whole criterion (when, unless). Never NULL. A criterion
 * has one verdict in an evaluation, but while a fact is renamed.
 */
struct verdict *evaluate_condition(
	struct evaluation *evaluation, const struct condition *condition);
struct verdict *evaluate_criterion(
	struct evaluation *evaluation, const struct criterion *criterion);

/* The words of a leaf: what it asks, what it found, what it compared. */
void describe(struct evaluation *evaluation, struct verdict *verdict);

/* Part of a condition in words, for messages. */
str condition_words(struct arena *arena, const struct portal *portal,
	const struct condition *condition);

#endif
