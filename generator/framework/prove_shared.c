/*
 * Under most-serious: one value of a fact that puts a school in two
 * categories. The value fires both where with another one, all else the same,
 * neither would hold. Which one counts is settled by the order of categories;
 * whether the policy means it so, only people know.
 */
#include "framework/grounds.h"
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

/* With each criterion of a worse category that looks at one of these facts. */
static void
prove_against(struct proof *proof, const struct criterion *first,
	const struct grounds *grounds, const struct category *worse)
{
	for (size_t i = 0; i < worse->criteria.count; i++) {
		struct pair pair = {first, &worse->criteria.items[i]};

		if (is_decided(&pair))
			continue;
		for (size_t j = 0; j < grounds->facts.count; j++)
			if (looks_at(proof, pair.second,
				    grounds->facts.items[j]))
				prove_pair(
					proof, &pair, grounds->facts.items[j]);
	}
}

/* What a criterion looks at in some kind of school. */
static struct grounds
grounds_of(struct proof *proof, const struct criterion *criterion)
{
	struct grounds grounds = {0};
	size_t kept = 0;

	grounds_add_criterion(
		proof->arena, proof->framework, criterion, &grounds);
	for (size_t i = 0; i < grounds.facts.count; i++)
		if (looks_at(proof, criterion, grounds.facts.items[i]))
			grounds.facts.items[kept++] = grounds.facts.items[i];
	grounds.facts.count = kept;
	return grounds;
}

void
prove_shared(struct proof *proof)
{
	const struct framework *f = proof->framework;

	if (f->decide.v != DECIDE_MOST_SERIOUS)
		return;
	for (size_t i = 0; i < f->categories.count; i++) {
		const struct category *category = &f->categories.items[i];

		for (size_t k = 0; k < category->criteria.count; k++) {
			const struct criterion *first =
				&category->criteria.items[k];
			struct grounds grounds = grounds_of(proof, first);

			for (size_t j = i + 1; j < f->categories.count; j++)
				prove_against(proof, first, &grounds,
					&f->categories.items[j]);
		}
	}
}
