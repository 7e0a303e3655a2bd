/* Another value for a key of a file that people wrote. */
#ifndef AUTHOR_REVISE_H
#define AUTHOR_REVISE_H

#include "base/str.h"

/*
 * The text with `value` in the place of what stands behind the key of its
 * outermost mapping; all else stays as it is. Unchanged where the key is not
 * there, or holds more than one line.
 */
str revise_key(struct arena *arena, str text, str key, str value);

#endif
