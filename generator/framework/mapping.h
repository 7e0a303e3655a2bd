/*
 * Maps: one vocabulary read as another, by decision (framework.md). A fact
 * takes the value of the first map whose condition holds, unless evidence
 * that is as new as what the maps look at asserts the fact itself.
 */
#ifndef FRAMEWORK_MAPPING_H
#define FRAMEWORK_MAPPING_H

#include "framework/evaluate.h"

/*
 * Applies the maps of the fact's rule to a state that holds what evidence
 * asserts directly. Where the first condition that may hold is unknown, no
 * map is taken: the fact stays as it was asserted, or unknown.
 */
void mapping_apply(struct situation *situation, struct fact_state *state);

/* The maps of a rule in a situation: their conditions, judged. */
struct maps {
	LIST(const struct verdict *) verdicts;
	const struct verdict *newest; /* evidence they look at, or NULL */
};
struct maps maps_judge(
	struct situation *situation, const struct fact_rule *rule);

/* Does what evidence asserts itself go before what any map would give? */
bool mapping_is_outdone(
	const struct fact_state *direct, const struct maps *maps);

/* Gives the state the value of a map, as of the evidence of its verdict. */
void mapping_take(const struct situation *situation, struct fact_state *state,
	const struct mapping *map, const struct verdict *holds);

#endif
