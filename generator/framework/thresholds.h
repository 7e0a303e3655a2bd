/* The values of a fact that could make a difference to a framework. */
#ifndef FRAMEWORK_THRESHOLDS_H
#define FRAMEWORK_THRESHOLDS_H

#include "framework/grounds.h"
#include "framework/situation.h"

/* One value that the fact might have instead. */
struct changed_value {
	struct fact_state *state;
	str to;
	bool is_figure;
	bool rises; /* a figure: above what it is now, or to be had upwards */
	bool worse, better; /* than now, where the fact has a better way */
	int64_t figure;     /* in millionths */
	int64_t distance;   /* places on the scale, or millionths */
};

struct fact_values {
	const struct fact *fact;
	str from;                   /* what it is now, or empty */
	struct fact_state *unknown; /* the state of not being known */
	/* Nearest to now first; of a figure that is unknown, best first. */
	LIST(struct changed_value) values;
};

/*
 * Fills in what `facts->fact` could be: every other value of a choice; of a
 * figure the values at both sides of every threshold that the grounds have
 * for it, so that one stands for each way all its conditions can come out.
 */
void fact_values_fill(struct arena *arena, struct situation *situation,
	const struct grounds *grounds, struct fact_values *facts);

/* "Attendance 89.9 or more: +1.0"; `beyond`: it holds for all further out. */
str changed_text(struct arena *arena, const struct fact_values *facts,
	const struct changed_value *value, bool beyond);

#endif
