/* Schools that a page is about: all of them in their order, or some. */
#ifndef PAGES_SOME_SCHOOLS_H
#define PAGES_SOME_SCHOOLS_H

#include "model/portal.h"

struct sheet;

struct some_schools {
	struct school *const *items;
	size_t count;
};

/*
 * All schools of the portal in the order in which pages list them: by name,
 * without regard to case and accents, and those of one name by id.
 */
struct some_schools schools_by_name(
	struct arena *arena, const struct portal *portal);

/* So many schools that need looking at most, the most serious first. */
struct some_schools schools_to_watch(struct sheet *sheet, size_t most);

#endif
