/*
 * Rows of benchmarks by what they are about: a trust's file has one for each
 * measure and school at most, and each school looks for its own.
 */
#ifndef MODEL_BENCHMARKS_H
#define MODEL_BENCHMARKS_H

#include "model/portal.h"

/* To be called when references are linked, and whenever rows went. */
void benchmarks_sort(struct arena *arena, struct benchmarks *file);

struct benchmark_rows {
	const struct benchmark *const *items;
	size_t count;
};

/* The rows on a measure: of one school, or (NULL) of none in particular. */
struct benchmark_rows benchmark_rows_of(const struct benchmarks *file,
	const struct indicator *indicator, const struct school *school);

#endif
