/* From a page to the one before and the one after: pagers of every page. */
#ifndef PAGES_PAGER_H
#define PAGES_PAGER_H

#include "pages/sheet.h"

/* A page to go to; no href where there is none. */
struct step {
	str href, text;
};

/* Keys of what a row of pages is called, and of its two directions. */
struct pager {
	const char *label, *previous, *next;
};

/* Adds a pager, unless there is nowhere to go. */
void put_pager(struct sheet *sheet, const struct pager *pager,
	struct step previous, struct step next);

/* The same page ("plan", "evidence/index") of the schools on either side. */
void put_school_pager(struct sheet *sheet, const char *page);

#endif
