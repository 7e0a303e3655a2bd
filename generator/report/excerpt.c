#include "report/excerpt.h"

#include "base/utf8.h"

#define TAB_CELLS 4

/* A longer line is shown in part, with the span in sight. */
#define CELLS_SHOWN 96
#define CELLS_BEFORE 32

#define ELLIPSIS S("\xE2\x80\xA6")
#define REPLACEMENT S("\xEF\xBF\xBD")

/* Places on the screen, in cells from 0; `to` is the first beyond. */
struct extent {
	size_t from, to;
};

/* Line `number` of the file, without its end; false where it has none. */
static bool
find_line(const struct source *source, uint32_t number, str *line)
{
	str rest = source->text;

	if (rest.n == 0)
		return false;
	if (str_starts(rest, S("\xEF\xBB\xBF")))
		rest = str_sub(rest, 3, rest.n);
	do
		if (!str_cut(&rest, '\n', line))
			return false;
	while (--number > 0);
	if (str_ends(*line, S("\r")))
		line->n--;
	return true;
}

/* The next character as it is shown; returns the cells that it takes. */
static size_t
next_cell(str line, size_t *at, str *shown)
{
	size_t before = *at;
	int32_t c = utf8_next(line, at);
	int width = utf8_width(c);

	*shown = str_sub(line, before, *at);
	if (c == '\t') {
		*shown = S("    ");
		return TAB_CELLS;
	}
	if (width < 0) {
		*shown = REPLACEMENT;
		return 1;
	}
	return (size_t)width;
}

/* Where the span stands on the screen; past the end it is one cell wide. */
static struct extent
measure(str line, struct span span, size_t *width)
{
	uint32_t last = span.end_line > span.line ? UINT32_MAX
						  : span.end_column;
	struct extent extent = {SIZE_MAX, 0};
	uint32_t column = 1;
	size_t cell = 0;
	str shown;

	for (size_t at = 0; at < line.n; column++) {
		size_t cells = next_cell(line, &at, &shown);

		if (column == span.column)
			extent.from = cell;
		cell += cells;
		if (column >= span.column && column <= last)
			extent.to = cell;
	}
	*width = cell;
	if (extent.from == SIZE_MAX)
		extent.from = cell + (span.column > column);
	if (extent.to <= extent.from)
		extent.to = extent.from + 1;
	return extent;
}

/* What part of the line is shown. */
static struct extent
choose_window(size_t width, struct extent span)
{
	struct extent window = {0, width};

	if (width <= CELLS_SHOWN)
		return window;
	if (span.from > CELLS_BEFORE)
		window.from = span.from - CELLS_BEFORE;
	if (window.from + CELLS_SHOWN > width)
		window.from = width - CELLS_SHOWN;
	window.to = window.from + CELLS_SHOWN;
	return window;
}

static void
put_line(struct buf *out, str line, struct extent window)
{
	size_t cell = 0;
	str shown;

	for (size_t at = 0; at < line.n;) {
		size_t cells = next_cell(line, &at, &shown);

		if (cell >= window.from && cell + cells <= window.to)
			buf_put(out, shown);
		cell += cells;
	}
}

static void
put_edge(const struct page_of_text *page, size_t gutter)
{
	buf_repeat(page->out, ' ', gutter + 2);
	ink_put(page, INK_QUIET, S("|"));
}

size_t
excerpt_gutter(struct span span)
{
	size_t digits = 1;

	for (uint32_t n = span.line; n >= 10; n /= 10)
		digits++;
	return digits;
}

static void
put_carets(const struct page_of_text *page, enum ink ink, struct extent span,
	size_t indent)
{
	buf_repeat(page->out, ' ', indent);
	ink_begin(page, ink);
	buf_repeat(page->out, '^', span.to - span.from);
	ink_end(page, ink);
}

void
excerpt_put(const struct page_of_text *page, struct span span, enum ink ink,
	str label)
{
	size_t gutter = excerpt_gutter(span);
	struct extent carets, window;
	size_t width;
	str line;

	if (!find_line(span.source, span.line, &line))
		return;
	carets = measure(line, span, &width);
	window = choose_window(width, carets);
	if (carets.to > window.to && carets.from < window.to)
		carets.to = window.to;
	put_edge(page, gutter);
	buf_printf(page->out, "\n %u ", span.line);
	ink_put(page, INK_QUIET, S("|"));
	if (line.n > 0)
		buf_put_char(page->out, ' ');
	if (window.from > 0)
		buf_put(page->out, ELLIPSIS);
	put_line(page->out, line, window);
	if (window.to < width)
		buf_put(page->out, ELLIPSIS);
	buf_put_char(page->out, '\n');
	put_edge(page, gutter);
	put_carets(page, ink, carets,
		carets.from - window.from + 1 + (window.from > 0));
	if (label.n > 0) {
		buf_put_char(page->out, ' ');
		ink_put_lines(page, label, 0);
	}
	buf_put_char(page->out, '\n');
}
