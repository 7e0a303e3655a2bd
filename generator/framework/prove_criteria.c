/* Criteria: never, always, for nothing, outranked. */
#include "framework/prove_parts.h"

/*
 * Whether one matters is found by working results out without it: work that
 * grows with all criteria for each. A policy that people can read has fewer.
 */
enum { WEIGHED_MOST = 60 };

/* A criterion of a category, an overlay (neither: a standard). */
struct examined {
	const struct criterion *criterion;
	const struct category *category; /* NULL: decides nothing */
};

static const struct formula *
holds_goal(struct proof *proof UNUSED, struct kind *kind,
	const struct question *question)
{
	const struct verdict *v = evaluate_criterion(
		&kind->evaluation, question->of[0]);

	return v->result == TRUTH_NOT_APPLICABLE ? NULL : v->formula;
}

static const struct formula *
fails_goal(
	struct proof *proof, struct kind *kind, const struct question *question)
{
	const struct formula *holds = holds_goal(proof, kind, question);

	return holds == NULL ? NULL : proof_not(proof, holds);
}

/* It holds, and no worse category does: under most-serious alone. */
static const struct formula *
decides_goal(
	struct proof *proof, struct kind *kind, const struct question *question)
{
	const struct category *category = question->of[1];
	const struct formula *goal = holds_goal(proof, kind, question);

	for (size_t i = (size_t)category->rank + 1;
		goal != NULL && i < kind->rules.count; i++)
		goal = proof_and(
			proof, goal, proof_not(proof, kind->rules.holds[i]));
	return goal;
}

/* --- what would be without it --- */

/*
 * What the result comes to by what holds, not by default: a criterion of the
 * category that is fallen back on still says why.
 */
static struct framework *
without_default(struct proof *proof)
{
	struct framework *bare = NEW(proof->arena, struct framework);

	*bare = *proof->framework;
	bare->default_category = (struct ref){0};
	return bare;
}

/* The same without the criterion as well. */
static struct framework *
without_criterion(struct proof *proof, const struct examined *examined)
{
	struct framework *less = without_default(proof);
	size_t count = less->categories.count;
	struct category *categories = NEW_ARRAY(
		proof->arena, struct category, count);
	struct category *own = &categories[examined->category->rank];

	memcpy(categories, less->categories.items, count * sizeof(*categories));
	less->categories.items = categories;
	memset(&own->criteria, 0, sizeof(own->criteria));
	for (size_t i = 0; i < examined->category->criteria.count; i++) {
		const struct criterion *c =
			&examined->category->criteria.items[i];

		if (c != examined->criterion)
			*list_push(proof->arena, &own->criteria) = *c;
	}
	return less;
}

/* What makes the category the result: under `unique`, what makes it hold. */
static const struct formula *
result_of(struct proof *proof, const struct framework *framework,
	const struct rules *rules, size_t rank)
{
	struct candidates all;

	if (framework->decide.v == DECIDE_UNIQUE)
		return rules->holds[rank];
	all = rules_candidates(proof->arena, framework, rules);
	for (size_t i = 0; i < all.all.count; i++)
		if (all.all.items[i].categories == UINT32_C(1) << rank)
			return all.all.items[i].formula;
	return formula_constant(false);
}

/* With the criterion a school comes into its category; or out of it. */
enum change { GAINED, LOST };

/*
 * Does the category come out otherwise in the two readings? No other result
 * can change alone: all they differ in is whether this category holds.
 */
static const struct formula *
matters_goal(
	struct proof *proof, struct kind *kind, const struct question *question)
{
	const struct framework *bare = question->of[0], *less = question->of[1];
	struct rules with = rules_make(&kind->evaluation, bare);
	struct rules without = rules_make(&kind->evaluation, less);
	const struct formula *a = result_of(
		proof, bare, &with, question->index[0]);
	const struct formula *b = result_of(
		proof, less, &without, question->index[0]);

	return question->index[1] == GAINED
		       ? proof_and(proof, a, proof_not(proof, b))
		       : proof_and(proof, b, proof_not(proof, a));
}

/* --- the analyses, the strongest finding of a criterion alone --- */

/*
 * Asks for a school; where there is none, what that says of the criterion is
 * in `says`. What was too hard is reported, and ends the criterion.
 */
static enum solution
ask_for(struct proof *proof, const struct question *question,
	struct subject *subject, const char *says)
{
	str id = subject->names[0];
	enum solution found = proof_find(proof, question, NULL);

	subject->says = str_printf(
		proof->arena, "criterion `%.*s` %s", STR_ARG(id), says);
	if (found == SOLUTION_GAVE_UP)
		proof_give_up(proof, subject->span,
			str_printf(proof->arena, "whether criterion `%.*s` %s",
				STR_ARG(id), says));
	return found;
}

