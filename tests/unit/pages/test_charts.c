/* Figures: their messages, their numbers, and what stands for a missing one. */
#include "pages/demo_fixture.h"

#define SEEN(slug, day, more)                                                  \
	demo_evidence(demo, slug,                                              \
		"{type: executive-review, title: A review, date: " day         \
		", by: executive-team, " more "}")
#define DECIDED(category, year, from)                                          \
	"- {category: " category ", year: " year ", from: " from               \
	", proposed: {by: ceo, date: 2024-07-01}, agreed: {by: trust-board, "  \
	"date: 2024-07-10, minute: TB 7}, exit: It is better}\n"

/* A school beside oak, with nothing but what its text says. */
static struct school *
add_school(const char *id, const char *framework)
{
	const char *text = str_z(demo->world->arena,
		str_printf(demo->world->arena,
			"name: %s, a school with a name that is rather long\n"
			"phase: secondary\nages: 11-16\nframework: %s\n"
			"membership: trust\n",
			id, framework));

	return world_school(demo->world, id, text);
}

static const char areas[] =
	"- {id: q1, label: Teaching, kind: rating, groups: [quality]}\n"
	"- {id: q2, label: Behaviour, kind: rating, groups: [quality]}\n"
	"- {id: q3, label: Nursery, kind: rating, groups: [quality], "
	"applies: {ages-include: 4}}\n"
	"- {id: q4, label: Never seen, kind: rating, groups: [quality]}\n"
	"- {id: q5, label: Grade of it, kind: grade, scale: [a, b], "
	"groups: [quality]}\n";

START_TEST(schools_stand_area_by_area)
{
	const struct value *page;
	struct school *oak = demo->school;

	world_facts(demo->world, areas);
	SEEN("2026-06-review", "2026-06-01",
		"findings: {q1: met, q2: not-met, q3: n/a}");
	SEEN("2026-07-review", "2026-07-01",
		"audience: heads, findings: {q2: partly}");
	demo->school = add_school("Elm", "t");
	SEEN("2026-06-review", "2026-06-02", "findings: {q1: partly}");
	add_school("Ash", "t");
	demo->school = oak;
	demo_ready(demo);
	page = demo_page(demo, "schools/index.html");
	is_text(page, "has-heat-maps", "true");
	is_text(page, "heat-maps.0.caption",
		"Quality, by school, as of 22 November 2026");
	is_text(page, "heat-maps.0.scale",
		"From the best: 1 Met, 2 Partly and 3 Not met");
	/* What heads alone may see is not counted: two judgements, none low. */
	is_text(page, "heat-maps.0.headline",
		"None of two judgements is worse than Partly");
	is_text(page, "heat-maps.0.columns.0.text", "Teaching");
	is_text(page, "heat-maps.0.columns.1.text", "");
	is_text(page, "heat-maps.0.rows.1.href", "schools/oak/index.html");
	is_text(page, "heat-maps.0.rows.1.cells.0.number", "1");
	is_text(page, "heat-maps.0.rows.1.cells.0.word", "Met");
	is_text(page, "heat-maps.0.rows.1.cells.0.tone", "positive");
	is_text(page, "heat-maps.0.rows.0.cells.0.word", "Partly");
	is_text(page, "heat-maps.0.rows.2.text", "");
	is_text(page, "heat-maps.0.note",
		"One school has no such judgement that still counts.");
	/* Of another scale, and seen by nobody: no map. */
	is_text(page, "heat-maps.1.caption", "");
}
END_TEST

START_TEST(missing_judgements_are_words)
{
	const struct value *page;

	world_facts(demo->world, areas);
	SEEN("2026-06-review", "2026-06-01",
		"findings: {q1: not-met, q2: not-met, q3: n/a}");
	demo->school = add_school("Elm", "t");
	SEEN("2026-06-review", "2026-06-02",
		"findings: {q1: not-met, q3: met}");
	demo_ready(demo);
	page = demo_page(demo, "schools/index.html");
	is_text(page, "heat-maps.0.headline",
		"Three of four judgements are Not met, the most in Teaching");
	is_text(page, "heat-maps.0.rows.1.cells.1.tone", "serious");
	is_text(page, "heat-maps.0.rows.1.cells.1.missing", "");
	is_text(page, "heat-maps.0.rows.0.cells.1.missing", "No evidence");
	is_text(page, "heat-maps.0.rows.0.cells.1.word", "");
}
END_TEST

