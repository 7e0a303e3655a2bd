/*
 * A search that was gone through for one situation serves another that is
 * alike, and only such; what is told is that of the other one's own search.
 */
#include "unit.h"

#include "framework/change.h"
#include "framework/precedent.h"
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
	bool serves;
};

#define HEAD ", head: {since: 2010-01-01}"
#define N(series, national) "n: {series: " series ", national: " national "}"
#define STEADY N("[6.0, 6.0, 6.0]", "4.0")
#define LOW N("[6.0, 6.0, 6.0]", "7.0")

static const struct row rows[] = {
	{"g: a, " STEADY HEAD, "g: a, " STEADY HEAD, true},
	{"g: a, " LOW HEAD, "g: b, " LOW HEAD, false},
	/* other figures, on the same sides of what matters */
	{"g: a, " STEADY HEAD, "g: a, " N("[6.5, 6.5, 6.5]", "4.0") HEAD, true},
	{"g: a, " STEADY HEAD, "g: a, " N("[6.0, 6.0, 6.0]", "4.1") HEAD, true},
	{"g: a, " STEADY HEAD, "g: a, " N("[6.0, 6.0, 6.0]", "6.1") HEAD,
		false},
	{"g: a, " STEADY HEAD, "g: a, " N("[8.0, 7.0, 6.0]", "4.0") HEAD,
		false},
	/* a fall that begins above what would be worse than national */
	{"g: a, " STEADY HEAD, "g: a, " N("[3.0, 6.0, 6.0]", "4.0") HEAD,
		false},
	/* limits in the same places that are not the same limits */
	{"g: a, " N("[5.0, 6.0, 6.0]", "4.0") HEAD,
		"g: a, " N("[4.0, 6.0, 6.0]", "5.0") HEAD, false},
	/* what nothing looks at makes no difference */
	{"idle: true, g: a, " STEADY HEAD, "idle: false, g: a, " STEADY HEAD,
		true},
	/* neither does the day of a head's start, but whether it is near */
	{"g: a, " STEADY HEAD, "g: a, " STEADY ", head: {since: 2011-01-01}",
		true},
	{"g: a, " STEADY HEAD, "g: a, " STEADY ", head: {since: 2020-08-01}",
		false},
};

static const struct computed *
decided(struct world *world, const struct framework *of, const char *given)
{
	return decide(situation_of_case(
		world->arena, &world->portal, of, world_case(world, given)));
}

static void
same_change(const struct change *a, const struct change *b)
{
	ck_assert_ptr_eq(a->to, b->to);
	ck_assert_uint_eq(a->facts.count, b->facts.count);
	for (size_t i = 0; i < a->facts.count; i++) {
		const struct changed_fact *one = &a->facts.items[i];
		const struct changed_fact *other = &b->facts.items[i];

		ck_assert_ptr_eq(one->fact, other->fact);
		ck_assert(str_eq(one->from, other->from));
		ck_assert(str_eq(one->text, other->text));
	}
}

static void
same_changes(const struct changes *a, const struct changes *b)
{
	ck_assert_uint_eq(a->better.count, b->better.count);
	for (size_t i = 0; i < a->better.count; i++)
		same_change(&a->better.items[i], &b->better.items[i]);
	same_change(&a->worse, &b->worse);
	ck_assert_int_eq(a->capped, b->capped);
}

START_TEST(test_serves)
{
	const struct row *row = &rows[_i];
	struct world *world = world_begin();
	struct precedents *precedents = precedents_new(world->arena);
	const struct computed *other;
	struct framework *of;

	world_facts(world, facts);
	world_indicators(world, indicators);
	of = world_framework(world, framework);
	world_ready(world);
	changes_find(world->arena, decided(world, of, row->one), precedents);
	ck_assert_uint_eq(precedents_count(precedents), 1);
	other = decided(world, of, row->other);
	same_changes(changes_find(world->arena, other, precedents),
		changes_find(world->arena, other, NULL));
	ck_assert_msg((precedents_count(precedents) == 1) == row->serves,
		"%s and %s", row->one, row->other);
	world_end(world);
}
END_TEST

TCase *
tcase_precedent(void)
{
	TCase *tcase = tcase_create("precedent");

	tcase_add_loop_test(tcase, test_serves, 0, (int)COUNT(rows));
	return tcase;
}
