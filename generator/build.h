/*
 * The pipeline: from the files of a portal to what is wrong in them, what is
 * decided, and the published pages.
 */
#ifndef BUILD_H
#define BUILD_H

#include "base/fs.h"
#include "framework/assess.h"
#include "pages/theme.h"
#include "publish/publication.h"

/* What the machine would not do: a sentence, and advice or nothing. */
struct build_failure {
	str sentence;
	str advice;
};

struct build {
	struct arena *arena;
	struct diags diags;
	struct portal portal;
	struct assessments assessments;
	struct assessments shown;     /* what the audience may see of them */
	struct theme_files theme;     /* of the portal's own */
	bool may_make_pages;          /* nothing but templates may be wrong */
	struct build_failure failure; /* where a stage returned false */
	struct fs_root root;          /* the portal's folder */
};

/* What to publish, for whom, and where. */
struct build_target {
	const struct audience *audience; /* NULL: the portal names none */
	const char *folder; /* published to; NULL: only a page is dumped */
	str dump;           /* path of a page whose data is wanted, or empty */
	str dumped;         /* that data as JSON; empty: no such page */
	str dump_near;      /* where it is empty: the page most like it */
	size_t pages;       /* published HTML files */
	struct publish_result result;
	struct publication *publication; /* while it is made */
};

/* An empty build in the arena, of the portal that stands below `root`. */
struct build *build_new(
	struct arena *arena, struct fs_root root, date as_of, bool strict);

/* Fills `failure`: `path` could not be read, for this errno. Returns false. */
bool build_cannot_read(struct build *build, str path, int error);

/*
 * Reads everything, and no more than that: ids are known and references point
 * at what they name. Mistakes are in `diags`. False, with `failure`, where the
 * machine would not.
 */
bool build_read(struct build *build);

/*
 * Reads, decides and checks everything; mistakes are in `diags`. False, with
 * `failure`, where the machine would not.
 */
bool build_check(struct build *build);

/*
 * Keeps what the audience of each target may see, makes the pages of a
 * checked build (or one page's data, for one target) and publishes them where
 * nothing is wrong; with any error the published portals stay as they are.
 * The targets go from the narrowest audience to the widest, since what was
 * taken out for one is not there for the next. False, with `failure`: the
 * machine would not.
 */
bool build_publish(
	struct build *build, struct build_target *targets, size_t count);

/* Sorts the mistakes for showing: once, after the last stage. */
void build_finish(struct build *build);

/* Are there errors (with `strict`, warnings too)? */
bool build_has_errors(const struct build *build);

#endif
