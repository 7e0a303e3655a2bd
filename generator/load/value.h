/* Values in a text that libyaml refuses: the second half of load/repair.h. */
#ifndef LOAD_VALUE_H
#define LOAD_VALUE_H

#include "load/lines.h"

/* What a value turned out to be. */
enum value_kind {
	VALUE_NONE,  /* nothing: what is deeper on the next lines */
	VALUE_PLAIN, /* text that may go on on deeper lines */
	VALUE_WHOLE, /* quotes, brackets: complete */
	VALUE_BLOCK, /* the header of a block of text */
	VALUE_LOST,  /* given up */
};

struct value {
	enum value_kind kind;
	size_t last; /* the row on which it ends */
};

/*
 * Looks at the value that begins at byte `at` of the line's body, under a key
 * or dash in column `outer`; reports a mistake in it and gives it up.
 */
struct value value_check(
	struct lines *lines, size_t row, size_t at, size_t outer);

/* Gives up a value, from byte `at` of the line's body to the end of `last`. */
void value_give_up(struct lines *lines, size_t row, size_t at, size_t last);

/* Does the line begin an entry at `outer` or further out? */
bool line_begins_entry(const struct line *line, size_t outer);

/* The column, from 0, of byte `at` of the line's body. */
size_t line_column(const struct line *line, size_t at);

#endif