START_TEST(nothing_judged_is_no_map)
{
	world_facts(demo->world, areas);
	demo_ready(demo);
	is_text(demo_page(demo, "schools/index.html"), "has-heat-maps",
		"false");
}
END_TEST

START_TEST(thirty_schools_and_an_empty_category)
{
	const struct value *page;

	world_facts(demo->world, areas);
	for (int i = 0; i < 29; i++) {
		struct school *school = add_school(
			str_z(demo->world->arena,
				str_printf(demo->world->arena, "s%d", i)),
			"t");

		if (i % 2 == 0)
			world_decisions(demo->world, school,
				DECIDED("bad", "2026-27", "2026-09-01"));
		demo->school = school;
		SEEN("2026-06-review", "2026-06-01", "findings: {q1: met}");
	}
	demo_ready(demo);
	page = demo_page(demo, "index.html");
	is_text(page, "distributions.0.headline",
		"None of the 15 schools with a category is Good");
	is_text(page, "distributions.0.table.rows.1.head", "W Watch");
	is_text(page, "distributions.0.table.rows.1.cells.0.text", "0");
	is_text(page, "distributions.0.table.rows.2.cells.0.text", "15");
	is_text(page, "distributions.0.table.rows.3.cells.0.text", "15");
	ck_assert(!holds(page, "distributions.0.drawing-svg", "Watch<"));
	page = demo_page(demo, "schools/index.html");
	is_text(page, "heat-maps.0.rows.28.cells.0.word", "Met");
	is_text(page, "heat-maps.0.headline", "All of 29 judgements: Met");
}
END_TEST

static void
add_schools(int count)
{
	struct arena *arena = demo->world->arena;

	for (int i = 0; i < count; i++)
		world_decisions(demo->world,
			add_school(str_z(arena, str_printf(arena, "s%04d", i)),
				"t"),
			i == 444 ? DECIDED("bad", "2026-27", "2026-09-01")
				 : DECIDED("good", "2026-27", "2026-09-01"));
	demo_ready(demo);
}

START_TEST(five_hundred_schools_stand_on_one_page)
{
	const struct value *page;

	add_schools(499); /* and the one that is there */
	page = demo_page(demo, "schools/index.html");
	is_text(page, "schools-table.count", "500");
	is_text(page, "parts", "false");
	page = demo_page(demo, "index.html");
	is_text(page, "schools-table.count", "500");
	is_text(page, "more-schools", "false");
}
END_TEST

START_TEST(more_than_five_hundred_stand_on_several)
{
	const struct value *page;

	add_schools(500);
	page = demo_page(demo, "schools/index.html");
	is_text(page, "schools-table.count", "250");
	is_text(page, "parts.pages.2.href", "schools/3.html");
	is_text(page, "parts.pages.0.is-current", "true");
	page = demo_page(demo, "schools/3.html");
	is_text(page, "schools-table.count", "1");
	is_text(page, "schools-table.rows.0.id", "s0499");
	is_text(page, "parts.pages.2.is-current", "true");
	page = demo_page(demo, "index.html");
	is_text(page, "schools-table.count", "50");
	is_text(page, "schools-table.rows.0.id", "s0444");
	is_text(page, "more-schools.href", "schools/index.html");
}
END_TEST

