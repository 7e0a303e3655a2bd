#include "pages/rubric.h"

#include "framework/override.h"
#include "framework/rubric.h"
#include "pages/explain.h"
#include "pages/put.h"
#include "pages/words.h"

/* What is drawn: results, and their statements row by row. */
struct drawing {
	const struct computed *computed;
	const struct framework *framework;
	struct rubric rubric;
};

static str
number(struct sheet *sheet, size_t count)
{
	return str_printf(sheet->arena, "%zu", count);
}

/* --- the head and the foot of a column --- */

/* Of what is kept from this audience nobody can say how many are enough. */
static const char *
count_key(const struct drawing *drawing, const struct fit_count *count)
{
	if (count->rows == 0)
		return "rubric-count-none";
	if (drawing->computed->withheld)
		return count->open > 0 ? "rubric-shown-open" : "rubric-shown";
	return count->open > 0 ? "rubric-count-open" : "rubric-count";
}

static str
count_words(struct sheet *sheet, const struct drawing *drawing,
	const struct fit_count *count)
{
	return words(sheet, count_key(drawing, count), "reached",
		number(sheet, count->reached), "most",
		number(sheet, count->reached + count->open), "all",
		number(sheet, count->rows), "needed",
		number(sheet, count->needed), NULL);
}

/* It is the result; or would be, but for what binds. */
static str
outcome_of(struct sheet *sheet, const struct drawing *drawing,
	const struct category *category, const struct fit_count *count)
{
	const struct criterion_verdict *cap = binding_beyond(
		drawing->computed, category, TRUTH_TRUE);

	if (computed_single(drawing->computed) == category)
		return words(sheet, "rubric-given", NULL);
	if (computed_allows(drawing->computed, category))
		return words(sheet, "rubric-possible", NULL);
	if (cap == NULL || drawing->computed->withheld ||
		fit_truth(count) == TRUTH_FALSE)
		return S("");
	return words(sheet, "rubric-bound", "id", cap->criterion->id.s,
		"category", cap->category->label.s, NULL);
}

static void
add_column(struct sheet *sheet, struct value *list,
	const struct drawing *drawing, const struct category *category)
{
	struct fit_count count = rubric_count(
		drawing->framework, &drawing->rubric, (size_t)category->rank);
	struct value *column = value_add_object(list);

	put_category(sheet, column, "category", category);
	value_set_text(column, "count", count_words(sheet, drawing, &count));
	value_set_text(column, "outcome",
		outcome_of(sheet, drawing, category, &count));
}

/* --- a row --- */

static const struct criterion_verdict *
statement_of(const struct drawing *drawing, const struct category *category,
	size_t row)
{
	const struct computed *computed = drawing->computed;

	for (size_t i = 0; i < computed->criteria.count; i++) {
		const struct criterion_verdict *v =
			&computed->criteria.items[i];

		if (v->category == category &&
			rubric_row(drawing->framework, v->criterion) == row)
			return v;
	}
	return NULL;
}

static void
add_cell(struct sheet *sheet, struct value *list,
	const struct criterion_verdict *statement, bool is_level)
{
	struct value *cell = value_add_object(list);

	value_set_flag(cell, "is-level", is_level);
	if (statement == NULL) {
		put_none(cell, "statement");
		return;
	}
	cell = value_set_object(cell, "statement");
	value_set_text(cell, "text", statement->criterion->text.s);
	value_set_text(cell, "tone", category_tone(statement->category));
	put_verdict(sheet, cell, statement->result, statement->withheld);
}

static str
name_of(struct sheet *sheet, const struct category *category)
{
	return category == NULL ? words(sheet, "rubric-no-category", NULL)
				: category->label.s;
}

static str
level_words(struct sheet *sheet, const struct aspect_level *level)
{
	if (level->result == TRUTH_NOT_APPLICABLE)
		return words(sheet, "rubric-level-none", NULL);
	if (level->result == TRUTH_UNKNOWN)
		return words(sheet, "rubric-level-open", "best",
			name_of(sheet, level->best), "worst",
			name_of(sheet, level->level), NULL);
	return words(sheet, "rubric-level", "category",
		name_of(sheet, level->level), NULL);
}

