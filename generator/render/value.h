/*
 * Data for the sinks: what a template is rendered with and what JSON is
 * written from. A tree of values that live in one arena; containers remember
 * their arena, so that page code reads as a list of facts:
 *
 *	struct value *page = value_object(arena);
 *	struct value *rows = value_set_list(page, "schools");
 *	struct value *row = value_add_object(rows);
 *	value_set_text(row, "name", school->name);
 *
 * Texts and keys are borrowed: they must live as long as the arena. An object
 * keeps the order in which its keys were first set; setting a key again
 * replaces its value in place.
 */
#ifndef RENDER_VALUE_H
#define RENDER_VALUE_H

#include "base/decimal.h"
#include "base/list.h"

enum value_kind {
	VALUE_NULL,   /* known to be absent: written as nothing, or null */
	VALUE_TEXT,   /* escaped wherever it is written */
	VALUE_HTML,   /* made by the generator: a template may write it raw */
	VALUE_FLAG,   /* true or false */
	VALUE_NUMBER, /* a whole number or a decimal, in its written form */
	VALUE_LIST,
	VALUE_OBJECT,
};

/*
 * A key with what tells it from others at a glance. Of a literal all of it is
 * known when the program is compiled.
 */
struct value_name {
	const char *p;
	uint64_t id; /* the length below, above it a stamp of some characters */
};

/* In the open for the functions below alone: nobody else looks into them. */
struct value {
	enum value_kind kind;
	bool flag;
	union {
		str chars;
		struct members *members; /* of a list or an object */
	};
};

struct member {
	struct value_name name; /* of a list's, none */
	struct value value;
};

struct members {
	struct arena *arena;
	uint64_t marks; /* of all names */
	LIST(struct member) list;
	struct map *by_key; /* key to its struct slot, when many */
};

/* For value_slot() and value_find() alone. */
struct value *value_add_member(struct value *container, struct value_name name);
struct value *value_search(
	const struct members *members, struct value_name name);

static inline struct value_name
value_name(str key)
{
	const unsigned char *p = (const unsigned char *)key.p;
	uint32_t stamp = 0;

	if (key.n > 0)
		stamp = p[0] * 0x9e3779b1U + p[key.n - 1] * 0x85ebca77U +
			p[key.n / 2] * 0xc2b2ae3dU + p[key.n / 3] * 0x27d4eb2fU;
	stamp += (uint32_t)key.n * 0x165667b1U;
	return (struct value_name){
		key.p, (uint64_t)stamp << 32 | (uint32_t)key.n};
}

static inline str
value_name_text(struct value_name name)
{
	return (str){name.p, (uint32_t)name.id};
}

/* One of 64 bits: most names that an object does not have it tells. */
static inline uint64_t
value_name_mark(struct value_name name)
{
	return UINT64_C(1) << (name.id >> 58);
}

/* ---- Making values ------------------------------------------------------ */

/* New values; the containers are empty. Never NULL. */
struct value *value_null(struct arena *arena);
struct value *value_text(struct arena *arena, str text);
struct value *value_html(struct arena *arena, str html);
struct value *value_flag(struct arena *arena, bool flag);
struct value *value_int(struct arena *arena, int64_t number);
struct value *value_list(struct arena *arena);
struct value *value_object(struct arena *arena);

/* `places` digits after the point, or as many as the number has (-1). */
struct value *value_decimal(struct arena *arena, decimal number, int places);

/* A number as it was written; the caller has made sure that it is one. */
struct value *value_number(struct arena *arena, str written);

/* Where the value of a key goes that is set now; for those below alone. */
static inline struct value *
value_slot(struct value *object, struct value_name name)
{
	uint64_t mark = value_name_mark(name);
	struct value *old;

	assert(object->kind == VALUE_OBJECT);
	if ((object->members->marks & mark) != 0) {
		old = value_search(object->members, name);
		if (old != NULL)
			return old;
	}
	object->members->marks |= mark;
	return value_add_member(object, name);
}

/*
 * Sets a key of an object; value_put() takes keys that are not literals. Of a
 * list or an object it is that very one which is set, and may still be filled.
 */
static inline void
value_put(struct value *object, str key, const struct value *value)
{
	*value_slot(object, value_name(key)) = *value;
}

static inline void
value_set(struct value *object, const char *key, const struct value *value)
{
	value_put(object, str_from(key), value);
}

static inline void
value_set_null(struct value *object, const char *key)
{
	*value_slot(object, value_name(str_from(key))) = (struct value){
		.kind = VALUE_NULL};
}

static inline void
value_set_text(struct value *object, const char *key, str text)
{
	*value_slot(object, value_name(str_from(key))) = (struct value){
		.kind = VALUE_TEXT, .chars = text};
}

static inline void
value_set_html(struct value *object, const char *key, str html)
{
	*value_slot(object, value_name(str_from(key))) = (struct value){
		.kind = VALUE_HTML, .chars = html};
}

static inline void
value_set_flag(struct value *object, const char *key, bool flag)
{
	*value_slot(object, value_name(str_from(key))) = (struct value){
		.kind = VALUE_FLAG, .flag = flag};
}

void value_set_int(struct value *object, const char *key, int64_t number);
void value_set_decimal(
	struct value *object, const char *key, decimal number, int places);

/* Sets a key to a new, empty container and returns that. */
static inline struct value *
value_set_list(struct value *object, const char *key)
{
	struct value *list = value_list(object->members->arena);

	value_set(object, key, list);
	return list;
}

static inline struct value *
value_set_object(struct value *object, const char *key)
{
	struct value *inner = value_object(object->members->arena);

	value_set(object, key, inner);
	return inner;
}

/* Appends to a list; value_add_object() a new, empty object, returned. */
void value_add(struct value *list, const struct value *item);
void value_add_text(struct value *list, str text);
struct value *value_add_object(struct value *list);

/* ---- Reading them ------------------------------------------------------- */

static inline enum value_kind
value_kind(const struct value *value)
{
	return value->kind;
}

/* The characters of a text, HTML or number; of the others the empty slice. */
str value_chars(const struct value *value);

/*
 * Does a section over this value show? Not for null, false, the empty text,
 * HTML or list. Every number shows, zero too: "0 late" is a fact.
 */
bool value_is_true(const struct value *value);

/* Items of a list or members of an object; 0 for the others. */
size_t value_count(const struct value *value);

/* The item or the member's value at `index`, below value_count(). */
const struct value *value_at(const struct value *value, size_t index);

/* The key of the member at `index`, below value_count(). */
str value_key(const struct value *object, size_t index);

/* The member of this name, or NULL; also NULL where it is no object. */
static inline const struct value *
value_find(const struct value *object, struct value_name name)
{
	if (object->kind != VALUE_OBJECT ||
		(object->members->marks & value_name_mark(name)) == 0)
		return NULL;
	return value_search(object->members, name);
}

/* The same by the key. */
static inline const struct value *
value_get(const struct value *object, str key)
{
	return value_find(object, value_name(key));
}

#endif
