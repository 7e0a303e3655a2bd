/* What would change a result: searched for once for all that are alike. */
#ifndef PAGES_CHANGES_H
#define PAGES_CHANGES_H

#include "framework/change.h"
#include "pages/sheet.h"

/* Nothing found as yet. While threads ask, nobody else may use the arena. */
struct shared_changes *shared_changes_new(struct arena *arena);

/*
 * What would change the result of the sheet's school today. Several threads
 * may ask at once.
 */
const struct changes *sheet_changes(struct sheet *sheet);

#endif
