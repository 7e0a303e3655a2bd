/* Overrides and disputes: what is wrong with them (C405 to C410, C416, C417).
 */
#include "check/check.h"

struct fault_report {
	unsigned fault;
	enum code code;
	const char *message;
	const char *help;
};

static const struct fault_report reports[] = {
	{OVERRIDE_NOT_ALLOWED, C405,
		"the framework allows no override from the computed category "
		"to this one",
		"declare what the criteria give, or bring new evidence"},
	{OVERRIDE_SHORT_REASON, C405,
		"the reason of the override is shorter than the framework asks",
		"say why, in full: what the criteria do not see"},
	{OVERRIDE_FEW_EVIDENCE, C405,
		"the override names less evidence than the framework asks",
		"add `evidence: [...]` to the override"},
	{OVERRIDE_NO_EXPIRY, C405, "the override does not say when it expires",
		"add `expires: DATE`"},
	{OVERRIDE_TOO_LONG, C405,
		"the override holds longer than the framework allows",
		"let it expire earlier; it may be approved again"},
	{OVERRIDE_UNAPPROVED, C406,
		"the override is not approved by those whom the framework "
		"names",
		"add `approved: {by: …, date: …}` once they have"},
	{OVERRIDE_PAST_BINDING, C408,
		"no override goes past a binding criterion that holds",
		"declare the category of that criterion, or a worse one"},
	{OVERRIDE_EXPIRED, C407, "the override has expired",
		"agree the category anew, by what the evidence says now"},
	{OVERRIDE_NOT_NEEDED, C416,
		"the evidence gives this category anyway, without an override",
		"take the override out"},
	{OVERRIDE_UNKNOWN_BINDING, C417,
		"the override is to a better category, while a binding "
		"criterion is unknown",
		"bring the evidence that settles it"},
};

/* Where a fault stands: at the part of the override that is wrong. */
static struct span
place_of(const struct override *override, unsigned fault)
{
	if (fault == OVERRIDE_SHORT_REASON)
		return override->reason.span;
	if ((fault == OVERRIDE_TOO_LONG || fault == OVERRIDE_EXPIRED) &&
		IS_SET(override->expires))
		return override->expires.span;
	if (fault == OVERRIDE_UNAPPROVED && override->approved != NULL)
		return override->approved->span;
	return override->span;
}

static void
report_fault(struct portal *portal, const struct declared *declared,
	const struct fault_report *report)
{
	const struct override_judgement *j = &declared->override;
	str possible = possible_words(portal->arena, declared->computed);
	struct diagnostic *d = diag(portal->diags, report->code,
		place_of(declared->entry->override, report->fault), "%s",
		report->message);

	if (report->fault == OVERRIDE_NOT_ALLOWED)
		diag_label(portal->diags, d, "the criteria give %.*s",
			STR_ARG(possible));
	if (j->binding != NULL &&
		(report->fault == OVERRIDE_PAST_BINDING ||
			report->fault == OVERRIDE_UNKNOWN_BINDING))
		diag_related(portal->diags, d, j->binding->criterion->id.span,
			"criterion %.*s of %.*s: %.*s",
			STR_ARG(j->binding->criterion->id.s),
			STR_ARG(j->binding->category->id.s),
			STR_ARG(j->binding->criterion->text.s));
	if (j->binding != NULL && report->fault == OVERRIDE_PAST_BINDING)
		relate_evidence(
			portal, d, declared->computed, j->binding->criterion);
	diag_help(portal->diags, d, "%s", report->help);
}

static void
check_override(struct portal *portal, const struct declared *declared)
{
	if (declared->computed == NULL || declared->entry->override == NULL)
		return;
	for (size_t i = 0; i < COUNT(reports); i++)
		if (declared->override.faults & reports[i].fault)
			report_fault(portal, declared, &reports[i]);
}

/* Did people decide, by `declared` or on a dispute, and no override? */
static bool
is_by_people(const struct declared *declared)
{
	return declared->status == STANDING_DECLARED ||
	       (declared->status == STANDING_VOID &&
		       declared->entry->override == NULL);
}

/* People decide, but not past what binds them. */
static void
check_declared_binding(struct portal *portal, const struct declared *declared)
{
	const struct criterion_verdict *v;
	struct diagnostic *d;

	if (declared->computed == NULL || !is_by_people(declared))
		return;
	v = binding_beyond(declared->computed, declared->category, TRUTH_TRUE);
	if (v == NULL)
		return;
	d = diag(portal->diags, C408, declared->entry->category.span,
		"declared %.*s, but a binding criterion of %.*s holds",
		STR_ARG(declared->category->id.s), STR_ARG(v->category->id.s));
	diag_related(portal->diags, d, v->criterion->id.span,
		"criterion %.*s: %.*s", STR_ARG(v->criterion->id.s),
		STR_ARG(v->criterion->text.s));
	relate_evidence(portal, d, declared->computed, v->criterion);
	diag_help(portal->diags, d,
		"declare the category of that criterion, or a worse one");
}

