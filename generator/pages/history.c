/* A school's categories over the years, as a table and a step line. */
#include "pages/audience.h"
#include "pages/categorisation_parts.h"
#include "pages/put.h"
#include "pages/words.h"
#include "render/svg.h"

/* One decision of the past or of now, under the framework of its day. */
struct past {
	const struct categorisation *entry;
	const struct framework *framework;
	const struct category *category;
	bool was_before; /* under a framework that the school has left */
};

struct pasts {
	LIST(struct past) list; /* newest first */
};

struct level {
	struct svg_level drawn;
	const struct framework *framework;
	const struct category *category;
	int64_t place; /* 0 is best; comparable between frameworks */
};

struct levels {
	LIST(struct level) list; /* best first */
};

static bool
is_under(const struct school *school, str framework)
{
	for (size_t i = 0; i < school->is.frameworks.count; i++)
		if (str_eq(school->is.frameworks.items[i].id, framework))
			return true;
	return false;
}

/* False where the entry belongs to another line than this page's. */
static bool
fill_past(struct sheet *sheet, const struct categorisation *entry,
	struct past *past)
{
	const struct assessment *standing = sheet->standing;
	str id = standing->framework_id;

	past->entry = entry;
	past->was_before = false;
	if (!entry_is_of(entry, sheet->school, id)) {
		id = entry->framework.id;
		past->was_before = true;
		if (is_under(sheet->school, id))
			return false;
	}
	if (!IS_SET(entry->category) || !IS_SET(entry->from))
		return false;
	past->framework = portal_framework(sheet->portal, id, entry->from.d);
	if (past->framework == NULL && !past->was_before)
		past->framework = standing->framework;
	past->category = past->framework == NULL
				 ? NULL
				 : framework_category(
					   past->framework, entry->category.s);
	return past->category != NULL;
}

static str
note_of(struct sheet *sheet, const struct past *past)
{
	const struct categorisation *entry = past->entry;
	struct phrases notes = {0};
	enum decision_status status = entry_status(entry);

	if (status != STATUS_AGREED)
		phrase_add(sheet, &notes,
			word_for(sheet, "entry",
				str_from(decision_status_words[status])));
	if (entry->override != NULL)
		phrase_add(
			sheet, &notes, words(sheet, "entry-overridden", NULL));
	if (entry->provisional != NULL)
		phrase_add(sheet, &notes,
			words(sheet, "entry-provisional", "date",
				date_text(sheet->arena,
					entry->provisional->until.d),
				NULL));
	if (past->was_before)
		phrase_add(sheet, &notes,
			words(sheet, "entry-under", "framework",
				past->framework->title.s, NULL));
	return sentence_case(sheet->arena, phrases_join(sheet, &notes, "and"));
}

static void
add_row(struct sheet *sheet, struct value *list, const struct past *past)
{
	const struct categorisation *entry = past->entry;
	struct value *item = value_add_object(list);

	value_set_text(item, "year",
		academic_year_text(sheet->arena, entry->year.start));
	put_category(sheet, item, "category", past->category);
	put_date(sheet, item, "from", entry->from.d);
	put_direction(sheet, item, entry->direction);
	put_approval(sheet, item, "agreed", entry->agreed);
	value_set_text(item, "no-agreed", words(sheet, "not-agreed", NULL));
	value_set_text(item, "note", note_of(sheet, past));
}

static bool
is_level_of(const struct level *level, const struct framework *framework,
	const struct category *category)
{
	return str_eq(level->framework->id.s, framework->id.s) &&
	       str_eq(level->category->id.s, category->id.s);
}

static size_t
find_level(const struct levels *levels, const struct framework *framework,
	const struct category *category)
{
	for (size_t i = 0; i < levels->list.count; i++)
		if (is_level_of(&levels->list.items[i], framework, category))
			return i;
	return SVG_NO_LEVEL;
}

/* Adds the categories of a framework that are not there yet. */
static void
add_levels(struct sheet *sheet, struct levels *levels,
	const struct framework *framework)
{
	size_t count = framework->categories.count;

	for (size_t i = 0; i < count; i++) {
		const struct category *category =
			&framework->categories.items[i];
		struct level level = {.framework = framework,
			.category = category,
			.place = (int64_t)(count > 1 ? 1000 * i / (count - 1)
						     : 0)};
		size_t at = levels->list.count;

		if (find_level(levels, framework, category) != SVG_NO_LEVEL)
			continue;
		level.drawn.label = category_short_name(sheet, category);
		level.drawn.classes = category_classes(sheet, category);
		list_push(sheet->arena, &levels->list);
		for (; at && levels->list.items[at - 1].place > level.place;
			at--)
			levels->list.items[at] = levels->list.items[at - 1];
		levels->list.items[at] = level;
	}
}

