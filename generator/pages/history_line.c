#include "pages/history_line.h"

#include "pages/figure.h"
#include "pages/put.h"
#include "pages/words.h"

/* More years than this without a decision are not drawn one by one. */
enum { GAP_MAX = 8 };

/* A place on an era's axis, taken from the framework it was decided under. */
struct level {
	struct svg_level drawn;
	str id;
	int rank;
};

struct step {
	int year;
	const struct past *past; /* NULL: nothing was decided that year */
};

/* The years under one framework, whatever its version. */
struct era {
	const struct framework *framework;
	LIST(struct level) levels; /* best first */
	LIST(struct step) steps;
};

struct line {
	LIST(struct era) eras;
	const struct past *first, *last;
	size_t decisions;
};

/* In force once: neither only proposed, nor withdrawn, nor still to come. */
static bool
was_in_force(const struct sheet *sheet, const struct past *past)
{
	enum decision_status status = entry_status(past->entry);

	return (status == STATUS_AGREED || status == STATUS_DISPUTED) &&
	       date_cmp(past->entry->from.d, sheet->portal->as_of) <= 0;
}

static size_t
find_level(const struct era *era, str id)
{
	for (size_t i = 0; i < era->levels.count; i++)
		if (str_eq(era->levels.items[i].id, id))
			return i;
	return SVG_NO_LEVEL;
}

/* Adds the categories of a version that are not there yet, at their ranks. */
static void
add_levels(
	struct sheet *sheet, struct era *era, const struct framework *framework)
{
	for (size_t i = 0; i < framework->categories.count; i++) {
		const struct category *of = &framework->categories.items[i];
		size_t at = era->levels.count;

		if (find_level(era, of->id.s) != SVG_NO_LEVEL)
			continue;
		list_push(sheet->arena, &era->levels);
		for (; at && era->levels.items[at - 1].rank > of->rank; at--)
			era->levels.items[at] = era->levels.items[at - 1];
		era->levels.items[at] = (struct level){
			.drawn = figure_level(sheet, of),
			.id = of->id.s,
			.rank = of->rank};
	}
}

static struct era *
last_era(struct sheet *sheet, struct line *line, const struct past *past)
{
	struct era *era = NULL;

	if (line->eras.count)
		era = &line->eras.items[line->eras.count - 1];
	if (era == NULL || !str_eq(era->framework->id.s, past->framework->id.s))
		era = list_push(sheet->arena, &line->eras);
	era->framework = past->framework;
	add_levels(sheet, era, past->framework);
	return era;
}

/* The years between two decisions in which nothing was decided. */
static void
add_gap(struct sheet *sheet, struct line *line, int to)
{
	struct era *era;
	int from;

	if (line->last == NULL)
		return;
	era = &line->eras.items[line->eras.count - 1];
	from = line->last->entry->year.start;
	for (int year = from + 1; year < to && to - from <= GAP_MAX; year++)
		list_push(sheet->arena, &era->steps)->year = year;
}

static void
add_past(struct sheet *sheet, struct line *line, const struct past *past)
{
	int year = past->entry->year.start;
	struct era *era;

	add_gap(sheet, line, year);
	era = last_era(sheet, line, past);
	*list_push(sheet->arena, &era->steps) = (struct step){
		.year = year, .past = past};
	if (line->first == NULL)
		line->first = past;
	line->last = past;
	line->decisions++;
}

/* "2025-26"; a second decision of a year has its month: "Jan 2026". */
static str
step_when(struct sheet *sheet, const struct era *era, size_t at)
{
	const struct step *step = &era->steps.items[at];
	struct calendar_day from;

	if (at == 0 || era->steps.items[at - 1].year != step->year)
		return academic_year_text(sheet->arena, step->year);
	from = date_split(step->past->entry->from.d);
	return sentence_case(
		sheet->arena, str_printf(sheet->arena, "%.3s %d",
				      month_name(from.month), from.year));
}

static str
step_category(struct sheet *sheet, const struct step *step)
{
	return step->past == NULL ? words(sheet, "none-recorded", NULL)
				  : step->past->category->label.s;
}

