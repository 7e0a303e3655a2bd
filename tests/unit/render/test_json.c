#include "unit.h"

#include "json_read.h"
#include "render/json.h"

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
written(const struct value *value)
{
	struct buf out = buf_new(arena);

	json_write(&out, value);
	return buf_str(&out);
}

static void
check_string(str text, const char *expected)
{
	str got = written(value_text(arena, text));

	ck_assert_str_eq(str_z(arena, got), expected);
}

START_TEST(a_tree_is_indented)
{
	struct value *object = value_object(arena);
	struct value *list = value_set_list(object, "schools");
	struct value *first = value_add_object(list);

	value_set_text(first, "name", S("Fellside"));
	value_set_flag(first, "late", false);
	value_add(list, value_list(arena));
	value_set_null(object, "next");
	value_set_object(object, "none");
	value_set(object, "figure", value_number(arena, S("90.10")));
	ck_assert_str_eq(str_z(arena, written(object)),
		"{\n"
		"  \"schools\": [\n"
		"    {\n"
		"      \"name\": \"Fellside\",\n"
		"      \"late\": false\n"
		"    },\n"
		"    []\n"
		"  ],\n"
		"  \"next\": null,\n"
		"  \"none\": {},\n"
		"  \"figure\": 90.10\n"
		"}");
}
END_TEST

START_TEST(strings_are_escaped)
{
	check_string(S("\"\\/"), "\"\\\"\\\\/\"");
	check_string(
		S("\b\f\n\r\t\x01\x7f"), "\"\\b\\f\\n\\r\\t\\u0001\\u007f\"");
	check_string(S("\xe2\x80\xa8|\xe2\x80\xa9"), "\"\\u2028|\\u2029\"");
	check_string(
		S("\xc5\xb7\xf0\x9f\x8f\xab"), "\"\xc5\xb7\xf0\x9f\x8f\xab\"");
	check_string(S("a\xff"), "\"a\\ufffd\"");
	check_string((str){"a\0b", 3}, "\"a\\u0000b\"");
}
END_TEST

START_TEST(every_byte_reads_back)
{
	for (int c = 0; c < 0x80; c++) {
		char text[3] = {'<', (char)c, '>'};
		str json = written(value_text(arena, (str){text, 3}));
		struct value *back = json_read(arena, json, VALUE_TEXT);

		ck_assert_msg(back != NULL, "byte %d", c);
		ck_assert(str_eq(value_chars(back), (str){text, 3}));
	}
}
END_TEST

START_TEST(a_deep_tree_needs_no_deep_stack)
{
	struct value *root = value_list(arena);
	struct value *inner = root;

	for (int i = 0; i < 2000; i++) {
		struct value *next = value_list(arena);

		value_add(inner, next);
		inner = next;
	}
	ck_assert(str_starts(written(root), S("[\n  [\n    [")));
}
END_TEST

TCase *
tcase_json(void)
{
	TCase *tc = tcase_create("json");

	tcase_add_checked_fixture(tc, set_up, tear_down);
	tcase_add_test(tc, a_tree_is_indented);
	tcase_add_test(tc, strings_are_escaped);
	tcase_add_test(tc, every_byte_reads_back);
	tcase_add_test(tc, a_deep_tree_needs_no_deep_stack);
	return tc;
}
