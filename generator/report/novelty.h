/* Which diagnostics are new, and which were there in an earlier revision. */
#ifndef REPORT_NOVELTY_H
#define REPORT_NOVELTY_H

#include "base/fs.h"
#include "report/diagnostics.h"

/* One of the two revisions. */
struct novelty_side {
	const struct account *account;
	struct fs_root root;
};

/*
 * Marks as old what `now` shows and `before` showed too: the same code and
 * message in the same file, as often as they were there. A file that is gone
 * and one that has come count as the same where at least half of their lines
 * are: a file that was renamed, or moved with its school, brings in nothing.
 */
void novelty_find(
	const struct novelty_side *before, const struct novelty_side *now);

#endif
