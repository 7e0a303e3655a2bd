/*
 * Where pages were before: under each earlier id (`was:`) stands a page that
 * leads on. Planned when all others are, so that it never takes their place
 * and never leads to, or betrays, what is not shown.
 */
#include "pages/put.h"
#include "pages/words.h"

static const str *
kept(struct site *site, str path)
{
	str *copy = NEW(site->arena, str);

	*copy = str_copy(site->arena, path);
	return copy;
}

static void
plan_redirect(struct site *site, const struct school *school, str from, str to)
{
	if (site_has(site, from) || !site_has(site, to))
		return;
	site_plan(site, (struct planned){.kind = &redirect_kind,
				.path = from,
				.school = school,
				.subject = kept(site, to)});
}

/* --- single pages --- */

static void
plan_evidence(struct site *site, const struct school *school,
	const struct evidence *evidence)
{
	for (size_t i = 0; i < evidence->was.count; i++)
		plan_redirect(site, school,
			str_printf(site->arena,
				"schools/%.*s/evidence/%.*s.html",
				STR_ARG(school->id),
				STR_ARG(evidence->was.items[i].s)),
			path_of_evidence(site->arena, school, evidence));
}

/* `folder` is "plan-", or "action-plans/". */
static void
plan_plan(struct site *site, const struct school *school,
	const struct plan *plan, const char *folder)
{
	for (size_t i = 0; i < plan->was.count; i++)
		plan_redirect(site, school,
			str_printf(site->arena, "schools/%.*s/%s%.*s.html",
				STR_ARG(school->id), folder,
				STR_ARG(plan->was.items[i].s)),
			path_of_plan(site->arena, site, school, plan));
}

static void
plan_of_school(struct site *site, const struct school *school)
{
	for (size_t i = 0; i < school->evidence.count; i++)
		plan_evidence(site, school, school->evidence.items[i]);
	for (size_t i = 0; i < school->plans.count; i++)
		plan_plan(site, school, school->plans.items[i], "plan-");
	for (size_t i = 0; i < school->action_plans.count; i++)
		plan_plan(site, school, school->action_plans.items[i],
			"action-plans/");
}

static void
plan_of_page(struct site *site, const struct page *page)
{
	for (size_t i = 0; i < page->was.count; i++)
		plan_redirect(site, NULL,
			str_printf(site->arena, "pages/%.*s.html",
				STR_ARG(page->was.items[i].s)),
			str_printf(site->arena, "pages/%.*s.html",
				STR_ARG(page->path)));
}

/* --- whole folders --- */

/* What a page stands in: a folder by its record's id. */
struct home {
	const char *folder; /* "schools" */
	str id;
};

/* A page, or a page that leads to one, under the home's earlier ids too. */
static void
plan_moved(struct site *site, struct planned planned, struct home home,
	const struct text *was, size_t count)
{
	str to = planned.kind == &redirect_kind ? *(const str *)planned.subject
						: planned.path;
	str rest = str_sub(planned.path, strlen(home.folder) + 1 + home.id.n,
		planned.path.n);

	for (size_t i = 0; i < count; i++)
		plan_redirect(site, planned.school,
			str_printf(site->arena, "%s/%.*s%.*s", home.folder,
				STR_ARG(was[i].s), STR_ARG(rest)),
			to);
}

/* Each version may say what the framework was called. */
static void
plan_moved_framework(struct site *site, struct planned planned)
{
	const struct framework *framework = planned.subject;
	struct home home = {"frameworks", framework->id.s};

	for (size_t i = 0; i < site->portal->frameworks.count; i++) {
		const struct framework *version =
			site->portal->frameworks.items[i];

		if (str_eq(version->id.s, framework->id.s))
			plan_moved(site, planned, home, version->was.items,
				version->was.count);
	}
}

static void
plan_earlier_home(struct site *site, struct planned planned)
{
	const struct school *school = planned.school;

	if (school != NULL)
		plan_moved(site, planned, (struct home){"schools", school->id},
			school->is.was.items, school->is.was.count);
	else if (planned.kind == &framework_kind ||
		 planned.kind == &policy_kind)
		plan_moved_framework(site, planned);
}

static void
plan_redirects(struct site *site, const struct page_kind *kind UNUSED)
{
	const struct portal *portal = site->portal;
	size_t count;

	for (size_t i = 0; i < portal->schools.count; i++)
		plan_of_school(site, portal->schools.items[i]);
	for (size_t i = 0; i < portal->pages.count; i++)
		plan_of_page(site, portal->pages.items[i]);
	count = site->pages.count;
	for (size_t i = 0; i < count; i++)
		plan_earlier_home(site, site->pages.items[i]);
}

static void
fill_redirect(struct sheet *sheet, const struct planned *planned)
{
	str path = planned->path;

	sheet_heading(
		sheet, (struct heading){.title = words(sheet, "moved-title",
						"path", path, NULL),
			       .heading = words(sheet, "moved-heading", NULL),
			       .summary = words(sheet, "moved-summary", "path",
				       path, NULL)});
	sheet_crumb(sheet, S("index.html"), words(sheet, "nav-home", NULL));
	put_link(sheet->data, "target", *(const str *)planned->subject,
		planned->school == NULL
			? words(sheet, "moved-link", NULL)
			: words(sheet, "moved-link-school", "school",
				  planned->school->is.name.s, NULL));
}

const struct page_kind redirect_kind = {
	"redirect", plan_redirects, fill_redirect};
