/* Development plans, this year's and earlier ones, and action plans. */
#include "pages/actions.h"
#include "pages/audience.h"
#include "pages/pager.h"
#include "pages/plan_parts.h"
#include "pages/put.h"
#include "pages/school_parts.h"
#include "pages/words.h"

static void
plan_one(struct site *site, const struct page_kind *kind,
	const struct school *school, const struct plan *plan)
{
	site_plan(site,
		(struct planned){.kind = kind,
			.path = plan == NULL ? path_of_school(site->arena,
						       school, "plan")
					     : path_of_plan(site->arena, site,
						       school, plan),
			.school = school,
			.subject = plan});
}

static void
plan_plans(struct site *site, const struct page_kind *kind)
{
	const struct portal *portal = site->portal;

	for (size_t i = 0; i < portal->schools.count; i++) {
		const struct school *school = portal->schools.items[i];

		if (site_plan_of(site, school) == NULL)
			plan_one(site, kind, school, NULL);
		for (size_t j = 0; j < school->plans.count; j++)
			plan_one(site, kind, school, school->plans.items[j]);
		for (size_t j = 0; j < school->action_plans.count; j++)
			plan_one(site, kind, school,
				school->action_plans.items[j]);
	}
}

static str
plan_title(struct sheet *sheet, const struct plan *plan)
{
	if (plan != NULL && plan->title.s.n)
		return plan->title.s;
	return words(sheet, "plan-title", "year",
		academic_year_text(sheet->arena,
			plan == NULL ? sheet->site->year : plan->year.start),
		NULL);
}

static str
plan_summary(struct sheet *sheet, const struct plan *plan)
{
	bool is_over = plan_is_closed(plan);
	struct rag_tally tally = {0};
	str priorities = counted(sheet, "priorities", plan->priorities.count);
	size_t late = 0;

	for (size_t i = 0; i < plan->priorities.count; i++) {
		const struct priority *of = &plan->priorities.items[i];

		rag_tally_add(&tally, of);
		if (!is_over)
			late += actions_late(
				sheet, of->actions.items, of->actions.count);
	}
	if (!tally.all)
		return sentence_case(
			sheet->arena, words(sheet, "plan-summary-plain",
					      "priorities", priorities, NULL));
	return sentence_case(sheet->arena,
		words(sheet, "plan-summary", "priorities", priorities,
			"actions", counted(sheet, "actions", tally.all),
			"which", rag_tally_words(sheet, &tally), "late",
			late_words(sheet, late), NULL));
}

static void
put_approvals(
	struct sheet *sheet, struct value *object, const struct plan *plan)
{
	struct value *list = value_set_list(object, "approvals");

	for (size_t i = 0; i < plan->approvals.count; i++) {
		const struct act *act = &plan->approvals.items[i];
		struct value *item = value_add_object(list);

		fill_approval(sheet, item, act);
		value_set_text(
			item, "as", sentence_case(sheet->arena, act->as.s));
	}
}

static void
add_other(struct sheet *sheet, struct value *list, const struct plan *plan,
	const struct plan *other)
{
	str path = path_of_plan(
		sheet->arena, sheet->site, sheet->school, other);

	if (other == plan || !site_has(sheet->site, path))
		return;
	add_link(list, path, plan_title(sheet, other));
}

static void
put_other_plans(
	struct sheet *sheet, struct value *object, const struct plan *plan)
{
	const struct school *school = sheet->school;
	struct value *list = value_set_list(object, "other-years");

	for (size_t i = 0; i < school->plans.count; i++)
		add_other(sheet, list, plan, school->plans.items[i]);
	for (size_t i = 0; i < school->action_plans.count; i++)
		add_other(sheet, list, plan, school->action_plans.items[i]);
	put_has(sheet, object, "other-years");
}

