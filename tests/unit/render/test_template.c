/* What cases of data cannot show: sets, big inputs, and every cut of one. */
#include "unit.h"

#include "render/template.h"

#define MANY 20000

static struct arena *arena;
static struct diags diags;

/* Sources by name, in pairs; the last is NULL. */
struct shelf {
	const char *const *pairs;
	size_t asked;
	str page; /* what "page" is, where it is not in the pairs */
};

static void
set_up(void)
{
	arena = arena_new();
	diags_init(&diags, arena);
}

static void
tear_down(void)
{
	arena_free(arena);
}

static const struct source *
find_on_shelf(void *context, str name)
{
	struct shelf *shelf = context;
	struct source *source = NEW(arena, struct source);

	shelf->asked++;
	source->path = name;
	source->text = shelf->page;
	if (str_eq_z(name, "page") && shelf->page.p != NULL)
		return source;
	for (size_t i = 0; shelf->pairs != NULL && shelf->pairs[i] != NULL;
		i += 2) {
		source->text = str_from(shelf->pairs[i + 1]);
		if (str_eq_z(name, shelf->pairs[i]))
			return source;
	}
	return NULL;
}

static struct template_set *
set_of(struct shelf *shelf)
{
	return template_set_new(arena, &diags, find_on_shelf, shelf);
}

/* Renders `text` over {"list": [1], "name": "x"}. */
static str
rendered(str text)
{
	struct shelf shelf = {.page = text};
	struct value *data = value_object(arena);
	struct buf out = buf_new(arena);

	value_add(value_set_list(data, "list"), value_int(arena, 1));
	value_set_text(data, "name", S("x"));
	template_render(set_of(&shelf), S("page"), data, &out);
	return buf_str(&out);
}

START_TEST(each_template_is_read_once)
{
	static const char *const pairs[] = {
		"page", "{{>a}}{{>a}}{{>none}}", "a", "{{#l}}x{{/l}}{{", NULL};
	struct shelf shelf = {.pairs = pairs};
	struct template_set *set = set_of(&shelf);
	struct value *data = value_object(arena);
	struct buf out = buf_new(arena);

	ck_assert(template_check(set, S("page")));
	ck_assert(!template_check(set, S("none")));
	ck_assert(!template_render(set, S("page"), data, &out));
	ck_assert(!template_render(set, S("page"), data, &out));
	ck_assert_uint_eq(shelf.asked, 3);
	ck_assert_uint_eq(diags.all.count, 2);
	ck_assert_int_eq(diags.all.items[0]->code, P601);
	ck_assert_int_eq(diags.all.items[1]->code, P605);
}
END_TEST

START_TEST(a_page_without_a_template)
{
	struct shelf shelf = {0};
	struct buf out = buf_new(arena);

	ck_assert(!template_render(
		set_of(&shelf), S("home"), value_object(arena), &out));
	ck_assert_uint_eq(diags.all.count, 1);
	ck_assert_int_eq(diags.all.items[0]->code, P605);
	ck_assert(!span_is_set(diags.all.items[0]->span));
}
END_TEST

START_TEST(a_span_covers_its_tag)
{
	struct span span;

	rendered(S("a\n b {{ two words }} c"));
	ck_assert_uint_eq(diags.all.count, 1);
	span = diags.all.items[0]->span;
	ck_assert_uint_eq(span.line, 2);
	ck_assert_uint_eq(span.column, 4);
	ck_assert_uint_eq(span.end_line, 2);
	ck_assert_uint_eq(span.end_column, 18);
}
END_TEST

/* Every one of these would take minutes if reading it were quadratic. */
static const char *const repeated[] = {"{{name}}", "{{", "{{!", "{{#list}}",
	"{{/list}}", "{{{", "{{=", "{{$a}}{{/a}}", "{{<p}}{{/p}}", "{{>p}}",
	"\n  {{#list}}\n", "{{#list}}{{/list}}", "{{ a b }}", " ", "\r\n"};

START_TEST(long_templates_end_soon)
{
	struct buf text = buf_new(arena);

	for (int i = 0; i < MANY; i++)
		buf_put_z(&text, repeated[_i]);
	rendered(buf_str(&text));
}
END_TEST