START_TEST(a_framework_lists_a_hundred_schools_at_most)
{
	const struct value *page;

	add_schools(240);
	page = demo_page(demo, "frameworks/t/index.html");
	is_text(page, "categories.0.schools.99.href",
		"schools/s0099/index.html");
	is_text(page, "categories.0.schools.100.href", "");
	is_text(page, "categories.0.more-schools.text",
		"and 140 more, in the list of all schools");
	is_text(page, "categories.0.more-schools.href", "schools/index.html");
	is_text(page, "categories.2.more-schools", "false");
}
END_TEST

static const char second[] =
	"id: d\ntitle: Other policy\ntrust: T\nversion: \"1\"\n"
	"effective: 2020-09-01\ndecide: declared\n"
	"categories:\n"
	"  - {id: lead, code: L, label: Leading, tone: positive}\n"
	"  - {id: grow, code: G, label: Growing, tone: notice, exit: Led}\n"
	"overlays:\n"
	"  - {id: alarm, label: Alarm raised, tone: critical, criteria: "
	"[{id: A1, text: Alarm, when: {fact: u, is: true}}]}\n"
	"duties:\n"
	"  - {id: visit, title: Visits, every: {L: year, G: 6 per year}, "
	"lead: executive-team}\n"
	"  - {id: plan, title: Plan, within: 20 school days, when: "
	"{any: [{category: [grow]}, {fact: g, is: a}]}}\n"
	"  - {id: partner, title: Partner, for: [grow], standing: true}\n"
	"  - {id: look, title: Inquiry, for: [alarm], within: 5 school days}\n"
	"  - {id: board, title: Board, level: trust, every: term}\n"
	"  - {id: quiet, title: Secret check, every: term, audience: heads}\n";

START_TEST(a_framework_says_who_gets_what)
{
	const struct value *page;

	world_framework(demo->world, second);
	demo_ready(demo);
	page = demo_page(demo, "frameworks/d/index.html");
	is_text(page, "has-support-matrix", "true");
	is_text(page, "support-matrix.0.headline",
		"From two kinds of support or check in Leading to three in "
		"Growing");
	is_text(page, "support-matrix.0.columns.1.text", "Growing");
	is_text(page, "support-matrix.0.rows.0.cells.0.text", "Once a year");
	is_text(page, "support-matrix.0.rows.0.cells.1.text", "6 a year");
	is_text(page, "support-matrix.0.rows.0.lead", "Executive team");
	is_text(page, "support-matrix.0.rows.0.condition", "");
	is_text(page, "support-matrix.0.rows.1.cells.0.text",
		"Within 20 school days, in some cases");
	is_text(page, "support-matrix.0.rows.1.cells.1.text",
		"Within 20 school days");
	ck_assert(
		holds(page, "support-matrix.0.rows.1.condition", "grade is a"));
	is_text(page, "support-matrix.0.rows.2.cells.0.text", "Not included");
	is_text(page, "support-matrix.0.rows.2.cells.0.is-included", "false");
	is_text(page, "support-matrix.0.rows.2.cells.1.text",
		"Always in place");
	/* Neither the trust's own duties nor those for fewer readers. */
	is_text(page, "support-matrix.0.rows.3.title", "");
	is_text(page, "support-matrix.1.columns.0.text", "Alarm raised");
	is_text(page, "support-matrix.1.rows.0.title", "Inquiry");
	is_text(page, "support-matrix.1.rows.1.title", "");
	page = demo_page(demo, "frameworks/t/index.html");
	is_text(page, "has-support-matrix", "false");
	is_text(demo_page(demo, "schools/oak/support.html"), "entitlement",
		"false");
}
END_TEST

START_TEST(a_school_has_what_its_category_brings)
{
	const struct value *page;

	world_framework(demo->world, second);
	demo->school = add_school("Elm", "d");
	world_decisions(demo->world, demo->school,
		DECIDED("lead", "2026-27", "2026-09-01"));
	demo_ready(demo);
	page = demo_page(demo, "schools/Elm/support.html");
	is_text(page, "entitlement.headline",
		"Two kinds of support or check are for this school now");
	is_text(page, "entitlement.rows.0.text", "Once a year");
	is_text(page, "entitlement.rows.2.title", "Partner");
	is_text(page, "entitlement.rows.2.is-included", "false");
	is_text(page, "entitlement.rows.3.title", "");
}
END_TEST

