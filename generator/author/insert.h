/*
 * One more entry in a list that people wrote: the bytes that are there stay as
 * they are, comments, blank lines and line endings included.
 */
#ifndef AUTHOR_INSERT_H
#define AUTHOR_INSERT_H

#include "base/str.h"

/* What is to be put into a list, and where. */
struct addition {
	str key;   /* of the list in its mapping; empty: the file is the list */
	str entry; /* lines, of which the first begins with a dash */
	bool first; /* before all others; else behind them */
};

struct insertion {
	str text;            /* of the whole file, with the entry in it */
	uint32_t line;       /* on which the entry begins */
	const char *refusal; /* why it cannot be done, as the end of a sentence
				about the file: "is written in brackets" */
};

/*
 * Puts the entry into the text of a file; an empty one becomes a list of this
 * entry. What comes out is read again: unless it holds what was there and the
 * entry, it is refused. False, and `refusal`, where it cannot be done.
 */
bool insert_entry(struct arena *arena, str text,
	const struct addition *addition, struct insertion *out);

#endif
