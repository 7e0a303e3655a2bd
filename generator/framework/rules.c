#include "framework/rules.h"

#include "framework/evaluate_parts.h"

/* Does any criterion hold? Under secure-fit: do all that apply? */
static const struct formula *
category_formula(struct evaluation *evaluation, const struct category *category,
	bool all)
{
	struct formulas formulas = {0};

	for (size_t i = 0; i < category->criteria.count; i++) {
		const struct verdict *v = evaluate_criterion(
			evaluation, &category->criteria.items[i]);

		if (v->result != TRUTH_NOT_APPLICABLE)
			formulas_add(evaluation->arena, &formulas, v->formula);
	}
	return all ? formula_all(evaluation->arena, &formulas)
		   : formula_any(evaluation->arena, &formulas);
}

/*
 * A combination of which a part does not apply is another one, of which the
 * framework says nothing: without an overall grade no school is inadequate.
 */
static bool
applies_whole(const struct verdict *verdict)
{
	if (verdict->result == TRUTH_NOT_APPLICABLE)
		return false;
	/* What a fact was read from, by its maps, is no part of it. */
	if (verdict->fact != NULL)
		return true;
	/* A group is whole with those of its facts that apply. */
	if (verdict->condition != NULL && IS_SET(verdict->condition->group))
		return true;
	for (size_t i = 0; i < verdict->children.count; i++)
		if (!applies_whole(verdict->children.items[i]))
			return false;
	return true;
}

const struct verdict *
rules_combination(
	struct evaluation *evaluation, const struct impossible *impossible)
{
	const struct verdict *verdict = evaluate_condition(
		evaluation, impossible->when);

	return applies_whole(verdict) ? verdict : NULL;
}

static const struct formula *
nothing_impossible(
	struct evaluation *evaluation, const struct framework *framework)
{
	struct formulas none = {0};

	for (size_t i = 0; i < framework->impossible.count; i++) {
		const struct verdict *v = rules_combination(
			evaluation, &framework->impossible.items[i]);

		if (v != NULL)
			formulas_add(evaluation->arena, &none,
				formula_not(evaluation->arena, v->formula));
	}
	return formula_all(evaluation->arena, &none);
}

/* Does some binding criterion of a category hold? */
static const struct formula *
binding_formula(struct evaluation *evaluation, const struct category *category)
{
	struct formulas formulas = {0};

	for (size_t i = 0; i < category->criteria.count; i++) {
		const struct criterion *c = &category->criteria.items[i];
		const struct verdict *v;

		if (!c->binding.on)
			continue;
		v = evaluate_criterion(evaluation, c);
		if (v->result != TRUTH_NOT_APPLICABLE)
			formulas_add(evaluation->arena, &formulas, v->formula);
	}
	return formula_any(evaluation->arena, &formulas);
}

/*
 * A binding criterion bounds the result under every `decide`: no category
 * better than its own holds, nor is fallen back on. Under most-serious none
 * would win anyway.
 */
static void
bound_rules(struct evaluation *evaluation, const struct framework *framework,
	struct rules *rules)
{
	struct formulas free = {0};

	for (size_t i = rules->count; i-- > 0;) {
		const struct category *category =
			&framework->categories.items[i];
		const struct formula *unbound = formula_all(
			evaluation->arena, &free);
		struct formulas both = {0};

		if (category == framework->default_category.target)
			rules->falls_back = unbound;
		formulas_add(evaluation->arena, &both, rules->holds[i]);
		formulas_add(evaluation->arena, &both, unbound);
		rules->holds[i] = formula_all(evaluation->arena, &both);
		formulas_add(evaluation->arena, &free,
			formula_not(evaluation->arena,
				binding_formula(evaluation, category)));
	}
}

struct rules
rules_make(struct evaluation *evaluation, const struct framework *framework)
{
	struct rules rules = {.count = framework->categories.count,
		.falls_back = formula_constant(true)};
	bool all = framework->decide.v == DECIDE_SECURE_FIT;

	for (size_t i = 0; i < rules.count; i++)
		rules.holds[i] = category_formula(
			evaluation, &framework->categories.items[i], all);
	if (framework->decide.v != DECIDE_MOST_SERIOUS)
		bound_rules(evaluation, framework, &rules);
	rules.possible = nothing_impossible(evaluation, framework);
	return rules;
}

