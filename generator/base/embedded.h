/*
 * Files that are compiled into the program, so that it is one file and needs
 * none beside it. The table is made at build time by generator/tools/embed.c.
 */
#ifndef BASE_EMBEDDED_H
#define BASE_EMBEDDED_H

#include "base/base.h"

struct embedded {
	const char *path;           /* below themes/default, with '/' */
	const unsigned char *bytes; /* followed by a NUL that `size` omits */
	size_t size;
};

/* The default theme, sorted by path in byte order. */
extern const struct embedded embedded_theme[];
extern const size_t embedded_theme_count;

#endif
