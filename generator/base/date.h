/*
 * Days and academic years. A date counts days from 1970-01-01, so that
 * comparing and counting are plain arithmetic. No function here reads a clock.
 */
#ifndef BASE_DATE_H
#define BASE_DATE_H

#include "base/str.h"

typedef struct date {
	int32_t day;
} date;

/* "No date"; earlier than every real one. */
#define DATE_NONE ((date){INT32_MIN})

enum date_error {
	DATE_OK,
	DATE_MALFORMED,  /* not written as 2026-09-01 */
	DATE_IMPOSSIBLE, /* written so, but no such day: 2026-02-30 */
};

struct calendar_day {
	int year;  /* 1900 to 2199 */
	int month; /* 1 to 12 */
	int day;   /* 1 to 31 */
};

enum date_error date_parse(str text, date *out);
date date_from(int year, int month, int day);
struct calendar_day date_split(date d);
bool date_is_set(date d);

/* Below, at or above zero as `a` is before, on or after `b`. */
int date_cmp(date a, date b);
date date_add_days(date d, int days);

/* The same day `months` later, or the last of a shorter month. */
date date_add_months(date d, int months);

/* Monday is 0. */
int date_weekday(date d);

/* "2026-09-01", and "1 September 2026". */
str date_iso(struct arena *arena, date d);
str date_text(struct arena *arena, date d);

/* "january" to "december" for 1 to 12; and back, 0 where it is no month. */
const char *month_name(int month);
int month_from_name(str name);

/*
 * An academic year is named by the calendar year it begins in: 2026 is
 * 2026-27, 1 September 2026 to 31 August 2027. academic_year_parse() takes
 * "2026-27" and nothing else; `*well_formed` (may be NULL) tells "2026-28",
 * which is written so but is no year, from other text.
 */
bool academic_year_parse(str text, int *start, bool *well_formed);
int academic_year_of(date d);
str academic_year_text(struct arena *arena, int start);
date academic_year_first(int start);
date academic_year_last(int start);

#endif
