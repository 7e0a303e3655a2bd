/*
 * What would change a category under every way of deciding: four facts with
 * few values, so that the result of every combination can be asked for, and
 * what is offered compared with the table of them all.
 */
#include "unit.h"

#include "framework/change.h"
#include "framework/precedent.h"
#include "framework/random.h"
#include "framework/world.h"

enum { FIGURES = 8, GRADES = 3, FACTS = 4, STATES = 9 * 9 * 4 * 4 };

static const char indicators[] =
	"- {id: up, label: Up, definition: D, unit: points, decimals: 0,"
	" range: [0, 7], direction: higher}\n"
	"- {id: down, label: Down, definition: D, unit: points, decimals: 0,"
	" range: [0, 7], direction: lower}\n";

static const char facts[] =
	"- {id: n, label: N, kind: number, indicator: up}\n"
	"- {id: m, label: M, kind: number, indicator: up}\n"
	"- {id: l, label: L, kind: number, indicator: down}\n"
	"- {id: k1, label: K1, kind: grade, scale: [a, b, c], groups: [k]}\n"
	"- {id: k2, label: K2, kind: grade, scale: [a, b, c], groups: [k]}\n";

#define FRAMEWORK(decide)                                                      \
	"id: t\n"                                                              \
	"title: T\n"                                                           \
	"trust: T\n"                                                           \
	"version: \"1\"\n"                                                     \
	"effective: 2020-09-01\n"                                              \
	"decide: " decide "\n"                                                 \
	"categories:\n"
#define HEAD(id)                                                               \
	"  - id: " id "\n"                                                     \
	"    label: C\n"                                                       \
	"    exit: E\n"                                                        \
	"    criteria:\n"
#define WHEN(id, when) "      - {id: " id ", text: t, when: {" when "}}\n"

static const char benchmark_and_group[] = FRAMEWORK("unique") HEAD(
	"a") "      - id: A1\n"
	     "        text: t\n"
	     "        when:\n"
	     "          all:\n"
	     "            - {fact: n, better-than: national, by: 1}\n"
	     "            - {group: k, all: {at-least: b}}\n" HEAD("b")
		     WHEN("B1", "fact: n, worse-than: national, by: 1")
			     WHEN("B2", "group: k, count: c, at-least: 1")
				     HEAD("c") WHEN("C1", "fact: m, below: 2");

static const char binding_and_impossible[] = FRAMEWORK("unique") HEAD("a")
	WHEN("A1", "fact: n, at-least: 4") HEAD("b")
		WHEN("B1", "fact: n, below: 4")
			HEAD("c") "      - {id: C1, text: t, binding: true,\n"
				  "         when: {group: k, all: {is: c}}}\n"
				  "impossible:\n"
				  "  - when: {all: [{fact: m, at-most: 1},"
				  " {fact: k1, is: a}]}\n"
				  "    why: W\n";

/* Over one year, and each of two; and a fact at two places. */
static const char trends[] = FRAMEWORK("secure-fit") HEAD("a") WHEN(
	"A1", "group: k, all: {at-least: a}")
	WHEN("A2", "fact: n, trend: improving, over: 2, each: true") HEAD(
		"b") "      - id: B1\n"
		     "        text: t\n"
		     "        when:\n"
		     "          any:\n"
		     "            - {fact: m, trend: rising, over: 1, by: 2}\n"
		     "            - {fact: m, at-least: 6}\n" HEAD("c") WHEN(
			     "C1", "group: k, share: 50%, any: {at-least: b}");

/* Either way round, where of one measure lower is better. */
static const char gaps[] = FRAMEWORK("most-serious") HEAD("a")
	WHEN("A1", "fact: l, at-most: 6") HEAD("b")
		WHEN("B1", "fact: l, gap-to: n, above: 2") HEAD(
			"c") "      - id: C1\n"
			     "        text: t\n"
			     "        when:\n"
			     "          all:\n"
			     "            - {fact: n, gap-to: l, at-least: 3}\n"
			     "            - {fact: k1, at-most: b}\n"
			     "default: a\n";

