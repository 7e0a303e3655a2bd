#include "unit.h"

#include "base/str.h"

enum { LARGE = 300000 };

static str
fill(struct arena *arena, char c, size_t n)
{
	char *p = NEW_ARRAY(arena, char, n);

	memset(p, c, n);
	return (str){p, n};
}

static bool
is_all(str text, char c)
{
	for (size_t i = 0; i < text.n; i++)
		if (text.p[i] != c)
			return false;
	return true;
}

/* What stands in either stays, and both go on as one. */
static void
adopt(size_t own, size_t adopted)
{
	struct arena *arena = arena_new(), *other = arena_new();
	str before = fill(arena, 'a', own), after;
	str theirs = fill(other, 'b', adopted), more;
	size_t footprint = arena_footprint(arena) + arena_footprint(other);

	arena_adopt(arena, other);
	ck_assert_uint_eq(arena_footprint(arena), footprint);
	after = fill(arena, 'c', 100);
	more = fill(arena, 'd', LARGE);
	ck_assert(is_all(before, 'a') && is_all(theirs, 'b') &&
		  is_all(after, 'c') && is_all(more, 'd'));
	arena_free(arena);
}

START_TEST(adopts_what_another_holds)
{
	adopt(100, 100);
	adopt(100, LARGE);
	adopt(LARGE, 100);
	adopt(LARGE, LARGE);
}
END_TEST

START_TEST(adopts_what_is_empty)
{
	struct arena *arena = arena_new();
	str own;

	arena_adopt(arena, arena_new());
	own = fill(arena, 'a', 10);
	arena_adopt(arena, arena_new());
	ck_assert(is_all(own, 'a'));
	ck_assert(is_all(fill(arena, 'b', 10), 'b') && is_all(own, 'a'));
	arena_free(arena);
}
END_TEST

START_TEST(an_empty_one_becomes_the_other)
{
	struct arena *arena = arena_new(), *other = arena_new();
	str theirs = fill(other, 'b', 100);

	arena_adopt(arena, other);
	ck_assert(is_all(fill(arena, 'a', 100), 'a') && is_all(theirs, 'b'));
	arena_free(arena);
}
END_TEST

TCase *
tcase_arena(void)
{
	TCase *tc = tcase_create("arena");

	tcase_add_test(tc, adopts_what_another_holds);
	tcase_add_test(tc, adopts_what_is_empty);
	tcase_add_test(tc, an_empty_one_becomes_the_other);
	return tc;
}