static void
add_candidate(struct arena *arena, struct candidates *candidates,
	uint32_t categories, const struct formula *formula)
{
	if (formula->kind == FORMULA_FALSE)
		return;
	*list_push(arena, &candidates->all) = (struct candidate){
		categories, formula};
}

/* Bits of the result where nothing fires: the default, or none. */
static uint32_t
fallback(const struct framework *framework)
{
	const struct category *category = framework->default_category.target;

	return category == NULL ? 0 : UINT32_C(1) << category->rank;
}

/* Nothing holds: the default, or none where what binds forbids it. */
static void
add_fallback(struct arena *arena, const struct framework *framework,
	const struct rules *rules, const struct formulas *nothing,
	struct candidates *out)
{
	const struct formula *no_other = formula_all(arena, nothing);
	struct formulas free = {0}, bound = {0};

	formulas_add(arena, &free, no_other);
	formulas_add(arena, &free, rules->falls_back);
	formulas_add(arena, &bound, no_other);
	formulas_add(arena, &bound, formula_not(arena, rules->falls_back));
	add_candidate(
		arena, out, fallback(framework), formula_all(arena, &free));
	add_candidate(arena, out, 0, formula_all(arena, &bound));
}

/*
 * The first category to hold, looked through from one end: most-serious from
 * the worst, secure-fit from the best. Nothing holds: the default.
 */
static void
first_holds(struct arena *arena, const struct framework *framework,
	const struct rules *rules, struct candidates *out)
{
	bool from_worst = framework->decide.v != DECIDE_SECURE_FIT;
	struct formulas before = {0};

	for (size_t i = 0; i < rules->count; i++) {
		size_t at = from_worst ? rules->count - 1 - i : i;
		struct formulas here = {0};

		formulas_add(arena, &here, rules->holds[at]);
		formulas_add(arena, &here, formula_all(arena, &before));
		add_candidate(arena, out, UINT32_C(1) << at,
			formula_all(arena, &here));
		formulas_add(
			arena, &before, formula_not(arena, rules->holds[at]));
	}
	add_fallback(arena, framework, rules, &before, out);
}

/* Exactly these categories hold and no other. */
static const struct formula *
exactly(struct arena *arena, const struct rules *rules, uint32_t categories)
{
	struct formulas all = {0};

	for (size_t i = 0; i < rules->count; i++)
		formulas_add(arena, &all,
			categories >> i & 1
				? rules->holds[i]
				: formula_not(arena, rules->holds[i]));
	return formula_all(arena, &all);
}

static void
unique_holds(struct arena *arena, const struct framework *framework,
	const struct rules *rules, struct candidates *out)
{
	uint32_t sets = UINT32_C(1) << rules->count;

	for (uint32_t set = 1; set < sets; set++)
		add_candidate(arena, out, set, exactly(arena, rules, set));
	add_candidate(
		arena, out, fallback(framework), exactly(arena, rules, 0));
}

struct candidates
rules_candidates(struct arena *arena, const struct framework *framework,
	const struct rules *rules)
{
	struct candidates candidates = {0};

	if (framework->decide.v == DECIDE_UNIQUE)
		unique_holds(arena, framework, rules, &candidates);
	else
		first_holds(arena, framework, rules, &candidates);
	return candidates;
}

/* --- the same in truths alone --- */

static void
tally_add(struct tally *tally, enum truth truth, int times)
{
	if (truth == TRUTH_TRUE)
		tally->yes += times;
	else if (truth == TRUTH_UNKNOWN)
		tally->open += times;
	else if (truth == TRUTH_FALSE)
		tally->no += times;
}

void
truths_add(struct truths *truths, const struct category *category, bool binding,
	enum truth truth, int times)
{
	if (category == NULL) {
		tally_add(&truths->combinations, truth, times);
		return;
	}
	tally_add(&truths->criteria[category->rank], truth, times);
	if (binding)
		tally_add(&truths->binding[category->rank], truth, times);
}

