#include "framework/replay.h"

#include "framework/evaluate_parts.h"
#include "framework/mapping.h"

/* A verdict of the decision, and the facts (bits) that it looks at. */
struct node {
	const struct verdict *verdict;
	uint64_t looks_at;
	uint32_t leaf; /* its number where it looks at a fact itself */
	const struct derived *derived; /* of a leaf: its fact is read by maps */
	LIST(struct node *) children;  /* those that apply */
	struct quorum quorum;
};

/* A fact that is read from others by maps. */
struct derived {
	const struct fact *fact;
	uint32_t number; /* among the leaves */
	uint64_t itself; /* its bit: changed itself, no map counts */
	uint64_t looks_at;
	LIST(struct node *) maps;
	struct fact_state **states; /* by map; the last where none is taken */
};

/* A criterion of a category, or a combination that cannot be. */
struct root {
	struct node *node;
	const struct category *category; /* NULL: a combination */
	bool binding;
};

/* Set in place of values: the leaf sees which map was taken. */
#define MAPPED (UINT64_C(1) << 63)

/* What a leaf comes to under some values, remembered. */
struct memory {
	uint64_t values; /* of the facts that it looks at */
	uint32_t leaf;   /* 0: nothing here */
	uint32_t answer; /* its truth; of a derived fact, the map taken */
};

struct replay {
	struct arena *arena;
	struct arena *scratch; /* of one attempt */
	const struct computed *explained;
	const struct fact_values *facts;
	size_t count;
	LIST(struct root) roots;
	LIST(struct derived *) derived;
	uint32_t leaves;
	struct memory *memories;
	size_t capacity, remembered;
	/* the attempt at hand */
	const struct attempt *attempt;
	uint64_t changed;
	struct situation *variant; /* made when it is asked for */
};

/* --- what is remembered --- */

/* What a leaf sees of the attempt: 6 bits each fact, and 15 its value. */
static uint64_t
values_seen(const struct replay *replay, uint64_t looks_at)
{
	const struct attempt *attempt = replay->attempt;
	uint64_t seen = 0;

	for (size_t i = 0; i < attempt->count; i++)
		if (looks_at >> attempt->facts[i] & 1)
			seen = seen << 21 | attempt->facts[i] << 15 |
			       (uint64_t)(attempt->values[i] + 1);
	return seen;
}

static struct memory *
memory_of(const struct replay *replay, uint32_t leaf, uint64_t values)
{
	uint64_t mixed = (values ^ leaf) * UINT64_C(0x9E3779B97F4A7C15);
	size_t at = (size_t)(mixed >> 32) & (replay->capacity - 1);

	while (replay->memories[at].leaf != 0 &&
		(replay->memories[at].leaf != leaf ||
			replay->memories[at].values != values))
		at = (at + 1) & (replay->capacity - 1);
	return &replay->memories[at];
}

static void
make_room(struct replay *replay)
{
	struct memory *old = replay->memories;
	size_t count = replay->capacity;

	if (replay->remembered * 2 < replay->capacity)
		return;
	replay->capacity = count == 0 ? 256 : count * 2;
	replay->memories = NEW_ARRAY(
		replay->arena, struct memory, replay->capacity);
	for (size_t i = 0; i < count; i++)
		if (old[i].leaf != 0)
			*memory_of(replay, old[i].leaf, old[i].values) = old[i];
}

static bool
recall(const struct replay *replay, uint32_t leaf, uint64_t values,
	uint32_t *answer)
{
	const struct memory *memory;

	if (replay->capacity == 0)
		return false;
	memory = memory_of(replay, leaf, values);
	*answer = memory->answer;
	return memory->leaf != 0;
}

static void
remember(struct replay *replay, uint32_t leaf, uint64_t values, uint32_t answer)
{
	make_room(replay);
	*memory_of(replay, leaf, values) = (struct memory){
		values, leaf, answer};
	replay->remembered++;
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

	if (recall(replay, derived->number, values, &map))
		return map;
	map = find_map(replay, derived);
	remember(replay, derived->number, values, map);
	return map;
}

