/* Inspections in three eras: grades of one do not belong in another (C415). */
#include "check/eras.h"

#include "check/finding.h"
#include "check/inspections.h"

enum {
	OLD_GRADES = GRADE_OVERALL | GRADE_JUDGEMENT,
	ALL_GRADES = OLD_GRADES | GRADE_CARD,
	ALL_SORTS = ALL_GRADES | GRADE_SAFEGUARDING,
};

static const struct era eras[] = {
	{2024, 9, 2, OLD_GRADES | GRADE_SAFEGUARDING, INSPECTION_GRADED,
		"up to 2 September 2024", "an overall grade and key judgements",
		"write `overall` and key judgements such as `leadership`"},
	{2025, 11, 9, GRADE_JUDGEMENT | GRADE_SAFEGUARDING, INSPECTION_GRADED,
		"from 3 September 2024 to 9 November 2025",
		"key judgements and no overall grade",
		"write key judgements such as `leadership`, and no `overall`"},
	{0, 0, 0, GRADE_CARD, INSPECTION_REPORT_CARD, "from 10 November 2025",
		"a report card",
		"write the areas of the report card, such as `rc-leadership`, "
		"and `rc-safeguarding`"},
};

const struct era *
era_of(date day)
{
	const struct era *era = eras;

	while (era->year != 0 &&
		date_cmp(date_from(era->year, era->month, era->day), day) < 0)
		era++;
	return era;
}

/* --- sorts of grades --- */

/* By id as well as by group: a portal may describe these facts anew. */
static const char *const judgements[] = {"quality-of-education", "behaviour",
	"personal-development", "leadership", "early-years", "sixth-form"};

static bool
is_judgement(const struct fact *fact)
{
	for (size_t i = 0; i < COUNT(judgements); i++)
		if (str_eq_z(fact->id.s, judgements[i]))
			return true;
	return fact_is_in_group(fact, S("key-judgements"));
}

enum grade_sort
grade_sort_of(const struct fact *fact)
{
	if (str_eq_z(fact->id.s, "overall"))
		return GRADE_OVERALL;
	if (str_eq_z(fact->id.s, "safeguarding-effective"))
		return GRADE_SAFEGUARDING;
	if (str_starts(fact->id.s, S("rc-")) ||
		fact_is_in_group(fact, S("report-card")))
		return GRADE_CARD;
	return is_judgement(fact) ? GRADE_JUDGEMENT : GRADE_NONE;
}

bool
finding_gives(const struct finding *finding)
{
	for (size_t i = 0; i < finding->values.count; i++) {
		const struct text *value = &finding->values.items[i].value;

		if (IS_SET(*value) && !is_word_for_none(value->s))
			return true;
	}
	return false;
}

const struct finding *
evidence_finding(const struct evidence *evidence, const char *fact)
{
	for (size_t i = 0; i < evidence->findings.count; i++) {
		const struct finding *finding = &evidence->findings.items[i];

		if (str_eq_z(finding->fact.id, fact) && finding_gives(finding))
			return finding;
	}
	return NULL;
}

/* Of an inspection, the findings of some sorts. */
struct found {
	const struct finding *first; /* NULL: there are none */
	size_t more;
};

static struct found
find_sorts(const struct evidence *evidence, unsigned sorts)
{
	struct found found = {0};

	for (size_t i = 0; i < evidence->findings.count; i++) {
		const struct finding *finding = &evidence->findings.items[i];
		const struct fact *fact = finding->fact.target;

		if (fact == NULL || !(grade_sort_of(fact) & sorts) ||
			!finding_gives(finding))
			continue;
		if (found.first == NULL)
			found.first = finding;
		else
			found.more++;
	}
	return found;
}

/* "`overall`", "`overall` and 4 more". */
static str
found_text(struct arena *arena, const struct found *found)
{
	str id = found->first->fact.id;

	if (found->more == 0)
		return str_printf(arena, "`%.*s`", STR_ARG(id));
	return str_printf(
		arena, "`%.*s` and %zu more", STR_ARG(id), found->more);
}

/* --- what the kind gives --- */

static bool
gives_grades(const struct evidence *evidence)
{
	return !IS_SET(evidence->kind) ||
	       (evidence->kind.v != INSPECTION_UNGRADED &&
		       evidence->kind.v != INSPECTION_MONITORING);
}

