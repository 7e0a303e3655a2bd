/* The kinds of files of a portal, by their paths: who reads what. */
#ifndef LOAD_FILE_KINDS_H
#define LOAD_FILE_KINDS_H

#include "model/field.h"

struct reading;

/* Where a list of records goes: into the portal, or into the school. */
struct destination {
	const struct record_type *type;
	size_t offset;
};

typedef void read_file(struct reading *reading, const struct destination *to);

/* How what people write in a file hangs together. */
enum file_shape {
	SHAPE_NONE,    /* nothing that field tables describe */
	SHAPE_RECORD,  /* one mapping of keys */
	SHAPE_LIST,    /* a list of mappings; may be empty */
	SHAPE_FRONT,   /* Markdown below keys */
	SHAPE_PERHAPS, /* Markdown that may have keys above it */
};

struct file_kind {
	const char *name;    /* "action-plan"; NULL where it has no shape */
	const char *pattern; /* `*` within a name, `**` across folders */
	enum file_shape shape;
	read_file *read; /* NULL: it has its place, but is not read */
	struct destination to;
	bool unread; /* the reader wants its path only */
};

/* The kind of the file at this path, or NULL. */
const struct file_kind *file_kind_of(str path);

/* The kinds that have a name, from 0 on in their order; NULL at the end. */
const struct file_kind *file_kind_at(size_t index);

/* The kind of this name, or NULL. */
const struct file_kind *file_kind_named(str name);

/* The name of a known file in the same folder that is nearest to this one. */
str file_kind_nearest(struct arena *arena, str path);

#endif
