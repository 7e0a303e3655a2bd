/*
 * Formats as data. A record type is a table of fields; the loader fills
 * structs by it and reports unknown, missing, mistyped and repeated keys, the
 * portal's index and its links are made by walking it, and the JSON Schema
 * and the reference in the staff guide are printed from it.
 *
 * Every record struct begins with `struct span span`.
 */
#ifndef MODEL_FIELD_H
#define MODEL_FIELD_H

#include "model/value.h"

enum field_kind {
	FIELD_TEXT,    /* struct text: words on one line */
	FIELD_PROSE,   /* struct text: Markdown that is published */
	FIELD_ID,      /* struct text: a-z, 0-9, hyphen */
	FIELD_CODE,    /* struct text: an id that may use capitals */
	FIELD_DIGITS,  /* struct text: digits only, as many as `words` says */
	FIELD_DATE,    /* struct day */
	FIELD_YEAR,    /* struct year */
	FIELD_FLAG,    /* struct flag */
	FIELD_COUNT,   /* struct number without places, not negative */
	FIELD_NUMBER,  /* struct number */
	FIELD_SHARE,   /* struct number: "60%" is 60 */
	FIELD_PERIOD,  /* struct period */
	FIELD_WORD,    /* struct word: one of `words` */
	FIELD_REF,     /* struct ref to one of `refs` */
	FIELD_FILE,    /* struct text: a relative path */
	FIELD_RECORD,  /* struct X *: a nested mapping of `type` */
	FIELD_ENTRIES, /* LIST(struct X): a mapping whose keys are names */
	FIELD_KIND_COUNT
};

enum field_flag {
	REQUIRED = 1,
	MANY = 2,         /* a list: LIST of the kind's value */
	ONE_OR_MANY = 6,  /* a list, or a single value for a list of one */
	ENTRY_KEY = 8,    /* of an entry: receives the mapping's key */
	ENTRY_VALUE = 16, /* of an entry: receives the key's whole value */
	SHORTHAND = 32,   /* receives what is given in place of a mapping */
	OUTSIDE = 64,     /* a reference, or the name of somebody outside */
	BARE = 128,       /* a text that may be a bare true or false */
	AS_QUOTED = 256,  /* a text whose spaces within quotes count */
};

/* Sets of REF kinds, as bits. */
#define REFS(kind) (UINT64_C(1) << (kind))

struct record_type;

struct field {
	const char *key;
	enum field_kind kind;
	unsigned flags;
	size_t offset;
	const char *const *words;       /* FIELD_WORD: ends in NULL */
	uint64_t refs;                  /* kinds that it may name; of others
					   than FIELD_REF, checks look it up */
	const struct record_type *type; /* FIELD_RECORD, FIELD_ENTRIES */
	int defines;                    /* REF kind that this id names, or 0 */
	const char *doc;
};

struct record_type {
	const char *what; /* "a school file", for messages */
	size_t size;
	const struct field *fields;
	size_t count;
};

/* The field with this key, or NULL. */
const struct field *field_find(const struct record_type *type, str key);

/* The first field with this flag (ENTRY_KEY, SHORTHAND…), or NULL. */
const struct field *field_with_flag(
	const struct record_type *type, unsigned flag);

/* Where the field stands in the record. */
void *field_slot(const struct field *field, const void *record);

/* The size of one value of the field. */
size_t field_size(const struct field *field);

/* Which fields a walk is about: of the rest nothing is looked at. */
enum field_choice {
	ALL_FIELDS,
	REFERENCES,  /* FIELD_REF */
	DEFINITIONS, /* ids that may be referred to */
	PROSE        /* FIELD_PROSE */
};

/*
 * Visits such fields of `record` and of every record below it, depth first in
 * the order of the tables. `item` is one value: of a list, each in turn.
 * Values that were not given are not visited.
 */
typedef void field_visit(
	void *context, const struct field *field, void *item, void *record);
void record_walk(const struct record_type *type, void *record,
	enum field_choice choice, field_visit *visit, void *context);

/* The same of every record of a list: `list` is a LIST of the type's struct. */
void records_walk(const struct record_type *type, const void *list,
	enum field_choice choice, field_visit *visit, void *context);

#endif
