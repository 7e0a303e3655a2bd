#include "unit.h"

#include "render/html.h"

/* Pairs of text and what it is written as. */
static const struct {
	const char *text;
	const char *html;
} pairs[] = {
	{"", ""},
	{"plain", "plain"},
	{"R&D <b> \"x\" 'y'", "R&amp;D &lt;b&gt; &quot;x&quot; &#39;y&#39;"},
	{"&amp;", "&amp;amp;"},
	{"a\tb\nc\r\nd", "a\tb\nc\nd"},
	{"\x01\x1b[0m\x7f", "\xef\xbf\xbd\xef\xbf\xbd[0m\xef\xbf\xbd"},
	{"\xc2\x85\xc2\x9f", "\xef\xbf\xbd\xef\xbf\xbd"},
	{"\xc2\xa0\xc5\xb7\xf0\x9f\x8f\xab",
		"\xc2\xa0\xc5\xb7\xf0\x9f\x8f\xab"},
	{"\xff.\xc3", "\xef\xbf\xbd.\xef\xbf\xbd"},
	{"\xef\xbf\xbe\xef\xb7\x90", "\xef\xbf\xbd\xef\xbf\xbd"},
};

START_TEST(text_is_escaped)
{
	struct arena *arena = arena_new();
	str got = html_text(arena, str_from(pairs[_i].text));

	ck_assert_str_eq(str_z(arena, got), pairs[_i].html);
	arena_free(arena);
}
END_TEST

START_TEST(a_zero_byte_does_not_pass)
{
	struct arena *arena = arena_new();
	str got = html_text(arena, (str){"a\0b", 3});

	ck_assert(str_eq_z(got, "a\xef\xbf\xbd"
				"b"));
	arena_free(arena);
}
END_TEST

/* However many bytes that pass are before it, and after it. */
static void
check_wherever(struct arena *arena, char byte)
{
	str alone = html_text(arena, (str){&byte, 1});
	char text[64], expected[64];

	for (size_t before = 0; before < 40; before++) {
		memset(text, 'x', sizeof(text));
		memset(expected, 'x', sizeof(expected));
		text[before] = byte;
		if (alone.n > 0)
			memcpy(expected + before, alone.p, alone.n);
		for (size_t after = 0; after < 18; after++) {
			str whole = {text, before + 1 + after};
			str wanted = {expected, before + alone.n + after};

			ck_assert(str_eq(html_text(arena, whole), wanted));
		}
	}
}

START_TEST(a_byte_is_escaped_wherever_it_stands)
{
	struct arena *arena = arena_new();

	for (int byte = 0; byte < 256; byte++, arena_reset(arena))
		check_wherever(arena, (char)byte);
	arena_free(arena);
}
END_TEST

START_TEST(an_attribute_is_quoted)
{
	struct arena *arena = arena_new();
	struct buf out = buf_new(arena);

	html_attribute(&out, "title", S("\" onload='x' <"));
	ck_assert(str_eq_z(
		buf_str(&out), " title=\"&quot; onload=&#39;x&#39; &lt;\""));
	arena_free(arena);
}
END_TEST

TCase *
tcase_html(void)
{
	TCase *tc = tcase_create("html");

	tcase_add_loop_test(tc, text_is_escaped, 0, (int)COUNT(pairs));
	tcase_add_test(tc, a_zero_byte_does_not_pass);
	tcase_add_test(tc, a_byte_is_escaped_wherever_it_stands);
	tcase_add_test(tc, an_attribute_is_quoted);
	return tc;
}
