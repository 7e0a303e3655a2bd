#include "framework/rules.h"

#include "framework/evaluate_parts.h"
#include "framework/rules_parts.h"

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

/* Does nothing of the first `count` categories hold? */
static const struct formula *
none_holds(struct arena *arena, const struct rules *rules, size_t count)
{
	struct formulas any = {0};

	for (size_t i = 0; i < count; i++)
		formulas_add(arena, &any, rules->holds[i]);
	return formula_not(arena, formula_any(arena, &any));
}

bool
rules_default_better(const struct framework *framework, size_t rank)
{
	const struct category *category = framework->default_category.target;

	return category != NULL && (size_t)category->rank < rank;
}

/*
 * Under best-fit what binds caps the result: where a better category fits, or
 * would be fallen back on, it is the binding criterion's own, whether or not
 * its share is reached. Where nothing fits there is nothing to cap.
 */
static void
cap_rules(struct evaluation *evaluation, const struct framework *framework,
	struct rules *rules)
{
	struct arena *arena = evaluation->arena;
	const struct formula *nothing = none_holds(arena, rules, rules->count);

	for (size_t i = rules->count; i-- > 0;) {
		struct formulas better = {0}, both = {0}, either = {0};

		formulas_add(arena, &better,
			formula_not(arena, none_holds(arena, rules, i)));
		if (rules_default_better(framework, i))
			formulas_add(arena, &better, nothing);
		formulas_add(arena, &both,
			binding_formula(
				evaluation, &framework->categories.items[i]));
		formulas_add(arena, &both, formula_any(arena, &better));
		formulas_add(arena, &either, rules->holds[i]);
		formulas_add(arena, &either, formula_all(arena, &both));
		rules->holds[i] = formula_any(arena, &either);
	}
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
	bool rubric = framework->decide.v == DECIDE_BEST_FIT;

	if (rubric)
		rubric_fits(evaluation, framework, rules.holds);
	for (size_t i = 0; !rubric && i < rules.count; i++)
		rules.holds[i] = category_formula(
			evaluation, &framework->categories.items[i], all);
	if (rubric)
		cap_rules(evaluation, framework, &rules);
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

uint32_t
rules_fallback(const struct framework *framework)
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
	add_candidate(arena, out, rules_fallback(framework),
		formula_all(arena, &free));
	add_candidate(arena, out, 0, formula_all(arena, &bound));
}

bool
rules_from_best(const struct framework *framework)
{
	return framework->decide.v == DECIDE_SECURE_FIT ||
	       framework->decide.v == DECIDE_BEST_FIT;
}

/*
 * The first category to hold, looked through from one end: most-serious from
 * the worst, the fits from the best. Nothing holds: the default.
 */
static void
first_holds(struct arena *arena, const struct framework *framework,
	const struct rules *rules, struct candidates *out)
{
	bool from_worst = !rules_from_best(framework);
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
	add_candidate(arena, out, rules_fallback(framework),
		exactly(arena, rules, 0));
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

uint32_t
rules_barred(const struct framework *framework, const struct category *category)
{
	if (framework->decide.v != DECIDE_MOST_SERIOUS)
		return 0;
	return (UINT32_C(1) << category->rank) - 1;
}
