/* Standard output and standard error: written once, whole, and checked. */
#ifndef COMMANDS_OUTPUT_H
#define COMMANDS_OUTPUT_H

#include "base/buf.h"

/*
 * To be called first: a reader that goes away ends no build, and no file that
 * is opened later can take the place of a stream that was closed.
 */
void output_guard(void);

/*
 * Writes both out and closes standard output. False where either could not be
 * written; then it has said so on standard error as far as possible.
 */
bool output_finish(const struct buf *out, const struct buf *err);

/* Adds to the end of a file. False, and errno, where that cannot be done. */
bool output_append(const char *path, const struct buf *text);

/* Are colours wanted on this stream (1 or 2)? On terminals, unless refused. */
bool output_colour(int stream, bool refused);

#endif
