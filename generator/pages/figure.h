/*
 * Figures: a chart with its message, its numbers as a table and where they
 * come from (CONTRACT.md, "Common objects"). A figure is begun with its words
 * and its drawing; columns and rows of the table follow.
 */
#ifndef PAGES_FIGURE_H
#define PAGES_FIGURE_H

#include "pages/sheet.h"
#include "render/svg.h"

struct figure_words {
	str headline; /* the message, worked out from the data */
	str subtitle; /* what is counted, of when */
	str caption;  /* of the table */
	str source;
};

struct figure {
	struct value *columns, *rows;
};

/* Fills `object`; the drawing may be empty where there is nothing to draw. */
struct figure figure_begin(
	struct value *object, struct figure_words words, str drawing);

/* The first column is that of the row heads. */
void figure_column(struct figure *figure, str text, bool is_number);

/* Begins a row, and returns its cells. */
struct value *figure_row(struct figure *figure, str head);
void figure_cell(struct value *cells, str text);
void figure_count(struct sheet *sheet, struct value *cells, int64_t count);

/* A category as drawings have it: its name, colour and mark. */
struct svg_level figure_level(
	struct sheet *sheet, const struct category *category);

#endif
