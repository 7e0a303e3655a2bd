#include "author/starter.h"

enum { WORKDAY = 5 }; /* any of Monday (0) to Friday (4) */

/*
 * Days of the academic year and of the one before: the first on or after the
 * given one that falls on the weekday. `years` counts from the calendar year
 * in which the academic year begins, so that whatever has happened lies before
 * its first day.
 */
static const struct {
	const char *name;
	int years, month, day, weekday;
} days[] = {
	{"joined", -5, 9, 1, WORKDAY},
	{"head-since", -3, 9, 1, WORKDAY},
	{"met", -1, 10, 6, WORKDAY},
	{"inspected", 0, 3, 10, 1},
	{"published", 0, 4, 21, WORKDAY},
	{"visited", 0, 5, 12, 2},
	{"reviewed", 0, 6, 15, 3},
	{"proposed", 0, 7, 1, WORKDAY},
	{"counted", 0, 7, 8, WORKDAY},
	{"agreed", 0, 7, 11, 2},
	{"begun", 0, 9, 1, WORKDAY},
	{"autumn-from", 0, 9, 1, WORKDAY},
	{"met-again", 0, 10, 6, WORKDAY},
	{"october-from", 0, 10, 23, 0},
	{"october-to", 0, 10, 27, 4},
	{"autumn-to", 0, 12, 16, 4},
	{"spring-from", 1, 1, 3, 0},
	{"reviewed-again", 1, 2, 2, WORKDAY},
	{"february-from", 1, 2, 12, 0},
	{"february-to", 1, 2, 16, 4},
	{"spring-to", 1, 3, 25, 4},
	{"summer-from", 1, 4, 11, 0},
	{"may-from", 1, 5, 25, 0},
	{"may-to", 1, 5, 29, 4},
	{"summer-to", 1, 7, 18, 4},
};

static date
find_day(int year, size_t index)
{
	date d = date_from(
		year + days[index].years, days[index].month, days[index].day);

	while (days[index].weekday == WORKDAY
			? date_weekday(d) >= WORKDAY
			: date_weekday(d) != days[index].weekday)
		d = date_add_days(d, 1);
	return d;
}

void
starter_set_days(struct arena *arena, struct value *data, date day)
{
	int year = academic_year_of(day);
	date november = date_from(year, 11, 1);
	date march = date_from(year + 1, 3, 1);

	for (size_t i = 0; i < COUNT(days); i++)
		value_set_text(
			data, days[i].name, date_iso(arena, find_day(year, i)));
	value_set_int(data, "before", year - 1);
	value_set_int(data, "begins", year);
	value_set_int(data, "ends", year + 1);
	value_set_text(data, "year", academic_year_text(arena, year));
	value_set_text(data, "last-year", academic_year_text(arena, year - 1));
	value_set_text(data, "year-2", academic_year_text(arena, year - 2));
	value_set_text(data, "year-3", academic_year_text(arena, year - 3));
	value_set_text(data, "year-4", academic_year_text(arena, year - 4));
	/* Has what happens in that term happened? */
	value_set_flag(data, "autumn", date_cmp(day, november) >= 0);
	value_set_flag(data, "spring", date_cmp(day, march) >= 0);
	/* Inspectors have given them since November 2025. */
	value_set_flag(data, "report-cards", year >= 2026);
}
