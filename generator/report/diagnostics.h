/*
 * Diagnostics for people and for programs (cli.md): as text with an excerpt
 * and carets, and as JSON.
 */
#ifndef REPORT_DIAGNOSTICS_H
#define REPORT_DIAGNOSTICS_H

#include "framework/assess.h"
#include "report/ink.h"

struct account {
	const struct portal *portal;
	const struct assessments *assessments;
	LIST(const struct diagnostic *) shown; /* in the order of showing */
};

/* All diagnostics of the portal, or those below some paths: the caller adds. */
void account_add(struct account *account, const struct diagnostic *d);

size_t account_count(const struct account *account, enum severity severity);

/* Each diagnostic, followed by an empty line. */
void account_text(
	const struct page_of_text *page, const struct account *account);

/* "3 errors, 1 warning in 214 files (12 schools), as of 2026-11-22\n" */
void account_summary(struct buf *out, const struct account *account);

/* How to mend it: its own help, or else what its code's page says. */
str account_help(struct arena *arena, const struct diagnostic *d);

/* One JSON document: version, as_of, summary, diagnostics, schools. */
void account_json(struct buf *out, const struct account *account);

/* "error", "warning", "note". */
extern const char *const severity_words[];

#endif
