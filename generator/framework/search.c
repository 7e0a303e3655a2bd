/*
 * Every fact that a category's criteria look at has a few values that matter:
 * each value of a choice, and of a figure those at both sides of each
 * threshold. Sets of facts are tried smallest first, each fact at its nearest
 * value first; a set is passed over where even with all its facts unknown no
 * better result would be possible.
 */
#include "framework/search.h"

enum { SET_MAX = REPLAY_SET, FACTS_MAX = REPLAY_FACTS };
enum { TRIES_MAX = 20000, CLAIM_TRIES_MAX = 2000 };

/* A set of facts whose change does it, and to what. */
struct found {
	uint64_t set;
	size_t quirks; /* facts that go the wrong way for where they lead */
	size_t steps;  /* how far off its values are, together */
	struct claim claim;
};

struct search {
	struct arena *arena;
	struct replay *replay;
	const struct category *now;
	const struct fact_values *facts;
	size_t count;
	uint64_t must[FACTS_MAX]; /* facts of criteria to be undone */
	size_t must_count;
	size_t tries, claim_tries;
	bool worse; /* looking down instead of up */
	bool capped;
	LIST(struct found) found;
};

static uint64_t
bit(size_t at)
{
	return UINT64_C(1) << at;
}

static uint64_t
set_of(const struct attempt *attempt)
{
	uint64_t set = 0;

	for (size_t i = 0; i < attempt->count; i++)
		set |= bit(attempt->facts[i]);
	return set;
}

/* The categories on the side that is looked at, as bits by rank. */
static uint32_t
wanted(const struct search *search)
{
	uint32_t now = UINT32_C(1) << search->now->rank;

	return search->worse ? ~(now | (now - 1)) : now - 1;
}

/* The result with these values, where it is one category on our side. */
static const struct category *
try_values(struct search *search, const struct attempt *attempt)
{
	uint32_t ours = wanted(search);
	const struct category *result;

	search->tries++;
	result = replay_result(search->replay, attempt, ours);
	return result != NULL && (ours >> result->rank & 1) ? result : NULL;
}

/*
 * With the facts from `from` on unknown, and those before as they are tried,
 * could the result lie on our side at all?
 */
static bool
could_help(struct search *search, struct attempt attempt, size_t from)
{
	search->tries++;
	for (size_t i = from; i < attempt.count; i++)
		attempt.values[i] = VALUE_UNKNOWN;
	return (replay_reach(search->replay, &attempt, wanted(search)).singles &
		       wanted(search)) != 0;
}

/* Is this value further out than the one chosen, the same way? */
static bool
is_beyond(const struct changed_value *value, const struct changed_value *chosen,
	bool rises)
{
	return rises ? value->figure > chosen->figure
		     : value->figure < chosen->figure;
}

/* Is it the same with every figure further out, in any combination? */
static bool
claim_holds(struct search *search, const struct claim *claim,
	struct attempt attempt, size_t member)
{
	const struct fact_values *f;

	if (member == attempt.count)
		return search->claim_tries++ < CLAIM_TRIES_MAX &&
		       try_values(search, &attempt) == claim->to;
	if (!claim_holds(search, claim, attempt, member + 1))
		return false;
	f = &search->facts[attempt.facts[member]];
	for (size_t i = 0; claim->open[member] && i < f->values.count; i++) {
		if (!is_beyond(&f->values.items[i],
			    &f->values.items[claim->at.values[member]],
			    claim->rises[member]))
			continue;
		attempt.values[member] = (int)i;
		if (!claim_holds(search, claim, attempt, member + 1))
			return false;
	}
	return true;
}

/* The next value of the figure one way, of those that matter. */
static bool
step(const struct fact_values *f, size_t *at, bool up)
{
	size_t next = f->values.count;

	for (size_t i = 0; i < f->values.count; i++)
		if (is_beyond(&f->values.items[i], &f->values.items[*at], up) &&
			(next == f->values.count ||
				is_beyond(&f->values.items[next],
					&f->values.items[i], up)))
			next = i;
	if (next == f->values.count)
		return false;
	*at = next;
	return true;
}

/*
 * Of a figure that is unknown, no value is the nearest: the one is taken from
 * which on outwards it is the same; where there is none, the lowest.
 */
static void
settle_unknown(struct search *search, struct claim *claim, size_t member)
{
	const struct fact_values *f = &search->facts[claim->at.facts[member]];
	struct attempt attempt = claim->at;
	size_t ends[2];
	bool open[2];

	for (size_t up = 0; up < 2; up++) {
		size_t at = (size_t)claim->at.values[member];

		ends[up] = at;
		open[up] = true;
		while (open[up] && step(f, &at, up)) {
			attempt.values[member] = (int)at;
			open[up] = try_values(search, &attempt) == claim->to;
			if (open[up])
				ends[up] = at;
		}
	}
	claim->rises[member] = open[1] || !open[0];
	claim->at.values[member] = (int)ends[!claim->rises[member]];
}

static void
make_claim(struct search *search, struct claim *claim)
{
	search->claim_tries = 0;
	for (size_t i = 0; i < claim->at.count; i++) {
		const struct fact_values *f =
			&search->facts[claim->at.facts[i]];
		const struct changed_value *v =
			&f->values.items[claim->at.values[i]];

		claim->rises[i] = v->rises;
		if (v->is_figure && f->from.n == 0)
			settle_unknown(search, claim, i);
	}
	for (size_t i = 0; i < claim->at.count; i++) {
		claim->open[i] = search->facts[claim->at.facts[i]]
					 .values.items[claim->at.values[i]]
					 .is_figure;
		claim->open[i] = claim->open[i] &&
				 claim_holds(search, claim, claim->at, 0);
	}
}

