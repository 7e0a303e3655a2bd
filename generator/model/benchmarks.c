#include "model/benchmarks.h"

/* By measure and school, wherever in memory those happen to be. */
static int
compare(const struct benchmark *row, const void *indicator, const void *school)
{
	uintptr_t a = (uintptr_t)row->indicator.target;
	uintptr_t b = (uintptr_t)indicator;

	if (a == b) {
		a = (uintptr_t)row->school.target;
		b = (uintptr_t)school;
	}
	return (a > b) - (a < b);
}

static int
by_subject(const void *left, const void *right)
{
	const struct benchmark *const *a = left, *const *b = right;
	int order = compare(*a, (*b)->indicator.target, (*b)->school.target);

	return order != 0 ? order : (*a > *b) - (*a < *b);
}

/* A row that names what there is not is nobody's. */
static bool
is_whole(const struct benchmark *row)
{
	return row->indicator.target != NULL &&
	       (!IS_SET(row->school) || row->school.target != NULL);
}

void
benchmarks_sort(struct arena *arena, struct benchmarks *file)
{
	file->sorted.count = 0;
	for (size_t i = 0; i < file->rows.count; i++)
		if (is_whole(&file->rows.items[i]))
			*list_push(arena, &file->sorted) = &file->rows.items[i];
	if (file->sorted.count > 1)
		qsort(file->sorted.items, file->sorted.count,
			sizeof(*file->sorted.items), by_subject);
}

/* How many rows stand before those on this, or (`past`) up to their end. */
static size_t
count_before(const struct benchmarks *file, const struct indicator *indicator,
	const struct school *school, bool past)
{
	size_t low = 0, high = file->sorted.count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		int order = compare(
			file->sorted.items[middle], indicator, school);

		if (order < 0 || (past && order == 0))
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

struct benchmark_rows
benchmark_rows_of(const struct benchmarks *file,
	const struct indicator *indicator, const struct school *school)
{
	size_t from = count_before(file, indicator, school, false);
	size_t to = count_before(file, indicator, school, true);

	return (struct benchmark_rows){file->sorted.items + from, to - from};
}
