/* The ways of deciding, on facts few enough to see all the results. */
#include "unit.h"

#include "framework/world.h"

static const char facts[] =
	"- {id: p, label: P, kind: flag}\n"
	"- {id: q, label: Q, kind: flag}\n"
	"- {id: r, label: R, kind: flag}\n"
	"- {id: g, label: G, kind: grade, scale: [a, b, c]}\n";

/* One holds by p, two by q, three by r; what follows is added. */
#define FRAMEWORK(decide, binding)                                             \
	"id: t\n"                                                              \
	"title: T\n"                                                           \
	"trust: T\n"                                                           \
	"version: \"1\"\n"                                                     \
	"effective: 2020-09-01\n"                                              \
	"decide: " decide "\n"                                                 \
	"categories:\n"                                                        \
	"  - id: one\n"                                                        \
	"    label: One\n"                                                     \
	"    criteria: [{id: C1, text: t, when: {fact: p, is: true}}]\n"       \
	"  - id: two\n"                                                        \
	"    label: Two\n"                                                     \
	"    exit: E\n"                                                        \
	"    criteria: [{id: C2, text: t, when: {fact: q, is: true}}]\n"       \
	"  - id: three\n"                                                      \
	"    label: Three\n"                                                   \
	"    exit: E\n"                                                        \
	"    criteria: [{id: C3, text: t, " binding "when: {fact: r, is: "     \
	"true}}]\n"

#define SERIOUS FRAMEWORK("most-serious", "")
#define UNIQUE FRAMEWORK("unique", "")
#define BOUND FRAMEWORK("unique", "binding: true, ")
#define SECURE FRAMEWORK("secure-fit", "")
#define SECURE_BOUND FRAMEWORK("secure-fit", "binding: true, ")
#define NOT_BOTH                                                               \
	"impossible: [{when: {all: [{fact: p, is: true}, {fact: q, is: "       \
	"true}]}, why: W}]\n"

struct row {
	const char *framework, *given, *possible, *missing;
};

static const struct row rows[] = {
	{SERIOUS, "p: true, q: false, r: false", "one", ""},
	{SERIOUS, "p: true, q: true, r: false", "two", ""},
	{SERIOUS, "p: true, q: true, r: true", "three", ""},
	{SERIOUS, "p: false, q: false, r: false", "none", ""},
	{SERIOUS, "", "one|two|three|none", "p q r"},
	{SERIOUS, "r: true", "three", ""},
	{SERIOUS, "q: true", "two|three", "r"},
	{SERIOUS, "p: true", "one|two|three", "q r"},
	{SERIOUS, "p: n/a, q: n/a, r: n/a", "none", ""},
	{SERIOUS "default: one\n", "p: false, q: false, r: false", "one", ""},
	{SERIOUS "default: one\n", "q: false, r: false", "one", ""},
	{SERIOUS "default: one\n", "r: false", "one|two", "q"},
	{SERIOUS "default: three\n", "", "one|two|three", "p q r"},
	{SERIOUS NOT_BOTH, "q: true", "two|three", "r"},
	{SERIOUS NOT_BOTH, "p: true", "one|three", "r"},
	{SERIOUS NOT_BOTH, "r: false", "one|two|none", "p q"},
	{UNIQUE, "p: true, q: false, r: false", "one", ""},
	{UNIQUE, "p: true, q: true, r: false", "one+two", ""},
	{UNIQUE, "p: true, q: true, r: true", "one+two+three", ""},
	{UNIQUE, "p: false, q: false, r: false", "none", ""},
	{UNIQUE, "p: true, r: false", "one|one+two", "q"},
	{UNIQUE NOT_BOTH, "p: true, r: false", "one", ""},
	{UNIQUE "default: two\n", "p: false, q: false, r: false", "two", ""},
	{UNIQUE "default: two\n", "p: false, r: false", "two", ""},
	/* Nothing better than a binding criterion's category holds. */
	{BOUND, "p: true, q: true, r: true", "three", ""},
	{BOUND, "p: true, q: false, r: false", "one", ""},
	{BOUND, "p: true, q: false", "one|three", "r"},
	{SECURE, "p: true, q: true, r: true", "one", ""},
	{SECURE, "p: false, q: true, r: true", "two", ""},
	{SECURE, "p: false, q: false, r: false", "none", ""},
	{SECURE, "p: true", "one", ""},
	{SECURE, "p: false, q: true", "two", ""},
	{SECURE, "q: true", "one|two", "p"},
	{SECURE_BOUND, "p: true, q: true, r: true", "three", ""},
	{SECURE_BOUND, "p: true, q: true, r: false", "one", ""},
	{SECURE_BOUND, "p: true, q: true", "one|three", "r"},
};

