/*
 * The frameworks and the vocabulary that are compiled in, as files of a
 * portal's content/: what a new portal takes its own from.
 */
#ifndef AUTHOR_LIBRARY_H
#define AUTHOR_LIBRARY_H

#include "base/fs.h"
#include "model/portal.h"

/* All of them. */
void library_add_all(struct arena *arena, struct fs_tree *tree);

/*
 * The vocabulary, and those versions of a framework that had not ended when
 * the academic year of `day` began. `all` was read from library_add_all().
 */
void library_add(struct arena *arena, const struct portal *all, str framework,
	date day, struct fs_tree *tree);

/*
 * Takes out of the tree's vocabulary what the rest of the portal does not
 * use. The portal was read from the tree, and linked.
 */
void library_reduce(struct portal *portal, struct fs_tree *tree);

#endif
