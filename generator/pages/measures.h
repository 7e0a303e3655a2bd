/* Targets against what was reached, and against national figures. */
#ifndef PAGES_MEASURES_H
#define PAGES_MEASURES_H

#include "pages/sheet.h"

/* What is known of a target today. */
struct measure {
	const struct target *target;
	const struct indicator *indicator;
	struct reading actual, national;
	const struct figures *figures; /* of the years; NULL unknown */
	bool applies;                  /* to the school */
	int year;           /* that the actual figure is of; 0 unknown */
	date date;          /* of an actual figure within the year */
	enum reason reason; /* where there is no actual figure */
};

struct measure measure_of(struct sheet *sheet, const struct target *target);

/* "Headline results", "Headline results, disadvantaged". */
str measure_label(struct sheet *sheet, const struct measure *measure);

/* Has the actual figure reached the target, in the indicator's direction? */
bool measure_is_reached(const struct measure *measure);

/* Is its figure the last of the target's year: of all of it, or it is over? */
bool measure_is_settled(
	const struct sheet *sheet, const struct measure *measure);

/* progress: reached, missed, not yet, or false where nothing is known. */
void put_progress(struct sheet *sheet, struct value *object,
	const struct measure *measure);

/*
 * The bullet as SVG, empty where there is no figure at all; trend-svg, and
 * trend in words, of the years that are known.
 */
str measure_bullet(struct sheet *sheet, const struct measure *measure);
void put_trend(struct sheet *sheet, struct value *object,
	const struct measure *measure);

/*
 * measures, has-measures, their message, caption and source, and what each
 * counts (definitions), of the school's page.
 */
void put_measures(struct sheet *sheet);

#endif
