/* What a form leaves for a person to fill in. */
#ifndef AUTHOR_BLANKS_H
#define AUTHOR_BLANKS_H

#include "base/str.h"

/* "`phase`, `proposed.by` and `title`"; empty where nothing is left. */
str blanks_text(struct arena *arena, str form);

#endif
