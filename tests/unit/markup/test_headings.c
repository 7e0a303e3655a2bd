#include "unit.h"

#include "rendered.h"

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

static const struct markup_heading *
heading(size_t index)
{
	ck_assert_uint_gt(r.markup.headings.count, index);
	return &r.markup.headings.items[index];
}

START_TEST(the_highest_level_becomes_the_second)
{
	rendered_expect(&r, "# A\n## B\n",
		"<h2 id=\"a\">A</h2>\n<h3 id=\"b\">B</h3>\n");
	rendered_expect(&r, "## A\n### B\n## C\n",
		"<h2 id=\"a\">A</h2>\n<h3 id=\"b\">B</h3>\n"
		"<h2 id=\"c\">C</h2>\n");
	r.options.top_level = 3;
	rendered_expect(&r, "A\n=\n", "<h3 id=\"a\">A</h3>\n");
	rendered_reports(&r, "");
}
END_TEST

START_TEST(a_skipped_level_is_reported_and_mended)
{
	rendered_text(&r, S("## A\n\n#### B\n\n##### C\n"));
	rendered_holds(&r, "<h3 id=\"b\">");
	rendered_holds(&r, "<h4 id=\"c\">");
	rendered_reports(&r, "P624 3:1-3:6 P624 5:1-5:7");
	rendered_text(&r, S("### A\n\n# B\n"));
	rendered_holds(&r, "<h2 id=\"a\">");
	rendered_reports(&r, "P624 1:1-1:5");
}
END_TEST

START_TEST(ids_are_unique)
{
	rendered_text(&r, S("# Aim\n# Aim\n# Aim 2\n# Aim\n# ???\n# Été\n"));
	ck_assert(str_eq_z(heading(0)->id, "aim"));
	ck_assert(str_eq_z(heading(1)->id, "aim-2"));
	ck_assert(str_eq_z(heading(2)->id, "aim-2-2"));
	ck_assert(str_eq_z(heading(3)->id, "aim-3"));
	ck_assert(str_eq_z(heading(4)->id, "section"));
	ck_assert(str_eq_z(heading(5)->id, "ete"));
	r.options.id_prefix = S("plan-");
	rendered_text(&r, S("# Aim\n"));
	ck_assert(str_eq_z(heading(0)->id, "plan-aim"));
}
END_TEST

START_TEST(clauses_have_their_number)
{
	r.options.clauses = true;
	rendered_text(
		&r, S("## 3.2 Attendance\n\nOne *two*\n\n| a |\n|--|\n| b |\n\n"
		      "## G.C1 Good\n## Other things\n## 4. Four\n## 4-11\n"));
	ck_assert(str_eq_z(heading(0)->clause, "3.2"));
	ck_assert(str_eq_z(heading(0)->id, "clause-3.2"));
	ck_assert(str_eq_z(heading(0)->text, "3.2 Attendance"));
	ck_assert(str_eq_z(heading(0)->body, "One two a b"));
	ck_assert(str_eq_z(heading(1)->clause, "G.C1"));
	ck_assert(!heading(2)->clause.n);
	ck_assert(str_eq_z(heading(2)->id, "other-things"));
	ck_assert(str_eq_z(heading(3)->clause, "4"));
	rendered_holds(&r, "<h2 id=\"clause-3.2\">3.2 Attendance</h2>");
	r.options.clauses = false;
	rendered_text(&r, S("## 3.2 Attendance\n"));
	ck_assert(!heading(0)->clause.n);
}
END_TEST

START_TEST(informative_is_taken_off)
{
	rendered_text(&r, S("# A {.informative}\n# *B* {.informative} \n# C"));
	ck_assert(heading(0)->informative);
	ck_assert(str_eq_z(heading(0)->text, "A"));
	ck_assert(heading(1)->informative);
	ck_assert(!heading(2)->informative);
	rendered_holds(&r, "<h2 id=\"a\">A</h2>");
	rendered_holds(&r, "<h2 id=\"b\"><em>B</em></h2>");
}
END_TEST

START_TEST(headings_know_their_place)
{
	r.options.first_line = 10;
	rendered_text(&r, S("x\n\n## Été\n"));
	ck_assert_uint_eq(heading(0)->span.line, 12);
	ck_assert_uint_eq(heading(0)->span.column, 1);
	ck_assert_uint_eq(heading(0)->span.end_column, 6);
	ck_assert_int_eq(heading(0)->level, 2);
}
END_TEST

START_TEST(empty_headings_are_left_out)
{
	rendered_expect(&r, "##\n\na\n", "<p>a</p>\n");
	rendered_reports(&r, "P631 1:1-1:2");
	ck_assert_uint_eq(r.markup.headings.count, 0);
}
END_TEST

TCase *
tcase_headings(void)
{
	TCase *tcase = tcase_create("headings");

	tcase_add_checked_fixture(tcase, set_up, tear_down);
	tcase_add_test(tcase, the_highest_level_becomes_the_second);
	tcase_add_test(tcase, a_skipped_level_is_reported_and_mended);
	tcase_add_test(tcase, ids_are_unique);
	tcase_add_test(tcase, clauses_have_their_number);
	tcase_add_test(tcase, informative_is_taken_off);
	tcase_add_test(tcase, headings_know_their_place);
	tcase_add_test(tcase, empty_headings_are_left_out);
	return tcase;
}
