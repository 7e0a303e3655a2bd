/* YAML of people's own files, read for its places: nothing is reported. */
#ifndef AUTHOR_QUIET_H
#define AUTHOR_QUIET_H

#include "load/yaml.h"

/*
 * The text's root; NULL too where there is nothing. `*good` (may be NULL):
 * can it be relied on, with nothing lost?
 */
struct node *quiet_read(struct arena *arena, str text, bool *good);

/* What stands under the key of a mapping, or NULL. */
struct pair *quiet_pair(const struct node *map, str key);

#endif
