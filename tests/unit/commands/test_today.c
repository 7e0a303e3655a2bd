/* Which day it is in London, on both sides of the changes of the clocks. */
#include "commands/today.h"

#include "unit.h"

#define HOUR 3600

static struct {
	int year, month, day, hour; /* UTC, and 30 minutes */
	const char *london;
} const moments[] = {
	{2026, 1, 15, 23, "2026-01-15"},
	{2026, 3, 28, 23, "2026-03-28"},
	{2026, 3, 29, 0, "2026-03-29"},
	{2026, 3, 29, 23, "2026-03-30"},
	{2026, 7, 1, 22, "2026-07-01"},
	{2026, 7, 1, 23, "2026-07-02"},
	{2026, 10, 24, 23, "2026-10-25"},
	{2026, 10, 25, 23, "2026-10-25"},
	{2026, 12, 31, 23, "2026-12-31"},
	{2024, 3, 30, 23, "2024-03-30"},
	{2024, 3, 31, 23, "2024-04-01"},
	{2024, 10, 27, 23, "2024-10-27"},
};

START_TEST(days)
{
	struct arena *arena = arena_new();
	date utc = date_from(
		moments[_i].year, moments[_i].month, moments[_i].day);
	date day = london_day((int64_t)utc.day * 24 * HOUR +
			      moments[_i].hour * HOUR + HOUR / 2);

	ck_assert_str_eq(
		str_z(arena, date_iso(arena, day)), moments[_i].london);
	arena_free(arena);
}
END_TEST

START_TEST(seconds_of_the_change)
{
	/* 2026-03-29 01:00 UTC is 02:00 in London: no other day. */
	int64_t change = (int64_t)date_from(2026, 3, 29).day * 24 * HOUR + HOUR;

	ck_assert_int_eq(london_day(change - 1).day, london_day(change).day);
	ck_assert_int_eq(london_day(change + 22 * HOUR - 1).day,
		date_from(2026, 3, 29).day);
	ck_assert_int_eq(
		london_day(change + 22 * HOUR).day, date_from(2026, 3, 30).day);
	ck_assert_int_eq(london_day(-1).day, date_from(1969, 12, 31).day);
}
END_TEST

TCase *
tcase_today(void)
{
	TCase *tcase = tcase_create("today");

	tcase_add_loop_test(
		tcase, days, 0, (int)(sizeof(moments) / sizeof(moments[0])));
	tcase_add_test(tcase, seconds_of_the_change);
	return tcase;
}
