/* Which page shows a file of the portal. */
#include "check/links.h"

/* Of a school, by the file's path below its folder. */
static str
page_of_school_file(struct arena *arena, const struct school *school, str file)
{
	static const struct {
		const char *file, *page;
	} pages[] = {{"school.yaml", "index"}, {"about.md", "index"},
		{"targets.yaml", "index"},
		{"categorisation.yaml", "categorisation"},
		{"support.yaml", "support"}};

	for (size_t i = 0; i < COUNT(pages); i++)
		if (str_eq_z(file, pages[i].file))
			return str_printf(arena, "schools/%.*s/%s.html",
				STR_ARG(school->id), pages[i].page);
	if (school_find_file(school, file) == NULL)
		return S("");
	return str_printf(
		arena, "schools/%.*s/%.*s", STR_ARG(school->id), STR_ARG(file));
}

static str
page_of_evidence(struct arena *arena, const struct school *school, str path)
{
	for (size_t i = 0; i < school->evidence.count; i++) {
		const struct evidence *of = school->evidence.items[i];

		if (str_eq(of->source->path, path))
			return str_printf(arena,
				"schools/%.*s/evidence/%.*s.html",
				STR_ARG(school->id), STR_ARG(of->slug));
	}
	return S("");
}

static str
page_of_plan(struct arena *arena, const struct portal *portal,
	const struct school *school, str path)
{
	int year = IS_SET(portal->settings.year)
			   ? portal->settings.year.start
			   : academic_year_of(portal->as_of);

	for (size_t i = 0; i < school->plans.count; i++) {
		const struct plan *of = school->plans.items[i];

		if (!str_eq(of->source->path, path))
			continue;
		if (of->year.start == year)
			return str_printf(arena, "schools/%.*s/plan.html",
				STR_ARG(school->id));
		return str_printf(arena, "schools/%.*s/plan-%.*s.html",
			STR_ARG(school->id),
			STR_ARG(academic_year_text(arena, of->year.start)));
	}
	for (size_t i = 0; i < school->action_plans.count; i++)
		if (str_eq(school->action_plans.items[i]->source->path, path))
			return str_printf(arena,
				"schools/%.*s/action-plans/%.*s.html",
				STR_ARG(school->id),
				STR_ARG(school->action_plans.items[i]->slug));
	return S("");
}

static str
page_of_school(struct arena *arena, const struct portal *portal, str path)
{
	str rest = str_sub(path, 8, path.n), id, page;
	const struct school *school;

	if (!str_cut(&rest, '/', &id))
		return S("");
	school = portal_school(portal, id);
	if (school == NULL)
		return S("");
	page = page_of_school_file(arena, school, rest);
	if (!page.n)
		page = page_of_evidence(arena, school, path);
	return page.n ? page : page_of_plan(arena, portal, school, path);
}

static str
page_of_framework(struct arena *arena, const struct portal *portal, str path)
{
	for (size_t i = 0; i < portal->frameworks.count; i++) {
		const struct framework *of = portal->frameworks.items[i];
		bool is_policy = of->policy != NULL &&
				 str_eq(of->policy->source->path, path);
		const char *page = is_policy ? "policy" : "index";

		if (!is_policy &&
			(of->source == NULL || !str_eq(of->source->path, path)))
			continue;
		if (portal_framework(portal, of->id.s, portal->as_of) == of)
			return str_printf(arena, "frameworks/%.*s/%s.html",
				STR_ARG(of->id.s), page);
		return str_printf(arena, "frameworks/%.*s/%.*s/%s.html",
			STR_ARG(of->id.s), STR_ARG(of->version.s), page);
	}
	return S("");
}

static str
page_of_page(struct arena *arena, const struct portal *portal, str path)
{
	for (size_t i = 0; i < portal->pages.count; i++) {
		const struct page *of = portal->pages.items[i];

		if (of->source != NULL && str_eq(of->source->path, path))
			return str_printf(
				arena, "pages/%.*s.html", STR_ARG(of->path));
	}
	return S("");
}

str
links_page_of(struct arena *arena, const struct portal *portal, str path)
{
	str page;

	if (str_starts(path, S("schools/")))
		return page_of_school(arena, portal, path);
	page = page_of_framework(arena, portal, path);
	return page.n ? page : page_of_page(arena, portal, path);
}