static size_t
level_of(const struct levels *levels, const struct past *past)
{
	return find_level(levels, past->framework, past->category);
}

/* In force once: neither only proposed, nor withdrawn, nor still to come. */
static bool
was_in_force(const struct sheet *sheet, const struct past *past)
{
	enum decision_status status = entry_status(past->entry);

	return (status == STATUS_AGREED || status == STATUS_DISPUTED) &&
	       date_cmp(past->entry->from.d, sheet->portal->as_of) <= 0;
}

struct line {
	LIST(struct svg_step) steps;
	struct levels levels;
	struct phrases told; /* "2025-26: Yellow" */
	const struct past *first, *last;
};

static void
add_step(struct sheet *sheet, struct line *line, const struct past *past)
{
	struct svg_step *step;

	if (level_of(&line->levels, past) == SVG_NO_LEVEL)
		add_levels(sheet, &line->levels, past->framework);
	step = list_push(sheet->arena, &line->steps);
	step->when = academic_year_text(sheet->arena, past->entry->year.start);
	step->is_break = line->last != NULL &&
			 !str_eq(line->last->framework->id.s,
				 past->framework->id.s);
	if (step->is_break)
		step->break_label = past->framework->title.s;
	phrase_add(sheet, &line->told,
		words(sheet, "in-that-year", "year", step->when, "category",
			past->category->label.s, NULL));
	if (line->first == NULL)
		line->first = past;
	line->last = past;
}

static str
headline(struct sheet *sheet, const struct line *line)
{
	const struct past *first = line->first, *last = line->last;
	bool same = first->category == last->category ||
		    str_eq(first->category->label.s, last->category->label.s);

	return words(sheet, same ? "history-same" : "history-moved", "from",
		first->category->label.s, "to", last->category->label.s, "year",
		academic_year_text(sheet->arena, first->entry->year.start),
		"now",
		academic_year_text(sheet->arena, last->entry->year.start),
		NULL);
}

static void
put_drawing(struct sheet *sheet, const struct line *line)
{
	size_t count = line->levels.list.count;
	struct svg_level *drawn = NEW_ARRAY(
		sheet->arena, struct svg_level, count);
	struct buf out = buf_new(sheet->arena);
	struct svg_history chart = {
		.words = {.id = S("history-line"),
			.title = words(sheet, "history-drawn", NULL),
			.description = phrases_join(sheet, &line->told, "and")},
		.levels = drawn,
		.level_count = count,
		.steps = line->steps.items,
		.step_count = line->steps.count};
	struct value *object = value_set_object(sheet->data, "history-line");

	for (size_t i = 0; i < count; i++)
		drawn[i] = line->levels.list.items[i].drawn;
	svg_history(&out, &chart);
	value_set_text(object, "headline", headline(sheet, line));
	value_set_text(object, "subtitle", words(sheet, "history-drawn", NULL));
	value_set_html(object, "drawing-svg", buf_str(&out));
}

/* The levels are known in full before a step is given its own. */
static void
put_line(struct sheet *sheet, const struct pasts *pasts)
{
	struct line line = {0};
	size_t at = 0;

	for (size_t i = pasts->list.count; i-- > 0;)
		if (was_in_force(sheet, &pasts->list.items[i]))
			add_step(sheet, &line, &pasts->list.items[i]);
	for (size_t i = pasts->list.count; i-- > 0;) {
		if (!was_in_force(sheet, &pasts->list.items[i]))
			continue;
		assert(at < line.steps.count && line.steps.items != NULL);
		line.steps.items[at++].level = level_of(
			&line.levels, &pasts->list.items[i]);
	}
	if (line.steps.count > 1)
		put_drawing(sheet, &line);
	else
		put_none(sheet->data, "history-line");
}

void
put_history(struct sheet *sheet)
{
	const struct school *school = sheet->school;
	struct value *list = value_set_list(sheet->data, "history");
	struct pasts pasts = {0};

	value_set_text(sheet->data, "history-caption",
		words(sheet, "history-caption", NULL));
	for (size_t i = 0; i < school->decisions.count; i++) {
		struct past past;

		if (!fill_past(sheet, &school->decisions.items[i], &past))
			continue;
		*list_push(sheet->arena, &pasts.list) = past;
		add_row(sheet, list, &past);
	}
	put_has(sheet, sheet->data, "history");
	put_line(sheet, &pasts);
}
