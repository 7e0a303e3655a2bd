#include "pages/figure.h"

#include "pages/put.h"

/* What a dot has room for. */
enum { MARK_MAX = 2 };

struct figure
figure_begin(struct value *object, struct figure_words words, str drawing)
{
	struct figure figure;
	struct value *table;

	value_set_text(object, "headline", words.headline);
	value_set_text(object, "subtitle", words.subtitle);
	value_set_html(object, "drawing-svg", drawing);
	table = value_set_object(object, "table");
	value_set_text(table, "caption", words.caption);
	figure.columns = value_set_list(table, "columns");
	figure.rows = value_set_list(table, "rows");
	value_set_text(object, "source", words.source);
	return figure;
}

static void
add_cell(struct value *list, str text, bool is_number)
{
	struct value *cell = value_add_object(list);

	value_set_text(cell, "text", text);
	value_set_flag(cell, "is-number", is_number);
}

void
figure_column(struct figure *figure, str text, bool is_number)
{
	add_cell(figure->columns, text, is_number);
}

struct value *
figure_row(struct figure *figure, str head)
{
	struct value *row = value_add_object(figure->rows);

	value_set_text(row, "head", head);
	return value_set_list(row, "cells");
}

void
figure_cell(struct value *cells, str text)
{
	add_cell(cells, text, false);
}

void
figure_count(struct sheet *sheet, struct value *cells, int64_t count)
{
	add_cell(cells, str_printf(sheet->arena, "%lld", (long long)count),
		true);
}

struct svg_level
figure_level(struct sheet *sheet, const struct category *category)
{
	str code = category->code.s;

	return (struct svg_level){.label = category_name(sheet, category),
		.classes = category_classes(sheet, category),
		.mark = code.n && code.n <= MARK_MAX
				? code
				: str_printf(sheet->arena, "%d",
					  category->rank + 1)};
}
