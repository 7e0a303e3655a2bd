/*
 * Walks over every record of a portal, by the field tables. Frameworks are one
 * record each: record_walk() with framework_type.
 */
#ifndef MODEL_PORTAL_WALK_H
#define MODEL_PORTAL_WALK_H

#include "model/portal.h"

/* The context that each visit is called with: where the walk is. */
struct portal_walk {
	struct portal *portal;
	struct school *school;
	struct framework *framework;
	struct map *index; /* where ids are noted */
	enum field_choice choice;
};

/* The records of content/, but for the frameworks. */
void portal_walk_content(struct portal_walk *walk, field_visit *visit);

/* The records of walk->school. */
void portal_walk_school(struct portal_walk *walk, field_visit *visit);

#endif
