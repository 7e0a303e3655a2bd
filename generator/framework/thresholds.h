/* The values of a fact that could make a difference to a framework. */
#ifndef FRAMEWORK_THRESHOLDS_H
#define FRAMEWORK_THRESHOLDS_H

#include "framework/situation.h"

/* One value that the fact might have instead, nearest to now first. */
struct changed_value {
	struct fact_state *state;
	str to;
	bool is_figure;
	bool rises;       /* of a figure: above what it is now */
	bool worse;       /* than now, where the fact has a better way */
	int64_t distance; /* places on the scale, or millionths */
};

struct fact_values {
	const struct fact *fact;
	str from;                   /* what it is now, or empty */
	struct fact_state *unknown; /* the state of not being known */
	LIST(struct changed_value) values;
};

/*
 * Fills in what `facts->fact` could be: every other value of a choice; of a
 * figure the values at both sides of every threshold that the framework has
 * for it, so that one stands for each way all its conditions can come out.
 */
void fact_values_fill(struct arena *arena, struct situation *situation,
	struct fact_values *facts);

/* "Attendance 89.9 or more: +1.0"; `beyond`: it holds for all further out. */
str changed_text(struct arena *arena, const struct fact_values *facts,
	const struct changed_value *value, bool beyond);

#endif
