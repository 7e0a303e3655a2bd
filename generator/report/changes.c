/* What would change a category, for people and for programs. */
#include "report/changes.h"

#include "framework/change.h"

/* "Attendance 89.9 or more: +1.0, and Pace of improvement: rapid" */
static str
change_words(struct arena *arena, const struct change *change, bool worse)
{
	struct buf out = buf_new(arena);

	buf_printf(&out, "%.*s, if ", STR_ARG(change->to->label.s));
	for (size_t i = 0; i < change->facts.count; i++) {
		if (i > 0)
			buf_put_z(&out, "; and ");
		buf_put(&out, change->facts.items[i].text);
		if (change->facts.items[i].worse && !worse)
			buf_put_z(&out, " (worse than now: a quirk of the "
					"rules)");
	}
	return buf_str(&out);
}

static void
put_change(const struct page_of_text *page, const struct change *change,
	bool worse)
{
	buf_put_z(page->out, worse ? "  \xE2\x86\x93 " : "  \xE2\x86\x91 ");
	ink_wrap(page, change_words(page->out->arena, change, worse), 4, 4);
	buf_put_char(page->out, '\n');
}

void
changes_put(const struct page_of_text *page, const struct assessment *a)
{
	const struct changes *changes;

	if (a->now == NULL || computed_single(a->now) == NULL)
		return;
	changes = changes_find(page->out->arena,
		computed_explain(page->out->arena, a->now), NULL);
	if (changes->better.count == 0 && changes->worse.to == NULL)
		return;
	buf_put_char(page->out, '\n');
	ink_put(page, INK_STRONG, S("What would change it"));
	buf_put_char(page->out, '\n');
	for (size_t i = 0; i < changes->better.count; i++)
		put_change(page, &changes->better.items[i], false);
	if (changes->worse.to != NULL)
		put_change(page, &changes->worse, true);
	if (changes->capped)
		buf_put_z(page->out, "  There may be others: the search was "
				     "cut short.\n");
}

static void
add_change(struct value *list, const struct change *change, bool worse)
{
	struct value *object = value_add_object(list);
	struct value *facts;

	value_set_text(object, "to", change->to->id.s);
	value_set_flag(object, "worse", worse);
	facts = value_set_list(object, "facts");
	for (size_t i = 0; i < change->facts.count; i++) {
		const struct changed_fact *f = &change->facts.items[i];
		struct value *fact = value_add_object(facts);

		value_set_text(fact, "id", f->fact->id.s);
		value_set_text(fact, "from", f->from);
		value_set_text(fact, "to", f->to);
		value_set_text(fact, "text", f->text);
	}
}

struct value *
changes_value(struct arena *arena, const struct assessment *a)
{
	struct value *list = value_list(arena);
	const struct changes *changes;

	if (a->now == NULL || computed_single(a->now) == NULL)
		return list;
	changes = changes_find(arena, computed_explain(arena, a->now), NULL);
	for (size_t i = 0; i < changes->better.count; i++)
		add_change(list, &changes->better.items[i], false);
	if (changes->worse.to != NULL)
		add_change(list, &changes->worse, true);
	return list;
}
