#include "unit.h"

#include "author/starter.h"

static struct arena *arena;

static void
set_up(void)
{
	arena = arena_new();
}

static void
tear_down(void)
{
	arena_free(arena);
}

static struct fs_tree
make(str framework, int year, int month, int day)
{
	struct fs_tree tree = {0};
	struct starter starter = {
		.framework = framework,
		.title = S("The <policy> & more"),
		.effective = date_from(2018, 1, 8),
		.categories = true,
		.trust = S("A \"trust\""),
		.day = date_from(year, month, day),
	};

	starter_add(arena, &starter, &tree);
	return tree;
}

/* The file's text; the empty slice where there is none. */
static str
file(const struct fs_tree *tree, const char *path)
{
	for (size_t i = 0; i < tree->files.count; i++)
		if (str_eq_z(tree->files.items[i].path, path))
			return tree->files.items[i].bytes;
	return (str){0};
}

static bool
has(str text, const char *words)
{
	return str_find(text, str_from(words), 0) >= 0;
}

START_TEST(gives_files_their_names)
{
	struct fs_tree tree = make(S("pele"), 2026, 11, 22);

	ck_assert(has(file(&tree, ".gitignore"), "/public/"));
	ck_assert(file(&tree, ".github/workflows/portal.yml").n > 0);
	ck_assert(file(&tree, "content/years/2026-27.yaml").n > 0);
	ck_assert(file(&tree, "content/benchmarks/2025-26.yaml").n > 0);
	for (size_t i = 1; i < tree.files.count; i++)
		ck_assert(str_cmp(tree.files.items[i - 1].path,
				  tree.files.items[i].path) < 0);
}
END_TEST

START_TEST(fills_in_what_it_is_for)
{
	struct fs_tree tree = make(S("pele"), 2026, 11, 22);
	str settings = file(&tree, "content/portal.yaml");
	str page = file(&tree, "content/pages/welcome.md");

	ck_assert(has(settings, "trust: \"A \\\"trust\\\"\"\n"));
	ck_assert(has(settings, "frameworks: [pele]\n"));
	ck_assert(has(page, "*The <policy> & more*"));
}
END_TEST

/* What is of one framework takes the place of what is of all. */
START_TEST(prefers_the_frameworks_own_files)
{
	const char *data = "schools/example-school/evidence/2026-07-data.md";
	struct fs_tree own = make(S("pele"), 2026, 11, 22);
	struct fs_tree other = make(S("unheard-of"), 2026, 11, 22);

	ck_assert(has(file(&own, data), "\n  floor:\n"));
	ck_assert(!has(file(&other, data), "\n  floor:\n"));
	ck_assert(file(&other, data).n > 0);
	ck_assert_uint_eq(
		file(&other, "schools/example-school/categorisation.yaml").n,
		0);
}
END_TEST

/* A template that renders to nothing is no file. */
START_TEST(tells_of_a_review_when_it_has_been)
{
	const char *review = "schools/example-school/evidence/"
			     "2027-02-executive-review.md";
	struct fs_tree before = make(S("pele"), 2027, 2, 28);
	struct fs_tree after = make(S("pele"), 2027, 3, 1);

	ck_assert_uint_eq(file(&before, review).n, 0);
	ck_assert(has(file(&after, review), "---\ntype: executive-review\n"));
}
END_TEST

START_TEST(speaks_of_the_inspections_of_its_time)
{
	struct fs_tree old = make(S("pele"), 2026, 8, 31);
	struct fs_tree new = make(S("pele"), 2026, 9, 1);

	ck_assert(has(file(&old, "schools/example-school/evidence/"
				 "2025-03-inspection.md"),
		"kind: graded"));
	ck_assert(has(file(&new, "schools/example-school/evidence/"
				 "2026-03-inspection.md"),
		"kind: report-card"));
}
END_TEST

static str
day_of(const struct value *data, const char *name)
{
	const struct value *found = value_get(data, str_from(name));

	ck_assert_msg(found != NULL, "there is no day %s", name);
	return value_chars(found);
}

static void
day_is(const struct value *data, const char *name, const char *expected)
{
	str day = day_of(data, name);

	ck_assert_msg(str_eq_z(day, expected), "%s is %.*s, not %s", name,
		STR_ARG(day), expected);
}

START_TEST(moves_days_to_their_weekday)
{
	struct value *data = value_object(arena);

	/* 1 September 2030 is a Sunday. */
	starter_set_days(arena, data, date_from(2030, 9, 1));
	day_is(data, "autumn-from", "2030-09-02");
	day_is(data, "october-from", "2030-10-28");
	day_is(data, "october-to", "2030-11-01");
	day_is(data, "spring-from", "2031-01-06");
	day_is(data, "counted", "2030-07-08");
	day_is(data, "year", "2030-31");
	day_is(data, "last-year", "2029-30");
	/* The day before it, a year before. */
	starter_set_days(arena, data, date_from(2030, 8, 31));
	day_is(data, "year", "2029-30");
	day_is(data, "autumn-from", "2029-09-03");
}
END_TEST

/* In every year the terms and what has happened stand in their order. */
START_TEST(keeps_days_in_order)
{
	static const char *const order[] = {"joined", "head-since", "met",
		"inspected", "published", "visited", "reviewed", "proposed",
		"counted", "agreed", "autumn-from", "met-again", "october-from",
		"october-to", "autumn-to", "spring-from", "reviewed-again",
		"february-from", "february-to", "spring-to", "summer-from",
		"may-from", "may-to", "summer-to"};

	for (int year = 2000; year < 2100; year++) {
		struct value *data = value_object(arena);

		starter_set_days(arena, data, date_from(year, 12, 1));
		for (size_t i = 1; i < COUNT(order); i++)
			ck_assert_msg(str_cmp(day_of(data, order[i - 1]),
					      day_of(data, order[i])) < 0,
				"%d: %s is not before %s", year, order[i - 1],
				order[i]);
	}
}
END_TEST

TCase *
tcase_starter(void)
{
	TCase *tcase = tcase_create("starter");

	tcase_add_checked_fixture(tcase, set_up, tear_down);
	tcase_add_test(tcase, gives_files_their_names);
	tcase_add_test(tcase, fills_in_what_it_is_for);
	tcase_add_test(tcase, prefers_the_frameworks_own_files);
	tcase_add_test(tcase, tells_of_a_review_when_it_has_been);
	tcase_add_test(tcase, speaks_of_the_inspections_of_its_time);
	tcase_add_test(tcase, moves_days_to_their_weekday);
	tcase_add_test(tcase, keeps_days_in_order);
	return tcase;
}
