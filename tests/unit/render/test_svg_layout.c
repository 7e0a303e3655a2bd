/*
 * Words of drawings stay inside, and apart: every text of a drawing is read
 * back, its box reckoned by the widest font's widths, and held against the
 * drawing's edges and the other boxes. Drawings of all shapes come from a
 * fixed stream of numbers.
 */
#include "unit.h"

#include "base/list.h"
#include "render/svg.h"
#include "render/text_width.h"

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

struct box {
	tenths left, right, top, bottom;
	str words;
};

struct boxes {
	LIST(struct box) list;
};

/* The number after `name="`, in tenths; `otherwise` where it is not there. */
static tenths
attribute(str tag, const char *name, tenths otherwise)
{
	str start = str_printf(arena, " %s=\"", name);
	ptrdiff_t at = str_find(tag, start, 0);
	decimal value;
	size_t from, to;

	if (at < 0)
		return otherwise;
	from = (size_t)at + start.n;
	to = (size_t)str_find(tag, S("\""), from);
	ck_assert(decimal_parse(str_sub(tag, from, to), &value, NULL) ==
		  DECIMAL_OK);
	return value.millionths / (DECIMAL_ONE / 10);
}

/* References stand for one character each. */
static str
unescaped(str text)
{
	struct buf out = buf_new(arena);

	for (size_t i = 0; i < text.n; i++) {
		buf_put_char(&out, text.p[i]);
		if (text.p[i] == '&')
			i = (size_t)str_find(text, S(";"), i);
	}
	return buf_str(&out);
}

static struct box
box_of(str tag, str words)
{
	int size = (int)(attribute(tag, "font-size", 0) / 10);
	tenths x = attribute(tag, "x", 0), y = attribute(tag, "y", 0);
	bool is_bold = str_find(tag, S("class=\"on\""), 0) >= 0;
	bool is_middle = str_find(tag, S("\"middle\""), 0) >= 0;
	tenths width = is_bold ? text_width_bold(words, size)
			       : text_width(words, size);

	ck_assert_int_gt(size, 0);
	x -= is_middle ? width / 2 : 0;
	return (struct box){x, x + width, y - UNITS(size) * 3 / 4,
		y + UNITS(size) / 4, words};
}

static void
read_boxes(str svg, struct boxes *boxes)
{
	ptrdiff_t at = str_find(svg, S("<text "), 0);

	for (; at >= 0; at = str_find(svg, S("<text "), (size_t)at + 1)) {
		size_t start = (size_t)at;
		size_t end = (size_t)str_find(svg, S(">"), start);
		size_t close = (size_t)str_find(svg, S("</text>"), end);

		*list_push(arena, &boxes->list) = box_of(
			str_sub(svg, start, end),
			unescaped(str_sub(svg, end + 1, close)));
	}
}

static bool
overlap(const struct box *a, const struct box *b)
{
	return a->left < b->right && b->left < a->right && a->top < b->bottom &&
	       b->top < a->bottom;
}

/* What is wrong with a drawing, or NULL. */
static const char *
fault_of(str svg)
{
	size_t head = (size_t)str_find(svg, S(">"), 0);
	str tag = str_sub(svg, 0, head);
	tenths width = attribute(tag, "width", 0);
	tenths height = attribute(tag, "height", 0);
	struct boxes boxes = {0};

	read_boxes(svg, &boxes);
	for (size_t i = 0; i < boxes.list.count; i++) {
		const struct box *box = &boxes.list.items[i];

		/* Halves are rounded: one tenth is nothing. */
		if (box->left < -1 || box->right > width + 1 || box->top < -1 ||
			box->bottom > height + 1)
			return str_z(arena, str_printf(arena, "outside: %.*s",
						    STR_ARG(box->words)));
		for (size_t j = 0; j < i; j++)
			if (overlap(box, &boxes.list.items[j]))
				return str_z(arena,
					str_printf(arena, "%.*s over %.*s",
						STR_ARG(box->words),
						STR_ARG(boxes.list.items[j]
								.words)));
	}
	return NULL;
}

static void
check_drawing(const struct buf *svg)
{
	const char *fault = fault_of(buf_str(svg));

	ck_assert_msg(fault == NULL, "%s", fault);
}

static uint32_t seed;

static size_t
draw(size_t below)
{
	seed = seed * 1664525u + 1013904223u;
	return (seed >> 8) % below;
}

static str
draw_name(size_t words)
{
	static const char *const some[] = {"Good", "Requires", "improvement",
		"i", "WWWW", "and", "special-measures-or-worse", "Überprüfung",
		"水準", "R&D", "<1>"};
	struct buf out = buf_new(arena);

	for (size_t i = draw(words) + 1; i-- > 0;) {
		buf_put_z(&out, some[draw(COUNT(some))]);
		if (i)
			buf_put_char(&out, ' ');
	}
	return buf_str(&out);
}

static const struct svg_words words = {
	STR_INIT("c"), STR_INIT("Title"), STR_INIT("Words")};

enum { DRAWINGS = 400, PARTS_MAX = 30 };

