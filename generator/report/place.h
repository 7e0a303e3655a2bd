/*
 * Where a diagnostic is, for programs that know the repository and not the
 * portal: hosts of code, which show it beside a line of a change.
 */
#ifndef REPORT_PLACE_H
#define REPORT_PLACE_H

#include "report/diagnostics.h"

/*
 * Lines and columns start at 1 and count code points; the end is the last
 * character itself, and never before the beginning.
 */
struct place {
	str path; /* from where the program was called */
	uint32_t line, column;
	uint32_t end_line, end_column;
};

/* Of a span that is none: the portal's first file. In the arena. */
struct place place_of(
	struct arena *arena, const struct account *account, struct span span);

#endif
