/* Conditions in words, nested ones on one line. */
#include "pages/framework_parts.h"

#include "framework/evaluate.h"
#include "pages/labels.h"
#include "pages/words.h"

enum { DEPTH_MAX = 40 };

static void put_condition(struct sheet *sheet, struct buf *out,
	const struct condition *condition, int depth);

/* The nested conditions, whichever of the forms holds them. */
struct conditions {
	const struct condition *items;
	size_t count;
};

static struct conditions
nested(const struct condition *c)
{
	if (IS_SET(c->group))
		return (struct conditions){NULL, 0};
	if (c->any.count)
		return (struct conditions){c->any.items, c->any.count};
	if (c->all.count)
		return (struct conditions){c->all.items, c->all.count};
	if (c->none.count)
		return (struct conditions){c->none.items, c->none.count};
	if (c->not .count)
		return (struct conditions){c->not .items, c->not .count};
	return (struct conditions){c->of.items, c->of.count};
}

static void
put_nested(
	struct sheet *sheet, struct buf *out, struct conditions of, int depth)
{
	for (size_t i = 0; i < of.count; i++) {
		if (i)
			buf_put_z(out, "; ");
		put_condition(sheet, out, &of.items[i], depth);
	}
}

/* "at least good", unless nothing is asked so. */
static void
add_limit(struct sheet *sheet, struct phrases *to, const char *key,
	const struct text *limit)
{
	if (IS_SET(*limit))
		phrase_add(
			sheet, to, words(sheet, key, "value", limit->s, NULL));
}

/* What is asked of each fact of a group: " (at least good)". */
static void
put_asked(struct sheet *sheet, struct buf *out, const struct condition *c)
{
	const struct condition *of = NULL;
	struct phrases values = {0};

	if (c->any.count == 1)
		of = &c->any.items[0];
	if (c->all.count == 1)
		of = &c->all.items[0];
	if (!IS_SET(c->group) || of == NULL)
		return;
	for (size_t i = 0; i < of->is.count; i++)
		phrase_add(sheet, &values, of->is.items[i].s);
	add_limit(sheet, &values, "at-least", &of->at_least);
	add_limit(sheet, &values, "at-most", &of->at_most);
	add_limit(sheet, &values, "better-than", &of->better_than);
	add_limit(sheet, &values, "worse-than", &of->worse_than);
	buf_printf(out, " (%.*s)",
		STR_ARG(running_case(sheet->arena,
			readable(sheet->arena,
				phrases_join(sheet, &values, "or")))));
}

/* "it is not the case that attendance is below 90" */
static void
put_negation(struct sheet *sheet, struct buf *out, const struct condition *of,
	int depth)
{
	struct buf inner = buf_new(sheet->arena);

	put_condition(sheet, &inner, of, depth);
	buf_put(out,
		running_case(sheet->arena,
			words(sheet, "not", "what", buf_str(&inner), NULL)));
}

static void
put_condition(struct sheet *sheet, struct buf *out,
	const struct condition *condition, int depth)
{
	struct conditions of = nested(condition);
	bool is_one = of.count == 1;

	if (is_one && condition->not .count && depth < DEPTH_MAX) {
		put_negation(sheet, out, of.items, depth + 1);
		return;
	}
	buf_put(out,
		running_case(sheet->arena, condition_words(sheet->arena,
						   sheet->portal, condition)));
	put_asked(sheet, out, condition);
	if (!of.count || depth == DEPTH_MAX)
		return;
	buf_put_z(out, is_one ? " " : " (");
	put_nested(sheet, out, of, depth + 1);
	if (!is_one)
		buf_put_char(out, ')');
}

str
condition_in_words(struct sheet *sheet, const struct condition *condition)
{
	struct buf out = buf_new(sheet->arena);

	put_condition(sheet, &out, condition, 0);
	return buf_str(&out);
}

str
rule_words(struct sheet *sheet, const struct criterion *criterion)
{
	struct buf out = buf_new(sheet->arena);

	if (criterion->when == NULL)
		return words(sheet, "rule-none", NULL);
	put_condition(sheet, &out, criterion->when, 0);
	if (criterion->unless != NULL) {
		buf_put(&out, words(sheet, "rule-unless", NULL));
		put_condition(sheet, &out, criterion->unless, 0);
	}
	return sentence_case(sheet->arena, buf_str(&out));
}
