#include "unit.h"

#include "markup/plain.h"
#include "rendered.h"

static struct rendered r;

static void
set_up(void)
{
	rendered_open(&r);
}

static void
tear_down(void)
{
	rendered_close(&r);
}

/*
 * The parser's own HTML: a reference that nobody makes use of has none, and
 * makes the text one that is not plain.
 */
static void
check_same(str text)
{
	struct buf marked = buf_new(r.arena);

	if (!text_is_plain(text))
		return;
	buf_put(&marked, text);
	buf_put_z(&marked, "\n\n[unused]: x\n");
	ck_assert(!text_is_plain(buf_str(&marked)));
	ck_assert_msg(str_eq(plain_html(r.arena, text, false),
			      rendered_text(&r, buf_str(&marked))),
		"%.*s", STR_ARG(text));
	rendered_reports(&r, "");
}

/* The parser finds nothing in what is quiet, either. */
static void
check_quiet(str text)
{
	static const char *const found[] = {
		"<a ", "<img", "<h1", "<h2", "<h3", "<table"};
	struct buf marked = buf_new(r.arena);

	if (!text_is_quiet(text))
		return;
	/* A reference that nobody makes use of: it is read all the same. */
	buf_put(&marked, text);
	buf_put_z(&marked, "\n\n[unused]: x\n");
	ck_assert(!text_is_quiet(buf_str(&marked)));
	rendered_text(&r, buf_str(&marked));
	rendered_reports(&r, "");
	ck_assert_uint_eq(r.markup.headings.count, 0);
	for (size_t i = 0; i < COUNT(found); i++)
		rendered_lacks(&r, found[i]);
}

static void
check_both(str text)
{
	check_same(text);
	check_quiet(text);
}

/* Whatever single byte stands at whatever place, the parser agrees. */
START_TEST(every_byte_at_every_place)
{
	char bytes[] = "Ab c\nde f.";

	for (size_t i = 0; i < sizeof(bytes) - 1; i++) {
		char before = bytes[i];

		bytes[i] = (char)_i;
		check_both((str){bytes, sizeof(bytes) - 1});
		bytes[i] = before;
	}
}
END_TEST

static const char marks[] = " \n,.;:'\"()%/+-?$a1=#*_`<>&![]|~\\@^{}";

/* Of two marks beside each other, too, here and there in a text. */
START_TEST(every_pair)
{
	static const size_t places[] = {1, 6, 11, 15};
	char bytes[] = "A12b c12d\ne12 f12";

	for (size_t i = 0; i < sizeof(marks) - 1; i++) {
		for (size_t j = 0; j < COUNT(places); j++) {
			bytes[places[j]] = marks[_i];
			bytes[places[j] + 1] = marks[i];
		}
		check_both((str){bytes, sizeof(bytes) - 1});
		check_both((str){bytes, places[1] + 2});
		check_both((str){bytes, places[0] + 2});
	}
}
END_TEST

START_TEST(what_is_plain)
{
	ck_assert(text_is_plain(S("Reading is 4.5% up (from 61)\nand rising")));
	ck_assert(!text_is_plain(S("")));
	ck_assert(!text_is_plain(S("One\n\nTwo")));
	ck_assert(!text_is_plain(S("One\n- two")));
	ck_assert(!text_is_plain(S("One\n===")));
	ck_assert(!text_is_plain(S("1. One")));
	ck_assert(!text_is_plain(S("One  \ntwo")));
	ck_assert(!text_is_plain(S("One &amp; two")));
	ck_assert(!text_is_plain(S("See [two](evidence:one)")));
	ck_assert(!text_is_plain(S("caf\xE9")));
	r.options.text = S("Said \"so\"");
	ck_assert(str_eq(
		markup_inline(r.arena, &r.options), S("Said &quot;so&quot;")));
	ck_assert_uint_eq(markup_read(r.arena, &r.options).html.n, 0);
}
END_TEST

/* Of three marks beside each other, as a line under and above another. */
START_TEST(every_three)
{
	char bytes[] = "Ab\n???\ncd";

	bytes[3] = marks[_i];
	for (size_t i = 0; i < sizeof(marks) - 1; i++) {
		for (size_t j = 0; j < sizeof(marks) - 1; j++) {
			bytes[4] = marks[i];
			bytes[5] = marks[j];
			check_quiet((str){bytes, 6});
			check_quiet((str){bytes + 3, 6});
		}
	}
}
END_TEST

START_TEST(what_is_quiet)
{
	str deep = S("- - - - - - - - - - - - - - - - - - - - - - - - - - - a");
	struct buf deeper = buf_new(r.arena);

	ck_assert(text_is_quiet(S("")));
	ck_assert(text_is_quiet(S("One.\n\n1. *two*\n2. three\n\n> `four`")));
	ck_assert(text_is_quiet(S("well-being - or not\n- so it is")));
	ck_assert(text_is_quiet(deep));
	for (int i = 0; i < 60; i++)
		buf_put_z(&deeper, "*a **b ");
	ck_assert(!text_is_quiet(buf_str(&deeper)));
	ck_assert(!text_is_quiet(S("One\n---")));
	ck_assert(!text_is_quiet(S("One\n-")));
	ck_assert(!text_is_quiet(S("One\n  - \ntwo")));
	ck_assert(!text_is_quiet(S("One\n:-:")));
	ck_assert(!text_is_quiet(S("One\n===")));
	ck_assert(!text_is_quiet(S("# One")));
	ck_assert(!text_is_quiet(S("See [one]")));
	ck_assert(!text_is_quiet(S("See <https://example.org>")));
	ck_assert(!text_is_quiet(S("One | two")));
	ck_assert(!text_is_quiet((str){"a\0b", 3}));
}
END_TEST

TCase *
tcase_plain(void)
{
	TCase *tcase = tcase_create("plain");

	tcase_add_checked_fixture(tcase, set_up, tear_down);
	tcase_add_loop_test(tcase, every_byte_at_every_place, 0, 256);
	tcase_add_loop_test(tcase, every_pair, 0, sizeof(marks) - 1);
	tcase_add_loop_test(tcase, every_three, 0, sizeof(marks) - 1);
	tcase_add_test(tcase, what_is_plain);
	tcase_add_test(tcase, what_is_quiet);
	return tcase;
}
