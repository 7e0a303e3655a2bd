/* Targets and actions: what a school's own figures say. */
#include "pages/demo_fixture.h"

#define DATA(slug, day, more)                                                  \
	demo_evidence(demo, slug,                                              \
		"{type: data, title: Data, date: " day ", " more "}")

static const char more_measures[] =
	"- {id: gcse, label: GCSEs, definition: d, unit: percent, "
	"decimals: 1, range: [0, 100], direction: higher}\n"
	"- {id: floor, label: Distance, definition: d, unit: points, "
	"decimals: 1, range: [-100, 200], direction: higher}\n";

static const char more_facts[] =
	"- {id: gcse, label: GCSEs, kind: number, indicator: gcse, "
	"applies: {phase: [secondary]}}\n"
	"- {id: floor, label: Distance, kind: number, indicator: floor}\n";

#define TARGET(id, indicator, aim)                                             \
	"- {id: " id ", indicator: " indicator ", year: 2026-27, target: " aim \
	"}\n"

static const struct value *
card(const char *targets)
{
	world_indicators(demo->world, more_measures);
	world_facts(demo->world, more_facts);
	world_targets(demo->world, demo->school, targets);
	demo_ready(demo);
	return demo_page(demo, "schools/oak/index.html");
}

START_TEST(missing_figures_differ)
{
	const struct value *page;

	DATA("2026-09-data", "2026-09-01", "findings: {floor: suppressed}");
	page = card(TARGET("a", "attendance", "95") TARGET("b", "gcse", "60")
			TARGET("c", "floor", "3"));
	is_text(page, "measures.0.missing", "Not yet due");
	is_text(page, "measures.1.missing", "Does not apply");
	is_text(page, "measures.2.missing", "Suppressed: small group");
	is_text(page, "measures.0.no-trend", "No years yet");
	is_text(page, "measures-headline", "No target has a result yet.");
	/* A target alone can be drawn, and says that no more is known. */
	ck_assert(holds(page, "measures.0.bullet-svg",
		"Actual not known, target 95.0%"));
}
END_TEST

START_TEST(a_measure_says_once_what_it_counts)
{
	const struct value *page;

	world_indicators(demo->world,
		"- {id: pace, label: Pace, definition: Steps a minute, "
		"unit: steps, decimals: 0, range: [0, 200], "
		"direction: higher}\n");
	page = card(TARGET("a", "floor", "3") TARGET("b", "pace", "90")
			TARGET("c", "pace", "80"));
	is_text(page, "definitions.0.label", "Distance");
	is_text(page, "definitions.1.text", "Steps a minute");
	is_text(page, "definitions.2.label", "");
}
END_TEST

START_TEST(not_published_is_not_missing)
{
	const struct value *page;

	DATA("2026-09-data", "2026-09-01", "findings: {floor: not-published}");
	DATA("2025-09-data", "2025-09-01", "findings: {floor: 2.5}");
	page = card(TARGET("c", "floor", "3"));
	is_text(page, "measures.0.missing", "Not published");
	is_text(page, "measures.0.no-trend", "2.5 in 2025-26 only");
}
END_TEST

START_TEST(what_heads_may_see_is_not_shown)
{
	const struct value *page;

	DATA("2026-09-data", "2026-09-01",
		"audience: heads, findings: {floor: {value: 4, period: "
		"2025-26}}");
	DATA("2025-09-data", "2025-09-01",
		"findings: {floor: {value: 9, period: 2024-25}}");
	page = card(TARGET("c", "floor", "3"));
	is_text(page, "measures.0.actual", "");
	is_text(page, "measures.0.missing", "Not shown to this audience");
	is_text(page, "measures.0.trend-svg", "");
	/* Nothing older stands in its place. */
	is_text(page, "measures.0.no-trend", "Not shown to this audience");
	is_text(page, "measures-headline", "No target has a result yet.");
}
END_TEST

/* A year that is over: nobody wrote the figure down. */
START_TEST(a_past_year_is_not_available)
{
	const struct value *page;

	demo->world->portal.settings.year.start = 2024;
	demo->world->portal.settings.year.span =
		demo->world->portal.settings.audiences.items[0].span;
	page = card("- {id: a, indicator: attendance, year: 2024-25, "
		    "target: 95}\n");
	is_text(page, "measures.0.missing", "No evidence");
}
END_TEST

