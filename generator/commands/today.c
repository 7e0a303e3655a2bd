#include "commands/today.h"

#define HOUR INT64_C(3600)
#define DAY (24 * HOUR)

/* 01:00 UTC of the last Sunday of a month of 31 days: the clocks change. */
static int64_t
clocks_change(int year, int month)
{
	date last = date_from(year, month, 31);
	int since_sunday = (date_weekday(last) + 1) % 7;

	return (last.day - since_sunday) * DAY + HOUR;
}

static int64_t
floor_days(int64_t seconds)
{
	return seconds / DAY - (seconds % DAY < 0);
}

/* By rule, not by the system's time zones: many machines have none. */
date
london_day(int64_t seconds)
{
	date utc = {(int32_t)floor_days(seconds)};
	int year = date_split(utc).year;
	bool summer = seconds >= clocks_change(year, 3) &&
		      seconds < clocks_change(year, 10);

	return (date){(int32_t)floor_days(seconds + (summer ? HOUR : 0))};
}

date
london_today(void)
{
	return london_day((int64_t)time(NULL));
}
