/* How many schools are in each category. */
#include "pages/home_parts.h"
#include "pages/put.h"
#include "pages/words.h"
#include "render/svg.h"

enum { CATEGORIES_MAX = 16, SENTENCE_LABEL_MAX = 20 };

struct distribution {
	const struct framework *framework;
	struct svg_part parts[CATEGORIES_MAX];
	str names[CATEGORIES_MAX]; /* in full, where a drawing has no room */
	size_t count;
};

/* The frameworks that schools are placed by, the portal's own first. */
struct frameworks {
	LIST(const struct framework *) list;
};

static void
note_framework(struct sheet *sheet, struct frameworks *frameworks,
	const struct framework *framework)
{
	if (framework == NULL || !framework->categories.count)
		return;
	for (size_t i = 0; i < frameworks->list.count; i++)
		if (str_eq(frameworks->list.items[i]->id.s, framework->id.s))
			return;
	*list_push(sheet->arena, &frameworks->list) = framework;
}

static void
find_frameworks(struct sheet *sheet, struct frameworks *frameworks)
{
	const struct portal *portal = sheet->portal;

	if (portal->settings.frameworks.count)
		note_framework(sheet, frameworks,
			portal_framework(portal,
				portal->settings.frameworks.items[0].id,
				portal->as_of));
	for (size_t i = 0; i < portal->schools.count; i++)
		note_framework(sheet, frameworks,
			site_standing(sheet->site, portal->schools.items[i])
				->framework);
}

/* A category keeps its id from one version of a framework to the next. */
static bool
is_in(const struct assessment *standing, const struct framework *framework,
	const struct category *category)
{
	const struct category *of = standing->in_force.category;

	if (!str_eq(standing->framework_id, framework->id.s))
		return false;
	if (category == NULL || of == NULL)
		return category == of && standing->status != STANDING_NONE;
	return str_eq(of->id.s, category->id.s);
}

static int64_t
schools_in(struct sheet *sheet, const struct framework *framework,
	const struct category *category)
{
	const struct portal *portal = sheet->portal;
	int64_t count = 0;

	for (size_t i = 0; i < portal->schools.count; i++)
		count += is_in(
			site_standing(sheet->site, portal->schools.items[i]),
			framework, category);
	return count;
}

static void
add_part(struct distribution *to, str name, struct svg_level level,
	int64_t count)
{
	to->names[to->count] = name;
	to->parts[to->count++] = (struct svg_part){
		.level = level, .count = count};
}

static void
collect(struct sheet *sheet, struct distribution *to)
{
	const struct framework *framework = to->framework;
	str none = words(sheet, "not-decided", NULL);

	for (size_t i = 0;
		i < framework->categories.count && i + 1 < CATEGORIES_MAX;
		i++) {
		const struct category *category =
			&framework->categories.items[i];

		add_part(to, category_name(sheet, category),
			(struct svg_level){category_short_name(sheet, category),
				category_classes(sheet, category)},
			schools_in(sheet, framework, category));
	}
	add_part(to, none, (struct svg_level){none, S("tone-neutral")},
		schools_in(sheet, framework, NULL));
}

static str
description(struct sheet *sheet, const struct distribution *of)
{
	struct phrases phrases = {0};

	for (size_t i = 0; i < of->count; i++)
		phrase_add(sheet, &phrases,
			words(sheet, "part", "label", of->names[i], "count",
				str_printf(sheet->arena, "%lld",
					(long long)of->parts[i].count),
				NULL));
	return phrases_join(sheet, &phrases, "and");
}

