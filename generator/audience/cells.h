/*
 * The figures of a school: every place that gives one, gathered into figures,
 * and how many pupils each is about.
 */
#ifndef AUDIENCE_CELLS_H
#define AUDIENCE_CELLS_H

#include "audience/groups.h"
#include "audience/suppress.h"

/* A place that gives a figure: what is told of it, and which figure it is. */
struct mention {
	struct small_figure place;
	str period, group;
	int year;
	int64_t pupils; /* as it says itself, or PUPILS_UNKNOWN */
	bool may_say;   /* is there a key in which it could say so? */
	size_t order;   /* in the files */
};

/* One figure: a run of mentions. */
struct cell {
	const struct mention *first;
	size_t count;
	int64_t pupils; /* the least that a mention says */
	int64_t nearby; /* what the year nearest to it says */
	bool hidden;
};

/* By measure, then period, then group. */
struct cells {
	LIST(struct cell) all;
};

/* The figures of measures that have a least number of pupils; in the arena. */
struct cells cells_of_school(struct arena *arena, struct school *school);

/* Are they of one table: the same measure in the same period? */
bool cells_share_table(const struct cell *a, const struct cell *b);

/* Is it of all pupils? */
bool cell_is_of_all(const struct cell *cell);

/* How many pupils it is about, as far as that is known. */
int64_t cell_pupils(const struct cell *cell);

/* Whole pupils of a number as it was written, or PUPILS_UNKNOWN. */
int64_t whole_pupils(const struct number *number);

#endif
