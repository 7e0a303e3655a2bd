/* Who gets what: a framework's duties by category, as a table of words. */
#include "pages/audience.h"
#include "pages/duties.h"
#include "pages/put.h"
#include "pages/school_parts.h"
#include "pages/words.h"

struct holders {
	LIST(struct duty_holder) list;
	const char *caption; /* key of what the table is called */
};

static void
fill_cell(struct sheet *sheet, struct value *cell,
	const struct framework *framework, const struct duty *duty,
	struct duty_holder of)
{
	enum truth holds = duty_holds(duty, of);
	str clock = duty_clock(sheet, framework, duty, of.category);

	value_set_flag(cell, "is-included", holds != TRUTH_FALSE);
	value_set_text(cell, "text",
		holds == TRUTH_FALSE ? words(sheet, "not-included", NULL)
		: holds == TRUTH_UNKNOWN
			? words(sheet, "duty-in-some", "clock", clock, NULL)
			: clock);
}

static void
fill_duty(struct sheet *sheet, struct value *row, const struct duty *duty,
	bool is_conditional)
{
	value_set_text(row, "title", duty->title.s);
	value_set_text(row, "lead",
		refs_label(sheet, duty->lead.items, duty->lead.count));
	value_set_text(row, "condition",
		is_conditional ? duty_condition(sheet, duty) : S(""));
}

/* Adds a row where the duty concerns one of the columns at all. */
static void
add_row(struct sheet *sheet, struct value *rows,
	const struct framework *framework, const struct duty *duty,
	const struct holders *holders)
{
	bool concerns = false, is_conditional = false;
	struct value *row, *cells;

	for (size_t i = 0; i < holders->list.count; i++) {
		enum truth holds = duty_holds(duty, holders->list.items[i]);

		concerns |= holds != TRUTH_FALSE;
		is_conditional |= holds == TRUTH_UNKNOWN;
	}
	if (!concerns || !duty_is_of_schools(duty))
		return;
	row = value_add_object(rows);
	fill_duty(sheet, row, duty, is_conditional);
	cells = value_set_list(row, "cells");
	for (size_t i = 0; i < holders->list.count; i++)
		fill_cell(sheet, value_add_object(cells), framework, duty,
			holders->list.items[i]);
}

static size_t
count_held(const struct framework *framework, struct duty_holder of)
{
	size_t count = 0;

	for (size_t i = 0; i < framework->duties.count; i++)
		count += duty_is_of_schools(&framework->duties.items[i]) &&
			 duty_holds(&framework->duties.items[i], of) !=
				 TRUTH_FALSE;
	return count;
}

static str
holder_name(struct sheet *sheet, struct duty_holder of)
{
	if (of.category != NULL)
		return of.category->label.s;
	return of.overlay != NULL ? of.overlay->label.s
				  : words(sheet, "every-school", NULL);
}

/*
 * "From four kinds of support or check in Green to nine in Red", "Nine kinds of
 * support or check for every school"
 */
static str
headline(struct sheet *sheet, const struct framework *framework,
	const struct holders *holders)
{
	struct duty_holder first = holders->list.items[0];
	struct duty_holder last = holders->list.items[holders->list.count - 1];
	size_t from = count_held(framework, first);
	size_t to = count_held(framework, last);

	if (first.category == NULL && first.overlay == NULL)
		return sentence_case(sheet->arena,
			words(sheet, "for-every-school", "what",
				counted(sheet, "kinds-of-support", from),
				NULL));
	return sentence_case(sheet->arena,
		words(sheet,
			holders->list.count == 1 ? "matrix-one"
			: from == to             ? "matrix-same"
						 : "matrix-from-to",
			"from", counted(sheet, "kinds-of-support", from), "to",
			number_word(sheet, to), "first",
			holder_name(sheet, first), "last",
			holder_name(sheet, last), NULL));
}

static void
add_matrix(struct sheet *sheet, struct value *list,
	const struct framework *framework, const struct holders *holders)
{
	struct value *rows = value_list(sheet->arena);
	struct value *matrix, *columns;

	for (size_t i = 0; i < framework->duties.count; i++)
		add_row(sheet, rows, framework, &framework->duties.items[i],
			holders);
	if (!value_count(rows))
		return;
	matrix = value_add_object(list);
	value_set_text(matrix, "headline", headline(sheet, framework, holders));
	value_set_text(matrix, "caption", words(sheet, holders->caption, NULL));
	columns = value_set_list(matrix, "columns");
	for (size_t i = 0; i < holders->list.count; i++) {
		struct duty_holder of = holders->list.items[i];
		struct value *column = value_add_object(columns);

		put_category(sheet, column, "category", of.category);
		value_set_text(column, "text", holder_name(sheet, of));
	}
	value_set(matrix, "rows", rows);
}

