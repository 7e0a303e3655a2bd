#include "pages/site.h"

#include "pages/audience.h"

void
site_plan(struct site *site, struct planned planned)
{
	static char mark;

	planned.path = str_copy(site->arena, planned.path);
	*list_push(site->arena, &site->pages) = planned;
	map_put(site->arena, &site->paths, planned.path, &mark);
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
	return str_printf(
		arena, "schools/%.*s/%s.html", STR_ARG(school->id), page);
}

str
path_of_evidence(struct arena *arena, const struct school *school,
	const struct evidence *evidence)
{
	return str_printf(arena, "schools/%.*s/evidence/%.*s.html",
		STR_ARG(school->id), STR_ARG(evidence->slug));
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
		return str_printf(arena, "frameworks/%.*s/%s",
			STR_ARG(framework->id.s), page);
	return str_printf(arena, "frameworks/%.*s/%.*s/%s",
		STR_ARG(framework->id.s), STR_ARG(framework->version.s), page);
}

const struct plan *
site_plan_of(const struct site *site, const struct school *school)
{
	for (size_t i = 0; i < school->plans.count; i++)
		if (school->plans.items[i]->year.start == site->year &&
			is_shown(site->portal, "plans",
				school->plans.items[i]->audience))
			return school->plans.items[i];
	return NULL;
}
