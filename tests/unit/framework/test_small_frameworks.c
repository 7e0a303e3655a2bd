/*
 * Small frameworks drawn at random: what decide() says of them must be what
 * trying every completion of the unknown facts gives.
 */
#include "unit.h"

#include "framework/engine.h"
#include "framework/small.h"
#include "framework/world.h"

#define SEED UINT64_C(0xD1342543DE82EF95)

enum { CASES = 10, CHANCES = 400 };

/* Results of all completions, laid out by place values of the facts. */
struct table {
	size_t step[FACTS], values[FACTS], count;
	unsigned int results[STATES];
	unsigned int forbidden; /* what no completion avoids, as bits */
};

static void
fill_table(const struct small *s, struct table *table)
{
	int full[FACTS];

	*table = (struct table){.count = 1, .forbidden = ~0U};
	for (size_t i = 0; i < FACTS; i++) {
		table->step[i] = table->count;
		table->values[i] = s->given[i] == UNKNOWN ? small_values(s, i)
							  : 1;
		table->count *= table->values[i];
	}
	for (size_t at = 0; at < table->count; at++) {
		unsigned int bits = 0;

		for (size_t i = 0; i < FACTS; i++)
			full[i] = s->given[i] != UNKNOWN
					  ? s->given[i]
					  : (int)(at / table->step[i] %
						    table->values[i]);
		table->results[at] = small_decide(s, full);
		for (size_t i = 0; i < s->impossible_count; i++)
			bits |= (unsigned int)small_forbids(s, full, i) << i;
		table->forbidden &= bits;
	}
}

static uint32_t
expect_possible(const struct table *table)
{
	uint32_t possible = 0;

	for (size_t at = 0; at < table->count; at++)
		if (table->results[at] != IMPOSSIBLE)
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

			if (a != b && a != IMPOSSIBLE && b != IMPOSSIBLE)
				return true;
		}
	}
	return false;
}

/*
 * What is violated as far as each condition shows by itself: of what is
 * unknown it need not see that no completion avoids it.
 */
static bool
is_violated_right(const struct small *s, const struct table *table,
	const struct computed *computed)
{
	unsigned int bits = engine_violated(computed);

	if ((bits & ~table->forbidden) != 0)
		return false;
	for (size_t i = 0; i < FACTS; i++)
		if (s->given[i] == UNKNOWN)
			return true;
	return bits == table->forbidden;
}

/* What the two disagree about, or NULL. */
static const char *
disagreement(const struct small *s, const struct table *table,
	const struct computed *computed)
{
	uint32_t possible = expect_possible(table);

	if (possible != engine_possible(computed))
		return "possible";
	for (size_t i = 0; i < FACTS; i++)
		if (expect_missing(table, i) !=
			engine_misses(computed, small_facts[i].id))
			return small_facts[i].id;
	if (computed->capped)
		return "capped";
	if (computed->contradiction != (possible == 0))
		return "contradiction";
	if (possible == 0 && !is_violated_right(s, table, computed))
		return "violated";
	return NULL;
}

/* Draws a framework and cases of it; what the two disagree about, or NULL. */
static const char *
try_one(struct small *s)
{
	struct world *world = world_begin();
	const struct framework *framework;
	const char *about = NULL, *text;
	struct table table;

	small_draw(s);
	text = small_text(s, world->arena);
	world_facts(world, small_vocabulary);
	framework = world_framework(world, text);
	world_ready(world);
	for (size_t i = 0; i < CASES && about == NULL; i++) {
		const char *given = small_draw_given(s, world->arena);

		fill_table(s, &table);
		about = disagreement(s, &table,
			decide(situation_of_case(world->arena, &world->portal,
				framework, world_case(world, given))));
		if (about != NULL && s->mistake == RIGHT)
			ck_abort_msg("{%s}: %s\n%s", given, about, text);
	}
	world_end(world);
	return about;
}

START_TEST(test_all_completions)
{
	struct random random = {SEED + (uint64_t)_i * 104729};
	struct small *s = calloc(1, sizeof(*s));

	ck_assert_ptr_nonnull(s);
	s->random = &random;
	for (int i = 0; i < unit_rounds(100); i++)
		ck_assert_ptr_null(try_one(s));
	free(s);
}
END_TEST

/* A comparison that cannot fail proves nothing; of memory it shows nothing. */
START_TEST(test_mistakes_are_noticed)
{
	struct random random = {SEED};
	struct small *s = calloc(1, sizeof(*s));
	bool noticed = false;

	ck_assert_ptr_nonnull(s);
	s->random = &random;
	s->mistake = (enum mistake)_i;
	for (int i = 0; i < CHANCES && !noticed; i++)
		noticed = try_one(s) != NULL;
	ck_assert(noticed);
	free(s);
}
END_TEST

TCase *
tcase_small_frameworks(void)
{
	TCase *tcase = tcase_create("small_frameworks");

	tcase_set_timeout(tcase, 30);
	tcase_add_loop_test(tcase, test_all_completions, 0, 4);
	if (!unit_is_light())
		tcase_add_loop_test(
			tcase, test_mistakes_are_noticed, RIGHT + 1, MISTAKES);
	return tcase;
}