static const char led_with_alarm[] =
	"- {overlay: alarm, from: 2026-11-03, reason: Because, "
	"agreed: {by: ceo, date: 2026-11-03}, "
	"lift: {ends-when: It is calm}}\n" DECIDED(
		"lead", "2026-27", "2026-09-01");

START_TEST(an_overlay_in_force_brings_its_own)
{
	const struct value *page;

	world_framework(demo->world, second);
	demo->school = add_school("Elm", "d");
	world_decisions(demo->world, demo->school, led_with_alarm);
	demo_ready(demo);
	page = demo_page(demo, "schools/Elm/support.html");
	is_text(page, "entitlement.rows.3.title", "Inquiry");
	is_text(page, "entitlement.rows.3.text", "Within 5 school days");
}
END_TEST

START_TEST(two_policies_are_two_figures)
{
	const struct value *page;

	world_framework(demo->world, second);
	add_school("Elm", "d");
	demo_ready(demo);
	page = demo_page(demo, "index.html");
	is_text(page, "distributions.0.headline",
		"No school has an agreed category yet");
	is_text(page, "distributions.1.subtitle",
		"Schools by category under the Other policy, 22 November 2026");
	is_text(page, "distributions.1.table.rows.2.cells.0.text", "1");
}
END_TEST

/* Under another policy, before a year without a decision. */
static const char moved[] =
	"- {category: G, framework: d, year: 2023-24, from: 2023-09-01, "
	"agreed: {by: trust-board, date: 2023-07-10}}\n";

START_TEST(a_year_without_a_decision_is_told)
{
	const struct value *page;

	world_framework(demo->world, second);
	world_decisions(demo->world, demo->school,
		DECIDED("watch", "2026-27", "2026-10-05"));
	world_decisions(demo->world, demo->school,
		DECIDED("bad", "2026-27", "2026-09-01"));
	world_decisions(demo->world, demo->school,
		DECIDED("good", "2024-25", "2024-09-01"));
	world_decisions(demo->world, demo->school, moved);
	demo_ready(demo);
	page = demo_page(demo, "schools/oak/categorisation.html");
	is_text(page, "history-line.headline",
		"From Growing in 2023-24 to Watch in 2026-27");
	is_text(page, "history-line.table.rows.0.cells.1.text", "Other policy");
	is_text(page, "history-line.table.rows.2.head", "2025-26");
	is_text(page, "history-line.table.rows.2.cells.0.text",
		"No decision recorded");
	is_text(page, "history-line.table.rows.3.cells.0.text", "Bad");
	is_text(page, "history-line.table.rows.4.head", "Oct 2026");
	ck_assert(holds(page, "history-line.drawing-svg", "stroke-dasharray"));
	ck_assert(holds(page, "history-line.drawing-svg",
		"2024-25, under the Strategy: Good"));
}
END_TEST

TCase *
tcase_charts(void)
{
	TCase *tests = tcase_create("charts");

	tcase_add_checked_fixture(tests, setup, teardown);
	tcase_add_test(tests, schools_stand_area_by_area);
	tcase_add_test(tests, missing_judgements_are_words);
	tcase_add_test(tests, nothing_judged_is_no_map);
	tcase_add_test(tests, thirty_schools_and_an_empty_category);
	tcase_add_test(tests, five_hundred_schools_stand_on_one_page);
	tcase_add_test(tests, a_framework_lists_a_hundred_schools_at_most);
	tcase_add_test(tests, more_than_five_hundred_stand_on_several);
	tcase_add_test(tests, a_framework_says_who_gets_what);
	tcase_add_test(tests, a_school_has_what_its_category_brings);
	tcase_add_test(tests, an_overlay_in_force_brings_its_own);
	tcase_add_test(tests, two_policies_are_two_figures);
	tcase_add_test(tests, a_year_without_a_decision_is_told);
	return tests;
}
