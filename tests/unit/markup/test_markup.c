#include "unit.h"

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

START_TEST(renders_ordinary_blocks)
{
	rendered_expect(&r, "One\ntwo\n\nThree  \nfour",
		"<p>One\ntwo</p>\n<p>Three<br>\nfour</p>\n");
	rendered_expect(&r, "- a\n- b\n  - c\n",
		"<ul>\n<li>a</li>\n<li>b\n<ul>\n<li>c</li>\n</ul>\n"
		"</li>\n</ul>\n");
	rendered_expect(&r, "3. a\n\n4. b",
		"<ol start=\"3\">\n<li><p>a</p>\n</li>\n<li><p>b</p>\n"
		"</li>\n</ol>\n");
	rendered_expect(&r, "> a\n\n---\n",
		"<blockquote>\n<p>a</p>\n</blockquote>\n<hr>\n");
	rendered_expect(&r, "```css\n<b>\n```\n",
		"<pre tabindex=\"0\"><code>&lt;b&gt;\n</code></pre>\n");
	rendered_expect(&r, "", "");
	rendered_reports(&r, "");
}
END_TEST

START_TEST(renders_inline_marks)
{
	rendered_expect(&r, "*a* **b** `c<d` & \\* \"q\"",
		"<p><em>a</em> <strong>b</strong> <code>c&lt;d</code> "
		"&amp; * &quot;q&quot;</p>\n");
	rendered_reports(&r, "");
}
END_TEST

START_TEST(html_is_dropped_and_reported)
{
	rendered_expect(&r, "Für <b>alle</b>\n", "<p>Für alle</p>\n");
	rendered_reports(&r, "P621 1:5-1:7");
	rendered_expect(&r, "a\n\n<div>\nalert(1)\n</div>\n\nb\n",
		"<p>a</p>\n<p>b</p>\n");
	rendered_reports(&r, "P621 3:1-5:6");
	rendered_expect(&r, "> é <!-- x --> y\n",
		"<blockquote>\n<p>é  y</p>\n</blockquote>\n");
	rendered_reports(&r, "P621 1:5-1:14");
}
END_TEST

START_TEST(lines_and_columns_are_those_of_the_file)
{
	r.options.first_line = 12;
	rendered_text(&r, S("Ää [x](javascript:y)\r\nöö <i>\r\n"));
	rendered_reports(&r, "P623 12:8-12:19 P621 13:4-13:6");
	r.options.first_column = 5;
	rendered_text(&r, S("öö <i>"));
	rendered_reports(&r, "P621 12:8-12:10");
	r.options.source = NULL;
	rendered_text(&r, S("öö <i>"));
	rendered_reports(&r, "P621 0:0-0:0");
}
END_TEST

START_TEST(entangled_texts_are_refused_fast)
{
	static const char *const units[] = {
		"![[]()", "> ", "* ", "1. ", "- > "};

	for (size_t i = 0; i < COUNT(units); i++) {
		struct buf text = buf_new(r.arena);

		while (text.n < MARKUP_LIMIT - 8)
			buf_put_z(&text, units[i]);
		buf_put_z(&text, "x");
		ck_assert_uint_eq(rendered_text(&r, buf_str(&text)).n, 0);
		rendered_reports(&r, "P625 1:1-1:1");
	}
}
END_TEST

START_TEST(large_texts_of_one_kind_are_read)
{
	static const char *const units[] = {"[", "[a](", "[a](<b", "*a_",
		"*a **a ", "a <!--", "a <?", "<a x=\"", "`a``b```c````",
		"[a]: /u\n", "[a] ", "a]", "&a", "<http:", "\\", "# a\n", "|",
		"|\n", "| - ", "a|b\n-|-\n", "<b>", "a\n\n", "\t", "- a\n",
		"[](<", "**", "~", "a <![CDATA[", "[x](y) "};
	size_t most = (size_t)unit_rounds((int)MARKUP_LIMIT - 16);

	r.options.diags = NULL;
	for (size_t i = 0; i < COUNT(units); i++) {
		struct buf text = buf_new(r.arena);

		while (text.n < most)
			buf_put_z(&text, units[i]);
		rendered_text(&r, buf_str(&text));
	}
}
END_TEST

