/*
 * What all pages of one job share, and the list of those that are made. A
 * page exists when it is planned; a link to anything else is no link. Nothing
 * of this is written while pages are made: that is done by several threads.
 */
#ifndef PAGES_SITE_H
#define PAGES_SITE_H

#include "base/map.h"
#include "pages/pages.h"
#include "pages/some_schools.h"
#include "render/template.h"

struct page_kind;
struct precedents;

struct planned {
	const struct page_kind *kind;
	str path;
	const struct school *school; /* or NULL */
	const void *subject; /* a plan, a piece of evidence, a framework… */
	size_t part;         /* of what has several pages, from 0 */
	void *claimed;       /* what the job's sink gave for the path */
};

/* A page that every page leads to. */
struct nav_item {
	str href, text;
	str section; /* the folder or page that it stands for */
};

struct site {
	struct arena *arena;
	const struct page_job *job;
	const struct portal *portal;
	struct theme_set *theme;
	struct template_set *templates;
	int year;                    /* the portal's academic year */
	struct some_schools schools; /* all, in the order of lists */
	struct map places;           /* in it, size_t by id */
	LIST(struct planned) pages;
	struct map paths;              /* of the pages, to something not NULL */
	struct precedents *precedents; /* of what would change a result */
	LIST(struct nav_item) nav;
	struct value *footer; /* links to more of them */
};

struct sheet;

/* One kind of page: which there are, and how one is filled. */
struct page_kind {
	const char *name; /* of its template */
	void (*plan)(struct site *site, const struct page_kind *kind);
	void (*fill)(struct sheet *sheet, const struct planned *planned);
};

/* Puts the schools into the order in which pages list them. */
void site_order_schools(struct site *site);

/* The school's place in that order. */
size_t site_place(const struct site *site, const struct school *school);

/* Plans a page; the path is copied. */
void site_plan(struct site *site, struct planned planned);

/* Lists what every page leads to: when all pages are planned. */
void site_plan_nav(struct site *site);

/* Is there a page at `path`, a fragment aside? */
bool site_has(const struct site *site, str path);

/* How the school stands under its governing framework; never NULL. */
const struct assessment *site_standing(
	const struct site *site, const struct school *school);

/* Paths of the pages of records. */
str path_of_school(
	struct arena *arena, const struct school *school, const char *page);
str path_of_evidence(struct arena *arena, const struct school *school,
	const struct evidence *evidence);
str path_of_plan(struct arena *arena, const struct site *site,
	const struct school *school, const struct plan *plan);
str path_of_framework(struct arena *arena, const struct site *site,
	const struct framework *framework, const char *page);

/* The school's plan for the portal's year, or NULL. */
const struct plan *site_plan_of(
	const struct site *site, const struct school *school);

extern const struct page_kind home_kind, schools_kind, school_kind,
	categorisation_kind, plan_kind, evidence_kind, evidence_item_kind,
	support_kind, framework_kind, policy_kind, free_page_kind,
	glossary_kind, redirect_kind;

#endif
