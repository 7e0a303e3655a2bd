/*
 * What would change a category, against trying everything: random situations
 * of the framework `pele`, whose rules pele.c holds in plain C.
 */
#include "unit.h"

#include "framework/change.h"
#include "framework/pele_trial.h"
#include "framework/precedent.h"

#define SEED UINT64_C(0xD1B54A32D192ED03)

enum { STATES_MAX = 16 };

static size_t
place_of(const struct fact *fact)
{
	for (size_t i = 0; i < PELE_FACTS; i++) {
		const char *id = pele_fact_id((enum pele_fact)i);

		if (id != NULL && str_eq_z(fact->id.s, id))
			return i;
	}
	ck_abort_msg("%.*s is no fact of pele", STR_ARG(fact->id.s));
	return 0;
}

static uint32_t
set_offered(const struct change *change)
{
	uint32_t set = 0;

	for (size_t i = 0; i < change->facts.count; i++)
		set |= UINT32_C(1) << place_of(change->facts.items[i].fact);
	return set;
}

static int
figure_of(const struct trial *t, const struct changed_fact *fact)
{
	return tenths_of(str_z(t->drawn.arena, fact->to));
}

/* The place of a value among the options of its fact. */
static int
option_of(struct world *world, const struct trial *t,
	const struct changed_fact *fact)
{
	const struct options *o = &t->options[place_of(fact->fact)];
	int value;

	if (o->is_figure) {
		value = figure_of(t, fact);
		ck_assert(value >= o->least && value <= o->most);
		return o->of_value[value - o->least];
	}
	value = fact_value_index(&world->portal, fact->fact, fact->to);
	for (size_t i = 0; i < o->count; i++)
		if (o->all[i].values[0] == value)
			return (int)i;
	ck_abort_msg("%.*s: not a change", STR_ARG(fact->text));
	return 0;
}

/* What it comes to with one figure of the set another one. */
static enum pele_result
result_with(const struct trial *t, struct choice choice, size_t fact, int value)
{
	const struct options *o = &t->options[fact];

	choice.option[fact] = o->of_value[value - o->least];
	return trial_result(t, &choice);
}

static bool
ends_with(str text, const char *end)
{
	size_t n = strlen(end);
	str head = text;

	/* What follows the colon is how far it is. */
	for (size_t i = 0; i < text.n; i++)
		if (text.p[i] == ':') {
			head.n = i;
			break;
		}
	return head.n >= n && memcmp(head.p + head.n - n, end, n) == 0;
}

/* Does every figure further out come to the same? */
static bool
holds_out_to(const struct trial *t, const struct choice *choice, size_t fact,
	int value, int step)
{
	const struct options *o = &t->options[fact];
	enum pele_result same = trial_result(t, choice);

	for (; value >= o->least && value <= o->most; value += step)
		if (result_with(t, *choice, fact, value) != same)
			return false;
	return true;
}

static void
check_figure(const struct trial *t, const struct choice *choice,
	const struct changed_fact *fact)
{
	size_t place = place_of(fact->fact);
	const struct options *o = &t->options[place];
	int value = figure_of(t, fact);
	bool more = ends_with(fact->text, " or more");
	bool less = ends_with(fact->text, " or less");
	int inward = o->known ? (value > o->now ? -1 : 1) : more ? -1 : 1;
	enum pele_result same = trial_result(t, choice), nearer;

	if (more || less)
		ck_assert_msg(holds_out_to(t, choice, place, value, -inward),
			"not at every figure: %.*s", STR_ARG(fact->text));
	else if (o->known)
		ck_assert_msg(!holds_out_to(t, choice, place, value, -inward),
			"true beyond, too: %.*s", STR_ARG(fact->text));
	if (o->known) {
		ck_assert_int_ne(value, o->now);
		ck_assert(more || less ? more == (value > o->now) : true);
	}
	if (value + inward < o->least || value + inward > o->most ||
		(o->known && value + inward == o->now))
		return;
	nearer = result_with(t, *choice, place, value + inward);
	ck_assert_msg(o->known ? !trial_wants(t, nearer)
			       : nearer != same || (!more && !less),
		"not the nearest: %.*s: {%s}", STR_ARG(fact->text),
		str_z(t->drawn.arena, buf_str(&t->drawn.given)));
}

static void
check_change(
	struct world *world, const struct trial *t, const struct change *change)
{
	struct choice choice = nothing_changed;
	uint32_t set = set_offered(change);
	bool among = false;

