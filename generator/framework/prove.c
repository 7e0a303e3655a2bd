/* Asking of all schools, and what comes of the answers. */
#include "framework/prove.h"

#include "framework/prove_parts.h"

/*
 * Steps of search for one question, and for all of a framework together: a
 * framework is proved in less than a second, or it is said what was not.
 */
enum { QUESTION_STEPS = 20000, ALL_STEPS = 200000 };

static const enum code finding_codes[] = {F330, F331, F332, F333, F334, F335,
	F336, F337, F338, F339, F340, F342, F343};

bool
prove_is_finding(enum code code)
{
	for (size_t i = 0; i < COUNT(finding_codes); i++)
		if (finding_codes[i] == code)
			return true;
	return false;
}

const struct formula *
proof_and(struct proof *proof, const struct formula *a, const struct formula *b)
{
	struct formulas both = {0};

	formulas_add(proof->arena, &both, a);
	formulas_add(proof->arena, &both, b);
	return formula_all(proof->arena, &both);
}

const struct formula *
proof_not(struct proof *proof, const struct formula *formula)
{
	return formula_not(proof->arena, formula);
}

/* --- asking --- */

enum solution
proof_ask(struct proof *proof, const struct kind *kind,
	const struct formula *goal)
{
	size_t most = proof->budget < QUESTION_STEPS ? proof->budget
						     : QUESTION_STEPS;
	size_t left = most;
	struct formulas goals = {0};
	enum solution solution;

	formulas_add(proof->scratch, &goals, goal);
	formulas_add(proof->scratch, &goals, kind->rules.possible);
	solution = formula_solve(
		proof->scratch, &kind->evaluation.variables, &goals, &left);
	arena_reset(proof->scratch);
	proof->budget -= most - left;
	return solution;
}

enum solution
proof_find(struct proof *proof, const struct question *question,
	struct kind **where)
{
	enum solution found = SOLUTION_NO;

	proof->out->questions++;
	for (size_t i = 0; i < proof->kinds.count; i++) {
		struct kind *kind = proof->kinds.items[i];
		const struct formula *goal = question->goal(
			proof, kind, question);
		enum solution here = goal == NULL
					     ? SOLUTION_NO
					     : proof_ask(proof, kind, goal);

		if (here == SOLUTION_YES) {
			if (where != NULL)
				*where = kind;
			return here;
		}
		if (here == SOLUTION_GAVE_UP)
			found = here;
	}
	return found;
}

/* --- reporting --- */

struct found *
proof_report(struct proof *proof, enum code code, struct span span,
	const char *format, ...)
{
	struct found *found = list_push(proof->arena, &proof->out->all);
	struct buf text = buf_new(proof->arena);
	va_list args;

	va_start(args, format);
	buf_vprintf(&text, format, args);
	va_end(args);
	*found = (struct found){
		.code = code, .span = span, .message = buf_str(&text)};
	return found;
}

void
proof_give_up(struct proof *proof, struct span span, str whether)
{
	proof->gave_up = true;
	proof_report(proof, F311, span, "it was too hard to find out %.*s",
		STR_ARG(whether));
}

static void
relate(struct proof *proof, struct found *found, const struct subject *subject)
{
	if (span_is_set(subject->other))
		*list_push(proof->arena, &found->related) = (struct related){
			subject->other, S("the other one is here")};
}

/* A finding that a school shows. */
static struct found *
report_example(struct proof *proof, const struct subject *subject,
	const struct kind *kind, const struct formula *goal)
{
	struct example example = proof_example(proof, kind, goal);
	struct found *found = proof_report(proof, subject->code, subject->span,
		"%.*s: for example %s%.*s", STR_ARG(subject->says),
		example.words.n == 0 ? "any school" : "a school with ",
		STR_ARG(example.words));

	found->example = example;
	found->help = str_printf(proof->arena,
		"as a worked case: `given: {%.*s}`", STR_ARG(example.given));
	relate(proof, found, subject);
	return found;
}

/* --- what decisions accept --- */

static bool
names_it(const struct acceptance *acceptance, str name)
{
	for (size_t i = 0; i < acceptance->of.count; i++)
		if (str_eq(acceptance->of.items[i].s, name))
			return true;
	return acceptance->of.count == 0 || name.n == 0;
}

static bool
is_claimed(const struct claim *claim, enum code code, str first, str second)
{
	return code_find(claim->acceptance->finding.s) == code &&
	       names_it(claim->acceptance, first) &&
	       names_it(claim->acceptance, second);
}

const struct ruling *
proof_accepts(struct proof *proof, enum code code, str first, str second)
{
	const struct ruling *by = NULL;

	for (size_t i = 0; i < proof->claims.count; i++) {
		struct claim *claim = &proof->claims.items[i];

		if (claim->acceptance->when != NULL ||
			!is_claimed(claim, code, first, second))
			continue;
		claim->used = true;
		by = claim->ruling;
	}
	return by;
}