static str
aspect_anchor(struct sheet *sheet, const struct aspect *aspect)
{
	return str_printf(sheet->arena, "a-%.*s", STR_ARG(aspect->id.s));
}

static void
add_row(struct sheet *sheet, struct value *list, const struct drawing *drawing,
	size_t at)
{
	const struct framework *framework = drawing->framework;
	struct aspect_level level = rubric_level(
		framework, &drawing->rubric, at);
	struct value *row = value_add_object(list);
	struct value *cells;

	value_set_text(row, "anchor",
		aspect_anchor(sheet, &framework->aspects.items[at]));
	value_set_text(row, "label", framework->aspects.items[at].label.s);
	value_set_text(row, "level", level_words(sheet, &level));
	cells = value_set_list(row, "cells");
	for (size_t i = 0; i < framework->categories.count; i++) {
		const struct category *category =
			&framework->categories.items[i];

		add_cell(sheet, cells, statement_of(drawing, category, at),
			level.result == TRUTH_TRUE && level.level == category);
	}
}

/* --- the explanation, row by row --- */

static void
add_aspect(struct sheet *sheet, struct value *list,
	const struct drawing *drawing, size_t at)
{
	const struct aspect *aspect = &drawing->framework->aspects.items[at];
	struct aspect_level level = rubric_level(
		drawing->framework, &drawing->rubric, at);
	struct verdicts of = {
		.computed = drawing->computed, .in_row = true, .row = at};
	struct value *item = value_add_object(list);

	value_set_text(item, "anchor", aspect_anchor(sheet, aspect));
	value_set_text(item, "label", aspect->label.s);
	value_set_text(item, "level", level_words(sheet, &level));
	put_criteria(sheet, item, &of);
}

/* What stands in no row: it binds, or is there to be referred to. */
static void
add_rowless(
	struct sheet *sheet, struct value *list, const struct drawing *drawing)
{
	const struct computed *computed = drawing->computed;
	struct verdicts of = {
		.computed = computed, .in_row = true, .row = MAX_ASPECTS};
	struct value *item;
	bool any = false;

	for (size_t i = 0; i < computed->criteria.count; i++)
		any = any || rubric_row(drawing->framework,
				     computed->criteria.items[i].criterion) ==
				     MAX_ASPECTS;
	if (!any)
		return;
	item = value_add_object(list);
	value_set_text(item, "anchor", S("beside-rubric"));
	value_set_text(item, "label", words(sheet, "rubric-rowless", NULL));
	value_set_text(item, "level", S(""));
	put_criteria(sheet, item, &of);
}

void
put_no_rubric(struct sheet *sheet)
{
	put_none(sheet->data, "rubric");
	value_set_list(sheet->data, "aspects");
}

void
put_rubric(struct sheet *sheet, const struct computed *explained)
{
	struct drawing drawing = {
		.computed = explained, .framework = explained->framework};
	struct value *table, *columns, *rows, *aspects;

	if (explained->framework->decide.v != DECIDE_BEST_FIT) {
		put_no_rubric(sheet);
		return;
	}
	drawing.rubric = rubric_of(explained);
	table = value_set_object(sheet->data, "rubric");
	value_set_text(table, "caption", words(sheet, "rubric-caption", NULL));
	columns = value_set_list(table, "columns");
	for (size_t i = 0; i < drawing.framework->categories.count; i++)
		add_column(sheet, columns, &drawing,
			&drawing.framework->categories.items[i]);
	rows = value_set_list(table, "rows");
	aspects = value_set_list(sheet->data, "aspects");
	for (size_t i = 0; i < drawing.framework->aspects.count; i++) {
		add_row(sheet, rows, &drawing, i);
		add_aspect(sheet, aspects, &drawing, i);
	}
	add_rowless(sheet, aspects, &drawing);
}
