/*
 * Files that are compiled into the program, so that it is one file and needs
 * none beside it. The table is made at build time by generator/tools/embed.c.
 */
#ifndef BASE_EMBEDDED_H
#define BASE_EMBEDDED_H

#include "base/base.h"

struct embedded {
	const char *path;           /* below the set's folder, with '/' */
	const unsigned char *bytes; /* followed by a NUL that `size` omits */
	size_t size;
};

/* Sorted by path in byte order. */
struct embedded_set {
	const struct embedded *files;
	size_t count;
};

extern const struct embedded_set embedded_theme, /* themes/default */
	embedded_library,   /* frameworks and vocabulary, as content/… */
	embedded_starter,   /* what `init` makes a portal of */
	embedded_templates; /* what `new` writes */

#endif
