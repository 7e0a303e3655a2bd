#include "load/repair.h"

#include "load/value.h"

#define MOST_LEVELS 64u

/* A list or map that is being written, by the column of its entries. */
struct level {
	size_t column;
	bool list;
};

struct repair {
	struct lines *lines;
	struct level levels[MOST_LEVELS];
	size_t depth;
	size_t row;
	struct value value; /* of the entry above */
	size_t outer;       /* the column of that entry's key or dash */
};

static struct line *
line_at(const struct repair *repair, size_t row)
{
	return &repair->lines->all.items[row];
}

static struct span
line_span(const struct repair *repair, size_t row)
{
	const struct line *line = line_at(repair, row);
	size_t first = line_indent(line);
	size_t end = line_column(line, line->body.n);

	return lines_range(
		repair->lines, row, first, row, end > first ? end - 1 : first);
}

static void
lose_line(struct repair *repair, size_t row)
{
	struct line *line = line_at(repair, row);

	line->body.n = 0;
	repair->lines->changed = true;
}

/* A line that held a key or item of its own: what is above misses it. */
static void
lose_entry(struct repair *repair, size_t row)
{
	lose_line(repair, row);
	line_at(repair, row)->lost = true;
	repair->lines->lost = true;
}

/* The line is to stand at another column; says so, unless tabs misled us. */
static void
move_line(struct repair *repair, size_t column)
{
	struct line *line = line_at(repair, repair->row);
	size_t at = line_indent(line);

	if (!line->tabbed) {
		struct diagnostic *d = diag(repair->lines->diags, Y020,
			line_span(repair, repair->row),
			"this line is indented by %zu space%s, which fits "
			"none of the lines above it",
			at, at == 1 ? "" : "s");

		diag_help(repair->lines->diags, d,
			"begin it in column %zu, or further in than the key "
			"that it belongs to",
			column + 1);
	}
	line_reindent(line, column);
	repair->lines->changed = true;
}

/* --- blocks of text --- */

static void
skip_block(struct repair *repair)
{
	size_t inner = 0;
	size_t row = repair->row + 1;

	for (; row < repair->lines->all.count; row++) {
		struct line *line = line_at(repair, row);
		size_t indent = line_indent(line);

		if (skip_blanks(line->body, 0) == line->body.n)
			continue;
		if (indent <= repair->outer)
			break;
		if (inner == 0)
			inner = indent;
		repair->row = row;
		if (indent < inner)
			move_line(repair, inner);
	}
	repair->row = row;
}

/* --- where a line stands --- */

/* What is deeper than an entry that was given up goes with it. */
static void
skip_deeper(struct repair *repair)
{
	size_t row = repair->row;

	for (; row < repair->lines->all.count; row++) {
		const struct line *line = line_at(repair, row);

		if (line_is_idle(line))
			continue;
		if (line_indent(line) <= repair->outer)
			break;
		lose_line(repair, row);
	}
	repair->row = row;
}

static void
push_level(struct repair *repair, size_t column, bool list)
{
	if (repair->depth < MOST_LEVELS)
		repair->levels[repair->depth++] = (struct level){column, list};
}

static struct level *
top(struct repair *repair)
{
	return repair->depth == 0 ? NULL : &repair->levels[repair->depth - 1];
}

/*
 * Leaves the levels deeper than the line. Where it stands between two of them
 * it is moved to the nearer one that takes what it holds.
 */
static void
fit_line(struct repair *repair)
{
	const struct line *line = line_at(repair, repair->row);
	bool item = content_is_item(line_content(line));
	size_t column = line_indent(line);
	size_t deeper = SIZE_MAX;
	size_t left = 0;

	while (repair->depth > 0 && top(repair)->column > column) {
		deeper = top(repair)->column;
		left = repair->depth--;
	}
	if (repair->depth == 0 && deeper == SIZE_MAX)
		return;
	if (repair->depth > 0 && top(repair)->column == column)
		return;
	if (repair->depth == 0 ||
		(deeper != SIZE_MAX && repair->levels[left - 1].list == item &&
			deeper - column <= column - top(repair)->column)) {
		repair->depth = left;
		move_line(repair, deeper);
	} else {
		move_line(repair, top(repair)->column);
	}
}

/* --- what a line holds --- */

/* Braces or brackets in the place of a key: most often a gap in a template. */
static void
bracket_line(struct repair *repair)
{
	struct diags *diags = repair->lines->diags;
	struct diagnostic *d = diag(diags, Y010, line_span(repair, repair->row),
		"brackets stand here where a key is expected");

	diag_help(diags, d,
		"a key is plain text followed by a colon; text in "
		"brackets has to stand in quotes");
	lose_entry(repair, repair->row);
	repair->row++;
}

