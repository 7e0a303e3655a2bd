/*
 * Values of files as text, the same for the same value however it was laid
 * out: what two revisions are compared by, and what people are shown of it.
 */
#ifndef COMPARE_VALUE_TEXT_H
#define COMPARE_VALUE_TEXT_H

#include "model/field.h"

/* All values of a field of the record; empty where none was given. */
str field_text(
	struct arena *arena, const struct field *field, const void *record);

/* The same of one that is known to be given. */
str item_text(struct arena *arena, const struct field *field, const void *item);

/* "{fact: attendance, below: 90}"; one that has a shorthand, as that. */
str record_text(struct arena *arena, const struct record_type *type,
	const void *record);

#endif
