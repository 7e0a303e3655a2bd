/* What can be told from each condition, parameter and duty by itself. */
#include "framework/evaluate_parts.h"
#include "framework/prove_parts.h"

struct reading_words {
	struct proof *proof;
	struct kind anybody; /* of whom nothing is said at all */
	const struct parameter *parameter;
	bool used;
};

/* The criterion that the condition stands in; empty: none. */
static str
criterion_at(const struct proof *proof, struct span span)
{
	const struct framework *f = proof->framework;
	const struct any_list *lists[MAX_CATEGORIES + 1];
	size_t count = 0;

	for (size_t i = 0; i < f->categories.count; i++)
		lists[count++] = (const void *)&f->categories.items[i].criteria;
	lists[count++] = (const void *)&f->standards;
	for (size_t i = 0; i < count; i++)
		for (size_t j = 0; j < lists[i]->count; j++) {
			const struct criterion *c =
				(const struct criterion *)lists[i]->items + j;

			if (c->span.line <= span.line &&
				span.end_line <= c->span.end_line)
				return c->id.s;
		}
	return (str){0};
}

static void
state(struct proof *proof, enum code code, struct span span, str says)
{
	const struct subject subject = {.code = code,
		.span = span,
		.names = {criterion_at(proof, span)},
		.says = says};

	proof_state(proof, &subject);
}

/* --- off their scale --- */

static const struct formula *
fact_formula(struct reading_words *r, const struct condition *condition,
	const struct compiled *compiled)
{
	struct verdict *v = verdict_new(&r->anybody.evaluation, condition);

	v->text = S("-");
	evaluate_fact(&r->anybody.evaluation, v, compiled);
	return v->result == TRUTH_NOT_APPLICABLE ? NULL : v->formula;
}

/* Whether a condition on one fact leaves anything open: 0 never, 1 always. */
static int
constant_of(struct reading_words *r, const struct condition *condition,
	const struct compiled *compiled)
{
	const struct formula *f;

	if (compiled->or_na)
		return -1;
	f = fact_formula(r, condition, compiled);
	if (f == NULL)
		return -1;
	if (proof_ask(r->proof, &r->anybody, f) == SOLUTION_NO)
		return 0;
	if (proof_ask(r->proof, &r->anybody, proof_not(r->proof, f)) ==
		SOLUTION_NO)
		return 1;
	return -1;
}

static void
report_constant(struct reading_words *r, const struct condition *condition,
	const struct fact *fact, int constant)
{
	struct proof *proof = r->proof;

	if (constant < 0)
		return;
	*list_push(proof->arena, &proof->constant) = condition;
	state(proof, F338, condition->span,
		str_printf(proof->arena,
			constant == 0 ? "whatever `%.*s` is, this never holds"
				      : "whatever `%.*s` is, this always "
					"holds",
			STR_ARG(fact->id.s)));
}

static bool
is_of_group(const struct compiled *compiled)
{
	return compiled->group_members.count > 0;
}

static void
check_scale(struct reading_words *r, const struct condition *condition)
{
	const struct compiled *c = condition->compiled;

	if (c->form == FORM_VALUE || c->form == FORM_COMPARE ||
		c->form == FORM_TREND)
		report_constant(
			r, condition, c->fact, constant_of(r, condition, c));
	if (!is_of_group(c))
		return;
	for (size_t i = 0; i < c->group_members.count; i++)
		if (constant_of(r, condition, c->group_members.items[i]) !=
			constant_of(r, condition, c->group_members.items[0]))
			return;
	report_constant(r, condition, c->group.items[0],
		constant_of(r, condition, c->group_members.items[0]));
}

/* --- `above` and `below` where lower is better --- */

static void
check_direction(struct reading_words *r, const struct condition *condition)
{
	const struct fact *fact = condition->compiled->fact;
	const struct indicator *indicator = fact == NULL
						    ? NULL
						    : fact->indicator.target;
	bool above = IS_SET(condition->above);

	if (indicator == NULL || !IS_SET(indicator->direction) ||
		indicator->direction.v != DIRECTION_LOWER ||
		(!above && !IS_SET(condition->below)))
		return;
	state(r->proof, F342, condition->span,
		str_printf(r->proof->arena,
			"`%.*s` is better when lower: `%s` means %s here",
			STR_ARG(fact->id.s), above ? "above" : "below",
			above ? "worse" : "better"));
}

