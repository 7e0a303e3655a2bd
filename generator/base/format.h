/*
 * Private to buf.c: the part of printf() that nearly everything here is
 * written with, at a fraction of what the library's costs.
 */
#ifndef BASE_FORMAT_H
#define BASE_FORMAT_H

#include "base/buf.h"

/*
 * Appends what vsnprintf() would write, byte for byte, where the format has
 * nothing in it but text, %%, %c, %s (also %.*s and %.3s) and the whole numbers
 * %d, %ld, %lld and %zu, which zeros may fill up (%02d, %0*d). False, and
 * nothing is appended, where anything else stands in it or an argument is out
 * of the ordinary: then that function must do it. `args` is not used up.
 */
bool format_plain(struct buf *out, const char *format, va_list args)
	PRINTF_LIKE(2, 0);

#endif
