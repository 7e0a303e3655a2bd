/*
 * Making pages: from the portal and its assessments to finished files. Each
 * page is data for a template (CONTRACT.md) first, and then the template
 * rendered over it. Nothing here reads a file, writes one or asks the time.
 */
#ifndef PAGES_PAGES_H
#define PAGES_PAGES_H

#include "framework/assess.h"
#include "markup/markup.h"
#include "pages/theme.h"
#include "render/value.h"

/*
 * How the links that authors write are followed. `at` makes the context that
 * `resolve` is called with, for Markdown of the file `source` shown on the
 * page at `path`; `school` is NULL where the text is of no school.
 */
struct markdown_links {
	void *context;
	void *(*at)(void *context, struct arena *arena,
		const struct school *school, const struct source *source,
		str path);
	markup_resolve *resolve;
};

/* Takes one finished file. The bytes do not outlive the call. */
typedef void page_sink(void *context, str path, str bytes);

/*
 * Takes a file of the portal that a page shows or links to; it is published
 * under the same path. Told once a page, so perhaps several times.
 */
typedef void page_file(void *context, str path);

struct page_job {
	struct arena *arena; /* outlives all pages */
	const struct portal *portal;
	const struct assessments *assessments; /* as of portal->as_of */
	const struct theme_files *theme;       /* the portal's own, or NULL */
	struct markdown_links links;
	struct diags *diags; /* mistakes of templates, texts and paths */
	page_sink *sink;
	page_file *file; /* may be NULL */
	void *sink_context;
};

/* Makes every page and hands over the theme's assets, in a fixed order. */
void pages_make(const struct page_job *job);

/*
 * The data of the page at `path` ("schools/x/plan.html") as JSON, in the
 * job's arena; the empty slice where no such page is made.
 */
str pages_dump(const struct page_job *job, str path);

/* The page's path most like `path`, for did-you-mean, or the empty slice. */
str pages_nearest(const struct page_job *job, str path);

#endif
