/* The assertions of a school: collecting them, and which of two counts. */
#ifndef FRAMEWORK_ASSERTION_H
#define FRAMEWORK_ASSERTION_H

#include "framework/situation.h"

/*
 * The day from which evidence counts: an inspection's publication (DATE_NONE
 * where there was none), else the date of the evidence.
 */
date evidence_known_from(const struct evidence *evidence);
bool evidence_is_known(const struct evidence *evidence, date day);

/*
 * All evidence of a school that deciding knows of, by date, then file: what
 * was withheld among it, as far as anything of that is left.
 */
struct evidences {
	struct evidence *const *items;
	size_t count;
};
struct evidences evidence_all(const struct school *school);

/* Why a figure that was withheld is unknown here. */
enum reason withheld_reason(enum withheld withheld);

/* Fills situation->assertions with all that were known on its day. */
void assertions_collect(struct situation *situation);

/* May this type of evidence assert the fact here (`from`)? */
bool assertion_may_count(
	const struct fact_rule *rule, const struct assertion *assertion);

/* Is it young enough on the day (`valid`)? */
bool assertion_is_valid(const struct fact_rule *rule,
	const struct assertion *assertion, date day);

/* Is it about the group of pupils that the fact is about? */
bool assertion_is_of(
	const struct fact *fact, const struct assertion *assertion);

/* Does `a`, which comes later in the list, go before `b` (`prefer`)? */
bool assertion_is_preferred(const struct situation *situation,
	const struct fact *fact, const struct fact_rule *rule,
	const struct assertion *a, const struct assertion *b);

/* Fills the figures of a number fact from a school's assertions. */
void figures_of_school(struct situation *situation, struct fact_state *state);

/* Fills them from what a worked case gives. */
void figures_of_case(struct situation *situation, struct fact_state *state,
	const struct given_value *given);

#endif
