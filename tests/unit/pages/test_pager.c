/* The ways from a page to the one before and the one after. */
#include "pages/demo_fixture.h"

static void
add_school(const char *id, const char *yaml)
{
	world_school(demo->world, id, yaml);
}

START_TEST(schools_lead_to_their_neighbours)
{
	const struct value *page;

	add_school("pine", "{name: Pine School, phase: primary, ages: 3-11, "
			   "framework: t, membership: trust}");
	add_school("rowan", "{name: Rowan School, phase: primary, ages: 3-11, "
			    "framework: t, membership: trust}");
	demo_ready(demo);
	page = demo_page(demo, "schools/oak/support.html");
	is_text(page, "pagers.0.previous", "false");
	is_text(page, "pagers.0.next.href", "schools/pine/support.html");
	is_text(page, "pagers.0.next.text", "Pine School");
	is_text(page, "pagers.0.next.kind", "Next school");
	page = demo_page(demo, "schools/pine/evidence/index.html");
	is_text(page, "pagers.0.previous.href",
		"schools/oak/evidence/index.html");
	is_text(page, "pagers.0.next.href",
		"schools/rowan/evidence/index.html");
	page = demo_page(demo, "schools/rowan/index.html");
	is_text(page, "pagers.0.previous.href", "schools/pine/index.html");
	is_text(page, "pagers.0.next", "false");
	is_text(demo_page(demo, "index.html"), "pagers.0.label", "");
}
END_TEST

#define NAMED(name)                                                            \
	"{name: " name ", phase: primary, ages: 3-11, framework: t, "          \
	"membership: trust}"

START_TEST(schools_stand_by_name_everywhere)
{
	static const char *const ids[] = {"b2", "zeta", "b1", "oak", "alpha"};
	const struct value *page;

	add_school("alpha", NAMED("Yew School"));
	add_school("b1", NAMED("élan School"));
	add_school("b2", NAMED("Ash School"));
	add_school("zeta", NAMED("Ash School"));
	demo_ready(demo);
	page = demo_page(demo, "schools/index.html");
	for (size_t i = 0; i < COUNT(ids); i++)
		is_text(page,
			str_z(demo->world->arena,
				str_printf(demo->world->arena,
					"schools-table.rows.%zu.id", i)),
			ids[i]);
	page = demo_page(demo, "index.html");
	is_text(page, "schools-table.rows.2.id", "b1");
	page = demo_page(demo, "schools/oak/index.html");
	is_text(page, "pagers.0.previous.href", "schools/b1/index.html");
	is_text(page, "pagers.0.next.href", "schools/alpha/index.html");
}
END_TEST

START_TEST(a_school_alone_leads_nowhere)
{
	demo_ready(demo);
	is_text(demo_page(demo, "schools/oak/index.html"), "pagers.0.label",
		"");
}
END_TEST

#define SEEN(slug, day, more)                                                  \
	demo_evidence(demo, slug,                                              \
		"{type: data, title: Of " day ", date: " day more "}")

START_TEST(evidence_leads_on_in_time_and_passes_what_is_hidden)
{
	const struct value *page;

	SEEN("2025-01-data", "2025-01-10", "");
	SEEN("2025-06-data", "2025-06-10", ", audience: heads");
	SEEN("2026-01-data", "2026-01-10", "");
	SEEN("2026-06-data", "2026-06-10", "");
	demo_ready(demo);
	page = demo_page(demo, "schools/oak/evidence/2026-01-data.html");
	is_text(page, "pagers.0.previous.href",
		"schools/oak/evidence/2025-01-data.html");
	is_text(page, "pagers.0.previous.text", "Of 2025-01-10");
	is_text(page, "pagers.0.next.href",
		"schools/oak/evidence/2026-06-data.html");
	page = demo_page(demo, "schools/oak/evidence/2025-01-data.html");
	is_text(page, "pagers.0.previous", "false");
	page = demo_page(demo, "schools/oak/evidence/2026-06-data.html");
	is_text(page, "pagers.0.next", "false");
}
END_TEST

#define YEAR(year) "{year: " year ", status: approved, priorities: []}"

START_TEST(plans_lead_from_year_to_year)
{
	const struct value *page;

	world_plan(demo->world, demo->school, YEAR("2024-25"));
	world_plan(demo->world, demo->school, YEAR("2025-26"));
	demo_ready(demo);
	page = demo_page(demo, "schools/oak/plan-2024-25.html");
	is_text(page, "pagers.0.previous", "false");
	is_text(page, "pagers.0.next.href", "schools/oak/plan-2025-26.html");
	/* There is none for this year yet, and still a way back. */
	page = demo_page(demo, "schools/oak/plan.html");
	is_text(page, "plan", "false");
	is_text(page, "pagers.0.previous.text", "Development plan 2025-26");
	is_text(page, "pagers.0.next", "false");
}
END_TEST

START_TEST(a_tab_is_marked_for_what_stands_below_it)
{
	const struct value *page;

	SEEN("2026-01-data", "2026-01-10", "");
	world_plan(demo->world, demo->school, YEAR("2024-25"));
	demo_ready(demo);
	page = demo_page(demo, "schools/oak/evidence/2026-01-data.html");
	is_text(page, "school.nav.3.href", "schools/oak/evidence/index.html");
	is_text(page, "school.nav.3.is-current", "false");
	is_text(page, "school.nav.3.is-section", "true");
	is_text(page, "school.nav.2.is-section", "false");
	page = demo_page(demo, "schools/oak/plan-2024-25.html");
	is_text(page, "school.nav.2.is-section", "true");
	page = demo_page(demo, "schools/oak/evidence/index.html");
	is_text(page, "school.nav.3.is-current", "true");
	is_text(page, "school.nav.3.is-section", "false");
}
END_TEST

TCase *
tcase_pager(void)
{
	TCase *tests = tcase_create("pager");

	tcase_add_checked_fixture(tests, setup, teardown);
	tcase_add_test(tests, schools_lead_to_their_neighbours);
	tcase_add_test(tests, schools_stand_by_name_everywhere);
	tcase_add_test(tests, a_school_alone_leads_nowhere);
	tcase_add_test(
		tests, evidence_leads_on_in_time_and_passes_what_is_hidden);
	tcase_add_test(tests, plans_lead_from_year_to_year);
	tcase_add_test(tests, a_tab_is_marked_for_what_stands_below_it);
	return tests;
}
