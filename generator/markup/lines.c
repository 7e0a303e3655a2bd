#include "markup/lines.h"

struct lines
lines_of(struct arena *scratch, str text)
{
	struct lines lines = {0};
	size_t start = 0;

	for (size_t i = 0; i < text.n; i++) {
		if (text.p[i] != '\n' && text.p[i] != '\r')
			continue;
		*list_push(scratch, &lines.list) = str_sub(text, start, i);
		if (text.p[i] == '\r' && i + 1 < text.n &&
			text.p[i + 1] == '\n')
			i++;
		start = i + 1;
	}
	if (start < text.n)
		*list_push(scratch, &lines.list) = str_sub(text, start, text.n);
	return lines;
}

str
lines_get(const struct lines *lines, size_t number)
{
	if (number < 1 || number > lines->list.count)
		return S("");
	return lines->list.items[number - 1];
}
