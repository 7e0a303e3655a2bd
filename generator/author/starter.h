/*
 * The files that a new portal begins with, made from those that are compiled
 * in (author/starter/): portal/ is for every framework, frameworks/<id>/ for
 * one, and takes the place of the former where both have a file.
 *
 * In their names `dot-` stands for a dot, and a word between underscores for
 * what the data has under that name. A name that ends in .mustache is of a
 * template; where it renders to nothing, the portal has no such file.
 */
#ifndef AUTHOR_STARTER_H
#define AUTHOR_STARTER_H

#include "base/date.h"
#include "base/fs.h"
#include "render/value.h"

/* What the portal is to be. */
struct starter {
	str framework;
	str title;       /* of the framework */
	date effective;  /* its version's first day */
	bool categories; /* it places schools in some */
	str trust;
	date day; /* on which it is made */
};

/* Adds the files to the tree, which is sorted again. */
void starter_add(struct arena *arena, const struct starter *starter,
	struct fs_tree *tree);

/* Sets the days and years that the templates speak of, as of `day`. */
void starter_set_days(struct arena *arena, struct value *data, date day);

#endif
