/*
 * Every system call that writes a file for its author fails once, and the
 * process dies once before each: what was there is there, or what was wanted.
 */
#include "unit.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/fs.h"
#include "folders.h"
#include "hook.h"
#include "publish/edit.h"
#include "publish/sys.h"

#define PATH "schools/a/risks.yaml"

/* Without hard links and exchanges, as some memory sticks are. */
static int
plain_disk(const char *call)
{
	return strcmp(call, "rename") == 0 ? EINVAL : 0;
}

struct place {
	struct arena *arena;
	const char *folder;
	int root;
};

static struct place
place_make(bool with_file)
{
	struct place place = {.arena = arena_new()};

	place.folder = folder_make(place.arena);
	folder_put(place.arena, place.folder, "schools/other", "");
	if (with_file)
		folder_put(place.arena, place.folder, PATH, "old\n");
	place.root = fs_open_folder(place.folder);
	ck_assert_int_ge(place.root, 0);
	return place;
}

static void
place_remove(struct place *place)
{
	sys_set_hook(NULL);
	close(place->root);
	folder_remove(place->arena, place->folder);
	arena_free(place->arena);
}

static const char *
bytes_there(struct place *place)
{
	str bytes = {0};
	enum fs_error error = fs_read(place->arena,
		(struct fs_root){.folder = place->root}, S(PATH), 100, &bytes);

	return error == FS_OK ? str_z(place->arena, bytes) : "";
}

static bool
write_it(struct place *place, bool with_file)
{
	return (with_file ? edit_replace : edit_create)(
		place->arena, place->root, S(PATH), S("new\n"));
}

/* With the call that fails; false once there are no more of them. */
static bool
fails_once(bool with_file, long at)
{
	struct place place = place_make(with_file);
	const char *old = with_file ? "old\n" : "";
	bool done, struck;

	calls_left = at;
	error_to_give = EIO;
	sys_set_hook(count_down);
	done = write_it(&place, with_file);
	struck = calls_left < 0;
	sys_set_hook(NULL);
	if (done)
		ck_assert_str_eq(bytes_there(&place), "new\n");
	else
		ck_assert(strcmp(bytes_there(&place), old) == 0 ||
			  strcmp(bytes_there(&place), "new\n") == 0);
	ck_assert(done || struck);
	/* Nothing that was left behind stands in the way of another try. */
	if (!done && strcmp(bytes_there(&place), old) == 0)
		ck_assert(write_it(&place, with_file));
	place_remove(&place);
	return struck;
}

START_TEST(every_call_fails)
{
	long at = 0;

	while (fails_once(_i, at))
		at++;
	ck_assert_int_gt(at, 8);
}
END_TEST

static bool
dies_once(bool with_file, long at)
{
	struct place place = place_make(with_file);
	const char *old = with_file ? "old\n" : "";
	int status;
	pid_t child = fork();

	if (child == 0) {
		calls_left = at;
		error_to_give = 0;
		sys_set_hook(count_down);
		_exit(write_it(&place, with_file) ? 0 : 1);
	}
	ck_assert_int_eq(waitpid(child, &status, 0), child);
	ck_assert(strcmp(bytes_there(&place), old) == 0 ||
		  strcmp(bytes_there(&place), "new\n") == 0);
	if (strcmp(bytes_there(&place), old) == 0)
		ck_assert(write_it(&place, with_file));
	place_remove(&place);
	return WEXITSTATUS(status) == 99;
}

START_TEST(dies_before_every_call)
{
	long at = 0;

	while (dies_once(_i, at))
		at++;
	ck_assert_int_gt(at, 8);
}
END_TEST

START_TEST(overwrites_nothing)
{
	struct place place = place_make(true);

	for (int i = 0; i < 2; i++) {
		ck_assert(!edit_create(
			place.arena, place.root, S(PATH), S("new\n")));
		ck_assert_int_eq(errno, EEXIST);
		ck_assert_str_eq(bytes_there(&place), "old\n");
		/* The other way of taking a name. */
		sys_set_hook(plain_disk);
	}
	ck_assert(edit_create(place.arena, place.root, S("b/c"), S("new\n")));
	place_remove(&place);
}
END_TEST

START_TEST(keeps_the_mode)
{
	struct place place = place_make(true);
	struct stat info;

	ck_assert_int_eq(fchmodat(place.root, PATH, 0664, 0), 0);
	ck_assert(write_it(&place, true));
	ck_assert_int_eq(fstatat(place.root, PATH, &info, 0), 0);
	ck_assert_int_eq(info.st_mode & 07777, 0664);
	place_remove(&place);
}
END_TEST

START_TEST(follows_no_link)
{
	struct place place = place_make(true);

	ck_assert_int_eq(symlinkat("schools", place.root, "linked"), 0);
	ck_assert_int_eq(
		symlinkat("a/risks.yaml", place.root, "schools/linked.yaml"),
		0);
	ck_assert(!edit_create(
		place.arena, place.root, S("linked/new"), S("new\n")));
	ck_assert(!edit_replace(
		place.arena, place.root, S("linked/a/risks.yaml"), S("new\n")));
	ck_assert(!edit_replace(
		place.arena, place.root, S("schools/linked.yaml"), S("new\n")));
	ck_assert(!edit_create(
		place.arena, place.root, S("schools/linked.yaml"), S("new\n")));
	ck_assert_str_eq(bytes_there(&place), "old\n");
	place_remove(&place);
}
END_TEST

TCase *
tcase_edit(void)
{
	TCase *tcase = tcase_create("edit");

	tcase_set_timeout(tcase, 60);
	tcase_add_loop_test(tcase, every_call_fails, 0, 2);
	tcase_add_loop_test(tcase, dies_before_every_call, 0, 2);
	tcase_add_test(tcase, overwrites_nothing);
	tcase_add_test(tcase, keeps_the_mode);
	tcase_add_test(tcase, follows_no_link);
	return tcase;
}