void
put_action_plans(struct sheet *sheet, struct value *object)
{
	const struct school *school = sheet->school;
	struct value *list = value_set_list(object, "action-plans");

	for (size_t i = 0; i < school->action_plans.count; i++)
		if (!plan_is_closed(school->action_plans.items[i]))
			add_other(sheet, list, NULL,
				school->action_plans.items[i]);
	put_has(sheet, object, "action-plans");
}

static void
put_self_evaluation(
	struct sheet *sheet, struct value *object, const struct plan *plan)
{
	const struct evidence *evidence = plan->self_evaluation.target;

	if (evidence == NULL || !evidence_is_shown(sheet->portal, evidence)) {
		put_none(object, "self-evaluation");
		return;
	}
	put_link(object, "self-evaluation", href_of_evidence(sheet, evidence),
		evidence_title(sheet, evidence));
	sheet_use_evidence(sheet, evidence);
}

static str
plan_cost(struct sheet *sheet, const struct plan *plan)
{
	decimal sum = {0};

	if (IS_SET(plan->cost))
		return money(sheet->arena, plan->cost.v);
	for (size_t i = 0; i < plan->priorities.count; i++) {
		const struct priority *of = &plan->priorities.items[i];

		for (size_t j = 0; j < of->actions.count; j++)
			if (IS_SET(of->actions.items[j].cost))
				sum.millionths +=
					of->actions.items[j].cost.v.millionths;
	}
	return sum.millionths ? money(sheet->arena, sum) : S("");
}

static void
put_plan(struct sheet *sheet, const struct plan *plan)
{
	struct value *object = value_set_object(sheet->data, "plan");
	struct prose prose = {.text = plan->body,
		.source = plan->source,
		.line = plan->body_line,
		.top_level = 3};

	value_set_text(object, "year",
		academic_year_text(sheet->arena, plan->year.start));
	value_set_text(object, "summary", plan_summary(sheet, plan));
	put_status(sheet, object, "status",
		str_from(plan_status_words[plan->status.v]));
	put_approvals(sheet, object, plan);
	put_self_evaluation(sheet, object, plan);
	value_set_text(object, "cost", plan_cost(sheet, plan));
	put_other_plans(sheet, object, plan);
	put_rag_figure(sheet, object, plan);
	value_set_html(
		object, "narrative-html", sheet_markup(sheet, prose).html);
	put_plan_priorities(sheet, object, plan);
}

/* The plans of the years before and after; an action plan is of no row. */
static void
put_years(struct sheet *sheet, const struct plan *plan)
{
	static const struct pager pager = {
		"pager-plans", "earlier-plan", "later-plan"};
	const struct school *school = sheet->school;
	int year = plan == NULL ? sheet->site->year : plan->year.start;
	struct step earlier = {0}, later = {0};

	for (size_t i = 0; i < school->action_plans.count; i++)
		if (school->action_plans.items[i] == plan)
			return;
	for (size_t i = 0; i < school->plans.count && !later.href.n; i++) {
		const struct plan *of = school->plans.items[i];
		struct step step = {
			path_of_plan(sheet->arena, sheet->site, school, of),
			plan_title(sheet, of)};

		if (of->year.start != year)
			*(of->year.start < year ? &earlier : &later) = step;
	}
	put_pager(sheet, &pager, earlier, later);
}

static void
fill_plan(struct sheet *sheet, const struct planned *planned)
{
	const struct plan *plan = planned->subject;
	str title = plan_title(sheet, plan);

	sheet_heading(
		sheet, (struct heading){.title = title, .heading = title});
	put_school(sheet, "tab-plan");
	put_years(sheet, plan);
	value_set_text(sheet->data, "no-plan", S(""));
	if (plan == NULL) {
		put_none(sheet->data, "plan");
		value_set_text(sheet->data, "no-plan",
			words(sheet, "no-plan-yet", NULL));
		return;
	}
	sheet_use_file(sheet, plan->source, "file-plan");
	put_plan(sheet, plan);
}

const struct page_kind plan_kind = {"plan", plan_plans, fill_plan};
