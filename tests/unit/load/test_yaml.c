#include "unit.h"

#include "reading.h"

START_TEST(test_spans)
{
	struct reading *r = reading_of(S("# top\n"
					 "a: \"é x\"  # two\n"
					 "b:\n"
					 "  - {c: 1, d: [2]}\n"
					 "e: |\n"
					 "  one\n"
					 "  two\n"
					 "\n"
					 "f:\n"));
	struct node *b = value_under(r->root, "b");

	ck_assert_str_eq(reading_codes(r), "");
	ck_assert_str_eq(
		span_words(r, value_under(r->root, "a")->span), "2:4-2:8");
	ck_assert_str_eq(span_words(r, b->span), "4:3-4:18");
	ck_assert_str_eq(span_words(r, b->items.items[0]->span), "4:5-4:18");
	ck_assert_str_eq(
		span_words(r, value_under(r->root, "e")->span), "5:4-7:5");
	ck_assert_str_eq(
		span_words(r, value_under(r->root, "f")->span), "9:3-9:3");
	reading_end(r);
}
END_TEST

START_TEST(test_plain_and_cut)
{
	struct reading *r = reading_of(S("a: some text # cut\n"
					 "b: some text  # not\n"
					 "c: \"quoted\" # not\n"));

	ck_assert(node_cut_by_comment(value_under(r->root, "a")));
	ck_assert(!node_cut_by_comment(value_under(r->root, "b")));
	ck_assert(!node_cut_by_comment(value_under(r->root, "c")));
	ck_assert(node_is_plain(value_under(r->root, "a")));
	ck_assert(!node_is_plain(value_under(r->root, "c")));
	reading_end(r);
}
END_TEST

START_TEST(test_nothing)
{
	const str texts[] = {S(""), S("\n\n"), S("# only this\n"), S("---\n"),
		S("\xEF\xBB\xBF")};

	for (size_t i = 0; i < COUNT(texts); i++) {
		struct reading *r = reading_of(texts[i]);

		ck_assert_ptr_null(r->root);
		ck_assert_str_eq(reading_codes(r), "");
		reading_end(r);
	}
}
END_TEST

/* Each mistake alone: its code and place, and no other. */
static const struct {
	str text;
	const char *codes;
} mistakes[] = {
	{STR_INIT("a: caf\xE9 x\n"), "Y001 1:7"},
	{STR_INIT("\xFF\xFE"
		  "a\0"),
		"Y001 1:1"},
	{STR_INIT("a:\n\tb: 1\n  c: 2\n"), "Y002 2:1"},
	{STR_INIT("a: 1\n\tb: 2\n"), "Y002 2:1"},
	{STR_INIT("-\ta: 1\n  b: 2\n"), "Y002 1:2"},
	{STR_INIT("a: x\001y\n"), "Y003 1:5"},
	{STR_INIT("a: x\x7Fy\n"), "Y003 1:5"},
	{STR_INIT("a: x\0y\n"), "Y003 1:5"},
	{STR_INIT("a: x\ry\nb: 2\n"), "Y004 1:5"},
	{STR_INIT("a: 1\rb: 2\r"), "Y004 1:5"},
	{STR_INIT("a: x\xC2\x85y\n"), "Y005 1:5"},
	{STR_INIT("a: x\xE2\x80\xA8y\n"), "Y005 1:5"},
	{STR_INIT("a: [1, 2\nb: 3\n"), "Y006 1:4"},
	{STR_INIT("a: {x: 1,\nb: 3\n"), "Y006 1:4"},
	{STR_INIT("a: [{x: 1, y: 2]\nb: 3\n"), "Y006 1:5"},
	{STR_INIT("a: [1, 2"), "Y006 1:4"},
	{STR_INIT("a: \"x\nb: 3\n"), "Y007 1:4"},
	{STR_INIT("a: \"x\nb: \"3\"\n"), "Y007 1:4"},
	{STR_INIT("a: 'x\nb: it's\n"), "Y007 1:4"},
	{STR_INIT("a: \"x\nb: 3\" \nc: 4\n"), "Y007 1:4"},
	{STR_INIT("a: 1\nb: 2\na: 3\n"), "Y008 3:1"},
	{STR_INIT("a: {b: 1, b: 2}\n"), "Y008 1:11"},
	{STR_INIT("a: {b: two, left}\n"), "Y009 1:13"},
	{STR_INIT("? a\n: b\n"), "Y010 1:3"},
	{STR_INIT("{{ a }}: b\n"), "Y010 1:1"},
	{STR_INIT("a: &b c\n"), "Y011 1:4"},
	{STR_INIT("a: *b\n"), "Y012 1:4"},
	{STR_INIT("a: !!int 5\n"), "Y013 1:4"},
	{STR_INIT("<<: {a: 1}\nb: 2\n"), "Y014 1:1"},
	{STR_INIT("a: 1\n---\nb: 2\n"), "Y015 2:1"},
	{STR_INIT("%YAML 1.1\n---\na: 1\n"), "Y016 1:1"},
	{STR_INIT("a: @x\n"), "Y017 1:4"},
	{STR_INIT("a: **x** y\n"), "Y017 1:4"},
	{STR_INIT("a: > 80\n"), "Y017 1:4"},
	{STR_INIT("a: x: y\n"), "Y018 1:5"},
	{STR_INIT("a: \"x\" y\n"), "Y019 1:8"},
	{STR_INIT("a: [x] y\n"), "Y019 1:8"},
	{STR_INIT("a:\n  b: 1\n   c: 2\n"), "Y020 3:4"},
	{STR_INIT("a:\n    b: 1\n  c: 2\n"), "Y020 3:3"},
	{STR_INIT("a: 1\nb:2\nc: 3\n"), "Y021 2:1"},
	{STR_INIT("a 1\nb: 2\n"), "Y021 1:1"},
	{STR_INIT("a: [\"x\" \"y\"]\n"), "Y022 1:9"},
	{STR_INIT("a: \"C:\\school\"\n"), "Y023 1:7"},
	{STR_INIT("a: - b\n"), "Y024 1:4"},
	{STR_INIT("a: 1\n- b\n"), "Y024 2:1"},
};

