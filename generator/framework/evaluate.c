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

enum truth
truth_of_count(size_t yes, size_t open, size_t need)
{
	if (yes >= need)
		return TRUTH_TRUE;
	return yes + open < need ? TRUTH_FALSE : TRUTH_UNKNOWN;
}

enum truth
truth_not(enum truth truth)
{
	if (truth == TRUTH_TRUE)
		return TRUTH_FALSE;
	return truth == TRUTH_FALSE ? TRUTH_TRUE : truth;
}

static enum truth
count_truth(const struct verdict *verdict, size_t need)
{
	size_t yes = 0, open = 0;

	for (size_t i = 0; i < verdict->children.count; i++) {
		enum truth child = verdict->children.items[i]->result;

		yes += child == TRUTH_TRUE;
		open += child == TRUTH_UNKNOWN;
	}
	return truth_of_count(yes, open, need);
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

size_t
share_of(decimal share, size_t count)
{
	int64_t hundred = 100 * DECIMAL_ONE;
	int64_t need = share.millionths * (int64_t)count;

	return (size_t)((need + hundred - 1) / hundred);
}

/* At most N is not at least N + 1. */
struct quorum
quorum_of(const struct compiled *compiled, size_t applying)
{
	switch (compiled->form) {
	case FORM_ANY:
	case FORM_GROUP_ANY:
		return (struct quorum){1, false};
	case FORM_NONE:
	case FORM_NOT:
		return (struct quorum){1, true};
	case FORM_COUNT_OF:
	case FORM_GROUP_COUNT:
		if (compiled->most < 0)
			return (struct quorum){(size_t)compiled->least, false};
		return (struct quorum){(size_t)compiled->most + 1, true};
	case FORM_GROUP_SHARE:
		return (struct quorum){
			share_of(compiled->share, applying), false};
	case FORM_ALL:
	case FORM_GROUP_ALL:
	case FORM_CRITERION:
	case FORM_INVALID:
	case FORM_VALUE:
	case FORM_COMPARE:
	case FORM_TREND:
	case FORM_CATEGORY:
	case FORM_PHASE:
	case FORM_AGES:
	case FORM_SIXTH_FORM:
	case FORM_MEMBERSHIP:
	case FORM_SINCE:
	case FORM_RECENT:
		break;
	}
	return (struct quorum){applying, false};
}

/* So many of the children; nothing where none of them applies. */
static void
settle_quorum(struct evaluation *evaluation, struct verdict *verdict,
	const struct formulas *formulas, struct quorum quorum)
{
	verdict->negates = quorum.negated;
	if (formulas->all.count == 0) {
		not_applicable(verdict);
		return;
	}
	verdict->formula = formula_at_least(
		evaluation->arena, formulas, quorum.count);
	verdict->result = count_truth(verdict, quorum.count);
	if (!quorum.negated)
		return;
	verdict->formula = formula_not(evaluation->arena, verdict->formula);
	verdict->result = truth_not(verdict->result);
}

static void
settle_children(struct evaluation *evaluation, struct verdict *verdict)
{
	struct formulas formulas = applying(evaluation, verdict);

	settle_quorum(evaluation, verdict, &formulas,
		quorum_of(verdict->condition->compiled, formulas.all.count));
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
	add_children(evaluation, verdict, &verdict->condition->any);
	settle_children(evaluation, verdict);
}

static void
evaluate_all(struct evaluation *evaluation, struct verdict *verdict)
{
	add_children(evaluation, verdict, &verdict->condition->all);
	settle_children(evaluation, verdict);
}

static void
evaluate_none(struct evaluation *evaluation, struct verdict *verdict)
{
	add_children(evaluation, verdict, &verdict->condition->none);
	settle_children(evaluation, verdict);
}

static void
evaluate_not(struct evaluation *evaluation, struct verdict *verdict)
{
	add_children(evaluation, verdict, &verdict->condition->not );
	settle_children(evaluation, verdict);
}

static void
evaluate_count_of(struct evaluation *evaluation, struct verdict *verdict)
{
	add_children(evaluation, verdict, &verdict->condition->of);
	settle_children(evaluation, verdict);
}

/*
 * "A group with nothing left is unknown": true or false, nobody can say, but
 * the same at every reading of the condition.
 */
static void
nobody_knows(
	struct evaluation *evaluation, struct verdict *verdict, const void *of)
{
	struct unknown either = {S("either"), (int64_t)(intptr_t)of};

	verdict->formula = formula_member(evaluation->arena,
		evaluation_choice(evaluation, NULL, either, 3), 1);
	verdict->result = TRUTH_UNKNOWN;
	verdict->reason = REASON_MISSING;
}

static void
add_members(struct evaluation *evaluation, struct verdict *verdict)
{
	const struct compiled *compiled = verdict->condition->compiled;

	for (size_t i = 0; i < compiled->group_members.count; i++) {
		struct verdict *child = verdict_new(
			evaluation, verdict->condition);

		evaluate_fact(
			evaluation, child, compiled->group_members.items[i]);
		*list_push(evaluation->arena, &verdict->children) = child;
	}
}

static void
evaluate_group(struct evaluation *evaluation, struct verdict *verdict)
{
	add_members(evaluation, verdict);
	settle_children(evaluation, verdict);
	if (verdict->result == TRUTH_NOT_APPLICABLE)
		nobody_knows(evaluation, verdict, verdict->condition);
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
	struct formulas formulas;

	*list_push(evaluation->arena, &not ->children) = evaluate_condition(
		evaluation, unless);
	formulas = applying(evaluation, not );
	settle_quorum(evaluation, not, &formulas, (struct quorum){1, true});
	not ->text = S("not");
	*list_push(evaluation->arena, &verdict->children) = not ;
}

static struct verdict *
judge(struct evaluation *evaluation, const struct criterion *criterion)
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
	settle_quorum(evaluation, verdict, &formulas,
		(struct quorum){formulas.all.count, false});
	return verdict;
}

/* A criterion that was evaluated. */
struct judged {
	const struct criterion *criterion; /* ids may be given twice */
	struct verdict *verdict;
};

static struct verdict *
keep_judged(struct evaluation *evaluation, const struct criterion *criterion,
	struct verdict *verdict)
{
	struct judged *judged = NEW(evaluation->arena, struct judged);

	*judged = (struct judged){criterion, verdict};
	map_put(evaluation->arena, &evaluation->judged, criterion->id.s,
		judged);
	return verdict;
}

/* Once: to be explained, for its category, and wherever it is named. */
struct verdict *
evaluate_criterion(
	struct evaluation *evaluation, const struct criterion *criterion)
{
	const struct judged *judged;

	if (evaluation->renamed != NULL)
		return judge(evaluation, criterion);
	judged = map_get(&evaluation->judged, criterion->id.s);
	if (judged != NULL && judged->criterion == criterion)
		return judged->verdict;
	return keep_judged(evaluation, criterion, judge(evaluation, criterion));
}
