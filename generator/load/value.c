#include "load/value.h"

#include "base/utf8.h"

/* Rows that brackets may still go on after a line that looks like a key. */
#define PATIENCE 200u
#define MOST_OPEN 64u

struct place {
	size_t row, at; /* `at` counts bytes of the line's body */
};

/* One value that is looked at. */
struct look {
	struct lines *lines;
	struct place start;
	size_t outer;
};

static const struct value LOST = {VALUE_LOST, 0};

static struct line *
line_at(const struct lines *lines, size_t row)
{
	return &lines->all.items[row];
}

size_t
line_column(const struct line *line, size_t at)
{
	return line->indent + utf8_length(str_sub(line->body, 0, at));
}

bool
line_begins_entry(const struct line *line, size_t outer)
{
	str content = line_content(line);

	if (line_is_idle(line) || line_indent(line) > outer)
		return false;
	return content_is_item(content) || content_key(content, true) > 0;
}

void
value_give_up(struct lines *lines, size_t row, size_t at, size_t last)
{
	struct line *line = line_at(lines, row);
	struct buf out = buf_new(lines->arena);

	line->hole = (uint32_t)line_column(line, at);
	buf_put(&out, str_sub(line->body, 0, at));
	buf_put(&out, S("''"));
	line->body = buf_str(&out);
	for (size_t i = row + 1; i <= last; i++)
		line_at(lines, i)->body.n = 0;
	lines->changed = true;
}

/* From one place to the character before another on the same row. */
static struct span
span_between(const struct lines *lines, struct place from, size_t end)
{
	const struct line *line = line_at(lines, from.row);
	size_t first = line_column(line, from.at);
	size_t last = line_column(line, end);

	return lines_range(lines, from.row, first, from.row,
		last > first ? last - 1 : first);
}

static struct span
span_of_char(const struct lines *lines, struct place at)
{
	return span_between(lines, at, at.at + 1);
}

/* The end of the value's text on its first row, without a comment. */
static size_t
text_end(const struct look *look)
{
	str body = line_at(look->lines, look->start.row)->body;
	size_t end = comment_at(body, look->start.at + 1);

	while (end > look->start.at + 1 && char_is_space(body.p[end - 1]))
		end--;
	return end;
}

static struct value
give_up(const struct look *look, size_t last)
{
	struct value value = LOST;

	value.last = last;
	value_give_up(look->lines, look->start.row, look->start.at, last);
	return value;
}

/* The last row before the next entry at this level or further out. */
static size_t
last_before_entry(const struct look *look)
{
	size_t row = look->start.row;

	while (row + 1 < look->lines->all.count &&
		!line_begins_entry(line_at(look->lines, row + 1), look->outer))
		row++;
	return row;
}

/* --- text that must be put in quotes --- */

static struct value
bad_start(const struct look *look)
{
	struct diags *diags = look->lines->diags;
	str body = line_at(look->lines, look->start.row)->body;
	struct diagnostic *d = diag(diags, Y017,
		span_of_char(look->lines, look->start),
		"a value may not begin with `%c`", body.p[look->start.at]);

	diag_help(diags, d, "put the whole value in quotes: \"%.*s\"",
		STR_ARG(str_sub(body, look->start.at, text_end(look))));
	return give_up(look, look->start.row);
}

static struct value
list_on_key_line(const struct look *look)
{
	struct diags *diags = look->lines->diags;
	struct diagnostic *d = diag(diags, Y024,
		span_of_char(look->lines, look->start),
		"a list may not begin on the line of its key");

	diag_help(diags, d,
		"write each `- ` on a line of its own below the "
		"key, two spaces further in");
	return give_up(look, look->start.row);
}

static struct value
check_plain(const struct look *look)
{
	struct diags *diags = look->lines->diags;
	str body = line_at(look->lines, look->start.row)->body;
	size_t end = text_end(look);
	str text = str_sub(body, look->start.at, end);
	struct diagnostic *d;
	struct place colon = look->start;
	size_t after = content_key(text, false);

	if (after == 0)
		return (struct value){VALUE_PLAIN, look->start.row};
	colon.at += after - 1;
	d = diag(diags, Y018, span_of_char(look->lines, colon),
		"text with a colon and a space in it has to stand in quotes");
	diag_help(diags, d, "write \"%.*s\"", STR_ARG(text));
	return give_up(look, look->start.row);
}

/* --- quotes --- */

static struct value
unclosed_quote(const struct look *look)
{
	struct diags *diags = look->lines->diags;
	str body = line_at(look->lines, look->start.row)->body;
	char quote = body.p[look->start.at];
	struct diagnostic *d = diag(diags, Y007,
		span_of_char(look->lines, look->start),
		"the quote that is opened here is not closed");

	diag_help(diags, d, "write %c at the end of the text", quote);
	return give_up(look, last_before_entry(look));
}

