/* How numbers, days and decimals are written, against the C library's way. */
#include <stdarg.h>

#include "unit.h"

#include "base/date.h"
#include "base/decimal.h"

static struct arena *arena;

static void
set_up(void)
{
	arena = arena_new();
}

static void
tear_down(void)
{
	arena_free(arena);
}

static void PRINTF_LIKE(2, 3) check_written(str got, const char *format, ...)
{
	char expected[100];
	va_list args;

	va_start(args, format);
	vsnprintf(expected, sizeof(expected), format, args);
	va_end(args);
	ck_assert_str_eq(str_z(arena, got), expected);
}

START_TEST(numbers_are_filled_up)
{
	static const uint64_t numbers[] = {
		0, 1, 9, 10, 99, 100, 4294967296, UINT64_MAX};

	for (size_t i = 0; i < COUNT(numbers); i++)
		for (size_t width = 0; width < 30; width++) {
			char room[30], *end = room + sizeof(room);
			char *at = number_before(end, numbers[i], width);

			check_written((str){at, (size_t)(end - at)}, "%0*llu",
				(int)width, (unsigned long long)numbers[i]);
		}
}
END_TEST

static void
check_day(int year, int month, int day)
{
	date d = date_from(year, month, day);
	const char *name = month_name(month);

	check_written(date_iso(arena, d), "%04d-%02d-%02d", year, month, day);
	check_written(date_text(arena, d), "%d %c%s %d", day,
		name[0] - 'a' + 'A', name + 1, year);
}

START_TEST(days_are_written)
{
	for (int year = 1900; year <= 2200; year++, arena_reset(arena))
		for (int month = 1; month <= 12; month++) {
			check_day(year, month, 1);
			check_day(year, month, 28);
		}
	check_day(2024, 2, 29);
	check_day(999, 12, 31);
	check_day(12026, 1, 9);
}
END_TEST

START_TEST(academic_years_are_written)
{
	check_written(academic_year_text(arena, 2025), "2025-26");
	check_written(academic_year_text(arena, 1999), "1999-00");
	check_written(academic_year_text(arena, 2008), "2008-09");
}
END_TEST

/* A number of millionths, and how it is written with some places. */
static const struct {
	int64_t millionths;
	int places;
	const char *written;
} decimals[] = {
	{0, -1, "0"},
	{0, 0, "0"},
	{0, 2, "0.00"},
	{93900000, -1, "93.9"},
	{93900000, 3, "93.900"},
	{93900000, 0, "93"},
	{-400000, -1, "-0.4"},
	{-400000, 1, "-0.4"},
	{-400000, 0, "-0"},
	{1, -1, "0.000001"},
	{1, 6, "0.000001"},
	{1050000, -1, "1.05"},
	{100000000, -1, "100"},
	{999999999999999999, -1, "999999999999.999999"},
	{-999999999999999999, 6, "-999999999999.999999"},
	{INT64_MAX, -1, "9223372036854.775807"},
};

START_TEST(decimals_are_written)
{
	decimal value = {decimals[_i].millionths};

	check_written(decimal_text(arena, value, decimals[_i].places), "%s",
		decimals[_i].written);
}
END_TEST

TCase *
tcase_written(void)
{
	TCase *tc = tcase_create("written");

	tcase_add_checked_fixture(tc, set_up, tear_down);
	tcase_add_test(tc, numbers_are_filled_up);
	tcase_add_test(tc, days_are_written);
	tcase_add_test(tc, academic_years_are_written);
	tcase_add_loop_test(tc, decimals_are_written, 0, (int)COUNT(decimals));
	return tc;
}
