/* Inspections: what their time gives, and that only published ones count. */
#include "check/inspections.h"
#include "check/checks.h"
#include "check/eras.h"
#include "check/parts.h"

struct text
inspection_category_of(const struct evidence *evidence)
{
	const struct word *key = &evidence->inspection_category;
	const struct finding *finding = evidence_finding(
		evidence, "inspection-category");

	if (IS_SET(*key))
		return (struct text){
			key->span, str_from(inspection_category_words[key->v])};
	return finding == NULL ? (struct text){0}
			       : finding->values.items[0].value;
}

static const struct finding *
first_finding(const struct evidence *evidence)
{
	for (size_t i = 0; i < evidence->findings.count; i++)
		if (finding_gives(&evidence->findings.items[i]))
			return &evidence->findings.items[i];
	return NULL;
}

/* Where the outcome begins; no span where there is none. */
static struct span
outcome_of(const struct evidence *evidence)
{
	const struct finding *finding = first_finding(evidence);

	return finding != NULL ? finding->fact.span
			       : inspection_category_of(evidence).span;
}

/*
 * An inspection that lies ahead of the day has S132 for its date already:
 * whoever builds the portal of a day gone by has done nothing wrong.
 */
static bool
waits_for_publication(
	const struct portal *portal, const struct evidence *evidence)
{
	if (!IS_SET(evidence->published))
		return true;
	return date_cmp(evidence->published.d, portal->as_of) > 0 &&
	       date_cmp(evidence->date.d, portal->as_of) <= 0;
}

/* Outcomes are confidential until they are published. */
static void
report_unpublished(struct portal *portal, const struct evidence *evidence)
{
	struct diags *diags = portal->diags;
	struct diagnostic *d = diag(diags, C422, outcome_of(evidence),
		"an outcome of an inspection that is not published");

	if (IS_SET(evidence->published))
		diag_related(diags, d, evidence->published.span,
			"it is published on %.*s, and the portal is built for "
			"%.*s",
			STR_ARG(date_text(diags->arena, evidence->published.d)),
			STR_ARG(date_text(diags->arena, portal->as_of)));
	diag_help(diags, d,
		"take `findings:` and `inspection-category:` out until the "
		"report is published; if it is, %s `published:`",
		IS_SET(evidence->published) ? "correct" : "add");
}

static void
check_one(struct portal *portal, const struct school *school,
	const struct evidence *evidence)
{
	bool waits = waits_for_publication(portal, evidence);

	check_era(portal, evidence);
	if (!waits)
		check_report_card(portal, school, evidence);
	if (waits && span_is_set(outcome_of(evidence)))
		report_unpublished(portal, evidence);
	else
		check_past(portal,
			(struct dated){&evidence->published, "published"});
}

void
check_inspections(struct portal *portal, const struct assessments *all UNUSED)
{
	for (size_t i = 0; i < portal->schools.count; i++) {
		const struct school *school = portal->schools.items[i];

		for (size_t j = 0; j < school->evidence.count; j++) {
			const struct evidence *evidence =
				school->evidence.items[j];

			if (str_eq_z(evidence->type.s, "inspection"))
				check_one(portal, school, evidence);
		}
	}
}
