#include "load/syntax.h"

#define EXPECTED "did not find expected "

/* The first entry whose words begin the problem is meant; the last fits all. */
static const struct {
	const char *problem;
	enum code code;
	bool at_context; /* reported where it begins, not where it shows */
	const char *message;
	const char *help;
} table[] = {
	{EXPECTED "',' or ']'", Y022, false,
		"a comma or the closing `]` was expected here",
		"write a comma between the items, or close the bracket"},
	{EXPECTED "',' or '}'", Y022, false,
		"a comma or the closing `}` was expected here",
		"write a comma between the keys, or close the bracket"},
	{EXPECTED "'-' indicator", Y024, false,
		"a key stands among the items of a list",
		"indent it below the item that it belongs to, or begin it "
		"with `- `"},
	{"block sequence entries are not", Y024, false,
		"an item of a list may not begin here",
		"write each `- ` on a line of its own below the key"},
	{"mapping keys are not allowed", Y010, false,
		"a key may not begin here", "put the text in quotes"},
	{"mapping values are not allowed", Y018, false,
		"text with a colon and a space in it has to stand in quotes",
		"put quotes around the whole text"},
	{"could not find expected ':'", Y021, true,
		"this is neither a key with its colon nor an item of a list",
		"write it as `key: value`"},
	{"found character that cannot start", Y017, false,
		"a value may not begin with this character",
		"put the whole value in quotes"},
	{EXPECTED "comment or line break", Y017, false,
		"a value may not begin with `|` or `>` and go on in its line",
		"put the whole value in quotes"},
	{"found unexpected end of stream", Y007, true,
		"the quote that is opened here is not closed",
		"write the same quote at the end of the text"},
	{"found unexpected document", Y007, true,
		"the quote that is opened here is not closed",
		"write the same quote at the end of the text"},
	{"found unknown escape", Y023, false,
		"a backslash with this letter has no meaning here",
		"write \\\\ for a backslash, or use single quotes"},
	{EXPECTED "hexdecimal", Y023, false,
		"a backslash with these letters has no meaning here",
		"write \\\\ for a backslash, or use single quotes"},
	{"found invalid Unicode", Y023, false,
		"a backslash with these letters has no meaning here",
		"write \\\\ for a backslash, or use single quotes"},
	{EXPECTED "alphabetic", Y012, true,
		"a value may not begin with `*` or `&`",
		"put the whole value in quotes"},
	{EXPECTED "<document start>", Y015, false,
		"text stands after the end of the document",
		"delete the line `...` or `---` before it"},
	{"found duplicate %", Y016, false,
		"a line that begins with `%` is no part of these files",
		"delete the line, or put the text in quotes"},
	{"found incompatible YAML", Y016, false,
		"a line that begins with `%` is no part of these files",
		"delete the line, or put the text in quotes"},
	{"found unknown directive", Y016, true,
		"a line that begins with `%` is no part of these files",
		"delete the line, or put the text in quotes"},
	{"could not find expected directive", Y016, true,
		"a line that begins with `%` is no part of these files",
		"delete the line, or put the text in quotes"},
	{EXPECTED "digit or '.'", Y016, true,
		"a line that begins with `%` is no part of these files",
		"delete the line, or put the text in quotes"},
	{"found undefined tag", Y013, false, "a value may not begin with `!`",
		"put the whole value in quotes"},
	{EXPECTED "'!'", Y013, true, "a value may not begin with `!`",
		"put the whole value in quotes"},
	{EXPECTED "tag URI", Y013, true, "a value may not begin with `!`",
		"put the whole value in quotes"},
	{EXPECTED "whitespace or line break", Y013, true,
		"a value may not begin with `!`",
		"put the whole value in quotes"},
	{"", Y025, false, "this cannot be read where it stands",
		"look at the line before it as well; text with unusual "
		"characters has to stand in quotes"},
};

static bool
begins(const char *problem, const char *words)
{
	return strncmp(problem, words, strlen(words)) == 0;
}

/* A mark may lie past the end: take the end of the last line that says much. */
static void
settle(const struct lines *lines, size_t *row, size_t *column)
{
	if (*row < lines->all.count)
		return;
	*row = lines->all.count;
	while (*row > 1 && line_is_idle(&lines->all.items[*row - 1]))
		--*row;
	*row -= *row > 0;
	*column = line_indent(&lines->all.items[*row]);
}

size_t
syntax_report(struct lines *lines, const struct complaint *complaint)
{
	size_t row = complaint->row, column = complaint->column;
	size_t i = 0;
	struct diagnostic *d;

	while (!begins(complaint->problem, table[i].problem))
		i++;
	if (table[i].at_context && complaint->in_context) {
		row = complaint->context_row;
		column = complaint->context_column;
	}
	settle(lines, &row, &column);
	d = diag(lines->diags, table[i].code, lines_span(lines, row, column),
		"%s", table[i].message);
	diag_help(lines->diags, d, "%s", table[i].help);
	if (table[i].code != Y022 || !complaint->in_context)
		return row;
	diag_related(lines->diags, d,
		lines_span(lines, complaint->context_row,
			complaint->context_column),
		"the bracket is opened here");
	return complaint->context_row;
}
