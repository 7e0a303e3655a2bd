/*
 * Distances between figures that must be kept together: `left - right >= c`.
 * The least solution is known at any time. Every such constraint is monotone,
 * also when values are rounded up to their grid, so that solutions are closed
 * under taking minima.
 */
#ifndef FRAMEWORK_DISTANCES_H
#define FRAMEWORK_DISTANCES_H

#include "framework/formula.h"

struct distance_kept {
	const struct variable *left, *right; /* one may be NULL */
	int64_t least;                       /* left - right >= least */
};

struct distances {
	struct arena *arena;
	const struct variables *variables;
	LIST(struct distance_kept) kept;
	int64_t *low;   /* the least solution, by variable */
	int64_t *high;  /* what the figures may be at most */
	int64_t *trial; /* room for another least solution */
};

/* Nothing is kept yet but the ranges of the figures. */
struct distances distances_new(
	struct arena *arena, const struct variables *variables);

/* Could the formula of a distance, or (not `wanted`) its opposite, be kept? */
bool distances_fit(
	struct distances *distances, const struct formula *of, bool wanted);

/* Keeps it from here on; false where that cannot be: then go back. */
bool distances_keep(
	struct distances *distances, const struct formula *of, bool wanted);

/* What was kept at some time, to go back to. */
struct distances_before {
	int64_t *low, *high;
	size_t kept;
};

struct distances_before distances_remember(const struct distances *distances);
void distances_go_back(
	struct distances *distances, const struct distances_before *to);

#endif
