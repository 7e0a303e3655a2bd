/*
 * Explaining: why a school is in its category, told to a person or to a
 * program, and what a diagnostic's code means.
 */
#ifndef REPORT_EXPLANATION_H
#define REPORT_EXPLANATION_H

#include "framework/assess.h"
#include "report/ink.h"

/* The whole account of one school under one framework, for a person. */
void explain_text(const struct page_of_text *page, const struct portal *portal,
	const struct assessment *assessment);

/* That school's entry of `check --format json`, with its `tree`. */
void explain_json(struct buf *out, const struct assessment *assessment);

/* What a code means, with a bad example and how to mend it. */
void explain_code_text(const struct page_of_text *page, enum code code);
void explain_code_json(struct buf *out, enum code code);

#endif
