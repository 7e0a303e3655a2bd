#include "pages/sheet.h"

#include "pages/audience.h"
#include "pages/labels.h"
#include "pages/put.h"
#include "pages/web_headers.h"
#include "pages/words.h"
#include "version.h"

static const char *
root_of(struct arena *arena, str path)
{
	struct buf root = buf_new(arena);

	for (size_t i = 0; i < path.n; i++)
		if (path.p[i] == '/')
			buf_put_z(&root, "../");
	return str_z(arena, buf_str(&root));
}

static void
add_nav(struct sheet *sheet, struct value *nav, const struct nav_item *of)
{
	struct value *item = value_add_object(nav);
	str path = sheet->planned->path;
	bool is_current = str_eq(path, of->href);

	value_set_text(item, "href", of->href);
	value_set_text(item, "text", of->text);
	value_set_flag(item, "is-current", is_current);
	value_set_flag(item, "is-section",
		!is_current && of->section.n && str_starts(path, of->section));
}

/* Whom alone the portal is for; empty where it is for the widest audience. */
static str
for_whom(const struct sheet *sheet)
{
	const struct settings *settings = &sheet->portal->settings;
	const struct audience *audience = sheet->portal->audience;

	if (audience == NULL || settings->audiences.count < 2 ||
		str_eq(audience->id.s, settings->audiences.items[0].id.s))
		return S("");
	return words(sheet, "for-audience", "audience",
		running_case(
			sheet->arena, readable(sheet->arena, audience->id.s)),
		NULL);
}

static void
set_portal(struct sheet *sheet)
{
	const struct settings *settings = &sheet->portal->settings;
	struct value *portal = value_set_object(sheet->data, "portal");
	const struct site *site = sheet->site;
	struct value *nav;

	value_set_text(portal, "title", settings->title.s);
	value_set_text(portal, "trust", settings->trust.s);
	value_set_text(portal, "year",
		academic_year_text(sheet->arena, sheet->site->year));
	value_set_text(portal, "for", for_whom(sheet));
	value_set_text(portal, "notice", settings->notice.s);
	value_set_html(portal, "content-policy-html", S(CONTENT_POLICY));
	value_set_flag(portal, "has-extra-css",
		theme_file(site->theme, S("assets/extra.css")) != NULL);
	value_set_text(
		portal, "generator", S("trust-portal " TRUST_PORTAL_VERSION));
	nav = value_set_list(portal, "nav");
	for (size_t i = 0; i < site->nav.count; i++)
		add_nav(sheet, nav, &site->nav.items[i]);
	value_set_flag(
		portal, "has-footer-links", value_count(site->footer) > 0);
	value_set(portal, "footer-links", site->footer);
}

struct remains
remains_new(struct arena *arena)
{
	struct remains remains = {.arena = arena, .mistakes = {.arena = arena}};

	diags_init(&remains.diags, arena);
	return remains;
}

struct sheet *
sheet_new(struct arena *arena, const struct site *site,
	const struct planned *planned, struct remains *remains)
{
	struct sheet *sheet = NEW(arena, struct sheet);

	*sheet = (struct sheet){.arena = arena,
		.site = site,
		.portal = site->portal,
		.planned = planned,
		.remains = remains,
		.school = planned->school,
		.root = root_of(arena, planned->path),
		.data = value_object(arena)};
	if (sheet->school != NULL)
		sheet->standing = site_standing(site, sheet->school);
	value_set_text(
		sheet->data, "lang", theme_string(site->theme, S("language")));
	value_set_text(sheet->data, "root", str_from(sheet->root));
	value_set(sheet->data, "t", theme_strings(site->theme));
	set_portal(sheet);
	value_set_object(sheet->data, "page");
	value_set_flag(sheet->data, "has-breadcrumbs", false);
	sheet->breadcrumbs = value_set_list(sheet->data, "breadcrumbs");
	sheet->pagers = value_set_list(sheet->data, "pagers");
	return sheet;
}

/* What the page is called at the end of the way to it. */
static str
crumb_of(const struct sheet *sheet, const struct heading *heading)
{
	if (heading->title.n)
		return heading->title;
	return sheet->school != NULL ? sheet->school->is.name.s
				     : heading->heading;
}

void
sheet_heading(struct sheet *sheet, struct heading heading)
{
	struct value *page = value_set_object(sheet->data, "page");
	struct buf title = buf_new(sheet->arena);

	buf_put(&title, heading.title);
	if (sheet->school != NULL) {
		if (title.n)
			buf_put_z(&title, " – ");
		buf_put(&title, sheet->school->is.name.s);
	}
	buf_put_z(&title, " – ");
	buf_put(&title, sheet->portal->settings.title.s);
	value_set_text(page, "kind", str_from(sheet->planned->kind->name));
	value_set_text(page, "title", buf_str(&title));
	value_set_text(page, "heading", heading.heading);
	value_set_text(page, "crumb", crumb_of(sheet, &heading));
	value_set_text(page, "summary", heading.summary);
	value_set_text(page, "href", sheet->planned->path);
}

void
sheet_crumb(struct sheet *sheet, str href, str text)
{
	value_set_flag(sheet->data, "has-breadcrumbs", true);
	add_link(sheet->breadcrumbs, href, text);
}

void
sheet_use(struct sheet *sheet, struct used used)
{
	static char mark;

	if (map_get(&sheet->used_files, used.file) != NULL)
		return;
	map_put(sheet->arena, &sheet->used_files, used.file, &mark);
	*list_push(sheet->arena, &sheet->used) = used;
}

void
sheet_use_file(
	struct sheet *sheet, const struct source *source, const char *label_key)
{
	if (source == NULL)
		return;
	sheet_use(sheet, (struct used){.file = source->path,
				 .label = words(sheet, label_key, NULL),
				 .date = DATE_NONE});
}

