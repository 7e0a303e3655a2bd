/*
 * A manual page in mdoc(7). Whatever is given as text is escaped, and comes out
 * in lines that mandoc has nothing to say of: short, a sentence to begin one.
 */
#ifndef MANUAL_MDOC_H
#define MANUAL_MDOC_H

#include "base/buf.h"

/* What every page begins with; `name` as in "trust-portal", day as in mdoc. */
void mdoc_begin(struct buf *out, const char *name, const char *section,
	const char *day, const char *what);

/* A line of macros that have no text of ours in them: ".Bl -tag -width Ds". */
void mdoc_macro(struct buf *out, const char *line);

/*
 * A macro and one text, as one argument: `.Sh`, `.It Cm`, `.Ar`. Here too what
 * stands in backquotes comes out bold.
 */
void mdoc_with(struct buf *out, const char *macro, str text);

/*
 * Running text. What stands in backquotes comes out bold, an empty line begins
 * a paragraph, and one that is indented keeps its lines.
 */
void mdoc_text(struct buf *out, str text);

#endif
