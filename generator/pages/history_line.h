/* A school's decisions over the years, and the step line of them. */
#ifndef PAGES_HISTORY_LINE_H
#define PAGES_HISTORY_LINE_H

#include "pages/sheet.h"

/* One decision of the past or of now, under the framework of its day. */
struct past {
	const struct categorisation *entry;
	const struct framework *framework;
	const struct category *category;
	bool was_before; /* under a framework that the school has left */
};

struct pasts {
	LIST(struct past) list; /* newest first */
};

/* history-line: a figure, from two decisions on; else false. */
void put_history_line(struct sheet *sheet, const struct pasts *pasts);

#endif
