/*
 * Where the links of authors lead: `evidence:`, `school:`, `target:`,
 * `clause:` and the paths of files. Checking calls this over every text, and
 * making pages over every text again, so that each is judged once and alike.
 */
#ifndef CHECK_LINKS_H
#define CHECK_LINKS_H

#include "markup/markup.h"
#include "model/portal.h"

struct links {
	const struct portal *portal;
	struct diags *diags; /* of links that lead nowhere (R202, R204) */
};

/*
 * The context for links_resolve(), in the arena: Markdown that stands in
 * `source`, of `school` (NULL where it is of none), shown on the page at
 * `path` ("schools/x/plan.html"; empty gives addresses from the root).
 * `links` is a struct links.
 */
void *links_at(void *links, struct arena *arena, const struct school *school,
	const struct source *source, str path);

/* A markup_resolve. */
bool links_resolve(void *place, enum markup_reference kind, str target,
	struct span span, str *href);

/*
 * Where the page of a file of the portal is, from the root; empty where no
 * page shows it. `path` is relative to the portal, without a fragment.
 */
str links_page_of(struct arena *arena, const struct portal *portal, str path);

#endif