static void
add_found(struct search *search, const struct attempt *attempt,
	const struct category *to)
{
	struct found *found = list_push(search->arena, &search->found);

	found->set = set_of(attempt);
	found->claim = (struct claim){.at = *attempt, .to = to};
	make_claim(search, &found->claim);
	for (size_t i = 0; i < attempt->count; i++) {
		const struct changed_value *v =
			&search->facts[attempt->facts[i]]
				 .values.items[found->claim.at.values[i]];

		found->quirks += search->worse ? v->better : v->worse;
		found->steps += (size_t)attempt->values[i];
	}
}

/*
 * The nearest values of a set that do it, each fact in turn; those of the
 * facts before `at` are given. What cannot help, whatever the facts after it
 * are, is passed over.
 */
static const struct category *
try_set(struct search *search, struct attempt *attempt, size_t at)
{
	const struct fact_values *f = &search->facts[attempt->facts[at]];
	bool is_last = at + 1 == attempt->count;

	for (size_t i = 0; i < f->values.count && search->tries < TRIES_MAX;
		i++) {
		const struct category *to = NULL;

		attempt->values[at] = (int)i;
		if (is_last)
			to = try_values(search, attempt);
		else if (could_help(search, *attempt, at + 1))
			to = try_set(search, attempt, at + 1);
		if (to != NULL)
			return to;
	}
	return NULL;
}

/* A set is worth trying: no smaller one does it, and it may undo enough. */
static bool
is_promising(struct search *search, const struct attempt *attempt)
{
	uint64_t set = set_of(attempt);

	for (size_t i = 0; i < search->found.count; i++)
		if ((search->found.items[i].set & ~set) == 0)
			return false;
	for (size_t i = 0; !search->worse && i < search->must_count; i++)
		if ((search->must[i] & set) == 0)
			return false;
	return could_help(search, *attempt, 0);
}

static void
visit_set(struct search *search, struct attempt *attempt)
{
	const struct category *to;

	if (search->tries >= TRIES_MAX) {
		search->capped = true;
		return;
	}
	if (!is_promising(search, attempt))
		return;
	to = try_set(search, attempt, 0);
	if (to != NULL)
		add_found(search, attempt, to);
}

/* All sets of `size` facts, in the order of the facts. */
static void
visit_sets(struct search *search, size_t size)
{
	struct attempt attempt = {.count = size};

	for (size_t i = 0; i < size; i++)
		attempt.facts[i] = i;
	while (size <= search->count && !search->capped) {
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

/* Fewer facts first; then no quirks; of what is worse, the nearest. */
static bool
goes_before(const struct search *search, const struct found *a,
	const struct found *b)
{
	if (a->claim.at.count != b->claim.at.count)
		return a->claim.at.count < b->claim.at.count;
	if (a->quirks != b->quirks)
		return a->quirks < b->quirks;
	return search->worse && a->steps < b->steps;
}

/* A stable insertion sort: there are few, and ties keep their order. */
static void
sort_found(struct search *search)
{
	struct found *items = search->found.items;

	for (size_t i = 1; i < search->found.count; i++) {
		struct found moving = items[i];
		size_t at = i;

		for (; at > 0 && goes_before(search, &moving, &items[at - 1]);
			at--)
			items[at] = items[at - 1];
		items[at] = moving;
	}
}

/* Of one size all sets are looked at, so that the sensible come first. */
static void
look(struct search *search, bool worse, size_t enough)
{
	search->worse = worse;
	search->tries = 0;
	search->capped = false;
	search->found.count = 0;
	for (size_t size = 1; size <= SET_MAX && search->found.count < enough;
		size++)
		visit_sets(search, size);
	sort_found(search);
}

static size_t
place_of(const struct search *search, const struct fact *fact)
{
	for (size_t i = 0; i < search->count; i++)
		if (search->facts[i].fact == fact)
			return i;
	return FACTS_MAX;
}

/* What holds now at this category or worse must stop holding to get better. */
static void
note_must(struct search *search, const struct computed *computed)
{
	const struct framework *framework = computed->framework;
	bool any_holds = framework->decide.v == DECIDE_MOST_SERIOUS;

	for (size_t i = 0; any_holds && i < computed->criteria.count &&
			   search->must_count < FACTS_MAX;
		i++) {
		const struct criterion_verdict *v =
			&computed->criteria.items[i];
		struct grounds below = {0};
		uint64_t *must;

		if (v->result != TRUTH_TRUE ||
			v->category->rank < search->now->rank)
			continue;
		must = &search->must[search->must_count++];
		grounds_add_criterion(
			search->arena, framework, v->criterion, &below);
		for (size_t j = 0; j < below.facts.count; j++) {
			size_t at = place_of(search, below.facts.items[j]);

			*must |= at < FACTS_MAX ? bit(at) : 0;
		}
	}
}

struct searched
changes_search(struct arena *arena, struct replay *replay,
	const struct computed *explained, const struct changeable *changeable)
{
	struct search search = {.arena = arena,
		.replay = replay,
		.now = computed_single(explained),
		.facts = changeable->facts,
		.count = changeable->count};
	struct searched searched = {0};

	note_must(&search, explained);
	look(&search, false, BETTER_MAX);
	while (searched.better_count < search.found.count &&
		searched.better_count < BETTER_MAX) {
		size_t at = searched.better_count++;

		searched.better[at] = search.found.items[at].claim;
	}
	searched.capped = search.capped;
	look(&search, true, 1);
	if (search.found.count > 0)
		searched.worse = search.found.items[0].claim;
	searched.capped = searched.capped || search.capped;
	return searched;
}
