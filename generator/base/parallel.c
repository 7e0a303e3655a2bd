#include "base/parallel.h"

#include <pthread.h>
#include <stdatomic.h>
#include <unistd.h>

/* Beyond this the disk, and not the processors, says how long it takes. */
enum { DEFAULT_MOST = 16 };

/* One call: what all of its workers share. */
struct run {
	parallel_work *work;
	void *context;
	size_t count;
	atomic_size_t next; /* the first index that nobody has begun */
};

struct worker {
	struct run *run;
	unsigned number;
	pthread_t thread;
};

static void *
work_through(void *argument)
{
	const struct worker *worker = argument;
	struct run *run = worker->run;
	size_t i;

	while ((i = atomic_fetch_add(&run->next, 1)) < run->count)
		run->work(run->context, i, worker->number);
	return NULL;
}

void
parallel_for(unsigned jobs, size_t count, parallel_work *work, void *context)
{
	struct run run = {work, context, count, 0};
	struct worker workers[PARALLEL_JOBS_MOST] = {{.run = &run}};
	unsigned made = 1;

	if (jobs > PARALLEL_JOBS_MOST)
		jobs = PARALLEL_JOBS_MOST;
	if (jobs > count)
		jobs = (unsigned)count;
	for (; made < jobs; made++) {
		workers[made] = (struct worker){.run = &run, .number = made};
		if (pthread_create(&workers[made].thread, NULL, work_through,
			    &workers[made]) != 0)
			break;
	}
	work_through(&workers[0]);
	while (made > 1)
		pthread_join(workers[--made].thread, NULL);
}

unsigned
parallel_jobs_default(void)
{
	cpu_set_t set;
	long count;

	/* It fails where the machine has more than the set can hold. */
	if (sched_getaffinity(0, sizeof(set), &set) == 0)
		count = CPU_COUNT(&set);
	else
		count = sysconf(_SC_NPROCESSORS_ONLN);
	if (count < 1)
		return 1;
	return count < DEFAULT_MOST ? (unsigned)count : DEFAULT_MOST;
}
