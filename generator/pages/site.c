#include "pages/site.h"

#include "pages/audience.h"
#include "pages/put.h"

void
site_order_schools(struct site *site)
{
	site->schools = schools_by_name(site->arena, site->portal);
	for (size_t i = 0; i < site->schools.count; i++) {
		size_t *place = NEW(site->arena, size_t);

		*place = i;
		map_put(site->arena, &site->places, site->schools.items[i]->id,
			place);
	}
}

size_t
site_place(const struct site *site, const struct school *school)
{
	const size_t *place = map_get(&site->places, school->id);

	assert(place != NULL);
	return *place;
}

void
site_plan(struct site *site, struct planned planned)
{
	static char mark;

	planned.path = str_copy(site->arena, planned.path);
	*list_push(site->arena, &site->pages) = planned;
	map_put(site->arena, &site->paths, planned.path, &mark);
}

enum { NAV_PAGES = 3, FOOTER_PAGES = 8 };

static void
add_nav(struct site *site, str href, str text)
{
	bool is_folder = str_ends(href, S("index.html"));

	if (site_has(site, href))
		*list_push(site->arena, &site->nav) = (struct nav_item){
			.href = href,
			.text = text,
			.section = is_folder ? str_sub(href, 0, href.n - 10)
					     : href};
}

/* The first framework, for the pages of all. */
static void
add_nav_frameworks(struct site *site)
{
	const struct settings *settings = &site->portal->settings;
	size_t before = site->nav.count;

	if (settings->frameworks.count == 0)
		return;
	add_nav(site,
		str_printf(site->arena, "frameworks/%.*s/index.html",
			STR_ARG(settings->frameworks.items[0].id)),
		theme_string(site->theme, S("nav-framework")));
	if (site->nav.count > before)
		site->nav.items[before].section = S("frameworks/");
}

/* The first of the portal's own pages, and the next at the foot. */
static void
add_nav_pages(struct site *site)
{
	size_t shown = 0;

	for (size_t i = 0;
		i < site->portal->pages.count && shown < FOOTER_PAGES; i++) {
		const struct page *page = site->portal->pages.items[i];
		str href = str_printf(
			site->arena, "pages/%.*s.html", STR_ARG(page->path));

		if (!site_has(site, href))
			continue;
		if (shown++ < NAV_PAGES)
			add_nav(site, href, page->title.s);
		else
			add_link(site->footer, href, page->title.s);
	}
}

void
site_plan_nav(struct site *site)
{
	site->footer = value_list(site->arena);
	if (site_has(site, S("glossary.html")))
		add_link(site->footer, S("glossary.html"),
			theme_string(site->theme, S("nav-glossary")));
	add_nav(site, S("index.html"),
		theme_string(site->theme, S("nav-home")));
	add_nav(site, S("schools/index.html"),
		theme_string(site->theme, S("nav-schools")));
	add_nav_frameworks(site);
	add_nav_pages(site);
}

bool
site_has(const struct site *site, str path)
{
	ptrdiff_t fragment = str_find(path, S("#"), 0);

	if (fragment >= 0)
		path = str_sub(path, 0, (size_t)fragment);
	return map_get(&site->paths, path) != NULL;
}

const struct assessment *
site_standing(const struct site *site, const struct school *school)
{
	static const struct assessment nothing;
	const struct assessment *found = map_get(
		&site->job->assessments->governing, school->id);

	return found == NULL ? &nothing : found;
}

str
path_of_school(
	struct arena *arena, const struct school *school, const char *page)
{
	return STR_JOIN(arena, S("schools/"), school->id, S("/"),
		str_from(page), S(".html"));
}

str
path_of_evidence(struct arena *arena, const struct school *school,
	const struct evidence *evidence)
{
	return STR_JOIN(arena, S("schools/"), school->id, S("/evidence/"),
		evidence->slug, S(".html"));
}

/* A document of its own, beside the plan of the year? */
static bool
is_action_plan(const struct school *school, const struct plan *plan)
{
	for (size_t i = 0; i < school->action_plans.count; i++)
		if (school->action_plans.items[i] == plan)
			return true;
	return false;
}

str
path_of_plan(struct arena *arena, const struct site *site,
	const struct school *school, const struct plan *plan)
{
	if (is_action_plan(school, plan))
		return str_printf(arena, "schools/%.*s/action-plans/%.*s.html",
			STR_ARG(school->id), STR_ARG(plan->slug));
	if (plan == site_plan_of(site, school))
		return path_of_school(arena, school, "plan");
	return str_printf(arena, "schools/%.*s/plan-%.*s.html",
		STR_ARG(school->id),
		STR_ARG(academic_year_text(arena, plan->year.start)));
}

str
path_of_framework(struct arena *arena, const struct site *site,
	const struct framework *framework, const char *page)
{
	const struct framework *now = portal_framework(
		site->portal, framework->id.s, site->portal->as_of);

	if (now == framework)
		return STR_JOIN(arena, S("frameworks/"), framework->id.s,
			S("/"), str_from(page));
	return STR_JOIN(arena, S("frameworks/"), framework->id.s, S("/"),
		framework->version.s, S("/"), str_from(page));
}

const struct plan *
site_plan_of(const struct site *site, const struct school *school)
{
	for (size_t i = 0; i < school->plans.count; i++)
		if (school->plans.items[i]->year.start == site->year)
			return school->plans.items[i];
	return NULL;
}
