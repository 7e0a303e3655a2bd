#include "report/rubric.h"

#include "framework/override.h"
#include "framework/rubric.h"
#include "report/tree.h"
#include "report/words.h"

/* --- as text --- */

/* "5 of 9 aspects reach it, or 6, and 6 must". */
static str
count_words(struct arena *arena, const struct fit_count *count)
{
	struct buf out = buf_new(arena);

	if (count->rows == 0)
		return S("it states nothing that applies");
	buf_printf(&out, "%zu", count->reached);
	if (count->open > 0)
		buf_printf(&out, " to %zu", count->reached + count->open);
	buf_printf(&out, " of %zu aspect%s reach%s it, and %zu must",
		count->rows, words_plural(count->rows),
		count->reached + count->open == 1 ? "es" : "", count->needed);
	return buf_str(&out);
}

/* What binds, where it takes a category away that fits. */
static const struct criterion_verdict *
capped_by(const struct computed *computed, const struct category *category,
	const struct fit_count *count)
{
	return fit_truth(count) == TRUTH_FALSE
		       ? NULL
		       : binding_beyond(computed, category, TRUTH_TRUE);
}

static void
put_column(const struct page_of_text *page, const struct computed *computed,
	const struct rubric *rubric, const struct category *category)
{
	struct fit_count count = rubric_count(
		computed->framework, rubric, (size_t)category->rank);
	const struct criterion_verdict *cap = capped_by(
		computed, category, &count);
	struct arena *arena = page->out->arena;
	str text = count_words(arena, &count);

	if (cap != NULL)
		text = str_printf(arena, "%.*s; %.*s binds the school to %.*s",
			STR_ARG(text), STR_ARG(cap->criterion->id.s),
			STR_ARG(cap->category->label.s));
	text = str_printf(arena, "\xE2\x80\x93 %s: %.*s",
		tree_category_word(computed, category), STR_ARG(text));
	buf_put_z(page->out, "  ");
	ink_put(page, INK_STRONG, category->label.s);
	buf_put_char(page->out, ' ');
	ink_wrap(page, text, 3 + category->label.s.n, 4);
	buf_put_char(page->out, '\n');
}

static str
level_words(struct arena *arena, const struct aspect_level *level)
{
	if (level->result == TRUTH_TRUE)
		return level->level->label.s;
	if (level->result == TRUTH_FALSE)
		return S("reaches no category");
	if (level->result == TRUTH_NOT_APPLICABLE)
		return S("does not apply");
	return str_printf(arena, "not known: %.*s to %.*s",
		STR_ARG(level->level == NULL ? S("no category")
					     : level->level->label.s),
		STR_ARG(level->best->label.s));
}

static void
put_heading(const struct page_of_text *page, str name, str more)
{
	buf_put_char(page->out, '\n');
	ink_put(page, INK_STRONG, name);
	if (more.n > 0)
		ink_printf(
			page, INK_QUIET, " \xE2\x80\x93 %.*s", STR_ARG(more));
	buf_put_char(page->out, '\n');
}

/* The criteria of a row, or those of none. */
static void
put_row(const struct page_of_text *page, const struct computed *explained,
	size_t row)
{
	for (size_t i = 0; i < explained->criteria.count; i++) {
		const struct criterion_verdict *v =
			&explained->criteria.items[i];

		if (rubric_row(explained->framework, v->criterion) == row)
			tree_put_criterion(page, v, v->category->label.s);
	}
}

static bool
has_row(const struct computed *explained, size_t row)
{
	for (size_t i = 0; i < explained->criteria.count; i++)
		if (rubric_row(explained->framework,
			    explained->criteria.items[i].criterion) == row)
			return true;
	return false;
}

void
rubric_put(const struct page_of_text *page, const struct computed *explained)
{
	const struct framework *framework = explained->framework;
	struct rubric rubric = rubric_of(explained);

	put_heading(page, S("How the categories fit"), S(""));
	for (size_t i = 0; i < framework->categories.count; i++)
		put_column(page, explained, &rubric,
			&framework->categories.items[i]);
	for (size_t row = 0; row < framework->aspects.count; row++) {
		struct aspect_level level = rubric_level(
			framework, &rubric, row);

		put_heading(page, framework->aspects.items[row].label.s,
			level_words(page->out->arena, &level));
		put_row(page, explained, row);
	}
	if (!has_row(explained, MAX_ASPECTS))
		return;
	put_heading(page, S("In no row of the rubric"), S(""));
	put_row(page, explained, MAX_ASPECTS);
}

/* --- as JSON --- */

static bool
has_rubric(const struct computed *computed)
{
	return computed != NULL &&
	       computed->framework->decide.v == DECIDE_BEST_FIT;
}

static void
set_category(
	struct value *object, const char *key, const struct category *category)
{
	if (category == NULL)
		value_set_null(object, key);
	else
		value_set_text(object, key, category->id.s);
}

struct value *
rubric_aspects_value(struct arena *arena, const struct computed *computed)
{
	struct value *list = value_list(arena);
	struct rubric rubric;

	if (!has_rubric(computed))
		return list;
	rubric = rubric_of(computed);
	for (size_t i = 0; i < computed->framework->aspects.count; i++) {
		const struct aspect *aspect =
			&computed->framework->aspects.items[i];
		struct aspect_level level = rubric_level(
			computed->framework, &rubric, i);
		struct value *object = value_add_object(list);

		value_set_text(object, "id", aspect->id.s);
		value_set_text(object, "label", aspect->label.s);
		value_set_text(
			object, "result", str_from(truth_words[level.result]));
		set_category(object, "level", level.level);
		set_category(object, "best", level.best);
	}
	return list;
}

struct value *
rubric_fit_value(struct arena *arena, const struct computed *computed)
{
	struct value *list = value_list(arena);
	struct rubric rubric;

	if (!has_rubric(computed))
		return list;
	rubric = rubric_of(computed);
	for (size_t i = 0; i < computed->framework->categories.count; i++) {
		struct fit_count count = rubric_count(
			computed->framework, &rubric, i);
		struct value *object = value_add_object(list);

		set_category(object, "category",
			&computed->framework->categories.items[i]);
		value_set_text(object, "result",
			str_from(truth_words[fit_truth(&count)]));
		value_set_int(object, "aspects", (int64_t)count.rows);
		value_set_int(object, "reached", (int64_t)count.reached);
		value_set_int(object, "open", (int64_t)count.open);
		value_set_int(object, "needed", (int64_t)count.needed);
	}
	return list;
}
