#include "unit.h"

#include "base/str.h"

static struct arena *arena;

static void
set_up(void)
{
	arena = arena_new();
}

static void
tear_down(void)
{
	arena_free(arena);
}

static void
check_words(const char *id, const char *expected)
{
	ck_assert(str_eq_z(str_words(arena, str_from(id)), expected));
}

/* A hyphen of a name goes; a minus sign, and one between figures, stays. */
START_TEST(words_of_an_id)
{
	check_words("requires-improvement", "requires improvement");
	check_words("ks2-reading", "ks2 reading");
	check_words("not-met", "not met");
	check_words("-0.4", "-0.4");
	check_words("2025-26", "2025-26");
	check_words("n/a", "n/a");
	check_words("a-", "a ");
	check_words("", "");
}
END_TEST

START_TEST(texts_are_joined)
{
	str joined = STR_JOIN(arena, S(""), S("one"), (str){0}, S("-"), S("b"));

	ck_assert_uint_eq(joined.n, 5);
	ck_assert_str_eq(joined.p, "one-b");
	ck_assert_str_eq(STR_JOIN(arena, (str){0}).p, "");
}
END_TEST

TCase *
tcase_str(void)
{
	TCase *tc = tcase_create("str");

	tcase_add_checked_fixture(tc, set_up, tear_down);
	tcase_add_test(tc, words_of_an_id);
	tcase_add_test(tc, texts_are_joined);
	return tc;
}