void
proof_state(struct proof *proof, const struct subject *subject)
{
	const struct ruling *by = proof_accepts(
		proof, subject->code, subject->names[0], subject->names[1]);
	struct found *found;

	if (by != NULL && !proof->proving.accepted)
		return;
	found = proof_report(proof, subject->code, subject->span, "%.*s",
		STR_ARG(subject->says));
	found->accepted = by;
	relate(proof, found, subject);
}

/* A question about the schools that a decision does, or does not, accept. */
struct narrowed {
	const struct subject *subject;
	const struct question *question;
	const struct claim *only; /* NULL: those that none accepts */
};

static const struct formula *
accepted_by(struct kind *kind, const struct claim *claim)
{
	if (claim->acceptance->when == NULL)
		return formula_constant(true);
	return evaluate_condition(&kind->evaluation, claim->acceptance->when)
		->formula;
}

static const struct formula *
narrowed_goal(
	struct proof *proof, struct kind *kind, const struct question *question)
{
	const struct narrowed *n = question->of[0];
	const struct formula *goal = n->question->goal(
		proof, kind, n->question);

	if (goal == NULL || n->only != NULL)
		return goal == NULL ? NULL
				    : proof_and(proof, goal,
					      accepted_by(kind, n->only));
	for (size_t i = 0; i < proof->claims.count; i++) {
		const struct claim *claim = &proof->claims.items[i];

		if (is_claimed(claim, n->subject->code, n->subject->names[0],
			    n->subject->names[1]))
			goal = proof_and(proof, goal,
				proof_not(proof, accepted_by(kind, claim)));
	}
	return goal;
}

/* What one decision accepts: there must be something of it. */
static void
settle_claim(struct proof *proof, const struct subject *subject,
	const struct question *question, struct claim *claim)
{
	struct narrowed narrowed = {subject, question, claim};
	struct question ask = {narrowed_goal, {&narrowed}, {0}};
	struct kind *where;

	/* One of each is enough, unless all are to be told. */
	if (claim->used && !proof->proving.accepted)
		return;
	if (proof_find(proof, &ask, &where) != SOLUTION_YES)
		return;
	claim->used = true;
	if (proof->proving.accepted)
		report_example(proof, subject, where,
			narrowed_goal(proof, where, &ask))
			->accepted = claim->ruling;
}

void
proof_examine(struct proof *proof, const struct subject *subject,
	const struct question *question)
{
	struct narrowed narrowed = {subject, question, NULL};
	struct question ask = {narrowed_goal, {&narrowed}, {0}};
	struct kind *where;
	enum solution found = proof_find(proof, &ask, &where);

	if (found == SOLUTION_GAVE_UP)
		proof_give_up(proof, subject->span, subject->whether);
	if (found == SOLUTION_YES)
		report_example(proof, subject, where,
			narrowed_goal(proof, where, &ask));
	for (size_t i = 0; i < proof->claims.count; i++) {
		struct claim *claim = &proof->claims.items[i];

		if (is_claimed(claim, subject->code, subject->names[0],
			    subject->names[1]))
			settle_claim(proof, subject, question, claim);
	}
}

static void
gather_claims(struct proof *proof)
{
	const struct framework *framework = proof->framework;

	for (size_t i = 0; i < framework->decisions.count; i++) {
		const struct ruling *ruling = &framework->decisions.items[i];

		for (size_t j = 0; j < ruling->accepts.count; j++)
			*list_push(
				proof->arena, &proof->claims) = (struct claim){
				&ruling->accepts.items[j], ruling, false};
	}
}

/* Where something was given up, what it would have found is not known. */
static void
check_claims(struct proof *proof)
{
	for (size_t i = 0; i < proof->claims.count; i++) {
		const struct claim *claim = &proof->claims.items[i];
		const struct text *name = &claim->acceptance->finding;

		if (!prove_is_finding(code_find(name->s)))
			proof_report(proof, F341, name->span,
				"`%.*s` is no finding that can be accepted",
				STR_ARG(name->s));
		else if (!claim->used && !proof->gave_up)
			proof_report(proof, F341, claim->acceptance->span,
				"decision `%.*s` accepts what is not found",
				STR_ARG(claim->ruling->id.s));
	}
}

struct proofs *
prove_framework(struct arena *arena, const struct portal *portal,
	const struct framework *framework, struct proving proving)
{
	struct proof proof = {.arena = arena,
		.scratch = arena_new(),
		.portal = portal,
		.framework = framework,
		.proving = proving,
		.out = NEW(arena, struct proofs),
		.budget = ALL_STEPS};

	proof.out->framework = framework;
	if (framework->usable) {
		gather_claims(&proof);
		proof_kinds(&proof);
		prove_conditions(&proof);
		prove_results(&proof);
		prove_criteria(&proof);
		prove_shared(&proof);
		prove_fired(&proof);
		prove_parameters(&proof);
		prove_cadences(&proof);
		check_claims(&proof);
	}
	proof.out->kinds = proof.kinds.count;
	arena_free(proof.scratch);
	return proof.out;
}
