/* Periods of figures and points of time, as people write them. */
#include "check/parts.h"

#include "unit.h"

struct period_case {
	const char *written;
	bool well;
	int year, term, half;
};

static const struct period_case periods[] = {
	{"2025-26", true, 2025, -1, 0},
	{"2025-26 autumn", true, 2025, 0, 0},
	{"2025-26 spring 2", true, 2025, 1, 2},
	{"2025-26 summer 1", true, 2025, 2, 1},
	{"2025-26 summer 3", false, 0, 0, 0},
	{"2025-26 autumn 12", false, 0, 0, 0},
	{"2025-26 winter", false, 0, 0, 0},
	{"2025-27", false, 0, 0, 0},
	{"autumn 2025", false, 0, 0, 0},
	{"2025-26 ", false, 0, 0, 0},
	{"2025-26 autumn ", false, 0, 0, 0},
	{"", false, 0, 0, 0},
};

START_TEST(reads_periods)
{
	const struct period_case *one = &periods[_i];
	struct figure_period out;
	bool well = figure_period_parse(str_from(one->written), &out);

	ck_assert_msg(well == one->well, "%s", one->written);
	if (!well)
		return;
	ck_assert_int_eq(out.year, one->year);
	ck_assert_int_eq(out.term, one->term);
	ck_assert_int_eq(out.half, one->half);
}
END_TEST

struct point_case {
	const char *written;
	bool known;
};

static const struct point_case points[] = {
	{"2026-12-18", true},
	{"end of autumn term", true},
	{"end of summer term", true},
	{"october half-term", true},
	{"march", true},
	{"2026-02-30", false},
	{"end of winter term", false},
	{"end of term", false},
	{"end of autumn", false},
	{"march 2027", false},
	{"half-term", false},
	{"by Easter", false},
	{"", false},
};

START_TEST(knows_points)
{
	const struct point_case *one = &points[_i];

	ck_assert_msg(is_point(str_from(one->written)) == one->known, "%s",
		one->written);
}
END_TEST

TCase *
tcase_points(void)
{
	TCase *tcase = tcase_create("points");

	tcase_add_loop_test(tcase, reads_periods, 0, (int)COUNT(periods));
	tcase_add_loop_test(tcase, knows_points, 0, (int)COUNT(points));
	return tcase;
}