static void
stray_line(struct repair *repair, str content)
{
	struct diags *diags = repair->lines->diags;
	struct diagnostic *d = diag(diags, Y021, line_span(repair, repair->row),
		"this line is neither a key with its colon nor an item of a "
		"list");
	const char *colon = memchr(content.p, ':', content.n);

	if (content.p[0] == '-')
		diag_help(diags, d, "write a space after the dash");
	else if (colon != NULL)
		diag_help(diags, d, "write a space after the colon");
	else
		diag_help(diags, d,
			"write it as `key: value`, or indent it "
			"further if it belongs to the text above");
	lose_entry(repair, repair->row);
	repair->row++;
}

static void
mixed_line(struct repair *repair, bool item)
{
	struct diags *diags = repair->lines->diags;
	struct diagnostic *d = diag(diags, Y024, line_span(repair, repair->row),
		item ? "an item of a list stands among keys"
		     : "a key stands among the items of a list");

	diag_help(diags, d,
		item ? "indent it below the key that it belongs "
		       "to, or take the dash away"
		     : "indent it below the item that it belongs "
		       "to, or begin it with `- `");
	repair->outer = line_indent(line_at(repair, repair->row));
	lose_entry(repair, repair->row);
	repair->row++;
	repair->value.kind = VALUE_LOST;
	skip_deeper(repair);
}

/* Does the level that is open here take this kind of entry? */
static bool
takes(struct repair *repair, bool item, size_t column)
{
	struct level *level = top(repair);

	if (level == NULL || level->column < column) {
		push_level(repair, column, item);
		return true;
	}
	if (level->list == item)
		return true;
	if (item && repair->value.kind == VALUE_NONE &&
		repair->outer == column) {
		push_level(repair, column, true);
		return true;
	}
	if (!item && repair->depth > 1 && level[-1].column == column) {
		repair->depth--;
		return true;
	}
	return false;
}

/* After the key or dashes: the value, and what it means for the next row. */
static void
take_value(struct repair *repair, size_t at)
{
	struct line *line = line_at(repair, repair->row);

	at = skip_blanks(line->body, at);
	repair->value = value_check(
		repair->lines, repair->row, at, repair->outer);
	if (repair->value.kind == VALUE_BLOCK) {
		skip_block(repair);
		return;
	}
	repair->row = repair->value.last + 1;
	if (repair->value.kind == VALUE_LOST)
		skip_deeper(repair);
}

/* Is the next line that says something a key in this very column? */
static bool
key_follows(struct repair *repair, size_t column)
{
	size_t row = repair->row + 1;
	const struct line *line;

	while (row < repair->lines->all.count &&
		line_is_idle(line_at(repair, row)))
		row++;
	if (row >= repair->lines->all.count)
		return false;
	line = line_at(repair, row);
	return line_indent(line) == column &&
	       content_key(line_content(line), true) > 0;
}

/*
 * The first key of an item lacks its colon, as the keys below it show: the
 * item stays, without it.
 */
static bool
first_key_lost(struct repair *repair, str content, size_t column)
{
	struct line *line = line_at(repair, repair->row);
	size_t at = line->body.n - content.n;

	if (content.n == 0 || content.p[0] == '#' ||
		!key_follows(repair, column))
		return false;
	stray_line(repair, content);
	line->body = (str){content.p - at, at};
	repair->value.kind = VALUE_NONE;
	return true;
}

/*
 * The index after the colon of a key, or 0. What holds a bracket or quote is
 * none: its own colon was forgotten, and the one found is another's.
 */
static size_t
key_end(str content)
{
	size_t colon = content_key(content, false);

	if (colon == 0 || content.p[0] == '"' || content.p[0] == '\'')
		return colon;
	for (size_t i = 0; i < colon; i++)
		if (strchr("[{,\"", content.p[i]) != NULL)
			return 0;
	return colon;
}

static void
take_entry(struct repair *repair, str content)
{
	struct line *line = line_at(repair, repair->row);
	size_t at = line->body.n - content.n;
	size_t column = line_indent(line);
	size_t colon;

	while (content_is_item(content)) {
		size_t step = skip_blanks(content, 1);

		if (!takes(repair, true, column)) {
			mixed_line(repair, true);
			return;
		}
		repair->outer = column;
		repair->value.kind = VALUE_NONE;
		at += step;
		column += step;
		content = str_sub(content, step, content.n);
	}
	colon = key_end(content);
	if (colon == 0 && first_key_lost(repair, content, column))
		return;
	if (colon > 0) {
		if (!takes(repair, false, column)) {
			mixed_line(repair, false);
			return;
		}
		repair->outer = column;
	}
	take_value(repair, at + colon);
}