START_TEST(distributions_keep_their_words_apart)
{
	for (size_t n = 0; n < DRAWINGS; n++) {
		struct svg_part parts[PARTS_MAX];
		struct svg_distribution chart = {words, parts, draw(PARTS_MAX)};
		struct buf out = buf_new(arena);
		size_t most = draw(2) ? 3 : 2000;

		for (size_t i = 0; i < chart.part_count; i++)
			parts[i] = (struct svg_part){
				{draw_name(draw(2) ? 1 : 8), S("x"), S("")},
				(int64_t)draw(most), draw(3) ? S("") : S("◆")};
		svg_distribution(&out, &chart);
		check_drawing(&out);
	}
}
END_TEST

static void
draw_era(struct svg_era *era)
{
	struct svg_level *levels = NEW_ARRAY(arena, struct svg_level, 8);
	struct svg_step *steps = NEW_ARRAY(arena, struct svg_step, PARTS_MAX);

	*era = (struct svg_era){draw_name(9), levels, draw(8) + 1, steps,
		draw(draw(3) ? 4 : PARTS_MAX) + 1};
	for (size_t i = 0; i < era->level_count; i++)
		levels[i] = (struct svg_level){
			draw_name(6), S("x"), draw(4) ? S("C2") : S("WWW")};
	for (size_t i = 0; i < era->step_count; i++)
		steps[i] = (struct svg_step){
			draw(4) ? S("2026-27") : draw_name(2),
			draw(5) ? draw(era->level_count) : SVG_NO_LEVEL};
}

START_TEST(histories_keep_their_words_apart)
{
	for (size_t n = 0; n < DRAWINGS; n++) {
		struct svg_era eras[4];
		struct svg_history chart = {words, eras, draw(4) + 1};
		struct buf out = buf_new(arena);

		for (size_t i = 0; i < chart.era_count; i++)
			draw_era(&eras[i]);
		svg_history(&out, &chart);
		check_drawing(&out);
	}
}
END_TEST

START_TEST(a_bullet_keeps_its_words_inside)
{
	struct svg_bullet chart = {.words = words,
		.low = decimal_from_int(-1200),
		.high = decimal_from_int(10),
		.scale_start = S("from −1200, a long way below anything")};
	struct buf out = buf_new(arena);

	svg_bullet(&out, &chart);
	check_drawing(&out);
}
END_TEST

/* The check must be able to fail. */
START_TEST(words_over_each_other_are_found)
{
	ck_assert_ptr_null(fault_of(
		S("<svg width=\"100\" height=\"20\"><text x=\"0\" y=\"15\" "
		  "font-size=\"10\">one</text><text x=\"50\" y=\"15\" "
		  "font-size=\"10\">two</text></svg>")));
	ck_assert_ptr_nonnull(fault_of(
		S("<svg width=\"100\" height=\"20\"><text x=\"0\" y=\"15\" "
		  "font-size=\"10\">one</text><text x=\"15\" y=\"15\" "
		  "font-size=\"10\">two</text></svg>")));
	ck_assert_ptr_nonnull(fault_of(
		S("<svg width=\"100\" height=\"20\"><text x=\"90\" y=\"15\" "
		  "font-size=\"10\">one</text></svg>")));
	ck_assert_ptr_nonnull(fault_of(
		S("<svg width=\"100\" height=\"20\"><text x=\"10\" y=\"19\" "
		  "font-size=\"10\">one</text></svg>")));
}
END_TEST

START_TEST(text_is_cut_after_a_word)
{
	str text = S("Requires improvement");

	ck_assert(
		str_eq(text_fit(arena, text, 10, text_width(text, 10)), text));
	ck_assert(str_eq(text_fit(arena, text, 10, text_width(text, 10) - 1),
		S("Requires…")));
	ck_assert(str_eq(
		text_fit(arena, S("Überprüfung"), 10, UNITS(30)), S("Üb…")));
	ck_assert(str_eq(text_fit(arena, S("Good, overall"), 10, UNITS(60)),
		S("Good…")));
	ck_assert(str_eq(text_fit(arena, text, 10, UNITS(12)), S("…")));
	ck_assert(str_eq(text_fit(arena, text, 10, UNITS(3)), S("")));
}
END_TEST

START_TEST(widths_are_the_widest_fonts)
{
	/* As a browser measures DejaVu Sans, at 100 units. */
	ck_assert_int_ge(text_width(S("Requires improvement"), 100), 11364);
	ck_assert_int_ge(text_width(S("2026-27"), 100), 4178);
	ck_assert_int_ge(text_width_bold(S("2026-27"), 100), 4594);
	ck_assert_int_eq(text_width(S(""), 100), 0);
}
END_TEST

TCase *
tcase_svg_layout(void)
{
	TCase *tc = tcase_create("svg_layout");

	tcase_add_checked_fixture(tc, set_up, tear_down);
	tcase_add_test(tc, distributions_keep_their_words_apart);
	tcase_add_test(tc, histories_keep_their_words_apart);
	tcase_add_test(tc, a_bullet_keeps_its_words_inside);
	tcase_add_test(tc, words_over_each_other_are_found);
	tcase_add_test(tc, text_is_cut_after_a_word);
	tcase_add_test(tc, widths_are_the_widest_fonts);
	return tc;
}