static const struct computed *
decide_given(struct world *world, const char *yaml, const char *given)
{
	const struct framework *framework;

	world_facts(world, facts);
	framework = world_framework(world, yaml);
	world_ready(world);
	return decide(situation_of_case(world->arena, &world->portal, framework,
		world_case(world, given)));
}

START_TEST(test_results)
{
	const struct row *row = &rows[_i];
	struct world *world = world_begin();
	const struct computed *computed = decide_given(
		world, row->framework, row->given);

	ck_assert_msg(strcmp(possible_text(world->arena, computed),
			      row->possible) == 0,
		"given {%s}: %s, not %s", row->given,
		possible_text(world->arena, computed), row->possible);
	ck_assert_msg(
		strcmp(missing_text(world->arena, computed), row->missing) == 0,
		"given {%s}: missing %s, not %s", row->given,
		missing_text(world->arena, computed), row->missing);
	ck_assert(!computed->capped && !computed->contradiction);
	world_end(world);
}
END_TEST

START_TEST(test_contradiction)
{
	struct world *world = world_begin();
	const struct computed *computed = decide_given(
		world, SERIOUS NOT_BOTH, "p: true, q: true");

	ck_assert(computed->contradiction);
	ck_assert_uint_eq(computed->possible.count, 0);
	ck_assert_ptr_null(computed_single(computed));
	world_end(world);
}
END_TEST

START_TEST(test_nothing_to_decide)
{
	static const char *const yaml[] = {FRAMEWORK("declared", ""),
		"id: t\ntitle: T\ntrust: T\nversion: \"1\"\n"
		"effective: 2020-09-01\n"};

	for (size_t i = 0; i < COUNT(yaml); i++) {
		struct world *world = world_begin();
		const struct computed *computed = decide_given(
			world, yaml[i], "p: true");

		ck_assert_uint_eq(computed->possible.count, 0);
		ck_assert(!computed->contradiction);
		/* The criteria are shown all the same. */
		ck_assert_uint_eq(computed->criteria.count, i == 0 ? 3 : 0);
		world_end(world);
	}
}
END_TEST

START_TEST(test_single_and_allowed)
{
	struct world *world = world_begin();
	const struct computed *one = decide_given(
		world, UNIQUE, "p: true, r: false");
	const struct category *first = framework_category(
		one->framework, S("one"));
	const struct category *second = framework_category(
		one->framework, S("two"));

	ck_assert_ptr_null(computed_single(one));
	ck_assert(computed_allows(one, first));
	/* Two is possible only beside one. */
	ck_assert(!computed_allows(one, second));
	world_end(world);
}
END_TEST

/* Thirty facts in a knot: the set is an upper bound, and says so. */
START_TEST(test_cap)
{
	struct world *world = world_begin();
	struct buf list = buf_new(world->arena), yaml = buf_new(world->arena);
	const struct framework *framework;
	const struct computed *computed;
	const int people = 16;

	/* So many people in one room fewer: impossible, but long to prove. */
	for (int i = 0; i < people; i++) {
		buf_printf(
			&list, "- {id: f%d, label: F, kind: choice, of: [", i);
		for (int j = 1; j < people; j++)
			buf_printf(&list, "%sr%d", j > 1 ? ", " : "", j);
		buf_put_z(&list, "]}\n");
	}
	buf_put_z(&yaml, "id: t\ntitle: T\ntrust: T\nversion: \"1\"\n"
			 "effective: 2020-09-01\ndecide: most-serious\n"
			 "categories:\n"
			 "  - id: one\n    label: One\n    criteria:\n"
			 "      - id: C1\n        text: t\n        when:\n"
			 "          all:\n");
	for (int j = 1; j < people; j++) {
		buf_put_z(&yaml, "            - {at-most: 1, of: [");
		for (int i = 0; i < people; i++)
			buf_printf(&yaml, "%s{fact: f%d, is: r%d}",
				i > 0 ? ", " : "", i, j);
		buf_put_z(&yaml, "]}\n");
	}
	world_facts(world, str_z(world->arena, buf_str(&list)));
	framework = world_framework(world, str_z(world->arena, buf_str(&yaml)));
	world_ready(world);
	computed = decide(situation_of_case(world->arena, &world->portal,
		framework, world_case(world, "")));
	ck_assert(computed->capped);
	ck_assert_str_eq(possible_text(world->arena, computed), "one|none");
	world_end(world);
}
END_TEST

TCase *
tcase_decide(void)
{
	TCase *tcase = tcase_create("decide");

	tcase_set_timeout(tcase, 30);
	tcase_add_loop_test(tcase, test_results, 0, (int)COUNT(rows));
	tcase_add_test(tcase, test_contradiction);
	tcase_add_test(tcase, test_nothing_to_decide);
	tcase_add_test(tcase, test_single_and_allowed);
	tcase_add_test(tcase, test_cap);
	return tcase;
}
