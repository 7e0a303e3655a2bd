/*
 * The rules of a framework as formulas: when each category holds, and when
 * each result comes about under the framework's way of deciding.
 */
#ifndef FRAMEWORK_RULES_H
#define FRAMEWORK_RULES_H

#include "framework/rubric.h"

/* The formulas of a framework's categories, in one reading of the facts. */
struct rules {
	const struct formula *holds[MAX_CATEGORIES];
	const struct formula *possible;   /* no impossible combination */
	const struct formula *falls_back; /* the default may be the result */
	size_t count;
};

/* A result as a set of categories (bits); none: no category fits. */
struct candidate {
	uint32_t categories;
	const struct formula *formula;
};

struct candidates {
	LIST(struct candidate) all;
};

/* What the criteria say in the evaluation's situation. */
struct rules rules_make(
	struct evaluation *evaluation, const struct framework *framework);

/*
 * What an impossible combination comes to; NULL where a part of it does not
 * apply, since of such facts it says nothing.
 */
const struct verdict *rules_combination(
	struct evaluation *evaluation, const struct impossible *impossible);

/* Every result that the way of deciding knows, by what brings it about. */
struct candidates rules_candidates(struct arena *arena,
	const struct framework *framework, const struct rules *rules);

/* Whether each category's criteria hold, and its binding ones, in truths. */
struct truths {
	struct tally {
		int32_t yes, open, no;
	} criteria[MAX_CATEGORIES], binding[MAX_CATEGORIES];
	struct tally combinations; /* that cannot be, and are all the same */
	struct rubric rubric;      /* the statements, under best-fit */
};

/* What a truth counts for. */
struct counted {
	const struct category *category; /* NULL: a combination */
	bool binding;
	size_t row; /* of a rubric; MAX_ASPECTS: none */
};

/* A criterion of a category. */
struct counted counted_of(const struct framework *framework,
	const struct category *category, const struct criterion *criterion);

/*
 * Counts a truth; one that does not apply drops out. Not `there`: takes back
 * what was counted.
 */
void truths_add(struct truths *truths, const struct counted *of,
	enum truth truth, bool there);

/* The results that are left: never too few. */
struct reach {
	uint32_t singles; /* categories (bits by rank) that may be the result */
	bool others;      /* it may be none, or several, or a contradiction */
};

struct reach rules_reach(
	const struct framework *framework, const struct truths *truths);

/* The categories (bits) that are none while a criterion of this one holds. */
uint32_t rules_barred(
	const struct framework *framework, const struct category *category);

#endif
