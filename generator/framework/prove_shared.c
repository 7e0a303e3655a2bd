/*
 * Under most-serious: one value of a fact that puts a school in two
 * categories. The value fires both where with another one, all else the same,
 * neither would hold. Which one counts is settled by the order of categories;
 * whether the policy means it so, only people know.
 */
#include "framework/prove_parts.h"

struct pair {
	const struct criterion *first, *second;
};

/* The criterion's formula while the fact's variables are a second set. */
static const struct formula *
renamed_formula(struct kind *kind, const struct criterion *criterion,
	const struct fact *fact)
{
	const struct verdict *v;

	kind->evaluation.renamed = fact;
	v = evaluate_criterion(&kind->evaluation, criterion);
	kind->evaluation.renamed = NULL;
	return v->formula;
}

static const struct formula *
shared_goal(
	struct proof *proof, struct kind *kind, const struct question *question)
{
	const struct pair *pair = question->of[0];
	const struct fact *fact = question->of[1];
	const struct formula *a =
		evaluate_criterion(&kind->evaluation, pair->first)->formula;
	const struct formula *b =
		evaluate_criterion(&kind->evaluation, pair->second)->formula;

	if (!formula_is_about(a, fact) || !formula_is_about(b, fact))
		return NULL;
	a = proof_and(proof, a,
		proof_not(proof, renamed_formula(kind, pair->first, fact)));
	b = proof_and(proof, b,
		proof_not(proof, renamed_formula(kind, pair->second, fact)));
	return proof_and(proof, a, b);
}

/* A decision that both rest on says how it is meant. */
static bool
is_decided(const struct pair *pair)
{
	return refs_meet(&pair->first->decision, &pair->second->decision);
}

static bool
looks_at(const struct proof *proof, const struct criterion *criterion,
	const struct fact *fact)
{
	for (size_t i = 0; i < proof->kinds.count; i++)
		if (formula_is_about(evaluate_criterion(
					     &proof->kinds.items[i]->evaluation,
					     criterion)
					     ->formula,
			    fact))
			return true;
	return false;
}

static void
prove_pair(
	struct proof *proof, const struct pair *pair, const struct fact *fact)
{
	str first = pair->first->id.s, second = pair->second->id.s;
	struct question question = {shared_goal, {pair, fact}, {0}};
	struct subject subject = {.code = F333,
		.span = pair->second->id.span,
		.names = {first, second},
		.other = pair->first->id.span};

	subject.says = str_printf(proof->arena,
		"one value of `%.*s` fires both `%.*s` and `%.*s`, of "
		"different categories",
		STR_ARG(fact->id.s), STR_ARG(first), STR_ARG(second));
	subject.whether = str_printf(proof->arena,
		"whether one value of `%.*s` fires both `%.*s` and `%.*s`",
		STR_ARG(fact->id.s), STR_ARG(first), STR_ARG(second));
	proof_examine(proof, &subject, &question);
}

static void
prove_criterion(struct proof *proof, const struct criterion *first,
	const struct category *worse)
{
	for (size_t i = 0; i < worse->criteria.count; i++) {
		struct pair pair = {first, &worse->criteria.items[i]};

		if (is_decided(&pair))
			continue;
		for (size_t j = 0; j < proof->portal->facts.count; j++) {
			const struct fact *fact =
				&proof->portal->facts.items[j];

			if (looks_at(proof, pair.first, fact) &&
				looks_at(proof, pair.second, fact))
				prove_pair(proof, &pair, fact);
		}
	}
}

void
prove_shared(struct proof *proof)
{
	const struct framework *f = proof->framework;

	if (f->decide.v != DECIDE_MOST_SERIOUS)
		return;
	for (size_t i = 0; i < f->categories.count; i++)
		for (size_t j = i + 1; j < f->categories.count; j++)
			for (size_t k = 0;
				k < f->categories.items[i].criteria.count; k++)
				prove_criterion(proof,
					&f->categories.items[i]
						 .criteria.items[k],
					&f->categories.items[j]);
}
