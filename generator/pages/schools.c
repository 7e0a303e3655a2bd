/* The schools: one table, or where they are many several pages of it. */
#include "pages/heat_map.h"
#include "pages/put.h"
#include "pages/schools_table.h"
#include "pages/words.h"

/* How many schools a page has once they do not stand on one. */
enum { SCHOOLS_A_PAGE = 250 };

static size_t
page_count(const struct portal *portal)
{
	size_t count = portal->schools.count;

	if (count <= SCHOOLS_WHOLE)
		return 1;
	return (count + SCHOOLS_A_PAGE - 1) / SCHOOLS_A_PAGE;
}

/* "schools/index.html", "schools/2.html"…: parts count from 0. */
static str
path_of_part(struct arena *arena, size_t part)
{
	if (part == 0)
		return S("schools/index.html");
	return str_printf(arena, "schools/%zu.html", part + 1);
}

static void
plan_schools(struct site *site, const struct page_kind *kind)
{
	for (size_t i = 0; i < page_count(site->portal); i++)
		site_plan(site, (struct planned){.kind = kind,
					.path = path_of_part(site->arena, i),
					.part = i});
}

static struct some_schools
schools_of_part(const struct site *site, size_t part)
{
	struct some_schools all = site->schools;
	size_t first = part * SCHOOLS_A_PAGE;

	if (page_count(site->portal) == 1)
		return all;
	all.items += first;
	all.count -= first;
	if (all.count > SCHOOLS_A_PAGE)
		all.count = SCHOOLS_A_PAGE;
	return all;
}

static str
number(struct sheet *sheet, size_t n)
{
	return str_printf(sheet->arena, "%zu", n);
}

/* Links to all the pages, where there are several. */
static void
put_parts(struct sheet *sheet, size_t part)
{
	size_t count = page_count(sheet->portal);
	struct value *parts, *links;

	if (count == 1) {
		put_none(sheet->data, "parts");
		return;
	}
	parts = value_set_object(sheet->data, "parts");
	value_set_text(parts, "label", words(sheet, "schools-pages", NULL));
	links = value_set_list(parts, "pages");
	for (size_t i = 0; i < count; i++) {
		struct value *link = add_link(links,
			path_of_part(sheet->arena, i), number(sheet, i + 1));

		value_set_flag(link, "is-current", i == part);
	}
}

/* "Schools", "Schools, page 2": no two pages have one title. */
static str
title(struct sheet *sheet, size_t part)
{
	if (part == 0)
		return words(sheet, "nav-schools", NULL);
	return words(sheet, "schools-title-page", "page",
		number(sheet, part + 1), NULL);
}

static str
summary(struct sheet *sheet, struct some_schools schools, size_t part)
{
	const struct portal *portal = sheet->portal;
	str all = sentence_case(sheet->arena,
		counted(sheet, "schools-summary", portal->schools.count));

	if (page_count(portal) == 1)
		return all;
	return str_printf(sheet->arena, "%.*s %.*s", STR_ARG(all),
		STR_ARG(words(sheet, "schools-summary-page", "page",
			number(sheet, part + 1), "pages",
			number(sheet, page_count(portal)), "first",
			schools.items[0]->is.name.s, "last",
			schools.items[schools.count - 1]->is.name.s, NULL)));
}

static void
fill_schools(struct sheet *sheet, const struct planned *planned)
{
	size_t part = planned->part;
	struct some_schools schools = schools_of_part(sheet->site, part);

	sheet_heading(
		sheet, (struct heading){.title = title(sheet, part),
			       .heading = words(sheet, "schools-heading", NULL),
			       .summary = summary(sheet, schools, part)});
	sheet_crumb(sheet, S("index.html"), words(sheet, "nav-home", NULL));
	put_schools_table(sheet, schools, words(sheet, "schools-note", NULL));
	put_parts(sheet, part);
	put_heat_maps(sheet, schools);
}

const struct page_kind schools_kind = {"schools", plan_schools, fill_schools};
