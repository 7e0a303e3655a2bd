/*
 * What is shown. The model holds nothing that the audience of these pages may
 * not see (audience/audience.h); what is left to ask is whether evidence was
 * known on the day, and whether a fact still has its words.
 */
#ifndef PAGES_AUDIENCE_H
#define PAGES_AUDIENCE_H

#include "model/portal.h"

bool fact_is_shown(const struct fact *fact);

/* Known on the day, and published where it must be? */
bool evidence_is_shown(
	const struct portal *portal, const struct evidence *evidence);

#endif
