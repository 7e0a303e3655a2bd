/* A small portal of texts, and the data of its pages. */
#ifndef PAGES_DEMO_H
#define PAGES_DEMO_H

#include "framework/world.h"
#include "pages/pages.h"

struct demo {
	struct world *world;
	struct school *school; /* "oak", the one that tests are about */
	struct assessments assessments;
	struct assessments shown; /* to the audience of the pages */
	bool for_fewer;           /* the narrowest; the widest by default */
	struct theme_files theme;
	struct page_job job;
};

/*
 * A portal as of 22 November 2026 with audiences governors and heads, three
 * categories (good, watch, bad), an overlay, and the school "oak". More is
 * added before demo_ready().
 */
struct demo *demo_begin(void);
void demo_end(struct demo *demo);
void demo_evidence(struct demo *demo, const char *slug, const char *yaml);
void demo_ready(struct demo *demo);

/* The data of a page; fails the test where it is not made. */
const struct value *demo_page(struct demo *demo, const char *path);

/* What stands at "declared.category.label" or "possible.0.label", or "". */
const char *demo_text(
	struct demo *demo, const struct value *page, const char *path);

#endif
