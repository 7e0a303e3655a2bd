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
		diag(portal->diags, S102,
			IS_SET(row->indicator) ? row->indicator.span
					       : row->span,
			"this benchmark has no figure"),
		"add `national:` or `similar-schools:`");
}

/* --- two of one kind --- */

/* Whose figure of which kind a row gives, once for each of its phases. */
struct places {
	LIST(str) all;
};

static str
text_or(const struct text *text, str otherwise)
{
	return IS_SET(*text) ? text->s : otherwise;
}

static void
add_place(struct arena *arena, struct places *places,
	const struct benchmark *row, int phase)
{
	str place = str_printf(arena, "%.*s\n%.*s\n%.*s\n%.*s\n%.*s\n%d",
		STR_ARG(row->indicator.id), STR_ARG(row->school.id),
		STR_ARG(text_or(&row->group, S("all"))),
		STR_ARG(text_or(&row->period, S("year"))),
		STR_ARG(text_or(&row->series, S(""))), phase);

	if (IS_SET(row->national))
		*list_push(arena, &places->all) = str_printf(
			arena, "%.*s national", STR_ARG(place));
	if (IS_SET(row->similar_schools))
		*list_push(arena, &places->all) = str_printf(
			arena, "%.*s similar", STR_ARG(place));
}

static struct places
places_of(struct arena *arena, const struct benchmark *row)
{
	struct places places = {0};

	for (size_t i = 0; i < row->phase.count; i++)
		add_place(arena, &places, row, row->phase.items[i].v);
	if (row->phase.count == 0)
		add_place(arena, &places, row, -1);
	return places;
}

static void
report_twice(struct portal *portal, const struct benchmark *row,
	const struct benchmark *before)
{
	struct diagnostic *d = diag(portal->diags, S110, row->indicator.span,
		"a second benchmark of `%.*s` for the same phase, "
		"group, period and series",
		STR_ARG(row->indicator.id));

	diag_related(
		portal->diags, d, before->indicator.span, "the first is here");
	diag_help(portal->diags, d, "keep the one that was checked");
}

/* The first row of the file that has one of the places already, or NULL. */
static const struct benchmark *
first_of(const struct map *rows, const struct places *places)
{
	const struct benchmark *first = NULL;

	for (size_t i = 0; i < places->all.count; i++) {
		const struct benchmark *row = map_get(
			rows, places->all.items[i]);

		if (row != NULL && (first == NULL || row < first))
			first = row;
	}
	return first;
}

static void
check_twice(struct portal *portal, const struct benchmarks *file)
{
	struct arena *scratch = arena_new();
	struct map rows = {0};

	for (size_t i = 0; i < file->rows.count; i++) {
		struct benchmark *row = &file->rows.items[i];
		struct places places = places_of(scratch, row);
		const struct benchmark *before = first_of(&rows, &places);

		if (row->indicator.target == NULL)
			continue;
		if (before != NULL)
			report_twice(portal, row, before);
		for (size_t j = 0; j < places.all.count; j++)
			if (map_get(&rows, places.all.items[j]) == NULL)
				map_put(scratch, &rows, places.all.items[j],
					row);
	}
	arena_free(scratch);
}

void
check_benchmarks(struct portal *portal, const struct assessments *all UNUSED)
{
	for (size_t i = 0; i < portal->benchmarks.count; i++) {
		const struct benchmarks *file = &portal->benchmarks.items[i];

		for (size_t j = 0; j < file->rows.count; j++) {
			check_figures(portal, &file->rows.items[j]);
			check_period(portal, &file->rows.items[j].period);
		}
		check_twice(portal, file);
	}
}
