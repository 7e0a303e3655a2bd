#include "base/utf8.h"

#include <utf8proc.h>

#include "base/buf.h"

int32_t
utf8_next(str s, size_t *at)
{
	utf8proc_int32_t code_point;
	utf8proc_ssize_t step = utf8proc_iterate(
		(const utf8proc_uint8_t *)s.p + *at,
		(utf8proc_ssize_t)(s.n - *at), &code_point);

	if (step <= 0) {
		*at += 1;
		return -1;
	}
	*at += (size_t)step;
	return code_point;
}

ptrdiff_t
utf8_invalid_at(str s)
{
	for (size_t at = 0; at < s.n;) {
		size_t before = at;

		if ((unsigned char)s.p[at] < 0x80)
			at++;
		else if (utf8_next(s, &at) < 0)
			return (ptrdiff_t)before;
	}
	return -1;
}

bool
utf8_is_ascii(str s)
{
	uint64_t word, high = 0;

	/* Eight bytes at a time: no text is so often asked for more. */
	for (; s.n >= sizeof(word); s = str_sub(s, sizeof(word), s.n)) {
		memcpy(&word, s.p, sizeof(word));
		high |= word;
	}
	for (size_t i = 0; i < s.n; i++)
		high |= (unsigned char)s.p[i];
	return (high & UINT64_C(0x8080808080808080)) == 0;
}

size_t
utf8_length(str s)
{
	size_t length = 0;

	for (size_t i = 0; i < s.n; i++)
		length += ((unsigned char)s.p[i] & 0xC0) != 0x80;
	return length;
}

int
utf8_width(int32_t code_point)
{
	if (code_point < 0)
		return -1;
	switch (utf8proc_category(code_point)) {
	case UTF8PROC_CATEGORY_CC:
	case UTF8PROC_CATEGORY_CF:
	case UTF8PROC_CATEGORY_CS:
	case UTF8PROC_CATEGORY_CN:
	case UTF8PROC_CATEGORY_ZL:
	case UTF8PROC_CATEGORY_ZP:
		return -1;
	default:
		return utf8proc_charwidth(code_point);
	}
}

size_t
utf8_encode(int32_t code_point, char out[4])
{
	utf8proc_uint8_t bytes[4];
	utf8proc_ssize_t n = utf8proc_encode_char(code_point, bytes);

	memcpy(out, bytes, (size_t)n);
	return (size_t)n;
}

/* Appends what a letter or digit becomes in an address. */
static void
slug_put(struct buf *out, char c)
{
	if (char_is_digit(c) || (c >= 'a' && c <= 'z'))
		buf_put_char(out, c);
	else if (c >= 'A' && c <= 'Z')
		buf_put_char(out, (char)(c - 'A' + 'a'));
	else if (out->n > 0 && out->p[out->n - 1] != '-' && c != '\'')
		buf_put_char(out, '-');
}

str
utf8_slug(struct arena *arena, str s)
{
	struct buf out = buf_new(arena);
	str slug;

	for (size_t at = 0; at < s.n;) {
		int32_t code_point = utf8_next(s, &at);
		utf8proc_int32_t parts[8];
		int bound = 0;
		utf8proc_ssize_t n;

		if (code_point < 0 || code_point == 0x2019)
			continue;
		n = utf8proc_decompose_char(code_point, parts,
			(utf8proc_ssize_t)COUNT(parts),
			UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT |
				UTF8PROC_STRIPMARK,
			&bound);
		for (utf8proc_ssize_t i = 0;
			i < n && i < (utf8proc_ssize_t)COUNT(parts); i++)
			slug_put(&out, parts[i] < 0x80 ? (char)parts[i] : ' ');
	}
	slug = buf_str(&out);
	while (str_ends(slug, S("-")))
		slug.n--;
	return slug;
}
