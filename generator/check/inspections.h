/* Parts of the checks of inspections. */
#ifndef CHECK_INSPECTIONS_H
#define CHECK_INSPECTIONS_H

#include "model/portal.h"

/* Does a report card agree with itself and with its school (C421)? */
void check_report_card(struct portal *portal, const struct school *school,
	const struct evidence *evidence);

/*
 * The category of concern that an inspection found, as a word, and where it
 * stands: the key of the inspection or a finding. Not set where it says none
 * at all.
 */
struct text inspection_category_of(const struct evidence *evidence);

#endif