static struct value
after_close(const struct look *look, struct place after)
{
	struct diags *diags = look->lines->diags;
	str body = line_at(look->lines, after.row)->body;
	size_t rest = skip_blanks(body, after.at);
	struct diagnostic *d;

	if (rest >= body.n || (body.p[rest] == '#' && rest > after.at))
		return (struct value){VALUE_WHOLE, after.row};
	d = diag(diags, Y019,
		span_between(
			look->lines, (struct place){after.row, rest}, body.n),
		"text follows after the closing `%c`", body.p[after.at - 1]);
	diag_help(diags, d,
		"put quotes around all of the value, and write "
		"quotes inside it as ' or \\\"");
	return give_up(look, after.row);
}

static struct value
bad_escape(const struct look *look, struct place at)
{
	struct diags *diags = look->lines->diags;
	size_t end = at.at + 2;
	str body = line_at(look->lines, at.row)->body;
	struct diagnostic *d = diag(diags, Y023,
		span_between(look->lines, at, end),
		"`%.*s` has no meaning inside double quotes",
		STR_ARG(str_sub(body, at.at, end)));

	diag_help(diags, d, "write \\\\ for a backslash, or use single quotes");
	return give_up(look, last_before_entry(look));
}

static bool
escape_is_known(char c)
{
	return strchr("0abt\tnvfre \"/\\N_LPxuU", c) != NULL;
}

/* Looks for the closing quote on one row, from `at->at` on. */
static bool
find_quote(const struct look *look, char quote, struct place *at, bool *bad)
{
	str body = line_at(look->lines, at->row)->body;

	for (; at->at < body.n; at->at++) {
		char c = body.p[at->at];
		char next = at->at + 1 < body.n ? body.p[at->at + 1] : ' ';

		if (c == '\\' && quote == '"') {
			*bad = !escape_is_known(next);
			if (*bad)
				return true;
			at->at++;
		} else if (c == quote && quote == '\'' && next == quote) {
			at->at++;
		} else if (c == quote) {
			return true;
		}
	}
	return false;
}

static struct value
check_quoted(const struct look *look)
{
	struct place at = {look->start.row, look->start.at + 1};
	char quote = line_at(look->lines, at.row)->body.p[look->start.at];
	bool bad = false;

	for (; at.row < look->lines->all.count; at.row++, at.at = 0) {
		if (at.row > look->start.row &&
			line_begins_entry(
				line_at(look->lines, at.row), look->outer))
			break;
		if (!find_quote(look, quote, &at, &bad))
			continue;
		if (bad)
			return bad_escape(look, at);
		at.at++;
		return after_close(look, at);
	}
	return unclosed_quote(look);
}

/* --- brackets --- */

/* The walk through brackets: which are open, and where a value may begin. */
struct flow {
	const struct look *look;
	struct place at;
	struct place open[MOST_OPEN];
	size_t depth;
	bool fresh;     /* a quote here would begin a value */
	bool going_on;  /* the row before ended in a comma or bracket */
	char wrong;     /* a closing bracket of the other kind */
	size_t suspect; /* the first row that looks like an entry, or 0 */
	struct place suspect_open;
	bool too_deep;
};

static char
closing(char opening)
{
	return opening == '[' ? ']' : '}';
}

static char
char_at(const struct lines *lines, struct place at)
{
	return line_at(lines, at.row)->body.p[at.at];
}

static void
flow_open(struct flow *flow)
{
	if (flow->depth == MOST_OPEN)
		flow->too_deep = true;
	else
		flow->open[flow->depth++] = flow->at;
	flow->fresh = true;
}

/* True when brackets end here, well or ill. */
static bool
flow_close(struct flow *flow, char c)
{
	char opening = char_at(flow->look->lines, flow->open[flow->depth - 1]);

	if (closing(opening) != c) {
		flow->wrong = c;
		return true;
	}
	flow->depth--;
	flow->fresh = false;
	return flow->depth == 0;
}

/* Steps over a quoted value inside the brackets; it may span rows. */
static void
flow_quote(struct flow *flow, char quote)
{
	struct place at = {flow->at.row, flow->at.at + 1};
	bool bad = false;

	for (; at.row < flow->look->lines->all.count; at.row++, at.at = 0) {
		if (at.row > flow->at.row + PATIENCE ||
			(at.row > flow->at.row &&
				line_begins_entry(
					line_at(flow->look->lines, at.row),
					flow->look->outer)))
			return;
		while (find_quote(flow->look, quote, &at, &bad) && bad)
			at.at += 2;
		if (at.at < line_at(flow->look->lines, at.row)->body.n) {
			flow->at = at;
			return;
		}
	}
}

