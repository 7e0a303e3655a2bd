/* Reading CommonMark: the one place that knows cmark. */
#ifndef MARKUP_MARKDOWN_H
#define MARKUP_MARKDOWN_H

#include "markup/node.h"

/* Deeper trees than this are refused. */
#define MARKDOWN_MAX_DEPTH 100

/*
 * The tree of the text, in the scratch arena, as is everything that cmark
 * asks for on the way. NULL where it would be deeper than MARKDOWN_MAX_DEPTH.
 */
struct node *markdown_read(struct arena *scratch, str text);

#endif
