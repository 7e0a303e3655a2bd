#include "framework/decide.h"

#include "framework/rules.h"

const char *const truth_words[] = {
	[TRUTH_FALSE] = "false",
	[TRUTH_TRUE] = "true",
	[TRUTH_UNKNOWN] = "unknown",
	[TRUTH_NOT_APPLICABLE] = "not-applicable",
};

/*
 * Ways that one question may try before the answer is "it may be so", and
 * unknown facts of which it is asked whether they matter: each takes a second
 * reading of the whole framework, and so all of them the square of its length.
 */
enum { STEPS = 20000, FACTS_ASKED = 100 };

/* Can the two formulas be true at once (the second may be NULL)? */
static bool
may_hold(struct evaluation *evaluation, const struct rules *rules,
	const struct formula *a, const struct formula *b, bool *capped)
{
	struct formulas goals = {0};
	size_t budget = STEPS;
	struct arena *scratch = arena_new();
	enum solution solution;

	formulas_add(evaluation->arena, &goals, a);
	formulas_add(evaluation->arena, &goals, rules->possible);
	if (b != NULL)
		formulas_add(evaluation->arena, &goals, b);
	solution = formula_solve(
		scratch, &evaluation->variables, &goals, &budget);
	arena_free(scratch);
	*capped = *capped || solution == SOLUTION_GAVE_UP;
	return solution != SOLUTION_NO;
}

static void
add_outcome(struct arena *arena, struct computed *computed,
	const struct framework *framework, uint32_t categories)
{
	struct outcome *outcome;

	/* The default may be reached both by name and by default. */
	for (size_t i = 0; i < computed->possible.count; i++) {
		uint32_t bits = 0;

		outcome = &computed->possible.items[i];
		for (size_t j = 0; j < outcome->categories.count; j++)
			bits |= UINT32_C(1)
				<< outcome->categories.items[j]->rank;
		if (bits == categories)
			return;
	}
	outcome = list_push(arena, &computed->possible);
	for (size_t i = 0; i < framework->categories.count; i++)
		if (categories >> i & 1)
			*list_push(arena, &outcome->categories) =
				&framework->categories.items[i];
}

/* Best first; the sets of several by their best; "none fits" last. */
static int
compare_outcomes(const void *left, const void *right)
{
	const struct outcome *a = left, *b = right;

	if (a->categories.count == 0 || b->categories.count == 0)
		return (a->categories.count == 0) - (b->categories.count == 0);
	for (size_t i = 0; i < a->categories.count && i < b->categories.count;
		i++) {
		int order = a->categories.items[i]->rank -
			    b->categories.items[i]->rank;

		if (order != 0)
			return order;
	}
	return (a->categories.count > b->categories.count) -
	       (a->categories.count < b->categories.count);
}

/* The combinations that cannot be, and that the evidence says all the same. */
static void
find_violated(struct evaluation *evaluation, struct computed *computed)
{
	const struct framework *framework = computed->framework;

	for (size_t i = 0; i < framework->impossible.count; i++) {
		const struct impossible *rule = &framework->impossible.items[i];
		const struct verdict *v = rules_combination(evaluation, rule);

		if (v != NULL && v->result == TRUTH_TRUE)
			*list_push(
				evaluation->arena, &computed->violated) = rule;
	}
}

static struct candidates
find_possible(struct evaluation *evaluation, struct computed *computed,
	const struct rules *rules)
{
	const struct framework *framework = computed->framework;
	struct candidates all = rules_candidates(
		evaluation->arena, framework, rules);
	struct candidates possible = {0};

	for (size_t i = 0; i < all.all.count; i++) {
		const struct candidate *c = &all.all.items[i];

		if (!may_hold(evaluation, rules, c->formula, NULL,
			    &computed->capped))
			continue;
		*list_push(evaluation->arena, &possible.all) = *c;
		add_outcome(
			evaluation->arena, computed, framework, c->categories);
	}
	computed->contradiction = possible.all.count == 0;
	if (computed->contradiction)
		find_violated(evaluation, computed);
	if (computed->possible.count > 1)
		qsort(computed->possible.items, computed->possible.count,
			sizeof(struct outcome), compare_outcomes);
	return possible;
}

/*
 * Does the fact matter: can changing it alone change the result? Its
 * variables are given a second set, and one result is asked of the first, a
 * different one of the second, everything else the same.
 */
