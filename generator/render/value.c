#include "render/value.h"

#include "base/map.h"

enum {
	FIRST_MEMBERS = 4, /* many an object has no more */
	LINEAR_LIMIT = 48, /* up to so many are searched from the front */
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

/* ---- Making values ------------------------------------------------------ */

static struct value *
value_new(struct arena *arena, struct value made)
{
	struct value *value = NEW(arena, struct value);

	*value = made;
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

struct value *
value_null(struct arena *arena)
{
	return value_new(arena, (struct value){.kind = VALUE_NULL});
}

struct value *
value_text(struct arena *arena, str text)
{
	return value_new(
		arena, (struct value){.kind = VALUE_TEXT, .chars = text});
}

struct value *
value_html(struct arena *arena, str html)
{
	return value_new(
		arena, (struct value){.kind = VALUE_HTML, .chars = html});
}

struct value *
value_flag(struct arena *arena, bool flag)
{
	return value_new(
		arena, (struct value){.kind = VALUE_FLAG, .flag = flag});
}

struct value *
value_number(struct arena *arena, str written)
{
	return value_new(
		arena, (struct value){.kind = VALUE_NUMBER, .chars = written});
}

struct value *
value_int(struct arena *arena, int64_t number)
{
	return value_number(
		arena, str_printf(arena, "%lld", (long long)number));
}

struct value *
value_decimal(struct arena *arena, decimal number, int places)
{
	return value_number(arena, decimal_text(arena, number, places));
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

/* ---- Members ------------------------------------------------------------ */

static void
index_member(struct members *members, struct value_name name, size_t index)
{
	struct slot *slot = NEW(members->arena, struct slot);

	slot->index = index;
	map_put(members->arena, members->by_key, value_name_text(name), slot);
}

static void
index_all(struct members *members)
{
	members->by_key = NEW(members->arena, struct map);
	for (size_t i = 0; i < members->list.count; i++)
		index_member(members, members->list.items[i].name, i);
}

/* The value is for the caller to fill. */
struct value *
value_add_member(struct value *container, struct value_name name)
{
	struct members *members = container->members;
	size_t at = members->list.count;
	struct member *member = list_push(members->arena, &members->list);

	member->name = name;
	if (members->by_key != NULL)
		index_member(members, name, at);
	else if (at == LINEAR_LIMIT && container->kind == VALUE_OBJECT)
		index_all(members);
	return &member->value;
}

/* Are the first `size` bytes, and the last, the same? They may overlap. */
static inline bool
ends_eq(const char *a, const char *b, size_t n, size_t size)
{
	return memcmp(a, b, size) == 0 &&
	       memcmp(a + n - size, b + n - size, size) == 0;
}

/* Of sizes known beforehand the compiler makes a comparison of words. */
static bool
is_same(struct value_name a, struct value_name b)
{
	size_t n = (uint32_t)a.id;

	if (a.id != b.id)
		return false;
	if (n > 16)
		return memcmp(a.p, b.p, n) == 0;
	if (n >= 8)
		return ends_eq(a.p, b.p, n, 8);
	if (n >= 4)
		return ends_eq(a.p, b.p, n, 4);
	return n < 2 ? n == 0 || a.p[0] == b.p[0] : ends_eq(a.p, b.p, n, 2);
}

static struct value *
search_index(const struct members *members, struct value_name name)
{
	const struct slot *slot = map_get(
		members->by_key, value_name_text(name));

	return slot == NULL ? NULL : &members->list.items[slot->index].value;
}

struct value *
value_search(const struct members *members, struct value_name name)
{
	if (members->by_key != NULL)
		return search_index(members, name);
	for (size_t i = 0; i < members->list.count; i++)
		if (is_same(members->list.items[i].name, name))
			return &members->list.items[i].value;
	return NULL;
}

void
value_set_int(struct value *object, const char *key, int64_t number)
{
	value_set(object, key, value_int(object->members->arena, number));
}

void
value_set_decimal(
	struct value *object, const char *key, decimal number, int places)
{
	value_set(object, key,
		value_decimal(object->members->arena, number, places));
}

void
value_add(struct value *list, const struct value *item)
{
	assert(list->kind == VALUE_LIST);
	*value_add_member(list, (struct value_name){0}) = *item;
}

void
value_add_text(struct value *list, str text)
{
	value_add(list, &(struct value){.kind = VALUE_TEXT, .chars = text});
}

struct value *
value_add_object(struct value *list)
{
	struct value *object = value_object(list->members->arena);

	value_add(list, object);
	return object;
}

/* ---- Reading them ------------------------------------------------------- */

static bool
is_container(const struct value *value)
{
	return value->kind == VALUE_LIST || value->kind == VALUE_OBJECT;
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
	return &value->members->list.items[index].value;
}

str
value_key(const struct value *object, size_t index)
{
	assert(index < value_count(object));
	return value_name_text(object->members->list.items[index].name);
}
