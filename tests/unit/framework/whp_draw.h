/*
 * Facts of version 2 of `white-hills-park`, drawn at random: known, unknown
 * or not applying; as a worked case, and as places of values.
 */
#ifndef FRAMEWORK_WHP_DRAW_H
#define FRAMEWORK_WHP_DRAW_H

#include "base/buf.h"
#include "framework/random.h"
#include "framework/whp.h"

struct whp_values {
	const char *id;
	const char *values[6]; /* in the order of whp.c, ending in NULL */
	int silence;           /* what it means, or WHP_UNKNOWN */
};

/* What is no fact of the vocabulary has no id and no values. */
extern const struct whp_values whp_facts[WHP_FACTS];

struct whp_ages {
	const char *given;
	bool early_years, sixth_form;
};

struct whp_drawn {
	struct random *random;
	const struct whp_ages *ages;
	size_t unknown;   /* how many more facts may be so */
	size_t grade;     /* about how good the school is, in four places */
	bool no_areas;    /* none of the areas applies */
	bool with_grades; /* areas are judged */
	bool with_overall, with_card;
	int facts[WHP_FACTS];
	struct buf given;
};

/* Draws the next case. */
void whp_draw(
	struct whp_drawn *drawn, struct arena *arena, struct random *random);

#endif
