/* A rubric as a table: aspects are rows, categories columns. */
#ifndef PAGES_RUBRIC_H
#define PAGES_RUBRIC_H

#include "pages/sheet.h"

/*
 * rubric, the table, and aspects, the explanation of each of its rows: of
 * explained results. False and empty where they are not by best-fit.
 */
void put_rubric(struct sheet *sheet, const struct computed *explained);
void put_no_rubric(struct sheet *sheet);

#endif
