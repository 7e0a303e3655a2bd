#include "load/scan.h"

#include <inttypes.h>

#include "base/utf8.h"
#include "load/limits.h"

#define BYTE_ORDER_MARK "\xEF\xBB\xBF"

/* Code points with a meaning of their own here. */
enum {
	NEXT_LINE = 0x85,
	LINE_SEPARATOR = 0x2028,
	PARAGRAPH_SEPARATOR = 0x2029,
	ZERO_WIDTH_MARK = 0xFEFF,
	LAST_PRINTABLE = 0xFFFD,
};

/* A walk over the text, with the place in the file. */
struct scan {
	struct arena *arena;
	struct diags *diags;
	const struct source *source;
	str text;
	size_t at; /* of the character that is looked at */
	uint32_t line, column;
	bool only_returns; /* lines end in CR alone */
	struct buf out;    /* the mended copy, up to `copied` */
	size_t copied;
	struct scan_count {
		struct diagnostic *last;
		size_t count;
		uint32_t line; /* of the last one */
	} invalid, control, separator, ret;
};

str
scan_skip_mark(str text)
{
	str mark = S(BYTE_ORDER_MARK);

	return str_starts(text, mark) ? str_sub(text, mark.n, text.n) : text;
}

static struct span
scan_span(const struct scan *scan)
{
	return (struct span){scan->source, scan->line, scan->column, scan->line,
		scan->column};
}

/* Is this one to be reported? One a line is enough, and so many a file. */
static bool
scan_counts(struct scan *scan, struct scan_count *count)
{
	if (count->count > 0 && count->line == scan->line)
		return false;
	count->line = scan->line;
	count->count++;
	return count->count <= LIMIT_REPEATS;
}

/* Writes `with` in place of the `length` bytes that are looked at. */
static void
scan_replace(struct scan *scan, size_t length, str with)
{
	buf_put(&scan->out, str_sub(scan->text, scan->copied, scan->at));
	buf_put(&scan->out, with);
	scan->copied = scan->at + length;
}

/*
 * A byte that is no UTF-8 was most often written by a program that saves in
 * the Windows or Latin alphabet, where it means the code point of its number.
 */
static void
scan_invalid(struct scan *scan)
{
	unsigned char byte = (unsigned char)scan->text.p[scan->at];
	ptrdiff_t offset = scan->text.p + scan->at - scan->source->text.p;
	char bytes[4];
	size_t n = utf8_encode(byte >= 0xA0 ? byte : LAST_PRINTABLE, bytes);

	scan_replace(scan, 1, (str){bytes, n});
	if (!scan_counts(scan, &scan->invalid))
		return;
	scan->invalid.last = diag(scan->diags, Y001, scan_span(scan),
		"this is not UTF-8 text (byte 0x%02X, byte %td of the file)",
		byte, offset + 1);
	diag_help(scan->diags, scan->invalid.last,
		"type the character again and save the file as UTF-8");
}

static void
scan_control(struct scan *scan, int32_t code_point, size_t length)
{
	scan_replace(scan, length, S(" "));
	if (!scan_counts(scan, &scan->control))
		return;
	scan->control.last = diag(scan->diags, Y003, scan_span(scan),
		"a character that nobody can see stands here (U+%04" PRIX32 ")",
		(uint32_t)code_point);
	diag_help(scan->diags, scan->control.last,
		"delete it: press Delete just before it, or type the line "
		"again");
}

static void
scan_separator(struct scan *scan, int32_t code_point, size_t length)
{
	scan_replace(scan, length, S(" "));
	if (!scan_counts(scan, &scan->separator))
		return;
	scan->separator.last = diag(scan->diags, Y005, scan_span(scan),
		"an unusual line break stands here (U+%04" PRIX32
		"), which some programs take for a new line and others do not",
		(uint32_t)code_point);
	diag_help(scan->diags, scan->separator.last,
		"delete it and press Enter where a new line is meant");
}

static void
scan_return(struct scan *scan)
{
	scan_replace(scan, 1, scan->only_returns ? S("\n") : S(" "));
	if (scan->only_returns && scan->ret.count > 0)
		return;
	if (!scan_counts(scan, &scan->ret))
		return;
	scan->ret.last = diag(scan->diags, Y004, scan_span(scan),
		scan->only_returns
			? "the lines of this file end in a carriage return "
			  "alone, as those of very old Macs did"
			: "a carriage return stands here without a line feed "
			  "after it");
	diag_help(scan->diags, scan->ret.last,
		scan->only_returns
			? "save the file with the line ends of Windows (CRLF) "
			  "or Unix (LF)"
			: "delete it, or press Enter where a new line is "
			  "meant");
}

