/*
 * Pipe tables, which cmark does not know. They are found in the paragraphs of
 * a first reading; for a second one each cell becomes a heading on a line of
 * its own, so that cmark reads its words as it reads all others; then these
 * headings are gathered into tables.
 */
#ifndef MARKUP_TABLES_H
#define MARKUP_TABLES_H

#include "markup/position.h"

/* Cells in one text; with more it is refused. */
#define TABLES_MAX_CELLS 20000

enum table_align {
	ALIGN_NONE,
	ALIGN_LEFT,
	ALIGN_CENTRE,
	ALIGN_RIGHT,
};

struct table {
	int columns;
	enum table_align *aligns;
};

/* A cell behind the last column of its row's table. */
struct extra_cell {
	struct place start, end;
};

struct rewriting {
	str text;
	struct origins origins;
	LIST(struct extra_cell) extra; /* places in the text as written */
	size_t tables;
	bool too_many; /* cells: `text` is not to be used */
};

/* Finds the tables in `root`, and writes the text anew if there are any. */
struct rewriting tables_rewrite(
	struct arena *scratch, const struct lines *lines, struct node *root);

/* Makes tables of the headings that were cells. */
void tables_gather(struct arena *scratch, const struct origins *origins,
	struct node *root);

#endif
