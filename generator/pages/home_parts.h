/* The parts of the first page. */
#ifndef PAGES_HOME_PARTS_H
#define PAGES_HOME_PARTS_H

#include "pages/sheet.h"

struct tally {
	size_t by_status[STANDING_COUNT];
	size_t placed, matching, provisional, urgent;
	size_t late, late_schools; /* things, and who has any */
	const struct school *one_urgent, *one_provisional;
	str overlay;   /* what one is called */
	bool is_mixed; /* there are others */
};

void tally_schools(struct sheet *sheet, struct tally *tally);

/* distributions: schools by category, a figure for each framework. */
void put_distributions(struct sheet *sheet);

/* notices: what needs attention, most serious first. */
void put_notices(struct sheet *sheet);

/* moves: whose category changed this academic year, newest first. */
void put_moves(struct sheet *sheet);

#endif
