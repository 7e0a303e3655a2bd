/* The numbered headings of a policy: its clauses. */
#ifndef LOAD_POLICY_H
#define LOAD_POLICY_H

#include "model/framework.h"

/*
 * Fills the clauses of a policy, of which source and body are set, and its
 * title, if it has none yet, from its first heading of level one.
 */
void policy_divide(struct arena *arena, struct policy *policy);

/*
 * Text for comparing: runs of white space are one space, curly quotation
 * marks straight, and there is no space at either end.
 */
str policy_normalise(struct arena *arena, str text);

#endif
