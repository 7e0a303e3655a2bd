#include "render/html.h"

#include "base/utf8.h"

static const char replacement[] = "\xef\xbf\xbd";

#define BIT(c) (UINT64_C(1) << ((c) % 64))

/* The bytes that do not simply pass, a bit each. */
static const uint64_t stops[4] = {
	(BIT(' ') - 1 - BIT('\t') - BIT('\n')) | BIT('"') | BIT('&') |
		BIT('\'') | BIT('<') | BIT('>'),
	BIT(0x7f),
	UINT64_MAX,
	UINT64_MAX,
};

static bool
passes(char character)
{
	unsigned char c = (unsigned char)character;

	return !(stops[c / 64] >> c % 64 & 1);
}

enum { AT_ONCE = 16 };

typedef signed char bytes __attribute__((vector_size(AT_ONCE)));

/*
 * Do the AT_ONCE bytes at `p` all pass? It may say no of some that do: blanks
 * but the space, and by their sign all bytes beyond ASCII, are left to the
 * closer look.
 */
static bool
all_pass(const char *p)
{
	uint64_t halves[2];
	bytes v, stop;

	memcpy(&v, p, sizeof(v));
	stop = (v < ' ') | (v == '"') | (v == '&') | (v == '\'') | (v == '<') |
	       (v == '>') | (v == 0x7f);
	memcpy(halves, &stop, sizeof(halves));
	return (halves[0] | halves[1]) == 0;
}

/*
 * The same for the last bytes of a text, fewer than AT_ONCE: it looks at some
 * of those before them again, or at some twice, and says no of the shortest.
 */
static bool
last_pass(str text)
{
	char both[AT_ONCE];

	if (text.n >= AT_ONCE)
		return all_pass(text.p + text.n - AT_ONCE);
	if (text.n < AT_ONCE / 2)
		return false;
	memcpy(both, text.p, AT_ONCE / 2);
	memcpy(both + AT_ONCE / 2, text.p + text.n - AT_ONCE / 2, AT_ONCE / 2);
	return all_pass(both);
}

/* The index of the first byte from `at` on that does not simply pass. */
static size_t
skip_passing(str text, size_t at)
{
	while (text.n - at >= AT_ONCE && all_pass(text.p + at))
		at += AT_ONCE;
	if (text.n - at < AT_ONCE && last_pass(text))
		return text.n;
	while (at < text.n && passes(text.p[at]))
		at++;
	return at;
}

/* What stands for an ASCII character, or NULL where it passes as it is. */
static const char *
ascii_reference(char c)
{
	switch (c) {
	case '&':
		return "&amp;";
	case '<':
		return "&lt;";
	case '>':
		return "&gt;";
	case '"':
		return "&quot;";
	case '\'':
		return "&#39;";
	case '\r':
		return "";
	case '\t':
	case '\n':
		return NULL;
	}
	return (unsigned char)c < 0x20 || c == 0x7f ? replacement : NULL;
}

/* The same for what lies beyond ASCII: controls and no characters at all. */
static const char *
wide_reference(int32_t code_point)
{
	bool none = code_point < 0xa0 || (code_point & 0xfffe) == 0xfffe ||
		    (code_point >= 0xfdd0 && code_point <= 0xfdef);

	return none ? replacement : NULL;
}

/*
 * The same as html_escape() where the byte at `at` is the first to stop at.
 * Apart, so that the many texts without one do not pay for what it keeps.
 */
static __attribute__((noinline)) void
escape_from(struct buf *out, str text, size_t at)
{
	size_t done = 0;

	for (; at < text.n; at = skip_passing(text, at)) {
		size_t start = at;
		const char *instead;

		if ((unsigned char)text.p[at] < 0x80)
			instead = ascii_reference(text.p[at++]);
		else
			instead = wide_reference(utf8_next(text, &at));
		if (instead == NULL)
			continue;
		buf_put(out, str_sub(text, done, start));
		buf_put_z(out, instead);
		done = at;
	}
	if (done < text.n)
		buf_put(out, (str){text.p + done, text.n - done});
}

void
html_escape(struct buf *out, str text)
{
	size_t at = skip_passing(text, 0);

	if (at == text.n)
		buf_put(out, text);
	else
		escape_from(out, text, at);
}

str
html_text(struct arena *arena, str text)
{
	struct buf out = buf_new(arena);

	html_escape(&out, text);
	return buf_str(&out);
}

void
html_attribute(struct buf *out, const char *name, str value)
{
	buf_put_char(out, ' ');
	buf_put_z(out, name);
	buf_put_z(out, "=\"");
	html_escape(out, value);
	buf_put_char(out, '"');
}
