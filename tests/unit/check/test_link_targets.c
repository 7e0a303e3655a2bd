/* Where the links of authors lead. */
#include "unit.h"

#include "check/links.h"
#include "pages/demo.h"

static struct demo *demo;
static struct links links;

static void
setup(void)
{
	struct world *world;

	demo = demo_begin();
	world = demo->world;
	demo_evidence(demo, "2026-06-review",
		"{type: executive-review, title: R, date: 2026-06-01}");
	world_targets(world, demo->school,
		"- {id: att, indicator: attendance, year: 2026-27, "
		"target: 94}\n");
	world_policy(world, "## 3.2 Watch {.informative}\n\nWords.\n");
	*list_push(world->arena, &demo->school->files) = (struct school_file){
		S("files/a.pdf"), 1};
	demo_ready(demo);
	links = (struct links){&world->portal, &world->diags};
	world->diags.all.count = 0;
}

static void
teardown(void)
{
	demo_end(demo);
}

/* The address of `target` on a page of the school's evidence, or the code. */
static const char *
lead(const char *target)
{
	struct arena *arena = demo->world->arena;
	const struct source *source = demo->school->evidence.items[0]->source;
	void *place = links_at(&links, arena, demo->school, source,
		S("schools/oak/evidence/2026-06-review.html"));
	str href = {0};

	if (links_resolve(place, MARKUP_LINK, str_from(target),
		    span_of_file(source), &href))
		return str_z(arena, href);
	ck_assert_uint_gt(demo->world->diags.all.count, 0);
	return code_table[demo->world->diags.all
				  .items[demo->world->diags.all.count - 1]
				  ->code]
		.name;
}

START_TEST(records_are_found)
{
	ck_assert_str_eq(lead("evidence:2026-06-review"),
		"../../../schools/oak/evidence/2026-06-review.html");
	ck_assert_str_eq(lead("evidence:oak/2026-06-review"),
		"../../../schools/oak/evidence/2026-06-review.html");
	ck_assert_str_eq(lead("school:oak"), "../../../schools/oak/index.html");
	ck_assert_str_eq(
		lead("target:att"), "../../../schools/oak/index.html#card");
	ck_assert_str_eq(lead("clause:3.2"),
		"../../../frameworks/t/policy.html#clause-3.2");
}
END_TEST

START_TEST(files_lead_to_their_pages)
{
	ck_assert_str_eq(lead("2026-06-review.md"),
		"../../../schools/oak/evidence/2026-06-review.html");
	ck_assert_str_eq(
		lead("../targets.yaml"), "../../../schools/oak/index.html");
	ck_assert_str_eq(
		lead("../files/a.pdf"), "../../../schools/oak/files/a.pdf");
	ck_assert_str_eq(lead("./../about.md#top"),
		"../../../schools/oak/index.html#top");
}
END_TEST

START_TEST(what_leads_nowhere_is_reported)
{
	ck_assert_str_eq(lead("evidence:2026-06-revue"), "R204");
	ck_assert_str_eq(lead("evidence:ash/2026-06-review"), "R204");
	ck_assert_str_eq(lead("school:oka"), "R204");
	ck_assert_str_eq(lead("target:none"), "R204");
	ck_assert_str_eq(lead("clause:9.9"), "R204");
	ck_assert_str_eq(lead("gone.md"), "R204");
	ck_assert_str_eq(lead("../../../../etc/passwd"), "R204");
}
END_TEST

/* Without a list of mistakes the answer is the same, and quiet. */
START_TEST(nothing_is_reported_without_diagnostics)
{
	struct links quiet = {&demo->world->portal, NULL};
	void *place = links_at(
		&quiet, demo->world->arena, demo->school, NULL, S(""));
	str href;

	ck_assert(!links_resolve(
		place, MARKUP_LINK, S("school:none"), (struct span){0}, &href));
	ck_assert(links_resolve(
		place, MARKUP_LINK, S("school:oak"), (struct span){0}, &href));
	ck_assert(str_eq(href, S("schools/oak/index.html")));
}
END_TEST

TCase *
tcase_link_targets(void)
{
	TCase *tests = tcase_create("link targets");

	tcase_add_checked_fixture(tests, setup, teardown);
	tcase_add_test(tests, records_are_found);
	tcase_add_test(tests, files_lead_to_their_pages);
	tcase_add_test(tests, what_leads_nowhere_is_reported);
	tcase_add_test(tests, nothing_is_reported_without_diagnostics);
	return tests;
}
