/* The years of a measure: a line in a table's cell, and its words. */
#ifndef PAGES_TREND_H
#define PAGES_TREND_H

#include "pages/sheet.h"

/*
 * Those of a series that are known, from evidence that may be shown; `count`
 * is of those, and the others mean something only from two on.
 */
struct trend_ends {
	size_t count;
	size_t oldest, newest; /* years back from the series' first */
};
struct trend_ends trend_ends(
	const struct sheet *sheet, const struct figures *figures);

/* A sparkline, oldest first; empty with fewer than two known years. */
str trend_svg(struct sheet *sheet, const struct indicator *indicator,
	const struct figures *figures);

#endif
