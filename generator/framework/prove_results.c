/* Results: no category, several at once, categories without schools. */
#include "framework/prove_parts.h"

/*
 * What each kind's criteria come to. Under `unique` the sets of categories
 * are too many to list: there pairs are asked about.
 */
static void
read_kinds(struct proof *proof)
{
	const struct framework *framework = proof->framework;

	for (size_t i = 0; i < proof->kinds.count; i++) {
		struct kind *kind = proof->kinds.items[i];

		kind->rules = rules_make(&kind->evaluation, framework);
		if (framework->decide.v != DECIDE_UNIQUE)
			kind->candidates = rules_candidates(
				proof->arena, framework, &kind->rules);
	}
}

/* Of these categories (bits) all hold, and of the others none. */
static const struct formula *
exactly(struct proof *proof, const struct kind *kind, uint32_t categories)
{
	const struct formula *all = formula_constant(true);

	for (size_t i = 0; i < kind->rules.count; i++)
		all = proof_and(proof, all,
			categories >> i & 1
				? kind->rules.holds[i]
				: proof_not(proof, kind->rules.holds[i]));
	return all;
}

static uint32_t
bit_of(const struct category *category)
{
	return category == NULL ? 0 : UINT32_C(1) << category->rank;
}

/* What makes this set of categories (bits) the result. */
static const struct formula *
result_formula(
	struct proof *proof, const struct kind *kind, uint32_t categories)
{
	struct formulas any = {0};
	uint32_t fallback = bit_of(proof->framework->default_category.target);

	for (size_t i = 0; i < kind->candidates.all.count; i++) {
		const struct candidate *c = &kind->candidates.all.items[i];

		if (c->categories == categories)
			formulas_add(proof->arena, &any, c->formula);
	}
	if (proof->framework->decide.v == DECIDE_UNIQUE) {
		if (categories != 0)
			formulas_add(proof->arena, &any,
				exactly(proof, kind, categories));
		if (categories == fallback)
			formulas_add(
				proof->arena, &any, exactly(proof, kind, 0));
	}
	return formula_any(proof->arena, &any);
}

static const struct formula *
result_goal(
	struct proof *proof, struct kind *kind, const struct question *question)
{
	return result_formula(proof, kind, (uint32_t)question->index[0]);
}

static const struct formula *
pair_goal(
	struct proof *proof, struct kind *kind, const struct question *question)
{
	return proof_and(proof, kind->rules.holds[question->index[0]],
		kind->rules.holds[question->index[1]]);
}

/* The finding stands where the framework says how it decides. */
static void
prove_gap(struct proof *proof)
{
	struct question question = {result_goal, {NULL}, {0}};

	proof_examine(proof,
		&(struct subject){.code = F330,
			.span = proof->framework->decide.span,
			.says = S("some schools fit no category"),
			.whether = S("whether every school fits a category")},
		&question);
}

static void
prove_pair(struct proof *proof, size_t first, size_t second)
{
	const struct category *a = &proof->framework->categories.items[first];
	const struct category *b = &proof->framework->categories.items[second];
	struct question question = {pair_goal, {NULL}, {first, second}};
	struct subject subject = {.code = F331,
		.span = b->id.span,
		.names = {a->id.s, b->id.s},
		.other = a->id.span};

	subject.says = str_printf(proof->arena,
		"categories `%.*s` and `%.*s` may hold at once",
		STR_ARG(a->id.s), STR_ARG(b->id.s));
	subject.whether = str_printf(proof->arena,
		"whether categories `%.*s` and `%.*s` may hold at once",
		STR_ARG(a->id.s), STR_ARG(b->id.s));
	proof_examine(proof, &subject, &question);
}

static void
prove_overlaps(struct proof *proof)
{
	size_t count = proof->framework->categories.count;

	for (size_t i = 0; i < count; i++)
		for (size_t j = i + 1; j < count; j++)
			prove_pair(proof, i, j);
}

static void
prove_reached(struct proof *proof, const struct category *category)
{
	struct question question = {result_goal, {NULL}, {bit_of(category)}};
	struct subject subject = {.code = F334,
		.span = category->id.span,
		.names = {category->id.s}};
	enum solution found = proof_find(proof, &question, NULL);

	subject.says = str_printf(proof->arena,
		"no school can be in category `%.*s`", STR_ARG(category->id.s));
	if (found == SOLUTION_NO)
		proof_state(proof, &subject);
	if (found == SOLUTION_GAVE_UP)
		proof_give_up(proof, category->id.span,
			str_printf(proof->arena,
				"whether a school can be in category `%.*s`",
				STR_ARG(category->id.s)));
}

void
prove_results(struct proof *proof)
{
	const struct framework *framework = proof->framework;

	read_kinds(proof);
	if (framework->categories.count == 0 ||
		framework->decide.v == DECIDE_DECLARED)
		return;
	prove_gap(proof);
	if (framework->decide.v == DECIDE_UNIQUE)
		prove_overlaps(proof);
	for (size_t i = 0; i < framework->categories.count; i++)
		prove_reached(proof, &framework->categories.items[i]);
}
