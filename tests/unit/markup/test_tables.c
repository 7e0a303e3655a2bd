#include "unit.h"

#include "rendered.h"

#define BEGIN(label)                                                           \
	"<section class=\"scroll\" tabindex=\"0\" aria-label=\"" label         \
	"\"><table><caption class=\"vh\">" label "</caption>\n<thead>\n<tr>"
#define TH(words) "<th scope=\"col\">" words "</th>"
#define TH_IN(side, words)                                                     \
	"<th scope=\"col\" class=\"align-" side "\">" words "</th>"
#define TD(words) "<td>" words "</td>"
#define TD_IN(side, words) "<td class=\"align-" side "\">" words "</td>"
#define BODY "</tr>\n</thead>\n<tbody>\n<tr>"
#define END "</tr>\n</tbody>\n</table></section>\n"

static struct rendered r;

static void
set_up(void)
{
	rendered_open(&r);
}

static void
tear_down(void)
{
	rendered_close(&r);
}

START_TEST(a_table_has_headings_and_alignment)
{
	const char *html = BEGIN("Year, Roll, Up, Note") TH("Year")
		TH_IN("right", "Roll") TH_IN("centre", "Up")
			TH_IN("left", "Note") BODY TD("2026")
				TD_IN("right", "412") TD_IN("centre", "yes")
					TD_IN("left", "<em>x</em>") END;
	rendered_expect(&r,
		"| Year | Roll | Up | Note |\n|---|--:|:-:|:--|\n"
		"| 2026 | 412 | yes | *x* |\n",
		html);
	rendered_reports(&r, "");
}
END_TEST

START_TEST(bars_at_the_ends_may_be_left_out)
{
	rendered_expect(&r, "a | b\n--- | ---\nc | d",
		BEGIN("a, b") TH("a") TH("b") BODY TD("c") TD("d") END);
}
END_TEST

START_TEST(bars_in_a_cell_are_escaped)
{
	rendered_text(&r, S("| a\\|b | `c\\|d` |\n|--|--|\n"));
	rendered_holds(&r, ">a|b</th>");
	rendered_holds(&r, "<code>c|d</code></th>");
	rendered_lacks(&r, "tbody");
}
END_TEST

START_TEST(cells_hold_what_looks_like_a_block)
{
	rendered_text(&r, S("| # a | - b | 1. c # | > d | \\ |\n"
			    "|--|--|--|--|--|\n"));
	rendered_holds(&r, ">- b</th>");
	rendered_holds(&r, ">1. c #</th>");
	rendered_holds(&r, ">&gt; d</th>");
	rendered_holds(&r, "># a</th>");
	rendered_holds(&r, ">\\</th>");
	ck_assert_uint_eq(r.markup.headings.count, 0);
}
END_TEST

START_TEST(rows_are_filled_and_extra_cells_reported)
{
	rendered_text(&r, S("| a | b |\n|--|--|\n| c |\n| d | e | fé | g |"));
	rendered_holds(&r, "<tr><td>c</td><td></td></tr>");
	rendered_lacks(&r, "fé");
	rendered_reports(&r, "P630 4:11-4:12 P630 4:16-4:16");
}
END_TEST

START_TEST(empty_headings_are_no_headings)
{
	rendered_text(&r, S("| | b |\n|--|--|\n| c | |"));
	rendered_holds(&r, "<tr><td></td><th scope=\"col\">b</th></tr>");
	rendered_holds(&r, "<tr><td>c</td><td></td></tr>");
}
END_TEST

START_TEST(tables_stand_in_lists_and_quotations)
{
	rendered_expect(&r, "> 1. | a |\n>    |---|\n>    | b |\n\nc\n",
		"<blockquote>\n<ol>\n<li>" BEGIN(
			"a") "<th scope=\"col\">a</th>" BODY "<td>b</td>" END
			     "</li>\n</ol>\n</blockquote>\n<p>c</p>\n");
	rendered_text(&r, S("- x\n\n  | a |\n  |--|\n  | b |\n- y\n"));
	rendered_holds(&r, "<td>b</td>");
	rendered_holds(&r, "<p>y</p>");
}
END_TEST

