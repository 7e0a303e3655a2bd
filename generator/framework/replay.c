#include "framework/replay.h"

#include "framework/replay_tree.h"

/* Set in place of values: the leaf sees which map was taken. */
#define MAPPED (UINT64_C(1) << 63)

/* The truths of all roots, two bits each: not of more than so many. */
enum { ROOTS_MAX = 64 };

struct truth_bits {
	uint64_t low, high;
};

/* What deciding gave where truths alone did not settle it. */
struct decided {
	struct truth_bits truths;
	const struct category *result; /* or NULL */
};

struct replay {
	struct replay_tree tree;
	uint64_t *looks_at;           /* of each root */
	struct truths truths;         /* as decided */
	struct truth_bits was;        /* the same, root by root */
	struct arena *scratch;        /* of one attempt */
	struct look_table remembered; /* of all parts */
	LIST(struct decided) decided;
	struct looks looks;
	struct buf shape; /* made when it is asked for */
	/* the attempt at hand */
	const struct attempt *attempt;
	uint64_t given[REPLAY_SET];
	uint64_t changed;
	struct situation *variant; /* made when it is asked for */
	struct truth_bits bits;
	bool is_open; /* a root that it touches is neither true nor false */
};

/* --- what is looked at --- */

/* A fact in 6 bits and its value in 15: never 0. */
enum { GIVEN_BITS = 21, VALUE_BITS = 15 };

static uint64_t
given(const struct attempt *attempt, size_t at)
{
	return attempt->facts[at] << VALUE_BITS |
	       (uint64_t)(attempt->values[at] + 2);
}

/* What a part sees of the attempt. */
static uint64_t
values_seen(const struct replay *replay, uint64_t looks_at)
{
	const struct attempt *attempt = replay->attempt;
	uint64_t seen = 0;

	for (size_t i = 0; i < attempt->count; i++)
		if (looks_at >> attempt->facts[i] & 1)
			seen = seen << GIVEN_BITS | replay->given[i];
	return seen;
}

/* An attempt that gives just these values. */
static struct attempt
attempt_of(uint64_t values)
{
	struct attempt attempt = {0};

	for (uint64_t rest = values; rest != 0; rest >>= GIVEN_BITS)
		attempt.count++;
	for (size_t i = attempt.count; i-- > 0; values >>= GIVEN_BITS) {
		attempt.facts[i] = values >> VALUE_BITS &
				   ((1U << (GIVEN_BITS - VALUE_BITS)) - 1);
		attempt.values[i] = (int)(values & ((1U << VALUE_BITS) - 1)) -
				    2;
	}
	return attempt;
}

static void
remember(struct replay *replay, struct look look)
{
	look_remember(replay->tree.arena, &replay->remembered, look);
}

/* --- truths under the attempt --- */

static enum truth truth_of(struct replay *replay, const struct node *node);

/* Does any leaf of an unknown condition speak (mapping.c)? */
static bool
says_something(struct replay *replay, const struct node *node)
{
	if (node->children.count == 0)
		return truth_of(replay, node) == TRUTH_TRUE ||
		       truth_of(replay, node) == TRUTH_FALSE;
	for (size_t i = 0; i < node->children.count; i++)
		if (says_something(replay, node->children.items[i]))
			return true;
	return false;
}

/* The first map that may hold, where it does; the count of maps for none. */
static uint32_t
find_map(struct replay *replay, const struct derived *derived)
{
	uint32_t count = (uint32_t)derived->maps.count;

	for (uint32_t i = 0; i < count; i++) {
		const struct node *map = derived->maps.items[i];
		enum truth truth = truth_of(replay, map);

		if (truth == TRUTH_TRUE)
			return i;
		if (truth == TRUTH_UNKNOWN && says_something(replay, map))
			return count;
	}
	return count;
}

static uint32_t
map_taken(struct replay *replay, const struct derived *derived)
{
	uint64_t values = values_seen(replay, derived->looks_at);
	uint32_t map;

	if (look_recall(&replay->remembered, derived->number, values, &map))
		return map;
	map = find_map(replay, derived);
	remember(replay, (struct look){values, derived->number, map});
	return map;
}

static struct situation *
variant_of(struct replay *replay)
{
	const struct attempt *attempt = replay->attempt;

	if (replay->variant != NULL)
		return replay->variant;
	replay->variant = situation_variant(
		replay->scratch, replay->tree.explained->situation);
	for (size_t i = 0; i < attempt->count; i++) {
		const struct fact_values *f =
			&replay->tree.facts[attempt->facts[i]];

		situation_put(replay->variant,
			attempt->values[i] == VALUE_UNKNOWN
				? f->unknown
				: f->values.items[attempt->values[i]].state);
	}
	return replay->variant;
}