/* One row; true when the brackets end on it. */
static bool
flow_row(struct flow *flow)
{
	size_t row = flow->at.row;
	str body = line_at(flow->look->lines, row)->body;

	for (; flow->at.row == row && flow->at.at < body.n; flow->at.at++) {
		char c = body.p[flow->at.at];

		if (c == '#' && flow->at.at > 0 &&
			char_is_space(body.p[flow->at.at - 1]))
			break;
		if (c == '[' || c == '{')
			flow_open(flow);
		else if ((c == ']' || c == '}') && flow_close(flow, c))
			return true;
		else if ((c == '"' || c == '\'') && flow->fresh)
			flow_quote(flow, c);
		if (!char_is_space(c))
			flow->fresh = strchr("[{,:", c) != NULL;
		if (flow->too_deep)
			return true;
	}
	flow->going_on = flow->fresh;
	return false;
}

/* Has this row, which looks like the next entry, to end the brackets? */
static bool
flow_is_over(struct flow *flow)
{
	const struct look *look = flow->look;
	size_t row = flow->at.row;

	if (flow->suspect > 0 && row > flow->suspect + PATIENCE)
		return true;
	if (row == look->start.row ||
		!line_begins_entry(line_at(look->lines, row), look->outer))
		return false;
	if (flow->suspect == 0) {
		flow->suspect = row;
		flow->suspect_open = flow->open[flow->depth - 1];
	}
	return !flow->going_on;
}

static struct value
unclosed_bracket(const struct flow *flow)
{
	const struct look *look = flow->look;
	struct diags *diags = look->lines->diags;
	bool seen = flow->suspect > 0;
	struct place opened = seen ? flow->suspect_open
				   : flow->open[flow->depth - 1];
	char opening = char_at(look->lines, opened);
	struct diagnostic *d = diag(diags, Y006,
		span_of_char(look->lines, opened),
		"the `%c` that is opened here is not closed", opening);

	diag_help(diags, d, "write `%c` where it ends", closing(opening));
	if (flow->wrong != 0 && !seen)
		diag_related(diags, d, span_of_char(look->lines, flow->at),
			"a `%c` stands here instead", flow->wrong);
	return give_up(
		look, seen ? flow->suspect - 1 : last_before_entry(look));
}

static struct value
check_flow(const struct look *look)
{
	struct flow flow = {.look = look, .at = look->start};
	bool ended = false;

	while (!ended && flow.at.row < look->lines->all.count) {
		size_t row = flow.at.row;

		if (flow_is_over(&flow))
			break;
		ended = flow_row(&flow);
		if (!ended && flow.at.row == row)
			flow.at = (struct place){row + 1, 0};
	}
	if (flow.too_deep)
		return (struct value){VALUE_WHOLE, flow.at.row};
	if (ended && flow.wrong == 0)
		return after_close(
			look, (struct place){flow.at.row, flow.at.at + 1});
	return unclosed_bracket(&flow);
}

/* --- all kinds --- */

/* Characters that begin something else than text, and what looks at them. */
static const struct {
	char first;
	struct value (*check)(const struct look *look);
} starts[] = {
	{'"', check_quoted},
	{'\'', check_quoted},
	{'[', check_flow},
	{'{', check_flow},
	{']', bad_start},
	{'}', bad_start},
	{',', bad_start},
	{'@', bad_start},
	{'`', bad_start},
	{'%', bad_start},
	{'|', bad_start},
	{'>', bad_start},
};

/* `*` and `&` with a name are for the tree to report; else it is text. */
static bool
is_reference(str value)
{
	return value.n > 1 &&
	       (char_is_alpha(value.p[1]) || char_is_digit(value.p[1]));
}

struct value
value_check(struct lines *lines, size_t row, size_t at, size_t outer)
{
	struct look look = {lines, {row, at}, outer};
	str value = str_sub(
		line_at(lines, row)->body, at, line_at(lines, row)->body.n);

	if (value.n == 0 || value.p[0] == '#')
		return (struct value){VALUE_NONE, row};
	if (content_is_block_header(value))
		return (struct value){VALUE_BLOCK, row};
	if (content_is_item(value))
		return list_on_key_line(&look);
	if (value.p[0] == '*' || value.p[0] == '&')
		return is_reference(value) ? (struct value){VALUE_WHOLE, row}
					   : bad_start(&look);
	if (value.p[0] == '!')
		return (struct value){VALUE_WHOLE, row};
	for (size_t i = 0; i < COUNT(starts); i++)
		if (value.p[0] == starts[i].first)
			return starts[i].check(&look);
	return check_plain(&look);
}
