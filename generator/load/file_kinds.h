/* The kinds of files of a portal, by their paths: who reads what. */
#ifndef LOAD_FILE_KINDS_H
#define LOAD_FILE_KINDS_H

#include "load/reading.h"

struct file_kind {
	const char *pattern; /* `*` within a name, `**` across folders */
	read_file *read;     /* NULL: it has its place, but is not read */
	struct destination to;
	bool unread; /* the reader wants its path only */
};

/* The kind of the file at this path, or NULL. */
const struct file_kind *file_kind_of(str path);

/* The name of a known file in the same folder that is nearest to this one. */
str file_kind_nearest(struct arena *arena, str path);

#endif
