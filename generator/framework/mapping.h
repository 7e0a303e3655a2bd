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

#endif