START_TEST(words_before_and_rules_behind_stay)
{
	rendered_text(&r, S("before\n| a |\n|--|\n| b |\n---\n"));
	rendered_holds(&r, "<p>before</p>\n<section");
	rendered_holds(&r, "</section>\n<hr>\n");
	rendered_text(&r, S("| a |\n|--|\n| b |\n\nbehind\n"));
	rendered_holds(&r, "</section>\n<p>behind</p>");
}
END_TEST

START_TEST(labels_are_told_apart)
{
	rendered_text(&r, S("| a |\n|--|\n\nx\n\n| a |\n|--|\n"));
	rendered_holds(&r, "aria-label=\"a\"");
	rendered_holds(&r, "aria-label=\"a 2\"");
}
END_TEST

START_TEST(a_heading_names_the_first_table_below_it)
{
	rendered_text(&r,
		S("# Visits & *calls*\n\n| a |\n|--|\n\nx\n\n| b |\n|--|\n"));
	rendered_holds(&r, "aria-label=\"Visits &amp; calls\"");
	rendered_holds(
		&r, "<caption class=\"vh\">Visits &amp; calls</caption>");
	rendered_holds(&r, "aria-label=\"b\"");
	rendered_text(&r, S("|  |\n|--|\n| b |\n"));
	rendered_lacks(&r, "caption");
}
END_TEST

START_TEST(other_text_is_no_table)
{
	static const char *const texts[] = {"a | b\nc | d\n",
		"| a | b |\n|--|\n", "    | a |\n    |--|\n",
		"```\n| a |\n|--|\n```\n", "| a |\n|-x|\n", "| a |\n\n|--|\n",
		"> | a |\n|--|\n"};

	for (size_t i = 0; i < COUNT(texts); i++) {
		rendered_text(&r, str_from(texts[i]));
		rendered_lacks(&r, "<table>");
		rendered_lacks(&r, "###");
	}
}
END_TEST

START_TEST(links_in_cells_know_their_place)
{
	rendered_text(
		&r, S("Intro [r]\n\n| é \\| [x](school:é) | [y][r] |\n|--|--|\n"
		      "| c | [z](evidence:q) |\n\n[r]: target:t\n"));
	ck_assert_uint_eq(r.markup.links.count, 4);
	struct span span = r.markup.links.items[1].span;
	ck_assert_uint_eq(span.line, 3);
	ck_assert_uint_eq(span.column, 12);
	ck_assert_uint_eq(span.end_column, 19);
	ck_assert(str_eq_z(r.markup.links.items[2].target, "target:t"));
	ck_assert_uint_eq(r.markup.links.items[2].span.line, 3);
	span = r.markup.links.items[3].span;
	ck_assert_uint_eq(span.line, 5);
	ck_assert_uint_eq(span.column, 11);
}
END_TEST

START_TEST(huge_tables_are_refused)
{
	struct buf text = buf_new(r.arena);

	buf_put_z(&text, "|a|b|c|d|e|f|g|h|\n|-|-|-|-|-|-|-|-|\n");
	for (int i = 0; i < 2600; i++)
		buf_put_z(&text, "|x\n");
	ck_assert_uint_eq(rendered_text(&r, buf_str(&text)).n, 0);
	rendered_reports(&r, "P625 1:1-1:1");
}
END_TEST

TCase *
tcase_tables(void)
{
	TCase *tcase = tcase_create("tables");

	tcase_add_checked_fixture(tcase, set_up, tear_down);
	tcase_add_test(tcase, a_table_has_headings_and_alignment);
	tcase_add_test(tcase, bars_at_the_ends_may_be_left_out);
	tcase_add_test(tcase, bars_in_a_cell_are_escaped);
	tcase_add_test(tcase, cells_hold_what_looks_like_a_block);
	tcase_add_test(tcase, rows_are_filled_and_extra_cells_reported);
	tcase_add_test(tcase, empty_headings_are_no_headings);
	tcase_add_test(tcase, tables_stand_in_lists_and_quotations);
	tcase_add_test(tcase, words_before_and_rules_behind_stay);
	tcase_add_test(tcase, labels_are_told_apart);
	tcase_add_test(tcase, a_heading_names_the_first_table_below_it);
	tcase_add_test(tcase, other_text_is_no_table);
	tcase_add_test(tcase, links_in_cells_know_their_place);
	tcase_add_test(tcase, huge_tables_are_refused);
	return tcase;
}