static bool
matters(struct evaluation *evaluation, struct computed *computed,
	const struct rules *rules, const struct candidates *possible,
	const struct fact *fact)
{
	struct rules other;
	struct candidates others;
	bool capped = false;

	/* Whoever gave up once would give up again, for each fact. */
	if (computed->capped)
		return true;
	evaluation->renamed = fact;
	other = rules_make(evaluation, computed->framework);
	others = rules_candidates(
		evaluation->arena, computed->framework, &other);
	evaluation->renamed = NULL;
	for (size_t i = 0; i < possible->all.count; i++) {
		const struct candidate *a = &possible->all.items[i];
		struct formulas both = {0};

		formulas_add(evaluation->arena, &both, a->formula);
		formulas_add(evaluation->arena, &both, other.possible);
		for (size_t j = 0; j < others.all.count; j++) {
			const struct candidate *b = &others.all.items[j];

			if (a->categories < b->categories &&
				may_hold(evaluation, rules,
					formula_all(evaluation->arena, &both),
					b->formula, &capped))
				return true;
		}
	}
	return false;
}

static void
add_missing(struct evaluation *evaluation, struct computed *computed,
	const struct fact *fact)
{
	const struct fact_state *state = situation_fact(
		evaluation->situation, fact);
	struct missing *missing = list_push(
		evaluation->arena, &computed->missing);

	missing->fact = fact;
	missing->reason = state->reason != REASON_NONE ? state->reason
			  : state->figures != NULL     ? REASON_NO_BENCHMARK
						       : REASON_SHORT_SERIES;
	missing->withheld = fact_state_is_withheld(state);
	for (size_t i = 0; state->rule != NULL && i < state->rule->from.count;
		i++)
		*list_push(evaluation->arena,
			&missing->types) = state->rule->from.items[i].s;
}

/*
 * The unknown facts that matter, in the order in which they are met. Of those
 * that are not asked about any more, all are said to.
 */
static void
find_missing(struct evaluation *evaluation, struct computed *computed,
	const struct rules *rules, const struct candidates *possible)
{
	size_t known = evaluation->variables.all.count;
	const void *seen = NULL;
	size_t asked = 0;

	if (computed->possible.count < 2)
		return;
	for (size_t i = 0; i < known; i++) {
		const struct fact *fact =
			evaluation->variables.all.items[i]->owner;
		bool before = fact == NULL || fact == seen;

		for (size_t j = 0; !before && j < i; j++)
			before = evaluation->variables.all.items[j]->owner ==
				 fact;
		seen = fact;
		if (!before && (asked++ >= FACTS_ASKED ||
				       matters(evaluation, computed, rules,
					       possible, fact)))
			add_missing(evaluation, computed, fact);
	}
}

/* The verdicts of a list of criteria, of a category or an overlay. */
static void
add_verdicts(struct evaluation *evaluation, void *verdicts,
	const void *criteria, struct criterion_verdict of)
{
	struct computed *types = NULL;
	__typeof__(types->criteria) *out = verdicts;
	const struct any_list *list = criteria;
	const struct criterion *items = list->items;

	for (size_t i = 0; i < list->count; i++) {
		of.criterion = &items[i];
		of.tree = evaluate_criterion(evaluation, &items[i]);
		of.result = of.tree->result;
		of.withheld = verdict_is_withheld(of.tree);
		*list_push(evaluation->arena, out) = of;
	}
}

static void
explain(struct evaluation *evaluation, struct computed *computed)
{
	const struct framework *f = computed->framework;

	for (size_t i = 0; i < f->categories.count; i++)
		add_verdicts(evaluation, &computed->criteria,
			&f->categories.items[i].criteria,
			(struct criterion_verdict){
				.category = &f->categories.items[i]});
	for (size_t i = 0; i < f->overlays.count; i++)
		add_verdicts(evaluation, &computed->overlays,
			&f->overlays.items[i].criteria,
			(struct criterion_verdict){
				.overlay = &f->overlays.items[i]});
	add_verdicts(evaluation, &computed->standards, &f->standards,
		(struct criterion_verdict){0});
}

static struct computed *
new_computed(struct situation *situation)
{
	struct computed *computed = NEW(situation->arena, struct computed);

	computed->framework = situation->framework;
	computed->day = situation->day;
	computed->portal = situation->portal;
	computed->school = situation->school;
	computed->situation = situation;
	return computed;
}

/* Verdicts on all criteria, and from them what is possible and missing. */
static struct computed *
decide_with(struct situation *situation, bool wordless)
{
	struct evaluation evaluation = evaluation_new(
		situation->arena, situation);
	struct computed *computed = new_computed(situation);
	struct candidates possible;
	struct rules rules;

	evaluation.wordless = wordless;
	explain(&evaluation, computed);
	if (situation->framework->categories.count == 0 ||
		situation->framework->decide.v == DECIDE_DECLARED)
		return computed;
	rules = rules_make(&evaluation, situation->framework);
	possible = find_possible(&evaluation, computed, &rules);
	find_missing(&evaluation, computed, &rules, &possible);
	return computed;
}