/* Held for two years; and a middle that is worse than both ends. */
static const char middle[] = FRAMEWORK("most-serious") HEAD("a") WHEN(
	"A1", "group: k, any: {is: a}") HEAD("b")
	WHEN("B1", "fact: n, below: 3, for: 2 years") HEAD(
		"c") "      - id: C1\n"
		     "        text: t\n"
		     "        when:\n"
		     "          all:\n"
		     "            - {fact: n, at-least: 3}\n"
		     "            - {fact: n, below: 5}\n"
		     "            - {fact: m, trend: flat, over: 1, by: 2}\n";

/* Four rows with holes, and what binds past them. */
static const char rubric[] =
	"id: t\n"
	"title: T\n"
	"trust: T\n"
	"version: \"1\"\n"
	"effective: 2020-09-01\n"
	"decide: best-fit\n"
	"fit: {share: 60%}\n"
	"aspects:\n"
	"  - {id: r1, label: R}\n"
	"  - {id: r2, label: R}\n"
	"  - {id: r3, label: R}\n"
	"  - {id: r4, label: R}\n"
	"categories:\n"
	"  - id: a\n"
	"    label: C\n"
	"    exit: E\n"
	"    criteria:\n"
	"      - {id: A1, text: t, aspect: r1,\n"
	"         when: {fact: n, better-than: national, by: 1}}\n"
	"      - {id: A2, text: t, aspect: r3,\n"
	"         when: {fact: k1, is: a}}\n"
	"      - {id: A3, text: t, aspect: r4,\n"
	"         when: {fact: k2, is: a}}\n"
	"  - id: b\n"
	"    label: C\n"
	"    exit: E\n"
	"    criteria:\n"
	"      - {id: B1, text: t, aspect: r1,\n"
	"         when: {fact: n, at-least: national}}\n"
	"      - {id: B2, text: t, aspect: r2,\n"
	"         when: {fact: m, trend: rising, over: 1, by: 1}}\n"
	"      - {id: B3, text: t, aspect: r4,\n"
	"         when: {fact: k2, at-least: b}}\n"
	"  - id: c\n"
	"    label: C\n"
	"    exit: E\n"
	"    criteria:\n"
	"      - {id: C1, text: t, aspect: r1,\n"
	"         when: {fact: n, worse-than: national}}\n"
	"      - {id: C2, text: t, aspect: r2,\n"
	"         when: {fact: m, below: 3}}\n"
	"      - {id: C3, text: t, aspect: r3,\n"
	"         when: {fact: k1, is: c}}\n"
	"      - {id: C4, text: t, binding: true,\n"
	"         when: {fact: k1, is: c}}\n";

struct small {
	const char *framework;
	const char *numbers[2]; /* the ids of the two figures */
};

static const struct small smalls[] = {
	{benchmark_and_group, {"n", "m"}},
	{binding_and_impossible, {"n", "m"}},
	{trends, {"n", "m"}},
	{gaps, {"n", "l"}},
	{middle, {"n", "m"}},
	{rubric, {"n", "m"}},
};

/* What each fact is now, the past of the figures, what they compare with. */
struct case_of {
	int now[FACTS]; /* -1: unknown */
	int past[2][2]; /* of the two figures; last year's first */
	int national;
};

struct table {
	int8_t result[STATES]; /* rank, or -1 where it is not one */
	bool worse;
	int8_t now;
	uint32_t found[16];
	size_t count;
};

static const int counts[FACTS] = {FIGURES, FIGURES, GRADES, GRADES};

/* Place of a state in the table; a fact that is -1 is not known. */
static size_t
place(const int *state)
{
	size_t at = 0;

	for (size_t i = 0; i < FACTS; i++)
		at = at * (size_t)(counts[i] + 1) + (size_t)(state[i] + 1);
	return at;
}

static void
put_figure(struct buf *out, int value)
{
	if (value < 0)
		buf_put_z(out, "suppressed");
	else
		buf_printf(out, "%d", value);
}

static const char *
given_of(struct arena *arena, const struct small *small,
	const struct case_of *c, const int *state)
{
	struct buf out = buf_new(arena);

	for (size_t i = 0; i < 2; i++) {
		buf_printf(&out, "%s: {series: [", small->numbers[i]);
		put_figure(&out, c->past[i][1]);
		buf_put_z(&out, ", ");
		put_figure(&out, c->past[i][0]);
		buf_put_z(&out, ", ");
		put_figure(&out, state[i]);
		buf_put_z(&out, "]");
		if (i == 0 && c->national >= 0)
			buf_printf(&out, ", national: %d", c->national);
		buf_put_z(&out, "}, ");
	}
	for (size_t i = 2; i < FACTS; i++)
		if (state[i] >= 0)
			buf_printf(&out, "k%zu: %c, ", i - 1, 'a' + state[i]);
	buf_put_z(&out, "phase: primary");
	return str_z(arena, buf_str(&out));
}

