/*
 * The search for changes. Every fact that a category's criteria look at has a
 * few values that matter: each value of a choice, and of a figure those at
 * both sides of each threshold. Sets of facts are tried smallest first, each
 * fact at its nearest value first; a set is passed over where even with all
 * its facts unknown no better result would be possible.
 */
#include "framework/change.h"

#include "framework/thresholds.h"

enum { SET_MAX = 3, FOUND_MAX = 3, FACTS_MAX = 64, TRIES_MAX = 20000 };

struct search {
	struct arena *arena;   /* of what is found */
	struct arena *scratch; /* of one try */
	struct situation *situation;
	const struct category *now;
	struct fact_values facts[FACTS_MAX];
	size_t count;
	uint64_t must[FACTS_MAX]; /* facts of criteria to be undone */
	size_t must_count;
	size_t tries;
	bool worse; /* looking down instead of up */
	struct changes *changes;
	LIST(uint64_t) found; /* sets of facts */
};

/* A set of facts, and which of its values each is given. */
struct attempt {
	size_t facts[SET_MAX];
	size_t values[SET_MAX];
	size_t count;
};

static uint64_t
bit(size_t at)
{
	return UINT64_C(1) << at;
}

/* Is the result, whatever is still unknown, one category on our side? */
static const struct category *
result_of(const struct search *search, const struct computed *computed)
{
	const struct category *single = computed_single(computed);

	if (single == NULL)
		return NULL;
	if (search->worse)
		return single->rank > search->now->rank ? single : NULL;
	return single->rank < search->now->rank ? single : NULL;
}

static const struct category *
try_values(struct search *search, const struct attempt *attempt)
{
	struct situation *variant;
	const struct category *result;

	search->tries++;
	variant = situation_variant(search->scratch, search->situation);
	for (size_t i = 0; i < attempt->count; i++)
		situation_put(variant, search->facts[attempt->facts[i]]
					       .values.items[attempt->values[i]]
					       .state);
	result = result_of(search, decide_possible(variant));
	arena_reset(search->scratch);
	return result;
}

/* With these facts unknown, could the result lie on our side at all? */
static bool
could_help(struct search *search, const struct attempt *attempt)
{
	struct situation *variant = situation_variant(
		search->scratch, search->situation);
	const struct computed *computed;
	bool could = false;

	search->tries++;
	for (size_t i = 0; i < attempt->count; i++)
		situation_put(
			variant, search->facts[attempt->facts[i]].unknown);
	computed = decide_possible(variant);
	for (size_t i = 0; i < computed->possible.count; i++) {
		const struct outcome *o = &computed->possible.items[i];

		if (o->categories.count == 1)
			could = could ||
				(search->worse ? o->categories.items[0]->rank >
							 search->now->rank
					       : o->categories.items[0]->rank <
							 search->now->rank);
	}
	arena_reset(search->scratch);
	return could;
}

/* Does the same hold for every value further out than the one chosen? */
static bool
holds_beyond(struct search *search, struct attempt attempt, size_t member)
{
	const struct fact_values *f = &search->facts[attempt.facts[member]];
	const struct changed_value *chosen =
		&f->values.items[attempt.values[member]];

	for (size_t i = 0; i < f->values.count; i++) {
		const struct changed_value *v = &f->values.items[i];

		if (v->rises != chosen->rises ||
			v->distance <= chosen->distance)
			continue;
		attempt.values[member] = i;
		if (try_values(search, &attempt) == NULL)
			return false;
	}
	return true;
}

static void
add_change(struct search *search, struct change *change,
	const struct attempt *attempt, const struct category *to)
{
	change->to = to;
	for (size_t i = 0; i < attempt->count; i++) {
		const struct fact_values *f = &search->facts[attempt->facts[i]];
		const struct changed_value *v =
			&f->values.items[attempt->values[i]];
		bool beyond = v->is_figure && holds_beyond(search, *attempt, i);
		struct changed_fact *fact = list_push(
			search->arena, &change->facts);

		fact->fact = f->fact;
		fact->from = f->from;
		fact->to = v->to;
		fact->worse = v->worse;
		fact->text = changed_text(search->arena, f, v, beyond);
	}
}

static bool
next_values(const struct search *search, struct attempt *attempt)
{
	for (size_t i = attempt->count; i-- > 0;) {
		if (++attempt->values[i] <
			search->facts[attempt->facts[i]].values.count)
			return true;
		attempt->values[i] = 0;
	}
	return false;
}

/* The nearest values of a set that do it, each fact in turn. */
static const struct category *
try_set(struct search *search, struct attempt *attempt)
{
	for (size_t i = 0; i < attempt->count; i++) {
		attempt->values[i] = 0;
		if (search->facts[attempt->facts[i]].values.count == 0)
			return NULL;
	}
	do {
		const struct category *to = try_values(search, attempt);

		if (to != NULL)
			return to;
	} while (search->tries < TRIES_MAX && next_values(search, attempt));
	return NULL;
}

static uint64_t
set_of(const struct attempt *attempt)
{
	uint64_t set = 0;

	for (size_t i = 0; i < attempt->count; i++)
		set |= bit(attempt->facts[i]);
	return set;
}

