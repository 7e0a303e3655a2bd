/*
 * Publishing: a set of files takes the place of an older one at once, or not
 * at all. New files are made in a folder beside the portal; the two folders
 * then change names in one step, so that whoever reads the portal, or pulls
 * the plug, finds the old one or the new one whole. Only publication_put() and
 * publication_add() may be called from several threads at once.
 */
#ifndef PUBLISH_PUBLICATION_H
#define PUBLISH_PUBLICATION_H

#include "base/str.h"
#include "publish/manifest.h"

struct publication;

/* Why the machine would not do it (exit status 3), and what may help. */
struct publish_failure {
	str sentence;
	str advice; /* may be empty */
};

struct publish_result {
	size_t files;   /* of the portal, its manifest included */
	size_t written; /* new, or with other bytes than before */
	size_t removed; /* published before and no longer */
	bool unchanged; /* nothing differed, and nothing was touched */
};

/*
 * Prepares to publish to the folder `out_dir`, which must be absent, empty or
 * published by this program; folders above it are made. Locks it against
 * other builds until publication_commit() or publication_abandon(), one of
 * which must follow. NULL, and `failure`, where it cannot be published to.
 */
struct publication *publication_open(struct arena *arena, const char *out_dir,
	struct publish_failure *failure);

/* A path that was taken for a file of a publication. */
struct published;

/*
 * Takes `path` for a file. NULL, and what is wrong with the path as the end
 * of a sentence ("is published twice"), where it cannot be had: it depends on
 * those taken before. A path whose file is never put is not published.
 */
struct published *publication_take(
	struct publication *publication, str path, str *wrong);

/*
 * Puts the file of a path that was taken, once; `bytes` need not outlive the
 * call. A failure of the machine is kept for publication_commit().
 */
void publication_put(struct publication *publication,
	struct published *published, str bytes);

/* Takes the path and puts its file; what is wrong with the path, or empty. */
str publication_add(struct publication *publication, str path, str bytes);

/*
 * Adds the manifest and publishes. False, and `failure`: the portal is as it
 * was, unless the advice says otherwise. `result` (may be NULL) is filled only
 * where it is true. Ends the publication either way.
 */
bool publication_commit(struct publication *publication,
	const struct manifest_facts *facts, struct publish_result *result,
	struct publish_failure *failure);

/* Gives the publication up: the portal stays as it was. */
void publication_abandon(struct publication *publication);

#endif
