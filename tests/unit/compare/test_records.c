/* Lists of records, before and after: what is told of them, to the word. */
#include "compare/records.h"

#include "load/bind.h"
#include "load/yaml.h"
#include "model/act_tables.h"
#include "model/framework_parts.h"
#include "unit.h"

static struct arena *arena;

static void
setup(void)
{
	arena = arena_new();
}

static void
teardown(void)
{
	arena_free(arena);
}

static struct any_list *
read_list(const struct record_type *type, const char *yaml)
{
	struct source *source = NEW(arena, struct source);
	struct diags *diags = NEW(arena, struct diags);
	struct any_list *list = NEW(arena, struct any_list);
	struct binder binder = {
		.arena = arena, .diags = diags, .source = source};
	struct node *node;

	source->path = S("list.yaml");
	source->text = str_from(yaml);
	diags_init(diags, arena);
	node = yaml_read(arena, diags, source, source->text, 1);
	if (node != NULL)
		bind_list(&binder, node, type, list);
	ck_assert_uint_eq(diags->all.count, 0);
	return list;
}

/* "added target a||: figure: 3": a line for each change. */
static const char *
told(const struct record_type *type, const char *before, const char *after)
{
	struct changes changes = {0};
	struct finds finds = {.arena = arena, .changes = &changes};
	struct buf out = buf_new(arena);

	compare_lists(&finds, type, read_list(type, before),
		read_list(type, after), S(""));
	for (size_t i = 0; i < changes.all.count; i++) {
		const struct change *c = &changes.all.items[i];

		buf_printf(&out, "%s %s %.*s [%.*s] '%.*s' '%.*s' (%.*s)\n",
			change_words[c->sort], c->kind, STR_ARG(c->what),
			STR_ARG(c->part), STR_ARG(c->from), STR_ARG(c->to),
			STR_ARG(c->remark));
	}
	return str_z(arena, buf_str(&out));
}

static const struct {
	const struct record_type *type;
	const char *before, *after, *told;
} cases[] = {
	/* Nothing changes by layout, order of keys, or order of the list. */
	{&target_type,
		"- {id: a, indicator: i, year: 2026-27, target: 3}\n"
		"- {id: b, indicator: i, year: 2026-27, target: 4}\n",
		"- id: b\n  target: 4.0\n  indicator: i\n  year: 2026-27\n"
		"- id: a\n  target: 3\n  indicator: i\n  year: 2026-27\n",
		""},
	{&target_type, "- {id: a, indicator: i, year: 2026-27, target: 3}\n",
		"- {id: a, indicator: i, year: 2027-28, target: 3.5}\n",
		"changed target a [year] '2026-27' '2027-28' ()\n"
		"changed target a [target] '3' '3.5' ()\n"},
	/* What is not told does not show: who approved, and why. */
	{&target_type,
		"- {id: a, indicator: i, year: 2026-27, target: 3, rationale: "
		"x}\n",
		"- {id: a, indicator: i, year: 2026-27, target: 3, rationale: "
		"y}\n",
		""},
	{&target_type, "- {id: a, indicator: i, year: 2026-27, target: 3}\n",
		"- {id: b, indicator: i, year: 2026-27, target: 3}\n",
		"added target b [] '' 'indicator: i, year: 2026-27, target: 3' "
		"()\n"
		"removed target a [] 'indicator: i, year: 2026-27, target: 3' "
		"'' ()\n"},
	/* Days that slip, and a key that came. */
	{&action_type, "- {do: Paint, due: 2026-12-01, status: in-progress}\n",
		"- {do: Paint, due: 2026-12-02, status: done, rag: blue}\n",
		"changed action Paint [due] '2026-12-01' '2026-12-02' (1 day "
		"later)\n"
		"changed action Paint [status] 'in-progress' 'done' ()\n"
		"changed action Paint [rag] '' 'blue' ()\n"},
	/* The same twice: one of the two is gone, and the other the same. */
	{&action_type,
		"- {do: Paint, status: done}\n- {do: Paint, status: done}\n",
		"- {do: Paint, status: done}\n",
		"removed action Paint [] 'status: done' '' ()\n"},
	/* Those below are known again by what they stand in. */
	{&priority_type,
		"- id: p\n  title: T\n  actions: [{do: A, owner: head}]\n"
		"- id: q\n  title: T\n  actions: [{do: A, owner: head}]\n",
		"- id: p\n  title: T\n  actions: [{do: A, owner: head}]\n"
		"- id: q\n  title: T\n  actions: [{do: A, owner: ceo}]\n",
		"changed action q: A [owner] 'head' 'ceo' ()\n"},
	{&priority_type, "- {id: p, title: T}\n",
		"- id: p\n  title: T\n  actions: [{do: A, owner: head}]\n"
		"- id: q\n  title: U\n  actions: [{do: B}]\n",
		"added action p: A [] '' 'owner: head' ()\n"
		"added priority q [] '' 'title: U' ()\n"
		"added action q: B [] '' '' ()\n"},
	/* An entry whose category is another is still that entry. */
	{&categorisation_type, "- {category: a, year: 2026-27}\n",
		"- {category: b, year: 2026-27, status: proposed}\n",
		"changed decision 2026-27 [category] 'a' 'b' ()\n"
		"changed decision 2026-27 [status] '' 'proposed' ()\n"},
	/* One record below another is gone into. */
	{&categorisation_type,
		"- {category: a, provisional: {until: 2026-12-18}}\n",
		"- {category: a, provisional: {until: 2027-01-08}}\n",
		"changed decision  [provisional: until] '2026-12-18' "
		"'2027-01-08' (21 days later)\n"},
	{&criterion_type,
		"- {id: C1, text: t, when: {fact: f, is: a}, decision: D1}\n",
		"- {id: C1, text: t, when: {not: {fact: f, is: [a, b]}}}\n",
		"changed criterion C1 [when] '{fact: f, is: a}' "
		"'{not: {fact: f, is: [a, b]}}' ()\n"
		"changed criterion C1 [decision] 'D1' '' ()\n"},
};

START_TEST(what_is_told)
{
	ck_assert_str_eq(
		told(cases[_i].type, cases[_i].before, cases[_i].after),
		cases[_i].told);
}
END_TEST

/* As many of one name as there are schools: not a comparison each with each. */
START_TEST(many)
{
	struct buf yaml = buf_new(arena);

	for (int i = 0; i < unit_rounds(20000); i++)
		buf_put_z(&yaml, "- {do: Paint}\n");
	ck_assert_str_eq(told(&action_type, str_z(arena, buf_str(&yaml)),
				 str_z(arena, buf_str(&yaml))),
		"");
}
END_TEST

TCase *
tcase_records(void)
{
	TCase *tcase = tcase_create("records");

	tcase_add_checked_fixture(tcase, setup, teardown);
	tcase_add_loop_test(tcase, what_is_told, 0, COUNT(cases));
	tcase_add_test(tcase, many);
	return tcase;
}
