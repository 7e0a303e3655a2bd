#include "render/value.h"

#include "base/list.h"
#include "base/map.h"

enum {
	FIRST_MEMBERS = 4, /* many an object has no more */
	LINEAR_LIMIT = 24, /* up to so many are searched from the front */
};

struct member {
	str key; /* of a list's, none */
	struct value *value;
};

struct members {
	struct arena *arena;
	uint64_t marks; /* of all keys */
	LIST(struct member) list;
	struct map *by_key; /* key to its struct slot, when many */
};

struct value {
	enum value_kind kind;
	bool flag;
	union {
		str chars;
		struct members *members; /* of a list or an object */
	};
};

/*
 * A list or an object in one block. An object has room for its first members,
 * while many a list stays empty. Aligned, for that room is a block by itself
 * to whoever makes it larger.
 */
struct container {
	struct value value;
	struct members members;
	_Alignas(ARENA_ALIGN) struct member first[];
};

/* Where a member stands; members themselves move when their list grows. */
struct slot {
	size_t index;
};

static struct value *
value_new(struct arena *arena, enum value_kind kind)
{
	struct value *value = NEW(arena, struct value);

	value->kind = kind;
	return value;
}

static struct value *
container_new(struct arena *arena, enum value_kind kind, size_t room)
{
	struct container *container = arena_alloc(
		arena, sizeof(*container) + room * sizeof(struct member));
	struct members *members = &container->members;

	container->value.kind = kind;
	container->value.members = members;
	members->arena = arena;
	members->list.items = container->first;
	members->list.capacity = room;
	return &container->value;
}

static bool
is_container(const struct value *value)
{
	return value->kind == VALUE_LIST || value->kind == VALUE_OBJECT;
}

static struct arena *
arena_of(const struct value *container)
{
	assert(is_container(container));
	return container->members->arena;
}

static struct value *
value_of_chars(struct arena *arena, enum value_kind kind, str chars)
{
	struct value *value = value_new(arena, kind);

	value->chars = chars;
	return value;
}

struct value *
value_null(struct arena *arena)
{
	return value_new(arena, VALUE_NULL);
}

struct value *
value_text(struct arena *arena, str text)
{
	return value_of_chars(arena, VALUE_TEXT, text);
}

struct value *
value_html(struct arena *arena, str html)
{
	return value_of_chars(arena, VALUE_HTML, html);
}

/* There are two of them, and nobody changes one. */
struct value *
value_flag(struct arena *arena UNUSED, bool flag)
{
	static const struct value flags[] = {
		{.kind = VALUE_FLAG, .flag = false},
		{.kind = VALUE_FLAG, .flag = true}};

	return drop_const(&flags[flag]);
}

struct value *
value_int(struct arena *arena, int64_t number)
{
	return value_of_chars(arena, VALUE_NUMBER,
		str_printf(arena, "%lld", (long long)number));
}

struct value *
value_decimal(struct arena *arena, decimal number, int places)
{
	return value_of_chars(
		arena, VALUE_NUMBER, decimal_text(arena, number, places));
}

struct value *
value_number(struct arena *arena, str written)
{
	return value_of_chars(arena, VALUE_NUMBER, written);
}

struct value *
value_list(struct arena *arena)
{
	return container_new(arena, VALUE_LIST, 0);
}

struct value *
value_object(struct arena *arena)
{
	return container_new(arena, VALUE_OBJECT, FIRST_MEMBERS);
}

/*
 * One of 64 bits, by the key's length and its ends: most keys that an object
 * does not have are told by that alone.
 */
static uint64_t
mark_of(str key)
{
	size_t mixed = key.n * 5;

	if (key.n > 0)
		mixed += (unsigned char)key.p[0] * 3U +
			 (unsigned char)key.p[key.n - 1];
	return UINT64_C(1) << (mixed % 64);
}

struct value_name
value_name(str text)
{
	return (struct value_name){text, mark_of(text), map_hash(text)};
}

/* Where the member is that stands under a key; NULL where there is none. */
static struct value **
search_all(const struct members *members, str key)
{
	for (size_t i = 0; i < members->list.count; i++)
		if (str_eq(members->list.items[i].key, key))
			return &members->list.items[i].value;
	return NULL;
}

static struct value **
search_index(const struct members *members, str key, uint64_t hash)
{
	const struct slot *slot = map_get_hashed(members->by_key, key, hash);

	return slot == NULL ? NULL : &members->list.items[slot->index].value;
}

