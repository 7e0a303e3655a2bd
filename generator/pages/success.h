/* What success looks like: of a priority, and of an agreement on support. */
#ifndef PAGES_SUCCESS_H
#define PAGES_SUCCESS_H

#include "pages/sheet.h"

/* success and has-success: in words, or a target and how near it is. */
void put_success(struct sheet *sheet, struct value *object,
	const struct success *items, size_t count);

#endif
