/* Criteria that no worked case and no school has ever fired. */
#include "framework/prove_parts.h"

/* A worked case that comes out otherwise is an error of its own (F315). */
static bool
is_expected(const struct framework *framework, str id)
{
	for (size_t i = 0; i < framework->tests.count; i++) {
		const struct expected_set *expect =
			framework->tests.items[i].expect;

		for (size_t j = 0; expect != NULL && j < expect->because.count;
			j++)
			if (str_eq(expect->because.items[j].s, id))
				return true;
	}
	return false;
}

static bool
holds_in(const void *list, const struct criterion *criterion)
{
	const struct any_list *verdicts = list;
	const struct criterion_verdict *items = verdicts->items;

	for (size_t i = 0; i < verdicts->count; i++)
		if (items[i].criterion == criterion)
			return items[i].result == TRUTH_TRUE;
	return false;
}

static bool
was_fired(const struct computed *computed, const struct criterion *criterion)
{
	return computed != NULL &&
	       (holds_in(&computed->criteria, criterion) ||
		       holds_in(&computed->overlays, criterion) ||
		       holds_in(&computed->standards, criterion));
}

static bool
fired_by_school(const struct proof *proof, const struct criterion *criterion)
{
	const struct assessments *seen = proof->proving.seen;

	for (size_t i = 0; i < seen->all.count; i++) {
		const struct assessment *a = seen->all.items[i];

		if (a->framework != proof->framework)
			continue;
		if (was_fired(a->now, criterion) ||
			was_fired(a->in_force.computed, criterion))
			return true;
	}
	return false;
}

/* Of what can never hold that was said, and no case could fire it. */
static bool
is_dead(const struct proof *proof, const struct criterion *criterion)
{
	for (size_t i = 0; i < proof->out->all.count; i++) {
		const struct found *f = &proof->out->all.items[i];

		if ((f->code == F335 || f->code == F338) &&
			(f->span.line == criterion->id.span.line ||
				(criterion->when != NULL &&
					f->span.line ==
						criterion->when->span.line)))
			return true;
	}
	return false;
}

/* Cases that expect something else may fire it all the same. */
static bool
fired_by_case(struct proof *proof, const struct criterion *criterion)
{
	for (size_t i = 0; i < proof->framework->tests.count; i++) {
		struct evaluation evaluation = evaluation_new(proof->arena,
			situation_of_case(proof->arena, proof->portal,
				proof->framework,
				&proof->framework->tests.items[i]));

		evaluation.wordless = true;
		if (evaluate_criterion(&evaluation, criterion)->result ==
			TRUTH_TRUE)
			return true;
	}
	return false;
}

static void
prove_list(struct proof *proof, const void *list)
{
	const struct any_list *criteria = list;
	const struct criterion *items = criteria->items;

	for (size_t i = 0; i < criteria->count; i++) {
		struct subject subject = {.code = F340,
			.span = items[i].id.span,
			.names = {items[i].id.s}};

		if (is_dead(proof, &items[i]) ||
			is_expected(proof->framework, items[i].id.s) ||
			fired_by_school(proof, &items[i]) ||
			fired_by_case(proof, &items[i]))
			continue;
		subject.says = str_printf(proof->arena,
			"no worked case and no school has ever fired "
			"criterion `%.*s`",
			STR_ARG(items[i].id.s));
		proof_state(proof, &subject);
	}
}

void
prove_fired(struct proof *proof)
{
	const struct framework *f = proof->framework;

	if (proof->proving.seen == NULL)
		return;
	for (size_t i = 0; i < f->categories.count; i++)
		prove_list(proof, &f->categories.items[i].criteria);
	for (size_t i = 0; i < f->overlays.count; i++)
		prove_list(proof, &f->overlays.items[i].criteria);
	prove_list(proof, &f->standards);
}
