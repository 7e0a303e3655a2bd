/* Files that have another path in one revision than in the other. */
#ifndef REPORT_RENAMES_H
#define REPORT_RENAMES_H

#include "base/diag.h"
#include "base/map.h"

struct sources {
	LIST(const struct source *) all;
};

/*
 * Of each file that has come, by its path, which of those that are gone it
 * was: the one with which it shares most, where that is at least half of the
 * lines of both (its name is one of them). Each is taken once. The values are
 * `const struct source *`.
 */
struct map renames_find(struct arena *arena, const struct sources *gone,
	const struct sources *come);

#endif
