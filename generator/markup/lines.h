/* The lines of a text, as cmark counts them. */
#ifndef MARKUP_LINES_H
#define MARKUP_LINES_H

#include "base/list.h"
#include "base/str.h"

/* Each line without its end; lines.items[0] is line 1. */
struct lines {
	LIST(str) list;
};

struct lines lines_of(struct arena *scratch, str text);

/* Line `number`, from 1; empty where there is none. */
str lines_get(const struct lines *lines, size_t number);

#endif
