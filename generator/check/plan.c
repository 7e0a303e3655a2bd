/* Development plans and action plans. */
#include "check/checks.h"
#include "check/parts.h"

/* A plan's own dates go before the bounds of its year. */
static struct time_of
time_of_plan(const struct portal *portal, const struct plan *plan)
{
	struct arena *arena = portal->diags->arena;
	struct time_of of = {
		.first = DATE_NONE, .last = DATE_NONE, .words = S("the plan")};

	if (IS_SET(plan->year) && plan->year.start > 0) {
		of.span = plan->year.span;
		of.first = academic_year_first(plan->year.start);
		of.last = academic_year_last(plan->year.start);
		of.words = str_printf(arena, "the plan of %.*s",
			STR_ARG(academic_year_text(arena, plan->year.start)));
	}
	if (IS_SET(plan->from)) {
		of.span = plan->from.span;
		of.first = plan->from.d;
	}
	if (IS_SET(plan->to)) {
		of.span = plan->to.span;
		of.last = plan->to.d;
	}
	return of;
}

static void
check_milestone(struct portal *portal, const struct time_of *of,
	const struct milestone *milestone)
{
	const struct text *due = &milestone->due;
	struct day day = {.span = due->span};

	if (!IS_SET(*due))
		return;
	if (date_parse(due->s, &day.d) == DATE_OK) {
		check_within(portal, of, (struct dated){&day, "due"});
		return;
	}
	if (is_point(due->s))
		return;
	diag_help(portal->diags,
		diag(portal->diags, O506, due->span,
			"`%.*s` is no day that the calendar knows",
			STR_ARG(due->s)),
		"write a date, `end of autumn term`, `october half-term` or a "
		"month such as `march`");
}

static void
check_priority(struct portal *portal, const struct time_of *of,
	const struct priority *priority)
{
	check_success(portal, LIST_OF(success_list, priority->success));
	check_actions(portal, of, LIST_OF(action_list, priority->actions));
	for (size_t i = 0; i < priority->milestones.count; i++)
		check_milestone(portal, of, &priority->milestones.items[i]);
}

static void
check_plan(struct portal *portal, const struct plan *plan)
{
	struct time_of of = time_of_plan(portal, plan);

	check_order(portal, (struct dated){&plan->from, "from"},
		(struct dated){&plan->to, "to"});
	check_approvals(portal, LIST_OF(acts, plan->approvals));
	for (size_t i = 0; i < plan->priorities.count; i++)
		check_priority(portal, &of, &plan->priorities.items[i]);
}

/* --- which document an action plan is --- */

/* The file's first line: where a key at its top would stand. */
static struct span
top_of(const struct plan *plan)
{
	return plan->source == NULL ? plan->span : span_of_file(plan->source);
}

/* A plan keeps to the versions that were in force when it began. */
static bool
is_document(const struct portal *portal, const struct school *school,
	const struct plan *plan, const struct framework **without)
{
	date first = time_of_plan(portal, plan).first;
	date day = date_is_set(first) ? first : portal->as_of;
	bool any = false;

	for (size_t i = 0; i < school->is.frameworks.count; i++) {
		const struct framework *framework = portal_framework(
			portal, school->is.frameworks.items[i].id, day);

		if (framework == NULL || framework->documents.count == 0)
			continue;
		if (map_get(&framework->index[REF_DOCUMENT], plan->type.s))
			return true;
		*without = framework;
		any = true;
	}
	return !any;
}

static void
check_document(struct portal *portal, const struct school *school,
	const struct plan *plan)
{
	struct scope scope = {portal, NULL, NULL};
	struct diagnostic *d;
	str near;

	if (!IS_SET(plan->type)) {
		diag_help(portal->diags,
			diag(portal->diags, S102, top_of(plan),
				"the action plan does not say its `type`"),
			"add `type:`, the document of the framework that it "
			"is");
		return;
	}
	if (is_document(portal, school, plan, &scope.framework))
		return;
	d = diag(portal->diags, R201, plan->type.span,
		"there is no document `%.*s`", STR_ARG(plan->type.s));
	near = portal_nearest(&scope, REFS(REF_DOCUMENT), plan->type.s);
	diag_related(portal->diags, d, scope.framework->id.span,
		"the school's framework");
	if (near.n > 0)
		diag_did_you_mean(portal->diags, d, near);
	else
		diag_help(portal->diags, d,
			"use the id of one of the framework's documents");
}

void
check_plans(struct portal *portal, const struct assessments *all UNUSED)
{
	for (size_t i = 0; i < portal->schools.count; i++) {
		const struct school *school = portal->schools.items[i];

		for (size_t j = 0; j < school->plans.count; j++)
			check_plan(portal, school->plans.items[j]);
		for (size_t j = 0; j < school->action_plans.count; j++) {
			check_plan(portal, school->action_plans.items[j]);
			check_document(
				portal, school, school->action_plans.items[j]);
		}
	}
}