START_TEST(test_mistake)
{
	struct reading *r = reading_of(mistakes[_i].text);

	ck_assert_str_eq(reading_codes(r), mistakes[_i].codes);
	reading_end(r);
}
END_TEST

START_TEST(test_all_in_one_run)
{
	struct reading *r = reading_of(S("name: Oakfield\n"
					 "ages: [3, 11\n"
					 "head:\n"
					 "\tsince: 2024-09-01\n"
					 "  status: interim\n"
					 "title: \"Reading\n"
					 "roll: 412\n"
					 "roll: 421\n"
					 "note: one: two\n"
					 "last: here\n"));
	struct node *head = value_under(r->root, "head");

	ck_assert_str_eq(reading_codes(r),
		"Y006 2:7, Y002 4:1, Y007 6:8, Y008 8:1, Y018 9:10");
	ck_assert_uint_eq(head->pairs.count, 2);
	ck_assert_str_eq(
		span_words(r, head->pairs.items[0].key->span), "4:2-4:6");
	ck_assert(value_under(r->root, "ages")->damaged);
	ck_assert(!value_under(r->root, "name")->damaged);
	ck_assert(!r->root->damaged);
	ck_assert_ptr_nonnull(value_under(r->root, "last"));
	reading_end(r);
}
END_TEST

START_TEST(test_damaged)
{
	struct reading *r = reading_of(S("a: 1\nb 2\nc: {x: y, z}\n"));

	ck_assert_str_eq(reading_codes(r), "Y021 2:1, Y009 3:11");
	ck_assert(r->root->damaged);
	ck_assert(value_under(r->root, "c")->damaged);
	reading_end(r);
}
END_TEST

/* `times` repetitions of `piece`, read; the codes of the first diagnostic. */
static void
ck_repeated(str piece, size_t times, const char *first)
{
	struct arena *arena = arena_new();
	struct buf text = buf_new(arena);
	struct reading *r;

	for (size_t i = 0; i < times; i++)
		buf_put(&text, piece);
	r = reading_of(buf_str(&text));
	ck_assert_uint_gt(r->diags.all.count, 0);
	ck_assert_str_eq(code_table[r->diags.all.items[0]->code].name, first);
	reading_end(r);
	arena_free(arena);
}

START_TEST(test_limits)
{
	size_t many = (size_t)unit_rounds(100000);

	ck_repeated(S("["), 40000, "Y031");
	ck_repeated(S("- "), 40000, "Y031");
	ck_repeated(S("- a\n"), 120000, "Y032");
	ck_repeated(S("key: value\n"), 120000, "Y030");
	ck_repeated(S("a: [x,\n"), many, "Y031");
	ck_repeated(S("a: [x\n"), many, "Y006");
	ck_repeated(S("\tx: \"\n"), many, "Y002");
}
END_TEST

START_TEST(test_many_keys)
{
	struct arena *arena = arena_new();
	struct buf text = buf_new(arena);
	struct reading *r;

	for (int i = 0; i < 45000; i++)
		buf_printf(&text, "key-%d: 1\n", i);
	buf_put(&text, S("key-7: 2\n"));
	r = reading_of(buf_str(&text));
	ck_assert_str_eq(reading_codes(r), "Y008 45001:1");
	ck_assert_uint_eq(r->root->pairs.count, 45000);
	reading_end(r);
	arena_free(arena);
}
END_TEST

TCase *
tcase_yaml(void)
{
	TCase *tcase = tcase_create("yaml");

	tcase_add_test(tcase, test_spans);
	tcase_add_test(tcase, test_plain_and_cut);
	tcase_add_test(tcase, test_nothing);
	tcase_add_loop_test(tcase, test_mistake, 0, (int)COUNT(mistakes));
	tcase_add_test(tcase, test_all_in_one_run);
	tcase_add_test(tcase, test_damaged);
	tcase_add_test(tcase, test_limits);
	tcase_add_test(tcase, test_many_keys);
	return tcase;
}
