/* Letters of other alphabets that a reader takes for ASCII. */
#include "base/buf.h"
#include "base/utf8.h"

static const struct look_alike look_alikes[] = {
	{0x0391, "GREEK CAPITAL LETTER ALPHA", 'A'},
	{0x0392, "GREEK CAPITAL LETTER BETA", 'B'},
	{0x0395, "GREEK CAPITAL LETTER EPSILON", 'E'},
	{0x0396, "GREEK CAPITAL LETTER ZETA", 'Z'},
	{0x0397, "GREEK CAPITAL LETTER ETA", 'H'},
	{0x0399, "GREEK CAPITAL LETTER IOTA", 'I'},
	{0x039A, "GREEK CAPITAL LETTER KAPPA", 'K'},
	{0x039C, "GREEK CAPITAL LETTER MU", 'M'},
	{0x039D, "GREEK CAPITAL LETTER NU", 'N'},
	{0x039F, "GREEK CAPITAL LETTER OMICRON", 'O'},
	{0x03A1, "GREEK CAPITAL LETTER RHO", 'P'},
	{0x03A4, "GREEK CAPITAL LETTER TAU", 'T'},
	{0x03A5, "GREEK CAPITAL LETTER UPSILON", 'Y'},
	{0x03A7, "GREEK CAPITAL LETTER CHI", 'X'},
	{0x03B1, "GREEK SMALL LETTER ALPHA", 'a'},
	{0x03BD, "GREEK SMALL LETTER NU", 'v'},
	{0x03BF, "GREEK SMALL LETTER OMICRON", 'o'},
	{0x03C1, "GREEK SMALL LETTER RHO", 'p'},
	{0x0405, "CYRILLIC CAPITAL LETTER DZE", 'S'},
	{0x0406, "CYRILLIC CAPITAL LETTER BYELORUSSIAN-UKRAINIAN I", 'I'},
	{0x0408, "CYRILLIC CAPITAL LETTER JE", 'J'},
	{0x0410, "CYRILLIC CAPITAL LETTER A", 'A'},
	{0x0412, "CYRILLIC CAPITAL LETTER VE", 'B'},
	{0x0415, "CYRILLIC CAPITAL LETTER IE", 'E'},
	{0x041A, "CYRILLIC CAPITAL LETTER KA", 'K'},
	{0x041C, "CYRILLIC CAPITAL LETTER EM", 'M'},
	{0x041D, "CYRILLIC CAPITAL LETTER EN", 'H'},
	{0x041E, "CYRILLIC CAPITAL LETTER O", 'O'},
	{0x0420, "CYRILLIC CAPITAL LETTER ER", 'P'},
	{0x0421, "CYRILLIC CAPITAL LETTER ES", 'C'},
	{0x0422, "CYRILLIC CAPITAL LETTER TE", 'T'},
	{0x0423, "CYRILLIC CAPITAL LETTER U", 'Y'},
	{0x0425, "CYRILLIC CAPITAL LETTER HA", 'X'},
	{0x0430, "CYRILLIC SMALL LETTER A", 'a'},
	{0x0435, "CYRILLIC SMALL LETTER IE", 'e'},
	{0x043E, "CYRILLIC SMALL LETTER O", 'o'},
	{0x0440, "CYRILLIC SMALL LETTER ER", 'p'},
	{0x0441, "CYRILLIC SMALL LETTER ES", 'c'},
	{0x0443, "CYRILLIC SMALL LETTER U", 'y'},
	{0x0445, "CYRILLIC SMALL LETTER HA", 'x'},
	{0x0455, "CYRILLIC SMALL LETTER DZE", 's'},
	{0x0456, "CYRILLIC SMALL LETTER BYELORUSSIAN-UKRAINIAN I", 'i'},
	{0x0458, "CYRILLIC SMALL LETTER JE", 'j'},
	{0x0501, "CYRILLIC SMALL LETTER KOMI DE", 'd'},
	{0x0578, "ARMENIAN SMALL LETTER VO", 'n'},
	{0x2010, "HYPHEN", '-'},
	{0x2011, "NON-BREAKING HYPHEN", '-'},
	{0x2012, "FIGURE DASH", '-'},
	{0x2013, "EN DASH", '-'},
	{0x2014, "EM DASH", '-'},
	{0x2212, "MINUS SIGN", '-'},
};

enum { FULL_WIDTH_FIRST = 0xFF01, FULL_WIDTH_LAST = 0xFF5E };

static const struct look_alike *
find(int32_t code_point)
{
	static _Thread_local struct look_alike full_width = {
		0, "FULLWIDTH FORM", 0};

	if (code_point >= FULL_WIDTH_FIRST && code_point <= FULL_WIDTH_LAST) {
		full_width.code_point = code_point;
		full_width.meant = (char)(code_point - FULL_WIDTH_FIRST + '!');
		return &full_width;
	}
	for (size_t i = 0; i < COUNT(look_alikes); i++)
		if (look_alikes[i].code_point == code_point)
			return &look_alikes[i];
	return NULL;
}

const struct look_alike *
utf8_look_alike(str s, size_t *at)
{
	for (size_t next = 0; next < s.n;) {
		const struct look_alike *found;

		/* ASCII looks like nothing but itself, and is nearly all. */
		if ((signed char)s.p[next] >= 0) {
			next++;
			continue;
		}
		*at = next;
		found = find(utf8_next(s, &next));
		if (found != NULL)
			return found;
	}
	return NULL;
}

str
utf8_unmask(struct arena *arena, str s)
{
	struct buf out = buf_new(arena);

	for (size_t at = 0; at < s.n;) {
		size_t before = at;
		const struct look_alike *found = find(utf8_next(s, &at));

		if (found != NULL)
			buf_put_char(&out, found->meant);
		else
			buf_put(&out, str_sub(s, before, at));
	}
	return buf_str(&out);
}
