#include "base/map.h"

enum { FIRST_SLOTS = 16 };

/* The slot of `key`: where it stands, or the empty one where it belongs. */
static struct map_entry *
slot_of(const struct map *map, str key)
{
	size_t at = (size_t)str_hash(key) & (map->capacity - 1);

	while (map->entries[at].value != NULL &&
		!str_eq(map->entries[at].key, key))
		at = (at + 1) & (map->capacity - 1);
	return &map->entries[at];
}

static void
grow(struct arena *arena, struct map *map)
{
	struct map old = *map;

	map->capacity = old.capacity == 0 ? FIRST_SLOTS : old.capacity * 2;
	map->entries = NEW_ARRAY(arena, struct map_entry, map->capacity);
	for (size_t i = 0; i < old.capacity; i++)
		if (old.entries[i].value != NULL)
			*slot_of(map, old.entries[i].key) = old.entries[i];
}

void *
map_get(const struct map *map, str key)
{
	return map->capacity == 0 ? NULL : slot_of(map, key)->value;
}

void *
map_put(struct arena *arena, struct map *map, str key, void *value)
{
	struct map_entry *slot;
	void *before;

	assert(value != NULL);
	/* At most two thirds full, so that a search always ends. */
	if (map->count * 3 >= map->capacity * 2)
		grow(arena, map);
	slot = slot_of(map, key);
	before = slot->value;
	if (before == NULL)
		map->count++;
	*slot = (struct map_entry){key, value};
	return before;
}