/* A line deeper than the entry above, which has its text already. */
static bool
goes_on(struct repair *repair, str content)
{
	size_t column = line_indent(line_at(repair, repair->row));

	if (repair->value.kind == VALUE_NONE || column <= repair->outer)
		return false;
	if (content_key(content, true) > 0)
		return false;
	if (repair->value.kind == VALUE_WHOLE)
		return false;
	repair->row++;
	return true;
}

/* Further in than an entry that has its value: to stand beside it instead. */
static void
pull_out(struct repair *repair)
{
	size_t column = line_indent(line_at(repair, repair->row));

	if (repair->value.kind != VALUE_NONE && repair->depth > 0 &&
		column > repair->outer && column > top(repair)->column)
		move_line(repair, top(repair)->column);
}

/* Lines that are not ours to judge: documents, directives, `? key`. */
static bool
is_foreign(str content, size_t column)
{
	if (column == 0 &&
		(str_starts(content, S("---")) || content.p[0] == '%' ||
			str_starts(content, S("..."))))
		return true;
	return str_starts(content, S("? ")) || str_eq(content, S("?"));
}

static void
repair_line(struct repair *repair)
{
	struct line *line = line_at(repair, repair->row);
	str content = line_content(line);

	if (line_is_idle(line) || is_foreign(content, line_indent(line))) {
		repair->row++;
		return;
	}
	if (goes_on(repair, content))
		return;
	pull_out(repair);
	if (repair->value.kind != VALUE_NONE ||
		line_indent(line) <= repair->outer)
		fit_line(repair);
	content = line_content(line);
	if (content_is_item(content) || key_end(content) > 0)
		take_entry(repair, content);
	else if (repair->value.kind == VALUE_NONE &&
		 !key_follows(repair, line_indent(line)) &&
		 (repair->depth == 0 || line_indent(line) > repair->outer))
		take_value(repair, line->body.n - content.n);
	else if (content.p[0] == '{' || content.p[0] == '[')
		bracket_line(repair);
	else
		stray_line(repair, content);
}

/* A first line that is further in than the second is the one to move. */
static void
fit_first(struct repair *repair)
{
	size_t rows = repair->lines->all.count;
	size_t next;

	while (repair->row < rows && line_is_idle(line_at(repair, repair->row)))
		repair->row++;
	next = repair->row + 1;
	while (next < rows && line_is_idle(line_at(repair, next)))
		next++;
	if (next < rows && line_indent(line_at(repair, next)) <
				   line_indent(line_at(repair, repair->row)))
		move_line(repair, line_indent(line_at(repair, next)));
}

void
lines_repair(struct lines *lines)
{
	struct repair repair = {.lines = lines};

	fit_first(&repair);
	while (repair.row < lines->all.count)
		repair_line(&repair);
	if (lines->changed)
		lines_join(lines);
}

/* --- what libyaml refuses even so --- */

static void
give_up_from(struct repair *repair, size_t row)
{
	for (; row < repair->lines->all.count; row++) {
		if (line_begins_entry(line_at(repair, row), 0))
			break;
		lose_entry(repair, row);
	}
}

void
lines_give_up(struct lines *lines, size_t row)
{
	struct repair repair = {.lines = lines, .row = row + 1};
	struct line *line;
	size_t at, colon;

	if (row >= lines->all.count)
		row = lines->all.count - 1;
	line = line_at(&repair, row);
	at = line->body.n - line_content(line).n;
	repair.outer = line_indent(line);
	while (content_is_item(str_sub(line->body, at, line->body.n)))
		at = skip_blanks(line->body, at + 1);
	colon = content_key(str_sub(line->body, at, line->body.n), false);
	if (line->hole != NO_HOLE || line->body.n == 0) {
		lose_entry(&repair, row);
		give_up_from(&repair, row + 1);
	} else if (colon > 0) {
		repair.outer = line_column(line, at);
		value_give_up(
			lines, row, skip_blanks(line->body, at + colon), row);
		skip_deeper(&repair);
	} else {
		lose_entry(&repair, row);
		skip_deeper(&repair);
	}
	lines_join(lines);
}
