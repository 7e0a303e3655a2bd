/*
 * Which figures about groups of pupils have to be hidden, so that nothing can
 * be told of a small group: neither read nor worked out. A figure is a mean
 * over its pupils (a share, a rate, points a pupil), so those of the parts of
 * a group, each times its pupils, add up to that of the whole. Whoever knows
 * the figure of a whole and of all its parts but one knows that one too.
 *
 * Which groups are the parts of which is told by their numbers alone: groups
 * whose pupils add up to those of another are taken for its parts. That hides
 * a little more than names would ask for, and trusts no name.
 */
#ifndef AUDIENCE_GROUPS_H
#define AUDIENCE_GROUPS_H

#include "base/base.h"

#define PUPILS_UNKNOWN (-1)

struct group_figure {
	int64_t pupils; /* whole pupils, or PUPILS_UNKNOWN */
	double value;   /* meaningless without has_value */
	bool has_value;
	bool is_all; /* of all pupils: at most one of a table */
	bool hidden; /* given: must be; found: must be */
};

/* The figures of one measure, of one school, of one period. */
struct group_table {
	struct group_figure *items;
	size_t count;
	int64_t least;    /* pupils that a figure may be about */
	int64_t roll;     /* of the school, or PUPILS_UNKNOWN */
	double low, high; /* what a figure can be; the same: not known */
	double step;      /* the smallest difference between two figures */
};

/*
 * Sets `hidden` of every figure that must not be shown: of fewer than `least`
 * pupils, or of a part of all pupils when how many is not known; and of
 * whatever would give one of those back. What is hidden already stays so.
 */
void groups_hide(struct group_table *table);

#endif
