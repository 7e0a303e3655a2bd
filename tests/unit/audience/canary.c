#include "audience/canary.h"

#include <fcntl.h>
#include <string.h>

#include "check/links.h"
#include "framework/redact.h"
#include "pages/labels.h"
#include "pages/pages.h"
#include "pages/words.h"
#include "unit.h"

struct build *
canary_portal(struct arena *arena)
{
	int root = open("tests/audience/portal", O_RDONLY | O_DIRECTORY);
	struct build *build;

	ck_assert_int_ge(root, 0);
	build = build_new(arena, (struct fs_root){.folder = root},
		date_from(2026, 11, 22), false);
	ck_assert(build_check(build));
	ck_assert_uint_eq(diags_count(&build->diags, SEVERITY_ERROR), 0);
	return build;
}

const struct audience *
canary_audience(const struct build *build, const char *name)
{
	const struct audience *found = audience_find(
		&build->portal, str_from(name));

	ck_assert_ptr_nonnull(found);
	return found;
}

bool
canary_is_hidden(const struct audience *audience,
	const struct audience_kind *kind, const struct audience_place *place,
	const void *record)
{
	return audience_of(kind, place, record) >
	       audience - place->portal->settings.audiences.items;
}

/* --- collecting --- */

struct collecting {
	struct arena *arena;
	const struct audience *audience;
	const struct audience_kind *kind;
	struct canaries *out;
};

static void
add(struct collecting *of, const struct field *field, str text)
{
	*list_push(of->arena, &of->out->list) = (struct canary){of->kind, field,
		str_copy(of->arena, str_lower(of->arena, text))};
}

static bool
is_marked(struct arena *arena, str text)
{
	str small = str_lower(arena, text);

	return str_find(small, S("zqx"), 0) >= 0 ||
	       str_find(small, S("zqh"), 0) >= 0;
}

/* The line that says most: pages show it between tags. */
static void
add_lines(struct collecting *of, const struct field *field, str text)
{
	str line;

	while (str_cut(&text, '\n', &line)) {
		ptrdiff_t at = str_find(str_lower(of->arena, line), S("zq"), 0);
		size_t end;

		if (at < 0)
			continue;
		for (end = (size_t)at; end < line.n; end++)
			if (strchr("\"&<>*|:[]()!", line.p[end]) != NULL)
				break;
		add(of, field, str_trim(str_sub(line, (size_t)at, end)));
	}
}

static void
add_number(struct collecting *of, const struct field *field, decimal number)
{
	int64_t thousand = 1000 * DECIMAL_ONE;

	if (number.millionths % DECIMAL_ONE == 0)
		return;
	add(of, field, decimal_text(of->arena, number, -1));
	if (number.millionths >= thousand)
		add(of, field, grouped(of->arena, number));
}

static void
collect_value(void *context, const struct field *field, void *item,
	void *record UNUSED)
{
	struct collecting *of = context;
	const struct text *text = item;

	switch (field->kind) {
	case FIELD_TEXT:
	case FIELD_PROSE:
	case FIELD_ID:
	case FIELD_CODE:
	case FIELD_FILE:
		if (is_marked(of->arena, text->s))
			add_lines(of, field, text->s);
		break;
	case FIELD_NUMBER:
		add_number(of, field, ((const struct number *)item)->v);
		break;
	case FIELD_DATE:
		add(of, field,
			date_iso(of->arena, ((const struct day *)item)->d));
		add(of, field,
			date_text(of->arena, ((const struct day *)item)->d));
		break;
	case FIELD_DIGITS:
	case FIELD_YEAR:
	case FIELD_FLAG:
	case FIELD_COUNT:
	case FIELD_SHARE:
	case FIELD_PERIOD:
	case FIELD_WORD:
	case FIELD_REF:
	case FIELD_RECORD:
	case FIELD_ENTRIES:
	case FIELD_KIND_COUNT:
		break;
	}
}

static void
collect_file(struct collecting *of, const void *record)
{
	const struct evidence *evidence = record;
	const struct plan *plan = record;
	const struct page *page = record;

	if (of->kind->type == &evidence_type) {
		add(of, NULL, evidence->slug);
		add_lines(of, NULL, evidence->body);
	} else if (of->kind->type == &plan_type) {
		if (is_marked(of->arena, plan->slug))
			add(of, NULL, plan->slug);
		add_lines(of, NULL, plan->body);
	} else if (of->kind->type == &page_type) {
		add_lines(of, NULL, page->body);
	}
}

static void
collect(void *context, const struct audience_kind *kind,
	const struct audience_place *place, void *record)
{
	struct collecting *of = context;

	of->kind = kind;
	if (kind->type == NULL ||
		!canary_is_hidden(of->audience, kind, place, record))
		return;
	record_walk(kind->type, record, ALL_FIELDS, collect_value, of);
	collect_file(of, record);
}

struct canaries
canary_collect(struct build *build, const struct audience *audience)
{
	struct canaries canaries = {0};
	struct collecting of = {
		.arena = build->arena, .audience = audience, .out = &canaries};

	audience_walk_records(&build->portal, collect, &of);
	return canaries;
}

/* --- looking --- */

/* What a page is, while it is made: is it one to look at? */
static char of_portal, of_theme;

/* The theme's own files are of no portal. */
static void *
claim(void *context, str path, str *wrong UNUSED)
{
	struct buf *out = context;

	if (str_starts(path, S("assets/")))
		return &of_theme;
	buf_put(out, path);
	buf_put_char(out, '\n');
	return &of_portal;
}

static void
take(void *context, void *claimed, str bytes)
{
	struct buf *out = context;

	if (claimed == &of_theme)
		return;
	buf_put(out, bytes);
	buf_put_char(out, '\n');
}

static void
take_file(void *context, str path)
{
	struct buf *out = context;

	buf_put(out, path);
	buf_put_char(out, '\n');
}

str
canary_pages(struct build *build)
{
	struct theme_files theme = {0};
	struct links links = {.portal = &build->portal};
	struct buf out = buf_new(build->arena);
	struct page_job job = {.arena = build->arena,
		.portal = &build->portal,
		.assessments = &build->shown,
		.theme = &theme,
		.links = {&links, links_at, links_resolve},
		.diags = &build->diags,
		.claim = claim,
		.sink = take,
		.file = take_file,
		.sink_context = &out};

	redact_all(build->arena, &build->portal, &build->assessments,
		&build->shown);
	pages_make(&job);
	return str_lower(build->arena, buf_str(&out));
}

size_t
canary_count(const struct canaries *canaries, str text,
	const struct audience_kind *kind)
{
	size_t found = 0;

	for (size_t i = 0; i < canaries->list.count; i++) {
		const struct canary *canary = &canaries->list.items[i];

		found += (kind == NULL || canary->kind == kind) &&
			 str_find(text, canary->text, 0) >= 0;
	}
	return found;
}

struct counting {
	const struct audience_kind *kind;
	size_t count;
};

static void
count(void *context, const struct audience_kind *kind,
	const struct audience_place *place UNUSED, void *record)
{
	struct counting *of = context;

	if (kind != of->kind)
		return;
	if (kind->type == &fact_type)
		of->count += !((const struct fact *)record)->withheld;
	else if (kind->type == &indicator_type)
		of->count += !((const struct indicator *)record)->withheld;
	else
		of->count++;
}

size_t
canary_records(struct build *build, const struct audience_kind *kind)
{
	struct counting of = {.kind = kind};

	audience_walk_records(&build->portal, count, &of);
	return of.count;
}
