/* Support agreements, the record of support, requests and commitments. */
#include "check/checks.h"
#include "check/parts.h"

enum agreement_status {
	AGREEMENT_REQUESTED,
	AGREEMENT_AGREED,
	AGREEMENT_ACTIVE,
	AGREEMENT_ENDED
};

static bool
is_running(const struct agreement *agreement)
{
	return IS_SET(agreement->status) &&
	       (agreement->status.v == AGREEMENT_AGREED ||
		       agreement->status.v == AGREEMENT_ACTIVE);
}

/* --- what it must say --- */

static str
list_missing(struct arena *arena, const struct agreement *agreement)
{
	const struct {
		bool there;
		const char *key;
	} needed[] = {
		{IS_SET(agreement->objective), "objective"},
		{IS_SET(agreement->rationale), "rationale"},
		{agreement->indicators.count > 0, "indicators-of-success"},
		{IS_SET(agreement->lead), "lead"},
		{IS_SET(agreement->from), "from"},
		{IS_SET(agreement->to), "to"},
	};
	struct buf out = buf_new(arena);

	for (size_t i = 0; i < COUNT(needed); i++) {
		if (needed[i].there)
			continue;
		buf_put(&out, str_printf(arena, "%s`%s`", out.n > 0 ? ", " : "",
				      needed[i].key));
	}
	return buf_str(&out);
}

static void
check_complete(struct portal *portal, const struct agreement *agreement)
{
	struct diagnostic *d;
	str missing;

	if (!is_running(agreement))
		return;
	missing = list_missing(portal->diags->arena, agreement);
	if (missing.n == 0)
		return;
	d = diag(portal->diags, O507, agreement->id.span,
		"the agreement `%.*s` is %s without %.*s",
		STR_ARG(agreement->id.s),
		agreement_status_words[agreement->status.v], STR_ARG(missing));
	diag_related(
		portal->diags, d, agreement->status.span, "its status is here");
	diag_help(portal->diags, d,
		"add what is missing, or write `status: requested`");
}

/* --- past its end --- */

static bool
is_reviewed(const struct agreement *agreement)
{
	for (size_t i = 0; i < agreement->reviews.count; i++)
		if (IS_SET(agreement->reviews.items[i].impact))
			return true;
	return false;
}

static void
check_end(struct portal *portal, const struct agreement *agreement)
{
	struct arena *arena = portal->diags->arena;
	bool ended = IS_SET(agreement->status) &&
		     agreement->status.v == AGREEMENT_ENDED;
	struct diagnostic *d;

	if (!IS_SET(agreement->to) ||
		date_cmp(agreement->to.d, portal->as_of) >= 0 ||
		(ended && is_reviewed(agreement)) ||
		(!ended && !is_running(agreement)))
		return;
	d = diag(portal->diags, O508, agreement->to.span,
		"the agreement `%.*s` came to its end on %.*s and %s %s",
		STR_ARG(agreement->id.s),
		STR_ARG(date_iso(arena, agreement->to.d)),
		ended ? "has" : "is still",
		ended ? "no review of its impact"
		      : agreement_status_words[agreement->status.v]);
	diag_help(portal->diags, d,
		ended ? "add a review that says its `impact:`"
		      : "review its impact, and end it or agree on another "
			"that renews it");
}

/* --- renewals, and who gives --- */

static void
check_renewal(struct portal *portal, const struct school *school,
	const struct agreement *agreement)
{
	const struct text *renews = &agreement->renews;
	const struct agreement *earlier;
	struct diagnostic *d;

	/* An agreement of before the portal's time may have no file. */
	if (!IS_SET(*renews))
		return;
	earlier = map_get(&school->index[REF_AGREEMENT], renews->s);
	if (earlier == NULL ||
		(earlier != agreement &&
			(!IS_SET(earlier->from) || !IS_SET(agreement->from) ||
				date_cmp(earlier->from.d, agreement->from.d) <=
					0)))
		return;
	d = diag(portal->diags, O509, renews->span,
		earlier == agreement ? "the agreement `%.*s` renews itself"
				     : "`%.*s` begins later than the agreement "
				       "that renews it",
		STR_ARG(renews->s));
	if (earlier != agreement)
		diag_related(
			portal->diags, d, earlier->from.span, "it begins here");
	diag_help(portal->diags, d, "name the earlier agreement");
}

static void
check_givers(struct portal *portal, const struct school *school,
	const struct agreement *agreement)
{
	for (size_t i = 0; i < agreement->capacity_giver.count; i++) {
		const struct ref *giver = &agreement->capacity_giver.items[i];

		if (giver->target != school)
			continue;
		diag_help(portal->diags,
			diag(portal->diags, O510, giver->span,
				"the school is named as giver of its own "
				"support"),
			"name the school, role or partner that gives it");
	}
}

static void
check_agreement(struct portal *portal, const struct school *school,
	const struct agreement *agreement)
{
	struct time_of of = {.span = agreement->to.span,
		.first = DATE_NONE,
		.last = DATE_NONE,
		.words = S("the agreement")};

	if (IS_SET(agreement->to))
		of.last = agreement->to.d;
	check_order(portal, (struct dated){&agreement->from, "from"},
		(struct dated){&agreement->to, "to"});
	check_complete(portal, agreement);
	check_end(portal, agreement);
	check_renewal(portal, school, agreement);
	check_givers(portal, school, agreement);
	check_success(portal, LIST_OF(success_list, agreement->indicators));
	check_actions(portal, &of, LIST_OF(action_list, agreement->actions));
}

/* --- the rest of the file --- */

static void
check_record(struct portal *portal, const struct school *school,
	const struct support_record *record)
{
	check_past(portal, (struct dated){&record->date, "date"});
	for (size_t i = 0; i < record->discharges.count; i++)
		check_rule(portal, school, &record->discharges.items[i]);
}

static void
check_request(struct portal *portal, const struct request *request)
{
	if (request->answered != NULL)
		check_order(portal, (struct dated){&request->date, "date"},
			(struct dated){&request->answered->date, "answered"});
}

static void
check_file(struct portal *portal, const struct school *school,
	const struct support *support)
{
	for (size_t i = 0; i < support->agreements.count; i++)
		check_agreement(portal, school, &support->agreements.items[i]);
	for (size_t i = 0; i < support->record.count; i++)
		check_record(portal, school, &support->record.items[i]);
	for (size_t i = 0; i < support->requests.count; i++)
		check_request(portal, &support->requests.items[i]);
	for (size_t i = 0; i < support->commitments.count; i++) {
		const struct commitment *c = &support->commitments.items[i];

		check_order(portal, (struct dated){&c->from, "from"},
			(struct dated){&c->to, "to"});
	}
}

void
check_support(struct portal *portal, const struct assessments *all UNUSED)
{
	for (size_t i = 0; i < portal->schools.count; i++) {
		const struct school *school = portal->schools.items[i];

		if (school->support != NULL)
			check_file(portal, school, school->support);
	}
}
