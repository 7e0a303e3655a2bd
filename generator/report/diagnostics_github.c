#include "report/diagnostics.h"
#include "report/ink.h"
#include "report/place.h"

/* So many of each kind does GitHub show of one step. */
#define SHOWN_OF_A_KIND 10

static const char *const github_commands[] = {
	[SEVERITY_NOTE] = "notice",
	[SEVERITY_WARNING] = "warning",
	[SEVERITY_ERROR] = "error",
};

/*
 * What would end the command, and in a property what would end the property;
 * what shows nothing, and might move a terminal's cursor, comes out as U+FFFD.
 */
static void
put_data(struct buf *out, str text, const char *also)
{
	struct buf shown = buf_new(out->arena);

	ink_visible(&shown, text);
	for (size_t i = 0; i < shown.n; i++) {
		char c = shown.p[i];

		if (c == '%' || strchr(also, c) != NULL)
			buf_printf(out, "%%%02X", (unsigned char)c);
		else
			buf_put_char(out, c);
	}
}

static void
put_message(struct buf *out, str text)
{
	str line;

	for (bool first = true; str_cut(&text, '\n', &line); first = false) {
		if (!first)
			buf_put_z(out, "%0A");
		put_data(out, line, "");
	}
}

/* Columns mean something to GitHub only within one line. */
static void
put_place(struct buf *out, struct place place)
{
	buf_put_z(out, "file=");
	put_data(out, place.path, ":,");
	buf_printf(out, ",line=%u,endLine=%u", place.line, place.end_line);
	if (place.line == place.end_line)
		buf_printf(out, ",col=%u,endColumn=%u", place.column,
			place.end_column);
}

static void
put_command(struct buf *out, const struct account *account,
	const struct diagnostic *d)
{
	const struct code_info *info = &code_table[d->code];

	buf_printf(out, "::%s ", github_commands[account_weight(d)]);
	put_place(out, place_of(out->arena, account, d->span));
	buf_put_z(out, ",title=");
	put_data(out, str_printf(out->arena, "%s: %s", info->name, info->title),
		":,");
	buf_put_z(out, "::");
	put_message(out, d->message);
	buf_put_z(out, account_age(d));
	buf_put_z(out, "%0AHelp: ");
	put_message(out, account_help(out->arena, d));
	buf_put_char(out, '\n');
}

/*
 * How many of each severity are shown; true where that is all of them. Where
 * it is not, a notice has to say so, and is one of those that are shown.
 */
static bool
set_limits(size_t most[SEVERITY_ERROR + 1], const struct account *account)
{
	size_t there[SEVERITY_ERROR + 1] = {0};
	bool all = true;

	for (size_t i = 0; i < account->shown.count; i++)
		there[account_weight(account->shown.items[i])]++;
	for (enum severity s = SEVERITY_NOTE; s <= SEVERITY_ERROR; s++) {
		most[s] = SHOWN_OF_A_KIND;
		all = all && there[s] <= most[s];
	}
	if (!all)
		most[SEVERITY_NOTE]--;
	return all;
}

void
account_github(struct buf *out, const struct account *account)
{
	const struct diagnostic **sorted = account_worst_first(
		out->arena, account);
	size_t most[SEVERITY_ERROR + 1];
	bool all = set_limits(most, account);
	size_t left_out = 0;

	for (size_t i = 0; i < account->shown.count; i++) {
		const struct diagnostic *d = sorted[i];

		if (most[account_weight(d)] == 0) {
			left_out++;
			continue;
		}
		most[account_weight(d)]--;
		put_command(out, account, d);
	}
	if (!all)
		buf_printf(out,
			"::notice title=Trust Portal::%.*s; %zu more than "
			"GitHub shows of one step\n",
			STR_ARG(account_counted(out->arena, account)),
			left_out);
}
