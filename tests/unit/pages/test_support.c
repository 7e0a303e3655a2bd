/* Support: what was promised, and what happened term by term. */
#include "pages/demo_fixture.h"

#define DATA(slug, day, more)                                                  \
	demo_evidence(demo, slug,                                              \
		"{type: data, title: Data, date: " day ", " more "}")

START_TEST(a_school_is_told_term_by_term)
{
	const struct value *page;

	DATA("2019-09-data", "2019-09-10", "findings: {}");
	DATA("2025-01-data", "2025-01-10", "findings: {}");
	DATA("2025-11-data", "2025-11-10", "audience: heads, findings: {}");
	DATA("2026-10-data", "2026-10-10", "findings: {}");
	world_support(demo->world, demo->school,
		"record:\n"
		"  - {kind: health-check, date: 2026-11-02, by: ceo, "
		"focus: Phonics}\n"
		"  - {kind: health-check, date: 2026-10-10, by: ceo, evidence: "
		"2026-10-data}\n");
	demo_ready(demo);
	page = demo_page(demo, "schools/oak/evidence/index.html");
	is_text(page, "timeline.headline",
		"Seen two times in the last twelve months, the latest on "
		"2 November 2026");
	is_text(page, "timeline.periods.0.heading", "Autumn term 2026-27");
	is_text(page, "timeline.periods.0.items.0.text", "Phonics");
	is_text(page, "timeline.periods.0.items.1.href",
		"schools/oak/evidence/2026-10-data.html");
	/* Written up, it stands there as evidence already. */
	is_text(page, "timeline.periods.0.items.2.text", "");
	is_text(page, "timeline.periods.1.heading",
		"Summer term 2024-25 to summer term 2025-26");
	is_text(page, "timeline.periods.1.empty", "Nothing recorded");
	is_text(page, "timeline.periods.2.heading", "Spring term 2024-25");
	/* Three school years, and no more. */
	is_text(page, "timeline.periods.3.heading", "");
}
END_TEST

/* A term that is to come has no record to be empty. */
START_TEST(nothing_is_arranged_for_a_term_ahead)
{
	const struct value *page;

	world_support(demo->world, demo->school,
		"agreements:\n"
		"  - {id: a1, status: active, objective: Read, lead: ceo, "
		"from: 2026-10-01, to: 2027-05-01}\n");
	demo_ready(demo);
	page = demo_page(demo, "schools/oak/support.html");
	is_text(page, "timeline.periods.1.heading", "Spring term 2026-27");
	is_text(page, "timeline.periods.1.empty", "Nothing arranged");
}
END_TEST

START_TEST(support_begins_and_ends)
{
	const struct value *page;

	world_support(demo->world, demo->school,
		"agreements:\n"
		"  - {id: a1, status: active, objective: Read, lead: ceo, "
		"from: 2026-10-01, to: 2027-03-01}\n"
		"  - {id: a2, status: active, objective: Hidden, audience: "
		"heads, from: 2026-10-01, to: 2027-03-01}\n");
	demo_ready(demo);
	page = demo_page(demo, "schools/oak/support.html");
	is_text(page, "timeline.headline",
		"One thing done in the last twelve months, the latest on "
		"1 October 2026");
	is_text(page, "timeline.periods.0.items.0.kind", "Support ends");
	is_text(page, "timeline.periods.0.items.0.is-coming", "true");
	is_text(page, "timeline.periods.0.items.0.href",
		"schools/oak/support.html#a-a1");
	is_text(page, "timeline.periods.1.items.0.kind", "Support begins");
	is_text(page, "timeline.periods.1.items.1.kind", "");
	is_text(demo_page(demo, "schools/oak/evidence/index.html"), "timeline",
		"false");
}
END_TEST

#define AGREED(id, status, more)                                               \
	"  - {id: " id ", status: " status ", objective: Objective of " id     \
	", lead: ceo, from: 2026-10-01, to: 2026-12-18, " more "}\n"
#define GIVE(what, due, status)                                                \
	"{do: " what ", owner: head, due: " due ", status: " status "}"

#define IMPACT(day, how) "{date: 2026-11-" day ", by: ceo" how "}"

START_TEST(what_support_promised_can_be_late)
{
	const struct value *page;

	world_support(demo->world, demo->school,
		"agreements:\n" AGREED("a2", "ended",
			"actions: [" GIVE("Watch", "2026-11-11",
				"in-progress") "]") AGREED("a1", "active",
			"actions: [" GIVE("Coach", "2026-11-13",
				"in-progress") ", " GIVE("Visit", "2026-11-12",
				"done") "], reviews: [" IMPACT("01",
				", impact: none") ", " IMPACT("02",
				"") ", " IMPACT("03", ", impact: strong") "]"));
	demo_ready(demo);
	page = demo_page(demo, "schools/oak/support.html");
	is_text(page, "page.summary",
		"One agreement is active now; one action that was agreed is "
		"late.");
	/* What is being given stands first. */
	is_text(page, "agreements.0.id", "a1");
	is_text(page, "agreements.0.actions.0.lateness", "9 days late");
	is_text(page, "agreements.0.actions.1.lateness", "");
	is_text(page, "agreements.1.actions.0.text", "Watch");
	is_text(page, "agreements.1.actions.0.lateness", "");
	is_text(page, "agreements.0.reviews.0.impact", "No impact");
	is_text(page, "agreements.0.reviews.1.impact", "Impact not stated");
	is_text(page, "agreements.0.reviews.2.impact", "Strong impact");
	page = demo_page(demo, "index.html");
	is_text(page, "overdue.0.text", "Support: Coach");
	is_text(page, "overdue.0.href", "schools/oak/support.html#a-a1");
	is_text(page, "overdue.1.text", "");
	is_text(page, "schools-table.rows.0.overdue", "One thing overdue");
	is_text(page, "schools-table.rows.0.next.text",
		"Support ends: Objective of a1");
	is_text(page, "counts.3.value", "1");
	page = demo_page(demo, "schools/oak/index.html");
	is_text(page, "due.0.text", "Support: Coach");
	is_text(page, "due.0.who", "Headteacher");
	is_text(page, "due.1.text", "Support ends: Objective of a1");
	is_text(page, "due.2.text", "");
}
END_TEST

TCase *
tcase_support(void)
{
	TCase *tests = tcase_create("support");

	tcase_add_checked_fixture(tests, setup, teardown);
	tcase_add_test(tests, a_school_is_told_term_by_term);
	tcase_add_test(tests, support_begins_and_ends);
	tcase_add_test(tests, nothing_is_arranged_for_a_term_ahead);
	tcase_add_test(tests, what_support_promised_can_be_late);
	return tests;
}
