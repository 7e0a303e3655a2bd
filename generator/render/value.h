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

enum value_kind {
	VALUE_NULL,   /* known to be absent: written as nothing, or null */
	VALUE_TEXT,   /* escaped wherever it is written */
	VALUE_HTML,   /* made by the generator: a template may write it raw */
	VALUE_FLAG,   /* true or false */
	VALUE_NUMBER, /* a whole number or a decimal, in its written form */
	VALUE_LIST,
	VALUE_OBJECT,
};

struct value;

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

/* Sets a key of an object; value_put() takes keys that are not literals. */
void value_put(struct value *object, str key, struct value *value);
void value_set(struct value *object, const char *key, struct value *value);
void value_set_null(struct value *object, const char *key);
void value_set_text(struct value *object, const char *key, str text);
void value_set_html(struct value *object, const char *key, str html);
void value_set_flag(struct value *object, const char *key, bool flag);
void value_set_int(struct value *object, const char *key, int64_t number);
void value_set_decimal(
	struct value *object, const char *key, decimal number, int places);

/* Sets a key to a new, empty container and returns that. */
struct value *value_set_list(struct value *object, const char *key);
struct value *value_set_object(struct value *object, const char *key);

/* Appends to a list; value_add_object() a new, empty object, returned. */
void value_add(struct value *list, struct value *item);
void value_add_text(struct value *list, str text);
struct value *value_add_object(struct value *list);

enum value_kind value_kind(const struct value *value);

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

/* The member under `key`, or NULL; also NULL where it is no object. */
const struct value *value_get(const struct value *object, str key);

/* A key that is looked for many times, with what can be known beforehand. */
struct value_name {
	str text;
	uint64_t mark, hash;
};

struct value_name value_name(str text);

/* The same as value_get() with the name's text. */
const struct value *value_find(
	const struct value *object, const struct value_name *name);

#endif
