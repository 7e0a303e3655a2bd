#include "unit.h"

#include <pthread.h>
#include <stdatomic.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/parallel.h"

enum { MANY = 1000, NOBODY = 65534 };

struct tally {
	unsigned jobs;
	unsigned char done[MANY];      /* times, by index */
	size_t by[PARALLEL_JOBS_MOST]; /* how many, by worker */
	size_t last[PARALLEL_JOBS_MOST];
	bool in_order;
	bool is_wrong; /* a worker's number is too large */
};

/* Nothing here is locked: what is written is the index's or the worker's. */
static void
note(void *context, size_t index, unsigned worker)
{
	struct tally *tally = context;

	if (worker >= tally->jobs) {
		tally->is_wrong = true;
		return;
	}
	tally->done[index]++;
	if (tally->by[worker]++ > 0 && tally->last[worker] >= index)
		tally->in_order = false;
	tally->last[worker] = index;
}

static bool
is_each_done_once(unsigned jobs, size_t count)
{
	struct tally tally = {.jobs = jobs > 1 ? jobs : 1, .in_order = true};

	parallel_for(jobs, count, note, &tally);
	for (size_t i = 0; i < MANY; i++)
		if (tally.done[i] != (i < count))
			return false;
	return tally.in_order && !tally.is_wrong;
}

START_TEST(each_index_once)
{
	static const unsigned jobs[] = {
		0, 1, 2, 3, 8, PARALLEL_JOBS_MOST, PARALLEL_JOBS_MOST + 1};
	static const size_t counts[] = {0, 1, 2, 3, MANY};

	for (size_t i = 0; i < COUNT(jobs); i++)
		for (size_t k = 0; k < COUNT(counts); k++)
			ck_assert_msg(is_each_done_once(jobs[i], counts[k]),
				"%u jobs, %zu things", jobs[i], counts[k]);
}
END_TEST

struct meeting {
	pthread_barrier_t barrier;
	atomic_uint seen; /* workers, a bit each */
};

static void
meet(void *context, UNUSED size_t index, unsigned worker)
{
	struct meeting *meeting = context;

	atomic_fetch_or(&meeting->seen, 1U << worker);
	pthread_barrier_wait(&meeting->barrier);
}

/* Each waits for all the others: only threads of their own get through. */
START_TEST(workers_run_at_once)
{
	struct meeting meeting = {.seen = 0};

	pthread_barrier_init(&meeting.barrier, NULL, 4);
	parallel_for(4, 4, meet, &meeting);
	ck_assert_uint_eq(meeting.seen, 15);
	pthread_barrier_destroy(&meeting.barrier);
}
END_TEST

static void
note_thread(void *context, UNUSED size_t index, unsigned worker)
{
	bool *is_mine = context;

	if (worker != 0 || gettid() != getpid())
		*is_mine = false;
}

START_TEST(one_job_stays_on_the_callers_thread)
{
	bool is_mine = true;

	parallel_for(1, 10, note_thread, &is_mine);
	parallel_for(0, 10, note_thread, &is_mine);
	parallel_for(8, 1, note_thread, &is_mine);
	ck_assert(is_mine);
}
END_TEST

/* In a process that may make no thread: 0 where all went well even so. */
static int
without_threads(void)
{
	struct rlimit none = {0, 0};
	bool is_mine = true;

	/* The limit does not hold for root. */
	if (geteuid() == 0 && setuid(NOBODY) != 0)
		return 2;
	if (setrlimit(RLIMIT_NPROC, &none) != 0)
		return 3;
	parallel_for(4, 10, note_thread, &is_mine);
	return is_mine && is_each_done_once(4, MANY) ? 0 : 1;
}

START_TEST(goes_on_where_no_thread_can_be_made)
{
	int status;
	pid_t child = fork();

	ck_assert_int_ge(child, 0);
	if (child == 0)
		_exit(without_threads());
	ck_assert_int_eq(waitpid(child, &status, 0), child);
	ck_assert(WIFEXITED(status));
	ck_assert_int_eq(WEXITSTATUS(status), 0);
}
END_TEST

static void
nest(void *context, size_t index, UNUSED unsigned worker)
{
	atomic_uint *wrong = context;

	if (!is_each_done_once(2, 5 + index))
		atomic_fetch_add(wrong, 1);
}

START_TEST(calls_may_be_nested)
{
	atomic_uint wrong = 0;

	parallel_for(3, 20, nest, &wrong);
	ck_assert_uint_eq(wrong, 0);
}
END_TEST

START_TEST(as_many_jobs_as_processors)
{
	cpu_set_t was, one;
	unsigned all = parallel_jobs_default();
	size_t first = 0;

	ck_assert_uint_ge(all, 1);
	ck_assert_uint_le(all, PARALLEL_JOBS_MOST);
	ck_assert_int_eq(sched_getaffinity(0, sizeof(was), &was), 0);
	while (!CPU_ISSET(first, &was))
		first++;
	CPU_ZERO(&one);
	CPU_SET(first, &one);
	ck_assert_int_eq(sched_setaffinity(0, sizeof(one), &one), 0);
	ck_assert_uint_eq(parallel_jobs_default(), 1);
	ck_assert_int_eq(sched_setaffinity(0, sizeof(was), &was), 0);
	ck_assert_uint_eq(parallel_jobs_default(), all);
}
END_TEST

TCase *
tcase_parallel(void)
{
	TCase *tc = tcase_create("parallel");

	tcase_add_test(tc, each_index_once);
	tcase_add_test(tc, workers_run_at_once);
	tcase_add_test(tc, one_job_stays_on_the_callers_thread);
	tcase_add_test(tc, goes_on_where_no_thread_can_be_made);
	tcase_add_test(tc, calls_may_be_nested);
	tcase_add_test(tc, as_many_jobs_as_processors);
	return tc;
}
