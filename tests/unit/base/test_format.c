/* The formatter of our own beside the library's, which is always right. */
#include "unit.h"

#include <limits.h>

#include "base/format.h"

enum { ROUNDS = 2000, ROOM = 4096 };

static struct arena *arena;
static uint64_t seed;

static void
set_up(void)
{
	arena = arena_new();
	seed = 20261122;
}

static void
tear_down(void)
{
	arena_free(arena);
}

/* What is already in the buffer stays before it, whatever room there is. */
static void PRINTF_LIKE(3, 0) compare_behind(
	const char *before, str expected, const char *format, va_list args)
{
	struct buf out = buf_new(arena);
	va_list again;

	va_copy(again, args);
	buf_put_z(&out, before);
	buf_vprintf(&out, format, again);
	va_end(again);
	ck_assert(str_starts(buf_str(&out), str_from(before)));
	ck_assert(str_eq(
		str_sub(buf_str(&out), strlen(before), out.n), expected));
}

/* `plain`: the library is not asked. */
static void PRINTF_LIKE(2, 3) same(bool plain, const char *format, ...)
{
	struct buf out = buf_new(arena);
	char expected[ROOM];
	va_list args;
	int n;

	va_start(args, format);
	n = vsnprintf(expected, sizeof(expected), format, args);
	va_end(args);
	ck_assert(n >= 0 && n < ROOM);
	va_start(args, format);
	ck_assert_msg(format_plain(&out, format, args) == plain,
		"`%s` is%s plain", format, plain ? " not" : "");
	ck_assert_uint_eq(out.n, plain ? (size_t)n : 0);
	compare_behind("", (str){expected, (size_t)n}, format, args);
	compare_behind("before ", (str){expected, (size_t)n}, format, args);
	va_end(args);
}

static uint64_t
any(void)
{
	seed = seed * UINT64_C(6364136223846793005) + 1442695040888963407;
	return seed >> 11 ^ seed << 40;
}

/* As many bits as it happens, so that short numbers come up as well. */
static uint64_t
any_size(void)
{
	return any() >> any() % 64;
}

static void
numbers(int i, long l, long long q, size_t z)
{
	same(true, "%d", i);
	same(true, "<%d> of %d", i, -(i / 2));
	same(true, "%02d|%04d|%0*d", i, i, (int)(z % 30), i);
	same(true, "%ld %lld %05lld %0*lld", l, q, q, (int)(z % 30), q);
	same(true, "%zu%%%03zu", z, z);
	same(true, "%d%ld%lld%zu", i, l, q, z);
	same(false, "%d %u", i, (unsigned)i);
	same(false, "%5d", i);
	same(false, "%-5d|%+d|% d", i, i, i);
	same(false, "%.3d", i);
	same(false, "%lx %llu %zx", (unsigned long)l, (unsigned long long)q, z);
	same(false, "%0*d", -(int)(z % 30) - 1, i);
}

START_TEST(writes_numbers)
{
	numbers(0, 0, 0, 0);
	numbers(INT_MIN, LONG_MIN, LLONG_MIN, SIZE_MAX);
	numbers(INT_MAX, LONG_MAX, LLONG_MAX, SIZE_MAX / 2 + 1);
	for (int i = unit_rounds(ROUNDS); i-- > 0; arena_reset(arena)) {
		long long q = (long long)any_size();

		numbers((int)any_size(), q % 2 ? q : -q, q % 2 ? -q : q,
			any_size());
	}
}
END_TEST

static void
texts(const char *z, size_t n)
{
	same(true, "%s", z);
	same(true, "%s and %s", z, z);
	same(true, "%.*s.", (int)n, z);
	same(true, "%.*s%.*s", (int)n, z, 2, z);
	same(true, "%.3s|%.s|%.0s|%.*s", z, z, z, -1, z);
	same(false, "%10s", z);
	same(false, "%-10.*s|", (int)n, z);
}

START_TEST(writes_texts)
{
	char z[1000];

	for (int i = unit_rounds(ROUNDS); i-- > 0; arena_reset(arena)) {
		size_t n = any() % sizeof(z);

		for (size_t at = 0; at < n; at++)
			z[at] = (char)(1 + any() % 255);
		z[n] = '\0';
		texts(z, any() % (n + 2));
	}
}
END_TEST

/* A slice ends where it says, or at a NUL in it; an empty one is nowhere. */
START_TEST(writes_slices)
{
	const char slice[4] = {'a', 'b', 'c', 'd'};
	str nowhere = str_sub(S(""), 0, 0);

	same(true, "%.*s", 4, slice);
	same(true, "%.*s", 3, slice);
	same(true, "%.*s", 6, "ab\0cd");
	same(true, "<%.*s>", STR_ARG(nowhere));
	same(false, "<%.*s>", 7, nowhere.p);
}
END_TEST

START_TEST(writes_the_rest)
{
	for (int c = 0; c < 256; c++)
		same(true, "%c%c", c, 'x');
	same(true, "100%% %s", "%d");
	same(true, "nothing %s", "at all");
	same(false, "%5c", 'x');
	same(false, "%p", (void *)arena);
	same(false, "%s %g", "a", 0.5);
}
END_TEST

/* On both sides of the room that str_printf() has before it asks for more. */
START_TEST(prints_texts_of_any_length)
{
	char z[600];

	memset(z, 'x', sizeof(z));
	for (int n = 0; n < (int)sizeof(z); n++) {
		str plain = str_printf(arena, "%.*s%d", n, z, 7);
		str other = str_printf(arena, "%.*s%x", n, z, 7U);

		ck_assert_uint_eq(plain.n, (size_t)n + 1);
		ck_assert_mem_eq(plain.p, z, (size_t)n);
		ck_assert_str_eq(plain.p + n, "7");
		ck_assert_str_eq(other.p, plain.p);
	}
}
END_TEST

TCase *
tcase_format(void)
{
	TCase *tc = tcase_create("format");

	tcase_add_checked_fixture(tc, set_up, tear_down);
	tcase_add_test(tc, writes_numbers);
	tcase_add_test(tc, writes_texts);
	tcase_add_test(tc, writes_slices);
	tcase_add_test(tc, writes_the_rest);
	tcase_add_test(tc, prints_texts_of_any_length);
	return tc;
}
