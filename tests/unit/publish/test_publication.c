#include "unit.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/parallel.h"
#include "folders.h"
#include "publish/sys.h"

static struct arena *arena;
static const char *folder;
static const char *public;
static struct publish_failure failure;
static struct publish_result result;

static void
set_up(void)
{
	arena = arena_new();
	folder = folder_make(arena);
	public = folder_path(arena, folder, "public");
	failure = (struct publish_failure){0};
}

static void
tear_down(void)
{
	folder_remove(arena, folder);
	arena_free(arena);
}

static void
publish(const struct sample *sample)
{
	bool done = folder_publish(arena, folder, sample, &result, &failure);

	ck_assert_msg(done, "%.*s", STR_ARG(failure.sentence));
}

static struct stat
info_of(const char *name)
{
	struct stat info;

	ck_assert_int_eq(stat(folder_path(arena, public, name), &info), 0);
	return info;
}

static void
expect_refusal(const char *words)
{
	str before = folder_state(arena, folder);

	ck_assert(
		!folder_publish(arena, folder, &sample_new, &result, &failure));
	ck_assert_msg(str_find(failure.sentence, str_from(words), 0) >= 0,
		"%.*s", STR_ARG(failure.sentence));
	ck_assert(failure.advice.n);
	ck_assert(str_eq(before, folder_state(arena, folder)));
}

START_TEST(publishes_where_nothing_was)
{
	publish(&sample_old);
	ck_assert_uint_eq(result.files, 5);
	ck_assert_uint_eq(result.written, 5);
	ck_assert(!result.unchanged);
	str state = folder_state(arena, folder);
	ck_assert_msg(str_find(state, S("public/a/gone.html: gone\n"), 0) >= 0,
		"%.*s", STR_ARG(state));
	ck_assert(str_find(state, S(".public"), 0) < 0);
}
END_TEST

START_TEST(publishes_to_an_empty_folder)
{
	ck_assert_int_eq(mkdir(public, 0777), 0);
	publish(&sample_old);
	ck_assert_uint_eq(result.written, 5);
}
END_TEST

START_TEST(makes_the_folders_above)
{
	const char *deep = folder_path(arena, folder, "all/widest/");
	struct publication *publication = publication_open(
		arena, deep, &failure);
	struct manifest_facts facts = {S("1"), S("2026-11-22"), S("")};

	ck_assert_ptr_nonnull(publication);
	publication_add(publication, S("a.html"), S("a"));
	ck_assert(publication_commit(publication, &facts, NULL, &failure));
	ck_assert_int_eq(access(folder_path(arena, deep, "a.html"), R_OK), 0);
}
END_TEST

START_TEST(replaces_what_was_published)
{
	publish(&sample_old);
	ino_t same = info_of("a/same.html").st_ino;
	publish(&sample_new);
	ck_assert_uint_eq(result.files, 5);
	ck_assert_uint_eq(result.written, 4);
	ck_assert_uint_eq(result.removed, 1);
	ck_assert_uint_eq(info_of("a/same.html").st_ino, same);
	ck_assert_uint_eq(info_of("a/same.html").st_nlink, 1);
	ck_assert_int_ne(
		access(folder_path(arena, public, "a/gone.html"), F_OK), 0);
}
END_TEST

START_TEST(touches_nothing_where_nothing_differs)
{
	publish(&sample_old);
	struct stat before = info_of("."), file = info_of("index.html");
	publish(&sample_old);
	ck_assert(result.unchanged);
	ck_assert_uint_eq(result.written, 0);
	ck_assert_uint_eq(info_of(".").st_ino, before.st_ino);
	ck_assert_int_eq(info_of(".").st_mtim.tv_nsec, before.st_mtim.tv_nsec);
	ck_assert_int_eq(info_of(".").st_ctim.tv_nsec, before.st_ctim.tv_nsec);
	ck_assert_int_eq(
		info_of("index.html").st_ctim.tv_nsec, file.st_ctim.tv_nsec);
}
END_TEST

START_TEST(mends_a_file_that_somebody_changed)
{
	publish(&sample_old);
	ck_assert_int_eq(unlink(folder_path(arena, public, "index.html")), 0);
	folder_put(arena, public, "index.html", "OLD FRONT PAGE");
	publish(&sample_old);
	ck_assert_uint_eq(result.written, 1);
	ck_assert_int_eq(info_of("index.html").st_size, 14);
}
END_TEST