struct computed *
decide_possible(struct situation *situation)
{
	struct evaluation evaluation = evaluation_new(
		situation->arena, situation);
	struct computed *computed = new_computed(situation);
	struct rules rules;

	evaluation.wordless = true;
	rules = rules_make(&evaluation, situation->framework);
	(void)find_possible(&evaluation, computed, &rules);
	return computed;
}

struct computed *
decide(struct situation *situation)
{
	return decide_with(situation, false);
}

/* A list of the arena's own with the same items, or none. */
#define KEEP(arena, list)                                                      \
	((list).items = items_keep(                                            \
		 (arena), (list).items, (list).count * sizeof(*(list).items)), \
		(list).capacity = (list).count)

static void *
items_keep(struct arena *arena, const void *items, size_t size)
{
	return size == 0 ? NULL : memcpy(arena_alloc(arena, size), items, size);
}

struct computed *
decide_results(struct arena *arena, struct situation *situation)
{
	struct computed *results = NEW(arena, struct computed);

	*results = *decide_with(situation, true);
	results->situation = NULL;
	KEEP(arena, results->criteria);
	KEEP(arena, results->overlays);
	KEEP(arena, results->standards);
	KEEP(arena, results->possible);
	KEEP(arena, results->missing);
	KEEP(arena, results->violated);
	for (size_t i = 0; i < results->criteria.count; i++)
		results->criteria.items[i].tree = NULL;
	for (size_t i = 0; i < results->overlays.count; i++)
		results->overlays.items[i].tree = NULL;
	for (size_t i = 0; i < results->standards.count; i++)
		results->standards.items[i].tree = NULL;
	for (size_t i = 0; i < results->possible.count; i++)
		KEEP(arena, results->possible.items[i].categories);
	for (size_t i = 0; i < results->missing.count; i++)
		KEEP(arena, results->missing.items[i].types);
	return results;
}

/* The situation that results were decided in, made again. */
static struct situation *
situation_again(struct arena *arena, const struct computed *results)
{
	return situation_of_school(arena, results->portal, results->framework,
		results->school, results->day);
}

struct computed *
computed_explain(struct arena *arena, const struct computed *results)
{
	struct situation *situation = situation_again(arena, results);
	struct evaluation evaluation = evaluation_new(arena, situation);
	struct computed *explained = NEW(arena, struct computed);

	*explained = *results;
	explained->situation = situation;
	memset(&explained->criteria, 0, sizeof(explained->criteria));
	memset(&explained->overlays, 0, sizeof(explained->overlays));
	memset(&explained->standards, 0, sizeof(explained->standards));
	explain(&evaluation, explained);
	return explained;
}

const struct verdict *
computed_why(struct arena *arena, const struct computed *results,
	const struct criterion *criterion)
{
	struct evaluation evaluation = evaluation_new(
		arena, situation_again(arena, results));

	return evaluate_criterion(&evaluation, criterion);
}

bool
verdict_is_withheld(const struct verdict *verdict)
{
	if (verdict->result != TRUTH_UNKNOWN)
		return false;
	if (reason_is_withheld(verdict->reason))
		return true;
	for (size_t i = 0; i < verdict->children.count; i++)
		if (verdict_is_withheld(verdict->children.items[i]))
			return true;
	return false;
}

bool
computed_allows(
	const struct computed *computed, const struct category *category)
{
	for (size_t i = 0; i < computed->possible.count; i++) {
		const struct outcome *o = &computed->possible.items[i];

		if (o->categories.count == 1 &&
			o->categories.items[0] == category)
			return true;
	}
	return false;
}

const struct category *
computed_single(const struct computed *computed)
{
	const struct outcome *only = computed->possible.items;

	if (computed->possible.count != 1 || only->categories.count != 1)
		return NULL;
	return only->categories.items[0];
}

enum truth
computed_overlay(const struct computed *computed, const struct overlay *overlay)
{
	enum truth result = TRUTH_FALSE;

	for (size_t i = 0; i < computed->overlays.count; i++) {
		const struct criterion_verdict *v =
			&computed->overlays.items[i];

		if (v->overlay != overlay)
			continue;
		if (v->result == TRUTH_TRUE)
			return TRUTH_TRUE;
		if (v->result == TRUTH_UNKNOWN)
			result = TRUTH_UNKNOWN;
	}
	return result;
}
