/*
 * Text for a terminal: colours where they are wanted, and nothing of the
 * author's that could move the cursor or hide what stands beside it.
 */
#ifndef REPORT_INK_H
#define REPORT_INK_H

#include "base/buf.h"

enum ink {
	INK_PLAIN,
	INK_STRONG,
	INK_ERROR,
	INK_WARNING,
	INK_NOTE,
	INK_GOOD,
	INK_QUIET,
	INK_COUNT
};

/* Where text is written to, and whether in colour. */
struct page_of_text {
	struct buf *out;
	bool colour;
};

/* Begins and ends a colour; nothing where there are none. */
void ink_begin(const struct page_of_text *page, enum ink ink);
void ink_end(const struct page_of_text *page, enum ink ink);

/* Appends text in a colour; characters that show nothing come out as U+FFFD. */
void ink_put(const struct page_of_text *page, enum ink ink, str text);
void ink_printf(const struct page_of_text *page, enum ink ink,
	const char *format, ...) PRINTF_LIKE(3, 4);

/*
 * Appends text of which every line but the first is indented by so many
 * spaces.
 */
void ink_put_lines(const struct page_of_text *page, str text, size_t indent);

/*
 * Appends words, broken where a line would pass the 80th column, every line
 * but the first indented; `column` is where the first begins, from 0.
 */
void ink_wrap(const struct page_of_text *page, str text, size_t column,
	size_t indent);

/* Appends text so that a terminal shows every character of it. */
void ink_visible(struct buf *out, str text);

#endif
