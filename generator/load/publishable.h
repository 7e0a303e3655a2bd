/*
 * What no published text may hold: draft marks of its writer (S116), and what
 * looks like personal data (S117).
 */
#ifndef LOAD_PUBLISHABLE_H
#define LOAD_PUBLISHABLE_H

#include "base/diag.h"

/* A Markdown text that stands in the file from the start of a line on. */
void publishable_body(struct diags *diags, const struct source *source,
	str body, uint32_t first_line);

/*
 * The text of a value that stands in its file at `span`, perhaps folded or
 * with quotes: each find is looked for there, so that it can be pointed at.
 */
void publishable_value(struct diags *diags, str text, struct span span);

#endif
