#include "base/map.h"

#include <endian.h>

enum { FIRST_SLOTS = 16 };

enum { WORD = 8, HALF = WORD / 2 };

static uint64_t
word_at(const char *p)
{
	uint64_t word;

	memcpy(&word, p, WORD);
	return le64toh(word);
}

static uint64_t
half_at(const char *p)
{
	uint32_t half;

	memcpy(&half, p, HALF);
	return le32toh(half);
}

/* All of a text of less than a word: what is read may overlap. */
static uint64_t
short_word(str s)
{
	if (s.n >= HALF)
		return half_at(s.p) | half_at(s.p + s.n - HALF) << 32;
	if (s.n == 0)
		return 0;
	return (uint64_t)(unsigned char)s.p[0] << 16 |
	       (uint64_t)(unsigned char)s.p[s.n / 2] << 8 |
	       (unsigned char)s.p[s.n - 1];
}

static uint64_t
add(uint64_t hash, uint64_t word)
{
	hash = (hash ^ word) * UINT64_C(0x9e3779b185ebca87);
	return hash ^ hash >> 32;
}

/*
 * Where a key belongs. Keys are short and looked up a million times, so this
 * takes a fraction of what str_hash() does; its figure is for this table only.
 */
static uint64_t
hash_of(str key)
{
	uint64_t hash = key.n;
	size_t at = 0;

	if (key.n < WORD)
		return add(hash, short_word(key));
	for (; key.n - at > WORD; at += WORD)
		hash = add(hash, word_at(key.p + at));
	return add(hash, word_at(key.p + key.n - WORD));
}

/* The slot of `key`: where it stands, or the empty one where it belongs. */
static struct map_entry *
slot_of(const struct map *map, str key, uint64_t hash)
{
	size_t at = (size_t)hash & (map->capacity - 1);

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
	for (size_t i = 0; i < old.capacity; i++) {
		const struct map_entry *entry = &old.entries[i];

		if (entry->value != NULL)
			*slot_of(map, entry->key, hash_of(entry->key)) = *entry;
	}
}

void *
map_get(const struct map *map, str key)
{
	return map->capacity == 0 ? NULL
				  : slot_of(map, key, hash_of(key))->value;
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
	slot = slot_of(map, key, hash_of(key));
	before = slot->value;
	if (before == NULL)
		map->count++;
	*slot = (struct map_entry){key, value};
	return before;
}
