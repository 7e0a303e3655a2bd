#include "unit.h"

#include "load/scan.h"
#include "reading.h"

/* Longer than twice what is looked at in one step. */
enum { PLACES = 19 };

/* What the plain way says of one byte among letters. */
static bool
is_wrong(unsigned char c)
{
	return c >= 0x7F || (c < 0x20 && c != '\n' && c != '\t');
}

/* A wrong byte is found wherever it stands, and nothing else is. */
START_TEST(test_each_byte)
{
	char bytes[PLACES];

	for (int at = 0; at < PLACES; at++) {
		struct reading *r;
		str clean;

		memset(bytes, 'x', sizeof(bytes));
		bytes[at] = (char)_i;
		r = reading_begin((str){bytes, PLACES});
		clean = scan_text(
			r->arena, &r->diags, &r->source, r->source.text, 1);
		ck_assert_uint_eq(
			r->diags.all.count, is_wrong((unsigned char)_i));
		ck_assert_uint_eq(
			clean.p == r->source.text.p, r->diags.all.count == 0);
		reading_end(r);
	}
}
END_TEST

/* A carriage return may stand before a line feed, and nowhere else. */
START_TEST(test_returns)
{
	char bytes[PLACES];

	for (int at = 0; at < PLACES - 1; at++) {
		struct reading *r;

		memset(bytes, 'x', sizeof(bytes));
		bytes[at] = '\r';
		bytes[at + 1] = _i ? '\n' : 'x';
		r = reading_begin((str){bytes, PLACES});
		scan_text(r->arena, &r->diags, &r->source, r->source.text, 1);
		ck_assert_uint_eq(r->diags.all.count, !_i);
		reading_end(r);
	}
}
END_TEST

TCase *
tcase_scan(void)
{
	TCase *tcase = tcase_create("scan");

	tcase_add_loop_test(tcase, test_each_byte, 0, 256);
	tcase_add_loop_test(tcase, test_returns, 0, 2);
	return tcase;
}
