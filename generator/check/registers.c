/* Risks and waivers. */
#include "check/checks.h"
#include "check/parts.h"

/* --- risks --- */

enum { SCALE = 5 };

static void
check_scale(struct portal *portal, const struct number *number, const char *key)
{
	if (!IS_SET(*number) ||
		(number->v.millionths >= DECIMAL_ONE &&
			number->v.millionths <= SCALE * DECIMAL_ONE))
		return;
	diag_help(portal->diags,
		diag(portal->diags, S108, number->span,
			"`%s` is given on a scale from 1 to 5, not as %.*s",
			key,
			STR_ARG(decimal_text(
				portal->diags->arena, number->v, -1))),
		"write a number from 1 to 5");
}

static void
check_risk(struct portal *portal, const struct risk *risk)
{
	check_scale(portal, &risk->likelihood, "likelihood");
	check_scale(portal, &risk->impact, "impact");
}

/* --- waivers --- */

static void
check_waiver(struct portal *portal, const struct school *school,
	const struct waiver *waiver)
{
	struct arena *arena = portal->diags->arena;

	check_rule(portal, school, &waiver->rule);
	if (waiver->approved != NULL)
		check_order(portal,
			(struct dated){&waiver->approved->date, "approved"},
			(struct dated){&waiver->expires, "expires"});
	if (!IS_SET(waiver->expires) ||
		date_cmp(waiver->expires.d, portal->as_of) >= 0)
		return;
	diag_help(portal->diags,
		diag(portal->diags, O511, waiver->expires.span,
			"the waiver of `%.*s` expired on %.*s",
			STR_ARG(waiver->rule.s),
			STR_ARG(date_iso(arena, waiver->expires.d))),
		"take it out, or have a new one approved");
}

void
check_registers(struct portal *portal, const struct assessments *all UNUSED)
{
	for (size_t i = 0; i < portal->schools.count; i++) {
		const struct school *school = portal->schools.items[i];

		for (size_t j = 0; j < school->risks.count; j++)
			check_risk(portal, &school->risks.items[j]);
		for (size_t j = 0; j < school->waivers.count; j++)
			check_waiver(portal, school, &school->waivers.items[j]);
	}
}
