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

#define PART(name, n)                                                          \
	{                                                                      \
		.level = {.label = STR_INIT(name),                             \
			.classes = STR_INIT("hue-x")},                         \
		.count = n                                                     \
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

START_TEST(names_move_apart)
{
	static const struct svg_part parts[] = {
		PART("Good", 20), PART("Serious", 1), PART("Special", 1)};
	str svg = distribution(parts, COUNT(parts));

	ck_assert_uint_eq(times(svg, ">Serious<"), 1);
	ck_assert_uint_eq(times(svg, "class=\"axis\""), 2);
}
END_TEST

START_TEST(names_without_room_become_a_key)
{
	static const struct svg_part parts[] = {PART("Good in every area", 12),
		PART("Good overall, with some work to do", 1),
		PART("Requires improvement, with capacity to", 2)};
	str svg = distribution(parts, COUNT(parts));

	ck_assert_uint_eq(times(svg, ">Good in every area: 12<"), 1);
	ck_assert_uint_eq(
		times(svg, ">Requires improvement, with capacity to: 2<"), 1);
	ck_assert_uint_eq(times(svg, "width=\"10\" height=\"10\""), 3);
	ck_assert_uint_eq(times(svg, "class=\"axis\""), 0);
}
END_TEST

START_TEST(one_in_a_thousand_is_seen)
{
	static const struct svg_part parts[] = {
		PART("Good", 999), PART("Red", 1)};
	str svg = distribution(parts, COUNT(parts));

	ck_assert_uint_eq(times(svg, "x=\"635.3\" y=\"0\" width=\"4.7\""), 1);
	ck_assert_uint_eq(times(svg, ">Red: 1<"), 1);
}
END_TEST

START_TEST(a_sign_stands_before_its_count)
{
	struct svg_part parts[] = {PART("Off track", 2), PART("On track", 3)};

	parts[0].sign = S("◆");
	ck_assert_uint_eq(times(distribution(parts, 2), ">◆ 2<"), 1);
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
		times(svg,
			"<rect class=\"bar\" x=\"0\" y=\"8\" width=\"96.8\""),
		1);
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

	ck_assert_uint_eq(
		times(svg, "class=\"bar\" x=\"0\" y=\"8\" width=\"0\""), 1);
	ck_assert_uint_eq(times(svg, "class=\"bar\" d=\"M7 4v14l-7 -7z\""), 1);
	ck_assert_uint_eq(times(svg, "class=\"aim\" d=\"M174.5 "), 1);
	ck_assert_uint_eq(times(svg, "class=\"ref\" d=\"M88 "), 1);
}
END_TEST

START_TEST(a_bullet_begins_at_zero)
{
	struct svg_bullet chart = {.low = decimal_from_int(-30),
		.high = decimal_from_int(10),
		.actual = {true, {-15 * DECIMAL_ONE}}};
	str svg = bullet(&chart);

	ck_assert_uint_eq(times(svg, "class=\"bar\" x=\"66\" y=\"8\" "
				     "width=\"66\""),
		1);
	ck_assert_uint_eq(times(svg, "class=\"axis\" d=\"M132 2v18\""), 1);
}
END_TEST

START_TEST(a_bullet_beyond_its_scale_has_an_arrow)
{
	struct svg_bullet chart = {.low = decimal_from_int(0),
		.high = decimal_from_int(100),
		.actual = {true, {104 * DECIMAL_ONE}}};
	str svg = bullet(&chart);

	ck_assert_uint_eq(times(svg, "width=\"176\" height=\"6\""), 1);
	ck_assert_uint_eq(times(svg, "d=\"M169 4v14l7 -7z\""), 1);
	chart.actual.value = decimal_from_int(100);
	ck_assert_uint_eq(times(bullet(&chart), "l7 -7z"), 0);
}
END_TEST

