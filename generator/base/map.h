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

/*
 * The same for keys that are looked up time and again: map_hash() of the key
 * is the same for all maps, and is best taken once.
 */
uint64_t map_hash(str key);
void *map_get_hashed(const struct map *map, str key, uint64_t hash);

/* Stores `value` (not NULL) under `key`; returns the one that it replaces. */
void *map_put(struct arena *arena, struct map *map, str key, void *value);

#endif
