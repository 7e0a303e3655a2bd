#include "unit.h"

#include "load/front.h"
#include "reading.h"

static struct front
split(struct reading *r, bool required)
{
	return front_split(r->arena, &r->diags, &r->source, required);
}

START_TEST(test_divides)
{
	struct reading *r = reading_begin(
		S("\xEF\xBB\xBF"
		  "---\r\ntype: visit\r\n--- \r\nText.\r\n---\r\n"));
	struct front front = split(r, true);

	ck_assert_str_eq(reading_codes(r), "");
	ck_assert(front.present && !front.unclosed);
	ck_assert(str_eq(front.keys, S("type: visit\r\n")));
	ck_assert_uint_eq(front.keys_line, 2);
	ck_assert(str_eq(front.body, S("Text.\r\n---\r\n")));
	ck_assert_uint_eq(front.body_line, 4);
	reading_end(r);
}
END_TEST

START_TEST(test_lines_of_keys)
{
	struct reading *r = reading_begin(
		S("---\ntype: visit\ntype: other\n---\n"));
	struct front front = split(r, true);

	yaml_read(r->arena, &r->diags, &r->source, front.keys, front.keys_line);
	ck_assert_str_eq(reading_codes(r), "Y008 3:1");
	reading_end(r);
}
END_TEST

START_TEST(test_missing)
{
	struct reading *r = reading_begin(S("Text only.\n"));
	struct front front = split(r, false);

	ck_assert(!front.present);
	ck_assert(str_eq(front.body, S("Text only.\n")));
	ck_assert_uint_eq(r->diags.all.count, 0);
	split(r, true);
	ck_assert_str_eq(reading_codes(r), "Y026 1:1");
	reading_end(r);
}
END_TEST

START_TEST(test_unclosed)
{
	struct reading *r = reading_begin(S("---\ntype: visit\n\nText.\n"));
	struct front front = split(r, true);

	ck_assert_str_eq(reading_codes(r), "Y027 1:1");
	ck_assert(front.unclosed);
	ck_assert(str_eq(str_trim(front.keys), S("type: visit")));
	ck_assert(str_eq(front.body, S("Text.\n")));
	ck_assert_uint_eq(front.body_line, 4);
	reading_end(r);
}
END_TEST

START_TEST(test_bytes_of_body)
{
	struct reading *r = reading_begin(S("---\na: b\n---\nx\001y\n"));
	struct front front = split(r, true);

	ck_assert_str_eq(reading_codes(r), "Y003 4:2");
	ck_assert(str_eq(front.body, S("x y\n")));
	reading_end(r);
}
END_TEST

START_TEST(test_too_long)
{
	struct arena *arena = arena_new();
	struct buf text = buf_new(arena);
	struct reading *r;

	buf_repeat(&text, 'x', 300 * 1024);
	r = reading_begin(buf_str(&text));
	split(r, false);
	ck_assert_str_eq(reading_codes(r), "Y033 1:1");
	reading_end(r);
	arena_free(arena);
}
END_TEST

TCase *
tcase_front(void)
{
	TCase *tcase = tcase_create("front");

	tcase_add_test(tcase, test_divides);
	tcase_add_test(tcase, test_lines_of_keys);
	tcase_add_test(tcase, test_missing);
	tcase_add_test(tcase, test_unclosed);
	tcase_add_test(tcase, test_bytes_of_body);
	tcase_add_test(tcase, test_too_long);
	return tcase;
}