START_TEST(gives_up_without_a_trace)
{
	publish(&sample_old);
	str before = folder_state(arena, folder);
	struct publication *publication = publication_open(
		arena, public, &failure);
	ck_assert_ptr_nonnull(publication);
	publication_add(publication, S("x.html"), S("x"));
	publication_abandon(publication);
	ck_assert(str_eq(before, folder_state(arena, folder)));
}
END_TEST

START_TEST(refuses_a_folder_of_somebody_else)
{
	ck_assert_int_eq(mkdir(public, 0777), 0);
	folder_put(arena, public, "thesis.txt", "ten years' work");
	expect_refusal("did not publish");
}
END_TEST

START_TEST(refuses_a_manifest_of_somebody_else)
{
	ck_assert_int_eq(mkdir(public, 0777), 0);
	folder_put(arena, public, "manifest.json", "{\"name\": \"app\"}");
	expect_refusal("did not publish");
}
END_TEST

START_TEST(refuses_to_delete_a_file_that_was_put_there)
{
	publish(&sample_old);
	ck_assert_int_eq(mkdir(folder_path(arena, public, ".git"), 0777), 0);
	folder_put(arena, public, ".git/config", "[core]");
	expect_refusal("public/.git/config` was not published");
}
END_TEST

START_TEST(refuses_a_link_in_the_published_folder)
{
	publish(&sample_old);
	ck_assert_int_eq(symlink("/", folder_path(arena, public, "root")), 0);
	expect_refusal("public/root` was not published");
}
END_TEST

START_TEST(refuses_a_link_as_the_folder)
{
	ck_assert_int_eq(symlink("elsewhere", public), 0);
	ck_assert(
		!folder_publish(arena, folder, &sample_new, &result, &failure));
	ck_assert(str_find(failure.sentence, S("symbolic link"), 0) >= 0);
}
END_TEST

START_TEST(refuses_a_file_as_the_folder)
{
	folder_put(arena, folder, "public", "not a folder");
	expect_refusal("not a folder");
}
END_TEST

START_TEST(refuses_a_folder_without_a_name)
{
	static const char *const names[] = {".", "..", "/", "a/..", ""};

	for (size_t i = 0; i < COUNT(names); i++) {
		ck_assert_ptr_null(publication_open(arena, names[i], &failure));
		ck_assert(
			str_find(failure.sentence, S("needs a name"), 0) >= 0);
	}
}
END_TEST

START_TEST(keeps_two_builds_apart)
{
	struct publication *first = publication_open(arena, public, &failure);

	ck_assert_ptr_nonnull(first);
	ck_assert_ptr_null(publication_open(arena, public, &failure));
	ck_assert(str_find(failure.sentence, S("another build"), 0) >= 0);
	publication_abandon(first);
	publish(&sample_new);
}
END_TEST

START_TEST(sweeps_what_a_killed_build_left)
{
	const char *stale = folder_path(arena, folder, ".public.building");

	ck_assert_int_eq(mkdir(stale, 0777), 0);
	ck_assert_int_eq(mkdir(folder_path(arena, stale, "a"), 0777), 0);
	folder_put(arena, stale, "a/same.html", "half");
	folder_put(arena, folder, ".public.lock", "");
	publish(&sample_new);
	ck_assert(str_find(folder_state(arena, folder), S(".public"), 0) < 0);
}
END_TEST

START_TEST(says_what_is_wrong_with_a_path)
{
	struct publication *publication = publication_open(
		arena, public, &failure);

	ck_assert(!publication_add(publication, S("a.html"), S("a")).n);
	ck_assert(str_eq(publication_add(publication, S("a.html"), S("b")),
		S("is published twice")));
	ck_assert(publication_add(publication, S("../x"), S("b")).n);
	ck_assert(publication_add(publication, S("manifest.json"), S("")).n);
	ck_assert(publication_add(publication, S("Manifest.json"), S("")).n);
	publication_abandon(publication);
}
END_TEST

enum { CROWD = 300 };

struct crowd {
	struct publication *publication;
	struct published *published[CROWD];
	bool backwards;
};

/* Folders in folders, each needed by several files at once. */
static str
path_of(struct arena *into, size_t i)
{
	return str_printf(into, "%zu/%zu/%zu.html", i % 7, i % 3, i);
}