/* What came after its year says nothing of a target, nor what came before. */
START_TEST(a_target_is_judged_by_its_own_year)
{
	const struct value *page;

	DATA("2026-09-data", "2026-09-01",
		"findings: {floor: [{value: 9, period: 2025-26}, "
		"{value: 2, period: 2024-25}], attendance: {value: 93, "
		"period: 2025-26}, open: {value: 61, period: 2024-25}}");
	world_indicators(demo->world,
		"- {id: open, label: Open, definition: d, unit: percent, "
		"decimals: 1, range: [0, 100], direction: higher}\n");
	world_facts(demo->world,
		"- {id: open, label: Open, kind: number, indicator: open}\n");
	world_indicators(demo->world, more_measures);
	world_facts(demo->world, more_facts);
	world_targets(demo->world, demo->school,
		"- {id: missed, indicator: floor, year: 2024-25, target: 3, "
		"actual: [{date: 2025-02-01, value: 5}]}\n"
		"- {id: unseen, indicator: floor, year: 2023-24, target: 3}\n"
		"- {id: reached, indicator: floor, year: 2025-26, target: 3}\n"
		"- {id: before, indicator: floor, year: 2026-27, target: 3, "
		"baseline: {value: 9, year: 2025-26}}\n"
		"- {id: live, indicator: attendance, year: 2026-27, target: "
		"94, baseline: {value: 93, year: 2025-26}, actual: [{date: "
		"2026-10-23, value: 94.5}]}\n"
		"- {id: waits, indicator: open, year: 2025-26, target: 60}\n"
		"- {id: ended, indicator: open, year: 2025-26, target: 60, "
		"actual: [{date: 2026-03-01, value: 58}]}\n"
		"- {id: group, indicator: open, year: 2025-26, target: 50, "
		"group: disadvantaged}\n");
	world_plan(demo->world, demo->school,
		"{year: 2026-27, status: approved, priorities: [{id: p1, "
		"title: Reading, success: [{target: missed}, {target: unseen}, "
		"{target: reached}, {target: before}, {target: live}, "
		"{target: waits}, {target: ended}, {target: group}]}]}");
	demo_ready(demo);
	page = demo_page(demo, "schools/oak/plan.html");
#define SAID "plan.priorities.0.success."
	is_text(page, SAID "0.latest", "2.0 points in 2024-25");
	is_text(page, SAID "0.progress.label", "Not reached");
	is_text(page, SAID "1.latest", "not known");
	is_text(page, SAID "1.progress", "false");
	is_text(page, SAID "2.latest", "9.0 points in 2025-26");
	is_text(page, SAID "2.progress.label", "Reached");
	/* Where it began is said once. */
	is_text(page, SAID "3.latest", "9.0 points in 2025-26");
	is_text(page, SAID "3.baseline", "");
	is_text(page, SAID "3.progress.label", "Reached in 2025-26");
	is_text(page, SAID "4.latest", "94.5% on 23 October 2026");
	is_text(page, SAID "4.baseline", "93.0% in 2025-26");
	is_text(page, SAID "4.progress.label", "Reached so far");
	/* The year is over, and nobody has said how it ended. */
	is_text(page, SAID "5.latest", "61.0% in 2024-25");
	is_text(page, SAID "5.progress.label", "Reached in 2024-25");
	is_text(page, SAID "6.latest", "58.0% on 1 March 2026");
	is_text(page, SAID "6.progress.label", "Not reached");
	is_text(page, SAID "6.text", "Open");
	is_text(page, SAID "7.text", "Open, disadvantaged");
}
END_TEST

/* What was before the year began has missed nothing. */
START_TEST(earlier_figures_do_not_miss_a_target)
{
	const struct value *page;

	DATA("2026-09-data", "2026-09-01",
		"findings: {attendance: {value: 90, period: 2025-26}}");
	page = card(TARGET("a", "attendance", "93"));
	is_text(page, "measures-headline",
		"No figure of 2026-27 is in yet, and earlier ones fall short "
		"of the targets.");
}
END_TEST

