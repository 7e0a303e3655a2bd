#include "framework/evaluate.h"

#include "framework/compile.h"
#include "framework/evaluate_parts.h"

struct evaluation
evaluation_new(struct arena *arena, struct situation *situation)
{
	return (struct evaluation){.arena = arena,
		.situation = situation,
		.variables = {.arena = arena}};
}

struct verdict *
verdict_new(struct evaluation *evaluation, const struct condition *condition)
{
	struct verdict *verdict = NEW(evaluation->arena, struct verdict);

	verdict->condition = condition;
	verdict->date = DATE_NONE;
	return verdict;
}

void
verdict_settle(struct verdict *verdict, const struct formula *formula)
{
	verdict->formula = formula;
	verdict->result = TRUTH_UNKNOWN;
	if (formula->kind == FORMULA_TRUE)
		verdict->result = TRUTH_TRUE;
	if (formula->kind == FORMULA_FALSE)
		verdict->result = TRUTH_FALSE;
}

static void
not_applicable(struct verdict *verdict)
{
	verdict->result = TRUTH_NOT_APPLICABLE;
	verdict->formula = formula_constant(false);
}

/* Kleene's count: true if T >= n; false if T + U < n; otherwise unknown. */
static enum truth
count_truth(const struct verdict *verdict, size_t need)
{
	size_t yes = 0, open = 0;

	for (size_t i = 0; i < verdict->children.count; i++) {
		enum truth child = verdict->children.items[i]->result;

		yes += child == TRUTH_TRUE;
		open += child == TRUTH_UNKNOWN;
	}
	if (yes >= need)
		return TRUTH_TRUE;
	return yes + open < need ? TRUTH_FALSE : TRUTH_UNKNOWN;
}

static enum truth
opposite(enum truth truth)
{
	if (truth == TRUTH_TRUE)
		return TRUTH_FALSE;
	return truth == TRUTH_FALSE ? TRUTH_TRUE : truth;
}

/* The children that apply, as formulas. */
static struct formulas
applying(struct evaluation *evaluation, const struct verdict *verdict)
{
	struct formulas formulas = {0};

	for (size_t i = 0; i < verdict->children.count; i++) {
		const struct verdict *child = verdict->children.items[i];

		if (child->result != TRUTH_NOT_APPLICABLE)
			formulas_add(
				evaluation->arena, &formulas, child->formula);
	}
	return formulas;
}

/* At least `need` of the children; nothing where none of them applies. */
static void
settle_count(struct evaluation *evaluation, struct verdict *verdict,
	const struct formulas *formulas, size_t need)
{
	if (formulas->all.count == 0) {
		not_applicable(verdict);
		return;
	}
	verdict->formula = formula_at_least(evaluation->arena, formulas, need);
	verdict->result = count_truth(verdict, need);
}

static void
negate(struct evaluation *evaluation, struct verdict *verdict)
{
	verdict->negates = true;
	if (verdict->result == TRUTH_NOT_APPLICABLE)
		return;
	verdict->formula = formula_not(evaluation->arena, verdict->formula);
	verdict->result = opposite(verdict->result);
}

static void
add_children(struct evaluation *evaluation, struct verdict *verdict,
	const void *conditions)
{
	const struct any_list *list = conditions;
	const struct condition *items = list->items;

	for (size_t i = 0; i < list->count; i++)
		*list_push(evaluation->arena, &verdict->children) =
			evaluate_condition(evaluation, &items[i]);
}

static void
evaluate_any(struct evaluation *evaluation, struct verdict *verdict)
{
	struct formulas formulas;

	add_children(evaluation, verdict, &verdict->condition->any);
	formulas = applying(evaluation, verdict);
	settle_count(evaluation, verdict, &formulas, 1);
}

static void
evaluate_all(struct evaluation *evaluation, struct verdict *verdict)
{
	struct formulas formulas;

	add_children(evaluation, verdict, &verdict->condition->all);
	formulas = applying(evaluation, verdict);
	settle_count(evaluation, verdict, &formulas, formulas.all.count);
}