static void
put_one(void *context, size_t index, UNUSED unsigned worker)
{
	struct crowd *crowd = context;
	size_t i = crowd->backwards ? CROWD - 1 - index : index;
	struct arena *scratch = arena_new();

	publication_put(
		crowd->publication, crowd->published[i], path_of(scratch, i));
	arena_free(scratch);
}

/* All but every tenth is put; the path of that is only taken. */
static void
publish_crowd(const char *to, unsigned jobs, bool backwards)
{
	struct crowd crowd = {.backwards = backwards};
	struct manifest_facts facts = {S("1"), S("2026-11-22"), S("")};
	str wrong;

	crowd.publication = publication_open(arena, to, &failure);
	ck_assert_ptr_nonnull(crowd.publication);
	ck_assert_ptr_nonnull(publication_take(
		crowd.publication, S("never/put.html"), &wrong));
	for (size_t i = 0; i < CROWD; i++) {
		crowd.published[i] = publication_take(
			crowd.publication, path_of(arena, i), &wrong);
		ck_assert_ptr_nonnull(crowd.published[i]);
	}
	parallel_for(jobs, CROWD, put_one, &crowd);
	ck_assert(publication_commit(
		crowd.publication, &facts, &result, &failure));
	ck_assert_uint_eq(result.files, CROWD + 1);
}

START_TEST(threads_put_side_by_side)
{
	const char *one = folder_path(arena, folder, "one");
	str expected;

	publish_crowd(one, 1, false);
	expected = folder_state(arena, one);
	ck_assert(str_find(expected, S("6/2/20.html: 6/2/20.html\n"), 0) >= 0);
	ck_assert(str_find(expected, S("never"), 0) < 0);
	publish_crowd(public, 8, true);
	ck_assert_uint_eq(result.written, CROWD + 1);
	ck_assert(str_eq(folder_state(arena, public), expected));
	publish_crowd(public, 8, false);
	ck_assert(result.unchanged);
}
END_TEST

static int
fail_to_write(const char *call)
{
	return str_eq_z(S("write"), call) ? ENOSPC : 0;
}

START_TEST(one_failure_is_told_of_many)
{
	struct publication *publication;
	struct crowd crowd = {0};
	struct manifest_facts facts = {S("1"), S("2026-11-22"), S("")};
	str wrong, before;

	publish(&sample_old);
	before = folder_state(arena, folder);
	publication = publication_open(arena, public, &failure);
	crowd.publication = publication;
	for (size_t i = 0; i < CROWD; i++)
		crowd.published[i] = publication_take(
			publication, path_of(arena, i), &wrong);
	sys_set_hook(fail_to_write);
	parallel_for(8, CROWD, put_one, &crowd);
	sys_set_hook(NULL);
	ck_assert(!publication_commit(publication, &facts, &result, &failure));
	ck_assert(str_find(failure.sentence, S("the disk is full"), 0) >= 0);
	ck_assert(str_eq(folder_state(arena, folder), before));
}
END_TEST

TCase *
tcase_publication(void)
{
	TCase *tcase = tcase_create("publication");

	tcase_add_checked_fixture(tcase, set_up, tear_down);
	tcase_add_test(tcase, publishes_where_nothing_was);
	tcase_add_test(tcase, publishes_to_an_empty_folder);
	tcase_add_test(tcase, makes_the_folders_above);
	tcase_add_test(tcase, replaces_what_was_published);
	tcase_add_test(tcase, touches_nothing_where_nothing_differs);
	tcase_add_test(tcase, mends_a_file_that_somebody_changed);
	tcase_add_test(tcase, gives_up_without_a_trace);
	tcase_add_test(tcase, refuses_a_folder_of_somebody_else);
	tcase_add_test(tcase, refuses_a_manifest_of_somebody_else);
	tcase_add_test(tcase, refuses_to_delete_a_file_that_was_put_there);
	tcase_add_test(tcase, refuses_a_link_in_the_published_folder);
	tcase_add_test(tcase, refuses_a_link_as_the_folder);
	tcase_add_test(tcase, refuses_a_file_as_the_folder);
	tcase_add_test(tcase, refuses_a_folder_without_a_name);
	tcase_add_test(tcase, keeps_two_builds_apart);
	tcase_add_test(tcase, sweeps_what_a_killed_build_left);
	tcase_add_test(tcase, says_what_is_wrong_with_a_path);
	tcase_add_test(tcase, threads_put_side_by_side);
	tcase_add_test(tcase, one_failure_is_told_of_many);
	return tcase;
}
