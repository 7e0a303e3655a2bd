/* UTF-8: validity, code points, columns, slugs and look-alike letters. */
#ifndef BASE_UTF8_H
#define BASE_UTF8_H

#include "base/str.h"

/*
 * Decodes the code point at byte `*at` and steps over it; invalid bytes give
 * -1 and a step of one byte. `*at` must be inside the slice.
 */
int32_t utf8_next(str s, size_t *at);

/* The index of the first byte that is not valid UTF-8, or -1. */
ptrdiff_t utf8_invalid_at(str s);

/* Is there nothing but ASCII, so that a byte is a character? */
bool utf8_is_ascii(str s);

/* Code points in the slice. */
size_t utf8_length(str s);

/*
 * How many columns of a terminal the character takes: 0, 1 or 2; -1 where it
 * shows nothing of its own (control characters, marks of text direction).
 */
int utf8_width(int32_t code_point);

/* Appends one code point to `out` (at least 4 bytes); returns its length. */
size_t utf8_encode(int32_t code_point, char out[4]);

/*
 * An address for a heading: ASCII lower case letters, digits and single
 * hyphens, accents taken off. Empty where nothing is left.
 */
str utf8_slug(struct arena *arena, str s);

struct look_alike {
	int32_t code_point; /* of the letter that is not what it seems */
	const char *name;   /* "CYRILLIC SMALL LETTER A" */
	char meant;         /* the ASCII character it looks like */
};

/*
 * The first character of `s` that is not ASCII and looks like an ASCII letter
 * or digit, or NULL. `*at` gets its byte index.
 */
const struct look_alike *utf8_look_alike(str s, size_t *at);

/* `s` with every look-alike replaced by the character that it looks like. */
str utf8_unmask(struct arena *arena, str s);

#endif
