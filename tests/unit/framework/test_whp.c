/*
 * The engine against version 2 of `white-hills-park` in plain C: one category
 * must hold, some criteria bind, some combinations cannot be, and grades are
 * read from others. Facts are drawn, known, unknown or not applying, and what
 * decide() says must be what trying every completion gives.
 */
#include "unit.h"

#include "framework/engine.h"
#include "framework/whp_draw.h"
#include "framework/world.h"

#define SEED UINT64_C(0x2545F4914F6CDD1D)

enum { STATES_MAX = 13000, CHANCES = 3000 };

/* ---- Every completion ---------------------------------------------------- */

/* Results of all completions, laid out by place values of the facts. */
struct table {
	size_t values[WHP_DECIDING], step[WHP_DECIDING], count;
	unsigned int forbidden; /* what no completion avoids, as bits */
	uint8_t results[STATES_MAX];
};

static size_t
value_count(enum whp_fact fact)
{
	size_t count = 0;

	while (whp_facts[fact].values[count] != NULL)
		count++;
	return count == 0 ? 2 : count;
}

/* False where there are too many. */
static bool
lay_out(const int *facts, struct table *table)
{
	table->count = 1;
	for (size_t i = 0; i < WHP_DECIDING; i++) {
		table->step[i] = table->count;
		table->values[i] = facts[i] == WHP_UNKNOWN
					   ? value_count((enum whp_fact)i)
					   : 1;
		table->count *= table->values[i];
	}
	return table->count <= STATES_MAX;
}

static bool
fill_table(enum whp_mistake mistake, const int *drawn, struct table *table)
{
	int facts[WHP_FACTS], full[WHP_DECIDING];

	memcpy(facts, drawn, sizeof(facts));
	whp_read(mistake, facts);
	if (!lay_out(facts, table))
		return false;
	table->forbidden = ~0U;
	for (size_t at = 0; at < table->count; at++) {
		for (size_t i = 0; i < WHP_DECIDING; i++)
			full[i] = facts[i] != WHP_UNKNOWN
					  ? facts[i]
					  : (int)(at / table->step[i] %
						    table->values[i]);
		table->results[at] = (uint8_t)whp_decide(mistake, full);
		table->forbidden &= whp_forbidden(mistake, full);
	}
	return true;
}

/* Every result that is possible, as bits by the sets of categories. */
static uint32_t
expect_possible(const struct table *table)
{
	uint32_t possible = 0;

	for (size_t at = 0; at < table->count; at++)
		if (table->results[at] != WHP_IMPOSSIBLE)
			possible |= UINT32_C(1) << table->results[at];
	return possible;
}

/* Do two completions that differ in this fact alone differ in result? */
static bool
expect_missing(const struct table *table, size_t fact)
{
	size_t step = table->step[fact], count = table->values[fact];

	for (size_t at = 0; at < table->count; at++) {
		size_t left = count - at / step % count;
		unsigned int a = table->results[at];

		for (size_t i = 1; i < left; i++) {
			unsigned int b = table->results[at + i * step];

			if (a != b && a != WHP_IMPOSSIBLE &&
				b != WHP_IMPOSSIBLE)
				return true;
		}
	}
	return false;
}

/* ---- Comparing ----------------------------------------------------------- */

/* What the two disagree about, or NULL. */
static const char *
disagreement(const struct table *table, const struct computed *computed)
{
	if (expect_possible(table) != engine_possible(computed))
		return "possible";
	for (size_t i = 0; i < WHP_FACTS; i++) {
		bool misses = i < WHP_DECIDING && whp_facts[i].id != NULL &&
			      expect_missing(table, i);

		if (misses != engine_misses(computed, whp_facts[i].id))
			return whp_facts[i].id;
	}
	if (computed->capped)
		return "capped";
	if (computed->contradiction != (expect_possible(table) == 0))
		return "contradiction";
	if (computed->contradiction &&
		engine_violated(computed) != table->forbidden)
		return "violated";
	return NULL;
}

/* ---- Tests --------------------------------------------------------------- */

static const struct framework *
version_2(const struct world *world)
{
	const struct framework *framework = portal_framework(
		&world->portal, S("white-hills-park"), date_from(2026, 1, 1));

	ck_assert(framework != NULL && framework->usable);
	ck_assert(str_eq_z(framework->version.s, "2"));
	ck_assert_uint_eq(framework->impossible.count, 4);
	return framework;
}

/* What came about, so that a test that tried nothing is seen. */
struct tally {
	size_t open, none, several, contradictions;
};

static void
count_case(struct tally *tally, uint32_t possible)
{
	uint32_t single = 1U << WHP_A | 1U << WHP_B | 1U << WHP_C1 |
			  1U << WHP_C2 | 1U << WHP_D;

	tally->contradictions += possible == 0;
	tally->open += (possible & (possible - 1)) != 0;
	tally->none += possible & 1;
	tally->several += (possible & ~single & ~UINT32_C(1)) != 0;
}

/* Draws cases until the two disagree; whether they did. */
static bool
compare(struct world *world, enum whp_mistake mistake, size_t cases,
	struct random *random, struct tally *tally)
{
	const struct framework *framework = version_2(world);
	struct table *table = NEW(world->arena, struct table);
	const char *about = NULL;

	for (size_t i = 0; i < cases && about == NULL; i++) {
		struct world here = *world;
		struct whp_drawn d;
		str given;

		here.arena = arena_new();
		do
			whp_draw(&d, here.arena, random);
		while (!fill_table(mistake, d.facts, table));
		given = buf_str(&d.given);
		about = disagreement(table,
			decide(situation_of_case(here.arena, &here.portal,
				framework,
				world_case(&here, str_z(here.arena, given)))));
		if (about != NULL && mistake == WHP_RIGHT)
			ck_abort_msg("{%.*s}: %s", STR_ARG(given), about);
		count_case(tally, expect_possible(table));
		arena_free(here.arena);
	}
	return about != NULL;
}

START_TEST(test_all_completions)
{
	struct world *world = world_of_repository();
	struct random random = {SEED + (uint64_t)_i * 104729};
	size_t cases = (size_t)unit_rounds(500);
	struct tally tally = {0};

	ck_assert(!compare(world, WHP_RIGHT, cases, &random, &tally));
	ck_assert_uint_ge(tally.open, cases / 10);
	ck_assert_uint_ge(tally.none, cases / 25);
	ck_assert_uint_ge(tally.contradictions, cases / 50);
	ck_assert_uint_ge(tally.several, cases / 250);
	world_end(world);
}
END_TEST

/* A comparison that cannot fail proves nothing; of memory it shows nothing. */
START_TEST(test_mistakes_are_noticed)
{
	struct world *world = world_of_repository();
	struct random random = {SEED};
	struct tally tally = {0};

	ck_assert(
		compare(world, (enum whp_mistake)_i, CHANCES, &random, &tally));
	world_end(world);
}
END_TEST

TCase *
tcase_whp(void)
{
	TCase *tcase = tcase_create("whp");

	tcase_set_timeout(tcase, 30);
	tcase_add_loop_test(tcase, test_all_completions, 0, 4);
	if (!unit_is_light())
		tcase_add_loop_test(tcase, test_mistakes_are_noticed,
			WHP_RIGHT + 1, WHP_MISTAKES);
	return tcase;
}