/* Of a criterion that is no more than such a condition that was said. */
static bool
is_constant(const struct proof *proof, const struct criterion *criterion)
{
	for (size_t i = 0; i < proof->constant.count; i++)
		if (proof->constant.items[i] == criterion->when)
			return criterion->unless == NULL;
	return false;
}

/* Does it never hold, or always? False where there is no more to ask. */
static bool
prove_constant(
	struct proof *proof, const struct criterion *c, struct subject *subject)
{
	const struct question holds = {holds_goal, {c}, {0}};
	const struct question fails = {fails_goal, {c}, {0}};
	enum solution found;

	if (is_constant(proof, c))
		return false;
	subject->code = F335;
	found = ask_for(proof, &holds, subject, "can never hold");
	if (found == SOLUTION_YES) {
		subject->code = F336;
		found = ask_for(proof, &fails, subject, "always holds");
	}
	if (found == SOLUTION_NO)
		proof_state(proof, subject);
	return found == SOLUTION_YES;
}

static bool
prove_outranked(struct proof *proof, const struct examined *examined,
	struct subject *subject)
{
	const struct question holds = {holds_goal, {examined->criterion}, {0}};
	const struct question decides = {
		decides_goal, {examined->criterion, examined->category}, {0}};
	enum solution found;

	if (proof->framework->decide.v != DECIDE_MOST_SERIOUS)
		return true;
	subject->code = F332;
	found = ask_for(proof, &decides, subject,
		"never decides, since a more serious category always holds as "
		"well");
	subject->whether = S("which school shows that");
	if (found == SOLUTION_NO)
		proof_examine(proof, subject, &holds);
	return found == SOLUTION_YES;
}

/* Where any criterion will do it can only gain, where all must, lose. */
static bool
may_change(const struct proof *proof, enum change change)
{
	enum decide decide = (enum decide)proof->framework->decide.v;

	if (decide == DECIDE_MOST_SERIOUS || decide == DECIDE_UNIQUE)
		return change == GAINED;
	return decide != DECIDE_SECURE_FIT || change == LOST;
}

/*
 * One that binds still bounds overrides where it changes no result; and where
 * all must hold, the only one there is says what the category is.
 */
static bool
is_needed(const struct proof *proof, const struct examined *examined)
{
	return examined->criterion->binding.on ||
	       (may_change(proof, LOST) &&
		       examined->category->criteria.count == 1);
}

static void
prove_matters(struct proof *proof, const struct examined *examined,
	struct subject *subject)
{
	struct question question = {matters_goal,
		{without_default(proof), without_criterion(proof, examined)},
		{(size_t)examined->category->rank}};

	if (is_needed(proof, examined) || proof->weighed > WEIGHED_MOST)
		return;
	if (proof->weighed++ == WEIGHED_MOST) {
		proof_give_up(proof, subject->span,
			S("whether this criterion matters and those after it, "
			  "since the framework has so many"));
		return;
	}
	subject->code = F337;
	for (enum change change = GAINED; change <= LOST; change++) {
		question.index[1] = change;
		if (may_change(proof, change) &&
			ask_for(proof, &question, subject,
				"never matters: without it every school comes "
				"out the same") != SOLUTION_NO)
			return;
	}
	proof_state(proof, subject);
}

static void
prove_one(struct proof *proof, const struct examined *examined)
{
	const struct criterion *c = examined->criterion;
	struct subject subject = {.span = c->id.span, .names = {c->id.s}};

	if (!prove_constant(proof, c, &subject) || examined->category == NULL ||
		proof->framework->decide.v == DECIDE_DECLARED)
		return;
	/*
	 * Statements of one row of a rubric say which of them reaches it: what
	 * would be without one is no question of that one alone.
	 */
	if (proof->framework->decide.v == DECIDE_BEST_FIT)
		return;
	if (prove_outranked(proof, examined, &subject))
		prove_matters(proof, examined, &subject);
}

static void
prove_list(
	struct proof *proof, const void *list, const struct category *category)
{
	const struct any_list *criteria = list;
	const struct criterion *items = criteria->items;

	for (size_t i = 0; i < criteria->count; i++)
		prove_one(proof, &(struct examined){&items[i], category});
}

void
prove_criteria(struct proof *proof)
{
	const struct framework *f = proof->framework;

	for (size_t i = 0; i < f->categories.count; i++)
		prove_list(proof, &f->categories.items[i].criteria,
			&f->categories.items[i]);
	for (size_t i = 0; i < f->overlays.count; i++)
		prove_list(proof, &f->overlays.items[i].criteria, NULL);
	prove_list(proof, &f->standards, NULL);
}
