#include "markup/position.h"

#include "base/utf8.h"

/* How far behind the beginning of a link its address is looked for. */
#define SEARCH_LINES 3
#define SEARCH_BYTES 1024

const struct origin *
position_origin(const struct origins *origins, uint32_t line)
{
	if (!origins || line < 1 || line > origins->list.count)
		return NULL;
	return &origins->list.items[line - 1];
}

/* The byte of the written line that holds byte `at` of the cell's new line. */
static size_t
byte_in_cell(const struct origin *origin, str written, size_t at)
{
	size_t byte = origin->before;
	size_t emitted = origin->prefix;

	/* A `\|` became `|`: two bytes for one. */
	while (emitted < at && byte < written.n) {
		if (written.p[byte] == '\\' && byte + 1 < written.n &&
			written.p[byte + 1] == '|')
			byte++;
		byte++;
		emitted++;
	}
	return byte;
}

/* The column of byte `byte` (from 0) of a written line. */
static uint32_t
column_of(struct position *position, uint32_t line, size_t byte)
{
	str text = lines_get(&position->written, line);
	uint32_t column = 1;
	size_t at = 0;

	if (position->line == line && position->byte <= byte) {
		at = position->byte;
		column = position->column;
	}
	while (at < byte && at < text.n) {
		size_t next = at;

		utf8_next(text, &next);
		if (next > byte)
			break;
		at = next;
		column++;
	}
	position->line = line;
	position->byte = at;
	position->column = column;
	return column;
}

static void
locate(struct position *position, struct place place, uint32_t *line,
	uint32_t *column)
{
	const struct markup_options *options = position->options;
	const struct origin *origin = position_origin(
		position->origins, place.line);
	size_t byte = place.byte ? place.byte - 1 : 0;

	*line = place.line;
	if (origin) {
		*line = origin->line;
		if (origin->table)
			byte = byte_in_cell(origin,
				lines_get(&position->written, *line), byte);
	}
	*column = column_of(position, *line, byte);
	if (options->first_column > 1)
		*column += options->first_column - 1;
	if (options->first_line > 1)
		*line += options->first_line - 1;
}

struct span
position_span(struct position *position, struct place start, struct place end)
{
	struct span span = {.source = position->options->source};

	if (!span.source)
		return span;
	if (start.line < 1)
		start = end = (struct place){1, 1};
	if (end.line > start.line && !end.byte) {
		end.line--;
		end.byte = (uint32_t)lines_get(&position->read, end.line).n;
	}
	if (end.line < start.line || !end.byte)
		end = start;
	locate(position, start, &span.line, &span.column);
	locate(position, end, &span.end_line, &span.end_column);
	return span;
}

struct span
position_node(struct position *position, const struct node *node)
{
	return position_span(position, node->start, node->end);
}

/* Does an address begin here, rather than the same words in the link? */
static bool
address_begins(str line, size_t at)
{
	return at > 0 && (line.p[at - 1] == '(' || line.p[at - 1] == '<' ||
				 char_is_space(line.p[at - 1]));
}

/* The byte (from 0) where `address` begins in the line's window, or -1. */
static ptrdiff_t
find_in_line(str line, size_t from, str address)
{
	str window = str_sub(line, 0, from + SEARCH_BYTES);

	for (;;) {
		ptrdiff_t at = str_find(window, address, from);

		if (at < 0 || address_begins(line, (size_t)at))
			return at;
		from = (size_t)at + 1;
	}
}

/* Looks for the address from `start` on; line 0 where it is not found. */
static struct place
find_address(const struct position *position, struct place start, str address)
{
	size_t from = start.byte ? start.byte - 1 : 0;

	for (uint32_t i = 0; i < SEARCH_LINES; i++) {
		uint32_t line = start.line + i;
		ptrdiff_t at = find_in_line(
			lines_get(&position->read, line), from, address);

		if (at >= 0)
			return (struct place){line, (uint32_t)at + 1};
		from = 0;
	}
	return (struct place){0};
}

struct span
position_address(
	struct position *position, const struct node *node, str address)
{
	struct place start = node->start, found, end;

	if (!start.line || !address.n)
		return position_node(position, node);
	found = find_address(position, start, address);
	/* cmark places a link of several lines behind its beginning. */
	start.byte = 1;
	if (!found.line)
		found = find_address(position, start, address);
	if (!found.line)
		return position_node(position, node);
	end = found;
	end.byte += (uint32_t)address.n - 1;
	return position_span(position, found, end);
}
