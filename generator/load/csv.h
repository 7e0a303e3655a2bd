/* Tables in CSV (RFC 4180), as other systems export them. */
#ifndef LOAD_CSV_H
#define LOAD_CSV_H

#include "base/diag.h"

struct csv_cell {
	str text;         /* without its quotes */
	struct span span; /* with them; of an empty cell, the place after it */
};

struct csv_row {
	bool damaged; /* its cells are not as many as those of the first row */
	LIST(struct csv_cell) cells;
};

struct csv {
	LIST(struct csv_row) rows; /* the first names the columns */
};

/*
 * Reads `source->text`. Empty lines are passed over; mistakes are reported
 * with their place, and the rest is read. Cells borrow from the source or live
 * in `arena`.
 */
struct csv csv_read(
	struct arena *arena, struct diags *diags, const struct source *source);

/* The index of the column with this name in the first row, or -1. */
ptrdiff_t csv_column(const struct csv *csv, str name);

#endif
