/*
 * A decision that is replayed with changes comes out as one that is decided
 * anew with them: tried on the schools of the demonstration, and on those of
 * frameworks of other shapes, whose facts are changed at random.
 */
#include "unit.h"

#include <fcntl.h>
#include <unistd.h>

#include "build.h"
#include "framework/random.h"
#include "framework/replay.h"

enum { TRIES = 4000 };

static const char *const portals[] = {".", "tests/shapes/portal"};

static struct build *
read_portal(struct arena *arena, const char *path)
{
	int root = open(path, O_RDONLY | O_DIRECTORY);
	struct build *build;

	ck_assert_int_ge(root, 0);
	build = build_new(arena, (struct fs_root){.folder = root},
		date_from(2026, 11, 22), false);
	ck_assert(build_check(build));
	close(root);
	return build;
}

struct tried {
	struct arena *arena; /* of one school */
	const struct computed *explained;
	struct fact_values facts[REPLAY_FACTS];
	size_t count;
	size_t settled, open; /* results that were one, and were not */
};

static void
gather(struct tried *tried)
{
	struct situation *situation = tried->explained->situation;
	struct grounds grounds = {0};

	grounds_add_framework(
		tried->arena, tried->explained->framework, &grounds);
	for (size_t i = 0;
		i < grounds.facts.count && tried->count < REPLAY_FACTS; i++) {
		struct fact_values *values = &tried->facts[tried->count];

		if (!situation_fact(situation, grounds.facts.items[i])->applies)
			continue;
		*values = (struct fact_values){.fact = grounds.facts.items[i]};
		fact_values_fill(tried->arena, situation, &grounds, values);
		tried->count += values->values.count > 0;
	}
}

/* One to three facts, in order, each with a value or unknown. */
static struct attempt
draw(const struct tried *tried, struct random *random)
{
	struct attempt attempt = {0};
	size_t from = 0, size = 1 + random_below(random, REPLAY_SET);

	while (attempt.count < size && from < tried->count) {
		size_t at = from + random_below(random, tried->count - from);
		size_t values = tried->facts[at].values.count;

		attempt.facts[attempt.count] = at;
		attempt.values[attempt.count++] =
			random_once_in(random, 5)
				? VALUE_UNKNOWN
				: (int)random_below(random, values);
		from = at + 1;
	}
	return attempt;
}

static const struct computed *
decide_anew(const struct tried *tried, const struct attempt *attempt)
{
	struct situation *variant = situation_variant(
		tried->arena, tried->explained->situation);

	for (size_t i = 0; i < attempt->count; i++) {
		const struct fact_values *f = &tried->facts[attempt->facts[i]];
		int value = attempt->values[i];

		situation_put(variant, value == VALUE_UNKNOWN
					       ? f->unknown
					       : f->values.items[value].state);
	}
	return decide_possible(variant);
}

/* The categories that may be the only result, as bits. */
static uint32_t
singles_of(const struct computed *computed)
{
	uint32_t bits = 0;

	for (size_t i = 0; i < computed->possible.count; i++) {
		const struct outcome *o = &computed->possible.items[i];

		if (o->categories.count == 1)
			bits |= UINT32_C(1) << o->categories.items[0]->rank;
	}
	return bits;
}

static void
compare(struct tried *tried, struct replay *replay, struct random *random)
{
	struct attempt attempt = draw(tried, random);
	const struct computed *anew = decide_anew(tried, &attempt);
	const struct category *expected = computed_single(anew);
	const struct category *result = replay_result(
		replay, &attempt, UINT32_MAX);
	struct reach reach = replay_reach(replay, &attempt, UINT32_MAX);
	uint32_t wanted = (uint32_t)random_below(random, 16);

	ck_assert_msg(result == expected, "%.*s: %s, not %s",
		STR_ARG(tried->explained->school->id),
		result == NULL ? "none" : str_z(tried->arena, result->id.s),
		expected == NULL ? "none"
				 : str_z(tried->arena, expected->id.s));
	ck_assert_uint_eq(singles_of(anew) & ~reach.singles, 0);
	/* What is wanted alone is as certain as all. */
	reach = replay_reach(replay, &attempt, wanted);
	ck_assert_uint_eq(singles_of(anew) & wanted & ~reach.singles, 0);
	if (expected != NULL && (wanted >> expected->rank & 1))
		ck_assert_ptr_eq(
			replay_result(replay, &attempt, wanted), expected);
	tried->settled += expected != NULL;
	tried->open += expected == NULL;
}

/* How many results were one category, and how many were not. */
static void
try_school(const struct assessment *a, struct random *random, size_t *settled,
	size_t *open)
{
	struct arena *arena = arena_new();
	struct tried *tried = NEW(arena, struct tried);
	struct replay *replay;

	tried->arena = arena;
	tried->explained = computed_explain(tried->arena, a->now);
	gather(tried);
	replay = replay_new(
		tried->arena, tried->explained, tried->facts, tried->count);
	for (int i = 0; tried->count > 0 && i < unit_rounds(TRIES); i++)
		compare(tried, replay, random);
	replay_end(replay);
	*settled += tried->settled;
	*open += tried->open;
	arena_free(arena);
}

START_TEST(comes_out_as_if_decided_anew)
{
	struct random random = {.state = 20261122};
	struct arena *arena = arena_new();
	const struct build *build = read_portal(arena, portals[_i]);
	size_t settled = 0, open = 0;

	for (size_t i = 0; i < build->assessments.all.count; i++) {
		const struct assessment *a = build->assessments.all.items[i];

		if (a->now != NULL && a->framework->categories.count > 0)
			try_school(a, &random, &settled, &open);
	}
	/* Both kinds were met, and neither is rare. */
	ck_assert_uint_gt(settled, 50);
	ck_assert_uint_gt(open, 10);
	arena_free(arena);
}
END_TEST

TCase *
tcase_replay(void)
{
	TCase *tcase = tcase_create("replay");

	tcase_set_timeout(tcase, 60);
	tcase_add_loop_test(
		tcase, comes_out_as_if_decided_anew, 0, (int)COUNT(portals));
	return tcase;
}
