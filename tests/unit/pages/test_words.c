/* Sentences and days of plans. */
#include "unit.h"

#include "pages/demo.h"
#include "pages/due.h"
#include "pages/labels.h"
#include "pages/words.h"

static struct demo *demo;
static struct sheet *sheet;

static void
setup(void)
{
	struct arena *arena;
	struct site *site;

	demo = demo_begin();
	demo_ready(demo);
	arena = demo->world->arena;
	site = NEW(arena, struct site);
	site->arena = arena;
	site->job = &demo->job;
	site->portal = &demo->world->portal;
	site->theme = theme_new(arena, NULL);
	sheet = NEW(arena, struct sheet);
	sheet->arena = arena;
	sheet->site = site;
	sheet->portal = site->portal;
}

static void
teardown(void)
{
	demo_end(demo);
}

static void
is(str text, const char *expected)
{
	ck_assert_str_eq(str_z(demo->world->arena, text), expected);
}

START_TEST(braces_are_filled)
{
	is(words(sheet, "late", "time", S("2 days"), NULL), "2 days late");
	is(words(sheet, "late", "other", S("x"), NULL), "{time} late");
	is(words(sheet, "late", NULL), "{time} late");
}
END_TEST

START_TEST(numbers_choose_their_form)
{
	is(counted(sheet, "actions", 0), "no actions");
	is(counted(sheet, "actions", 1), "one action");
	is(counted(sheet, "actions", 2), "two actions");
	is(counted(sheet, "actions", 9), "nine actions");
	is(counted(sheet, "actions", 10), "10 actions");
	is(counted(sheet, "days", 1), "1 day");
}
END_TEST

START_TEST(time_is_told_in_round_terms)
{
	const date today = date_from(2026, 11, 22);

	is(duration(sheet, today), "less than a day");
	is(duration(sheet, date_add_days(today, -1)), "1 day");
	is(duration(sheet, date_add_days(today, 59)), "59 days");
	is(duration(sheet, date_from(2026, 9, 22)), "2 months");
	is(duration(sheet, date_from(2025, 11, 23)), "11 months");
	/* Not "1 month" beside "59 days", nor "2 years" of nearly three. */
	is(duration(sheet, date_from(2026, 9, 23)), "60 days");
	is(duration(sheet, date_from(2024, 1, 22)), "34 months");
	is(duration(sheet, date_from(2023, 11, 22)), "3 years");
	is(lateness(sheet, date_from(2026, 11, 10)), "12 days late");
	is(lateness(sheet, today), "");
	is(lateness(sheet, DATE_NONE), "");
}
END_TEST

START_TEST(periods_of_figures_are_words)
{
	is(figure_period_text(sheet, S("2025-26")), "2025-26");
	is(figure_period_text(sheet, S("2025-26 spring")),
		"Spring term 2025-26");
	is(figure_period_text(sheet, S("2026-27 autumn 1")),
		"First half of the autumn term 2026-27");
	is(figure_period_text(sheet, S("2026-27 summer 2")),
		"Second half of the summer term 2026-27");
	is(figure_period_text(sheet, S("last year")), "last year");
}
END_TEST

START_TEST(files_say_their_kind_and_size)
{
	is(file_size_text(sheet, S("files/a.v2.pdf"), 119600), "PDF, 120 KB");
	is(file_size_text(sheet, S("files/a.CSV"), 0), "CSV, 1 KB");
	is(file_size_text(sheet, S("files/a.csv"), 999499), "CSV, 999 KB");
	is(file_size_text(sheet, S("files/a.docx"), 999500), "DOCX, 1.0 MB");
	is(file_size_text(sheet, S("files/a.png"), 20971520), "PNG, 21.0 MB");
}
END_TEST

START_TEST(lists_are_joined_in_words)
{
	struct phrases phrases = {0};

	is(phrases_join(sheet, &phrases, "and"), "");
	phrase_add(sheet, &phrases, S("a"));
	is(phrases_join(sheet, &phrases, "and"), "a");
	phrase_add(sheet, &phrases, S("b"));
	phrase_add(sheet, &phrases, S("c"));
	is(phrases_join(sheet, &phrases, "or"), "a, b or c");
}
END_TEST

START_TEST(case_follows_the_place_in_the_sentence)
{
	struct arena *arena = demo->world->arena;

	is(sentence_case(arena, S("four schools")), "Four schools");
	is(sentence_case(arena, S("")), "");
	is(running_case(arena, S("Headteacher")), "headteacher");
	is(running_case(arena, S("SENCO")), "SENCO");
	is(readable(arena, S("requires-improvement")), "Requires improvement");
	is(grouped(arena, decimal_from_int(999)), "999");
	is(grouped(arena, decimal_from_int(1234567)), "1,234,567");
}
END_TEST

START_TEST(plans_name_days_in_words)
{
	struct arena *arena = demo->world->arena;
	struct portal *portal = &demo->world->portal;
	struct school_year *year = list_push(arena, &portal->years);
	struct term *term = list_push(arena, &year->terms);
	struct school *school = demo->school;

	year->year = 2026;
	term->from.d = date_from(2026, 9, 1);
	term->to.d = date_from(2026, 12, 18);
	term->half_term = NEW(arena, struct date_range);
	term->half_term->from.d = date_from(2026, 10, 26);
#define DAY(text) date_iso(arena, due_day(portal, school, 2026, S(text)))
	is(DAY("2026-11-02"), "2026-11-02");
	is(DAY("end of autumn term"), "2026-12-18");
	is(DAY("october half-term"), "2026-10-26");
	is(DAY("march"), "2027-03-31");
	is(DAY("november"), "2026-11-30");
	ck_assert(!date_is_set(due_day(portal, school, 2026, S("soon"))));
	ck_assert(!date_is_set(
		due_day(portal, school, 2026, S("end of spring term"))));
	ck_assert(!date_is_set(
		due_day(portal, school, 2030, S("end of autumn term"))));
#undef DAY
}
END_TEST

TCase *
tcase_words(void)
{
	TCase *tests = tcase_create("words");

	tcase_add_checked_fixture(tests, setup, teardown);
	tcase_add_test(tests, braces_are_filled);
	tcase_add_test(tests, numbers_choose_their_form);
	tcase_add_test(tests, time_is_told_in_round_terms);
	tcase_add_test(tests, periods_of_figures_are_words);
	tcase_add_test(tests, files_say_their_kind_and_size);
	tcase_add_test(tests, lists_are_joined_in_words);
	tcase_add_test(tests, case_follows_the_place_in_the_sentence);
	tcase_add_test(tests, plans_name_days_in_words);
	return tests;
}
