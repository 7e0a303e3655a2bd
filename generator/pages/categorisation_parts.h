/* The parts of a school's category page. */
#ifndef PAGES_CATEGORISATION_PARTS_H
#define PAGES_CATEGORISATION_PARTS_H

#include "pages/sheet.h"

/* What the page explains: the result of the agreed day, or of today; NULL
 * where nothing is computed. */
const struct computed *explained(const struct sheet *sheet);

void put_declared(struct sheet *sheet);
void put_missing(struct sheet *sheet);
void put_changes(struct sheet *sheet);
void put_overlays(struct sheet *sheet);
void put_history(struct sheet *sheet);

#endif