static void
evaluate_none(struct evaluation *evaluation, struct verdict *verdict)
{
	struct formulas formulas;

	add_children(evaluation, verdict, &verdict->condition->none);
	formulas = applying(evaluation, verdict);
	settle_count(evaluation, verdict, &formulas, 1);
	negate(evaluation, verdict);
}

static void
evaluate_not(struct evaluation *evaluation, struct verdict *verdict)
{
	struct formulas formulas;

	add_children(evaluation, verdict, &verdict->condition->not );
	formulas = applying(evaluation, verdict);
	settle_count(evaluation, verdict, &formulas, 1);
	negate(evaluation, verdict);
}

/* At least N; at most N is not at least N + 1. */
static void
settle_bounds(struct evaluation *evaluation, struct verdict *verdict,
	const struct formulas *formulas)
{
	const struct compiled *compiled = verdict->condition->compiled;

	if (compiled->most < 0) {
		settle_count(
			evaluation, verdict, formulas, (size_t)compiled->least);
		return;
	}
	settle_count(evaluation, verdict, formulas, (size_t)compiled->most + 1);
	negate(evaluation, verdict);
}

static void
evaluate_count_of(struct evaluation *evaluation, struct verdict *verdict)
{
	struct formulas formulas;

	add_children(evaluation, verdict, &verdict->condition->of);
	formulas = applying(evaluation, verdict);
	settle_bounds(evaluation, verdict, &formulas);
}

/*
 * "A group with nothing left is unknown": true or false, nobody can say, but
 * the same at every reading of the condition.
 */
static void
nobody_knows(
	struct evaluation *evaluation, struct verdict *verdict, const void *of)
{
	str name = str_printf(evaluation->arena, "either %p", of);

	verdict->formula = formula_member(evaluation->arena,
		evaluation_choice(evaluation, NULL, name, 3), 1);
	verdict->result = TRUTH_UNKNOWN;
	verdict->reason = REASON_MISSING;
}

static struct formulas
group_formulas(struct evaluation *evaluation, struct verdict *verdict)
{
	const struct compiled *compiled = verdict->condition->compiled;

	for (size_t i = 0; i < compiled->group_members.count; i++) {
		struct verdict *child = verdict_new(
			evaluation, verdict->condition);

		evaluate_fact(
			evaluation, child, compiled->group_members.items[i]);
		*list_push(evaluation->arena, &verdict->children) = child;
	}
	return applying(evaluation, verdict);
}

/* A share of the facts that apply, rounded up to whole facts. */
static size_t
share_of(decimal share, size_t count)
{
	int64_t hundred = 100 * DECIMAL_ONE;
	int64_t need = share.millionths * (int64_t)count;

	return (size_t)((need + hundred - 1) / hundred);
}

static void
evaluate_group(struct evaluation *evaluation, struct verdict *verdict)
{
	const struct compiled *compiled = verdict->condition->compiled;
	struct formulas formulas = group_formulas(evaluation, verdict);
	size_t count = formulas.all.count;

	if (count == 0)
		nobody_knows(evaluation, verdict, verdict->condition);
	else if (compiled->form == FORM_GROUP_COUNT)
		settle_bounds(evaluation, verdict, &formulas);
	else if (compiled->form == FORM_GROUP_ANY)
		settle_count(evaluation, verdict, &formulas, 1);
	else if (compiled->form == FORM_GROUP_ALL)
		settle_count(evaluation, verdict, &formulas, count);
	else
		settle_count(evaluation, verdict, &formulas,
			share_of(compiled->share, count));
}

static void
evaluate_one_fact(struct evaluation *evaluation, struct verdict *verdict)
{
	evaluate_fact(evaluation, verdict, verdict->condition->compiled);
}