void
sheet_use_evidence(struct sheet *sheet, const struct evidence *evidence)
{
	if (!evidence_is_shown(sheet->portal, evidence))
		return;
	sheet_use(sheet, (struct used){.file = evidence->source->path,
				 .label = evidence_title(sheet, evidence),
				 .href = href_of_evidence(sheet, evidence),
				 .date = evidence->date.d,
				 .is_evidence = true});
}

void
sheet_publish(struct sheet *sheet, str path)
{
	struct remains *remains = sheet->remains;

	*list_push(remains->arena, &remains->files) = str_copy(
		remains->arena, path);
}

/* "The newest evidence used here is 16 days old, the oldest 14 months." */
static str
age_sentence(struct sheet *sheet)
{
	date newest = DATE_NONE, oldest = DATE_NONE;

	for (size_t i = 0; i < sheet->used.count; i++) {
		const struct used *used = &sheet->used.items[i];

		if (!used->is_evidence)
			continue;
		if (!date_is_set(newest) || date_cmp(used->date, newest) > 0)
			newest = used->date;
		if (!date_is_set(oldest) || date_cmp(used->date, oldest) < 0)
			oldest = used->date;
	}
	if (!date_is_set(newest))
		return words(sheet, "age-none", NULL);
	if (!date_cmp(newest, oldest))
		return words(
			sheet, "age-one", "age", duration(sheet, newest), NULL);
	return words(sheet, "age-two", "newest", duration(sheet, newest),
		"oldest", duration(sheet, oldest), NULL);
}

void
sheet_finish(struct sheet *sheet)
{
	struct value *object = value_set_object(sheet->data, "provenance");
	struct value *sources;

	put_date(sheet, object, "as-of", sheet->portal->as_of);
	value_set_text(object, "sentence",
		words(sheet, "built-from", "date",
			date_text(sheet->arena, sheet->portal->as_of), NULL));
	value_set_text(object, "age", age_sentence(sheet));
	value_set_flag(object, "has-sources", sheet->used.count > 0);
	value_set_int(object, "count", (int64_t)sheet->used.count);
	sources = value_set_list(object, "sources");
	for (size_t i = 0; i < sheet->used.count; i++) {
		const struct used *used = &sheet->used.items[i];
		struct value *source = value_add_object(sources);

		value_set_text(source, "label", used->label);
		value_set_text(source, "href", used->href);
		value_set_text(source, "file", used->file);
		value_set_flag(source, "line", false);
		put_date_beside(sheet, source, "date", used->label, used->date);
	}
}

/* Follows an author's link only to what these pages show. */
struct follow {
	struct sheet *sheet;
	void *place;
};

/* "../plan.html" as seen from the page at `path`: from the portal's root. */
static str
from_root(struct arena *arena, str path, str href)
{
	size_t end = path.n;

	while (end && path.p[end - 1] != '/')
		end--;
	while (str_starts(href, S("../")) && end) {
		href = str_sub(href, 3, href.n);
		for (end--; end && path.p[end - 1] != '/'; end--)
			;
	}
	return str_printf(arena, "%.*s%.*s", (int)end, path.p, STR_ARG(href));
}

static bool
follow(void *context, enum markup_reference kind, str target, struct span span,
	str *href)
{
	struct follow *self = context;
	struct sheet *sheet = self->sheet;
	ptrdiff_t fragment;
	str path;

	if (!sheet->site->job->links.resolve(
		    self->place, kind, target, span, href))
		return false;
	if (href->n == 0 || href->p[0] == '#')
		return true;
	path = from_root(sheet->arena, sheet->planned->path, *href);
	fragment = str_find(path, S("#"), 0);
	if (fragment >= 0)
		path = str_sub(path, 0, (size_t)fragment);
	if (str_ends(path, S(".html")))
		return site_has(sheet->site, path);
	sheet_publish(sheet, path);
	return true;
}

struct markup
sheet_markup(struct sheet *sheet, struct prose prose)
{
	const struct markdown_links *links = &sheet->site->job->links;
	struct follow context = {.sheet = sheet};
	struct markup_options options = {.text = prose.text,
		.source = prose.source,
		.first_line = prose.line,
		.top_level = prose.top_level,
		.clauses = prose.clauses,
		.id_prefix = prose.clauses ? S("") : S("text-"),
		.context = &context,
		.diags = &sheet->remains->diags};

	if (links->resolve != NULL) {
		context.place = links->at(links->context, sheet->arena,
			sheet->school, prose.source, sheet->planned->path);
		options.resolve = follow;
	}
	return markup_render(sheet->arena, &options);
}

const struct computed *
sheet_explained(struct sheet *sheet, const struct computed *results)
{
	const struct computed *explained;

	for (size_t i = 0; i < sheet->explained.count; i++) {
		explained = sheet->explained.items[i];
		if (explained->framework == results->framework &&
			explained->day.day == results->day.day)
			return explained;
	}
	explained = computed_explain(sheet->arena, results);
	*list_push(sheet->arena, &sheet->explained) = explained;
	if (results == sheet->standing->now)
		sheet->situation = explained->situation;
	return explained;
}

const struct fact_state *
sheet_fact(struct sheet *sheet, const struct fact *fact)
{
	const struct assessment *standing = sheet->standing;

	if (standing == NULL || standing->framework == NULL)
		return NULL;
	if (sheet->situation == NULL)
		sheet->situation = situation_of_school(sheet->arena,
			sheet->portal, standing->framework, sheet->school,
			sheet->portal->as_of);
	return situation_fact(sheet->situation, fact);
}
