/*
 * Formulas over what is unknown, and whether they can come true. Unknown
 * choices are variables with a set of values; unknown figures are whole
 * millionths within a range and on a grid, tied by differences: `x - y >= c`.
 * The questions of deciding all take this shape: an outcome is possible when
 * the formula of that outcome is satisfiable.
 */
#ifndef FRAMEWORK_FORMULA_H
#define FRAMEWORK_FORMULA_H

#include "base/list.h"
#include "base/str.h"

enum variable_kind { VARIABLE_CHOICE, VARIABLE_FIGURE };

struct variable {
	enum variable_kind kind;
	const void *owner;   /* the fact that it belongs to, or NULL */
	str part;            /* what of it: "value", "national"… */
	int64_t at;          /* how many years back */
	size_t index;        /* its place in the pool */
	uint64_t values;     /* of a choice: the set it ranges over */
	int64_t least, most; /* of a figure */
	int64_t grid;        /* of a figure: it is a multiple of this */
};

struct variables {
	struct arena *arena;
	LIST(struct variable *) all;
};

enum formula_kind {
	FORMULA_FALSE,
	FORMULA_TRUE,
	FORMULA_NOT,
	FORMULA_AT_LEAST, /* at least `count` of the children */
	FORMULA_MEMBER,   /* the choice is in the set */
	FORMULA_DISTANCE  /* left - right >= least; either side may be NULL */
};

struct formula {
	enum formula_kind kind;
	size_t count;
	LIST(const struct formula *) children;
	const struct variable *left, *right;
	uint64_t values;
	int64_t least;
};

struct variable *variable_choice(
	struct variables *variables, const void *owner, uint64_t values);
struct variable *variable_figure(struct variables *variables, const void *owner,
	int64_t least, int64_t most, int64_t grid);

const struct formula *formula_constant(bool value);
const struct formula *formula_not(
	struct arena *arena, const struct formula *of);
const struct formula *formula_member(
	struct arena *arena, const struct variable *choice, uint64_t values);
const struct formula *formula_distance(struct arena *arena,
	const struct variable *left, const struct variable *right,
	int64_t least);

/* A list of formulas that grows; then at least `count` of them. */
struct formulas {
	LIST(const struct formula *) all;
};

void formulas_add(struct arena *arena, struct formulas *formulas,
	const struct formula *formula);
const struct formula *formula_at_least(
	struct arena *arena, const struct formulas *of, size_t count);
const struct formula *formula_any(
	struct arena *arena, const struct formulas *of);
const struct formula *formula_all(
	struct arena *arena, const struct formulas *of);

enum solution { SOLUTION_NO, SOLUTION_YES, SOLUTION_GAVE_UP };

/*
 * Can all the goals be true at once? Steps are counted down in `*budget`; at
 * zero the answer is SOLUTION_GAVE_UP. Memory comes from `scratch`.
 */
enum solution formula_solve(struct arena *scratch,
	const struct variables *variables, const struct formulas *goals,
	size_t *budget);

/*
 * The same; a solution goes to `values`, by the variables' indices: the place
 * of a choice, a figure in millionths. NULL where nobody wants one.
 */
enum solution formula_example(struct arena *scratch,
	const struct variables *variables, const struct formulas *goals,
	size_t *budget, int64_t *values);

/* Does the formula rest on a variable of this owner? */
bool formula_is_about(const struct formula *formula, const void *owner);

#endif
