/* Which decisions and plans used a piece of evidence. */
#ifndef PAGES_USED_BY_H
#define PAGES_USED_BY_H

#include "pages/sheet.h"

/* Sets used-by and has-used-by; texts are short in a table's cell. */
void put_used_by(struct sheet *sheet, struct value *object,
	const struct evidence *evidence, bool is_short);

/* freshness and age: does any finding still count under the framework? */
void put_freshness(struct sheet *sheet, struct value *object,
	const struct evidence *evidence);

#endif
