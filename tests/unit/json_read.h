/*
 * Tests only: a strict reader of JSON, so that what the generator writes is
 * judged by another hand, and test cases can be data.
 */
#ifndef UNIT_JSON_READ_H
#define UNIT_JSON_READ_H

#include <check.h>

#include "render/value.h"

/*
 * The text as a tree in the arena, strings as values of `text_kind`; NULL
 * where it is not well-formed or nests deeper than 100 levels.
 */
struct value *json_read(
	struct arena *arena, str text, enum value_kind text_kind);

/* A whole file below the working directory, or false where it is not there. */
bool json_read_file(struct arena *arena, const char *path, str *text);

/* The characters under `key`, or the empty slice. */
str json_chars(const struct value *object, const char *key);

TCase *tcase_json_read(void);

#endif
