/* A report card: does it agree with itself and with its school (C421)? */
#include "check/eras.h"
#include "check/inspections.h"

#include "check/finding.h"

/* The areas; one that is not for every school says for which ages it is. */
static const struct area {
	const char *fact;
	int youngest, oldest; /* a school of these ages has it; 0: every one */
} areas[] = {
	{"rc-inclusion", 0, 0},
	{"rc-curriculum", 0, 0},
	{"rc-achievement", 0, 0},
	{"rc-attendance", 0, 0},
	{"rc-wellbeing", 0, 0},
	{"rc-leadership", 0, 0},
	{"rc-safeguarding", 0, 0},
	{"rc-early-years", 1, 5},
	{"rc-post-16", 17, 25},
};

static bool
is_for_some(const struct area *area)
{
	return area->youngest > 0;
}

static bool
finding_is(const struct finding *finding, const char *value)
{
	return finding != NULL &&
	       str_eq_z(finding->values.items[0].value.s, value);
}

/* --- areas that are missing, or that the school cannot have --- */

/* A note says why an area is not graded: "rc-x: {value: n/a, note: …}". */
static bool
is_noted(const struct evidence *evidence, const char *fact)
{
	for (size_t i = 0; i < evidence->findings.count; i++) {
		const struct finding *finding = &evidence->findings.items[i];

		if (str_eq_z(finding->fact.id, fact) &&
			finding->values.count > 0 &&
			IS_SET(finding->values.items[0].note))
			return true;
	}
	return false;
}

static str
list_missing(struct arena *arena, const struct evidence *evidence)
{
	struct buf out = buf_new(arena);

	for (size_t i = 0; i < COUNT(areas); i++)
		if (!is_for_some(&areas[i]) &&
			evidence_finding(evidence, areas[i].fact) == NULL &&
			!is_noted(evidence, areas[i].fact))
			buf_printf(&out, "%s`%s`", out.n ? ", " : "",
				areas[i].fact);
	return buf_str(&out);
}

static void
check_missing(struct diags *diags, const struct evidence *evidence)
{
	str missing = list_missing(diags->arena, evidence);
	struct diagnostic *d;

	if (missing.n == 0)
		return;
	d = diag(diags, C421, evidence->kind.span,
		"the report card says nothing of %.*s", STR_ARG(missing));
	d->severity = SEVERITY_WARNING;
	diag_help(diags, d,
		"add what the report says, or `{value: n/a, note: …}` with "
		"the reason");
}

static bool
school_has(const struct school *school, const struct area *area)
{
	return school->age_to == 0 || (school->age_from <= area->oldest &&
					      school->age_to >= area->youngest);
}

static void
check_ages(struct diags *diags, const struct school *school,
	const struct evidence *evidence, const struct area *area)
{
	const struct finding *finding = evidence_finding(evidence, area->fact);
	struct diagnostic *d;

	if (!is_for_some(area) || finding == NULL || school_has(school, area))
		return;
	d = diag(diags, C421, finding->fact.span,
		"`%s` is graded, and the school has no pupils of that age",
		area->fact);
	d->severity = SEVERITY_WARNING;
	diag_related(diags, d, school->is.ages.span, "its ages are here");
	diag_help(diags, d, "take it out, or correct the ages");
}

/* --- the category of concern --- */

/* What puts a school in a category: an area, or safeguarding. */
static const struct finding *
cause_of_concern(const struct evidence *evidence)
{
	for (size_t i = 0; i < COUNT(areas); i++) {
		const struct finding *finding = evidence_finding(
			evidence, areas[i].fact);

		if (finding_is(finding, "urgent-improvement") ||
			finding_is(finding, "not-met"))
			return finding;
	}
	return NULL;
}

static void
check_none(struct diags *diags, const struct evidence *evidence)
{
	const struct finding *cause = cause_of_concern(evidence);
	struct text category = inspection_category_of(evidence);
	const struct finding_value *value;
	struct diagnostic *d;

	if (cause == NULL ||
		(IS_SET(category) && !str_eq_z(category.s, "none")))
		return;
	value = &cause->values.items[0];
	d = diag(diags, C421,
		IS_SET(category) ? category.span : value->value.span,
		"`%.*s` is `%.*s`, and the report card has no category of "
		"concern",
		STR_ARG(cause->fact.id), STR_ARG(value->value.s));
	if (IS_SET(category))
		diag_related(diags, d, value->value.span, "`%.*s` is here",
			STR_ARG(value->value.s));
	diag_help(diags, d,
		"write `inspection-category: requires-significant-improvement` "
		"or `special-measures`, as the report says; or correct `%.*s`",
		STR_ARG(cause->fact.id));
}

/* Leaders who can mend it are what tells the two categories apart. */
static void
check_special_measures(struct diags *diags, const struct evidence *evidence)
{
	const struct finding *leaders = evidence_finding(
		evidence, "rc-leadership");
	struct text category = inspection_category_of(evidence);
	struct diagnostic *d;

	if (!IS_SET(category) || !str_eq_z(category.s, "special-measures") ||
		leaders == NULL || finding_is(leaders, "urgent-improvement"))
		return;
	d = diag(diags, C421, category.span,
		"special measures, and `rc-leadership` is not "
		"`urgent-improvement`");
	d->severity = SEVERITY_WARNING;
	diag_related(diags, d, leaders->values.items[0].value.span,
		"leadership and governance is here");
	diag_help(diags, d, "compare both with the report");
}

void
check_report_card(struct portal *portal, const struct school *school,
	const struct evidence *evidence)
{
	struct diags *diags = portal->diags;

	if (!IS_SET(evidence->kind) ||
		evidence->kind.v != INSPECTION_REPORT_CARD)
		return;
	check_none(diags, evidence);
	check_special_measures(diags, evidence);
	check_missing(diags, evidence);
	for (size_t i = 0; i < COUNT(areas); i++)
		check_ages(diags, school, evidence, &areas[i]);
}
