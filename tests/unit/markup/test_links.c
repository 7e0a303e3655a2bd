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

START_TEST(records_and_files_are_asked_for)
{
	static const char *const targets[] = {"evidence:2026-06-review",
		"school:oak", "target:ks2", "clause:3.2", "files/a.pdf",
		"../x.md#y"};

	for (size_t i = 0; i < COUNT(targets); i++) {
		str text = str_printf(r.arena, "[x](%s)", targets[i]);
		str html = str_printf(
			r.arena, "<p><a href=\"%s\">x</a></p>\n", targets[i]);

		rendered_expect(&r, str_z(r.arena, text), str_z(r.arena, html));
		rendered_reports(&r, "");
	}
}
END_TEST

START_TEST(a_link_to_nowhere_keeps_its_words)
{
	rendered_expect(
		&r, "a [*b*](evidence:none) c", "<p>a <em>b</em> c</p>\n");
	ck_assert_uint_eq(r.markup.links.items[0].href.n, 0);
	r.options.resolve = NULL;
	rendered_expect(&r, "[b](school:oak)", "<p>b</p>\n");
}
END_TEST

START_TEST(links_outside_are_allowed)
{
	rendered_expect(&r, "<https://a.example/b?c=d&e='f'>",
		"<p><a href=\"https://a.example/b?c=d&amp;e=&#39;f&#39;\" "
		"rel=\"noreferrer\">https://a.example/b?c=d&amp;e=&#39;f"
		"&#39;</a></p>\n");
	rendered_expect(&r, "[x](HTTP://a.example \"Ti\\\"tle\")",
		"<p><a href=\"HTTP://a.example\" title=\"Ti&quot;tle\" "
		"rel=\"noreferrer\">x</a></p>\n");
	rendered_expect(&r, "<a@b.example>",
		"<p><a href=\"mailto:a@b.example\">a@b.example</a></p>\n");
	rendered_reports(&r, "");
}
END_TEST

START_TEST(other_addresses_never_reach_the_page)
{
	static const char *const targets[] = {"javascript:alert(1)",
		"JaVaScRiPt:alert(1)", "data:text/html,x", "vbscript:x",
		"file:///etc/passwd", "java&#9;script:alert(1)",
		"&#1;javascript:alert(1)", "&#106;avascript:alert(1)",
		"java&Tab;script:x", "//evil.example/x", "x-y+z.1:q",
		"<javascript:a b>"};

	for (size_t i = 0; i < COUNT(targets); i++) {
		rendered_text(&r, str_printf(r.arena, "[x](%s)", targets[i]));
		ck_assert_msg(str_eq_z(r.markup.html, "<p>x</p>\n"), "%s: %.*s",
			targets[i], STR_ARG(r.markup.html));
		ck_assert_uint_eq(r.diags.all.count, 1);
		ck_assert(r.diags.all.items[0]->code == P623);
	}
}
END_TEST

START_TEST(a_mistyped_kind_is_guessed)
{
	rendered_text(&r, S("[x](evidnce:a)"));
	rendered_reports(&r, "P623 1:5-1:13");
	ck_assert(
		str_find(r.diags.all.items[0]->help, S("`evidence:`"), 0) > 0);
}
END_TEST

START_TEST(addresses_are_escaped)
{
	rendered_expect(&r, "[x](<a b\"é<.pdf>)",
		"<p>[x](&lt;a b&quot;é&lt;.pdf&gt;)</p>\n");
	rendered_expect(&r, "[x](<a b\"é.pdf>)",
		"<p><a href=\"a%20b%22%C3%A9.pdf\">x</a></p>\n");
}
END_TEST

START_TEST(headings_of_the_text_may_be_linked)
{
	r.options.id_prefix = S("p-");
	rendered_text(&r, S("# The aim\n\n[a](#the-aim) [b](#teh-aim)\n"));
	rendered_holds(&r, "<a href=\"#p-the-aim\">a</a> b");
	rendered_reports(&r, "P628 3:19-3:26");
	ck_assert(str_find(r.diags.all.items[0]->help, S("the-aim"), 0) >= 0);
}
END_TEST

START_TEST(links_need_words)
{
	rendered_expect(&r, "a [](school:oak) b", "<p>a  b</p>\n");
	rendered_reports(&r, "P629 1:6-1:15");
	rendered_expect(&r, "[![Hall](files/h.png)](school:oak)",
		"<p><a href=\"school:oak\"><img src=\"files/h.png\" "
		"alt=\"Hall\" loading=\"lazy\"></a></p>\n");
	rendered_reports(&r, "");
}
END_TEST

START_TEST(pictures_need_words_and_a_file)
{
	rendered_expect(&r, "![](files/a.png)", "<p></p>\n");
	rendered_reports(&r, "P622 1:5-1:15");
	rendered_expect(&r, "![a *b* \"c\"](files/a.png)",
		"<p><img src=\"files/a.png\" alt=\"a b &quot;c&quot;\" "
		"loading=\"lazy\"></p>\n");
	rendered_reports(&r, "");
	rendered_expect(&r, "![a](https://b.example/c.png)", "<p>a</p>\n");
	rendered_reports(&r, "P627 1:6-1:28");
	rendered_expect(&r, "![a](data:image/png;base64,x)", "<p>a</p>\n");
	rendered_reports(&r, "P627 1:6-1:28");
	ck_assert(r.markup.links.items[0].kind == MARKUP_PICTURE);
}
END_TEST

START_TEST(links_know_their_place)
{
	rendered_text(&r,
		S("> é [school:oak](school:oak)\n> and [b\n> c](target:d)\n"));
	rendered_reports(&r, "");
	ck_assert_uint_eq(r.markup.links.count, 2);
	struct span span = r.markup.links.items[0].span;
	ck_assert_uint_eq(span.line, 1);
	ck_assert_uint_eq(span.column, 18);
	ck_assert_uint_eq(span.end_column, 27);
	span = r.markup.links.items[1].span;
	ck_assert_uint_eq(span.line, 3);
	ck_assert_uint_eq(span.column, 6);
	ck_assert_uint_eq(span.end_column, 13);
}
END_TEST

TCase *
tcase_links(void)
{
	TCase *tcase = tcase_create("links");

	tcase_add_checked_fixture(tcase, set_up, tear_down);
	tcase_add_test(tcase, records_and_files_are_asked_for);
	tcase_add_test(tcase, a_link_to_nowhere_keeps_its_words);
	tcase_add_test(tcase, links_outside_are_allowed);
	tcase_add_test(tcase, other_addresses_never_reach_the_page);
	tcase_add_test(tcase, a_mistyped_kind_is_guessed);
	tcase_add_test(tcase, addresses_are_escaped);
	tcase_add_test(tcase, headings_of_the_text_may_be_linked);
	tcase_add_test(tcase, links_need_words);
	tcase_add_test(tcase, pictures_need_words_and_a_file);
	tcase_add_test(tcase, links_know_their_place);
	return tcase;
}