/* One ASCII character; true where it ends a line. */
static bool
scan_ascii(struct scan *scan, unsigned char c)
{
	bool before_feed = scan->at + 1 < scan->text.n &&
			   scan->text.p[scan->at + 1] == '\n';

	if (c == '\n')
		return true;
	if (c == '\r' && !before_feed) {
		scan_return(scan);
		return scan->only_returns;
	}
	if ((c < 0x20 && c != '\t' && c != '\r') || c == 0x7F)
		scan_control(scan, c, 1);
	return false;
}

static void
scan_wide(struct scan *scan, int32_t code_point, size_t length)
{
	if (code_point < 0)
		scan_invalid(scan);
	else if (code_point == NEXT_LINE || code_point == LINE_SEPARATOR ||
		 code_point == PARAGRAPH_SEPARATOR)
		scan_separator(scan, code_point, length);
	else if (code_point < 0xA0 || code_point == ZERO_WIDTH_MARK ||
		 code_point == 0xFFFE || code_point == 0xFFFF)
		scan_control(scan, code_point, length);
}

static void
scan_walk(struct scan *scan)
{
	while (scan->at < scan->text.n) {
		unsigned char c = (unsigned char)scan->text.p[scan->at];
		size_t next = scan->at + 1;
		bool ends_line = false;

		if (c < 0x80) {
			ends_line = scan_ascii(scan, c);
		} else {
			int32_t code_point;

			next = scan->at;
			code_point = utf8_next(scan->text, &next);
			scan_wide(scan, code_point, next - scan->at);
		}
		scan->at = next;
		scan->column = ends_line ? 1 : scan->column + 1;
		scan->line += ends_line;
	}
}

/* The last one reported also stands for those that were only counted. */
static void
scan_tell_rest(struct scan *scan, const struct scan_count *count)
{
	if (count->count > LIMIT_REPEATS)
		diag_label(scan->diags, count->last, "and on %zu more lines",
			count->count - LIMIT_REPEATS);
}

bool
scan_refuse(struct diags *diags, const struct source *source, str text)
{
	if (text.n > LIMIT_FILE_BYTES) {
		struct diagnostic *d = diag(diags, Y030, span_of_file(source),
			"the file has %zu bytes; %zu is the limit", text.n,
			LIMIT_FILE_BYTES);

		diag_help(diags, d, "divide it into several files");
		return true;
	}
	if (str_starts(text, S("\xFF\xFE")) ||
		str_starts(text, S("\xFE\xFF"))) {
		diag_help(diags,
			diag(diags, Y001, span_of_file(source),
				"the file is saved as UTF-16, not as UTF-8"),
			"save it again and choose UTF-8 as its encoding");
		return true;
	}
	return false;
}

#define EACH_BYTE(c) (UINT64_C(0x0101010101010101) * (c))

/*
 * Are these eight bytes all letters, digits and the like? A byte below 0x20
 * borrows its top bit from the subtraction, DEL gets it from the addition, and
 * what is no ASCII has it.
 */
static bool
is_printable(const char *bytes)
{
	uint64_t word;

	memcpy(&word, bytes, sizeof(word));
	return ((word | (word - EACH_BYTE(0x20)) | (word + EACH_BYTE(1))) &
		       EACH_BYTE(0x80)) == 0;
}

/* Is the byte at `at` one that every reader takes? */
static bool
is_clean(str text, size_t at)
{
	unsigned char c = (unsigned char)text.p[at];

	if (c == '\r')
		return at + 1 < text.n && text.p[at + 1] == '\n';
	return c == '\n' || c == '\t' || (c >= 0x20 && c < 0x7F);
}

/* Nothing but what every reader takes? Most files are, so look fast. */
static bool
scan_is_clean(str text)
{
	size_t at = 0;

	while (at < text.n) {
		size_t end = at + sizeof(uint64_t);

		if (end <= text.n && is_printable(text.p + at))
			at = end;
		for (; at < end && at < text.n; at++)
			if (!is_clean(text, at))
				return false;
	}
	return true;
}

str
scan_text(struct arena *arena, struct diags *diags, const struct source *source,
	str text, uint32_t first_line)
{
	struct scan scan = {.arena = arena, .diags = diags, .source = source};

	if (scan_refuse(diags, source, text))
		return (str){0};
	scan.text = scan_skip_mark(text);
	if (scan_is_clean(scan.text))
		return scan.text;
	scan.line = first_line;
	scan.column = 1;
	scan.only_returns = str_find(scan.text, S("\n"), 0) < 0;
	scan.out = buf_new(arena);
	scan_walk(&scan);
	scan_tell_rest(&scan, &scan.invalid);
	scan_tell_rest(&scan, &scan.control);
	scan_tell_rest(&scan, &scan.separator);
	scan_tell_rest(&scan, &scan.ret);
	if (scan.copied == 0)
		return scan.text;
	buf_put(&scan.out, str_sub(scan.text, scan.copied, scan.text.n));
	return buf_str(&scan.out);
}
