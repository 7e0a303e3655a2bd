/* Comparing records of files by their field tables. */
#ifndef COMPARE_RECORDS_H
#define COMPARE_RECORDS_H

#include "compare/compare.h"

/* Where the changes go that are found. */
struct finds {
	struct arena *arena;
	struct changes *changes;
	bool standing; /* of what is found from now on: see struct change */
};

/* One more change; the caller fills what it has besides. */
struct change *finds_add(
	struct finds *finds, enum change_sort sort, const char *kind, str what);

/*
 * Two lists (each a LIST of the type's struct): which records came, went, or
 * are otherwise. Records are known again by what the table in records.c says
 * of their type, or by their id. `where` is what they stand in, or empty.
 */
void compare_lists(struct finds *finds, const struct record_type *type,
	const void *before, const void *after, str where);

/* The same of two records: their fields, and what stands below them. */
void compare_records(struct finds *finds, const struct record_type *type,
	const void *before, const void *after, str what);

/*
 * Two texts, of which it is told that they differ, and not how: layout at the
 * ends of lines, which git may change, is no difference.
 */
void compare_prose(
	struct finds *finds, const char *kind, str what, str before, str after);

/* A record that came or went, with what it is about. */
void compare_one(struct finds *finds, const struct record_type *type,
	enum change_sort sort, const void *record, str what);

#endif