/* The result of every combination, each fact known or not. */
static void
fill_table(struct world *world, const struct small *small,
	const struct case_of *c, struct table *table)
{
	const struct framework *framework = world->portal.frameworks.items[0];
	struct world here = *world;
	int state[FACTS] = {-1, -1, -1, -1};
	size_t i = 0;

	here.arena = arena_new();
	while (i < FACTS) {
		const struct category *single = computed_single(decide_possible(
			situation_of_case(here.arena, &here.portal, framework,
				world_case(&here, given_of(here.arena, small, c,
							  state)))));

		table->result[place(state)] =
			(int8_t)(single == NULL ? -1 : single->rank);
		arena_reset(here.arena);
		for (i = 0; i < FACTS; i++) {
			if (++state[i] < counts[i])
				break;
			state[i] = -1;
		}
	}
	arena_free(here.arena);
}

static bool
is_wanted(const struct table *table, int result)
{
	return result >= 0 &&
	       (table->worse ? result > table->now : result < table->now);
}

/* Can the facts of the set, changed, bring it about? */
static bool
set_does_it(const struct table *table, const struct case_of *c, uint32_t set,
	int *state, size_t fact)
{
	if (fact == FACTS)
		return is_wanted(table, table->result[place(state)]);
	state[fact] = c->now[fact];
	if (!(set >> fact & 1))
		return set_does_it(table, c, set, state, fact + 1);
	for (int v = 0; v < counts[fact]; v++) {
		state[fact] = v;
		if (v != c->now[fact] &&
			set_does_it(table, c, set, state, fact + 1))
			return true;
	}
	return false;
}

static size_t
size_of(uint32_t set)
{
	return (size_t)__builtin_popcount(set);
}

static void
find_sets(struct table *table, const struct case_of *c)
{
	table->count = 0;
	for (size_t size = 1; size <= 3; size++)
		for (uint32_t set = 1; set < 1U << FACTS; set++) {
			int state[FACTS];
			bool least = size_of(set) == size;

			for (size_t i = 0; i < table->count; i++)
				least = least && (table->found[i] & ~set) != 0;
			if (least && set_does_it(table, c, set, state, 0))
				table->found[table->count++] = set;
		}
}

static size_t
fact_place(const struct small *small, const struct fact *fact)
{
	const char *const ids[FACTS] = {
		small->numbers[0], small->numbers[1], "k1", "k2"};

	for (size_t i = 0; i < FACTS; i++)
		if (str_eq_z(fact->id.s, ids[i]))
			return i;
	ck_abort_msg("%.*s", STR_ARG(fact->id.s));
	return 0;
}

/* Which way the text says that further values do as well; 0: neither. */
static int
outward(str text)
{
	struct str_way {
		const char *words;
		int way;
	} ways[] = {{" or more", 1}, {" or less", -1}};

	for (size_t i = 0; i < COUNT(ways); i++)
		for (size_t at = 0; at + 8 <= text.n; at++)
			if (memcmp(text.p + at, ways[i].words, 8) == 0)
				return ways[i].way;
	return 0;
}

/* All figures that are said to do, in every combination. */
static void
check_outward(const struct table *table, const int *state, const int *ways,
	size_t fact, const char *what)
{
	int here[FACTS];

	if (fact == FACTS) {
		ck_assert_msg(
			table->result[place(state)] == table->now, "%s", what);
		return;
	}
	memcpy(here, state, sizeof(here));
	do {
		check_outward(table, here, ways, fact + 1, what);
		here[fact] += ways[fact];
	} while (ways[fact] != 0 && here[fact] >= 0 &&
		 here[fact] < counts[fact]);
}

