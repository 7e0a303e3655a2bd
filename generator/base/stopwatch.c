#include "base/stopwatch.h"

#include <inttypes.h>
#include <pthread.h>
#include <sys/resource.h>

#include "base/list.h"

/* Of each kind of piece so many are shown. */
enum { SHOWN_MOST = 8 };

/* All times are in nanoseconds. */
struct stage {
	const char *name;
	uint64_t wall, cpu;
	long peak; /* of memory, when it ended, in kibibytes */
};

struct piece {
	str name;
	uint64_t total, worst;
	size_t times;
	str worst_where;
};

struct stopwatch {
	pthread_mutex_t lock; /* of the pieces and the arena */
	struct arena *arena;
	LIST(struct stage) stages;
	bool is_running; /* the last stage has not ended */
	LIST(struct piece) pieces[TIMED_COUNT];
};

struct stopwatch *
stopwatch_new(struct arena *arena)
{
	struct stopwatch *watch = NEW(arena, struct stopwatch);

	pthread_mutex_init(&watch->lock, NULL);
	watch->arena = arena;
	return watch;
}

static uint64_t
clock_now(clockid_t clock)
{
	struct timespec now;

	clock_gettime(clock, &now);
	return (uint64_t)now.tv_sec * 1000000000 + (uint64_t)now.tv_nsec;
}

static long
peak_memory(void)
{
	struct rusage usage;

	return getrusage(RUSAGE_SELF, &usage) == 0 ? usage.ru_maxrss : 0;
}

void
stopwatch_stage(struct stopwatch *watch, const char *name)
{
	struct stage *stage;
	uint64_t wall, cpu;

	if (watch == NULL)
		return;
	wall = clock_now(CLOCK_MONOTONIC);
	cpu = clock_now(CLOCK_PROCESS_CPUTIME_ID);
	if (watch->is_running) {
		stage = &watch->stages.items[watch->stages.count - 1];
		stage->wall = wall - stage->wall;
		stage->cpu = cpu - stage->cpu;
		stage->peak = peak_memory();
	}
	watch->is_running = name != NULL;
	if (name != NULL)
		*list_push(watch->arena, &watch->stages) = (struct stage){
			name, wall, cpu, 0};
}

uint64_t
stopwatch_begin(const struct stopwatch *watch)
{
	return watch == NULL ? 0 : clock_now(CLOCK_THREAD_CPUTIME_ID);
}

static struct piece *
find_piece(struct stopwatch *watch, enum timed timed, str name)
{
	struct piece *piece;

	for (size_t i = 0; i < watch->pieces[timed].count; i++) {
		piece = &watch->pieces[timed].items[i];
		if (str_eq(piece->name, name))
			return piece;
	}
	piece = list_push(watch->arena, &watch->pieces[timed]);
	piece->name = str_copy(watch->arena, name);
	return piece;
}

void
stopwatch_lap(struct stopwatch *watch, enum timed timed, str name,
	uint64_t begun, str where)
{
	struct piece *piece;
	uint64_t took;

	if (watch == NULL)
		return;
	took = clock_now(CLOCK_THREAD_CPUTIME_ID) - begun;
	pthread_mutex_lock(&watch->lock);
	piece = find_piece(watch, timed, name);
	piece->total += took;
	piece->times++;
	if (took >= piece->worst) {
		piece->worst = took;
		piece->worst_where = str_copy(watch->arena, where);
	}
	pthread_mutex_unlock(&watch->lock);
}

/* A figure with one digit after the point, in its column. */
static void
put_tenths(struct buf *out, uint64_t tenths)
{
	buf_printf(out, "%8" PRIu64 ".%" PRIu64 "  ", tenths / 10, tenths % 10);
}

/* As milliseconds. */
static void
put_time(struct buf *out, uint64_t nanoseconds)
{
	put_tenths(out, nanoseconds / 100000);
}

static void
put_stage(struct buf *out, const struct stage *stage)
{
	put_time(out, stage->wall);
	put_time(out, stage->cpu);
	put_tenths(out, (uint64_t)stage->peak * 10 / 1024);
	buf_printf(out, "%s\n", stage->name);
}

static void
put_stages(const struct stopwatch *watch, struct buf *out)
{
	struct stage all = {.name = "all"};

	buf_put_z(out, "   wall ms      CPU ms    peak MiB  stage\n");
	for (size_t i = 0; i < watch->stages.count; i++) {
		const struct stage *stage = &watch->stages.items[i];

		put_stage(out, stage);
		all.wall += stage->wall;
		all.cpu += stage->cpu;
		all.peak = stage->peak;
	}
	put_stage(out, &all);
}

static int
compare_pieces(const void *a, const void *b)
{
	const struct piece *left = a, *right = b;

	if (left->total != right->total)
		return left->total > right->total ? -1 : 1;
	return str_cmp(left->name, right->name);
}

static const char *const timed_names[TIMED_COUNT] = {
	[TIMED_PAGES] = "slowest pages, by kind, with their templates",
	[TIMED_TEMPLATES] = "slowest templates",
	[TIMED_CHECKS] = "slowest checks",
};

static void
put_pieces(const struct stopwatch *watch, enum timed timed, struct buf *out)
{
	size_t count = watch->pieces[timed].count;
	struct piece *sorted;

	if (count == 0)
		return;
	sorted = NEW_ARRAY(out->arena, struct piece, count);
	memcpy(sorted, watch->pieces[timed].items, count * sizeof(*sorted));
	qsort(sorted, count, sizeof(*sorted), compare_pieces);
	buf_printf(out, "\n    CPU ms    worst ms       times  %s\n",
		timed_names[timed]);
	for (size_t i = 0; i < count && i < SHOWN_MOST; i++) {
		const struct piece *piece = &sorted[i];

		put_time(out, piece->total);
		put_time(out, piece->worst);
		buf_printf(
			out, "%10zu  %.*s", piece->times, STR_ARG(piece->name));
		if (piece->worst_where.n > 0)
			buf_printf(out, " (worst: %.*s)",
				STR_ARG(piece->worst_where));
		buf_put_char(out, '\n');
	}
}

void
stopwatch_report(const struct stopwatch *watch, struct buf *out)
{
	if (watch == NULL || watch->stages.count == 0)
		return;
	put_stages(watch, out);
	for (enum timed timed = 0; timed < TIMED_COUNT; timed++)
		put_pieces(watch, timed, out);
}
