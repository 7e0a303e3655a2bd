#include "report/diagnostics.h"
#include "report/ink.h"
#include "report/place.h"

/* Room for the line that says how many more there are. */
#define LAST_LINE 256

/*
 * A cell of a table: every character that means something in GitHub's
 * Markdown is escaped, and a dot that an address might begin with.
 */
static void
put_cell(struct buf *out, str text)
{
	struct buf shown = buf_new(out->arena);

	ink_visible(&shown, text);
	for (size_t i = 0; i < shown.n; i++) {
		char c = shown.p[i];

		if (strchr("\\`*_{}[]<>()#+-!|~&@:$=.\"'", c) != NULL)
			buf_put_char(out, '\\');
		buf_put_char(out, c);
	}
}

static void
put_row(struct buf *out, const struct account *account,
	const struct diagnostic *d)
{
	struct place place = place_of(out->arena, account, d->span);

	buf_printf(out, "| %s %s | ", severity_words[d->severity],
		code_table[d->code].name);
	put_cell(out, str_printf(out->arena, "%.*s:%u:%u", STR_ARG(place.path),
			      place.line, place.column));
	buf_put_z(out, " | ");
	put_cell(out, d->message);
	buf_put_z(out, account_age(d));
	buf_put_z(out, " | ");
	put_cell(out, account_help(out->arena, d));
	buf_put_z(out, " |\n");
}

static void
put_table(struct buf *out, const struct account *account, size_t limit)
{
	const struct diagnostic **sorted = account_worst_first(
		out->arena, account);
	size_t count = account->shown.count;

	buf_put_z(out, "| Code | Where | What is wrong | How to mend it |\n"
		       "|---|---|---|---|\n");
	for (size_t i = 0; i < count; i++) {
		size_t before = out->n;

		put_row(out, account, sorted[i]);
		if (out->n + LAST_LINE <= limit)
			continue;
		out->n = before;
		buf_printf(out, "\n%zu more have no room here.\n", count - i);
		return;
	}
}

void
account_markdown(struct buf *out, const struct account *account, size_t limit)
{
	buf_put_z(out, "### Trust Portal\n\n");
	put_cell(out, account_counted(out->arena, account));
	buf_put_z(out, "\n\n");
	if (account->shown.count > 0)
		put_table(out, account, limit);
}
