#include "unit.h"

#include "render/svg.h"

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

static const struct svg_words words = {
	STR_INIT("c1"), STR_INIT("A & B"), STR_INIT("In words")};

static size_t
times(str text, const char *needle)
{
	size_t count = 0;
	ptrdiff_t at = str_find(text, str_from(needle), 0);

	while (at >= 0) {
		count++;
		at = str_find(text, str_from(needle), (size_t)at + 1);
	}
	return count;
}

static void
check_frame(str svg)
{
	ck_assert(str_starts(svg, S("<svg class=\"chart-")));
	ck_assert(str_ends(svg, S("</svg>")));
	ck_assert_uint_eq(times(svg, " role=\"img\""), 1);
	ck_assert_uint_eq(times(svg, " style="), 0);
	ck_assert_uint_eq(times(svg, "<g "), times(svg, "</g>"));
	ck_assert_uint_eq(times(svg, "<text "), times(svg, "</text>"));
}

static str
distribution(const struct svg_part *parts, size_t count)
{
	struct svg_distribution chart = {words, parts, count};
	struct buf out = buf_new(arena);

	svg_distribution(&out, &chart);
	check_frame(buf_str(&out));
	return buf_str(&out);
}

#define PART(label, count)                                                     \
	{                                                                      \
		{STR_INIT(label), STR_INIT("hue-x")}, count                    \
	}

START_TEST(a_distribution_has_a_bar_for_each_part)
{
	static const struct svg_part parts[] = {PART("1 Green", 1),
		PART("2 Yellow", 0), PART("3 Amber", 2), PART("4 Red", 1)};
	str svg = distribution(parts, COUNT(parts));

	ck_assert_uint_eq(times(svg, "<rect class=\"fill\""), 3);
	ck_assert_uint_eq(times(svg, "2 Yellow"), 0);
	ck_assert_uint_eq(times(svg, "x=\"160\" y=\"0\" width=\"318\""), 1);
	ck_assert_uint_eq(times(svg, "<g class=\"hue-x\">"), 3);
	ck_assert_uint_eq(times(svg, "<title id=\"c1-title\">A &amp; B<"), 1);
	ck_assert_uint_eq(
		times(svg, "aria-labelledby=\"c1-title c1-desc\""), 1);
	ck_assert_uint_eq(times(svg, "class=\"axis\""), 0);
}
END_TEST

START_TEST(names_that_do_not_fit_move)
{
	static const struct svg_part parts[] = {PART("Good", 99),
		PART("Serious concern", 1), PART("Special", 1)};
	str svg = distribution(parts, COUNT(parts));

	ck_assert_uint_eq(times(svg, ">Serious concern: 1<"), 1);
	ck_assert_uint_eq(times(svg, ">Special: 1<"), 1);
	ck_assert_uint_eq(times(svg, "class=\"axis\""), 2);
}
END_TEST

START_TEST(a_distribution_of_nothing)
{
	static const struct svg_part parts[] = {PART("Green", 0)};

	ck_assert_uint_eq(times(distribution(parts, 1), "<rect"), 0);
	ck_assert_uint_eq(times(distribution(NULL, 0), "<rect"), 0);
}
END_TEST

static str
bullet(const struct svg_bullet *chart)
{
	struct buf out = buf_new(arena);

	svg_bullet(&out, chart);
	check_frame(buf_str(&out));
	return buf_str(&out);
}

START_TEST(a_bullet_marks_what_is_known)
{
	static const decimal bands[] = {{75 * DECIMAL_ONE}};
	struct svg_bullet chart = {.words = words,
		.low = decimal_from_int(40),
		.high = decimal_from_int(100),
		.actual = {true, {DECIMAL_ONE * 73}},
		.target = {true, {DECIMAL_ONE * 78}},
		.bands = bands,
		.band_count = 1,
		.scale_start = S("from 40%")};
	str svg = bullet(&chart);

	ck_assert_uint_eq(
		times(svg, "<rect class=\"bar\" y=\"8\" width=\"96.8\""), 1);
	ck_assert_uint_eq(times(svg, "class=\"aim\" d=\"M111.5 1v20\""), 1);
	ck_assert_uint_eq(times(svg, "class=\"ref\""), 0);
	ck_assert_uint_eq(times(svg, "class=\"band-2\""), 1);
	ck_assert_uint_eq(times(svg, ">from 40%<"), 1);
}
END_TEST

