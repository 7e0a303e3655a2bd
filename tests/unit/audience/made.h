/*
 * A school made up pupil by pupil, and two attackers who know how many pupils
 * every group has, which groups are the parts of which, and every figure that
 * is shown: one solves the equations, one tries whatever the figures could be.
 */
#ifndef AUDIENCE_MADE_H
#define AUDIENCE_MADE_H

#include "audience/groups.h"
#include "framework/random.h"

enum { LEAST = 5, CELLS_MAX = 12, ROWS_MAX = 24 };

/* Parts of a whole: `rows` name the whole and its parts among the cells. */
struct made {
	struct group_figure cells[CELLS_MAX]; /* the first is of all */
	int64_t totals[CELLS_MAX];
	bool unwritten[CELLS_MAX]; /* in no file: nobody hides or shows it */
	size_t count;
	int rows[ROWS_MAX][CELLS_MAX]; /* +1 a part, -1 the whole */
	size_t row_count;
};

struct made make(struct random *random);

/* What the attackers find of the figures that are hidden. */
struct found {
	size_t hidden, solved, tried, shown;
};

/* Adds what they find in one school. */
void attack(const struct made *made, struct found *found);

#endif