static struct situation *
variant_of(struct replay *replay)
{
	const struct attempt *attempt = replay->attempt;

	if (replay->variant != NULL)
		return replay->variant;
	replay->variant = situation_variant(
		replay->scratch, replay->explained->situation);
	for (size_t i = 0; i < attempt->count; i++) {
		const struct fact_values *f = &replay->facts[attempt->facts[i]];

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
		replay->scratch, replay->explained->situation);

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
leaf_truth(struct replay *replay, const struct node *node)
{
	const struct derived *derived = node->derived;
	bool is_mapped = derived != NULL &&
			 (derived->itself & replay->changed) == 0;
	uint32_t map = is_mapped ? map_taken(replay, derived) : 0;
	uint64_t values = is_mapped ? MAPPED | map
				    : values_seen(replay, node->looks_at);
	uint32_t truth;

	if (recall(replay, node->leaf, values, &truth))
		return (enum truth)truth;
	truth = look_at_leaf(replay, node,
		is_mapped ? variant_by_map(replay, derived, map)
			  : variant_of(replay));
	remember(replay, node->leaf, values, truth);
	return (enum truth)truth;
}

static enum truth
truth_of(struct replay *replay, const struct node *node)
{
	size_t yes = 0, open = 0, left = node->children.count;
	size_t need = node->quorum.count;
	enum truth truth;

	if ((node->looks_at & replay->changed) == 0)
		return node->verdict->result;
	if (node->leaf != 0)
		return leaf_truth(replay, node);
	/* As soon as what is left cannot matter, it is settled. */
	while (left > 0 && yes < need && yes + open + left >= need) {
		truth = truth_of(replay, node->children.items[--left]);
		yes += truth == TRUTH_TRUE;
		open += truth == TRUTH_UNKNOWN;
	}
	truth = truth_of_count(yes, open + left, need);
	return node->quorum.negated ? truth_not(truth) : truth;
}

/* --- the decision as nodes --- */

static uint64_t
bits_of(const struct replay *replay, const struct compiled *compiled)
{
	struct grounds grounds = {0};
	uint64_t bits = 0;

	grounds_add_compiled(replay->arena, replay->explained->framework,
		compiled, &grounds);
	for (size_t i = 0; i < grounds.facts.count; i++)
		for (size_t j = 0; j < replay->count; j++)
			if (replay->facts[j].fact == grounds.facts.items[i])
				bits |= UINT64_C(1) << j;
	return bits;
}

static struct node *node_new(
	struct replay *replay, const struct verdict *verdict);

static const struct derived *derived_of(
	struct replay *replay, const struct fact *fact);

/*
 * Is the evidence below a map the same however it is read? Where facts with
 * maps of their own have it from elsewhere by each map, it is not.
 */
static bool
has_one_age(struct replay *replay, const struct verdict *verdict)
{
	const struct derived *derived;

	for (size_t i = 0; i < verdict->children.count; i++)
		if (verdict->fact == NULL &&
			!has_one_age(replay, verdict->children.items[i]))
			return false;
	if (verdict->fact == NULL ||
		situation_fact(replay->explained->situation, verdict->fact)
				->direct == NULL)
		return true;
	derived = derived_of(replay, verdict->fact);
	for (size_t i = 0; derived != NULL && i < derived->maps.count; i++)
		if (derived->states[i]->evidence !=
			derived->states[i + 1]->evidence)
			return false;
	return derived != NULL;
}

/* The states that a fact has by each of its maps, and by none. */
static void
fill_states(struct replay *replay, struct derived *derived,
	const struct fact_state *now, const struct maps *maps)
{
	const struct situation *situation = replay->explained->situation;
	size_t count = maps->verdicts.count;
	bool outdone = mapping_is_outdone(now->direct, maps);

	derived->states = NEW_ARRAY(
		replay->arena, struct fact_state *, count + 1);
	for (size_t i = 0; i <= count; i++) {
		derived->states[i] = NEW(replay->arena, struct fact_state);
		*derived->states[i] = *now->direct;
		if (i < count && !outdone)
			mapping_take(situation, derived->states[i],
				&now->rule->maps.items[i],
				maps->verdicts.items[i]);
		/* How it was read is of no interest here. */
		derived->states[i]->mapping = NULL;
	}
}

/*
 * What a fact is read by; NULL where it has no maps, or where these are such
 * that the situation itself has to work it out.
 */
static const struct derived *
derived_of(struct replay *replay, const struct fact *fact)
{
	struct situation *situation = replay->explained->situation;
	const struct fact_state *now = situation_fact(situation, fact);
	struct derived *derived;
	struct maps maps;

	if (now->direct == NULL)
		return NULL;
	for (size_t i = 0; i < replay->derived.count; i++)
		if (replay->derived.items[i]->fact == fact)
			return replay->derived.items[i];
	maps = maps_judge(situation, now->rule);
	for (size_t i = 0; i < maps.verdicts.count; i++)
		if (!has_one_age(replay, maps.verdicts.items[i]))
			return NULL;
	derived = NEW(replay->arena, struct derived);
	derived->fact = fact;
	for (size_t i = 0; i < replay->count; i++)
		if (replay->facts[i].fact == fact)
			derived->itself = UINT64_C(1) << i;
	derived->number = ++replay->leaves;
	for (size_t i = 0; i < maps.verdicts.count; i++) {
		struct node *map = node_new(replay, maps.verdicts.items[i]);

		*list_push(replay->arena, &derived->maps) = map;
		derived->looks_at |= map->looks_at;
	}
	fill_states(replay, derived, now, &maps);
	*list_push(replay->arena, &replay->derived) = derived;
	return derived;
}

static void
add_child(
	struct replay *replay, struct node *node, const struct verdict *verdict)
{
	struct node *child = node_new(replay, verdict);

	*list_push(replay->arena, &node->children) = child;
	node->looks_at |= child->looks_at;
}

static struct quorum
quorum_of_node(const struct node *node)
{
	const struct condition *condition = node->verdict->condition;
	size_t applying = node->children.count;

	/* Of a criterion all parts; its exception is a lone "not". */
	if (condition != NULL)
		return quorum_of(condition->compiled, applying);
	return node->verdict->negates ? (struct quorum){1, true}
				      : (struct quorum){applying, false};
}

static struct node *
node_new(struct replay *replay, const struct verdict *verdict)
{
	struct node *node = NEW(replay->arena, struct node);

	node->verdict = verdict;
	if (verdict->fact != NULL) {
		node->leaf = ++replay->leaves;
		node->looks_at = bits_of(replay, verdict_compiled(verdict));
		if (verdict->fact->kind.v != FACT_NUMBER)
			node->derived = derived_of(replay, verdict->fact);
		return node;
	}
	/* Which facts apply is the same whatever they are changed to. */
	for (size_t i = 0; i < verdict->children.count; i++)
		if (verdict->children.items[i]->result != TRUTH_NOT_APPLICABLE)
			add_child(replay, node, verdict->children.items[i]);
	if (verdict->result == TRUTH_NOT_APPLICABLE ||
		node->children.count == 0)
		node->looks_at = 0;
	node->quorum = quorum_of_node(node);
	return node;
}

static void
add_combinations(struct replay *replay)
{
	const struct framework *framework = replay->explained->framework;
	struct evaluation evaluation = evaluation_new(
		replay->arena, replay->explained->situation);

	evaluation.wordless = true;
	for (size_t i = 0; i < framework->impossible.count; i++) {
		const struct verdict *v = rules_combination(
			&evaluation, &framework->impossible.items[i]);

		if (v != NULL)
			list_push(replay->arena, &replay->roots)->node =
				node_new(replay, v);
	}
}

struct replay *
replay_new(struct arena *arena, const struct computed *explained,
	const struct fact_values *facts, size_t count)
{
	struct replay *replay = NEW(arena, struct replay);

	assert(count <= REPLAY_FACTS);
	*replay = (struct replay){.arena = arena,
		.scratch = arena_new(),
		.explained = explained,
		.facts = facts,
		.count = count};
	for (size_t i = 0; i < explained->criteria.count; i++) {
		const struct criterion_verdict *v =
			&explained->criteria.items[i];

		*list_push(arena, &replay->roots) = (struct root){
			node_new(replay, v->tree), v->category,
			v->criterion->binding.on};
	}
	add_combinations(replay);
	return replay;
}

void
replay_end(struct replay *replay)
{
	arena_free(replay->scratch);
	replay->scratch = NULL;
}

/* --- what it comes to --- */

static struct reach
reach_of(struct replay *replay)
{
	const struct framework *framework = replay->explained->framework;
	struct truths truths = {0};

	for (size_t i = 0; i < replay->roots.count; i++) {
		const struct root *root = &replay->roots.items[i];
		enum truth truth = truth_of(replay, root->node);

		if (root->category != NULL)
			truths_add(
				&truths, root->category, root->binding, truth);
		else if (truth == TRUTH_TRUE)
			return (struct reach){.others = true};
		else if (truth == TRUTH_UNKNOWN)
			truths.doubtful = true;
	}
	return rules_reach(framework, &truths);
}

static void
begin(struct replay *replay, const struct attempt *attempt)
{
	arena_reset(replay->scratch);
	replay->attempt = attempt;
	replay->variant = NULL;
	replay->changed = 0;
	for (size_t i = 0; i < attempt->count; i++)
		replay->changed |= UINT64_C(1) << attempt->facts[i];
}

struct reach
replay_reach(struct replay *replay, const struct attempt *attempt)
{
	begin(replay, attempt);
	return reach_of(replay);
}

const struct category *
replay_result(struct replay *replay, const struct attempt *attempt)
{
	const struct framework *framework = replay->explained->framework;
	struct reach reach = replay_reach(replay, attempt);

	if (reach.singles == 0)
		return NULL;
	/* Several seem possible: what rules some out, formulas know. */
	if (reach.others || (reach.singles & (reach.singles - 1)) != 0)
		return computed_single(decide_possible(variant_of(replay)));
	for (size_t i = 0; i < framework->categories.count; i++)
		if (reach.singles >> i & 1)
			return &framework->categories.items[i];
	return NULL;
}
