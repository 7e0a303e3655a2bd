/*
 * Rubrics (`decide: best-fit`): aspects are rows, categories columns, and a
 * criterion with `aspect:` is what its category states in that row.
 *
 * An aspect reaches a category when it is at that category or better: when a
 * statement of its row holds that is the category's own or a better one's. So
 * a better statement that is met reaches the lesser categories too, whose
 * statements need not hold beside it ("close to national" and "well below
 * national" never do). A statement without `when` holds where the aspect's
 * fact is at its category, or at a better one that says nothing in that row:
 * compile_rubric() gives it that condition.
 *
 * "A category silent on an aspect leaves it out of that category's share"
 * (framework.md, "Deciding"): where it states nothing in a row, or what it
 * states does not apply, the row counts for it neither way, also where a
 * better category's statement is met. What is not said is not met, and not
 * missed (A57 of the policies). Of no row at all there is no share: such a
 * category is never the best fit.
 */
#ifndef FRAMEWORK_RUBRIC_H
#define FRAMEWORK_RUBRIC_H

#include "framework/compile.h"
#include "framework/evaluate.h"

/* The row of a criterion in its framework; MAX_ASPECTS: it is in none. */
size_t rubric_row(
	const struct framework *framework, const struct criterion *criterion);

/* When enough rows reach each category, in the evaluation's situation. */
void rubric_fits(struct evaluation *evaluation,
	const struct framework *framework,
	const struct formula *fits[MAX_CATEGORIES]);

/* The truths of all statements: for each row, bits by rank. */
struct rubric {
	uint16_t yes[MAX_ASPECTS], open[MAX_ASPECTS], no[MAX_ASPECTS];
};

/* Notes one statement, or takes it back; of none that does not apply. */
void rubric_note(struct rubric *rubric, size_t row,
	const struct category *category, enum truth truth, bool there);

/* How many rows speak for a category, and how many of them must reach it. */
struct fit_count {
	size_t rows, reached, open, needed;
};

struct fit_count rubric_count(const struct framework *framework,
	const struct rubric *rubric, size_t rank);

/* Do enough rows reach it? Never where no row counts. */
enum truth fit_truth(const struct fit_count *count);

/* The statements of results, as they came out. */
struct rubric rubric_of(const struct computed *computed);

/* Where an aspect is. */
struct aspect_level {
	enum truth result; /* true: at the level; not applicable: no row */
	const struct category *level; /* the best that is sure, or NULL */
	const struct category *best;  /* the best that may be; or NULL */
};

struct aspect_level rubric_level(const struct framework *framework,
	const struct rubric *rubric, size_t row);

#endif
