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
 * page at `path`; `school` is NULL where the text is of no school. Several
 * threads call them at once, and they report nothing: mistakes were reported
 * when the texts were checked.
 */
struct markdown_links {
	void *context;
	void *(*at)(void *context, struct arena *arena,
		const struct school *school, const struct source *source,
		str path);
	markup_resolve *resolve;
};

/*
 * Takes the path of a file that will be made. NULL, and what is wrong with it
 * as the end of a sentence, where it cannot be had.
 */
typedef void *page_claim(void *context, str path, str *wrong);

/*
 * Takes the bytes of a file whose path was claimed; they do not outlive the
 * call. It is called by several threads at once.
 */
typedef void page_sink(void *context, void *claimed, str bytes);

/*
 * Takes a file of the portal that pages show or link to; it is published
 * under the same path. Told once, when all pages are made.
 */
typedef void page_file(void *context, str path);

struct page_job {
	struct arena *arena; /* outlives all pages */
	const struct portal *portal;
	const struct assessments *assessments; /* as of portal->as_of */
	const struct theme_files *theme;       /* the portal's own, or NULL */
	struct markdown_links links;
	struct diags *diags; /* mistakes of templates, texts and paths */
	page_claim *claim;
	page_sink *sink;
	page_file *file;
	void *sink_context;
};

/*
 * Makes every page and hands over the theme's assets and the files for web
 * servers. All but the order in
 * which the sink is called is the same with any number of jobs: paths are
 * claimed, mistakes reported and files told in the order of pages.
 */
void pages_make(const struct page_job *job);

/*
 * The data of the page at `path` ("schools/x/plan.html") as JSON, in the
 * job's arena; the empty slice where no such page is made.
 */
str pages_dump(const struct page_job *job, str path);

/* The page's path most like `path`, for did-you-mean, or the empty slice. */
str pages_nearest(const struct page_job *job, str path);

#endif
