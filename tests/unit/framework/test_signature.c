/* Situations that come out alike have one signature; others have not. */
#include "unit.h"

#include "framework/signature.h"
#include "framework/world.h"

static const char facts[] =
	"- {id: g, label: G, kind: grade, scale: [a, b, c]}\n"
	"- {id: n, label: N, kind: number, indicator: n}\n"
	"- {id: idle, label: Idle, kind: flag}\n";
static const char indicators[] =
	"- {id: n, label: N, unit: points, decimals: 1, range: [0, 9], "
	"direction: higher}\n";
static const char framework[] =
	"id: t\n"
	"title: T\n"
	"version: \"1\"\n"
	"effective: 2020-09-01\n"
	"decide: most-serious\n"
	"categories:\n"
	"  - {id: good, label: G, criteria: [{id: G1, text: t,"
	" when: {fact: g, is: a}}]}\n"
	"  - {id: bad, label: B, exit: E, criteria: [{id: B1, text: t,"
	" when: {any: [{fact: n, worse-than: national},"
	" {within: {since: head, period: 1 year}},"
	" {fact: n, trend: falling, over: 2}]}}]}\n";

struct row {
	const char *one, *other;
	bool same;
};

static const struct row rows[] = {
	{"g: a, n: 5.0", "g: a, n: 5.0", true},
	{"g: a, n: 5.0", "g: a, n: 5", true},
	{"g: a, n: 5.0", "g: b, n: 5.0", false},
	{"g: a, n: 5.0", "g: a, n: 5.1", false},
	{"g: a, n: 5.0", "g: a", false},
	{"n: {value: 5.0, national: 4.0}", "n: {value: 5.0, national: 4.1}",
		false},
	{"n: {series: [4.0, 5.0]}", "n: {series: [4.1, 5.0]}", false},
	{"g: n/a", "g: a", false},
	/* what nothing looks at makes no difference */
	{"g: a, idle: true", "g: a, idle: false", true},
	/* neither does the day of a head's start, but whether it is near */
	{"g: a, head: {since: 2010-01-01}", "g: a, head: {since: 2011-01-01}",
		true},
	{"g: a, head: {since: 2010-01-01}", "g: a, head: {since: 2020-08-01}",
		false},
	{"phase: primary", "phase: secondary", false},
	{"ages: 3-11", "ages: 4-11", false},
};

static str
signature_of(struct world *world, const struct framework *of, const char *given)
{
	struct situation *situation = situation_of_case(
		world->arena, &world->portal, of, world_case(world, given));

	return situation_signature(world->arena, decide(situation));
}

START_TEST(test_signatures)
{
	const struct row *row = &rows[_i];
	struct world *world = world_begin();
	struct framework *of;
	bool same;

	world_facts(world, facts);
	world_indicators(world, indicators);
	of = world_framework(world, framework);
	world_ready(world);
	same = str_eq(signature_of(world, of, row->one),
		signature_of(world, of, row->other));
	ck_assert_msg(same == row->same, "%s and %s", row->one, row->other);
	world_end(world);
}
END_TEST

TCase *
tcase_signature(void)
{
	TCase *tcase = tcase_create("signature");

	tcase_add_loop_test(tcase, test_signatures, 0, (int)COUNT(rows));
	return tcase;
}
