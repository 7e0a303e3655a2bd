/*
 * Strings: borrowed slices, passed by value. A slice does not own its bytes
 * and need not end in NUL; str_z() makes a copy that does, for the edge to the
 * system. All text is UTF-8.
 */
#ifndef BASE_STR_H
#define BASE_STR_H

#include "base/arena.h"

typedef struct str {
	const char *p;
	size_t n;
} str;

/* A slice of a string literal; STR_INIT is the same for static tables. */
#define S(literal) ((str){(literal), sizeof(literal) - 1})
#define STR_INIT(literal)                                                      \
	{                                                                      \
		(literal), sizeof(literal) - 1                                 \
	}

/* For printf: printf("%.*s", STR_ARG(s)). */
#define STR_ARG(s) (int)(s).n, (s).p

/*
 * The slice of a NUL-terminated string; NULL gives the empty slice. Inline, so
 * that of a literal the length is known beforehand.
 */
static inline str
str_from(const char *z)
{
	return z == NULL ? (str){0} : (str){z, strlen(z)};
}

static inline bool
str_eq(str a, str b)
{
	return a.n == b.n &&
	       (a.n == 0 || (a.p[0] == b.p[0] && memcmp(a.p, b.p, a.n) == 0));
}

static inline bool
str_eq_z(str a, const char *z)
{
	return str_eq(a, str_from(z));
}

/* Bytewise order, the shorter first: below, at or above zero. */
int str_cmp(str a, str b);

bool str_starts(str s, str prefix);
bool str_ends(str s, str suffix);

/* The index of `needle` in `s` at or after `from`, or -1. */
ptrdiff_t str_find(str s, str needle, size_t from);

/* The part from index `from` to before `to`; both are clamped to the slice. */
str str_sub(str s, size_t from, size_t to);

/* Without ASCII white space at both ends. */
str str_trim(str s);

/*
 * Takes the part before the first `separator` off the front of `*rest` and
 * steps over the separator. False when nothing is left.
 */
bool str_cut(str *rest, char separator, str *part);

/* A copy owned by the arena; with str_z() it ends in NUL. */
str str_copy(struct arena *arena, str s);
const char *str_z(struct arena *arena, str s);

/*
 * Texts one after the other in the arena, with a NUL behind the last, as in
 * STR_JOIN(arena, S("has-"), key).
 */
str str_join(struct arena *arena, const str *parts, size_t count);

#define STR_JOIN(arena, ...)                                                   \
	str_join((arena), (const str[]){__VA_ARGS__},                          \
		COUNT(((const str[]){__VA_ARGS__})))

/* printf into the arena. */
str str_printf(struct arena *arena, const char *format, ...) PRINTF_LIKE(2, 3);

/*
 * Writes a number before `end`, zeros before it where it has fewer than
 * `width` digits, and returns where it begins. There must be room for
 * NUMBER_MAX digits, or for `width` where that is more.
 */
char *number_before(char *end, uint64_t number, size_t width);

enum { NUMBER_MAX = 20 };

/* ASCII lower case, in the arena. */
str str_lower(struct arena *arena, str s);

/*
 * An id as people write it: "requires-improvement" with a space for each
 * hyphen, but "-0.4" and "2025-26" as they are. In the arena.
 */
str str_words(struct arena *arena, str id);

/* XXH64 of the bytes: for hash tables and fingerprints, not for security. */
uint64_t str_hash(str s);

/* "text or json", "text, json or sarif": words of a list that ends in NULL. */
str str_any_of(struct arena *arena, const char *const *words);

/*
 * Of `count` words at `words`, the one nearest to `wrong` by edits, or the
 * empty slice where none is near enough to be meant.
 */
str str_nearest(str wrong, const str *words, size_t count);

/* Is the character one of these classes? ASCII only, no locale. */
static inline bool
char_is_space(char c)
{
	return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static inline bool
char_is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static inline bool
char_is_alpha(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

#endif
