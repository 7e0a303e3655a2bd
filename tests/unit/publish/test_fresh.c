#include "unit.h"

#include <errno.h>
#include <sys/stat.h>

#include "folders.h"
#include "hook.h"
#include "publish/fresh.h"
#include "publish/sys.h"

static struct arena *arena;
static const char *folder;
static struct publish_failure failure;

static void
set_up(void)
{
	arena = arena_new();
	folder = folder_make(arena);
	failure = (struct publish_failure){0};
}

static void
tear_down(void)
{
	sys_set_hook(NULL);
	folder_remove(arena, folder);
	arena_free(arena);
}

static str
below(const char *name)
{
	return str_from(folder_path(arena, folder, name));
}

static bool
put(struct fresh *fresh, const char *path, const char *bytes)
{
	return fresh_put(
		fresh, str_from(path), str_from(bytes), false, &failure);
}

START_TEST(fills_a_new_folder)
{
	struct fresh *fresh = NULL;

	ck_assert_int_eq(
		fresh_open(arena, below("a/b"), &fresh, &failure), FRESH_OPEN);
	ck_assert(put(fresh, "one.md", "1"));
	ck_assert(put(fresh, "deep/er/two.md", "2"));
	fresh_close(fresh);
	str state = folder_state(arena, folder);
	ck_assert(str_find(state, S("a/b/one.md"), 0) >= 0);
	ck_assert(str_find(state, S("a/b/deep/er/two.md"), 0) >= 0);
}
END_TEST

START_TEST(gives_programs_the_right_to_run)
{
	struct fresh *fresh = NULL;
	struct stat info;

	fresh_open(arena, below("a"), &fresh, &failure);
	ck_assert(fresh_put(fresh, S("run"), S("#!/bin/sh\n"), true, &failure));
	ck_assert(put(fresh, "text", "words"));
	fresh_close(fresh);
	ck_assert_int_eq(stat(folder_path(arena, folder, "a/run"), &info), 0);
	ck_assert_uint_eq(info.st_mode & 0100, 0100);
	ck_assert_int_eq(stat(folder_path(arena, folder, "a/text"), &info), 0);
	ck_assert_uint_eq(info.st_mode & 0111, 0);
}
END_TEST

START_TEST(lets_git_be)
{
	struct fresh *fresh = NULL;

	folder_put(arena, folder, "a/.git/HEAD", "ref");
	ck_assert_int_eq(
		fresh_open(arena, below("a"), &fresh, &failure), FRESH_OPEN);
	ck_assert(put(fresh, "one", "1"));
	fresh_abandon(fresh);
	ck_assert(str_find(folder_state(arena, folder), S("a/.git/HEAD"), 0) >=
		  0);
	ck_assert(str_find(folder_state(arena, folder), S("one"), 0) < 0);
}
END_TEST

START_TEST(refuses_what_is_in_use)
{
	struct fresh *fresh = NULL;

	folder_put(arena, folder, "a/.hidden", "mine");
	str before = folder_state(arena, folder);
	ck_assert_int_eq(
		fresh_open(arena, below("a"), &fresh, &failure), FRESH_TAKEN);
	ck_assert(str_find(failure.sentence, S("`.hidden`"), 0) > 0);
	ck_assert_int_eq(
		fresh_open(arena, below("a/.hidden"), &fresh, &failure),
		FRESH_TAKEN);
	ck_assert(str_ends(failure.sentence, S("is not a folder")));
	ck_assert(fresh == NULL);
	ck_assert(str_eq(folder_state(arena, folder), before));
}
END_TEST

START_TEST(takes_away_what_it_made_and_no_more)
{
	struct fresh *fresh = NULL;

	folder_put(arena, folder, "kept", "mine");
	str before = folder_state(arena, folder);
	fresh_open(arena, below("a/b"), &fresh, &failure);
	ck_assert(put(fresh, "c/one", "1"));
	ck_assert(put(fresh, "c/two", "2"));
	/* It was there before, as far as this one knows. */
	ck_assert(!put(fresh, "c/two", "other"));
	fresh_abandon(fresh);
	ck_assert(str_eq(folder_state(arena, folder), before));
	ck_assert(stat(folder_path(arena, folder, "a"), &(struct stat){0}) < 0);
}
END_TEST

/* True where everything was done before the call that fails. */
static bool
fill_with_fault(long at)
{
	struct fresh *fresh = NULL;

	calls_left = at;
	error_to_give = ENOSPC;
	sys_set_hook(count_down);
	if (fresh_open(arena, below("a"), &fresh, &failure) == FRESH_OPEN) {
		if (put(fresh, "b/one", "1") && put(fresh, "two", "2")) {
			fresh_close(fresh);
			sys_set_hook(NULL);
			return true;
		}
		fresh_abandon(fresh);
	}
	sys_set_hook(NULL);
	ck_assert(failure.sentence.n > 0);
	return false;
}

START_TEST(leaves_nothing_when_a_call_fails)
{
	long at = 0;

	for (; !fill_with_fault(at); at++)
		ck_assert_msg(stat(folder_path(arena, folder, "a"),
				      &(struct stat){0}) < 0,
			"call %ld leaves something behind", at);
	ck_assert_int_gt(at, 6);
}
END_TEST

TCase *
tcase_fresh(void)
{
	TCase *tcase = tcase_create("fresh");

	tcase_add_checked_fixture(tcase, set_up, tear_down);
	tcase_add_test(tcase, fills_a_new_folder);
	tcase_add_test(tcase, gives_programs_the_right_to_run);
	tcase_add_test(tcase, lets_git_be);
	tcase_add_test(tcase, refuses_what_is_in_use);
	tcase_add_test(tcase, takes_away_what_it_made_and_no_more);
	tcase_add_test(tcase, leaves_nothing_when_a_call_fails);
	return tcase;
}
