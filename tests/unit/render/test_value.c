#include "unit.h"

#include "render/value.h"

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

static str
chars_of(const struct value *object, const char *key)
{
	const struct value *value = value_get(object, str_from(key));

	return value == NULL ? S("(missing)") : value_chars(value);
}

START_TEST(an_object_keeps_its_order)
{
	struct value *object = value_object(arena);

	value_set_text(object, "b", S("1"));
	value_set_int(object, "a", -7);
	value_set_text(object, "b", S("2"));
	ck_assert_uint_eq(value_count(object), 2);
	ck_assert(str_eq_z(value_key(object, 0), "b"));
	ck_assert(str_eq_z(value_chars(value_at(object, 0)), "2"));
	ck_assert(str_eq_z(chars_of(object, "a"), "-7"));
	ck_assert_ptr_null(value_get(object, S("c")));
}
END_TEST

START_TEST(a_large_object_finds_and_replaces)
{
	struct value *object = value_object(arena);

	for (int i = 0; i < 1000; i++)
		value_put(object, str_printf(arena, "key-%d", i),
			value_int(arena, i));
	value_set_text(object, "key-500", S("new"));
	ck_assert_uint_eq(value_count(object), 1000);
	ck_assert(str_eq_z(chars_of(object, "key-999"), "999"));
	ck_assert(str_eq_z(chars_of(object, "key-3"), "3"));
	ck_assert(str_eq_z(chars_of(object, "key-500"), "new"));
	ck_assert(str_eq_z(value_key(object, 500), "key-500"));
	ck_assert(str_eq_z(chars_of(object, "key-1000"), "(missing)"));
}
END_TEST

/* Where members are few and where many, names give what keys give. */
START_TEST(names_find_what_keys_find)
{
	struct value *object = value_object(arena);

	for (int i = 0; i < 100; i++) {
		str key = str_printf(arena, "key-%d", i);
		struct value_name name = value_name(key);
		struct value *number = value_int(arena, i);

		ck_assert_ptr_null(value_find(object, name));
		value_put(object, key, number);
		ck_assert(str_eq(value_chars(value_find(object, name)),
			value_chars(number)));
		ck_assert_ptr_null(value_find(number, name));
	}
}
END_TEST

/* Stamps look at some characters alone: the others count all the same. */
START_TEST(keys_of_one_stamp_are_told_apart)
{
	struct value *object = value_object(arena);
	str one = S("a12bc345d"), other = S("a21bc543d");

	ck_assert_uint_eq(value_name(one).id, value_name(other).id);
	value_put(object, one, value_int(arena, 1));
	ck_assert_ptr_null(value_get(object, other));
	value_put(object, other, value_int(arena, 2));
	ck_assert_uint_eq(value_count(object), 2);
	ck_assert(str_eq_z(chars_of(object, "a12bc345d"), "1"));
	ck_assert(str_eq_z(chars_of(object, "a21bc543d"), "2"));
}
END_TEST

/* A container that was set is the same one: it may still be filled. */
START_TEST(what_was_set_can_be_filled)
{
	struct value *object = value_object(arena);
	struct value *list = value_list(arena);

	value_set(object, "a", list);
	value_set(object, "b", list);
	for (int i = 0; i < 100; i++)
		value_add_text(list, S("x"));
	ck_assert_uint_eq(value_count(value_get(object, S("a"))), 100);
	ck_assert_uint_eq(value_count(value_get(object, S("b"))), 100);
}
END_TEST

START_TEST(containers_are_set_and_filled)
{
	struct value *page = value_object(arena);
	struct value *rows = value_set_list(page, "rows");
	struct value *row = value_add_object(rows);

	value_set_decimal(row, "n", (decimal){93900000}, 1);
	value_set_null(value_set_object(row, "inner"), "x");
	value_add_text(rows, S("t"));
	ck_assert_uint_eq(value_count(rows), 2);
	ck_assert(str_eq_z(chars_of(value_at(rows, 0), "n"), "93.9"));
	ck_assert_int_eq(value_kind(value_at(rows, 1)), VALUE_TEXT);
	ck_assert_ptr_null(value_get(rows, S("n")));
}
END_TEST

START_TEST(what_shows_in_a_section)
{
	struct value *list = value_list(arena);

	ck_assert(!value_is_true(value_null(arena)));
	ck_assert(!value_is_true(value_flag(arena, false)));
	ck_assert(value_is_true(value_flag(arena, true)));
	ck_assert(!value_is_true(value_text(arena, S(""))));
	ck_assert(!value_is_true(value_html(arena, S(""))));
	ck_assert(value_is_true(value_int(arena, 0)));
	ck_assert(value_is_true(value_object(arena)));
	ck_assert(!value_is_true(list));
	value_add(list, value_null(arena));
	ck_assert(value_is_true(list));
}
END_TEST

TCase *
tcase_value(void)
{
	TCase *tc = tcase_create("value");

	tcase_add_checked_fixture(tc, set_up, tear_down);
	tcase_add_test(tc, an_object_keeps_its_order);
	tcase_add_test(tc, a_large_object_finds_and_replaces);
	tcase_add_test(tc, names_find_what_keys_find);
	tcase_add_test(tc, keys_of_one_stamp_are_told_apart);
	tcase_add_test(tc, what_was_set_can_be_filled);
	tcase_add_test(tc, containers_are_set_and_filled);
	tcase_add_test(tc, what_shows_in_a_section);
	return tc;
}
