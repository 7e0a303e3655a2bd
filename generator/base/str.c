#include "base/str.h"

#include "base/buf.h"

int
str_cmp(str a, str b)
{
	size_t shorter = a.n < b.n ? a.n : b.n;
	int order = shorter == 0 ? 0 : memcmp(a.p, b.p, shorter);

	if (order != 0)
		return order;
	return (a.n > b.n) - (a.n < b.n);
}

bool
str_starts(str s, str prefix)
{
	return s.n >= prefix.n && str_eq(str_sub(s, 0, prefix.n), prefix);
}

bool
str_ends(str s, str suffix)
{
	return s.n >= suffix.n &&
	       str_eq(str_sub(s, s.n - suffix.n, s.n), suffix);
}

ptrdiff_t
str_find(str s, str needle, size_t from)
{
	const char *found;

	if (from > s.n || needle.n > s.n - from)
		return -1;
	if (needle.n == 0)
		return (ptrdiff_t)from;
	found = memmem(s.p + from, s.n - from, needle.p, needle.n);
	return found == NULL ? -1 : found - s.p;
}

str
str_sub(str s, size_t from, size_t to)
{
	if (to > s.n)
		to = s.n;
	if (from >= to)
		return (str){0};
	return (str){s.p + from, to - from};
}

str
str_trim(str s)
{
	while (s.n > 0 && char_is_space(s.p[0]))
		s = (str){s.p + 1, s.n - 1};
	while (s.n > 0 && char_is_space(s.p[s.n - 1]))
		s.n--;
	return s;
}

bool
str_cut(str *rest, char separator, str *part)
{
	const char *found;
	size_t n;

	if (rest->p == NULL)
		return false;
	found = rest->n == 0 ? NULL : memchr(rest->p, separator, rest->n);
	if (found == NULL) {
		*part = *rest;
		*rest = (str){0};
		return true;
	}
	n = (size_t)(found - rest->p);
	*part = (str){rest->p, n};
	*rest = (str){found + 1, rest->n - n - 1};
	return true;
}

str
str_copy(struct arena *arena, str s)
{
	return (str){str_z(arena, s), s.n};
}

const char *
str_z(struct arena *arena, str s)
{
	char *copy = arena_alloc(arena, s.n + 1);

	if (s.n > 0)
		memcpy(copy, s.p, s.n);
	return copy;
}

str
str_join(struct arena *arena, const str *parts, size_t count)
{
	size_t n = 0;
	char *joined, *end;

	for (size_t i = 0; i < count; i++)
		n += parts[i].n;
	joined = end = arena_alloc(arena, n + 1);
	for (size_t i = 0; i < count; i++)
		if (parts[i].n > 0)
			end = mempcpy(end, parts[i].p, parts[i].n);
	return (str){joined, n};
}

str
str_printf(struct arena *arena, const char *format, ...)
{
	char most[256]; /* of what is printed is shorter */
	struct buf out = {.arena = arena, .p = most, .capacity = sizeof(most)};
	va_list args;

	va_start(args, format);
	buf_vprintf(&out, format, args);
	va_end(args);
	if (out.p == most)
		return str_copy(arena, buf_str(&out));
	buf_put_char(&out, '\0');
	return (str){out.p, out.n - 1};
}

char *
number_before(char *end, uint64_t number, size_t width)
{
	char *at = end;

	do
		*--at = (char)('0' + number % 10);
	while ((number /= 10) > 0);
	while ((size_t)(end - at) < width)
		*--at = '0';
	return at;
}

str
str_lower(struct arena *arena, str s)
{
	char *copy = arena_alloc(arena, s.n + 1);

	for (size_t i = 0; i < s.n; i++) {
		char c = s.p[i];

		copy[i] = c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
	}
	return (str){copy, s.n};
}

str
str_words(struct arena *arena, str id)
{
	char *copy = arena_alloc(arena, id.n + 1);

	for (size_t i = 0; i < id.n; i++) {
		bool joins = i > 0 &&
			     (!char_is_digit(id.p[i - 1]) || i + 1 == id.n ||
				     !char_is_digit(id.p[i + 1]));

		copy[i] = id.p[i] == '-' && joins ? ' ' : id.p[i];
	}
	return (str){copy, id.n};
}

enum { WORD_MAX = 40 };

/* Edits (insert, drop, change, swap of neighbours) from `a` to `b`. */
static size_t
edit_distance(str a, str b)
{
	size_t rows[3][WORD_MAX + 1];
	size_t *older = rows[0], *old = rows[1], *now = rows[2];

	for (size_t j = 0; j <= b.n; j++)
		old[j] = j;
	for (size_t i = 1; i <= a.n; i++) {
		size_t *spare = older;

		now[0] = i;
		for (size_t j = 1; j <= b.n; j++) {
			size_t best = old[j - 1] + (a.p[i - 1] != b.p[j - 1]);

			if (old[j] + 1 < best)
				best = old[j] + 1;
			if (now[j - 1] + 1 < best)
				best = now[j - 1] + 1;
			if (i > 1 && j > 1 && a.p[i - 1] == b.p[j - 2] &&
				a.p[i - 2] == b.p[j - 1] && older[j - 2] < best)
				best = older[j - 2] + 1;
			now[j] = best;
		}
		older = old;
		old = now;
		now = spare;
	}
	return old[b.n];
}

str
str_nearest(str wrong, const str *words, size_t count)
{
	size_t best = wrong.n / 3 + 1;
	str nearest = {0};

	if (wrong.n > WORD_MAX)
		return nearest;
	for (size_t i = 0; i < count; i++) {
		size_t n = words[i].n, edits;

		/* The difference in length is the least that it takes. */
		if (n > WORD_MAX || n > wrong.n + best || wrong.n > n + best)
			continue;
		edits = edit_distance(wrong, words[i]);
		if (edits < best || (edits == best && nearest.n == 0)) {
			best = edits;
			nearest = words[i];
		}
	}
	return nearest;
}

str
str_any_of(struct arena *arena, const char *const *words)
{
	struct buf out = buf_new(arena);

	for (size_t i = 0; words[i] != NULL; i++) {
		if (i > 0)
			buf_put_z(&out, words[i + 1] == NULL ? " or " : ", ");
		buf_put_z(&out, words[i]);
	}
	return buf_str(&out);
}