static void
index_member(struct members *members, str key, size_t index)
{
	struct slot *slot = NEW(members->arena, struct slot);

	slot->index = index;
	map_put(members->arena, members->by_key, key, slot);
}

static void
index_all(struct members *members)
{
	members->by_key = NEW(members->arena, struct map);
	for (size_t i = 0; i < members->list.count; i++)
		index_member(members, members->list.items[i].key, i);
}

static void
append(struct members *members, str key, struct value *value)
{
	struct member *member = list_push(members->arena, &members->list);

	member->key = key;
	member->value = value;
}

void
value_put(struct value *object, str key, struct value *value)
{
	struct members *members = object->members;
	uint64_t mark = mark_of(key);
	struct value **old = NULL;

	assert(object->kind == VALUE_OBJECT && value != NULL);
	if ((members->marks & mark) != 0)
		old = members->by_key == NULL
			      ? search_all(members, key)
			      : search_index(members, key, map_hash(key));
	if (old != NULL) {
		*old = value;
		return;
	}
	append(members, key, value);
	members->marks |= mark;
	if (members->by_key != NULL)
		index_member(members, key, members->list.count - 1);
	else if (members->list.count > LINEAR_LIMIT)
		index_all(members);
}

void
value_set(struct value *object, const char *key, struct value *value)
{
	value_put(object, str_from(key), value);
}

void
value_set_null(struct value *object, const char *key)
{
	value_set(object, key, value_null(arena_of(object)));
}

void
value_set_text(struct value *object, const char *key, str text)
{
	value_set(object, key, value_text(arena_of(object), text));
}

void
value_set_html(struct value *object, const char *key, str html)
{
	value_set(object, key, value_html(arena_of(object), html));
}

void
value_set_flag(struct value *object, const char *key, bool flag)
{
	value_set(object, key, value_flag(arena_of(object), flag));
}

void
value_set_int(struct value *object, const char *key, int64_t number)
{
	value_set(object, key, value_int(arena_of(object), number));
}

void
value_set_decimal(
	struct value *object, const char *key, decimal number, int places)
{
	value_set(object, key, value_decimal(arena_of(object), number, places));
}

struct value *
value_set_list(struct value *object, const char *key)
{
	struct value *list = value_list(arena_of(object));

	value_set(object, key, list);
	return list;
}

struct value *
value_set_object(struct value *object, const char *key)
{
	struct value *inner = value_object(arena_of(object));

	value_set(object, key, inner);
	return inner;
}

void
value_add(struct value *list, struct value *item)
{
	assert(list->kind == VALUE_LIST && item != NULL);
	append(list->members, (str){0}, item);
}

void
value_add_text(struct value *list, str text)
{
	value_add(list, value_text(arena_of(list), text));
}

struct value *
value_add_object(struct value *list)
{
	struct value *object = value_object(arena_of(list));

	value_add(list, object);
	return object;
}

enum value_kind
value_kind(const struct value *value)
{
	return value->kind;
}

str
value_chars(const struct value *value)
{
	return is_container(value) ? (str){0} : value->chars;
}

bool
value_is_true(const struct value *value)
{
	switch (value->kind) {
	case VALUE_NULL:
		return false;
	case VALUE_FLAG:
		return value->flag;
	case VALUE_TEXT:
	case VALUE_HTML:
		return value->chars.n > 0;
	case VALUE_LIST:
		return value->members->list.count > 0;
	case VALUE_NUMBER:
	case VALUE_OBJECT:
		return true;
	}
	return false;
}

size_t
value_count(const struct value *value)
{
	return is_container(value) ? value->members->list.count : 0;
}

const struct value *
value_at(const struct value *value, size_t index)
{
	assert(index < value_count(value));
	return value->members->list.items[index].value;
}

str
value_key(const struct value *object, size_t index)
{
	assert(index < value_count(object));
	return object->members->list.items[index].key;
}

const struct value *
value_find(const struct value *object, const struct value_name *name)
{
	const struct members *members = object->members;
	struct value *const *found;

	if (object->kind != VALUE_OBJECT || (members->marks & name->mark) == 0)
		return NULL;
	found = members->by_key == NULL
			? search_all(members, name->text)
			: search_index(members, name->text, name->hash);
	return found == NULL ? NULL : *found;
}

const struct value *
value_get(const struct value *object, str key)
{
	struct value_name name = value_name(key);

	return value_find(object, &name);
}