/* A variant in which the fact of a leaf is as its maps have it. */
static struct situation *
variant_by_map(
	struct replay *replay, const struct derived *derived, uint32_t map)
{
	struct situation *variant = situation_variant(
		replay->scratch, replay->tree.explained->situation);

	assert(derived != NULL);
	situation_put(variant, derived->states[map]);
	return variant;
}

static enum truth
look_at_leaf(const struct replay *replay, const struct node *node,
	struct situation *situation)
{
	struct evaluation evaluation = evaluation_new(
		replay->scratch, situation);
	struct verdict *verdict;

	evaluation.wordless = true;
	verdict = verdict_new(&evaluation, node->verdict->condition);
	evaluate_fact(&evaluation, verdict, verdict_compiled(node->verdict));
	return verdict->result;
}

static enum truth
ask_leaf(struct replay *replay, const struct node *node, uint64_t values)
{
	struct look look;
	uint32_t truth;

	if (look_recall(&replay->remembered, node->number, values, &truth))
		return (enum truth)truth;
	truth = look_at_leaf(replay, node,
		values & MAPPED ? variant_by_map(replay, node->derived,
					  (uint32_t)values)
				: variant_of(replay));
	look = (struct look){values, node->number, truth};
	remember(replay, look);
	*list_push(replay->tree.arena, &replay->looks.all) = look;
	return (enum truth)truth;
}

/* Facts that are read by maps are choices, and stand for themselves alone. */
static enum truth
leaf_truth(struct replay *replay, const struct node *node)
{
	const struct derived *derived = node->derived;

	if (derived == NULL)
		return ask_leaf(
			replay, node, values_seen(replay, node->looks_at));
	if ((derived->itself & replay->changed) != 0)
		return ask_leaf(
			replay, node, values_seen(replay, derived->itself));
	return ask_leaf(replay, node, MAPPED | map_taken(replay, derived));
}

/* From what its parts come to, of which only those are asked that may differ.
 */
static enum truth
truth_of_parts(struct replay *replay, const struct node *node)
{
	size_t yes = node->yes, open = node->open;
	enum truth truth;

	for (size_t i = 0; i < node->children.count; i++) {
		const struct node *child = node->children.items[i];
		enum truth was = child->verdict->result;

		if ((node->looks_below[i] & replay->changed) == 0)
			continue;
		truth = truth_of(replay, child);
		yes += (size_t)(truth == TRUTH_TRUE) -
		       (size_t)(was == TRUTH_TRUE);
		open += (size_t)(truth == TRUTH_UNKNOWN) -
			(size_t)(was == TRUTH_UNKNOWN);
	}
	truth = truth_of_count(yes, open, node->quorum.count);
	return node->quorum.negated ? truth_not(truth) : truth;
}

/*
 * What looks at some of the changed facts alone comes up again, with the same
 * values, in other sets; what looks at all of them does not.
 */
static enum truth
truth_of(struct replay *replay, const struct node *node)
{
	uint64_t values;
	uint32_t truth;

	if ((node->looks_at & replay->changed) == 0)
		return node->verdict->result;
	if (node->is_leaf)
		return leaf_truth(replay, node);
	if ((replay->changed & ~node->looks_at) == 0)
		return truth_of_parts(replay, node);
	values = values_seen(replay, node->looks_at);
	if (look_recall(&replay->remembered, node->number, values, &truth))
		return (enum truth)truth;
	truth = truth_of_parts(replay, node);
	remember(replay, (struct look){values, node->number, truth});
	return (enum truth)truth;
}

/* --- from beginning to end --- */

/* Turns the bits of a root from what one truth has to what the other has. */
static void
turn_truth(struct truth_bits *bits, size_t root, enum truth from, enum truth to)
{
	uint64_t turned = (uint64_t)from ^ (uint64_t)to;

	bits->low ^= (turned & 1) << root % ROOTS_MAX;
	bits->high ^= (turned >> 1) << root % ROOTS_MAX;
}

static void
note_root(struct replay *replay, size_t at)
{
	const struct root *root = &replay->tree.roots.items[at];
	enum truth truth = root->node->verdict->result;

	replay->looks_at[at] = root->node->looks_at;
	truths_add(&replay->truths, &root->of, truth, true);
	turn_truth(&replay->was, at, (enum truth)0, truth);
}

