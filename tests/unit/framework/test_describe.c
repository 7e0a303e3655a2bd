/* Conditions in words: the names of measures, and the policy's own terms. */
#include "unit.h"

#include "framework/evaluate.h"
#include "framework/world.h"

#define FRAMEWORK(when)                                                        \
	"id: t\n"                                                              \
	"title: T\n"                                                           \
	"trust: T\n"                                                           \
	"version: \"1\"\n"                                                     \
	"effective: 2025-09-01\n"                                              \
	"parameters: {close-to-floor: {value: 5.0, unit: points}}\n"           \
	"decide: most-serious\n"                                               \
	"categories:\n"                                                        \
	"  - {id: good, label: Good, criteria: []}\n"                          \
	"  - id: bad\n"                                                        \
	"    label: Bad\n"                                                     \
	"    exit: It ends\n"                                                  \
	"    criteria:\n"                                                      \
	"      - {id: C1, text: t, when: {fact: n, " when "}}\n"               \
	"default: good\n"

static const struct row {
	const char *label, *when, *expected;
} rows[] = {
	{"Attendance", "below: 90", "Attendance is below 90"},
	{"Headline results", "below: 5", "Headline results are below 5"},
	{"Points above the floor", "at-least: close-to-floor",
		"Points above the floor are at least 5 (“close to floor”)"},
	{"Progress from starting points", "above: 5",
		"Progress from starting points is above 5"},
	{"Parents who would recommend", "above: 5",
		"Parents who would recommend are above 5"},
	{"Benchmarks met", "at-most: 5", "Benchmarks met are at most 5"},
	{"Results", "worse-than: national, by: close-to-floor",
		"Results are worse than national by 5 or more "
		"(“close to floor”)"},
	{"Results", "worse-than: national, by: 2",
		"Results are worse than national by 2 or more"},
	{"Results", "trend: declining, over: 2, by: close-to-floor",
		"Results are declining over 2 years by 5 or more "
		"(“close to floor”)"},
	{"Attendance", "trend: rising, over: 1, each: true",
		"Attendance is rising every year over 1 year"},
	{"Results", "gap-to: m, at-most: 3",
		"Results less Those of others are at most 3"},
};

START_TEST(test_rows)
{
	const struct row *row = &rows[_i];
	struct world *world = world_begin();
	const struct framework *framework;
	str yaml, found;

	world_indicators(world,
		"- {id: up, label: Up, definition: d, unit: points, "
		"decimals: 1, range: [0, 100], direction: higher}\n");
	yaml = str_printf(world->arena,
		"- {id: n, label: %s, kind: number, indicator: up}\n"
		"- {id: m, label: Those of others, kind: number, "
		"indicator: up}\n",
		row->label);
	world_facts(world, str_z(world->arena, yaml));
	yaml = str_printf(world->arena, FRAMEWORK("%s"), row->when);
	framework = world_framework(world, str_z(world->arena, yaml));
	world_compile(world);
	found = condition_words(world->arena, &world->portal,
		framework->categories.items[1].criteria.items[0].when);
	ck_assert_msg(str_eq_z(found, row->expected), "%.*s, not %s",
		STR_ARG(found), row->expected);
	world_end(world);
}
END_TEST

TCase *
tcase_describe(void)
{
	TCase *tcase = tcase_create("describe");

	tcase_add_loop_test(tcase, test_rows, 0, (int)COUNT(rows));
	return tcase;
}
