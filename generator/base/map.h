/* A hash table from text to a pointer, in an arena. Keys are borrowed. */
#ifndef BASE_MAP_H
#define BASE_MAP_H

#include "base/str.h"

struct map_entry {
	str key;
	void *value;
};

struct map {
	struct map_entry *entries;
	size_t capacity;
	size_t count;
};

/* The value under `key`, or NULL. */
void *map_get(const struct map *map, str key);

/* Stores `value` (not NULL) under `key`; returns the one that it replaces. */
void *map_put(struct arena *arena, struct map *map, str key, void *value);

#endif