static void
check_ungraded(struct portal *portal, const struct evidence *evidence)
{
	const struct era *era = era_of(evidence->date.d);
	struct found found = find_sorts(evidence, ALL_GRADES);
	const char *kind = inspection_kind_words[evidence->kind.v];
	struct diags *diags = portal->diags;
	struct diagnostic *d;

	if (found.first == NULL)
		return;
	d = diag(diags, C415, found.first->fact.span,
		"%.*s %s, and an inspection of the kind `%s` gives none",
		STR_ARG(found_text(diags->arena, &found)),
		found.more ? "are grades" : "is a grade", kind);
	diag_related(diags, d, evidence->kind.span, "its kind is here");
	diag_help(diags, d,
		"take %s out, or write `kind: %s` if the school was graded",
		found.more ? "them" : "it",
		inspection_kind_words[era->with_grades]);
}

/* --- what the era gives --- */

static void
explain_era(
	struct diags *diags, struct diagnostic *d, const struct day *inspected)
{
	const struct era *era = era_of(inspected->d);

	diag_related(diags, d, inspected->span, "inspections %s give %s",
		era->days, era->gives_what);
}

static bool
is_kind_of_another_era(const struct evidence *evidence)
{
	return IS_SET(evidence->kind) && gives_grades(evidence) &&
	       evidence->kind.v != (int)era_of(evidence->date.d)->with_grades;
}

static void
report_kind(struct diags *diags, const struct evidence *evidence)
{
	struct diagnostic *d = diag(diags, C415, evidence->kind.span,
		"`%s` is no kind of inspection of %.*s",
		inspection_kind_words[evidence->kind.v],
		STR_ARG(date_text(diags->arena, evidence->date.d)));

	explain_era(diags, d, &evidence->date);
	diag_help(diags, d, "write `kind: %s`, or correct `date`",
		inspection_kind_words[era_of(evidence->date.d)->with_grades]);
}

/* Where day and kind do not agree, grades that fit the kind are its fault. */
static unsigned
sorts_that_fit(const struct evidence *evidence)
{
	unsigned fit = era_of(evidence->date.d)->gives;

	if (!is_kind_of_another_era(evidence))
		return fit;
	return fit | (evidence->kind.v == INSPECTION_GRADED
				     ? OLD_GRADES | GRADE_SAFEGUARDING
				     : GRADE_CARD);
}

static void
check_grades(struct diags *diags, const struct evidence *evidence)
{
	const struct era *era = era_of(evidence->date.d);
	struct found found = find_sorts(
		evidence, ALL_SORTS & ~sorts_that_fit(evidence));
	struct diagnostic *d;

	if (found.first == NULL)
		return;
	d = diag(diags, C415, found.first->fact.span,
		"%.*s %s not given by an inspection of %.*s",
		STR_ARG(found_text(diags->arena, &found)),
		found.more ? "are" : "is",
		STR_ARG(date_text(diags->arena, evidence->date.d)));
	explain_era(diags, d, &evidence->date);
	diag_help(diags, d, "%s; or correct `date`", era->instead);
}

/* A visit may still monitor the serious weaknesses of an earlier era. */
static void
check_category(struct diags *diags, const struct evidence *evidence)
{
	struct text category = inspection_category_of(evidence);
	struct diagnostic *d;

	if (!IS_SET(category) || !str_eq_z(category.s, "serious-weaknesses") ||
		evidence->kind.v == INSPECTION_MONITORING ||
		era_of(evidence->date.d)->with_grades != INSPECTION_REPORT_CARD)
		return;
	d = diag(diags, C415, category.span,
		"`serious-weaknesses` is no category of an inspection of %.*s",
		STR_ARG(date_text(diags->arena, evidence->date.d)));
	explain_era(diags, d, &evidence->date);
	diag_help(diags, d,
		"write `requires-significant-improvement` or "
		"`special-measures`, as the report says; or correct `date`");
}

void
check_era(struct portal *portal, const struct evidence *evidence)
{
	if (!IS_SET(evidence->date))
		return;
	check_category(portal->diags, evidence);
	if (!gives_grades(evidence)) {
		check_ungraded(portal, evidence);
		return;
	}
	if (is_kind_of_another_era(evidence))
		report_kind(portal->diags, evidence);
	check_grades(portal->diags, evidence);
}
