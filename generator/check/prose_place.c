#include "check/prose_place.h"

#include "base/utf8.h"

static str
line_of(const struct source *source, uint32_t line)
{
	str rest = source->text, found = {0};

	for (uint32_t i = 0; i < line; i++)
		if (!str_cut(&rest, '\n', &found))
			return (str){0};
	return found;
}

/* What stands in the line from a column on. */
static str
from_column(str line, uint32_t column)
{
	size_t at = 0;

	for (uint32_t i = 1; i < column && at < line.n; i++)
		utf8_next(line, &at);
	return str_sub(line, at, line.n);
}

static bool
find_in_line(const struct text *text, struct prose_place *out)
{
	struct span span = text->span;
	str rest = from_column(line_of(span.source, span.line), span.column);

	*out = (struct prose_place){span.line, span.column};
	if (str_starts(rest, text->s))
		return true;
	out->column++;
	return rest.n > 0 && (rest.p[0] == '"' || rest.p[0] == '\'') &&
	       str_starts(str_sub(rest, 1, rest.n), text->s);
}

/* Only `|` keeps lines as they are; the first one tells how far they are in. */
static bool
find_in_block(const struct text *text, struct prose_place *out)
{
	struct span span = text->span;
	str header = from_column(line_of(span.source, span.line), span.column);
	str first = text->s, line;
	ptrdiff_t at;

	if (!str_starts(header, S("|")) || !str_cut(&first, '\n', &line))
		return false;
	at = str_find(line_of(span.source, span.line + 1), line, 0);
	if (at < 0 || line.n == 0)
		return false;
	*out = (struct prose_place){span.line + 1, (uint32_t)at + 1};
	return true;
}

bool
prose_place_find(const struct text *text, struct prose_place *out)
{
	if (text->span.line == text->span.end_line)
		return find_in_line(text, out);
	return find_in_block(text, out);
}
