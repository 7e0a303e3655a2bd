/* The tree of an explanation as text: category, criterion, condition, fact. */
#ifndef REPORT_TREE_H
#define REPORT_TREE_H

#include "framework/decide.h"
#include "report/ink.h"

/* Every category with its criteria, and the overlays and standards. */
void tree_put(const struct page_of_text *page, const struct computed *computed);

/* One criterion with its conditions; it begins with `lead`, if not empty. */
void tree_put_criterion(const struct page_of_text *page,
	const struct criterion_verdict *judged, str lead);

/* "given", "possible", "not given": what came of a category. */
const char *tree_category_word(
	const struct computed *computed, const struct category *category);

/* The criteria whose result is another today than it was then. */
void tree_put_changes(const struct page_of_text *page,
	const struct computed *then, const struct computed *now);

/* The decisions by which the criteria that hold, or may, are read. */
void tree_put_decisions(
	const struct page_of_text *page, const struct computed *computed);

#endif
