/* What plans, targets and agreements share. */
#include "base/utf8.h"
#include "check/parts.h"

void
check_within(
	struct portal *portal, const struct time_of *of, struct dated dated)
{
	struct arena *arena = portal->diags->arena;
	const char *how;
	struct diagnostic *d;

	if (!IS_SET(*dated.day))
		return;
	if (date_is_set(of->last) && date_cmp(dated.day->d, of->last) > 0)
		how = "after the end of";
	else if (date_is_set(of->first) &&
		 date_cmp(dated.day->d, of->first) < 0)
		how = "before the beginning of";
	else
		return;
	d = diag(portal->diags, O505, dated.day->span, "`%s`, %.*s, is %s %.*s",
		dated.key, STR_ARG(date_iso(arena, dated.day->d)), how,
		STR_ARG(of->words));
	if (span_is_set(of->span))
		diag_related(
			portal->diags, d, of->span, "its time is given here");
	diag_help(portal->diags, d,
		"correct the date, or move this to where it belongs");
}

/* Work may begin before the plan; it may not fall due then. */
static void
check_action(struct portal *portal, const struct time_of *of,
	const struct action *action)
{
	struct time_of until = *of;
	size_t before = portal->diags->all.count;

	check_order(portal, (struct dated){&action->start, "start"},
		(struct dated){&action->due, "due"});
	if (portal->diags->all.count > before)
		return;
	until.first = DATE_NONE;
	check_within(portal, &until, (struct dated){&action->start, "start"});
	check_within(portal, of, (struct dated){&action->due, "due"});
}

void
check_actions(struct portal *portal, const struct time_of *of,
	struct action_list actions)
{
	for (size_t i = 0; i < actions.count; i++)
		check_action(portal, of, &actions.items[i]);
}

void
check_success(struct portal *portal, struct success_list success)
{
	for (size_t i = 0; i < success.count; i++) {
		const struct success *one = &success.items[i];

		if (IS_SET(one->target) || IS_SET(one->text))
			continue;
		diag_help(portal->diags,
			diag(portal->diags, O504, one->span,
				"this says nothing of how success will show"),
			"name a target, or write a sentence that can be "
			"checked");
	}
}

static const struct framework *
governing(const struct portal *portal, const struct school *school)
{
	if (school->is.frameworks.count == 0)
		return NULL;
	return portal_framework(
		portal, school->is.frameworks.items[0].id, portal->as_of);
}

void
check_rule(struct portal *portal, const struct school *school,
	const struct text *rule)
{
	const struct framework *framework = governing(portal, school);
	uint64_t rules = REFS(REF_DUTY) | REFS(REF_DOCUMENT);
	struct scope scope = {portal, NULL, framework};
	struct diagnostic *d;
	str near;

	if (framework == NULL || framework->duties.count == 0 ||
		!IS_SET(*rule) || portal_find(&scope, rules, rule->s, NULL))
		return;
	d = diag(portal->diags, R201, rule->span, "there is no duty `%.*s`",
		STR_ARG(rule->s));
	near = portal_nearest(
		&scope, rules, utf8_unmask(portal->arena, rule->s));
	diag_related(portal->diags, d, framework->id.span,
		"the framework that governs the school");
	if (near.n > 0)
		diag_did_you_mean(portal->diags, d, near);
	else
		diag_help(portal->diags, d,
			"use the id of one of the framework's duties");
}