static void
check_nearest(const struct table *table, const struct case_of *c, int *state,
	size_t fact, const char *what)
{
	int step = state[fact] > c->now[fact] ? -1 : 1;
	int value = state[fact];

	if (c->now[fact] < 0 || value + step == c->now[fact])
		return;
	state[fact] += step;
	ck_assert_msg(!is_wanted(table, table->result[place(state)]),
		"not the nearest: %s", what);
	state[fact] = value;
}

static void
check_change(const struct small *small, const struct case_of *c,
	const struct table *table, const struct change *change)
{
	int state[FACTS], ways[FACTS] = {0};
	struct table same = *table;
	uint32_t set = 0;
	bool among = false;
	const char *what = "";

	memcpy(state, c->now, sizeof(state));
	for (size_t i = 0; i < change->facts.count; i++) {
		const struct changed_fact *f = &change->facts.items[i];
		size_t at = fact_place(small, f->fact);

		set |= 1U << at;
		state[at] = f->to.p[0] - (at < 2 ? '0' : 'a');
		ways[at] = outward(f->text);
		what = f->text.p;
	}
	for (size_t i = 0; i < table->count; i++)
		among = among || table->found[i] == set;
	ck_assert_msg(among, "not a least set: %s", what);
	same.now = (int8_t)change->to->rank;
	ck_assert(is_wanted(table, same.now));
	check_outward(&same, state, ways, 0, what);
	for (size_t i = 0; i < 2; i++)
		if (set >> i & 1)
			check_nearest(table, c, state, i, what);
}

static void
check_case(struct world *world, const struct small *small,
	const struct case_of *c, struct table *table,
	struct precedents *precedents)
{
	struct arena *arena = world->arena;
	const char *given = given_of(arena, small, c, c->now);
	struct situation *situation = situation_of_case(arena, &world->portal,
		world->portal.frameworks.items[0], world_case(world, given));
	const struct changes *changes = changes_find(
		arena, decide(situation), precedents);

	fill_table(world, small, c, table);
	table->now = table->result[place(c->now)];
	table->worse = false;
	find_sets(table, c);
	if (table->now < 0)
		table->count = 0;
	ck_assert_msg(
		changes->better.count == (table->count < 3 ? table->count : 3),
		"%zu sets, not %zu: {%s}", changes->better.count, table->count,
		given);
	for (size_t i = 0; i < changes->better.count; i++) {
		check_change(small, c, table, &changes->better.items[i]);
		ck_assert_uint_eq(changes->better.items[i].facts.count,
			size_of(table->found[i]));
	}
	table->worse = true;
	find_sets(table, c);
	if (table->now < 0)
		table->count = 0;
	ck_assert_msg((changes->worse.to != NULL) == (table->count > 0),
		"worse: {%s}", given);
	if (table->count == 0)
		return;
	check_change(small, c, table, &changes->worse);
	ck_assert_uint_eq(changes->worse.facts.count, size_of(table->found[0]));
}

static int
draw(struct random *random, int end, size_t unknown_once_in)
{
	if (random_once_in(random, unknown_once_in))
		return -1;
	return (int)random_below(random, (size_t)end);
}

START_TEST(test_small)
{
	const struct small *small = &smalls[_i];
	struct random random = {UINT64_C(0x2545F4914F6CDD1D) + (uint64_t)_i};
	struct world *world = world_begin();
	struct table *table = NEW(world->arena, struct table);
	struct precedents *precedents = precedents_new(world->arena);

	world_indicators(world, indicators);
	world_facts(world, facts);
	world_framework(world, small->framework);
	world_ready(world);
	for (size_t at = 0; at < (size_t)unit_rounds(15); at++) {
		struct world here = *world;
		struct case_of c;

		here.arena = arena_new();
		for (size_t i = 0; i < FACTS; i++)
			c.now[i] = draw(&random, counts[i], 8);
		for (size_t i = 0; i < 2; i++)
			for (size_t j = 0; j < 2; j++)
				c.past[i][j] = draw(&random, FIGURES, 5);
		c.national = draw(&random, FIGURES, 6);
		check_case(&here, small, &c, table, precedents);
		arena_free(here.arena);
	}
	world_end(world);
}
END_TEST

TCase *
tcase_change_small(void)
{
	TCase *tcase = tcase_create("change_small");

	tcase_set_timeout(tcase, 60);
	tcase_add_loop_test(tcase, test_small, 0, (int)COUNT(smalls));
	return tcase;
}
