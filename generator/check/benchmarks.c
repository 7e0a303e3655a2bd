/* Benchmarks: figures of their measures, and one of each kind. */
#include "check/checks.h"
#include "check/parts.h"

/* --- periods --- */

/* "year", "autumn", "autumn 1": the year itself is the file's name. */
static bool
is_period(struct arena *arena, str written)
{
	struct figure_period unused;

	return str_eq_z(written, "year") ||
	       figure_period_parse(
		       str_printf(arena, "2000-01 %.*s", STR_ARG(written)),
		       &unused);
}

static void
check_period(struct portal *portal, const struct text *period)
{
	if (!IS_SET(*period) || is_period(portal->diags->arena, period->s))
		return;
	diag_help(portal->diags,
		diag(portal->diags, S139, period->span,
			"`%.*s` is no part of a year", STR_ARG(period->s)),
		"write `year`, a term such as `autumn`, or half of one: "
		"`autumn 1`");
}

/* --- figures --- */

static void
check_figures(struct portal *portal, const struct benchmark *row)
{
	const struct indicator *indicator = row->indicator.target;

	check_figure(portal, indicator, &row->national);
	check_figure(portal, indicator, &row->similar_schools);
	if (IS_SET(row->national) || IS_SET(row->similar_schools))
		return;
	diag_help(portal->diags,
		diag(portal->diags, S102, row->indicator.span,
			"this benchmark has no figure"),
		"add `national:` or `similar-schools:`");
}

/* --- two of one kind --- */

static bool
shares_phase(const struct benchmark *a, const struct benchmark *b)
{
	if (a->phase.count == 0 || b->phase.count == 0)
		return a->phase.count == b->phase.count;
	for (size_t i = 0; i < a->phase.count; i++)
		for (size_t j = 0; j < b->phase.count; j++)
			if (a->phase.items[i].v == b->phase.items[j].v)
				return true;
	return false;
}

static bool
same_text(const struct text *a, const struct text *b, str otherwise)
{
	return str_eq(
		IS_SET(*a) ? a->s : otherwise, IS_SET(*b) ? b->s : otherwise);
}

static bool
is_same(const struct benchmark *a, const struct benchmark *b)
{
	bool both = (IS_SET(a->national) && IS_SET(b->national)) ||
		    (IS_SET(a->similar_schools) && IS_SET(b->similar_schools));

	return both && a->indicator.target == b->indicator.target &&
	       a->school.target == b->school.target &&
	       same_text(&a->group, &b->group, S("all")) &&
	       same_text(&a->period, &b->period, S("year")) &&
	       same_text(&a->series, &b->series, S("")) && shares_phase(a, b);
}

static void
check_twice(struct portal *portal, const struct benchmarks *file, size_t at)
{
	const struct benchmark *row = &file->rows.items[at];

	for (size_t i = 0; i < at; i++) {
		const struct benchmark *before = &file->rows.items[i];
		struct diagnostic *d;

		if (row->indicator.target == NULL || !is_same(before, row))
			continue;
		d = diag(portal->diags, S110, row->indicator.span,
			"a second benchmark of `%.*s` for the same phase, "
			"group, period and series",
			STR_ARG(row->indicator.id));
		diag_related(portal->diags, d, before->indicator.span,
			"the first is here");
		diag_help(portal->diags, d, "keep the one that was checked");
		return;
	}
}

void
check_benchmarks(struct portal *portal, const struct assessments *all UNUSED)
{
	for (size_t i = 0; i < portal->benchmarks.count; i++) {
		const struct benchmarks *file = &portal->benchmarks.items[i];

		for (size_t j = 0; j < file->rows.count; j++) {
			check_figures(portal, &file->rows.items[j]);
			check_period(portal, &file->rows.items[j].period);
			check_twice(portal, file, j);
		}
	}
}