struct replay *
replay_new(struct arena *arena, const struct computed *explained,
	const struct fact_values *facts, size_t count)
{
	struct replay *replay = NEW(arena, struct replay);

	assert(count <= REPLAY_FACTS);
	*replay = (struct replay){.tree = {.arena = arena,
					  .explained = explained,
					  .facts = facts,
					  .count = count},
		.scratch = arena_new()};
	replay_tree_grow(&replay->tree);
	replay->looks_at = NEW_ARRAY(arena, uint64_t, replay->tree.roots.count);
	for (size_t i = 0; i < replay->tree.roots.count; i++)
		note_root(replay, i);
	return replay;
}

void
replay_end(struct replay *replay)
{
	arena_free(replay->scratch);
	replay->scratch = NULL;
}

/* --- what it comes to --- */

static void
begin(struct replay *replay, const struct attempt *attempt)
{
	arena_reset(replay->scratch);
	replay->attempt = attempt;
	replay->variant = NULL;
	replay->changed = 0;
	replay->bits = replay->was;
	replay->is_open = false;
	for (size_t i = 0; i < attempt->count; i++) {
		replay->changed |= UINT64_C(1) << attempt->facts[i];
		replay->given[i] = given(attempt, i);
	}
}

static enum truth
replay_root(struct replay *replay, size_t at, struct truths *truths)
{
	const struct root *root = &replay->tree.roots.items[at];
	enum truth was = root->node->verdict->result;
	enum truth truth = truth_of(replay, root->node);

	replay->is_open |= truth == TRUTH_UNKNOWN;
	if (truth == was)
		return truth;
	turn_truth(&replay->bits, at, was, truth);
	truths_add(truths, &root->of, was, false);
	truths_add(truths, &root->of, truth, true);
	return truth;
}

struct reach
replay_reach(
	struct replay *replay, const struct attempt *attempt, uint32_t wanted)
{
	struct truths truths = replay->truths;

	begin(replay, attempt);
	for (size_t i = 0; i < replay->tree.roots.count; i++) {
		const struct root *root = &replay->tree.roots.items[i];

		if ((replay->looks_at[i] & replay->changed) != 0 &&
			replay_root(replay, i, &truths) == TRUTH_TRUE &&
			(wanted & ~root->bars) == 0)
			return (struct reach){0};
	}
	return rules_reach(replay->tree.explained->framework, &truths);
}

/* A category from 1, in order; 0 for none. */
static uint32_t
place_of(const struct category *category)
{
	return category == NULL ? 0 : (uint32_t)category->rank + 1;
}

/*
 * Several results seem possible: formulas know which are. What is open in them
 * is as decided where the attempt settles all that it touches; then the same
 * truths have the same result, and need not be decided again.
 */
static const struct category *
decide_attempt(struct replay *replay)
{
	bool keep = !replay->is_open && replay->tree.roots.count <= ROOTS_MAX;
	const struct category *result;

	for (size_t i = 0; keep && i < replay->decided.count; i++) {
		const struct decided *d = &replay->decided.items[i];

		if (d->truths.low == replay->bits.low &&
			d->truths.high == replay->bits.high)
			return d->result;
	}
	result = computed_single(decide_possible(variant_of(replay)));
	*list_push(replay->tree.arena, &replay->looks.all) = (struct look){
		values_seen(replay, UINT64_MAX), 0, place_of(result)};
	if (keep)
		*list_push(replay->tree.arena, &replay->decided) =
			(struct decided){replay->bits, result};
	return result;
}

const struct category *
replay_result(
	struct replay *replay, const struct attempt *attempt, uint32_t wanted)
{
	const struct framework *framework = replay->tree.explained->framework;
	struct reach reach = replay_reach(replay, attempt, wanted);

	if ((reach.singles & wanted) == 0)
		return NULL;
	if (reach.others || (reach.singles & (reach.singles - 1)) != 0)
		return decide_attempt(replay);
	for (size_t i = 0; i < framework->categories.count; i++)
		if (reach.singles >> i & 1)
			return &framework->categories.items[i];
	return NULL;
}

/* --- what it rests on --- */

const struct looks *
replay_looks(const struct replay *replay)
{
	return &replay->looks;
}

bool
replay_agrees(struct replay *replay, const struct look *look)
{
	struct attempt attempt = {0};

	if ((look->values & MAPPED) == 0)
		attempt = attempt_of(look->values);
	if (look->number == 0) {
		replay_reach(replay, &attempt, UINT32_MAX);
		return place_of(decide_attempt(replay)) == look->answer;
	}
	begin(replay, &attempt);
	return ask_leaf(replay, replay->tree.numbered.items[look->number - 1],
		       look->values) == look->answer;
}

str
replay_shape(struct replay *replay)
{
	if (replay->shape.arena == NULL) {
		replay->shape = buf_new(replay->tree.arena);
		if (!replay_tree_put_shape(&replay->tree, &replay->shape))
			replay->shape.n = 0;
	}
	return buf_str(&replay->shape);
}
