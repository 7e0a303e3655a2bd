/* A folder that holds several portals, one a folder: `public/governors/`. */
#ifndef PUBLISH_FAMILY_H
#define PUBLISH_FAMILY_H

#include "publish/publication.h"
#include "publish/tree.h"

/*
 * May portals of these names be published into folders of `dir`? It must be
 * absent, or hold nothing but them. False, and `failure`, where it may not be.
 */
bool family_judge(struct arena *arena, const char *dir, const str *names,
	size_t count, struct publish_failure *failure);

/* Do portals stand in folders of the folder that was listed? */
bool family_stands(const struct tree *content);

#endif
