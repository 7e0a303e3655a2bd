#include "unit.h"

#include "load/csv.h"
#include "reading.h"

START_TEST(test_cells)
{
	struct reading *r = reading_begin(
		S("\xEF\xBB\xBF"
		  "school,note\r\n\r\né,\"a, \"\"b\"\"\nc\"\r\n,"));
	struct csv csv = csv_read(r->arena, &r->diags, &r->source);
	struct csv_cell *cells;

	ck_assert_str_eq(reading_codes(r), "");
	ck_assert_uint_eq(csv.rows.count, 3);
	ck_assert_int_eq(csv_column(&csv, S("note")), 1);
	ck_assert_int_eq(csv_column(&csv, S("other")), -1);
	cells = csv.rows.items[1].cells.items;
	ck_assert(str_eq(cells[0].text, S("é")));
	ck_assert(str_eq(cells[1].text, S("a, \"b\"\nc")));
	ck_assert_str_eq(span_words(r, cells[0].span), "3:1-3:1");
	ck_assert_str_eq(span_words(r, cells[1].span), "3:3-4:2");
	reading_end(r);
}
END_TEST

static const struct {
	str text;
	const char *codes;
} mistakes[] = {
	{STR_INIT("a,b\n1,2,3\n"), "Y029 2:5"},
	{STR_INIT("a,b\n1\n2,3\n"), "Y029 2:1"},
	{STR_INIT("a,b\n\"1,2\n3,4\n"), "Y028 2:1, Y029 2:1"},
	{STR_INIT("a,b\n\"1\"x,2\n"), "Y028 2:4"},
	{STR_INIT("a,b\n5\" pipe,2\n"), "Y028 2:2"},
	{STR_INIT("a,b\nx\002,2\n"), "Y003 2:2"},
};

START_TEST(test_mistake)
{
	struct reading *r = reading_begin(mistakes[_i].text);

	csv_read(r->arena, &r->diags, &r->source);
	ck_assert_str_eq(reading_codes(r), mistakes[_i].codes);
	reading_end(r);
}
END_TEST

START_TEST(test_limit)
{
	struct arena *arena = arena_new();
	struct buf text = buf_new(arena);
	struct reading *r;

	buf_repeat(&text, ',', 250000);
	r = reading_begin(buf_str(&text));
	csv_read(r->arena, &r->diags, &r->source);
	ck_assert_str_eq(reading_codes(r), "Y034 1:200001");
	reading_end(r);
	arena_free(arena);
}
END_TEST

TCase *
tcase_csv(void)
{
	TCase *tcase = tcase_create("csv");

	tcase_add_test(tcase, test_cells);
	tcase_add_loop_test(tcase, test_mistake, 0, (int)COUNT(mistakes));
	tcase_add_test(tcase, test_limit);
	return tcase;
}
