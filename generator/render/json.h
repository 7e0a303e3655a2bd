/* JSON: a value's tree as text, the same bytes for the same tree. */
#ifndef RENDER_JSON_H
#define RENDER_JSON_H

#include "base/buf.h"
#include "render/value.h"

/*
 * Appends the value, indented by two spaces a level, members in the order in
 * which they were set, numbers exactly as written; no line feed at the end.
 * HTML is written as a string.
 */
void json_write(struct buf *out, const struct value *value);

/*
 * Appends one quoted string. Besides what JSON asks for, U+2028, U+2029 and
 * U+007F are escaped, so that the text may also stand in a script; bytes that
 * are not UTF-8 come out as U+FFFD.
 */
void json_string(struct buf *out, str text);

#endif