/* Like category_formula(): any of the criteria, or under secure-fit all. */
static enum truth
category_truth(const struct tally *of, bool all)
{
	size_t yes = (size_t)of->yes, open = (size_t)of->open;

	return truth_of_count(yes, open, all ? yes + open + (size_t)of->no : 1);
}

static enum truth
both(enum truth a, enum truth b)
{
	if (a == TRUTH_FALSE || b == TRUTH_FALSE)
		return TRUTH_FALSE;
	return a == TRUTH_TRUE && b == TRUTH_TRUE ? TRUTH_TRUE : TRUTH_UNKNOWN;
}

/* What each category comes to, and the default, as bound_rules() has it. */
struct standing {
	enum truth holds[MAX_CATEGORIES];
	enum truth falls_back;
};

static struct standing
standing_of(const struct framework *framework, const struct truths *truths)
{
	bool bounds = framework->decide.v != DECIDE_MOST_SERIOUS;
	bool all = framework->decide.v == DECIDE_SECURE_FIT;
	struct standing standing = {.falls_back = TRUTH_TRUE};
	enum truth unbound = TRUTH_TRUE;

	for (size_t i = framework->categories.count; i-- > 0;) {
		standing.holds[i] = both(
			category_truth(&truths->criteria[i], all), unbound);
		if (&framework->categories.items[i] ==
			framework->default_category.target)
			standing.falls_back = unbound;
		if (bounds)
			unbound = both(
				unbound, truth_not(category_truth(
						 &truths->binding[i], false)));
	}
	return standing;
}

/* Nothing holds: the default, or none. */
static void
reach_fallback(const struct framework *framework,
	const struct standing *standing, struct reach *reach)
{
	uint32_t bits = fallback(framework);

	if (standing->falls_back != TRUTH_FALSE)
		reach->singles |= bits;
	reach->others = reach->others || bits == 0 ||
			standing->falls_back != TRUTH_TRUE;
}

static struct reach
reach_first(const struct framework *framework, const struct standing *standing)
{
	bool from_worst = framework->decide.v != DECIDE_SECURE_FIT;
	size_t count = framework->categories.count;
	struct reach reach = {0};

	for (size_t i = 0; i < count; i++) {
		size_t at = from_worst ? count - 1 - i : i;

		if (standing->holds[at] != TRUTH_FALSE)
			reach.singles |= UINT32_C(1) << at;
		if (standing->holds[at] == TRUTH_TRUE)
			return reach;
	}
	reach_fallback(framework, standing, &reach);
	return reach;
}

static struct reach
reach_unique(const struct framework *framework, const struct standing *standing)
{
	size_t certain = 0, open = 0;
	uint32_t yes = 0, maybe = 0;
	struct reach reach = {0};

	for (size_t i = 0; i < framework->categories.count; i++) {
		certain += standing->holds[i] == TRUTH_TRUE;
		open += standing->holds[i] == TRUTH_UNKNOWN;
		if (standing->holds[i] == TRUTH_TRUE)
			yes |= UINT32_C(1) << i;
		if (standing->holds[i] == TRUTH_UNKNOWN)
			maybe |= UINT32_C(1) << i;
	}
	reach.others = certain + open > 1;
	if (certain > 1)
		return reach;
	reach.singles = certain == 1 ? yes : maybe;
	if (certain == 0)
		reach_fallback(framework, standing, &reach);
	return reach;
}

struct reach
rules_reach(const struct framework *framework, const struct truths *truths)
{
	struct standing standing;
	struct reach reach;

	if (truths->combinations.yes > 0)
		return (struct reach){.others = true};
	standing = standing_of(framework, truths);
	reach = framework->decide.v == DECIDE_UNIQUE
			? reach_unique(framework, &standing)
			: reach_first(framework, &standing);
	reach.others = reach.others || truths->combinations.open > 0;
	return reach;
}

uint32_t
rules_barred(const struct framework *framework, const struct category *category)
{
	if (framework->decide.v != DECIDE_MOST_SERIOUS)
		return 0;
	return (UINT32_C(1) << category->rank) - 1;
}
