/* How a school stands in a rubric, aspect by aspect: as text and as JSON. */
#ifndef REPORT_RUBRIC_H
#define REPORT_RUBRIC_H

#include "framework/decide.h"
#include "render/value.h"
#include "report/ink.h"

/*
 * Each category with how many aspects reach it, then each aspect with its
 * level and its statements, then the criteria that stand in no row.
 */
void rubric_put(
	const struct page_of_text *page, const struct computed *explained);

/* [{id, label, result, level, best}]; empty where there is no rubric. */
struct value *rubric_aspects_value(
	struct arena *arena, const struct computed *computed);

/* [{category, result, aspects, reached, open, needed}], in the same way. */
struct value *rubric_fit_value(
	struct arena *arena, const struct computed *computed);

#endif
