/* Taking a template apart: lines of text, and tags with all about them. */
#include "render/template_parser.h"

struct diagnostic *
template_report(struct parser *parser, enum code code, struct span span,
	const char *format, ...)
{
	va_list args;
	struct buf out = buf_new(parser->diags->arena);

	va_start(args, format);
	buf_vprintf(&out, format, args);
	va_end(args);
	parser->template->is_broken = true;
	return diag(parser->diags, code, span, "%.*s", STR_ARG(buf_str(&out)));
}

/* Counts lines and columns up to `at`; it never goes back. */
static void
count_to(struct parser *parser, size_t at)
{
	for (; parser->counted < at; parser->counted++) {
		unsigned char c =
			(unsigned char)parser->text.p[parser->counted];

		if (c == '\n') {
			parser->line++;
			parser->column = 1;
		} else if ((c & 0xc0) != 0x80) {
			parser->column++;
		}
	}
}

static struct span
span_of(struct parser *parser, size_t from, size_t to)
{
	struct span span = {.source = parser->template->source};

	count_to(parser, from);
	span.line = parser->line;
	span.column = parser->column;
	for (to--; to > from && (parser->text.p[to] & 0xc0) == 0x80; to--)
		;
	count_to(parser, to);
	span.end_line = parser->line;
	span.end_column = parser->column;
	return span;
}

static bool
is_line_start(const struct parser *parser, size_t at)
{
	return at == 0 || parser->text.p[at - 1] == '\n';
}

static void
add_text(struct parser *parser, str text, bool starts_line)
{
	struct node *node = list_push(parser->arena, &parser->template->nodes);

	node->kind = NODE_TEXT;
	node->text = text;
	node->starts_line = starts_line;
	node->end = (uint32_t)parser->template->nodes.count;
}

/* Adds the whole lines up to `to`, and returns where the rest begins. */
static size_t
add_lines(struct parser *parser, size_t to)
{
	size_t from = parser->at;

	while (from < to) {
		const char *p = parser->text.p + from;
		const char *feed = memchr(p, '\n', to - from);
		size_t n;

		if (feed == NULL)
			break;
		n = (size_t)(feed - p) + 1;
		add_text(parser, (str){p, n}, is_line_start(parser, from));
		from += n;
	}
	return from;
}

void
template_add_text(struct parser *parser, size_t to)
{
	size_t from = add_lines(parser, to);

	if (from < to)
		add_text(parser, str_sub(parser->text, from, to),
			is_line_start(parser, from));
	parser->at = to;
}

void
template_add_prefix(struct parser *parser, const struct tag *tag)
{
	if (tag->prefix.n > 0 || tag->starts_line)
		add_text(parser, tag->prefix, tag->starts_line);
}

/* The last of the signs has none and takes whatever is left. */
static const struct sign *
sign_of(str content)
{
	const struct sign *sign = template_signs;

	while (sign->sign != 0 &&
		(content.n == 0 || content.p[0] != sign->sign))
		sign++;
	return sign;
}

static bool
is_at(str text, size_t at, str wanted)
{
	return text.n - at >= wanted.n &&
	       memcmp(text.p + at, wanted.p, wanted.n) == 0;
}

static bool
is_closed_at(const struct parser *parser, const struct sign *sign, size_t at)
{
	if (sign->closes_with == 0)
		return is_at(parser->text, at, parser->close);
	return parser->text.p[at] == sign->closes_with &&
	       is_at(parser->text, at + 1, parser->close);
}

/*
 * Where a tag with its content at `at` is closed, or -1. A name ends at the
 * next tag at the latest: else a forgotten brace would swallow that.
 */
static ptrdiff_t
find_close(const struct parser *parser, const struct sign *sign, size_t at)
{
	for (; at < parser->text.n; at++) {
		if (is_closed_at(parser, sign, at))
			return (ptrdiff_t)at;
		if (!sign->is_free && is_at(parser->text, at, parser->open))
			return -1;
	}
	return -1;
}

/* The index after blanks and a line feed (or the end) at `at`, or 0. */
static size_t
line_after(str text, size_t at)
{
	while (at < text.n && (text.p[at] == ' ' || text.p[at] == '\t'))
		at++;
	if (at + 1 < text.n && text.p[at] == '\r')
		at++;
	if (at == text.n)
		return at;
	return text.p[at] == '\n' ? at + 1 : 0;
}

/* Takes the tag at `start` apart; false where it is never closed. */
static bool
scan_tag(struct parser *parser, size_t start, struct tag *tag)
{
	size_t from = start + parser->open.n;
	ptrdiff_t to;

	while (from < parser->text.n && char_is_space(parser->text.p[from]))
		from++;
	tag->sign = sign_of(str_sub(parser->text, from, parser->text.n));
	from += tag->sign->sign != 0;
	to = find_close(parser, tag->sign, from);
	if (to < 0)
		return false;
	tag->name = str_trim(str_sub(parser->text, from, (size_t)to));
	tag->end = (size_t)to + (tag->sign->closes_with != 0) + parser->close.n;
	tag->next_line = line_after(parser->text, tag->end);
	tag->span = span_of(parser, start, tag->end);
	if (tag->sign->is_dynamic && str_starts(tag->name, S("*"))) {
		tag->is_dynamic = true;
		tag->name = str_trim(str_sub(tag->name, 1, tag->name.n));
	}
	return true;
}

/* What stands before the tag on its line decides whether it stands alone. */
static void
scan_prefix(struct parser *parser, size_t start, struct tag *tag)
{
	size_t from = add_lines(parser, start);

	tag->prefix = str_sub(parser->text, from, start);
	tag->starts_line = is_line_start(parser, from);
	tag->follows_blanks = tag->starts_line && str_trim(tag->prefix).n == 0;
}

/* The braces of a tag that is never closed are text, as is a comment. */
static void
skip_unclosed(struct parser *parser, size_t start, const struct tag *tag)
{
	size_t end = start + parser->open.n;

	template_report(parser, P601, span_of(parser, start, end),
		"this tag is never closed");
	template_add_text(parser, tag->sign->is_free ? parser->text.n : end);
}

bool
template_next_tag(struct parser *parser, struct tag *tag)
{
	while (parser->at < parser->text.n) {
		ptrdiff_t found = str_find(
			parser->text, parser->open, parser->at);
		size_t start = (size_t)found;

		if (found < 0)
			break;
		*tag = (struct tag){0};
		if (scan_tag(parser, start, tag)) {
			scan_prefix(parser, start, tag);
			return true;
		}
		skip_unclosed(parser, start, tag);
	}
	template_add_text(parser, parser->text.n);
	return false;
}
