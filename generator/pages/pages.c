#include "pages/pages.h"

#include "pages/sheet.h"
#include "render/json.h"

static const struct page_kind *const kinds[] = {&home_kind, &schools_kind,
	&school_kind, &categorisation_kind, &plan_kind, &evidence_kind,
	&evidence_item_kind, &support_kind, &framework_kind, &policy_kind,
	&free_page_kind, &redirect_kind}; /* the last: it looks at the others */

static struct site *
site_new(const struct page_job *job)
{
	struct site *site = NEW(job->arena, struct site);
	const struct settings *settings = &job->portal->settings;

	*site = (struct site){.arena = job->arena,
		.job = job,
		.portal = job->portal,
		.theme = theme_new(job->arena, job->theme),
		.year = IS_SET(settings->year)
				? settings->year.start
				: academic_year_of(job->portal->as_of)};
	site->templates = template_set_new(
		job->arena, job->diags, theme_template, site->theme);
	template_set_strict(site->templates, job->portal->strict);
	for (size_t i = 0; i < COUNT(kinds); i++)
		kinds[i]->plan(site, kinds[i]);
	return site;
}

static struct sheet *
fill(struct arena *arena, struct site *site, const struct planned *planned)
{
	struct sheet *sheet = sheet_new(arena, site, planned);

	planned->kind->fill(sheet, planned);
	sheet_finish(sheet);
	return sheet;
}

static void
make_page(
	struct arena *scratch, struct site *site, const struct planned *planned)
{
	struct buf out = buf_new(scratch);
	struct sheet *sheet = fill(scratch, site, planned);

	template_render(site->templates, str_from(planned->kind->name),
		sheet->data, &out);
	site->job->sink(site->job->sink_context, planned->path, buf_str(&out));
}

void
pages_make(const struct page_job *job)
{
	struct site *site = site_new(job);
	struct arena *scratch = arena_new();

	for (size_t i = 0; i < site->pages.count; i++) {
		make_page(scratch, site, &site->pages.items[i]);
		arena_reset(scratch);
	}
	arena_free(scratch);
	theme_assets(site->theme, job->sink, job->sink_context);
}

str
pages_dump(const struct page_job *job, str path)
{
	struct site *site = site_new(job);
	struct buf out = buf_new(job->arena);

	for (size_t i = 0; i < site->pages.count; i++) {
		const struct planned *planned = &site->pages.items[i];

		if (str_eq(planned->path, path)) {
			json_write(&out, fill(job->arena, site, planned)->data);
			buf_put_char(&out, '\n');
		}
	}
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