void
put_support_matrix(struct sheet *sheet, const struct framework *framework)
{
	struct value *list = value_set_list(sheet->data, "support-matrix");
	struct holders categories = {.caption = "matrix-caption"};
	struct holders overlays = {.caption = "matrix-beside"};
	struct holders every = {.caption = "matrix-every"};

	for (size_t i = 0; i < framework->categories.count; i++)
		list_push(sheet->arena, &categories.list)->category =
			&framework->categories.items[i];
	for (size_t i = 0; i < framework->overlays.count; i++)
		list_push(sheet->arena, &overlays.list)->overlay =
			&framework->overlays.items[i];
	list_push(sheet->arena, &every.list);
	add_matrix(sheet, list, framework,
		categories.list.count ? &categories : &every);
	if (overlays.list.count)
		add_matrix(sheet, list, framework, &overlays);
	put_has(sheet, sheet->data, "support-matrix");
}

/* Those of its category, and of the overlays in force. */
static void
find_holders(struct sheet *sheet, struct holders *holders)
{
	const struct assessment *standing = sheet->standing;

	list_push(sheet->arena, &holders->list)->category =
		standing->in_force.category;
	for (size_t i = 0; i < standing->overlays.count; i++)
		if (standing->overlays.items[i].in_force)
			list_push(sheet->arena, &holders->list)->overlay =
				standing->overlays.items[i].overlay;
}

/* What is for others in an overlay alone is not shown as missing. */
static bool
is_for_a_category(const struct framework *framework, const struct duty *duty)
{
	for (size_t i = 0; i < framework->categories.count; i++)
		if (duty_holds(duty, (struct duty_holder){
					     &framework->categories.items[i],
					     NULL}) != TRUTH_FALSE)
			return true;
	return false;
}

/* The holder by which the school has it; else its category. */
static struct duty_holder
holder_of(const struct duty *duty, const struct holders *holders)
{
	for (size_t i = 0; i < holders->list.count; i++)
		if (duty_holds(duty, holders->list.items[i]) != TRUTH_FALSE)
			return holders->list.items[i];
	return holders->list.items[0];
}

/* Returns whether the school has it. */
static bool
add_entitlement(struct sheet *sheet, struct value *rows,
	const struct duty *duty, const struct holders *holders)
{
	const struct framework *framework = sheet->standing->framework;
	struct duty_holder of = holder_of(duty, holders);
	enum truth holds = duty_holds(duty, of);
	struct value *row;

	if (!duty_is_of_schools(duty) ||
		(holds == TRUTH_FALSE && !is_for_a_category(framework, duty)))
		return false;
	row = value_add_object(rows);
	fill_duty(sheet, row, duty, holds == TRUTH_UNKNOWN);
	fill_cell(sheet, row, framework, duty, of);
	return holds != TRUTH_FALSE;
}

/* Is the school in a category, or under a policy that has none? */
static bool
is_entitled(const struct assessment *standing)
{
	return standing->framework != NULL &&
	       (standing->in_force.category != NULL ||
		       is_without_categories(standing));
}

static str
entitlement_caption(struct sheet *sheet)
{
	const struct category *category = sheet->standing->in_force.category;

	return category == NULL ? words(sheet, "entitlement-every", NULL)
				: words(sheet, "entitlement-caption",
					  "category", category->label.s, NULL);
}

void
put_entitlement(struct sheet *sheet)
{
	const struct framework *framework = sheet->standing->framework;
	struct value *rows = value_list(sheet->arena);
	struct holders holders = {0};
	struct value *object;
	size_t held = 0;

	if (is_entitled(sheet->standing)) {
		find_holders(sheet, &holders);
		for (size_t i = 0; i < framework->duties.count; i++)
			held += add_entitlement(sheet, rows,
				&framework->duties.items[i], &holders);
	}
	if (!value_count(rows)) {
		put_none(sheet->data, "entitlement");
		return;
	}
	object = value_set_object(sheet->data, "entitlement");
	value_set_text(object, "headline",
		sentence_case(sheet->arena,
			counted(sheet, "entitlement-said", held)));
	value_set_text(object, "caption", entitlement_caption(sheet));
	value_set(object, "rows", rows);
}