static void
evaluate_reference(struct evaluation *evaluation, struct verdict *verdict)
{
	const struct criterion *criterion =
		verdict->condition->criterion.target;
	struct verdict *of;

	/* Compiled, it was there: it is not for this audience. */
	if (criterion == NULL) {
		nobody_knows(evaluation, verdict, verdict->condition);
		verdict->reason = REASON_WITHHELD;
		return;
	}
	of = evaluate_criterion(evaluation, criterion);
	*list_push(evaluation->arena, &verdict->children) = of;
	verdict->result = of->result;
	verdict->formula = of->formula;
}

/* A condition that was reported: nothing can be said. */
static void
evaluate_invalid(struct evaluation *evaluation, struct verdict *verdict)
{
	nobody_knows(evaluation, verdict, verdict->condition);
}

typedef void evaluator(struct evaluation *, struct verdict *);

static evaluator *const evaluators[] = {
	[FORM_INVALID] = evaluate_invalid,
	[FORM_ANY] = evaluate_any,
	[FORM_ALL] = evaluate_all,
	[FORM_NONE] = evaluate_none,
	[FORM_NOT] = evaluate_not,
	[FORM_COUNT_OF] = evaluate_count_of,
	[FORM_VALUE] = evaluate_one_fact,
	[FORM_COMPARE] = evaluate_one_fact,
	[FORM_TREND] = evaluate_one_fact,
	[FORM_GROUP_ANY] = evaluate_group,
	[FORM_GROUP_ALL] = evaluate_group,
	[FORM_GROUP_COUNT] = evaluate_group,
	[FORM_GROUP_SHARE] = evaluate_group,
	[FORM_CRITERION] = evaluate_reference,
	[FORM_CATEGORY] = evaluate_agreed_category,
	[FORM_PHASE] = evaluate_phase,
	[FORM_AGES] = evaluate_ages,
	[FORM_SIXTH_FORM] = evaluate_sixth_form,
	[FORM_MEMBERSHIP] = evaluate_membership,
	[FORM_SINCE] = evaluate_since,
	[FORM_RECENT] = evaluate_recent,
};

struct verdict *
evaluate_condition(
	struct evaluation *evaluation, const struct condition *condition)
{
	struct verdict *verdict = verdict_new(evaluation, condition);

	if (condition->compiled == NULL)
		evaluate_invalid(evaluation, verdict);
	else
		evaluators[condition->compiled->form](evaluation, verdict);
	describe(evaluation, verdict);
	return verdict;
}

/* `unless` is "and not"; where it does not apply it drops out. */
static void
add_unless(struct evaluation *evaluation, struct verdict *verdict,
	const struct condition *unless)
{
	struct verdict *not = verdict_new(evaluation, NULL);
	struct verdict *inner = evaluate_condition(evaluation, unless);

	*list_push(evaluation->arena, &not ->children) = inner;
	not ->result = inner->result;
	not ->formula = inner->formula;
	not ->text = str_copy(evaluation->arena, S("not"));
	negate(evaluation, not );
	*list_push(evaluation->arena, &verdict->children) = not ;
}

struct verdict *
evaluate_criterion(
	struct evaluation *evaluation, const struct criterion *criterion)
{
	struct verdict *verdict = verdict_new(evaluation, NULL);
	struct formulas formulas;

	verdict->text = criterion->text.s;
	if (criterion->when == NULL) {
		nobody_knows(evaluation, verdict, criterion);
		return verdict;
	}
	*list_push(evaluation->arena, &verdict->children) = evaluate_condition(
		evaluation, criterion->when);
	if (verdict->children.items[0]->result == TRUTH_NOT_APPLICABLE) {
		not_applicable(verdict);
		return verdict;
	}
	if (criterion->unless != NULL)
		add_unless(evaluation, verdict, criterion->unless);
	formulas = applying(evaluation, verdict);
	settle_count(evaluation, verdict, &formulas, formulas.all.count);
	return verdict;
}
