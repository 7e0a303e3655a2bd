/*
 * What falls due: actions of plans and of support, milestones, the ends of
 * agreements, of provisional categories and of overrides, and meetings on
 * disputes.
 */
#ifndef PAGES_DUE_H
#define PAGES_DUE_H

#include "pages/sheet.h"

struct due {
	const struct school *school;
	date date;
	str text, href, who;
	str of; /* the priority of a milestone, or empty */
	enum due_kind {
		DUE_DECISION, /* first of what is due on one day */
		DUE_SUPPORT,
		DUE_MILESTONE,
		DUE_ACTION
	} kind;
	size_t place; /* among those of one day and kind: as collected */
};

struct dues {
	LIST(struct due) list; /* sorted by date, then by kind */
};

/* Adds all that is open in the school's current plans, support and decisions.
 */
void dues_collect(
	struct sheet *sheet, const struct school *school, struct dues *dues);

/* Sorts what was collected, from one school or from several. */
void dues_sort(struct dues *dues);

/* Is its day past? */
bool due_is_late(const struct sheet *sheet, const struct due *due);

/* Sets date, text, of, href, is-overdue and lateness of an object. */
void put_due(struct sheet *sheet, struct value *object, const struct due *due);

/* The school's own calendar for the year, or the trust's, or NULL. */
const struct school_year *school_calendar(
	const struct portal *portal, const struct school *school, int year);

/*
 * The day that "end of autumn term", "october half-term", a month or a date
 * means in an academic year, by the school's calendar; DATE_NONE where that
 * cannot be told.
 */
date due_day(const struct portal *portal, const struct school *school, int year,
	str written);

#endif