/* A set is worth trying: no smaller one does it, and it may undo enough. */
static bool
is_promising(struct search *search, const struct attempt *attempt)
{
	uint64_t set = set_of(attempt);

	for (size_t i = 0; i < search->found.count; i++)
		if ((search->found.items[i] & ~set) == 0)
			return false;
	for (size_t i = 0; !search->worse && i < search->must_count; i++)
		if ((search->must[i] & set) == 0)
			return false;
	return could_help(search, attempt);
}

static void
visit_set(struct search *search, struct attempt *attempt)
{
	const struct category *to;
	struct change *change;

	if (search->tries >= TRIES_MAX) {
		search->changes->capped = true;
		return;
	}
	if (!is_promising(search, attempt))
		return;
	to = try_set(search, attempt);
	if (to == NULL)
		return;
	*list_push(search->arena, &search->found) = set_of(attempt);
	change = search->worse
			 ? &search->changes->worse
			 : list_push(search->arena, &search->changes->better);
	add_change(search, change, attempt, to);
}

/* Of one size all sets are looked at, so that the sensible come first. */
static bool
is_done(const struct search *search, size_t size)
{
	if (search->changes->capped)
		return true;
	if (search->worse)
		return search->found.count > 0;
	return size == 0 && search->found.count >= FOUND_MAX;
}

/* All sets of `size` facts, in the order of the facts. */
static void
visit_sets(struct search *search, size_t size)
{
	struct attempt attempt = {.count = size};

	for (size_t i = 0; i < size; i++)
		attempt.facts[i] = i;
	while (size <= search->count && !is_done(search, size)) {
		size_t at = size;

		visit_set(search, &attempt);
		while (at > 0 &&
			attempt.facts[at - 1] == search->count - size + at - 1)
			at--;
		if (at == 0)
			return;
		attempt.facts[at - 1]++;
		for (; at < size; at++)
			attempt.facts[at] = attempt.facts[at - 1] + 1;
	}
}

static void
look(struct search *search, bool worse)
{
	search->worse = worse;
	search->tries = 0;
	search->found.count = 0;
	for (size_t size = 1; size <= SET_MAX && !is_done(search, 0); size++)
		visit_sets(search, size);
}

/* Facts that would have to get worse for a better category. */
static size_t
quirks(const struct change *change)
{
	size_t count = 0;

	for (size_t i = 0; i < change->facts.count; i++)
		count += change->facts.items[i].worse;
	return count;
}

/* A stable insertion sort: there are few, and ties keep their order. */
static void
sort_better(struct changes *changes)
{
	struct change *items = changes->better.items;

	for (size_t i = 1; i < changes->better.count; i++) {
		struct change moving = items[i];
		size_t at = i;

		while (at > 0 &&
			items[at - 1].facts.count == moving.facts.count &&
			quirks(&items[at - 1]) > quirks(&moving)) {
			items[at] = items[at - 1];
			at--;
		}
		items[at] = moving;
	}
	if (changes->better.count > FOUND_MAX)
		changes->better.count = FOUND_MAX;
}

static size_t
place_of(const struct search *search, const struct fact *fact)
{
	for (size_t i = 0; i < search->count; i++)
		if (search->facts[i].fact == fact)
			return i;
	return FACTS_MAX;
}

/* The facts below a verdict, as a set. */
static uint64_t
facts_below(const struct search *search, const struct verdict *verdict)
{
	size_t at = place_of(search, verdict->fact);
	uint64_t set = at < FACTS_MAX ? bit(at) : 0;

	for (size_t i = 0; i < verdict->children.count; i++)
		set |= facts_below(search, verdict->children.items[i]);
	return set;
}

static void
collect_facts(struct search *search, const struct verdict *verdict)
{
	if (verdict->fact != NULL && search->count < FACTS_MAX &&
		place_of(search, verdict->fact) == FACTS_MAX &&
		verdict->result != TRUTH_NOT_APPLICABLE)
		search->facts[search->count++].fact = verdict->fact;
	for (size_t i = 0; i < verdict->children.count; i++)
		collect_facts(search, verdict->children.items[i]);
}

/* What holds now at this category or worse must stop holding to get better. */
static void
note_must(struct search *search, const struct computed *computed)
{
	bool any_holds = computed->framework->decide.v == DECIDE_MOST_SERIOUS;

	for (size_t i = 0; any_holds && i < computed->criteria.count; i++) {
		const struct criterion_verdict *v =
			&computed->criteria.items[i];

		if (v->result == TRUTH_TRUE &&
			v->category->rank >= search->now->rank &&
			search->must_count < FACTS_MAX)
			search->must[search->must_count++] = facts_below(
				search, v->tree);
	}
}

struct changes *
changes_find(struct arena *arena, struct situation *situation,
	const struct computed *computed)
{
	struct search *search = NEW(arena, struct search);

	*search = (struct search){.arena = arena,
		.scratch = arena_new(),
		.situation = situation,
		.now = computed_single(computed),
		.changes = NEW(arena, struct changes)};
	for (size_t i = 0; search->now && i < computed->criteria.count; i++)
		collect_facts(search, computed->criteria.items[i].tree);
	for (size_t i = 0; i < search->count; i++)
		fact_values_fill(arena, situation, &search->facts[i]);
	if (search->now != NULL) {
		note_must(search, computed);
		look(search, false);
		sort_better(search->changes);
		look(search, true);
	}
	arena_free(search->scratch);
	return search->changes;
}
