/*
 * The portal of tests/audience/portal: each kind of record that may be for
 * few has one there in which every value is a canary, found nowhere else.
 */
#ifndef AUDIENCE_CANARY_H
#define AUDIENCE_CANARY_H

#include "audience/kinds.h"
#include "build.h"

struct canary {
	const struct audience_kind *kind;
	const struct field *field; /* NULL: the body, or the file's name */
	str text;                  /* in small letters, as pages write it */
};

struct canaries {
	LIST(struct canary) list;
};

/* The portal, read and checked; fails the test where anything is wrong. */
struct build *canary_portal(struct arena *arena);

/* The audience of this name in it. */
const struct audience *canary_audience(
	const struct build *build, const char *name);

/* Is the record of a kind for fewer than the audience? */
bool canary_is_hidden(const struct audience *audience,
	const struct audience_kind *kind, const struct audience_place *place,
	const void *record);

/* What is in the records that the audience may not see; before it is cut. */
struct canaries canary_collect(
	struct build *build, const struct audience *audience);

/* Every byte of every page, and every path, in small letters. */
str canary_pages(struct build *build);

/* How many of the kind's canaries are in the text. */
size_t canary_count(const struct canaries *canaries, str text,
	const struct audience_kind *kind);

/* How many records of the kind the model holds that say something. */
size_t canary_records(struct build *build, const struct audience_kind *kind);

#endif