START_TEST(a_bullet_stays_inside_its_scale)
{
	struct svg_bullet chart = {.low = decimal_from_int(0),
		.high = decimal_from_int(INT64_C(999999999999)),
		.actual = {true, {-DECIMAL_ONE}},
		.target = {true, {INT64_C(999999999999) * DECIMAL_ONE}},
		.national = {true, {INT64_C(499999999999) * DECIMAL_ONE}}};
	str svg = bullet(&chart);

	ck_assert_uint_eq(times(svg, "class=\"bar\" y=\"8\" width=\"0\""), 1);
	ck_assert_uint_eq(times(svg, "class=\"aim\" d=\"M174.5 "), 1);
	ck_assert_uint_eq(times(svg, "class=\"ref\" d=\"M88 "), 1);
}
END_TEST

static str
sparkline(const struct svg_figure *points, size_t count)
{
	struct svg_sparkline chart = {S("52% to \"66%\""), points, count};
	struct buf out = buf_new(arena);

	svg_sparkline(&out, &chart);
	check_frame(buf_str(&out));
	return buf_str(&out);
}

START_TEST(a_sparkline_has_gaps)
{
	static const struct svg_figure points[] = {
		{true, {52}}, {true, {59}}, {false, {0}}, {true, {66}}};

	ck_assert_str_eq(str_z(arena, sparkline(points, COUNT(points))),
		"<svg class=\"chart-sparkline\" width=\"82\" height=\"24\" "
		"viewBox=\"0 0 82 24\" role=\"img\" "
		"aria-label=\"52% to &quot;66%&quot;\">"
		"<path class=\"line\" d=\"M4 20h0L28.6 12M78 4h0\"/>"
		"<circle class=\"dot\" cx=\"78\" cy=\"4\" r=\"3\"/></svg>");
}
END_TEST

START_TEST(a_sparkline_of_one_or_none)
{
	static const struct svg_figure known[] = {{true, {5}}};
	static const struct svg_figure unknown[] = {{false, {0}}};

	ck_assert_uint_eq(times(sparkline(known, 1), "cx=\"41\" cy=\"12\""), 1);
	ck_assert_uint_eq(times(sparkline(unknown, 1), "<circle"), 0);
	ck_assert_uint_eq(times(sparkline(NULL, 0), "<path"), 0);
}
END_TEST

static const struct svg_level levels[] = {
	{STR_INIT("1 Green"), STR_INIT("hue-green")},
	{STR_INIT("2 Yellow"), STR_INIT("hue-yellow")},
	{STR_INIT("3 Amber"), STR_INIT("hue-amber")}};

static str
history(const struct svg_step *steps, size_t count)
{
	struct svg_history chart = {words, levels, COUNT(levels), steps, count};
	struct buf out = buf_new(arena);

	svg_history(&out, &chart);
	check_frame(buf_str(&out));
	return buf_str(&out);
}

START_TEST(a_history_steps_and_breaks)
{
	static const struct svg_step steps[] = {
		{STR_INIT("2023-24"), 2, false, {0}},
		{STR_INIT("2024-25"), 1, false, {0}},
		{STR_INIT("2025-26"), SVG_NO_LEVEL, false, {0}},
		{STR_INIT("2026-27"), 0, true, STR_INIT("New framework")}};
	str svg = history(steps, COUNT(steps));

	ck_assert_uint_eq(times(svg, "<circle"), 3);
	ck_assert_uint_eq(times(svg, ">4</text>"), 1);
	ck_assert_uint_eq(times(svg, "stroke-dasharray"), 1);
	ck_assert_uint_eq(times(svg, ">New framework<"), 1);
	ck_assert_uint_eq(
		times(svg, "d=\"M184 112H295.5V74M295.5 74H407M518.5 36H630"),
		1);
}
END_TEST

START_TEST(a_long_history_names_some_steps)
{
	struct svg_step steps[30] = {0};

	for (size_t i = 0; i < COUNT(steps); i++)
		steps[i].when = S("autumn");
	ck_assert_uint_eq(times(history(steps, COUNT(steps)), ">autumn<"), 6);
	ck_assert_uint_eq(times(history(NULL, 0), "<circle"), 0);
}
END_TEST

TCase *
tcase_svg(void)
{
	TCase *tc = tcase_create("svg");

	tcase_add_checked_fixture(tc, set_up, tear_down);
	tcase_add_test(tc, a_distribution_has_a_bar_for_each_part);
	tcase_add_test(tc, names_that_do_not_fit_move);
	tcase_add_test(tc, a_distribution_of_nothing);
	tcase_add_test(tc, a_bullet_marks_what_is_known);
	tcase_add_test(tc, a_bullet_stays_inside_its_scale);
	tcase_add_test(tc, a_sparkline_has_gaps);
	tcase_add_test(tc, a_sparkline_of_one_or_none);
	tcase_add_test(tc, a_history_steps_and_breaks);
	tcase_add_test(tc, a_long_history_names_some_steps);
	return tc;
}
