/* Evidence: its type, its dates, whose inspection it is. */
#include "base/utf8.h"
#include "check/attachments.h"
#include "check/checks.h"
#include "check/finding.h"

static bool
is_inspection(const struct evidence *evidence)
{
	return str_eq_z(evidence->type.s, "inspection");
}

static void
check_type(struct portal *portal, const struct evidence *evidence)
{
	const struct text *type = &evidence->type;
	struct scope scope = {portal, NULL, NULL};
	struct diagnostic *d;
	str near;

	if (!IS_SET(*type) || vocabulary_is_evidence_type(portal, type->s))
		return;
	near = portal_nearest(&scope, REFS(REF_RECORD_KIND),
		utf8_unmask(portal->arena, type->s));
	d = diag(portal->diags, R201, type->span,
		"there is no type of evidence `%.*s`", STR_ARG(type->s));
	if (near.n > 0)
		diag_did_you_mean(portal->diags, d, near);
	else
		diag_help(portal->diags, d,
			"correct the name, or add it to content/records.yaml");
}

/* --- inspections --- */

static void
refuse_key(struct portal *portal, struct span span, const char *key)
{
	if (!span_is_set(span))
		return;
	diag_help(portal->diags,
		diag(portal->diags, S120, span,
			"`%s` belongs to inspections only", key),
		"take it out, or write `type: inspection`");
}

static bool
names_urn(const struct school_facts *is, const struct text *urn,
	bool *predecessor)
{
	*predecessor = false;
	if (IS_SET(is->urn) && str_eq(is->urn.s, urn->s))
		return true;
	*predecessor = true;
	for (size_t i = 0; i < is->predecessor_urns.count; i++)
		if (str_eq(is->predecessor_urns.items[i].s, urn->s))
			return true;
	return false;
}

static void
report_urn(struct portal *portal, const struct school *school,
	const struct text *urn)
{
	const struct school_facts *is = &school->is;
	struct diagnostic *d = diag(portal->diags, S134, urn->span,
		"%.*s is not the number of this school, nor of one before it",
		STR_ARG(urn->s));

	if (IS_SET(is->urn))
		diag_related(portal->diags, d, is->urn.span,
			"the school is %.*s", STR_ARG(is->urn.s));
	diag_help(portal->diags, d,
		"correct the number, add it to `predecessor-urns:` in "
		"school.yaml, or move the file to its school");
}

/* The number that it had on the day: the new one since it joined. */
static void
report_time_of_urn(struct portal *portal, const struct school *school,
	const struct evidence *evidence, bool predecessor)
{
	struct diags *diags = portal->diags;
	const struct school_facts *is = &school->is;
	struct diagnostic *d = diag(diags, C423, evidence->urn.span,
		"%.*s is the number %s, and the inspection is of %.*s",
		STR_ARG(evidence->urn.s),
		predecessor ? "from before this school joined"
			    : "of this school since it joined",
		STR_ARG(date_text(diags->arena, evidence->date.d)));

	/* A school that came from another trust had its number before. */
	if (!predecessor)
		d->severity = SEVERITY_WARNING;
	diag_related(diags, d, is->joined.span, "this school joined on %.*s",
		STR_ARG(date_text(diags->arena, is->joined.d)));
	diag_help(diags, d,
		"write the number that the school had on that day, or correct "
		"`date`");
}

/* A school that lists no predecessor kept its number when it joined. */
static bool
is_of_another_time(const struct school_facts *is,
	const struct evidence *evidence, bool predecessor)
{
	bool joined;

	if (!IS_SET(is->joined) || !IS_SET(evidence->date) ||
		is->predecessor_urns.count == 0)
		return false;
	joined = date_cmp(evidence->date.d, is->joined.d) >= 0;
	return joined == predecessor;
}

static void
check_urn(struct portal *portal, const struct school *school,
	const struct evidence *evidence)
{
	bool predecessor;

	if (!IS_SET(evidence->urn))
		return;
	if (!names_urn(&school->is, &evidence->urn, &predecessor))
		report_urn(portal, school, &evidence->urn);
	else if (is_of_another_time(&school->is, evidence, predecessor))
		report_time_of_urn(portal, school, evidence, predecessor);
}

static void
check_inspection(struct portal *portal, const struct school *school,
	const struct evidence *evidence)
{
	if (!vocabulary_is_evidence_type(portal, evidence->type.s))
		return;
	if (!is_inspection(evidence)) {
		refuse_key(portal, evidence->kind.span, "kind");
		refuse_key(portal, evidence->inspection_category.span,
			"inspection-category");
		return;
	}
	if (!IS_SET(evidence->kind))
		diag_help(portal->diags,
			diag(portal->diags, S102, evidence->type.span,
				"the inspection does not say its `kind`"),
			"add `kind:`, which is graded, ungraded, monitoring "
			"or report-card");
	check_order(portal, (struct dated){&evidence->date, "date"},
		(struct dated){&evidence->published, "published"});
	check_urn(portal, school, evidence);
}

/* --- the file's name --- */

/* "2026-06" and "2026-06-24" begin names of files. */
static bool
name_begins(struct arena *arena, str slug, const struct day *day)
{
	str iso;
	size_t n = S("2026-06").n, whole = S("2026-06-24").n;
	date named;

	if (!IS_SET(*day))
		return false;
	iso = date_iso(arena, day->d);
	if (date_parse(str_sub(slug, 0, whole), &named) == DATE_OK)
		n = whole;
	return str_eq(str_sub(slug, 0, n), str_sub(iso, 0, n));
}

static bool
name_is_dated(struct arena *arena, str slug)
{
	date unused;
	str first = str_sub(slug, 0, S("2026-06").n);

	return (slug.n == first.n || slug.p[first.n] == '-') &&
	       date_parse(str_printf(arena, "%.*s-01", STR_ARG(first)),
		       &unused) == DATE_OK;
}

static void
check_name(struct portal *portal, const struct evidence *evidence)
{
	struct arena *arena = portal->diags->arena;

	if (!IS_SET(evidence->date) || !name_is_dated(arena, evidence->slug) ||
		name_begins(arena, evidence->slug, &evidence->date) ||
		name_begins(arena, evidence->slug, &evidence->published))
		return;
	diag_help(portal->diags,
		diag(portal->diags, S133, evidence->date.span,
			"the file is named `%.*s`, and dated %.*s",
			STR_ARG(evidence->slug),
			STR_ARG(date_iso(arena, evidence->date.d))),
		"rename the file, or correct the date");
}

/* --- the table --- */

static void
check_one(struct portal *portal, const struct school *school,
	const struct evidence *evidence)
{
	check_type(portal, evidence);
	check_inspection(portal, school, evidence);
	check_past(portal, (struct dated){&evidence->date, "date"});
	check_name(portal, evidence);
	check_attachments(portal, school, evidence);
}

void
check_evidence(struct portal *portal, const struct assessments *all UNUSED)
{
	for (size_t i = 0; i < portal->schools.count; i++) {
		const struct school *school = portal->schools.items[i];
		struct arena *scratch = arena_new();
		struct situation *situation = situation_of_school(
			scratch, portal, NULL, school, portal->as_of);

		for (size_t j = 0; j < school->evidence.count; j++) {
			const struct evidence *evidence =
				school->evidence.items[j];

			check_one(portal, school, evidence);
			check_findings(portal, situation, evidence);
		}
		arena_free(scratch);
	}
}
