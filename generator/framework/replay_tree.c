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

static uint32_t
number_for(struct replay_tree *tree, struct node *node)
{
	*list_push(tree->arena, &tree->numbered) = node;
	return (uint32_t)tree->numbered.count;
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
	derived->number = number_for(tree, NULL);
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
	node->number = number_for(tree, node);
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
			.of = counted_of(explained->framework, v->category,
				v->criterion),
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

/* --- its shape --- */

/* A figure with more values than this has no shape. */
enum { SHAPED_VALUES = 64 };

static void
put_bytes(struct buf *out, uint64_t number)
{
	buf_put(out, (str){(const char *)&number, sizeof(number)});
}

static void
put_pointer(struct buf *out, const void *pointer)
{
	put_bytes(out, (uintptr_t)pointer);
}

/* How many of the fact's values are lower. */
static size_t
rank_of(const struct fact_values *facts, const struct changed_value *value)
{
	size_t rank = 0;

	for (size_t i = 0; i < facts->values.count; i++)
		rank += facts->values.items[i].figure < value->figure;
	return rank;
}

static void
put_value(const struct fact_values *facts, const struct changed_value *v,
	struct buf *out)
{
	const bool flags[] = {v->is_figure, v->rises, v->worse, v->better};
	uint64_t packed = v->is_figure ? rank_of(facts, v)
				       : (uint64_t)v->state->value;

	for (size_t i = 0; i < COUNT(flags); i++)
		packed = packed << 1 | flags[i];
	put_bytes(out, packed);
}

static void
put_fact(const struct fact_values *facts, struct buf *out)
{
	put_pointer(out, facts->fact);
	put_bytes(out, facts->values.count << 1 | (facts->from.n > 0));
	for (size_t i = 0; i < facts->values.count; i++)
		put_value(facts, &facts->values.items[i], out);
}

static void
put_node(const struct node *node, struct buf *out)
{
	put_pointer(out, node->verdict->condition);
	put_bytes(out,
		(uint64_t)node->verdict->result << 32 | node->children.count);
	put_bytes(out, node->looks_at);
	put_bytes(out, node->derived == NULL ? 0 : node->derived->number);
	for (size_t i = 0; i < node->children.count; i++)
		put_node(node->children.items[i], out);
}

bool
replay_tree_put_shape(const struct replay_tree *tree, struct buf *out)
{
	const struct category *now = computed_single(tree->explained);

	put_pointer(out, now);
	put_bytes(out, tree->count);
	for (size_t i = 0; i < tree->count; i++) {
		if (tree->facts[i].values.count > SHAPED_VALUES)
			return false;
		put_fact(&tree->facts[i], out);
	}
	for (size_t i = 0; i < tree->roots.count; i++) {
		put_pointer(out, tree->roots.items[i].of.category);
		put_bytes(out, tree->roots.items[i].of.binding);
		put_bytes(out, tree->roots.items[i].of.row);
		put_node(tree->roots.items[i].node, out);
	}
	for (size_t i = 0; i < tree->derived.count; i++) {
		const struct derived *derived = tree->derived.items[i];

		put_bytes(out, derived->number);
		put_bytes(out, derived->itself);
		put_bytes(out, derived->maps.count);
		for (size_t j = 0; j < derived->maps.count; j++)
			put_node(derived->maps.items[j], out);
	}
	return true;
}