START_TEST(a_bullet_of_nothing_is_its_bands)
{
	struct svg_bullet chart = {
		.low = decimal_from_int(0), .high = decimal_from_int(1)};

	ck_assert_uint_eq(times(bullet(&chart), "class=\"bar\""), 0);
	ck_assert_uint_eq(times(bullet(&chart), "class=\"band-1\""), 1);
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

START_TEST(equal_and_negative_figures_are_a_line)
{
	static const struct svg_figure equal[] = {{true, {7}}, {true, {7}}};
	static const struct svg_figure below[] = {
		{true, {-40}}, {true, {-20}}, {true, {-30}}};

	ck_assert_uint_eq(times(sparkline(equal, 2), "M4 12h0L78 12"), 1);
	ck_assert_uint_eq(times(sparkline(below, 3), "M4 20h0L41 4L78 12"), 1);
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

#define LEVEL(name, hue, sign)                                                 \
	{                                                                      \
		STR_INIT(name), STR_INIT(hue), STR_INIT(sign)                  \
	}

static const struct svg_level colours[] = {LEVEL("1 Green", "hue-green", "1"),
	LEVEL("2 Yellow", "hue-yellow", "2"),
	LEVEL("3 Amber", "hue-amber", "3")};
static const struct svg_level letters[] = {
	LEVEL("A Secure", "tone-positive", "A"),
	LEVEL("C1 Watched", "tone-caution", "C1")};

static str
history(const struct svg_era *eras, size_t count)
{
	struct svg_history chart = {words, eras, count};
	struct buf out = buf_new(arena);

	svg_history(&out, &chart);
	check_frame(buf_str(&out));
	return buf_str(&out);
}

#define ERA(levels, steps)                                                     \
	{                                                                      \
		STR_INIT("Policy"), levels, COUNT(levels), steps, COUNT(steps) \
	}

START_TEST(a_history_steps)
{
	static const struct svg_step steps[] = {{STR_INIT("2023-24"), 2},
		{STR_INIT("2024-25"), 1}, {STR_INIT("2025-26"), SVG_NO_LEVEL},
		{STR_INIT("2026-27"), 0}};
	static const struct svg_era eras[] = {ERA(colours, steps)};
	str svg = history(eras, COUNT(eras));

	ck_assert_uint_eq(times(svg, "<circle"), 3);
	ck_assert_uint_eq(times(svg, ">1</text>"), 1);
	ck_assert_uint_eq(times(svg, ">2026-27<"), 1);
	ck_assert_uint_eq(times(svg, "stroke-dasharray"), 0);
	ck_assert_uint_eq(times(svg, ">Policy<"), 0);
	/* Down to the second year, its end, the last. */
	ck_assert_uint_eq(
		times(svg, "d=\"M70.4 92H284V54M284 54H426.4M568.8 16H640"), 1);
}
END_TEST

START_TEST(another_framework_is_a_break)
{
	static const struct svg_step before[] = {{STR_INIT("2024-25"), 1}};
	static const struct svg_step after[] = {
		{STR_INIT("2025-26"), 1}, {STR_INIT("2026-27"), 0}};
	static const struct svg_era eras[] = {
		ERA(colours, before), ERA(letters, after)};
	str svg = history(eras, COUNT(eras));

	ck_assert_uint_eq(times(svg, "stroke-dasharray"), 1);
	ck_assert_uint_eq(times(svg, ">Policy<"), 2);
	ck_assert_uint_eq(times(svg, "class=\"line\""), 2);
	ck_assert_uint_eq(times(svg, ">C1</text>"), 1);
	ck_assert_uint_eq(times(svg, "class=\"axis\" d="), 5);
}
END_TEST

START_TEST(a_long_history_names_some_steps)
{
	struct svg_step steps[30] = {0};
	struct svg_era era = {
		S("Policy"), colours, COUNT(colours), steps, COUNT(steps)};

	for (size_t i = 0; i < COUNT(steps); i++)
		steps[i].when = S("autumn");
	ck_assert_uint_eq(times(history(&era, 1), ">autumn<"), 15);
	ck_assert_uint_eq(times(history(NULL, 0), "<circle"), 0);
	era.step_count = 0;
	ck_assert_uint_eq(times(history(&era, 1), "class=\"line\""), 0);
}
END_TEST

TCase *
tcase_svg(void)
{
	TCase *tc = tcase_create("svg");

	tcase_add_checked_fixture(tc, set_up, tear_down);
	tcase_add_test(tc, a_distribution_has_a_bar_for_each_part);
	tcase_add_test(tc, names_move_apart);
	tcase_add_test(tc, names_without_room_become_a_key);
	tcase_add_test(tc, one_in_a_thousand_is_seen);
	tcase_add_test(tc, a_sign_stands_before_its_count);
	tcase_add_test(tc, a_distribution_of_nothing);
	tcase_add_test(tc, a_bullet_marks_what_is_known);
	tcase_add_test(tc, a_bullet_stays_inside_its_scale);
	tcase_add_test(tc, a_bullet_begins_at_zero);
	tcase_add_test(tc, a_bullet_beyond_its_scale_has_an_arrow);
	tcase_add_test(tc, a_bullet_of_nothing_is_its_bands);
	tcase_add_test(tc, a_sparkline_has_gaps);
	tcase_add_test(tc, equal_and_negative_figures_are_a_line);
	tcase_add_test(tc, a_sparkline_of_one_or_none);
	tcase_add_test(tc, a_history_steps);
	tcase_add_test(tc, another_framework_is_a_break);
	tcase_add_test(tc, a_long_history_names_some_steps);
	return tc;
}
