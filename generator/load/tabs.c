/*
 * Tabs that indent. YAML allows none, and nobody can say how deep one is
 * meant: so it is reported, and then read as the depth that fits the lines
 * around it best, for the other mistakes of the file to be found as well.
 */
#include "load/limits.h"
#include "load/lines.h"

/* How far back the lines above are looked at for the depths in use. */
#define LOOK_BACK 200u
#define MOST_LEVELS 32u

/* The columns at which the keys and dashes above a line stand. */
struct levels {
	struct level {
		size_t column;
		bool item;
	} all[MOST_LEVELS];
	size_t count;
	bool opens;   /* the line just above expects something deeper */
	size_t child; /* and would have it here */
};

struct tabs {
	struct lines *lines;
	size_t unit;  /* spaces of one level in this file */
	bool block;   /* inside a block of text */
	size_t outer; /* whose key stands at this column */
	size_t inner; /* and whose lines begin here, 0 while unknown */
	size_t reported;
	struct diagnostic *last;
};

static size_t
leading(str body, bool *tabbed)
{
	size_t at = skip_blanks(body, 0);

	*tabbed = at > 0 && memchr(body.p, '\t', at) != NULL;
	return at;
}

/* The least indentation by spaces alone. */
static size_t
find_unit(const struct lines *lines)
{
	size_t unit = 0;

	for (size_t i = 0; i < lines->all.count; i++) {
		const struct line *line = &lines->all.items[i];
		bool tabbed;
		size_t at = leading(line->body, &tabbed);

		if (tabbed || at == 0 || line_is_idle(line))
			continue;
		if (unit == 0 || at < unit)
			unit = at;
	}
	return unit == 0 || unit > 8 ? 2 : unit;
}

/* The column of the key behind the dashes of an item, or of the content. */
static size_t
key_column(const struct line *line)
{
	str content = line_content(line);
	size_t column = line_indent(line);

	while (content_is_item(content)) {
		size_t step = skip_blanks(content, 1);

		column += step;
		content = str_sub(content, step, content.n);
	}
	return column;
}

static str
without_comment(str content)
{
	return str_trim(str_sub(content, 0, comment_at(content, 0)));
}

/* The value on a line that begins with a key, or what follows its dashes. */
static str
value_of(const struct line *line)
{
	str content = str_sub(
		line->body, key_column(line) - line->indent, line->body.n);
	size_t colon = content_key(content, false);

	return without_comment(str_sub(content, colon, content.n));
}

static void
add_level(struct levels *levels, size_t column, bool item)
{
	if (levels->count < MOST_LEVELS)
		levels->all[levels->count++] = (struct level){column, item};
}

static void
add_line(struct levels *levels, const struct line *line, size_t below)
{
	size_t column = line_indent(line);
	size_t key = key_column(line);

	if (key < below && content_key(str_sub(line->body, key - line->indent,
					       line->body.n),
				   false) > 0)
		add_level(levels, key, false);
	if (content_is_item(line_content(line)) && column < below)
		add_level(levels, column, true);
}

/* The next line that says something and is indented by spaces, or NULL. */
static const struct line *
next_by_spaces(const struct tabs *tabs, size_t *row)
{
	size_t end = tabs->lines->all.count;

	if (end - *row > LOOK_BACK)
		end = *row + LOOK_BACK;
	while (++*row < end) {
		const struct line *line = &tabs->lines->all.items[*row];
		bool tabbed;

		leading(line->body, &tabbed);
		if (!tabbed && !line_is_idle(line))
			return line;
	}
	return NULL;
}

/*
 * Where what belongs to a key in column `parent` stands: as far in as the
 * lines that follow. The keys of an item stand two further in than its dash.
 */
static size_t
find_child(const struct tabs *tabs, size_t row, size_t parent, bool item)
{
	const struct line *line = next_by_spaces(tabs, &row);
	size_t child = SIZE_MAX;
	bool dashed = false;

	for (; line != NULL && line_indent(line) > parent;
		line = next_by_spaces(tabs, &row)) {
		if (line_indent(line) >= child)
			continue;
		child = line_indent(line);
		dashed = content_is_item(line_content(line));
	}
	if (child == SIZE_MAX)
		return parent + tabs->unit;
	return item && !dashed && child >= parent + 2 ? child - 2 : child;
}

static void
find_levels(
	const struct tabs *tabs, size_t row, bool item, struct levels *levels)
{
	size_t below = SIZE_MAX;
	size_t oldest = row > LOOK_BACK ? row - LOOK_BACK : 0;

	for (size_t i = row; i > oldest && below > 0; i--) {
		const struct line *line = &tabs->lines->all.items[i - 1];

		if (line_is_idle(line))
			continue;
		if (below == SIZE_MAX) {
			size_t parent = key_column(line);
			str value = value_of(line);

			levels->opens = value.n == 0;
			levels->child = find_child(tabs, row, parent, item);
		}
		if (line_indent(line) >= below)
			continue;
		add_line(levels, line, below);
		below = line_indent(line);
	}
}

/* How far a column is from what was meant, for the usual widths of a tab. */
static size_t
distance(size_t column, size_t spaces, size_t count, size_t unit)
{
	const size_t widths[] = {unit, 4, 8};
	size_t least = SIZE_MAX;

	for (size_t i = 0; i < COUNT(widths); i++) {
		size_t wish = spaces + count * widths[i];
		size_t apart = column > wish ? column - wish : wish - column;

		if (apart < least)
			least = apart;
	}
	return least;
}

