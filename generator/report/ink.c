#include "report/ink.h"

#include "base/utf8.h"

#define LINE_WIDTH 80

static const char *const codes[INK_COUNT] = {
	[INK_PLAIN] = "",
	[INK_STRONG] = "\033[1m",
	[INK_ERROR] = "\033[1;31m",
	[INK_WARNING] = "\033[1;33m",
	[INK_NOTE] = "\033[1;36m",
	[INK_GOOD] = "\033[32m",
	[INK_QUIET] = "\033[2m",
};

void
ink_begin(const struct page_of_text *page, enum ink ink)
{
	if (page->colour)
		buf_put_z(page->out, codes[ink]);
}

void
ink_end(const struct page_of_text *page, enum ink ink)
{
	if (page->colour && ink != INK_PLAIN)
		buf_put_z(page->out, "\033[0m");
}

void
ink_visible(struct buf *out, str text)
{
	for (size_t at = 0; at < text.n;) {
		size_t before = at;
		int32_t c = utf8_next(text, &at);

		if (c == '\n' || c == '\t')
			buf_put_char(out, ' ');
		else if (utf8_width(c) < 0)
			buf_put(out, S("\xEF\xBF\xBD"));
		else
			buf_put(out, str_sub(text, before, at));
	}
}

void
ink_put(const struct page_of_text *page, enum ink ink, str text)
{
	ink_begin(page, ink);
	ink_visible(page->out, text);
	ink_end(page, ink);
}

void
ink_printf(
	const struct page_of_text *page, enum ink ink, const char *format, ...)
{
	struct buf text = buf_new(page->out->arena);
	va_list args;

	va_start(args, format);
	buf_vprintf(&text, format, args);
	va_end(args);
	ink_put(page, ink, buf_str(&text));
}

void
ink_put_lines(const struct page_of_text *page, str text, size_t indent)
{
	str line;

	for (bool first = true; str_cut(&text, '\n', &line); first = false) {
		if (!first) {
			buf_put_char(page->out, '\n');
			buf_repeat(page->out, ' ', indent);
		}
		ink_visible(page->out, line);
	}
}

void
ink_wrap(
	const struct page_of_text *page, str text, size_t column, size_t indent)
{
	bool first = true;
	str word;

	while (str_cut(&text, ' ', &word)) {
		size_t width = utf8_length(word);

		if (width == 0)
			continue;
		if (!first && column + 1 + width > LINE_WIDTH) {
			buf_put_char(page->out, '\n');
			buf_repeat(page->out, ' ', indent);
			column = indent;
		} else if (!first) {
			buf_put_char(page->out, ' ');
			column++;
		}
		ink_visible(page->out, word);
		column += width;
		first = false;
	}
}
