#include "load/lines.h"

#include "base/utf8.h"

static bool
within_character(str text, size_t at)
{
	return at < text.n && ((unsigned char)text.p[at] & 0xC0) == 0x80;
}

size_t
cursor_move(struct cursor *cursor, str text, size_t index)
{
	if (cursor->ascii)
		return index < text.n ? index : text.n;
	for (; cursor->index < index && cursor->byte < text.n; cursor->index++)
		do
			cursor->byte++;
		while (within_character(text, cursor->byte));
	for (; cursor->index > index && cursor->byte > 0; cursor->index--)
		do
			cursor->byte--;
		while (cursor->byte > 0 &&
			within_character(text, cursor->byte));
	return cursor->byte;
}

void
lines_split(struct lines *lines, str text)
{
	lines->text = text;
	while (text.n > 0) {
		const char *feed = memchr(text.p, '\n', text.n);
		size_t n = feed == NULL ? text.n : (size_t)(feed - text.p);
		struct line *line = list_push(lines->arena, &lines->all);

		line->body = str_sub(text, 0, n);
		line->hole = NO_HOLE;
		if (n > 0 && text.p[n - 1] == '\r')
			line->body.n--;
		text = str_sub(text, n + (feed != NULL), text.n);
	}
}

void
lines_join(struct lines *lines)
{
	struct buf out = buf_new(lines->arena);

	for (size_t i = 0; i < lines->all.count; i++) {
		const struct line *line = &lines->all.items[i];

		buf_repeat(&out, ' ', line->indent);
		buf_put(&out, line->body);
		buf_put_char(&out, '\n');
	}
	lines->text = buf_str(&out);
}

struct span
lines_span(const struct lines *lines, size_t row, size_t column)
{
	return lines_range(lines, row, column, row, column);
}

/* The column in the file, from 1, of a column of the text, from 0. */
static uint32_t
file_column(const struct lines *lines, size_t row, size_t column)
{
	const struct line *line;
	size_t at = column;

	if (row >= lines->all.count)
		return (uint32_t)column + 1;
	line = &lines->all.items[row];
	if (column < line->indent)
		at = column < line->was ? column : line->was;
	else
		at = column - line->indent + line->was;
	return (uint32_t)at + 1;
}

struct span
lines_range(const struct lines *lines, size_t row, size_t column,
	size_t end_row, size_t end_column)
{
	return (struct span){
		lines->source,
		lines->first + (uint32_t)row,
		file_column(lines, row, column),
		lines->first + (uint32_t)end_row,
		file_column(lines, end_row, end_column),
	};
}

uint32_t
lines_end_column(const struct lines *lines, size_t row)
{
	const struct line *line = &lines->all.items[row];
	size_t n = line->indent + utf8_length(line->body);

	return file_column(lines, row, n > 0 ? n - 1 : 0);
}

static size_t
count_spaces(str s)
{
	size_t n = 0;

	while (n < s.n && s.p[n] == ' ')
		n++;
	return n;
}

size_t
line_indent(const struct line *line)
{
	return line->indent + count_spaces(line->body);
}

str
line_content(const struct line *line)
{
	return str_sub(line->body, count_spaces(line->body), line->body.n);
}

void
line_reindent(struct line *line, size_t indent)
{
	size_t spaces = count_spaces(line->body);

	line->was += (uint32_t)spaces;
	line->indent = (uint32_t)indent;
	line->body = str_sub(line->body, spaces, line->body.n);
}

size_t
skip_blanks(str s, size_t at)
{
	while (at < s.n && (s.p[at] == ' ' || s.p[at] == '\t'))
		at++;
	return at;
}

bool
line_is_idle(const struct line *line)
{
	size_t at = skip_blanks(line->body, 0);

	return at >= line->body.n || line->body.p[at] == '#';
}

static bool
blank_or_end(str s, size_t at)
{
	return at >= s.n || s.p[at] == ' ' || s.p[at] == '\t';
}

bool
content_is_item(str content)
{
	return content.n > 0 && content.p[0] == '-' && blank_or_end(content, 1);
}

size_t
comment_at(str s, size_t at)
{
	for (size_t i = at; i < s.n; i++)
		if (s.p[i] == '#' && (i == 0 || blank_or_end(s, i - 1)))
			return i;
	return s.n;
}

bool
content_is_block_header(str value)
{
	size_t at = 1;

	if (value.n == 0 || (value.p[0] != '|' && value.p[0] != '>'))
		return false;
	while (at < value.n && (value.p[at] == '-' || value.p[at] == '+' ||
				       char_is_digit(value.p[at])))
		at++;
	if (!blank_or_end(value, at))
		return false;
	at = skip_blanks(value, at);
	return at >= value.n || value.p[at] == '#';
}

/* The index after the closing quote of `s`, which begins with a quote, or 0. */
static size_t
quoted_end(str s)
{
	for (size_t i = 1; i < s.n; i++) {
		if (s.p[0] == '"' && s.p[i] == '\\')
			i++;
		else if (s.p[i] == s.p[0])
			return i + 1;
	}
	return 0;
}

static bool
is_word_char(char c)
{
	return char_is_alpha(c) || char_is_digit(c) || c == '-' || c == '_' ||
	       (unsigned char)c >= 0x80;
}

static size_t
word_key(str content)
{
	size_t at = 0;

	while (at < content.n && is_word_char(content.p[at]))
		at++;
	if (at == 0 || at >= content.n || content.p[at] != ':')
		return 0;
	return blank_or_end(content, at + 1) ? at + 1 : 0;
}

size_t
content_key(str content, bool word)
{
	size_t at = 0;

	if (word)
		return word_key(content);
	if (content.n == 0 || content_is_item(content) ||
		strchr("[]{},#&*!|>%@`", content.p[0]) != NULL)
		return 0;
	if (content.p[0] == '"' || content.p[0] == '\'') {
		at = skip_blanks(content, quoted_end(content));
		return at > 0 && at < content.n && content.p[at] == ':' &&
				       blank_or_end(content, at + 1)
			       ? at + 1
			       : 0;
	}
	for (; at < content.n; at++) {
		if (content.p[at] == '#' && blank_or_end(content, at - 1))
			return 0;
		if (content.p[at] == ':' && blank_or_end(content, at + 1))
			return at + 1;
	}
	return 0;
}

bool
lines_swallowed(const struct lines *lines, size_t row, size_t last)
{
	size_t outer = line_indent(&lines->all.items[row]);

	for (size_t i = row + 1; i <= last && i < lines->all.count; i++) {
		const struct line *line = &lines->all.items[i];

		if (line_indent(line) <= outer &&
			content_key(line_content(line), true) > 0)
			return true;
	}
	return false;
}
