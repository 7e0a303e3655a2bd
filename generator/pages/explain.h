/* Criteria with what was compared and found, as trees. */
#ifndef PAGES_EXPLAIN_H
#define PAGES_EXPLAIN_H

#include "pages/sheet.h"

/* The verdicts on one category, overlay or row of a rubric; or on standards. */
struct verdicts {
	const struct computed *computed;
	const struct category *category; /* or */
	const struct overlay *overlay;   /* or */
	bool standards;                  /* or */
	bool in_row;
	size_t row; /* MAX_ASPECTS: what stands in none */
};

/* Sets criteria and has-criteria of the object. */
void put_criteria(
	struct sheet *sheet, struct value *object, const struct verdicts *of);

/* How many hold, and of how many: "1 of 7 holds; this decides". */
str outcome_words(struct sheet *sheet, const struct verdicts *of);

/* The clause of the policy that is cited: {clause, href, quote} or false. */
void put_citation(struct sheet *sheet, struct value *object,
	const struct framework *framework, const struct citation *citation);

/*
 * decisions: [{id, href, question, resolved-as}]; the last two are empty
 * unless `in_full`.
 */
void put_rulings(struct sheet *sheet, struct value *object,
	const struct framework *framework, const struct criterion *criterion,
	bool in_full);

/*
 * reading: {text, id, href}: by which decision a map of the framework reads
 * the value from other facts; false without a map.
 */
void put_reading(struct sheet *sheet, struct value *object,
	const struct framework *framework, const struct mapping *map,
	const struct evidence *evidence);

/* The facts that the criteria look at, each once, in order. */
struct facts_seen {
	LIST(const struct fact *) list;
};
void facts_seen_by(struct sheet *sheet, const struct computed *computed,
	struct facts_seen *seen);

#endif
