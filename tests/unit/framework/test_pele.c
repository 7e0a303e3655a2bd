/*
 * The engine against the framework `pele` in plain C: facts are drawn, known,
 * unknown or not applying, and what decide() says is possible, and missing,
 * must be what trying every completion gives: no more and no less.
 */
#include "unit.h"

#include "framework/engine.h"
#include "framework/pele_draw.h"
#include "framework/world.h"

#define SEED UINT64_C(0x9E3779B97F4A7C15)

enum { STATES_MAX = 40000 };

/* Results of all completions, laid out by place values of the domains. */
struct table {
	size_t step[PELE_FACTS];
	size_t count;
	uint8_t results[STATES_MAX];
};

static void
fill_table(const struct drawn *d, struct table *table)
{
	int facts[PELE_FACTS];

	table->count = 1;
	for (size_t i = 0; i < PELE_FACTS; i++) {
		table->step[i] = table->count;
		table->count *= d->domains[i].count;
	}
	ck_assert_uint_le(table->count, STATES_MAX);
	for (size_t at = 0; at < table->count; at++) {
		for (size_t i = 0; i < PELE_FACTS; i++)
			facts[i] = d->domains[i].values[at / table->step[i] %
							d->domains[i].count];
		table->results[at] = (uint8_t)pele_decide(d->mistake, facts);
	}
}

static str
expect_possible(const struct drawn *d, const struct table *table)
{
	static const char *const names[] = {
		"green", "yellow", "amber", "red", "none"};
	struct buf out = buf_new(d->arena);
	bool seen[PELE_IMPOSSIBLE + 1] = {false};

	for (size_t at = 0; at < table->count; at++)
		seen[table->results[at]] = true;
	for (size_t i = 0; i < PELE_IMPOSSIBLE; i++)
		if (seen[i])
			buf_printf(
				&out, "%s%s", out.n > 0 ? "|" : "", names[i]);
	return buf_str(&out);
}

/* Do two completions that differ in this fact alone differ in result? */
static bool
fact_matters(const struct drawn *d, const struct table *table, size_t fact)
{
	size_t step = table->step[fact], count = d->domains[fact].count;

	for (size_t at = 0; at < table->count; at++) {
		size_t place = at / step % count;

		for (size_t other = at + step;
			other < at + (count - place) * step; other += step)
			if (table->results[at] != table->results[other] &&
				table->results[at] != PELE_IMPOSSIBLE &&
				table->results[other] != PELE_IMPOSSIBLE)
				return true;
	}
	return false;
}

/* The first fact about which the two disagree, or NULL. */
static const char *
wrongly_missing(const struct drawn *d, const struct table *table,
	const struct computed *computed)
{
	for (size_t i = 0; i < PELE_FACTS; i++) {
		const char *id = pele_fact_id((enum pele_fact)i);

		if (id != NULL && fact_matters(d, table, i) !=
					  engine_misses(computed, id))
			return id;
	}
	return NULL;
}

/* Draws cases until the two disagree; whether they did. */
static bool
compare(struct world *world, enum pele_mistake mistake, size_t cases,
	uint64_t seed)
{
	const struct framework *framework = portal_framework(
		&world->portal, S("pele"), world->portal.as_of);
	struct random random = {seed};
	struct drawn d = {.mistake = mistake};
	struct table *table = NEW(world->arena, struct table);
	bool wrong = false;

	ck_assert(framework != NULL && framework->usable);
	for (size_t i = 0; i < cases && !wrong; i++) {
		struct world here = *world;
		const struct computed *computed;
		const char *possible, *id;
		str expected;

		here.arena = arena_new();
		pele_draw(&d, here.arena, &random);
		fill_table(&d, table);
		computed = decide(
			situation_of_case(here.arena, &here.portal, framework,
				world_case(&here,
					str_z(here.arena, buf_str(&d.given)))));
		possible = possible_text(here.arena, computed);
		expected = expect_possible(&d, table);
		id = wrongly_missing(&d, table, computed);
		if (!str_eq_z(expected, possible) || id != NULL) {
			wrong = true;
			if (mistake == PELE_RIGHT)
				ck_abort_msg("{%.*s}: %s, not %.*s; %s",
					STR_ARG(buf_str(&d.given)), possible,
					STR_ARG(expected),
					id == NULL ? "" : id);
		}
		ck_assert(!computed->capped);
		ck_assert(mistake != PELE_RIGHT ||
			  computed->contradiction == (expected.n == 0));
		arena_free(here.arena);
	}
	return wrong;
}

START_TEST(test_all_completions)
{
	struct world *world = world_of_repository();

	ck_assert(!compare(world, PELE_RIGHT, (size_t)unit_rounds(500),
		SEED + (uint64_t)_i * 104729));
	world_end(world);
}
END_TEST

/* A comparison that cannot fail proves nothing; of memory it shows nothing. */
START_TEST(test_mistakes_are_noticed)
{
	struct world *world = world_of_repository();

	ck_assert(compare(world, (enum pele_mistake)_i, 2000, SEED));
	world_end(world);
}
END_TEST

TCase *
tcase_pele(void)
{
	TCase *tcase = tcase_create("pele");

	tcase_set_timeout(tcase, 30);
	tcase_add_loop_test(tcase, test_all_completions, 0, 4);
	if (!unit_is_light())
		tcase_add_loop_test(tcase, test_mistakes_are_noticed,
			PELE_RIGHT + 1, PELE_MISTAKES);
	return tcase;
}
