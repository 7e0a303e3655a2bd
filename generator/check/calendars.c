/* Terms, half-terms and INSET days. */
#include "check/checks.h"
#include "check/parts.h"

static void
report_outside(
	struct portal *portal, const struct day *day, str what, struct span of)
{
	struct arena *arena = portal->diags->arena;
	struct diagnostic *d = diag(portal->diags, S136, day->span, "%.*s %.*s",
		STR_ARG(date_iso(arena, day->d)), STR_ARG(what));

	if (span_is_set(of))
		diag_related(portal->diags, d, of, "given here");
	diag_help(portal->diags, d, "correct the date");
}

/* Some authorities begin the year in the last week of August. */
static bool
is_in_year(int year, date day)
{
	return date_cmp(day, date_add_months(academic_year_first(year), -1)) >=
		       0 &&
	       date_cmp(day, academic_year_last(year)) <= 0;
}

static void
check_in_year(struct portal *portal, const struct school_year *year,
	const struct day *day)
{
	struct arena *arena = portal->diags->arena;

	/* A file that is named after no year was reported. */
	if (year->year == 0 || !IS_SET(*day) || is_in_year(year->year, day->d))
		return;
	report_outside(portal, day,
		str_printf(arena, "is not in the academic year %.*s",
			STR_ARG(academic_year_text(arena, year->year))),
		(struct span){0});
}

static void
check_half_term(struct portal *portal, const struct term *term)
{
	const struct date_range *half = term->half_term;
	const struct day *days[2];

	if (half == NULL)
		return;
	check_order(portal, (struct dated){&half->from, "from"},
		(struct dated){&half->to, "to"});
	days[0] = &half->from;
	days[1] = &half->to;
	for (size_t i = 0; i < COUNT(days); i++)
		if (IS_SET(*days[i]) && IS_SET(term->from) &&
			IS_SET(term->to) &&
			(date_cmp(days[i]->d, term->from.d) < 0 ||
				date_cmp(days[i]->d, term->to.d) > 0))
			report_outside(portal, days[i],
				S("is not in the term whose half-term it is"),
				span_join(term->from.span, term->to.span));
}

static void
check_terms(struct portal *portal, const struct school_year *year)
{
	const struct term *before = NULL;

	for (size_t i = 0; i < year->terms.count; i++) {
		const struct term *term = &year->terms.items[i];

		check_order(portal, (struct dated){&term->from, "from"},
			(struct dated){&term->to, "to"});
		check_in_year(portal, year, &term->from);
		check_in_year(portal, year, &term->to);
		check_half_term(portal, term);
		if (before != NULL && IS_SET(before->to) &&
			IS_SET(term->from) &&
			date_cmp(term->from.d, before->to.d) <= 0)
			report_outside(portal, &term->from,
				S("is before the end of the term above"),
				before->to.span);
		before = term;
	}
}

static void
check_names(struct portal *portal, const struct school_year *year)
{
	const struct term *named[3] = {NULL, NULL, NULL};

	for (size_t i = 0; i < year->terms.count; i++) {
		const struct term *term = &year->terms.items[i];
		struct diagnostic *d;

		if (!IS_SET(term->term))
			continue;
		if (named[term->term.v] == NULL) {
			named[term->term.v] = term;
			continue;
		}
		d = diag(portal->diags, S110, term->term.span,
			"a second %s term", term_words[term->term.v]);
		diag_related(portal->diags, d, named[term->term.v]->term.span,
			"the first is here");
		diag_help(portal->diags, d,
			"correct its name; a half-term is given within its "
			"term");
	}
}

void
check_calendars(struct portal *portal, const struct assessments *all UNUSED)
{
	for (size_t i = 0; i < portal->years.count; i++) {
		const struct school_year *year = &portal->years.items[i];

		check_names(portal, year);
		check_terms(portal, year);
		for (size_t j = 0; j < year->inset.count; j++)
			check_in_year(portal, year, &year->inset.items[j]);
	}
}