static void
put_table(struct sheet *sheet, struct value *figure,
	const struct distribution *of)
{
	struct value *table = value_set_object(figure, "table");
	struct value *columns = value_set_list(table, "columns");
	struct value *rows = value_set_list(table, "rows");
	const char *const heads[] = {"category", "schools-in-category"};

	value_set_text(
		table, "caption", words(sheet, "distribution-caption", NULL));
	for (size_t i = 0; i < COUNT(heads); i++) {
		struct value *column = value_add_object(columns);

		value_set_text(column, "text", words(sheet, heads[i], NULL));
		value_set_flag(column, "is-number", i > 0);
	}
	for (size_t i = 0; i < of->count; i++) {
		struct value *row = value_add_object(rows);
		struct value *cell;

		value_set_text(row, "head", of->names[i]);
		cell = value_add_object(value_set_list(row, "cells"));
		value_set_text(cell, "text",
			str_printf(sheet->arena, "%lld",
				(long long)of->parts[i].count));
		value_set_flag(cell, "is-number", true);
	}
}

/* A label, or the code where labels are sentences themselves. */
static str
name_in_sentence(const struct framework *framework, size_t at)
{
	const struct category *category = &framework->categories.items[at];
	bool is_short = true;

	for (size_t i = 0; i < framework->categories.count; i++)
		is_short = is_short &&
			   framework->categories.items[i].label.s.n <=
				   SENTENCE_LABEL_MAX;
	return is_short || !IS_SET(category->code) ? category->label.s
						   : category->code.s;
}

/* "Two of the four schools with a category are Green or Yellow" */
static str
headline(struct sheet *sheet, const struct distribution *of)
{
	size_t categories = of->framework->categories.count;
	size_t better = 0, placed = 0;
	struct phrases names = {0};

	for (size_t i = 0; i < categories && i < of->count; i++) {
		placed += (size_t)of->parts[i].count;
		if (i >= categories / 2)
			continue;
		better += (size_t)of->parts[i].count;
		phrase_add(sheet, &names, name_in_sentence(of->framework, i));
	}
	if (!placed)
		return words(sheet, "distribution-empty", NULL);
	return sentence_case(sheet->arena,
		words(sheet,
			better == 1 ? "distribution-one" : "distribution-many",
			"better", number_word(sheet, better), "placed",
			placed == 1
				? words(sheet, "distribution-only", NULL)
				: counted(sheet, "distribution-placed", placed),
			"names", phrases_join(sheet, &names, "or"), NULL));
}

/* Which policy it is of is said where there are several. */
static str
subtitle(struct sheet *sheet, const struct distribution *of, bool several)
{
	return words(sheet,
		several ? "distribution-under" : "distribution-subtitle",
		"framework", of->framework->title.s, "date",
		date_text(sheet->arena, sheet->portal->as_of), NULL);
}

static void
add_figure(struct sheet *sheet, struct value *list,
	const struct framework *framework, bool several)
{
	struct distribution of = {.framework = framework};
	struct buf drawing = buf_new(sheet->arena);
	struct svg_distribution chart;
	struct value *figure = value_add_object(list);

	collect(sheet, &of);
	chart = (struct svg_distribution){
		.words = {.id = str_printf(sheet->arena, "distribution-%.*s",
				  STR_ARG(framework->id.s)),
			.title = words(sheet, "distribution-caption", NULL),
			.description = description(sheet, &of)},
		.parts = of.parts,
		.part_count = of.count};
	svg_distribution(&drawing, &chart);
	value_set_text(figure, "headline", headline(sheet, &of));
	value_set_text(figure, "subtitle", subtitle(sheet, &of, several));
	value_set_html(figure, "drawing-svg", buf_str(&drawing));
	put_table(sheet, figure, &of);
	value_set_text(
		figure, "source", words(sheet, "distribution-source", NULL));
}

void
put_distributions(struct sheet *sheet)
{
	struct value *list = value_set_list(sheet->data, "distributions");
	struct frameworks frameworks = {0};

	find_frameworks(sheet, &frameworks);
	for (size_t i = 0; i < frameworks.list.count; i++)
		add_figure(sheet, list, frameworks.list.items[i],
			frameworks.list.count > 1);
	put_has(sheet, sheet->data, "distributions");
}
