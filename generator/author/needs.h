/*
 * What of a vocabulary is used: facts, measures, roles, kinds of record and
 * themes that the frameworks and the schools of a portal name, and what those
 * name in turn.
 */
#ifndef AUTHOR_NEEDS_H
#define AUTHOR_NEEDS_H

#include "model/portal.h"

struct needs;

/*
 * Which records of files at the paths of `vocabulary` the rest of the portal
 * uses. The portal is read and linked.
 */
struct needs *needs_of(struct arena *arena, struct portal *portal,
	const struct map *vocabulary);

/* Is the record that begins on this line of the file used? */
bool needs_line(const struct needs *needs, str path, uint32_t line);

#endif
