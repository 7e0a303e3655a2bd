/*
 * The same work done for many things at once. What it is done to must not
 * overlap; what order things are finished in, nobody knows.
 */
#ifndef BASE_PARALLEL_H
#define BASE_PARALLEL_H

#include "base/base.h"

/* No call has more workers than this, whatever it asks for. */
enum { PARALLEL_JOBS_MOST = 64 };

/*
 * Does the work for the thing at `index`. `worker` is below the number of jobs
 * and of one thread only, for as long as the call lasts: what is kept by worker
 * (an arena, a count) needs no lock.
 */
typedef void parallel_work(void *context, size_t index, unsigned worker);

/*
 * Calls `work` once for every index below `count` and returns when all are
 * done; what they wrote can be read then. Indices are begun in order. The
 * caller's thread is worker 0; with `jobs` or `count` at 1 or less no other is
 * made, and where the machine refuses one the work goes on with those that
 * there are.
 */
void parallel_for(
	unsigned jobs, size_t count, parallel_work *work, void *context);

/* How many jobs suit the processors that this process may use: 1 or more. */
unsigned parallel_jobs_default(void);

#endif
