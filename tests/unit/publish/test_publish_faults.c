/*
 * Every system call of a small publication fails once, and the process dies
 * once before each: the portal is the old one or the new one, whole.
 */
#include "unit.h"

#include <dirent.h>
#include <errno.h>
#include <sys/wait.h>
#include <unistd.h>

#include "folders.h"
#include "hook.h"
#include "publish/sys.h"

#define MANY 100000

static int
open_descriptors(void)
{
	DIR *stream = opendir("/proc/self/fd");
	int count = 0;

	while (stream && readdir(stream))
		count++;
	if (stream)
		closedir(stream);
	return count;
}

struct fault_test {
	struct arena *arena;
	const char *folder;
	const char *public;
	bool with_old; /* is something published already? */
	str before, after;
};

static void
prepare(struct fault_test *test)
{
	struct publish_failure failure;

	test->folder = folder_make(test->arena);
	test->public = folder_path(test->arena, test->folder, "public");
	if (test->with_old)
		ck_assert(folder_publish(test->arena, test->folder, &sample_old,
			NULL, &failure));
	test->before = folder_state(test->arena, test->public);
}

static void
begin(struct fault_test *test, bool with_old)
{
	struct publish_failure failure;

	*test = (struct fault_test){.arena = arena_new()};
	prepare(test);
	ck_assert(folder_publish(
		test->arena, test->folder, &sample_new, NULL, &failure));
	test->after = folder_state(test->arena, test->public);
	folder_remove(test->arena, test->folder);
	test->with_old = with_old;
}

/* Old or new; and a build after it puts all right. */
static void
check_whole(struct fault_test *test, long call, bool published)
{
	struct publish_failure failure;
	str state = folder_state(test->arena, test->public);

	ck_assert_msg(str_eq(state, test->after) ||
			      (!published && str_eq(state, test->before)),
		"call %ld left neither the old nor the new portal:\n%.*s", call,
		STR_ARG(state));
	ck_assert_msg(folder_publish(test->arena, test->folder, &sample_new,
			      NULL, &failure),
		"call %ld: %.*s", call, STR_ARG(failure.sentence));
	state = folder_state(test->arena, test->folder);
	ck_assert_msg(str_find(state, S(".public"), 0) < 0,
		"call %ld left something behind:\n%.*s", call, STR_ARG(state));
	state = folder_state(test->arena, test->public);
	ck_assert(str_eq(state, test->after));
}

/* Publishes with the call at `call` failing; false when there was none. */
static bool
fail_at(struct fault_test *test, long call, int error)
{
	struct publish_failure failure = {0};
	int descriptors = open_descriptors();
	bool published;

	prepare(test);
	calls_left = call;
	error_to_give = error;
	sys_set_hook(count_down);
	published = folder_publish(
		test->arena, test->folder, &sample_new, NULL, &failure);
	sys_set_hook(NULL);
	ck_assert_int_eq(open_descriptors(), descriptors);
	ck_assert(published || failure.sentence.n);
	check_whole(test, call, published);
	folder_remove(test->arena, test->folder);
	return calls_left < 0;
}

static void
fail_each(bool with_old, int error)
{
	struct fault_test test;
	long call = 0;

	begin(&test, with_old);
	while (call < MANY && fail_at(&test, call, error))
		call += unit_is_light() ? 17 : 1;
	ck_assert_int_gt(call, 20);
	ck_assert_int_lt(call, MANY);
	arena_free(test.arena);
}

static bool
die_at(struct fault_test *test, long call)
{
	struct publish_failure failure;
	int status;
	pid_t child;

	prepare(test);
	child = fork();
	ck_assert_int_ge(child, 0);
	if (child == 0) {
		calls_left = call;
		error_to_give = 0;
		sys_set_hook(count_down);
		folder_publish(
			test->arena, test->folder, &sample_new, NULL, &failure);
		_exit(0);
	}
	ck_assert_int_eq(waitpid(child, &status, 0), child);
	check_whole(test, call, false);
	folder_remove(test->arena, test->folder);
	return WIFEXITED(status) && WEXITSTATUS(status) == 99;
}

static void
die_each(bool with_old)
{
	struct fault_test test;
	long call = 0;

	begin(&test, with_old);
	while (call < MANY && die_at(&test, call))
		call += unit_is_light() ? 17 : 1;
	ck_assert_int_gt(call, 20);
	arena_free(test.arena);
}

START_TEST(every_call_may_fail_when_the_disk_is_full)
{
	fail_each(true, ENOSPC);
	fail_each(false, ENOSPC);
}
END_TEST

START_TEST(every_call_may_fail_when_the_disk_breaks)
{
	fail_each(true, EIO);
	fail_each(false, EIO);
}
END_TEST

START_TEST(every_call_may_fail_where_it_is_not_allowed)
{
	fail_each(true, EPERM);
	fail_each(false, EINVAL);
}
END_TEST

START_TEST(a_kill_at_any_call_leaves_a_whole_portal)
{
	die_each(true);
	die_each(false);
}
END_TEST

TCase *
tcase_publish_faults(void)
{
	TCase *tcase = tcase_create("publish_faults");

	tcase_set_timeout(tcase, 60);
	tcase_add_test(tcase, every_call_may_fail_when_the_disk_is_full);
	tcase_add_test(tcase, every_call_may_fail_when_the_disk_breaks);
	tcase_add_test(tcase, every_call_may_fail_where_it_is_not_allowed);
	tcase_add_test(tcase, a_kill_at_any_call_leaves_a_whole_portal);
	return tcase;
}
