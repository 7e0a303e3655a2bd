/* Which file another one was, before it had its name. */
#include "report/renames.h"

#include "unit.h"

static struct arena *arena;
static struct sources gone, come;

static void
setup(void)
{
	arena = arena_new();
	gone = (struct sources){0};
	come = (struct sources){0};
}

static void
teardown(void)
{
	arena_free(arena);
}

static void
add(struct sources *sources, const char *path, const char *text)
{
	struct source *source = NEW(arena, struct source);

	source->path = str_from(path);
	source->text = str_from(text);
	*list_push(arena, &sources->all) = source;
}

/* The path before, or "". */
static const char *
was(const char *path)
{
	struct map map = renames_find(arena, &gone, &come);
	const struct source *source = map_get(&map, str_from(path));

	return source == NULL ? "" : str_z(arena, source->path);
}

START_TEST(same_text)
{
	add(&gone, "a/one.md", "x\ny\nz\n");
	add(&gone, "a/two.md", "p\nq\nr\n");
	add(&come, "b/three.md", "p\nq\nr\n");
	ck_assert_str_eq(was("b/three.md"), "a/two.md");
	ck_assert_str_eq(was("a/one.md"), "");
}
END_TEST

/* Of four lines, the name one of them, two are half; one is not. */
START_TEST(half_of_the_lines)
{
	add(&gone, "a/one.md", "x\ny\nz\n");
	add(&come, "a/half.md", "x\ny\nnew\n");
	add(&come, "a/less.md", "z\nother\nlines\n");
	ck_assert_str_eq(was("a/half.md"), "a/one.md");
	ck_assert_str_eq(was("a/less.md"), "");
}
END_TEST

/* A line that is there once is not shared twice. */
START_TEST(repeated_lines)
{
	add(&gone, "a/one.md", "x\nb\nc\nd\n");
	add(&come, "a/two.md", "x\nx\nx\nx\n");
	ck_assert_str_eq(was("a/two.md"), "");
}
END_TEST

START_TEST(a_file_is_taken_once)
{
	add(&gone, "a/one.md", "x\ny\nz\n");
	add(&come, "b/copy.md", "x\ny\nz\n");
	add(&come, "c/copy.md", "x\ny\nz\n");
	ck_assert_str_eq(was("b/copy.md"), "a/one.md");
	ck_assert_str_eq(was("c/copy.md"), "");
}
END_TEST

/* What all files have says nothing; what one has decides. */
START_TEST(many_alike)
{
	for (int i = 0; i < 500; i++) {
		const char *name = str_z(
			arena, str_printf(arena, "old/%d/school.yaml", i));
		const char *moved = str_z(arena,
			str_printf(arena, "new/%d/school.yaml", 499 - i));

		add(&gone, name,
			str_z(arena, str_printf(arena,
					     "phase: primary\nages: 3-11\n"
					     "urn: %d\n",
					     100000 + i)));
		add(&come, moved,
			str_z(arena, str_printf(arena,
					     "phase: primary\nages: 3-11\n"
					     "urn: %d\n",
					     100000 + i)));
	}
	ck_assert_str_eq(was("new/7/school.yaml"), "old/492/school.yaml");
	ck_assert_str_eq(was("new/499/school.yaml"), "old/0/school.yaml");
}
END_TEST

/* Files that were not read, or are empty, go by their names. */
START_TEST(names_alone)
{
	add(&gone, "a/odd.txt", "");
	add(&come, "b/odd.txt", "");
	add(&come, "b/other.txt", "");
	ck_assert_str_eq(was("b/odd.txt"), "a/odd.txt");
	ck_assert_str_eq(was("b/other.txt"), "");
}
END_TEST

TCase *
tcase_renames(void)
{
	TCase *tcase = tcase_create("renames");

	tcase_add_checked_fixture(tcase, setup, teardown);
	tcase_add_test(tcase, same_text);
	tcase_add_test(tcase, half_of_the_lines);
	tcase_add_test(tcase, repeated_lines);
	tcase_add_test(tcase, a_file_is_taken_once);
	tcase_add_test(tcase, many_alike);
	tcase_add_test(tcase, names_alone);
	return tcase;
}
