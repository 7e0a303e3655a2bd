/*
 * Texts that are Markdown in name only: a paragraph of letters, digits and
 * common marks, as most short fields are. They need no parser.
 */
#ifndef MARKUP_PLAIN_H
#define MARKUP_PLAIN_H

#include "base/str.h"

/*
 * Is the text one paragraph, of lines that each begin with a letter, in which
 * no character means anything to Markdown? False where it may be, or is empty.
 */
bool text_is_plain(str text);

/*
 * Is there nothing in the text that a reader of Markdown would have to list or
 * report: no link or picture, heading, table or HTML, and nothing that could
 * be nested too deep? It may have paragraphs, lists, quotations and emphasis.
 * False where there may be.
 */
bool text_is_quiet(str text);

/* The HTML of a plain text; `flat` leaves the paragraph's own tags out. */
str plain_html(struct arena *arena, str text, bool flat);

#endif
