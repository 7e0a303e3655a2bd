#include "check/parts.h"

#include "framework/evaluate.h"

void
check_order(struct portal *portal, struct dated first, struct dated then)
{
	struct arena *arena = portal->diags->arena;
	struct diagnostic *d;

	if (!IS_SET(*first.day) || !IS_SET(*then.day) ||
		date_cmp(then.day->d, first.day->d) >= 0)
		return;
	d = diag(portal->diags, S131, then.day->span,
		"`%s`, %.*s, is before `%s`, %.*s", then.key,
		STR_ARG(date_iso(arena, then.day->d)), first.key,
		STR_ARG(date_iso(arena, first.day->d)));
	diag_related(
		portal->diags, d, first.day->span, "`%s` is here", first.key);
	diag_help(portal->diags, d, "correct one of the two");
}

void
check_past(struct portal *portal, struct dated dated)
{
	struct arena *arena = portal->diags->arena;

	if (!IS_SET(*dated.day) || date_cmp(dated.day->d, portal->as_of) <= 0)
		return;
	diag_help(portal->diags,
		diag(portal->diags, S132, dated.day->span,
			"`%s`, %.*s, is still to come", dated.key,
			STR_ARG(date_iso(arena, dated.day->d))),
		"correct the date, if it is past; the portal is built for "
		"%.*s",
		STR_ARG(date_iso(arena, portal->as_of)));
}

static bool
report_places(struct portal *portal, const struct indicator *indicator,
	const struct number *figure)
{
	struct arena *arena = portal->diags->arena;
	int64_t allowed = indicator->decimals.v.millionths / DECIMAL_ONE;
	struct diagnostic *d;
	str written;

	if (!IS_SET(indicator->decimals) || figure->places <= allowed)
		return false;
	written = decimal_text(arena, figure->v, figure->places);
	d = diag(portal->diags, S108, figure->span,
		"`%.*s` has %d decimal%s, and %.*s has %d", STR_ARG(written),
		figure->places, figure->places == 1 ? "" : "s",
		STR_ARG(indicator->label.s), (int)allowed);
	diag_related(portal->diags, d, indicator->decimals.span,
		"the measure says so here");
	diag_help(portal->diags, d,
		allowed == 0 ? "write it without a point" : "round it");
	return true;
}

static void
report_range(struct portal *portal, const struct indicator *indicator,
	const struct number *figure)
{
	struct arena *arena = portal->diags->arena;
	const struct number *range = indicator->range.items;
	struct diagnostic *d;
	str written;

	/* A range that is none is reported with its measure. */
	if (indicator->range.count != 2 ||
		decimal_cmp(range[0].v, range[1].v) >= 0 ||
		(decimal_cmp(figure->v, range[0].v) >= 0 &&
			decimal_cmp(figure->v, range[1].v) <= 0))
		return;
	written = decimal_text(arena, figure->v, figure->places);
	d = diag(portal->diags, S108, figure->span,
		"`%.*s` is no possible figure of %.*s: they lie from %.*s to "
		"%.*s",
		STR_ARG(written), STR_ARG(indicator->label.s),
		STR_ARG(decimal_text(arena, range[0].v, -1)),
		STR_ARG(decimal_text(arena, range[1].v, -1)));
	diag_related(
		portal->diags, d, range[0].span, "the measure says so here");
	diag_help(portal->diags, d, "compare it with its source");
}

void
check_figure(struct portal *portal, const struct indicator *indicator,
	const struct number *figure)
{
	if (indicator == NULL || !IS_SET(*figure))
		return;
	if (!report_places(portal, indicator, figure))
		report_range(portal, indicator, figure);
}

bool
check_applies(struct situation *situation, const struct condition *condition)
{
	struct evaluation evaluation;

	if (condition == NULL)
		return true;
	evaluation = evaluation_new(situation->arena, situation);
	return evaluate_condition(&evaluation, condition)->result !=
	       TRUTH_FALSE;
}

void
check_approvals(struct portal *portal, struct acts approvals)
{
	struct arena *arena = portal->diags->arena;
	const struct act *before = NULL;

	for (size_t i = 0; i < approvals.count; i++) {
		const struct act *act = &approvals.items[i];
		struct diagnostic *d;

		if (!IS_SET(act->date))
			continue;
		if (before == NULL ||
			date_cmp(act->date.d, before->date.d) >= 0) {
			before = act;
			continue;
		}
		d = diag(portal->diags, O503, act->date.span,
			"this approval, %.*s, is dated before the one above "
			"it",
			STR_ARG(date_iso(arena, act->date.d)));
		diag_related(portal->diags, d, before->date.span,
			"the one above is dated %.*s",
			STR_ARG(date_iso(arena, before->date.d)));
		diag_help(portal->diags, d,
			"correct a date, or put the approvals in the order in "
			"which they were given");
	}
}

/* --- points of time --- */

bool
is_point(str written)
{
	str first, rest = written;
	date day;

	if (date_parse(written, &day) == DATE_OK)
		return true;
	if (!str_cut(&rest, ' ', &first))
		return false;
	if (month_from_name(first) > 0)
		return rest.n == 0 || str_eq_z(rest, "half-term");
	return str_starts(written, S("end of ")) &&
	       str_ends(written, S(" term")) &&
	       term_from_name(str_sub(
		       written, S("end of ").n, written.n - S(" term").n)) >= 0;
}
