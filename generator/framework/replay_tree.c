#include "framework/replay_tree.h"

#include "framework/mapping.h"

static uint64_t
bits_of(const struct replay_tree *tree, const struct compiled *compiled)
{
	struct grounds grounds = {0};
	uint64_t bits = 0;

	grounds_add_compiled(
		tree->arena, tree->explained->framework, compiled, &grounds);
	for (size_t i = 0; i < grounds.facts.count; i++)
		for (size_t j = 0; j < tree->count; j++)
			if (tree->facts[j].fact == grounds.facts.items[i])
				bits |= UINT64_C(1) << j;
	return bits;
}

static struct node *node_new(
	struct replay_tree *tree, const struct verdict *verdict);

static const struct derived *derived_of(
	struct replay_tree *tree, const struct fact *fact);

/*
 * The days that the newest evidence below a verdict can be of, whatever is
 * changed: facts with maps of their own have theirs from elsewhere by each.
 */
struct ages {
	int32_t least, most; /* as in struct date; NO_AGE: none at all */
};

enum { NO_AGE = INT32_MIN };

static int32_t
later(int32_t a, int32_t b)
{
	return a > b ? a : b;
}

static struct ages
age_of_state(const struct fact_state *state)
{
	bool speaks = state->evidence != NULL && !state->by_silence;
	int32_t day = speaks ? state->date.day : NO_AGE;

	return (struct ages){day, day};
}

static struct ages ages_of(
	const struct replay_tree *tree, const struct verdict *verdict);

/* As it was asserted, or as any of its maps has it. */
static struct ages
ages_of_fact(const struct replay_tree *tree, const struct fact *fact)
{
	struct situation *situation = tree->explained->situation;
	const struct fact_state *now = situation_fact(situation, fact);
	struct ages ages, by_map;
	struct maps maps;

	if (now->direct == NULL)
		return age_of_state(now);
	ages = age_of_state(now->direct);
	maps = maps_judge(situation, now->rule);
	for (size_t i = 0; i < maps.verdicts.count; i++) {
		by_map = ages_of(tree, maps.verdicts.items[i]);
		ages.most = later(ages.most, by_map.most);
		if (by_map.least < ages.least)
			ages.least = by_map.least;
	}
	return ages;
}

static struct ages
ages_of(const struct replay_tree *tree, const struct verdict *verdict)
{
	struct ages ages = {NO_AGE, NO_AGE}, below;

	if (verdict->fact != NULL)
		return ages_of_fact(tree, verdict->fact);
	for (size_t i = 0; i < verdict->children.count; i++) {
		below = ages_of(tree, verdict->children.items[i]);
		ages.least = later(ages.least, below.least);
		ages.most = later(ages.most, below.most);
	}
	return ages;
}

/*
 * Does it never turn on what is changed whether what evidence asserts itself
 * goes before the maps (mapping_is_outdone())?
 */
static bool
is_settled_who_speaks(const struct replay_tree *tree,
	const struct fact_state *direct, const struct maps *maps)
{
	bool is_outdone = mapping_is_outdone(direct, maps);

	if (direct->reason != REASON_NONE || direct->by_silence ||
		!date_is_set(direct->date))
		return true;
	for (size_t i = 0; i < maps->verdicts.count; i++) {
		struct ages ages = ages_of(tree, maps->verdicts.items[i]);

		if (!is_outdone && direct->date.day < ages.least)
			return true;
		if (is_outdone && direct->date.day < ages.most)
			return false;
	}
	return is_outdone;
}

