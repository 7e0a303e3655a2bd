/*
 * The bytes of a file before anyone reads them as YAML, Markdown or CSV:
 * UTF-8 and visible characters only. What is wrong is reported and replaced
 * one character for one, so that lines and columns stay those of the file.
 */
#ifndef LOAD_SCAN_H
#define LOAD_SCAN_H

#include "base/diag.h"

/*
 * `text`, a slice of `source->text` that begins on `first_line`, in a form
 * that every reader takes: `text` itself where nothing is wrong, else a mended
 * copy in `arena`. A byte order mark at the start is left out. Empty where the
 * file is too large or no UTF-8 at all.
 */
str scan_text(struct arena *arena, struct diags *diags,
	const struct source *source, str text, uint32_t first_line);

/* True, and reported, where a file is too large or UTF-16: nothing to read. */
bool scan_refuse(struct diags *diags, const struct source *source, str text);

/* The text without a byte order mark at its start. */
str scan_skip_mark(str text);

#endif
