/*
 * What `new` writes: for each kind of thing that people add to a portal a
 * form, which is a file of its own or an entry of a list. Its template lies in
 * author/templates/; a person fills in what it leaves empty.
 */
#ifndef AUTHOR_FORMS_H
#define AUTHOR_FORMS_H

#include "model/portal.h"

enum form_flag {
	FORM_FIRST = 1,    /* an entry that stands before the others */
	FORM_CHOOSE = 2,   /* the choice has to be made */
	FORM_NAMED = 4,    /* a name has to be given */
	FORM_NUMBERED = 8, /* where its name is taken, the next one is */
	FORM_YEARLY = 16,  /* the last word is an academic year */
	FORM_PAST = 32,    /* by default that is the year before this one */
	FORM_COPIED = 64,  /* not from a template: of the last version */
};

struct form {
	const char *name; /* "visit", as it is asked for */
	const char *summary;
	const char *kind; /* of its file: see file_kind_named() */
	const char *path; /* with %s a school, %n the name, %m the month and
			     %y the academic year */
	const char *list; /* NULL: a file of its own; else the key of its list,
			     or "" where the file is the list */
	uint64_t choice;  /* REFS of what the first word may name; or 0 */
	unsigned flags;
};

/* All forms, from 0 on; NULL at the end. */
const struct form *form_at(size_t index);

/* The form of this name, or NULL. */
const struct form *form_named(str name);

/* Does it belong to a school? */
bool form_is_of_school(const struct form *form);

/* Its operands, as in `[SCHOOL] TYPE [NAME]`. */
str form_operands(struct arena *arena, const struct form *form);

/* What a record of the form is: the type of its file, or of an entry. */
const struct record_type *form_type(const struct form *form);

/* A form that is to be filled in for one portal. */
struct order {
	const struct form *form;
	const struct portal *portal;       /* read and linked */
	const struct school *school;       /* NULL: none is concerned */
	const struct framework *framework; /* that governs it, or NULL */
	str choice;                        /* may be empty */
	str name;                          /* as it was given; may be empty */
	int year;                          /* of a yearly form */
};

/* A name of small letters, digits and hyphens, not too long; or empty. */
str order_slug(struct arena *arena, const struct order *order);

/*
 * The path of its file. `number` above 1 asks for the name after so many:
 * `2026-11-visit-2.md`.
 */
str order_path(struct arena *arena, const struct order *order, int number);

/* The text of its form, which ends in a line break. */
str order_text(struct arena *arena, const struct order *order);

#endif