/* The column of an item whose keys stand below it, or SIZE_MAX. */
static size_t
column_by_keys(const struct tabs *tabs, size_t row, const struct levels *levels)
{
	const struct line *next = next_by_spaces(tabs, &row);

	if (next == NULL || content_key(line_content(next), false) == 0)
		return SIZE_MAX;
	for (size_t i = 0; i < levels->count; i++)
		if (levels->all[i].item &&
			levels->all[i].column + 2 == line_indent(next))
			return levels->all[i].column;
	return SIZE_MAX;
}

/* The column that fits a line that was written with so many blanks. */
static size_t
best_column(const struct tabs *tabs, size_t row, str blanks, str content)
{
	struct levels levels = {0};
	bool item = content_is_item(content);
	size_t best = SIZE_MAX, least = SIZE_MAX, count = 0;

	find_levels(tabs, row, item, &levels);
	if (levels.opens || (!item && content_key(content, false) == 0))
		return levels.child;
	if (item && content_key(str_sub(content, skip_blanks(content, 1),
					content.n),
			    false) > 0)
		best = column_by_keys(tabs, row, &levels);
	if (best != SIZE_MAX)
		return best;
	for (size_t i = 0; i < blanks.n; i++)
		count += blanks.p[i] == '\t';
	for (size_t i = 0; i < levels.count; i++) {
		size_t apart = distance(levels.all[i].column, blanks.n - count,
			count, tabs->unit);

		if (levels.all[i].item == item && apart < least) {
			least = apart;
			best = levels.all[i].column;
		}
	}
	return best == SIZE_MAX ? 0 : best;
}

static void
report(struct tabs *tabs, size_t row, size_t first, size_t last)
{
	struct lines *lines = tabs->lines;

	tabs->reported++;
	if (tabs->reported > LIMIT_REPEATS)
		return;
	tabs->last = diag(lines->diags, Y002,
		lines_range(lines, row, first, row, last),
		"this line is indented with a tab");
	diag_help(lines->diags, tabs->last,
		"use spaces, two for each step, as in the lines around it");
}

static void
mend_indent(struct tabs *tabs, size_t row, size_t blanks)
{
	struct line *line = &tabs->lines->all.items[row];
	str before = str_sub(line->body, 0, blanks);
	str content = str_sub(line->body, blanks, line->body.n);
	size_t wish = 0;

	for (size_t i = 0; i < blanks; i++)
		wish += line->body.p[i] == '\t' ? tabs->unit : 1;
	report(tabs, row, 0, blanks - 1);
	line->was = (uint32_t)blanks;
	line->tabbed = true;
	line->body = content;
	tabs->lines->changed = true;
	if (tabs->block && wish > tabs->outer) {
		if (tabs->inner == 0)
			tabs->inner = tabs->outer + tabs->unit;
		line->indent = (uint32_t)tabs->inner;
		return;
	}
	tabs->block = false;
	line->indent = (uint32_t)best_column(tabs, row, before, content);
}

/* Tabs between the dash of an item and what follows it count as indentation. */
static void
mend_after_dash(struct tabs *tabs, size_t row)
{
	struct line *line = &tabs->lines->all.items[row];
	str content = line_content(line);
	size_t start = line->body.n - content.n;
	size_t end = content_is_item(content) ? skip_blanks(content, 1) : 0;
	char *copy;

	if (end < 2 || end >= content.n || content.p[end] == '#' ||
		memchr(content.p, '\t', end) == NULL)
		return;
	copy = arena_alloc(tabs->lines->arena, line->body.n);
	memcpy(copy, line->body.p, line->body.n);
	memset(copy + start + 1, ' ', end - 1);
	report(tabs, row, line->indent + start + 1,
		line->indent + start + end - 1);
	line->body.p = copy;
	tabs->lines->changed = true;
}

/* Follows blocks of text: in them a tab after the indentation is only text. */
static bool
inside_block(struct tabs *tabs, size_t row, size_t blanks, bool tabbed)
{
	const struct line *line = &tabs->lines->all.items[row];
	size_t spaces = line_indent(line);

	if (!tabs->block)
		return false;
	if (tabbed)
		return tabs->inner > 0 && spaces >= tabs->inner;
	if (blanks <= tabs->outer) {
		tabs->block = false;
		return false;
	}
	if (tabs->inner == 0)
		tabs->inner = blanks;
	return true;
}

static void
mend_line(struct tabs *tabs, size_t row)
{
	struct line *line = &tabs->lines->all.items[row];
	bool tabbed;
	size_t blanks = leading(line->body, &tabbed);

	if (blanks == line->body.n) {
		tabs->lines->changed |= tabbed;
		if (tabbed && !tabs->block)
			line->body.n = 0;
		if (tabbed && tabs->block && line_indent(line) < tabs->inner)
			line->body.n = 0;
		return;
	}
	if (inside_block(tabs, row, blanks, tabbed))
		return;
	if (tabbed)
		mend_indent(tabs, row, blanks);
	if (tabs->block)
		return;
	mend_after_dash(tabs, row);
	if (!line_is_idle(line) && content_is_block_header(value_of(line))) {
		tabs->block = true;
		tabs->outer = key_column(line);
		tabs->inner = 0;
	}
}

void
lines_mend_tabs(struct lines *lines)
{
	struct tabs tabs = {.lines = lines};

	if (memchr(lines->text.p, '\t', lines->text.n) == NULL)
		return;
	tabs.unit = find_unit(lines);
	for (size_t row = 0; row < lines->all.count; row++)
		mend_line(&tabs, row);
	if (tabs.reported > LIMIT_REPEATS)
		diag_label(lines->diags, tabs.last, "and %zu more lines",
			tabs.reported - LIMIT_REPEATS);
	if (lines->changed)
		lines_join(lines);
}
