#include "markup/lines.h"

/* Up to the first line feed or carriage return, or the end. */
static size_t
line_length(str text)
{
	const char *end = memchr(text.p, '\n', text.n);
	size_t n = end == NULL ? text.n : (size_t)(end - text.p);

	end = memchr(text.p, '\r', n);
	return end == NULL ? n : (size_t)(end - text.p);
}

struct lines
lines_of(struct arena *scratch, str text)
{
	struct lines lines = {0};

	while (text.n > 0) {
		size_t n = line_length(text);

		*list_push(scratch, &lines.list) = str_sub(text, 0, n);
		n += 1 + str_starts(str_sub(text, n, text.n), S("\r\n"));
		text = str_sub(text, n, text.n);
	}
	return lines;
}

str
lines_get(const struct lines *lines, size_t number)
{
	if (number < 1 || number > lines->list.count)
		return S("");
	return lines->list.items[number - 1];
}
