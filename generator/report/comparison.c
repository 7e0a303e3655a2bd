#include "report/comparison.h"

#include "report/words.h"

static size_t
count_sort(const struct changed_list *list, enum change_sort sort)
{
	size_t count = 0;

	for (size_t i = 0; i < list->all.count; i++)
		count += list->all.items[i].sort == sort;
	return count;
}

/* How many schools are declared in another category than before. */
static size_t
count_moves(const struct changed_list *list)
{
	size_t count = 0;

	for (size_t i = 0; i < list->all.count; i++) {
		const struct changes *changes = &list->all.items[i].changes;
		bool moves = false;

		for (size_t j = 0; j < changes->all.count; j++)
			moves |= list->all.items[i].sort == CHANGE_ALTERED &&
				 strcmp(changes->all.items[j].kind,
					 "category") == 0;
		count += moves;
	}
	return count;
}

static void
put_count(struct buf *out, size_t count, const char *one, const char *more)
{
	if (count == 0)
		return;
	buf_printf(out, "%s%zu %s", out->n > 0 ? ", " : "", count,
		count == 1 ? one : more);
}

str
comparison_sentence(
	struct arena *arena, const struct comparison_account *account)
{
	const struct comparison *c = account->comparison;
	struct buf out = buf_new(arena);

	put_count(&out, count_sort(&c->schools, CHANGE_ADDED), "school added",
		"schools added");
	put_count(&out, count_sort(&c->schools, CHANGE_REMOVED),
		"school removed", "schools removed");
	put_count(&out, count_sort(&c->schools, CHANGE_ALTERED),
		"school changed", "schools changed");
	put_count(&out, count_moves(&c->schools), "school in another category",
		"schools in another category");
	put_count(&out, c->rules.all.count, "part of the rules changed",
		"parts of the rules changed");
	put_count(&out, c->moved.all.count, "school that the rules alone move",
		"schools that the rules alone move");
	if (out.n == 0)
		buf_put_z(&out, "nothing changed");
	buf_put_char(&out, '.');
	return buf_str(&out);
}

static str
side_text(struct arena *arena, const struct comparison_account *account,
	size_t side)
{
	str name = account->names[side];

	return name.n == 0 ? S("the working tree")
			   : STR_JOIN(arena, S("`"), name, S("`"));
}

static const struct mark {
	const char *sign;
	enum ink ink;
} marks[] = {
	[CHANGE_ADDED] = {"+", INK_GOOD},
	[CHANGE_REMOVED] = {"-", INK_ERROR},
	[CHANGE_ALTERED] = {"~", INK_WARNING},
};

/* "x → y", "x", or "nothing". */
static void
put_values(const struct page_of_text *page, const struct change *change)
{
	struct arena *arena = page->out->arena;
	str from = words_in_short(arena, change->from);
	str to = words_in_short(arena, change->to);

	if (change->sort == CHANGE_ALTERED && (from.n > 0 || to.n > 0))
		ink_printf(page, INK_PLAIN, ": %.*s → %.*s",
			STR_ARG(from.n > 0 ? from : S("nothing")),
			STR_ARG(to.n > 0 ? to : S("nothing")));
	else if (from.n > 0 || to.n > 0)
		ink_printf(page, INK_PLAIN, ": %.*s",
			STR_ARG(to.n > 0 ? to : from));
	if (change->remark.n > 0)
		ink_printf(page, INK_QUIET, " (%.*s)",
			STR_ARG(words_in_short(arena, change->remark)));
}

static void
put_change(const struct page_of_text *page, const struct change *change)
{
	struct arena *arena = page->out->arena;

	buf_put_z(page->out, "  ");
	ink_printf(page, marks[change->sort].ink, "%s %s",
		marks[change->sort].sign, change->kind);
	if (change->what.n > 0)
		ink_printf(page, INK_PLAIN, " %.*s",
			STR_ARG(words_in_short(arena, change->what)));
	if (change->part.n > 0)
		ink_printf(page, INK_PLAIN, ", %.*s", STR_ARG(change->part));
	put_values(page, change);
	buf_put_char(page->out, '\n');
}

static void
put_changed(const struct page_of_text *page, const struct changed *changed)
{
	ink_put(page, INK_STRONG, changed->id);
	if (changed->name.n > 0)
		ink_printf(page, INK_QUIET, " (%.*s)",
			STR_ARG(words_in_short(
				page->out->arena, changed->name)));
	if (changed->sort != CHANGE_ALTERED)
		ink_printf(page, marks[changed->sort].ink, " %s",
			change_words[changed->sort]);
	buf_put_char(page->out, '\n');
	for (size_t i = 0; i < changed->changes.all.count; i++)
		put_change(page, &changed->changes.all.items[i]);
	buf_put_char(page->out, '\n');
}

static void
put_list(const struct page_of_text *page, const char *heading,
	const struct changed_list *list)
{
	if (list->all.count == 0)
		return;
	ink_put(page, INK_NOTE, str_from(heading));
	buf_put_z(page->out, "\n\n");
	for (size_t i = 0; i < list->all.count; i++)
		put_changed(page, &list->all.items[i]);
}

void
comparison_text(const struct page_of_text *page,
	const struct comparison_account *account)
{
	const struct comparison *c = account->comparison;
	struct arena *arena = page->out->arena;
	str names[2] = {
		side_text(arena, account, 0), side_text(arena, account, 1)};

	put_list(page, "What the rules alone move, with the evidence as it was",
		&c->moved);
	put_list(page, "Schools", &c->schools);
	put_list(page, "Rules", &c->rules);
	ink_printf(page, INK_PLAIN, "From %.*s to %.*s, as of %.*s: %.*s",
		STR_ARG(names[0]), STR_ARG(names[1]),
		STR_ARG(date_iso(arena, account->as_of)),
		STR_ARG(comparison_sentence(arena, account)));
	buf_put_char(page->out, '\n');
	if (account->errors[0] + account->errors[1] == 0)
		return;
	ink_printf(page, INK_PLAIN,
		"Errors in the files: %zu in %.*s, %zu in %.*s.",
		account->errors[0], STR_ARG(names[0]), account->errors[1],
		STR_ARG(names[1]));
	buf_put_char(page->out, '\n');
}
