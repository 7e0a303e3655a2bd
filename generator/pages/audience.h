/*
 * What may be seen on these pages, which are made for the widest audience.
 * Every record passes one of these questions before it is shown.
 */
#ifndef PAGES_AUDIENCE_H
#define PAGES_AUDIENCE_H

#include "model/portal.h"

/*
 * May a record of this kind ("evidence", "plan", "support"…) that names this
 * audience, or none, be shown?
 */
bool is_shown(
	const struct portal *portal, const char *kind, struct ref audience);

bool fact_is_shown(const struct portal *portal, const struct fact *fact);

/* Known on the day, published where it must be, and to be shown? */
bool evidence_is_shown(
	const struct portal *portal, const struct evidence *evidence);

/* Is a support record to be shown? Its kind may be for fewer. */
bool support_is_shown(
	const struct portal *portal, const struct support_record *record);

#endif
