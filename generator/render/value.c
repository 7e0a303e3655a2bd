#include "render/value.h"

#include "base/list.h"
#include "base/map.h"

/* Up to so many members an object is searched from the front. */
#define LINEAR_LIMIT 8

struct member {
	str key;
	struct value *value;
};

struct value {
	enum value_kind kind;
	bool flag;
	str chars;
	struct arena *arena;
	LIST(struct member) members; /* of a list they have no key */
	struct map by_key;           /* key to its struct slot, when many */
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
	value->arena = arena;
	return value;
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

struct value *
value_flag(struct arena *arena, bool flag)
{
	struct value *value = value_new(arena, VALUE_FLAG);

	value->flag = flag;
	return value;
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
	return value_new(arena, VALUE_LIST);
}

struct value *
value_object(struct arena *arena)
{
	return value_new(arena, VALUE_OBJECT);
}

static struct value *
find_member(const struct value *object, str key)
{
	const struct slot *slot;

	if (object->members.count > LINEAR_LIMIT) {
		slot = map_get(&object->by_key, key);
		if (slot == NULL)
			return NULL;
		return object->members.items[slot->index].value;
	}
	for (size_t i = 0; i < object->members.count; i++)
		if (str_eq(object->members.items[i].key, key))
			return object->members.items[i].value;
	return NULL;
}

static void
index_member(struct value *object, size_t index)
{
	struct slot *slot = NEW(object->arena, struct slot);

	slot->index = index;
	map_put(object->arena, &object->by_key,
		object->members.items[index].key, slot);
}

static void
append(struct value *container, str key, struct value *value)
{
	struct member *member = list_push(
		container->arena, &container->members);

	member->key = key;
	member->value = value;
}

/* Puts `value` where `old` was: rare, so that a plain search will do. */
static void
replace(struct value *object, const struct value *old, struct value *value)
{
	for (size_t i = 0; i < object->members.count; i++)
		if (object->members.items[i].value == old)
			object->members.items[i].value = value;
}

void
value_put(struct value *object, str key, struct value *value)
{
	const struct value *old;
	size_t count;

	assert(object->kind == VALUE_OBJECT && value != NULL);
	old = find_member(object, key);
	if (old != NULL) {
		replace(object, old, value);
		return;
	}
	append(object, key, value);
	count = object->members.count;
	if (count == LINEAR_LIMIT + 1)
		for (size_t i = 0; i < count; i++)
			index_member(object, i);
	else if (count > LINEAR_LIMIT)
		index_member(object, count - 1);
}

void
value_set(struct value *object, const char *key, struct value *value)
{
	value_put(object, str_from(key), value);
}

void
value_set_null(struct value *object, const char *key)
{
	value_set(object, key, value_null(object->arena));
}

void
value_set_text(struct value *object, const char *key, str text)
{
	value_set(object, key, value_text(object->arena, text));
}

void
value_set_html(struct value *object, const char *key, str html)
{
	value_set(object, key, value_html(object->arena, html));
}

void
value_set_flag(struct value *object, const char *key, bool flag)
{
	value_set(object, key, value_flag(object->arena, flag));
}

void
value_set_int(struct value *object, const char *key, int64_t number)
{
	value_set(object, key, value_int(object->arena, number));
}

void
value_set_decimal(
	struct value *object, const char *key, decimal number, int places)
{
	value_set(object, key, value_decimal(object->arena, number, places));
}

struct value *
value_set_list(struct value *object, const char *key)
{
	struct value *list = value_list(object->arena);

	value_set(object, key, list);
	return list;
}

struct value *
value_set_object(struct value *object, const char *key)
{
	struct value *inner = value_object(object->arena);

	value_set(object, key, inner);
	return inner;
}

void
value_add(struct value *list, struct value *item)
{
	assert(list->kind == VALUE_LIST && item != NULL);
	append(list, (str){0}, item);
}

void
value_add_text(struct value *list, str text)
{
	value_add(list, value_text(list->arena, text));
}

struct value *
value_add_object(struct value *list)
{
	struct value *object = value_object(list->arena);

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
	return value->chars;
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
		return value->members.count > 0;
	case VALUE_NUMBER:
	case VALUE_OBJECT:
		return true;
	}
	return false;
}

size_t
value_count(const struct value *value)
{
	return value->members.count;
}

const struct value *
value_at(const struct value *value, size_t index)
{
	assert(index < value->members.count);
	return value->members.items[index].value;
}

str
value_key(const struct value *object, size_t index)
{
	assert(index < object->members.count);
	return object->members.items[index].key;
}

const struct value *
value_get(const struct value *object, str key)
{
	if (object->kind != VALUE_OBJECT)
		return NULL;
	return find_member(object, key);
}
