#include "report/comparison.h"
#include "report/words.h"

/* Room for what ends a section, and for the line that counts the rest. */
#define LAST_LINES 256

struct comment {
	struct buf *out;
	const struct comparison_account *account;
	size_t limit;
	size_t left_out; /* rows */
};

/*
 * A portal's own text: as code, where hosts look for nobody's name and no
 * issue's number, and with every character that means something as a number,
 * so that neither Markdown nor HTML nor the table takes it for its own.
 */
static void
put_text(struct buf *out, str text)
{
	struct buf shown = buf_new(out->arena);

	if (text.n == 0)
		return;
	ink_visible(&shown, words_in_short(out->arena, text));
	buf_put_z(out, "<code>");
	for (size_t i = 0; i < shown.n; i++) {
		char c = shown.p[i];
		/* A dot before a letter may be part of an address. */
		bool dot = c == '.' && i + 1 < shown.n &&
			   !char_is_alpha(shown.p[i + 1]);

		if ((unsigned char)c >= 0x80 || char_is_alpha(c) ||
			char_is_digit(c) || dot ||
			strchr(" -,/(){}'\"=+", c) != NULL)
			buf_put_char(out, c);
		else
			buf_printf(out, "&#%u;", (unsigned char)c);
	}
	buf_put_z(out, "</code>");
}

static void
put_cell(struct buf *out, str text)
{
	buf_put_z(out, " | ");
	put_text(out, text);
}

/* "target ks2-reading, figure" */
static void
put_name(struct buf *out, const struct change *change)
{
	bool altered = change->sort == CHANGE_ALTERED;

	buf_printf(out, " | %s%s%s ", altered ? "" : change_words[change->sort],
		altered ? "" : " ", change->kind);
	put_text(out, change->what);
	if (change->part.n > 0)
		buf_put_z(out, change->what.n > 0 ? ", " : "");
	put_text(out, change->part);
}

static void
put_row(struct buf *out, const struct changed *of, const struct change *change)
{
	buf_put_z(out, "| ");
	put_text(out, of->id);
	if (change == NULL) {
		bool added = of->sort == CHANGE_ADDED;

		buf_printf(out, " | %s", change_words[of->sort]);
		put_cell(out, added ? S("") : of->name);
		put_cell(out, added ? of->name : S(""));
		buf_put_z(out, " |\n");
		return;
	}
	put_name(out, change);
	put_cell(out, change->from);
	put_cell(out, change->to);
	if (change->remark.n > 0) {
		buf_put_z(out, change->to.n > 0 ? ", " : "");
		put_text(out, change->remark);
	}
	buf_put_z(out, " |\n");
}

/* A row, where there is room for it. */
static void
add_row(struct comment *page, const struct changed *of,
	const struct change *change)
{
	size_t before = page->out->n;

	put_row(page->out, of, change);
	if (page->out->n + LAST_LINES <= page->limit)
		return;
	page->out->n = before;
	page->left_out++;
}

/* Which of the changes of a list a section is about. */
enum about { ABOUT_STANDING, ABOUT_FILES, ABOUT_ALL };

static bool
is_about(const struct change *change, enum about about)
{
	switch (about) {
	case ABOUT_STANDING:
		return change->standing;
	case ABOUT_FILES:
		return !change->standing;
	case ABOUT_ALL:
		return true;
	}
	return false;
}

static size_t
count_rows(const struct changed_list *list, enum about about)
{
	size_t count = 0;

	for (size_t i = 0; i < list->all.count; i++) {
		const struct changed *of = &list->all.items[i];

		count += of->sort != CHANGE_ALTERED && about != ABOUT_FILES;
		for (size_t j = 0; j < of->changes.all.count; j++)
			count += is_about(&of->changes.all.items[j], about);
	}
	return count;
}

static void
put_rows(
	struct comment *page, const struct changed_list *list, enum about about)
{
	for (size_t i = 0; i < list->all.count; i++) {
		const struct changed *of = &list->all.items[i];

		if (of->sort != CHANGE_ALTERED && about != ABOUT_FILES)
			add_row(page, of, NULL);
		for (size_t j = 0; j < of->changes.all.count; j++)
			if (is_about(&of->changes.all.items[j], about))
				add_row(page, of, &of->changes.all.items[j]);
	}
}

/* Long sections are folded; `which` heads the first column. */
static const struct section {
	const char *title, *which;
	size_t list; /* in struct comparison */
	enum about about;
	bool folded;
} sections[] = {
	{"What the rules alone move, with the evidence as it was", "School",
		offsetof(struct comparison, moved), ABOUT_ALL, false},
	{"Categories, results and duties", "School",
		offsetof(struct comparison, schools), ABOUT_STANDING, false},
	{"Decisions, targets, plans and evidence", "School",
		offsetof(struct comparison, schools), ABOUT_FILES, true},
	{"Rules", "File", offsetof(struct comparison, rules), ABOUT_ALL, true},
};

static void
put_section(struct comment *page, const struct section *section)
{
	const struct changed_list *list =
		(const void *)((const char *)page->account->comparison +
			       section->list);
	size_t count = count_rows(list, section->about);

	if (count == 0)
		return;
	if (page->out->n + 2 * LAST_LINES > page->limit) {
		page->left_out += count;
		return;
	}
	if (section->folded)
		buf_printf(page->out,
			"<details><summary>%s (%zu)</summary>\n\n",
			section->title, count);
	else
		buf_printf(page->out, "#### %s\n\n", section->title);
	buf_printf(page->out,
		"| %s | What | Before | After |\n|---|---|---|---|\n",
		section->which);
	put_rows(page, list, section->about);
	buf_put_z(page->out, section->folded ? "\n</details>\n\n" : "\n");
}

static void
put_side(struct comment *page, size_t side)
{
	str name = page->account->names[side];

	if (name.n == 0)
		buf_put_z(page->out, "the working tree");
	else
		put_text(page->out, name);
}

static void
put_errors(struct comment *page)
{
	const size_t *errors = page->account->errors;

	if (errors[0] + errors[1] == 0)
		return;
	buf_printf(page->out, "Errors in the files: %zu in ", errors[0]);
	put_side(page, 0);
	buf_printf(page->out, ", %zu in ", errors[1]);
	put_side(page, 1);
	buf_put_z(page->out, ".\n\n");
}

void
comparison_markdown(
	struct buf *out, const struct comparison_account *account, size_t limit)
{
	struct comment page = {out, account, limit, 0};

	buf_put_z(out, "### Trust Portal: what this change does\n\nFrom ");
	put_side(&page, 0);
	buf_put_z(out, " to ");
	put_side(&page, 1);
	buf_printf(out, ", as of %.*s: %.*s\n\n",
		STR_ARG(date_iso(out->arena, account->as_of)),
		STR_ARG(comparison_sentence(out->arena, account)));
	put_errors(&page);
	for (size_t i = 0; i < COUNT(sections); i++)
		put_section(&page, &sections[i]);
	if (page.left_out > 0)
		buf_printf(out, "%zu more rows have no room here.\n",
			page.left_out);
}