START_TEST(deep_lists_are_refused)
{
	struct buf text = buf_new(r.arena);

	for (size_t i = 0; i < 120; i++) {
		buf_repeat(&text, ' ', 2 * i);
		buf_put_z(&text, "- a\n");
	}
	ck_assert_uint_eq(rendered_text(&r, buf_str(&text)).n, 0);
	rendered_reports(&r, "P625 1:1-1:1");
}
END_TEST

START_TEST(a_rule_is_not_a_nest)
{
	rendered_expect(&r,
		"- - - - - - - - - - - - - - - - - - - - - - - - - - - - - - "
		"- - - - - - - - - - - - - - - - - - - -\n",
		"<hr>\n");
	rendered_reports(&r, "");
}
END_TEST

START_TEST(long_texts_are_refused)
{
	struct buf text = buf_new(r.arena);

	buf_repeat(&text, 'a', MARKUP_LIMIT);
	ck_assert_uint_gt(rendered_text(&r, buf_str(&text)).n, MARKUP_LIMIT);
	rendered_reports(&r, "");
	buf_put_char(&text, 'a');
	ck_assert_uint_eq(rendered_text(&r, buf_str(&text)).n, 0);
	rendered_reports(&r, "P626 1:1-1:1");
}
END_TEST

static void
expect_inline(const char *text, const char *html)
{
	r.options.text = str_from(text);
	str got = markup_inline(r.arena, &r.options);
	ck_assert_msg(str_eq_z(got, html), "%.*s", STR_ARG(got));
}

START_TEST(fields_stay_within_a_paragraph)
{
	diags_init(&r.diags, r.arena);
	expect_inline("Two *sessions* left", "Two <em>sessions</em> left");
	expect_inline("# A\n\n- b\n- `c`\n\n```\nd\n```\n",
		"A<br>\nb<br>\n<code>c</code><br>\n<code>d\n</code>");
	expect_inline("a\n\n***\n\n> b", "a<br>\nb");
	expect_inline("", "");
}
END_TEST

static void
expect_plain(const char *text, const char *words)
{
	str got = markup_plain(r.arena, str_from(text));

	ck_assert_msg(str_eq_z(got, words), "%.*s", STR_ARG(got));
}

START_TEST(plain_words_are_on_one_line)
{
	expect_plain("# A *b*\n\nc\nd  <b>e</b> [f](g)\n\n- h\n- `i`",
		"A b c d e f h i");
	expect_plain("| a | b |\n|---|---|\n| c \\| d | e |", "a b c | d e");
	expect_plain("![alt words](x.png) &amp;", "alt words &");
	expect_plain("", "");
}
END_TEST

TCase *
tcase_markup(void)
{
	TCase *tcase = tcase_create("markup");

	tcase_set_timeout(tcase, 60);
	tcase_add_checked_fixture(tcase, set_up, tear_down);
	tcase_add_test(tcase, renders_ordinary_blocks);
	tcase_add_test(tcase, renders_inline_marks);
	tcase_add_test(tcase, html_is_dropped_and_reported);
	tcase_add_test(tcase, lines_and_columns_are_those_of_the_file);
	tcase_add_test(tcase, entangled_texts_are_refused_fast);
	tcase_add_test(tcase, large_texts_of_one_kind_are_read);
	tcase_add_test(tcase, deep_lists_are_refused);
	tcase_add_test(tcase, a_rule_is_not_a_nest);
	tcase_add_test(tcase, long_texts_are_refused);
	tcase_add_test(tcase, fields_stay_within_a_paragraph);
	tcase_add_test(tcase, plain_words_are_on_one_line);
	return tcase;
}
