#include "unit.h"

#include "base/map.h"

enum { LONGEST = 40, MANY = 5000 };

static struct arena *arena;
static int values[MANY];

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

/* Keys of every length, each with one letter changed at each place. */
START_TEST(every_length_and_place)
{
	struct map map = {0};
	char letters[LONGEST];
	size_t count = 0;

	memset(letters, 'a', sizeof(letters));
	for (size_t n = 0; n <= LONGEST; n++)
		for (size_t at = 0; at <= n; at++) {
			char *key = NEW_ARRAY(arena, char, n + 1);

			memcpy(key, letters, n);
			if (at < n)
				key[at] = 'b';
			ck_assert_ptr_null(map_get(&map, (str){key, n}));
			ck_assert_ptr_null(
				map_put(arena, &map, (str){key, n}, key));
			count++;
			ck_assert_ptr_eq(map_get(&map, (str){key, n}), key);
		}
	ck_assert_uint_eq(map.count, count);
}
END_TEST

/* What differs in one figure alone is found, and what is not there is not. */
START_TEST(many_like_each_other)
{
	struct map map = {0};

	for (int i = 0; i < MANY; i++) {
		str key = str_printf(arena, "school-%d", i);

		ck_assert_ptr_null(map_put(arena, &map, key, &values[i]));
	}
	for (int i = 0; i < 2 * MANY; i++) {
		str key = str_printf(arena, "school-%d", i);

		ck_assert_ptr_eq(
			map_get(&map, key), i < MANY ? &values[i] : NULL);
	}
}
END_TEST

START_TEST(nothing_is_in_an_empty_one)
{
	struct map map = {0};

	ck_assert_ptr_null(map_get(&map, S("key")));
}
END_TEST

/* The later value takes the place, and the one before is told. */
START_TEST(one_key_twice)
{
	struct map map = {0};
	int first, second;

	map_put(arena, &map, S("key"), &first);
	ck_assert_ptr_eq(map_put(arena, &map, S("key"), &second), &first);
	ck_assert_ptr_eq(map_get(&map, S("key")), &second);
	ck_assert_uint_eq(map.count, 1);
}
END_TEST

TCase *
tcase_map(void)
{
	TCase *tcase = tcase_create("map");

	tcase_add_checked_fixture(tcase, set_up, tear_down);
	tcase_add_test(tcase, every_length_and_place);
	tcase_add_test(tcase, many_like_each_other);
	tcase_add_test(tcase, nothing_is_in_an_empty_one);
	tcase_add_test(tcase, one_key_twice);
	return tcase;
}
