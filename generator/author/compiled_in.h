/* Templates that are compiled in: a set of files as a template_find reads it.
 */
#ifndef AUTHOR_COMPILED_IN_H
#define AUTHOR_COMPILED_IN_H

#include "base/embedded.h"
#include "render/template.h"

struct compiled_in {
	struct arena *arena;
	const struct embedded_set *set;
};

/* A template_find, over a struct compiled_in: names are paths in the set. */
const struct source *compiled_in_find(void *context, str name);

#endif
