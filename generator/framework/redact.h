/*
 * Redaction: how schools stand, as an audience may see it that does not see
 * everything the standing rests on.
 *
 * Decisions are taken once, from all evidence. What an audience may not see
 * then leaves the model: evidence keeps its type, its days and which facts it
 * speaks of (enum withheld), and nothing that it says. An affected school is
 * evaluated again over what is left, with every fact that the evidence spoke
 * of unknown (REASON_WITHHELD), so that each result, value and limit of the
 * explanation is one that the rest alone gives. Only the results stay as they
 * were decided: the possible categories, the status, what overrides are worth.
 */
#ifndef FRAMEWORK_REDACT_H
#define FRAMEWORK_REDACT_H

#include "framework/assess.h"

/*
 * `shown` becomes what may be seen of `whole`, which was made before anything
 * was withheld from the portal and is left as it was. Schools of which
 * nothing was withheld (school->redacted, portal->redacted) keep their
 * assessments. Owned by the arena.
 */
void redact_all(struct arena *arena, const struct portal *portal,
	const struct assessments *whole, struct assessments *shown);

#endif
