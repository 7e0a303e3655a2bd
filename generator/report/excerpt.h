/* The line of a file that a diagnostic is about, with carets below it. */
#ifndef REPORT_EXCERPT_H
#define REPORT_EXCERPT_H

#include "base/diag.h"
#include "report/ink.h"

/*
 * Appends the first line of the span with its number, and carets under the
 * characters that the span covers in it, `label` after them. Nothing where
 * the file has no such line. `gutter` is the width of the line number.
 */
void excerpt_put(const struct page_of_text *page, struct span span,
	enum ink ink, str label);

/* How many digits the number of the span's line has. */
size_t excerpt_gutter(struct span span);

#endif
