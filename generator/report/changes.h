/* What would change a school's category (framework/change.h), put in words. */
#ifndef REPORT_CHANGES_H
#define REPORT_CHANGES_H

#include "framework/assess.h"
#include "render/value.h"
#include "report/ink.h"

/* As text: smallest sets of facts first, then the nearest worsening. */
void changes_put(const struct page_of_text *page, const struct assessment *a);

/*
 * The `changes` of the JSON: {to, worse, facts: [{id, from, to, text}]}; an
 * empty list where not one category is given now.
 */
struct value *changes_value(struct arena *arena, const struct assessment *a);

#endif
