/* Where the words of a value stand in its file. */
#ifndef CHECK_PROSE_PLACE_H
#define CHECK_PROSE_PLACE_H

#include "model/value.h"

/* The first character of a text; each line of it begins at this column. */
struct prose_place {
	uint32_t line, column;
};

/*
 * Finds where the text stands as it is: on one line, in quotation marks or
 * not, or as a block after `|`. False where it was folded or has escapes, so
 * that no place in the text is the same place in the file.
 */
bool prose_place_find(const struct text *text, struct prose_place *out);

#endif
