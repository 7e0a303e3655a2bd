/* How many schools are in each category. */
#include "pages/home_parts.h"
#include "pages/put.h"
#include "pages/words.h"
#include "render/svg.h"

enum { CATEGORIES_MAX = 16 };

struct distribution {
	const struct framework *framework;
	struct svg_part parts[CATEGORIES_MAX];
	size_t count;
};

/* The framework that most of the portal's schools are placed by. */
static const struct framework *
main_framework(struct sheet *sheet)
{
	const struct portal *portal = sheet->portal;

	if (portal->settings.frameworks.count)
		return portal_framework(portal,
			portal->settings.frameworks.items[0].id, portal->as_of);
	for (size_t i = 0; i < portal->schools.count; i++) {
		const struct assessment *of = site_standing(
			sheet->site, portal->schools.items[i]);

		if (of->framework != NULL)
			return of->framework;
	}
	return NULL;
}

/* A category keeps its id from one version of a framework to the next. */
static bool
is_in(const struct assessment *standing, const struct framework *framework,
	const struct category *category)
{
	const struct category *of = standing->in_force.category;

	if (category == NULL || of == NULL)
		return category == of;
	return str_eq(standing->framework_id, framework->id.s) &&
	       str_eq(of->id.s, category->id.s);
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
add_part(struct distribution *to, str label, str classes, int64_t count)
{
	to->parts[to->count++] = (struct svg_part){
		.level = {.label = label, .classes = classes}, .count = count};
}

static void
collect(struct sheet *sheet, struct distribution *to)
{
	const struct framework *framework = to->framework;

	for (size_t i = 0;
		i < framework->categories.count && i + 1 < CATEGORIES_MAX;
		i++) {
		const struct category *category =
			&framework->categories.items[i];

		add_part(to, category_name(sheet, category),
			category_classes(sheet, category),
			schools_in(sheet, framework, category));
	}
	add_part(to, words(sheet, "not-decided", NULL), S("tone-neutral"),
		schools_in(sheet, framework, NULL));
}

static str
description(struct sheet *sheet, const struct distribution *of)
{
	struct phrases phrases = {0};

	for (size_t i = 0; i < of->count; i++)
		phrase_add(sheet, &phrases,
			words(sheet, "part", "label", of->parts[i].level.label,
				"count",
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

		value_set_text(row, "head", of->parts[i].level.label);
		cell = value_add_object(value_set_list(row, "cells"));
		value_set_text(cell, "text",
			str_printf(sheet->arena, "%lld",
				(long long)of->parts[i].count));
		value_set_flag(cell, "is-number", true);
	}
}

/* "Two of the four schools with a category are Green or Yellow" */
static str
headline(struct sheet *sheet, const struct distribution *of,
	const struct tally *tally)
{
	size_t categories = of->framework->categories.count, better = 0;
	struct phrases names = {0};

	if (!tally->placed)
		return words(sheet, "distribution-empty", NULL);
	for (size_t i = 0; i < categories / 2; i++) {
		better += (size_t)of->parts[i].count;
		phrase_add(sheet, &names,
			of->framework->categories.items[i].label.s);
	}
	return sentence_case(sheet->arena,
		words(sheet,
			better == 1 ? "distribution-one" : "distribution-many",
			"better", number_word(sheet, better), "placed",
			number_word(sheet, tally->placed), "names",
			phrases_join(sheet, &names, "or"), NULL));
}

void
put_distribution(struct sheet *sheet, const struct tally *tally)
{
	struct distribution of = {.framework = main_framework(sheet)};
	struct buf drawing = buf_new(sheet->arena);
	struct svg_distribution chart;
	struct value *figure;

	if (of.framework == NULL || !of.framework->categories.count) {
		put_none(sheet->data, "distribution");
		return;
	}
	collect(sheet, &of);
	chart = (struct svg_distribution){
		.words = {.id = S("distribution"),
			.title = words(sheet, "distribution-caption", NULL),
			.description = description(sheet, &of)},
		.parts = of.parts,
		.part_count = of.count};
	svg_distribution(&drawing, &chart);
	figure = value_set_object(sheet->data, "distribution");
	value_set_text(figure, "headline", headline(sheet, &of, tally));
	value_set_text(figure, "subtitle",
		words(sheet, "distribution-subtitle", "date",
			date_text(sheet->arena, sheet->portal->as_of), NULL));
	value_set_html(figure, "drawing-svg", buf_str(&drawing));
	put_table(sheet, figure, &of);
	value_set_text(
		figure, "source", words(sheet, "distribution-source", NULL));
}
