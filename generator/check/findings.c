/* Findings as a whole: does the fact apply, of which period, of which pupils.
 */
#include "check/checks.h"
#include "check/finding.h"

/* --- does it apply --- */

static bool
fact_applies(const struct finding_check *check)
{
	const struct indicator *indicator = check->fact->indicator.target;

	return check_applies(check->situation, check->fact->applies) &&
	       (indicator == NULL ||
		       check_applies(check->situation, indicator->applies));
}

static void
report_does_not_apply(
	const struct finding_check *check, const struct finding_value *value)
{
	struct diags *diags = check->portal->diags;
	const struct indicator *indicator = check->fact->indicator.target;
	const struct condition *rule = check->fact->applies;
	struct diagnostic *d = diag(diags, S130, value->value.span,
		"%.*s is given for a school that it does not apply to",
		STR_ARG(check->fact->label.s));

	if (rule == NULL || check_applies(check->situation, rule))
		rule = indicator->applies;
	diag_related(diags, d, rule->span, "it applies to these schools");
	diag_help(diags, d, "write `n/a`, or take it out");
}

/* --- periods --- */

static void
report_period(const struct finding_check *check, const struct text *period)
{
	struct diags *diags = check->portal->diags;
	struct diagnostic *d = diag(diags, S139, period->span,
		"`%.*s` is no period of a figure", STR_ARG(period->s));

	diag_help(diags, d,
		"write an academic year, or a part of one: `2025-26`, "
		"`2025-26 autumn`, `2025-26 autumn 1`");
}

static void
report_later(const struct finding_check *check, struct span span, str period)
{
	const struct day *day = &check->evidence->date;
	struct diags *diags = check->portal->diags;
	struct diagnostic *d = diag(diags, S131, span,
		"%.*s begins after the day of the evidence, %.*s",
		STR_ARG(period), STR_ARG(date_iso(diags->arena, day->d)));

	diag_related(diags, d, day->span, "the evidence is dated here");
	diag_help(diags, d, "correct one of the two");
}

static bool
begins_after(int year, date day)
{
	return date_cmp(academic_year_first(year), day) > 0;
}

static void
check_period(
	const struct finding_check *check, const struct finding_value *value)
{
	const struct text *period = &value->period;
	struct figure_period of;

	if (!IS_SET(*period))
		return;
	if (!figure_period_parse(period->s, &of))
		report_period(check, period);
	else if (IS_SET(check->evidence->date) &&
		 begins_after(of.year, check->evidence->date.d))
		report_later(check, period->span, period->s);
}

/* --- pupils --- */

static void
check_pupils(
	const struct finding_check *check, const struct finding_value *value)
{
	const struct text *wanted = &check->fact->pupils;
	struct diags *diags = check->portal->diags;
	struct diagnostic *d;

	if (!IS_SET(*wanted) ||
		(IS_SET(value->group) && str_eq(value->group.s, wanted->s)))
		return;
	d = diag(diags, S138,
		IS_SET(value->group) ? value->group.span : value->value.span,
		"%.*s is about `%.*s`, and this figure is of %s%.*s%s",
		STR_ARG(check->fact->label.s), STR_ARG(wanted->s),
		IS_SET(value->group) ? "`" : "all pupils",
		STR_ARG(IS_SET(value->group) ? value->group.s : S("")),
		IS_SET(value->group) ? "`" : "");
	diag_related(diags, d, wanted->span, "the fact says so here");
	diag_help(diags, d, "write `group: %.*s`, or name another fact",
		STR_ARG(wanted->s));
}

/* --- two of one kind --- */

static str
text_or(const struct text *text, str otherwise)
{
	return IS_SET(*text) ? text->s : otherwise;
}

/* What two values of one fact may not both be of. */
static str
place_of(struct arena *arena, const struct finding_value *value)
{
	return str_printf(arena, "%.*s\n%.*s\n%.*s",
		STR_ARG(text_or(&value->period, S(""))),
		STR_ARG(text_or(&value->group, S("all"))),
		STR_ARG(text_or(&value->series, S(""))));
}

static void
report_twice(const struct finding_check *check,
	const struct finding_value *value, const struct finding_value *before)
{
	struct diags *diags = check->portal->diags;
	struct diagnostic *d = diag(diags, S110, value->value.span,
		"a second value of %.*s for the same period and group",
		STR_ARG(check->fact->label.s));

	diag_related(diags, d, before->value.span, "the first is here");
	diag_help(diags, d,
		"keep one of the two, or say of which `period:` or "
		"`group:` each is");
}

/* A table may hold tens of thousands of values, so places are looked up. */
static void
check_twice(const struct finding_check *check, const struct finding *finding)
{
	struct arena *scratch = arena_new();
	struct map places = {0};

	for (size_t i = 0; i < finding->values.count; i++) {
		struct finding_value *value = &finding->values.items[i];
		str place = place_of(scratch, value);
		const struct finding_value *before = map_get(&places, place);

		if (before == NULL)
			map_put(scratch, &places, place, value);
		else if (IS_SET(value->value))
			report_twice(check, value, before);
	}
	arena_free(scratch);
}

/* --- the table --- */

static void
check_value(
	const struct finding_check *check, const struct finding_value *value)
{
	if (!IS_SET(value->value))
		return;
	check_finding_value(check, value);
	check_period(check, value);
	check_pupils(check, value);
	if (!str_eq_z(value->value.s, "n/a") && !fact_applies(check))
		report_does_not_apply(check, value);
}

void
check_findings(struct portal *portal, struct situation *situation,
	const struct evidence *evidence)
{
	struct finding_check check = {portal, situation, evidence, NULL};

	if (IS_SET(evidence->covers) && IS_SET(evidence->date) &&
		begins_after(evidence->covers.start, evidence->date.d))
		report_later(&check, evidence->covers.span,
			academic_year_text(
				portal->diags->arena, evidence->covers.start));
	for (size_t i = 0; i < evidence->findings.count; i++) {
		const struct finding *finding = &evidence->findings.items[i];

		check.fact = finding->fact.target;
		if (check.fact == NULL || !IS_SET(check.fact->kind))
			continue;
		for (size_t j = 0; j < finding->values.count; j++)
			check_value(&check, &finding->values.items[j]);
		if (finding->values.count > 1)
			check_twice(&check, finding);
	}
}