START_TEST(a_figure_of_the_year_can_be_short_of_its_target)
{
	const struct value *page = card(
		"- {id: a, indicator: attendance, year: 2026-27, target: 93, "
		"actual: [{date: 2026-10-23, value: 91}]}\n");

	is_text(page, "measures-headline",
		"No target with a result is reached yet.");
}
END_TEST

START_TEST(the_years_of_a_measure_are_a_line)
{
	const struct value *page;

	DATA("2026-09-data", "2026-09-01",
		"findings: {attendance: [{value: 93.1, period: 2025-26}, "
		"{value: 92.0, period: 2023-24}], floor: {value: 4, period: "
		"2025-26}}");
	DATA("2025-09-data", "2025-09-01",
		"audience: heads, findings: {attendance: {value: 99.9, "
		"period: 2024-25}}");
	page = card(TARGET("a", "attendance", "93") TARGET("c", "floor", "3"));
	is_text(page, "measures.0.trend", "from 92.0 in 2023-24");
	ck_assert(holds(
		page, "measures.0.trend-svg", "aria-label=\"92.0% to 93.1%\""));
	/* The year between is for heads: a gap, not a point. */
	ck_assert(holds(page, "measures.0.trend-svg", "M4 20h0M78 4h0"));
	is_text(page, "measures.1.trend-svg", "");
	is_text(page, "measures.1.no-trend", "One year only");
	is_text(page, "measures-headline",
		"Every target with a result is reached so far.");
}
END_TEST

START_TEST(negative_and_large_figures_have_a_scale)
{
	const struct value *page;

	DATA("2026-09-data", "2026-09-01",
		"findings: {floor: {value: -12.5, period: 2025-26}, "
		"attendance: {value: 93.1, period: 2025-26}}");
	page = card(TARGET("c", "floor", "-3") TARGET("d", "floor", "150")
			TARGET("e", "attendance", "93")
				TARGET("f", "floor", "0.4"));
	ck_assert(holds(page, "measures.0.bullet-svg",
		"The scale runs from −20 to 10."));
	ck_assert(holds(page, "measures.0.bullet-svg", ">from −20<"));
	ck_assert(holds(page, "measures.1.bullet-svg",
		"The scale runs from −20 to 160."));
	is_text(page, "measures-headline",
		"One of the four targets with a result is reached so far.");
}
END_TEST

#define ACTION(rag) "{do: Do it, owner: head, due: 2026-12-01" rag "}"
#define PLAN(first, second_)                                                   \
	"{year: 2026-27, status: approved, priorities: [{id: p1, title: "      \
	"Reading, actions: [" first                                            \
	"]}, {id: p2, title: Writing, actions: [" second_ "]}]}"

static const struct value *
plan_page(const char *plan)
{
	world_plan(demo->world, demo->school, plan);
	demo_ready(demo);
	return demo_page(demo, "schools/oak/plan.html");
}

START_TEST(actions_are_counted)
{
	const struct value *page = plan_page(
		PLAN(ACTION(", rag: green") ", " ACTION(", rag: red"),
			ACTION(", rag: blue") ", " ACTION("")));

	is_text(page, "plan.rag-figure.headline",
		"Two of the four actions are on track or complete; one is "
		"off track");
	is_text(page, "plan.rag-figure.table.rows.0.cells.0.text", "1");
	is_text(page, "plan.rag-figure.table.rows.1.cells.4.text", "1");
	is_text(page, "plan.rag-figure.table.rows.2.head", "All");
	ck_assert(holds(page, "plan.rag-figure.drawing-svg", ">◆ 1<"));
	ck_assert(holds(page, "plan.rag-figure.drawing-svg", ">○ 1<"));
	ck_assert(!holds(page, "plan.rag-figure.drawing-svg", "▲"));
}
END_TEST

#define SINCE "{do: It, owner: head, due: 2026-11-01, status: "

