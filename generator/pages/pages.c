#include "pages/pages.h"

#include "base/crew.h"
#include "framework/precedent.h"
#include "pages/sheet.h"
#include "pages/web_headers.h"
#include "render/json.h"

static const struct page_kind *const kinds[] = {&home_kind, &schools_kind,
	&school_kind, &categorisation_kind, &plan_kind, &evidence_kind,
	&evidence_item_kind, &support_kind, &framework_kind, &policy_kind,
	&free_page_kind, &glossary_kind,
	&redirect_kind}; /* the last: it looks at the others */

static struct site *
site_new(const struct page_job *job)
{
	struct site *site = NEW(job->arena, struct site);
	const struct settings *settings = &job->portal->settings;

	*site = (struct site){.arena = job->arena,
		.job = job,
		.portal = job->portal,
		.theme = theme_new(job->arena, job->theme),
		.precedents = precedents_new(job->arena),
		.year = IS_SET(settings->year)
				? settings->year.start
				: academic_year_of(job->portal->as_of)};
	site->templates = template_set_new(
		job->arena, job->diags, theme_template, site->theme);
	template_set_strict(site->templates, job->portal->strict);
	site_order_schools(site);
	for (size_t i = 0; i < COUNT(kinds); i++)
		kinds[i]->plan(site, kinds[i]);
	site_plan_nav(site);
	return site;
}

static struct sheet *
fill(struct arena *arena, const struct site *site,
	const struct planned *planned, struct remains *remains)
{
	struct sheet *sheet = sheet_new(arena, site, planned, remains);

	planned->kind->fill(sheet, planned);
	sheet_finish(sheet);
	return sheet;
}

struct making {
	const struct site *site;
	struct crew crew;
	struct remains *remains; /* of each page */
};

/* A parallel_work. */
static void
make_page(void *context, size_t index, unsigned number)
{
	const struct making *making = context;
	const struct site *site = making->site;
	struct stopwatch *watch = site->portal->watch;
	uint64_t begun = stopwatch_begin(watch), rendering;
	const struct crew_member *worker = &making->crew.members[number];
	const struct planned *planned = &site->pages.items[index];
	struct remains *remains = &making->remains[index];
	struct buf out = buf_new(worker->scratch);
	str name = str_from(planned->kind->name);
	struct sheet *sheet;

	*remains = remains_new(worker->lasting);
	sheet = fill(worker->scratch, site, planned, remains);
	rendering = stopwatch_begin(watch);
	template_render_apart(
		site->templates, name, sheet->data, &out, &remains->mistakes);
	stopwatch_lap(watch, TIMED_TEMPLATES, name, rendering, planned->path);
	if (planned->claimed != NULL)
		site->job->sink(site->job->sink_context, planned->claimed,
			buf_str(&out));
	stopwatch_lap(watch, TIMED_PAGES, name, begun, planned->path);
	arena_reset(worker->scratch);
}

/* Makes all pages; what is left of each, in the job's arena. */
static struct remains *
make_pages(const struct site *site)
{
	const struct page_job *job = site->job;
	size_t count = site->pages.count;
	struct making making = {.site = site,
		.crew = crew_begin(job->arena, job->portal->jobs),
		.remains = NEW_ARRAY(job->arena, struct remains, count)};

	parallel_for(making.crew.jobs, count, make_page, &making);
	crew_end(&making.crew);
	return making.remains;
}

static void *
claim(const struct page_job *job, str path)
{
	str wrong = {0};
	void *claimed = job->claim(job->sink_context, path, &wrong);

	if (claimed == NULL)
		diag(job->diags, P641, (struct span){0}, "the page `%.*s` %.*s",
			STR_ARG(path), STR_ARG(wrong));
	return claimed;
}

static void
tell_files(const struct page_job *job, struct map *told,
	const struct remains *remains)
{
	static char mark;

	for (size_t i = 0; i < remains->files.count; i++) {
		str path = remains->files.items[i];

		if (map_put(job->arena, told, path, &mark) == NULL)
			job->file(job->sink_context, path);
	}
}

/* A theme_take, and a web_headers_take. */
static void
take_made(void *context, str path, str bytes)
{
	const struct page_job *job = context;
	void *claimed = claim(job, path);

	if (claimed != NULL)
		job->sink(job->sink_context, claimed, bytes);
}

static void
close_templates(const struct site *site)
{
	struct value *constants = value_object(site->arena);

	value_set(constants, "t", theme_strings(site->theme));
	theme_read_templates(site->theme, site->templates);
	template_set_close(site->templates, constants);
}

void
pages_make(const struct page_job *job)
{
	struct site *site = site_new(job);
	const struct remains *remains;
	struct map told = {0};

	close_templates(site);
	for (size_t i = 0; i < site->pages.count; i++)
		site->pages.items[i].claimed = claim(
			job, site->pages.items[i].path);
	remains = make_pages(site);
	for (size_t i = 0; i < site->pages.count; i++) {
		diags_append(job->diags, &remains[i].diags);
		template_report_mistakes(site->templates, &remains[i].mistakes);
		tell_files(job, &told, &remains[i]);
	}
	theme_assets(site->theme, take_made, drop_const(job));
	web_headers_make(job->arena, take_made, drop_const(job));
}

str
pages_dump(const struct page_job *job, str path)
{
	struct site *site = site_new(job);
	struct remains remains = remains_new(job->arena);
	struct buf out = buf_new(job->arena);

	for (size_t i = 0; i < site->pages.count; i++) {
		const struct planned *planned = &site->pages.items[i];

		if (!str_eq(planned->path, path))
			continue;
		json_write(
			&out, fill(job->arena, site, planned, &remains)->data);
		buf_put_char(&out, '\n');
	}
	diags_append(job->diags, &remains.diags);
	return buf_str(&out);
}

str
pages_nearest(const struct page_job *job, str path)
{
	struct site *site = site_new(job);
	str *paths = NEW_ARRAY(job->arena, str, site->pages.count + 1);

	for (size_t i = 0; i < site->pages.count; i++)
		paths[i] = site->pages.items[i].path;
	return str_nearest(path, paths, site->pages.count);
}
