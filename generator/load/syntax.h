/* What libyaml complains of, in the words of the person who wrote the file. */
#ifndef LOAD_SYNTAX_H
#define LOAD_SYNTAX_H

#include "load/lines.h"

/* libyaml's words and places; rows and columns from 0. */
struct complaint {
	const char *problem;
	size_t row, column;
	bool in_context; /* something was begun at: */
	size_t context_row, context_column;
};

/* Reports the complaint; returns the row of the entry that holds it. */
size_t syntax_report(struct lines *lines, const struct complaint *complaint);

#endif