static struct svg_era
drawn_era(struct sheet *sheet, const struct era *era)
{
	struct svg_level *levels = NEW_ARRAY(
		sheet->arena, struct svg_level, era->levels.count);
	struct svg_step *steps = NEW_ARRAY(
		sheet->arena, struct svg_step, era->steps.count);

	for (size_t i = 0; i < era->levels.count; i++)
		levels[i] = era->levels.items[i].drawn;
	for (size_t i = 0; i < era->steps.count; i++) {
		const struct past *past = era->steps.items[i].past;

		steps[i].when = step_when(sheet, era, i);
		steps[i].level = past == NULL ? SVG_NO_LEVEL
					      : find_level(era,
							past->category->id.s);
	}
	return (struct svg_era){.name = era->framework->title.s,
		.levels = levels,
		.level_count = era->levels.count,
		.steps = steps,
		.step_count = era->steps.count};
}

/* "2024-25: Yellow and 2025-26: Green", with the policy where it changes. */
static str
description(struct sheet *sheet, const struct line *line)
{
	struct phrases told = {0};

	for (size_t i = 0; i < line->eras.count; i++)
		for (size_t j = 0; j < line->eras.items[i].steps.count; j++) {
			const struct era *era = &line->eras.items[i];

			phrase_add(sheet, &told,
				words(sheet,
					i && !j ? "in-that-year-under"
						: "in-that-year",
					"year", step_when(sheet, era, j),
					"category",
					step_category(
						sheet, &era->steps.items[j]),
					"framework", era->framework->title.s,
					NULL));
		}
	return phrases_join(sheet, &told, "and");
}

static str
headline(struct sheet *sheet, const struct line *line)
{
	const struct past *first = line->first, *last = line->last;
	bool same = first->category == last->category ||
		    str_eq(first->category->label.s, last->category->label.s);

	return words(sheet, same ? "history-same" : "history-moved", "from",
		first->category->label.s, "to", last->category->label.s, "year",
		academic_year_text(sheet->arena, first->entry->year.start),
		"now",
		academic_year_text(sheet->arena, last->entry->year.start),
		NULL);
}

static str
drawing(struct sheet *sheet, const struct line *line)
{
	struct svg_era *eras = NEW_ARRAY(
		sheet->arena, struct svg_era, line->eras.count);
	struct buf out = buf_new(sheet->arena);
	const struct svg_history chart = {
		.words = {.id = S("history-line"),
			.title = words(sheet, "history-drawn", NULL),
			.description = description(sheet, line)},
		.eras = eras,
		.era_count = line->eras.count};

	for (size_t i = 0; i < line->eras.count; i++)
		eras[i] = drawn_era(sheet, &line->eras.items[i]);
	svg_history(&out, &chart);
	return buf_str(&out);
}

static void
put_table(struct sheet *sheet, struct figure *figure, const struct line *line)
{
	bool several = line->eras.count > 1;

	figure_column(figure, words(sheet, "year", NULL), false);
	figure_column(figure, words(sheet, "category", NULL), false);
	if (several)
		figure_column(figure, words(sheet, "policy", NULL), false);
	for (size_t i = 0; i < line->eras.count; i++)
		for (size_t j = 0; j < line->eras.items[i].steps.count; j++) {
			const struct era *era = &line->eras.items[i];
			struct value *cells = figure_row(
				figure, step_when(sheet, era, j));

			figure_cell(cells,
				step_category(sheet, &era->steps.items[j]));
			if (several)
				figure_cell(cells, era->framework->title.s);
		}
}

void
put_history_line(struct sheet *sheet, const struct pasts *pasts)
{
	struct line line = {0};
	struct figure_words said = {
		.caption = words(sheet, "history-table", NULL),
		.source = words(sheet, "file-decisions", NULL)};
	struct figure figure;

	for (size_t i = pasts->list.count; i-- > 0;)
		if (was_in_force(sheet, &pasts->list.items[i]))
			add_past(sheet, &line, &pasts->list.items[i]);
	if (line.decisions < 2) {
		put_none(sheet->data, "history-line");
		return;
	}
	said.headline = headline(sheet, &line);
	said.subtitle = words(sheet,
		line.eras.count > 1 ? "history-breaks" : "history-drawn", NULL);
	figure = figure_begin(value_set_object(sheet->data, "history-line"),
		said, drawing(sheet, &line));
	put_table(sheet, &figure, &line);
}
