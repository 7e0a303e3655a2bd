/* The table of schools, on the first page and on those of the schools. */
#ifndef PAGES_SCHOOLS_TABLE_H
#define PAGES_SCHOOLS_TABLE_H

#include "pages/some_schools.h"

/* Longer lists of schools are divided, or cut to what matters most. */
enum { SCHOOLS_WHOLE = 500 };

/* schools-table; `note` says which schools these are, in which order. */
void put_schools_table(
	struct sheet *sheet, struct some_schools schools, str note);

#endif