/* A field_visit. */
static void
visit_condition(void *context, const struct field *field, void *item,
	void *record UNUSED)
{
	const struct condition *condition = item;

	if (field->kind != FIELD_RECORD || field->type != &condition_type ||
		condition->compiled == NULL)
		return;
	check_scale(context, condition);
	check_direction(context, condition);
}

void
prove_conditions(struct proof *proof)
{
	struct reading_words r = {.proof = proof};

	r.anybody.situation = proof_anybody(proof);
	r.anybody.evaluation = evaluation_new(
		proof->arena, r.anybody.situation);
	r.anybody.evaluation.wordless = true;
	r.anybody.rules.possible = formula_constant(true);
	record_walk(&framework_type, drop_const(proof->framework), ALL_FIELDS,
		visit_condition, &r);
}

/* --- parameters --- */

/* A field_visit. */
static void
visit_limit(void *context, const struct field *field, void *item,
	void *record UNUSED)
{
	struct reading_words *r = context;
	const struct condition *c = item;

	if (field->kind != FIELD_RECORD || field->type != &condition_type)
		return;
	const struct text *limits[] = {&c->at_least, &c->at_most,
		&c->better_than, &c->worse_than, &c->above, &c->below, &c->by};

	for (size_t i = 0; i < COUNT(limits); i++)
		r->used = r->used || str_eq(limits[i]->s, r->parameter->id.s);
}

void
prove_parameters(struct proof *proof)
{
	const struct framework *f = proof->framework;

	for (size_t i = 0; i < f->parameters.count; i++) {
		struct reading_words r = {
			.proof = proof, .parameter = &f->parameters.items[i]};
		struct subject subject = {.code = F343,
			.span = r.parameter->id.span,
			.names = {r.parameter->id.s}};

		record_walk(&framework_type, drop_const(f), ALL_FIELDS,
			visit_limit, &r);
		if (r.used)
			continue;
		subject.says = str_printf(proof->arena,
			"no condition uses the parameter `%.*s`",
			STR_ARG(r.parameter->id.s));
		proof_state(proof, &subject);
	}
}

/* --- cadences --- */

/* Days from one occasion to the next; terms and months as the calendar has. */
static int
days_between(const struct period *period)
{
	date from = date_from(2001, 9, 1);

	return period_after(period, from).day - from.day;
}

static void
check_cadences(struct proof *proof, const struct duty *duty,
	const struct every_period *better, const struct every_period *worse)
{
	struct subject subject = {.code = F339,
		.span = worse->span,
		.names = {duty->id.s},
		.other = better->span};

	if (days_between(&worse->period) <= days_between(&better->period))
		return;
	subject.says = str_printf(proof->arena,
		"`%.*s` comes less often in category `%.*s` than in `%.*s`, "
		"which is better",
		STR_ARG(duty->id.s), STR_ARG(worse->category.s),
		STR_ARG(better->category.s));
	proof_state(proof, &subject);
}

/* Of each category that is named with its period, the next worse one. */
static void
prove_duty(struct proof *proof, const struct duty *duty)
{
	const struct every_period *better = NULL;

	for (size_t i = 0; i < proof->framework->categories.count; i++) {
		const struct category *category =
			&proof->framework->categories.items[i];

		for (size_t j = 0; j < duty->every.count; j++) {
			const struct every_period *e = &duty->every.items[j];

			if (!IS_SET(e->category) ||
				framework_category(proof->framework,
					e->category.s) != category)
				continue;
			if (better != NULL)
				check_cadences(proof, duty, better, e);
			better = e;
		}
	}
}

void
prove_cadences(struct proof *proof)
{
	for (size_t i = 0; i < proof->framework->duties.count; i++)
		prove_duty(proof, &proof->framework->duties.items[i]);
}
