/* The policy's words: do citations and quotes stand in policy.md? */
#ifndef FRAMEWORK_POLICY_H
#define FRAMEWORK_POLICY_H

#include "model/portal.h"

/*
 * Reports clauses that do not exist (F312), quotes that are not there (F313),
 * clauses that nothing cites (F314) and criteria without a citation (F319).
 */
void policy_check(struct portal *portal, struct framework *framework);

/* The clause with this number, or NULL. */
struct clause *policy_clause(const struct framework *framework, str number);

#endif