/* Where the framework names nobody, anybody may. */
static bool
is_named(const void *by, const void *allowed)
{
	const struct any_list *names = allowed;

	return names->count == 0 || refs_meet(by, allowed);
}

static void
check_dispute_people(struct portal *portal, const struct dispute *dispute,
	const struct dispute_rule *rule)
{
	struct diagnostic *d;

	if (!is_named(&dispute->raised->by, &rule->raised_by)) {
		d = diag(portal->diags, C406, dispute->raised->span,
			"a dispute is raised by somebody whom the framework "
			"does not name");
		diag_related(portal->diags, d, rule->raised_by.items[0].span,
			"named here");
		diag_help(portal->diags, d, "correct who raised it");
	}
	if (dispute->decision == NULL ||
		is_named(&dispute->decision->by, &rule->decided_by))
		return;
	d = diag(portal->diags, C406, dispute->decision->span,
		"a dispute is decided by somebody whom the framework does not "
		"name");
	diag_related(
		portal->diags, d, rule->decided_by.items[0].span, "named here");
	diag_help(portal->diags, d, "bring it to those who decide");
}

static void
report_step(struct portal *portal, struct span at, const char *message,
	const char *help)
{
	diag_help(portal->diags, diag(portal->diags, C410, at, "%s", message),
		"%s", help);
}

/* Raised, then heard, then decided (P74, P75). */
static void
check_dispute_steps(struct portal *portal, const struct dispute *dispute)
{
	date raised = dispute->raised->date.d;
	const struct dispute_outcome *outcome = dispute->decision;

	if (IS_SET(dispute->raised->date) && IS_SET(dispute->meeting) &&
		dispute->meeting.d.day < raised.day)
		report_step(portal, dispute->meeting.span,
			"the meeting comes before the dispute was raised",
			"correct one of the dates");
	if (outcome == NULL || !IS_SET(outcome->date))
		return;
	if (IS_SET(dispute->raised->date) && outcome->date.d.day < raised.day)
		report_step(portal, outcome->date.span,
			"decided before it was raised",
			"correct one of the dates");
	if (IS_SET(dispute->meeting) &&
		outcome->date.d.day < dispute->meeting.d.day)
		report_step(portal, outcome->date.span,
			"decided before both sides met",
			"correct one of the dates");
}

static void
check_dispute(struct portal *portal, const struct declared *declared,
	const struct framework *framework)
{
	const struct categorisation *e = declared->entry;
	const struct dispute *dispute = e->dispute;

	if (dispute == NULL) {
		if (entry_status(e) == STATUS_DISPUTED)
			report_step(portal, e->status.span,
				"the decision is disputed, but no dispute is "
				"recorded",
				"add `dispute:` with who raised it, and when");
		return;
	}
	if (dispute->raised == NULL)
		return;
	if (framework != NULL && framework->disputes != NULL) {
		check_dispute_people(portal, dispute, framework->disputes);
		if (framework->disputes->in_writing.on &&
			!IS_SET(dispute->school_view))
			report_step(portal, dispute->raised->span,
				"a dispute is raised in writing, and what the "
				"school says is not recorded",
				"add `school-view:`");
	}
	check_dispute_steps(portal, dispute);
	if (dispute_is_decided(e) && entry_status(e) == STATUS_DISPUTED)
		report_step(portal, e->status.span,
			"the dispute is decided, but the entry still says "
			"disputed",
			"write `status: agreed`");
}

static void
check_one(struct portal *portal, const struct assessment *a,
	const struct declared *declared)
{
	if (declared->entry == NULL)
		return;
	check_override(portal, declared);
	check_declared_binding(portal, declared);
	check_dispute(portal, declared, a->framework);
}

void
check_overrides(struct portal *portal, const struct assessments *all)
{
	for (size_t i = 0; i < all->all.count; i++) {
		const struct assessment *a = all->all.items[i];

		if (!a->governs || a->school->doubtful)
			continue;
		check_one(portal, a, &a->in_force);
		for (size_t j = 0; j < a->to_come.count; j++)
			check_one(portal, a, &a->to_come.items[j]);
	}
}