/* The states that a fact has by each of its maps, and by none. */
static void
fill_states(struct replay_tree *tree, struct derived *derived,
	const struct fact_state *now, const struct maps *maps)
{
	const struct situation *situation = tree->explained->situation;
	size_t count = maps->verdicts.count;
	bool outdone = mapping_is_outdone(now->direct, maps);

	derived->states = NEW_ARRAY(
		tree->arena, struct fact_state *, count + 1);
	for (size_t i = 0; i <= count; i++) {
		derived->states[i] = NEW(tree->arena, struct fact_state);
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
derived_of(struct replay_tree *tree, const struct fact *fact)
{
	struct situation *situation = tree->explained->situation;
	const struct fact_state *now = situation_fact(situation, fact);
	struct derived *derived;
	struct maps maps;

	if (now->direct == NULL)
		return NULL;
	for (size_t i = 0; i < tree->derived.count; i++)
		if (tree->derived.items[i]->fact == fact)
			return tree->derived.items[i];
	maps = maps_judge(situation, now->rule);
	for (size_t i = 0; i < maps.verdicts.count; i++)
		if (verdict_is_withheld(maps.verdicts.items[i]))
			return NULL;
	if (!is_settled_who_speaks(tree, now->direct, &maps))
		return NULL;
	derived = NEW(tree->arena, struct derived);
	derived->fact = fact;
	for (size_t i = 0; i < tree->count; i++)
		if (tree->facts[i].fact == fact)
			derived->itself = UINT64_C(1) << i;
	derived->number = ++tree->numbered;
	for (size_t i = 0; i < maps.verdicts.count; i++) {
		struct node *map = node_new(tree, maps.verdicts.items[i]);

		*list_push(tree->arena, &derived->maps) = map;
		derived->looks_at |= map->looks_at;
	}
	fill_states(tree, derived, now, &maps);
	*list_push(tree->arena, &tree->derived) = derived;
	return derived;
}

static void
add_child(struct replay_tree *tree, struct node *node,
	const struct verdict *verdict)
{
	struct node *child = node_new(tree, verdict);

	*list_push(tree->arena, &node->children) = child;
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

/* How it stands, so that a try need only look at what it changes. */
static void
note_children(struct replay_tree *tree, struct node *node)
{
	size_t count = node->children.count;

	node->looks_below = NEW_ARRAY(tree->arena, uint64_t, count);
	for (size_t i = 0; i < count; i++) {
		const struct node *child = node->children.items[i];

		node->looks_below[i] = child->looks_at;
		node->yes += child->verdict->result == TRUTH_TRUE;
		node->open += child->verdict->result == TRUTH_UNKNOWN;
	}
}

static struct node *
node_new(struct replay_tree *tree, const struct verdict *verdict)
{
	struct node *node = NEW(tree->arena, struct node);

	node->verdict = verdict;
	node->number = ++tree->numbered;
	node->is_leaf = verdict->fact != NULL;
	if (node->is_leaf) {
		node->looks_at = bits_of(tree, verdict_compiled(verdict));
		if (verdict->fact->kind.v != FACT_NUMBER)
			node->derived = derived_of(tree, verdict->fact);
		return node;
	}
	/* Which facts apply is the same whatever they are changed to. */
	for (size_t i = 0; i < verdict->children.count; i++)
		if (verdict->children.items[i]->result != TRUTH_NOT_APPLICABLE)
			add_child(tree, node, verdict->children.items[i]);
	if (verdict->result == TRUTH_NOT_APPLICABLE ||
		node->children.count == 0)
		node->looks_at = 0;
	node->quorum = quorum_of_node(node);
	note_children(tree, node);
	return node;
}

static void
add_combinations(struct replay_tree *tree)
{
	const struct framework *framework = tree->explained->framework;
	struct evaluation evaluation = evaluation_new(
		tree->arena, tree->explained->situation);

	evaluation.wordless = true;
	for (size_t i = 0; i < framework->impossible.count; i++) {
		const struct verdict *v = rules_combination(
			&evaluation, &framework->impossible.items[i]);

		if (v != NULL)
			list_push(tree->arena, &tree->roots)->node = node_new(
				tree, v);
	}
}

static void
add_criteria(struct replay_tree *tree, bool that_hold)
{
	const struct computed *explained = tree->explained;

	for (size_t i = 0; i < explained->criteria.count; i++) {
		const struct criterion_verdict *v =
			&explained->criteria.items[i];

		if ((v->tree->result == TRUTH_TRUE) != that_hold)
			continue;
		*list_push(tree->arena, &tree->roots) = (struct root){
			.node = node_new(tree, v->tree),
			.category = v->category,
			.binding = v->criterion->binding.on,
			.bars = rules_barred(
				explained->framework, v->category)};
	}
}

void
replay_tree_grow(struct replay_tree *tree)
{
	add_criteria(tree, true);
	add_criteria(tree, false);
	add_combinations(tree);
}
