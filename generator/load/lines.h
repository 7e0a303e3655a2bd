/*
 * The lines of a YAML text, each with its place in the file: what libyaml
 * reads may differ from the file where a tab or a mistake was mended, and yet
 * every span tells the place that the author sees.
 */
#ifndef LOAD_LINES_H
#define LOAD_LINES_H

#include "base/diag.h"

#define NO_HOLE UINT32_MAX

struct line {
	str body;        /* without line break; without indentation if mended */
	uint32_t indent; /* spaces written before the body */
	uint32_t was;    /* characters that these spaces stand for */
	uint32_t hole;   /* column (from 0) of a value given up, or NO_HOLE */
	bool tabbed;     /* its indentation is guessed from tabs */
	bool lost;       /* an entry that was given up stood here */
};

struct lines {
	struct arena *arena;
	struct diags *diags;
	const struct source *source;
	uint32_t first; /* line of the file on which `all` begins */
	bool changed;   /* the text of the lines is no longer `text` */
	bool lost;      /* true of some line */
	str text;
	LIST(struct line) all;
};

/* A place in a text, in bytes and in characters. */
struct cursor {
	size_t byte, index;
	bool ascii; /* the text is, so that both are the same */
};

/*
 * The byte of character `index`, or the end. Places come in order, nearly, so
 * that this is a short walk from the last one.
 */
size_t cursor_move(struct cursor *cursor, str text, size_t index);

/* Divides a text that scan_text() has passed into `lines->all`. */
void lines_split(struct lines *lines, str text);

/* Reports tabs that indent, and puts the spaces that they stand for. */
void lines_mend_tabs(struct lines *lines);

/* Makes `text` of the lines again after they were changed. */
void lines_join(struct lines *lines);

/* The place in the file; rows and columns of `text` count from 0. */
struct span lines_span(const struct lines *lines, size_t row, size_t column);

/* The same from one character to another, both belonging to it. */
struct span lines_range(const struct lines *lines, size_t row, size_t column,
	size_t end_row, size_t end_column);

/* The column in the file of the last character of a row of the text. */
uint32_t lines_end_column(const struct lines *lines, size_t row);

/* Spaces before the first other character, those of mending included. */
size_t line_indent(const struct line *line);

/* What stands after the indentation. */
str line_content(const struct line *line);

/* Gives a line another indentation and remembers how it was written. */
void line_reindent(struct line *line, size_t indent);

/* Nothing there, or only a comment? */
bool line_is_idle(const struct line *line);

/* Is it a `-` that begins an item? */
bool content_is_item(str content);

/*
 * If the content begins with a key and its colon, the index after the colon,
 * else 0. A plain key may hold spaces; `word` takes keys of one word only.
 */
size_t content_key(str content, bool word);

/* The index of the first character at or after `at` that is not blank. */
size_t skip_blanks(str s, size_t at);

/* Where the comment ` #…` begins at or after `at`, or the length. */
size_t comment_at(str s, size_t at);

/* Is it the header of a block of text: `|`, `>-`, `|2`? */
bool content_is_block_header(str value);

/* Does a line below `row`, up to `last`, look like a key as far out as it? */
bool lines_swallowed(const struct lines *lines, size_t row, size_t last);

#endif