	for (size_t i = 0; i < t->count; i++)
		among = among || t->found[i] == set;
	ck_assert_msg(among, "not a least set: %x, but %x: {%s} %s", set,
		t->found[0], str_z(t->drawn.arena, buf_str(&t->drawn.given)),
		str_z(t->drawn.arena, change->facts.items[0].text));
	for (size_t i = 0; i < change->facts.count; i++)
		choice.option[place_of(change->facts.items[i].fact)] =
			option_of(world, t, &change->facts.items[i]);
	ck_assert_msg(
		trial_result(t, &choice) == (enum pele_result)change->to->rank,
		"it does not give %.*s", STR_ARG(change->to->id.s));
	ck_assert(trial_wants(t, (enum pele_result)change->to->rank));
	for (size_t i = 0; i < change->facts.count; i++)
		if (t->options[place_of(change->facts.items[i].fact)].is_figure)
			check_figure(t, &choice, &change->facts.items[i]);
}

static void
check_better(
	struct world *world, struct trial *t, const struct changes *changes)
{
	size_t count;

	t->worse = false;
	trial_find(t, 3);
	count = t->count < 3 ? t->count : 3;
	ck_assert_msg(changes->better.count == count,
		"%zu sets offered, not %zu, the first %x of size %zu: {%s}",
		changes->better.count, count, t->count > 0 ? t->found[0] : 0,
		t->sizes[0], str_z(t->drawn.arena, buf_str(&t->drawn.given)));
	for (size_t i = 0; i < count; i++) {
		check_change(world, t, &changes->better.items[i]);
		ck_assert_uint_eq(
			changes->better.items[i].facts.count, t->sizes[i]);
		for (size_t j = 0; j < i; j++)
			ck_assert_uint_ne(
				set_offered(&changes->better.items[i]),
				set_offered(&changes->better.items[j]));
	}
}

static void
check_worse(struct world *world, struct trial *t, const struct changes *changes)
{
	t->worse = true;
	trial_find(t, 1);
	ck_assert((changes->worse.to != NULL) == (t->count > 0));
	if (t->count == 0)
		return;
	check_change(world, t, &changes->worse);
	ck_assert_uint_eq(changes->worse.facts.count, t->sizes[0]);
}

/* ---- Cases ----------------------------------------------------------------
 */

/* Few enough completions, and of the past of results at most one unknown. */
static bool
is_small(const struct trial *t)
{
	struct figures_drawn f;
	size_t states = 1, open = 0;

	for (size_t i = 0; i < PELE_FACTS; i++)
		states *= t->drawn.domains[i].count;
	if (trial_figures(t, "outcomes", 4, &f))
		for (size_t i = 1; i < 4; i++)
			open += !f.known[i];
	return states <= STATES_MAX && open + !f.similar_known <= 1;
}

/* One drawn case; false where it has not one result, or is too large. */
static bool
try_case(struct world *world, struct trial *t, struct random *random,
	struct precedents *precedents)
{
	const struct framework *framework = portal_framework(
		&world->portal, S("pele"), world->portal.as_of);
	struct situation *situation;
	const struct computed *computed;
	const struct changes *changes;

	pele_draw(&t->drawn, world->arena, random);
	if (!is_small(t))
		return false;
	t->now = trial_result(t, &nothing_changed);
	situation = situation_of_case(world->arena, &world->portal, framework,
		world_case(
			world, str_z(world->arena, buf_str(&t->drawn.given))));
	computed = decide(situation);
	changes = changes_find(world->arena, computed, precedents);
	ck_assert(!changes->capped);
	if (t->now == PELE_IMPOSSIBLE) {
		ck_assert_uint_eq(changes->better.count, 0);
		ck_assert_ptr_null(changes->worse.to);
		return false;
	}
	trial_fill(world, t);
	check_better(world, t, changes);
	check_worse(world, t, changes);
	return true;
}

START_TEST(test_pele)
{
	struct world *world = world_of_repository();
	struct trial *t = NEW(world->arena, struct trial);
	struct random random = {SEED + (uint64_t)_i * 7919};
	struct precedents *precedents = precedents_new(world->arena);
	int tried = 0;

	while (tried < unit_rounds(40)) {
		struct world here = *world;

		here.arena = arena_new();
		tried += try_case(&here, t, &random, precedents);
		arena_free(here.arena);
	}
	world_end(world);
}
END_TEST

TCase *
tcase_change(void)
{
	TCase *tcase = tcase_create("change");

	tcase_set_timeout(tcase, 60);
	tcase_add_loop_test(tcase, test_pele, 0, 4);
	return tcase;
}
