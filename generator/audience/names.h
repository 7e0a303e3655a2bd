/* Names of records in fields that are no references: duties, agreements. */
#ifndef AUDIENCE_NAMES_H
#define AUDIENCE_NAMES_H

#include "audience/kinds.h"

/* The names of records that left; zeroed to begin. */
struct audience_names {
	struct map left;
};

/* Notes that a record of the kind left. */
void audience_note_name(struct arena *arena, struct audience_names *names,
	const struct audience_kind *kind, const struct school *school,
	const void *record);

/* Clears the fields that name what left. */
void audience_drop_names(
	struct portal *portal, const struct audience_names *names);

#endif
