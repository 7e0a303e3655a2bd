/* Schools that a page is about, where it is not about all. */
#ifndef PAGES_SOME_SCHOOLS_H
#define PAGES_SOME_SCHOOLS_H

#include "pages/sheet.h"

struct some_schools {
	struct school *const *items;
	size_t count;
};

/* All schools of the portal, by id. */
struct some_schools all_schools(const struct portal *portal);

/* So many schools that need looking at most, the most serious first. */
struct some_schools schools_to_watch(struct sheet *sheet, size_t most);

#endif
