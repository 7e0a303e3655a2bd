/* The table of all schools, on the first page and on that of the schools. */
#ifndef PAGES_SCHOOLS_TABLE_H
#define PAGES_SCHOOLS_TABLE_H

#include "pages/sheet.h"

void put_schools_table(struct sheet *sheet);

#endif
