#include "pages/due.h"

#include "pages/actions.h"
#include "pages/audience.h"
#include "pages/plan_parts.h"
#include "pages/put.h"
#include "pages/words.h"

bool
due_is_late(const struct sheet *sheet, const struct due *due)
{
	return date_cmp(due->date, sheet->portal->as_of) < 0;
}

static void
add(struct sheet *sheet, struct dues *dues, struct due due)
{
	due.place = dues->list.count;
	if (date_is_set(due.date))
		*list_push(sheet->arena, &dues->list) = due;
}

/* An action that is open; `due` says the rest. */
static void
add_action(struct sheet *sheet, struct dues *dues, const struct action *action,
	struct due due)
{
	if (!action_is_open(action) || !IS_SET(action->due))
		return;
	due.date = action->due.d;
	due.kind = DUE_ACTION;
	due.who = IS_SET(action->owner) ? ref_label(&action->owner) : S("");
	add(sheet, dues, due);
}

static void
add_actions(struct sheet *sheet, struct dues *dues,
	const struct priority *priority, struct due due)
{
	for (size_t i = 0; i < priority->actions.count; i++) {
		due.text = priority->actions.items[i].what.s;
		add_action(sheet, dues, &priority->actions.items[i], due);
	}
}

static void
add_milestones(struct sheet *sheet, struct dues *dues,
	const struct priority *priority, struct due due, int year)
{
	for (size_t i = 0; i < priority->milestones.count; i++) {
		const struct milestone *of = &priority->milestones.items[i];

		if (of->review != NULL)
			continue;
		due.kind = DUE_MILESTONE;
		due.of = priority->title.s;
		due.text = words(
			sheet, "milestone-due", "what", of->expect.s, NULL);
		due.date = due_day(sheet->portal, due.school, year, of->due.s);
		due.who = IS_SET(priority->lead) ? ref_label(&priority->lead)
						 : S("");
		add(sheet, dues, due);
	}
}

static void
add_plan(struct sheet *sheet, struct dues *dues, const struct school *school,
	const struct plan *plan)
{
	str page = path_of_plan(sheet->arena, sheet->site, school, plan);

	for (size_t i = 0; i < plan->priorities.count; i++) {
		const struct priority *priority = &plan->priorities.items[i];
		struct due due = {.school = school,
			.href = str_printf(sheet->arena, "%.*s#p-%.*s",
				STR_ARG(page), STR_ARG(priority->id.s))};

		add_actions(sheet, dues, priority, due);
		add_milestones(sheet, dues, priority, due, plan->year.start);
	}
}

static void
add_plans(struct sheet *sheet, struct dues *dues, const struct school *school)
{
	const struct plan *plan = site_plan_of(sheet->site, school);

	if (plan != NULL)
		add_plan(sheet, dues, school, plan);
	for (size_t i = 0; i < school->action_plans.count; i++) {
		plan = school->action_plans.items[i];
		if (!plan_is_closed(plan) &&
			plan->year.start == sheet->site->year)
			add_plan(sheet, dues, school, plan);
	}
}

/* What was agreed to be done, and the end of it all. */
static void
add_agreement(struct sheet *sheet, struct dues *dues,
	const struct agreement *of, struct due due)
{
	for (size_t i = 0; i < of->actions.count; i++) {
		due.text = words(sheet, "support-due", "what",
			of->actions.items[i].what.s, NULL);
		add_action(sheet, dues, &of->actions.items[i], due);
	}
	if (!IS_SET(of->to))
		return;
	due.kind = DUE_SUPPORT;
	due.date = of->to.d;
	due.text = words(
		sheet, "agreement-ends", "what", of->objective.s, NULL);
	due.who = IS_SET(of->lead) ? ref_label(&of->lead) : S("");
	add(sheet, dues, due);
}

static void
add_agreements(
	struct sheet *sheet, struct dues *dues, const struct school *school)
{
	const struct support *support = school->support;
	str page = path_of_school(sheet->arena, school, "support");

	for (size_t i = 0; support != NULL && i < support->agreements.count;
		i++) {
		const struct agreement *of = &support->agreements.items[i];

		if (agreement_is_active(of))
			add_agreement(sheet, dues, of,
				(struct due){.school = school,
					.href = str_printf(sheet->arena,
						"%.*s#a-%.*s", STR_ARG(page),
						STR_ARG(of->id.s))});
	}
}

static void
add_decision(
	struct sheet *sheet, struct dues *dues, const struct school *school)
{
	const struct categorisation *entry =
		site_standing(sheet->site, school)->in_force.entry;
	struct due due = {.school = school,
		.href = path_of_school(sheet->arena, school, "categorisation")};

	if (entry == NULL)
		return;
	if (entry->provisional != NULL) {
		due.text = words(sheet, "provisional-ends", NULL);
		due.date = entry->provisional->until.d;
		add(sheet, dues, due);
	}
	if (entry->override != NULL && IS_SET(entry->override->expires)) {
		due.text = words(sheet, "override-ends", NULL);
		due.date = entry->override->expires.d;
		add(sheet, dues, due);
	}
	if (entry->dispute != NULL && entry->dispute->decision == NULL &&
		IS_SET(entry->dispute->meeting)) {
		due.text = words(sheet, "dispute-meets", NULL);
		due.date = entry->dispute->meeting.d;
		add(sheet, dues, due);
	}
}

static int
compare(const void *left, const void *right)
{
	const struct due *a = left, *b = right;
	int by_date = date_cmp(a->date, b->date);

	if (by_date)
		return by_date;
	if (a->kind != b->kind)
		return (int)a->kind - (int)b->kind;
	return (a->place > b->place) - (a->place < b->place);
}

void
dues_sort(struct dues *dues)
{
	if (dues->list.count > 0)
		qsort(dues->list.items, dues->list.count,
			sizeof(*dues->list.items), compare);
}

void
dues_collect(
	struct sheet *sheet, const struct school *school, struct dues *dues)
{
	add_plans(sheet, dues, school);
	add_agreements(sheet, dues, school);
	add_decision(sheet, dues, school);
}

void
put_due(struct sheet *sheet, struct value *object, const struct due *due)
{
	put_date(sheet, object, "date", due->date);
	value_set_text(object, "text", due->text);
	value_set_text(object, "of", due->of);
	value_set_text(object, "href", due->href);
	value_set_flag(object, "is-overdue", due_is_late(sheet, due));
	value_set_text(object, "lateness", lateness(sheet, due->date));
}
