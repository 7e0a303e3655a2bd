#include "render/svg_draw.h"

#include "render/html.h"

static void
put_tenths(struct buf *out, tenths n)
{
	if (n < 0)
		buf_put_char(out, '-');
	n = n < 0 ? -n : n;
	buf_printf(out, "%lld", (long long)(n / 10));
	if (n % 10 != 0)
		buf_printf(out, ".%d", (int)(n % 10));
}

void
svg_put(struct buf *out, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	for (const char *p = format; *p != 0; p++) {
		if (p[0] == '%' && p[1] == 't') {
			put_tenths(out, va_arg(args, tenths));
			p++;
		} else {
			buf_put_char(out, *p);
		}
	}
	va_end(args);
}

static void
put_words(struct buf *out, const struct svg_words *words)
{
	bool both = words->description.n > 0;

	buf_put_z(out, " aria-labelledby=\"");
	html_escape(out, words->id);
	buf_put_z(out, "-title");
	if (both) {
		buf_put_char(out, ' ');
		html_escape(out, words->id);
		buf_put_z(out, "-desc");
	}
	buf_put_z(out, "\"><title id=\"");
	html_escape(out, words->id);
	buf_put_z(out, "-title\">");
	html_escape(out, words->title);
	buf_put_z(out, "</title>");
	if (!both)
		return;
	buf_put_z(out, "<desc id=\"");
	html_escape(out, words->id);
	buf_put_z(out, "-desc\">");
	html_escape(out, words->description);
	buf_put_z(out, "</desc>");
}

void
svg_open(struct buf *out, const char *kind, const tenths size[2],
	const struct svg_words *words)
{
	buf_printf(out, "<svg class=\"chart-%s\"", kind);
	svg_put(out, " width=\"%t\" height=\"%t\" viewBox=\"0 0 %t %t\"",
		size[0], size[1], size[0], size[1]);
	buf_put_z(out, " role=\"img\"");
	put_words(out, words);
}

void
svg_text(struct buf *out, const tenths at[2], const char *attributes, str words)
{
	svg_put(out, "<text x=\"%t\" y=\"%t\"", at[0], at[1]);
	buf_put_z(out, attributes);
	buf_put_char(out, '>');
	html_escape(out, words);
	buf_put_z(out, "</text>");
}

tenths
svg_scale(decimal value, decimal low, decimal high, tenths length)
{
	int64_t part = value.millionths - low.millionths;
	int64_t whole = high.millionths - low.millionths;

	if (part <= 0 || whole <= 0)
		return 0;
	if (part >= whole)
		return length;
	/* Keeps the product below 2^63: drawings are far shorter than 2^20. */
	while (whole > INT64_C(1) << 42) {
		part /= 2;
		whole /= 2;
	}
	return (part * length + whole / 2) / whole;
}
