#include "render/text_width.h"

/* Of ' ' to '~', in hundredths of the font's size, rounded up. */
static const unsigned char widths[] = {32, 41, 46, 84, 64, 96, 78, 28, 40, 40,
	50, 84, 32, 37, 32, 34, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 34, 34,
	84, 84, 84, 54, 100, 69, 69, 70, 78, 64, 58, 78, 76, 30, 30, 66, 56, 87,
	75, 79, 61, 79, 70, 64, 62, 74, 69, 99, 69, 62, 69, 40, 34, 40, 84, 50,
	50, 62, 64, 55, 64, 62, 36, 64, 64, 28, 28, 58, 28, 98, 64, 62, 64, 64,
	42, 53, 40, 64, 60, 82, 60, 60, 53, 64, 34, 64, 84};

/* The widest of letters and signs up to U+2FFF, and of the rest with emoji. */
enum { OTHER_LETTER = 110, OTHER_SIGN = 140 };

#define ELLIPSIS "…"

/* Of the code point whose first byte this is; 0 for the bytes that follow. */
static tenths
byte_width(char c)
{
	unsigned char byte = (unsigned char)c;

	if (byte >= ' ' && byte < ' ' + COUNT(widths))
		return widths[byte - ' '];
	if ((byte & 0xc0) == 0x80)
		return 0;
	return byte <= 0xe2 ? OTHER_LETTER : OTHER_SIGN;
}

/* Hundredths of a unit to tenths, up. */
static tenths
to_tenths(tenths hundredths)
{
	return (hundredths + 9) / 10;
}

tenths
text_width(str text, int size)
{
	tenths sum = 0;

	for (size_t i = 0; i < text.n; i++)
		sum += byte_width(text.p[i]);
	return to_tenths(sum * size);
}

tenths
text_width_bold(str text, int size)
{
	return text_width(text, size) * 5 / 4;
}

/* How many bytes fit, whole characters only. */
static size_t
bytes_within(str text, int size, tenths width)
{
	tenths sum = 0;
	size_t end = 0;

	for (size_t i = 0; i < text.n; i++) {
		if (((unsigned char)text.p[i] & 0xc0) != 0x80) {
			if (to_tenths(sum * size) > width)
				break;
			end = i;
		}
		sum += byte_width(text.p[i]);
	}
	return end;
}

static bool
ends_in_comma(str text)
{
	char last = text.p[text.n - 1];

	return last == ',' || last == ';' || last == ':';
}

str
text_fit(struct arena *arena, str text, int size, tenths width)
{
	size_t end, word;

	if (text_width(text, size) <= width)
		return text;
	width -= text_width(S(ELLIPSIS), size);
	if (width < 0)
		return S("");
	end = bytes_within(text, size, width);
	for (word = end; word && !char_is_space(text.p[word]); word--)
		;
	text = str_trim(str_sub(text, 0, word ? word : end));
	while (text.n && ends_in_comma(text))
		text.n--;
	return str_printf(arena, "%.*s" ELLIPSIS, STR_ARG(text));
}
