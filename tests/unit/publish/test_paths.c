#include "unit.h"

#include "base/buf.h"
#include "publish/paths.h"

static struct arena *arena;
static struct paths paths;

static void
set_up(void)
{
	arena = arena_new();
	paths = (struct paths){0};
}

static void
tear_down(void)
{
	arena_free(arena);
}

static void
expect_taken(const char *path)
{
	str wrong = paths_take(arena, &paths, str_from(path));

	ck_assert_msg(!wrong.n, "%s %.*s", path, STR_ARG(wrong));
}

static void
expect_wrong(const char *path, const char *words)
{
	str wrong = paths_take(arena, &paths, str_from(path));

	ck_assert_msg(str_find(wrong, str_from(words), 0) >= 0, "%s: %.*s",
		path, STR_ARG(wrong));
}

START_TEST(ordinary_paths_are_taken)
{
	expect_taken("index.html");
	expect_taken("schools/index.html");
	expect_taken("schools/oakfield-primary/evidence/2026-06-a.html");
	expect_taken("files/Überblick 2026 (final).pdf");
	expect_taken("concept/common.html");
	expect_taken("com10.html");
	expect_taken("com0.html");
}
END_TEST

START_TEST(paths_stay_inside)
{
	expect_wrong("", "is empty");
	expect_wrong("/etc/passwd", "empty part");
	expect_wrong("a//b.html", "empty part");
	expect_wrong("a/", "is a folder");
	expect_wrong("../x.html", "`..`");
	expect_wrong("a/../../x.html", "`..`");
	expect_wrong("./x.html", "`.`");
	expect_wrong("a\\..\\x.html", "Windows");
	expect_wrong("C:x.html", "Windows");
}
END_TEST

START_TEST(paths_work_on_windows)
{
	expect_wrong("con", "keeps for itself");
	expect_wrong("schools/Aux.html", "keeps for itself");
	expect_wrong("nul.tar.gz", "keeps for itself");
	expect_wrong("lpt1/index.html", "keeps for itself");
	expect_wrong("a/b.", "full stop");
	expect_wrong("a /b", "blank");
	expect_wrong("what?.html", "Windows");
	expect_wrong("tab\there.html", "Windows");
	expect_wrong("bad\xff.html", "Windows");
}
END_TEST

START_TEST(paths_are_short)
{
	struct buf long_path = buf_new(arena);

	buf_repeat(&long_path, 'x', PATHS_MAX_LENGTH);
	ck_assert(!paths_take(arena, &paths, buf_str(&long_path)).n);
	buf_put_char(&long_path, 'y');
	ck_assert(paths_take(arena, &paths, buf_str(&long_path)).n);
}
END_TEST

START_TEST(paths_do_not_collide)
{
	expect_taken("a/b.html");
	expect_taken("a/c.html");
	expect_wrong("a/b.html", "twice");
	expect_wrong("a/B.html", "capital letters");
	expect_wrong("A/d.html", "capital letters");
	expect_wrong("a", "a file and a folder");
	expect_wrong("a/b.html/c.html", "a file and a folder");
}
END_TEST

TCase *
tcase_paths(void)
{
	TCase *tcase = tcase_create("paths");

	tcase_add_checked_fixture(tcase, set_up, tear_down);
	tcase_add_test(tcase, ordinary_paths_are_taken);
	tcase_add_test(tcase, paths_stay_inside);
	tcase_add_test(tcase, paths_work_on_windows);
	tcase_add_test(tcase, paths_are_short);
	tcase_add_test(tcase, paths_do_not_collide);
	return tcase;
}