START_TEST(every_cut_of_a_template_is_survived)
{
	static const char whole[] =
		"{{! c }}\n{{<p}}\n  {{$a}}\n    {{{name}}}\n  {{/a}}\n"
		"{{/p}}\n{{#list}}{{.}}{{/list}}{{^no}}n{{/no}}{{=<% %>=}}\n"
		" <%>*name%> <%&a.b%>\r\n<%$b%><%/b%>";

	for (size_t n = 0; n < sizeof(whole); n++) {
		char *exact = malloc(n == 0 ? 1 : n);

		memcpy(exact, whole, n);
		rendered((str){exact, n});
		free(exact);
	}
}
END_TEST

/* Each template includes the next twice: 2^40 steps, were there no end. */
START_TEST(a_page_that_explodes_is_given_up)
{
	struct shelf shelf = {.page = S("{{>t0}}")};
	const char **pairs = NEW_ARRAY(arena, const char *, 83);
	struct buf out = buf_new(arena);

	for (int i = 0; i < 40; i++) {
		pairs[2 * i] = str_z(arena, str_printf(arena, "t%d", i));
		pairs[2 * i + 1] = str_z(arena,
			str_printf(arena, "{{>t%d}}{{>t%d}}", i + 1, i + 1));
	}
	pairs[80] = "t40";
	pairs[81] = "";
	shelf.pairs = pairs;
	ck_assert(!template_render(
		set_of(&shelf), S("page"), value_object(arena), &out));
	ck_assert_uint_eq(diags.all.count, 1);
	ck_assert_int_eq(diags.all.items[0]->code, P606);
}
END_TEST

/* Constants are in the template already: what the data says is not asked. */
START_TEST(constants_are_put_in)
{
	struct shelf shelf = {
		.page = S("{{t.a}}{{#list}}{{t.a}}{{/list}}"
			  "{{t.b}}{{{t.html}}}{{^t.a}}-{{/t.a}}")};
	struct template_set *set = set_of(&shelf);
	struct value *data = value_object(arena);
	struct value *constants = value_object(arena), *t;
	struct buf out = buf_new(arena);

	t = value_set_object(constants, "t");
	value_set_text(t, "a", S("<&>"));
	t = value_set_object(data, "t");
	value_set_text(t, "a", S("other"));
	value_set_text(t, "b", S("b"));
	value_set_html(t, "html", S("<i>"));
	value_add(value_set_list(data, "list"), value_int(arena, 1));
	ck_assert(template_check(set, S("page")));
	template_set_close(set, constants);
	ck_assert(template_render(set, S("page"), data, &out));
	ck_assert(str_eq_z(buf_str(&out), "&lt;&amp;&gt;&lt;&amp;&gt;b<i>"));
}
END_TEST

/* One that would be too long to link is rendered as it was read. */
START_TEST(what_is_too_long_is_not_linked)
{
	struct shelf shelf = {.page = S("{{>t0}}")};
	const char **pairs = NEW_ARRAY(arena, const char *, 37);
	struct template_set *set;
	struct buf out = buf_new(arena);

	for (int i = 0; i < 17; i++) {
		pairs[2 * i] = str_z(arena, str_printf(arena, "t%d", i));
		pairs[2 * i + 1] = str_z(arena,
			str_printf(arena, "{{>t%d}}{{>t%d}}", i + 1, i + 1));
	}
	pairs[34] = "t17";
	pairs[35] = "x";
	shelf.pairs = pairs;
	set = set_of(&shelf);
	ck_assert(template_check(set, S("page")));
	for (int i = 0; i <= 17; i++)
		ck_assert(template_check(set, str_from(pairs[2 * i])));
	template_set_close(set, NULL);
	ck_assert(template_render(set, S("page"), value_object(arena), &out));
	ck_assert_uint_eq(out.n, (size_t)1 << 17);
}
END_TEST

TCase *
tcase_template(void)
{
	TCase *tc = tcase_create("template");

	tcase_set_timeout(tc, 60);
	tcase_add_checked_fixture(tc, set_up, tear_down);
	tcase_add_test(tc, each_template_is_read_once);
	tcase_add_test(tc, a_page_without_a_template);
	tcase_add_test(tc, a_span_covers_its_tag);
	tcase_add_loop_test(
		tc, long_templates_end_soon, 0, (int)COUNT(repeated));
	tcase_add_test(tc, every_cut_of_a_template_is_survived);
	tcase_add_test(tc, a_page_that_explodes_is_given_up);
	tcase_add_test(tc, constants_are_put_in);
	tcase_add_test(tc, what_is_too_long_is_not_linked);
	return tc;
}