START_TEST(late_actions_are_told_at_once)
{
	const struct value *page;

	world_plan(demo->world, demo->school,
		"{year: 2025-26, status: closed, priorities: [{id: p1, title: "
		"Reading, actions: [" SINCE "in-progress}]}]}");
	page = plan_page(
		PLAN(SINCE "in-progress, rag: green}, " SINCE
			   "done, rag: blue}, " SINCE "stopped, rag: red}",
			SINCE "not-started, rag: amber}"));
	is_text(page, "page.summary", "");
	is_text(page, "plan.summary",
		"Two priorities, four actions: one off track, one at risk, "
		"one on track and one complete; two are late.");
	page = demo_page(demo, "schools/oak/index.html");
	is_text(page, "priorities.0.rag-sentence",
		"Three actions: one off track, one on track and one complete; "
		"one is late.");
	page = demo_page(demo, "schools/oak/plan-2025-26.html");
	is_text(page, "plan.summary", "One priority, one action: not rated.");
	is_text(page, "plan.priorities.0.actions.0.is-late", "false");
}
END_TEST

START_TEST(every_action_well)
{
	is_text(plan_page(PLAN(ACTION(", rag: green"), "")),
		"plan.rag-figure.headline",
		"Every action is on track or complete");
}
END_TEST

START_TEST(all_of_one_kind_are_told_as_one)
{
	const struct value *page = plan_page(
		PLAN(ACTION(", rag: green") ", " ACTION(", rag: green"),
			ACTION(", rag: green")));

	is_text(page, "plan.summary",
		"Two priorities, three actions: all on track.");
	page = demo_page(demo, "schools/oak/index.html");
	is_text(page, "priorities.0.rag-sentence",
		"Two actions: both on track.");
	is_text(page, "priorities.1.rag-sentence", "One action: on track.");
}
END_TEST

#define CLOSED(actions)                                                        \
	"{year: 2025-26, status: closed, priorities: [{id: p1, title: "        \
	"Reading, actions: [" actions "]}]}"

/* Nothing of a year that is over can still be on track. */
START_TEST(what_a_closed_plan_came_to)
{
	static const char *const expected[][2] = {
		{CLOSED(ACTION(", rag: green")), "No action was completed"},
		{CLOSED(ACTION(", rag: blue")), "Every action was completed"},
		{CLOSED(ACTION(", rag: blue") ", " ACTION(", rag: red")),
			"One of the two actions was completed"},
		{CLOSED(ACTION(", rag: blue") ", " ACTION(
			 ", rag: blue") ", " ACTION(", rag: green")),
			"Two of the three actions were completed"}};

	world_plan(demo->world, demo->school, expected[_i][0]);
	plan_page(PLAN("", ""));
	is_text(demo_page(demo, "schools/oak/plan-2025-26.html"),
		"plan.rag-figure.headline", expected[_i][1]);
}
END_TEST

START_TEST(no_actions_are_no_figure)
{
	is_text(plan_page(PLAN("", "")), "plan.rag-figure", "false");
}
END_TEST

TCase *
tcase_progress(void)
{
	TCase *tests = tcase_create("progress");

	tcase_add_checked_fixture(tests, setup, teardown);
	tcase_add_test(tests, missing_figures_differ);
	tcase_add_test(tests, a_measure_says_once_what_it_counts);
	tcase_add_test(tests, not_published_is_not_missing);
	tcase_add_test(tests, what_heads_may_see_is_not_shown);
	tcase_add_test(tests, a_past_year_is_not_available);
	tcase_add_test(tests, a_target_is_judged_by_its_own_year);
	tcase_add_test(tests, earlier_figures_do_not_miss_a_target);
	tcase_add_test(tests, a_figure_of_the_year_can_be_short_of_its_target);
	tcase_add_test(tests, the_years_of_a_measure_are_a_line);
	tcase_add_test(tests, negative_and_large_figures_have_a_scale);
	tcase_add_test(tests, actions_are_counted);
	tcase_add_test(tests, late_actions_are_told_at_once);
	tcase_add_test(tests, every_action_well);
	tcase_add_test(tests, all_of_one_kind_are_told_as_one);
	tcase_add_loop_test(tests, what_a_closed_plan_came_to, 0, 4);
	tcase_add_test(tests, no_actions_are_no_figure);
	return tests;
}
