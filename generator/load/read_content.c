/* The files of content/, but for the frameworks. */
#include "load/reading.h"

enum { FORMAT = 1 };

static void
check_format(struct portal *portal)
{
	const struct number *format = &portal->settings.format;
	struct diagnostic *d;
	bool newer;

	if (!IS_SET(*format) ||
		decimal_cmp(format->v, decimal_from_int(FORMAT)) == 0)
		return;
	newer = decimal_cmp(format->v, decimal_from_int(FORMAT)) > 0;
	d = diag(portal->diags, S118, format->span,
		"the portal is written in format %.*s, and this generator "
		"reads format %d",
		STR_ARG(decimal_text(portal->diags->arena, format->v, -1)),
		FORMAT);
	if (newer)
		diag_help(portal->diags, d, "use a newer generator");
	else
		diag_help(portal->diags, d, "write `format: %d`", FORMAT);
}

void
read_settings(struct reading *reading, const struct destination *to)
{
	struct portal *portal = reading->portal;

	reading_record(reading, to->type, &portal->settings);
	portal->settings.span = span_of_file(reading->source);
	check_format(portal);
}

void
read_content_list(struct reading *reading, const struct destination *to)
{
	reading_list(reading, to->type, (char *)reading->portal + to->offset);
}

void
read_benchmarks(struct reading *reading, const struct destination *to)
{
	struct portal *portal = reading->portal;
	struct benchmarks *benchmarks = list_push(
		portal->arena, &portal->benchmarks);

	benchmarks->span = span_of_file(reading->source);
	benchmarks->year = year_of_name(
		reading, path_stem(reading->source->path));
	reading_list(reading, to->type, &benchmarks->rows);
}

/* "2026-27.northshire": a year, and a calendar where it is not the trust's. */
void
read_year(struct reading *reading, const struct destination *to)
{
	struct portal *portal = reading->portal;
	struct school_year *year = list_push(portal->arena, &portal->years);
	str calendar = path_stem(reading->source->path), name = {0};

	str_cut(&calendar, '.', &name);
	/* The keys first: binding writes the record's span. */
	reading_record(reading, to->type, year);
	year->span = span_of_file(reading->source);
	year->year = year_of_name(reading, name);
	year->calendar = calendar;
	if (calendar.p != NULL)
		check_name(portal, reading->source, calendar);
}

static struct page *
make_page(struct reading *reading, const struct record_type *type, str path)
{
	struct page *page = NEW(reading->portal->arena, struct page);
	struct front front = reading_markdown(reading, type, page, false);

	page->source = reading->source;
	page->path = path;
	page->body = front.body;
	page->body_line = front.body_line;
	return page;
}

/* Pages may lie in folders; each part of the path is part of the address. */
void
read_page(struct reading *reading, const struct destination *to)
{
	struct portal *portal = reading->portal;
	str path = reading->source->path, rest, part;

	path = str_sub(path, S("content/pages/").n, path.n - S(".md").n);
	for (rest = path; str_cut(&rest, '/', &part);)
		check_name(portal, reading->source, part);
	*list_push(portal->arena, &portal->pages) = make_page(
		reading, to->type, path);
}

void
read_about(struct reading *reading, const struct destination *to)
{
	reading_school(reading)->about = make_page(
		reading, to->type, S("about"));
}
