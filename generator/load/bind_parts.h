/* What the files of the binder share: a function for each kind of scalar. */
#ifndef LOAD_BIND_PARTS_H
#define LOAD_BIND_PARTS_H

#include "load/bind.h"

/* One scalar on its way into a field. */
struct scalar {
	struct binder *binder;
	const struct field *field;
	const struct node *node;
	str text; /* trimmed; look-alike letters are already put right */
};

/* Fills the slot; false, and reported, where the text is no such value. */
typedef bool bind_scalar(const struct scalar *scalar, void *slot);

bind_scalar bind_text, bind_prose, bind_id, bind_code, bind_digits, bind_date,
	bind_year, bind_flag, bind_count, bind_number, bind_share, bind_period,
	bind_word, bind_ref, bind_file;

/* Is it one of yes, no, on, off, however it is written? `*on` gets which. */
bool word_is_yes_or_no(str text, bool *on);

/* Is it true or false, however it is written? `*on` gets which. */
bool word_is_flag(str text, bool *on);

/* Is it null or ~? */
bool word_is_null(str text);

/*
 * A bare word that other programs read as a flag or as nothing, where text is
 * meant (S119). True where it was reported.
 */
bool refuse_bare_word(const struct scalar *scalar);

/*
 * The text without look-alike letters, which are reported (S115) with the
 * word that was meant.
 */
str bind_unmask(struct binder *binder, const struct node *node, str text);

/* A slice that outlives the tree: it borrows from the source, or is copied. */
str bind_keep(const struct binder *binder, str text);

/*
 * The place of one character, `at` bytes into the text, where the scalar
 * stands in its file as it is; else the whole scalar.
 */
struct span span_of_character(const struct node *node, size_t at);

#endif
