/* Markdown files with keys at the top, between two lines of three dashes. */
#ifndef LOAD_FRONT_H
#define LOAD_FRONT_H

#include "base/diag.h"

struct front {
	bool present;       /* are there keys at the top? */
	bool unclosed;      /* their end was guessed: some may be missing */
	str keys;           /* for yaml_read(): a slice of the file */
	uint32_t keys_line; /* on which they begin */
	str body;           /* Markdown, of visible UTF-8 characters only */
	uint32_t body_line;
};

/*
 * Divides a file. Keys that are missing although they are `required`, or not
 * ended, are reported, and what is wrong with the bytes of the body; the keys'
 * own bytes are yaml_read()'s. The body may be a mended copy in `arena`.
 */
struct front front_split(struct arena *arena, struct diags *diags,
	const struct source *source, bool required);

#endif
