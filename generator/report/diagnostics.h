/*
 * Diagnostics for people and for programs (cli.md): as text with an excerpt
 * and carets, as JSON, and in the forms that hosts of repositories read.
 */
#ifndef REPORT_DIAGNOSTICS_H
#define REPORT_DIAGNOSTICS_H

#include "framework/assess.h"
#include "report/ink.h"

struct account {
	const struct portal *portal;
	const struct assessments *assessments;
	LIST(struct diagnostic *) shown; /* in the order of showing */
	LIST(str) asked; /* paths that were asked about; none: all of them */
	str folder;      /* from where the program was called to the portal,
			    with its slash; empty where that is not below */
	str since;       /* the revision by which some are old; or empty */
};

/* All diagnostics of the portal, or those below some paths: the caller adds. */
void account_add(struct account *account, struct diagnostic *d);

size_t account_count(const struct account *account, enum severity severity);

/* The same of those that are not old: all, where nothing was compared. */
size_t account_count_new(const struct account *account, enum severity severity);

/* How much it counts: what is old is no more than a note. */
enum severity account_weight(const struct diagnostic *d);

/* " (old)", or "". */
const char *account_age(const struct diagnostic *d);

/* All that are shown, what weighs most first, else in their order. */
const struct diagnostic **account_worst_first(
	struct arena *arena, const struct account *account);

/* Each diagnostic, followed by an empty line. */
void account_text(
	const struct page_of_text *page, const struct account *account);

/*
 * "3 errors, 1 warning in 214 files (12 schools), as of 2026-11-22"; of an
 * account that was compared "3 errors (1 new), 1 warning (0 new) in …".
 */
str account_counted(struct arena *arena, const struct account *account);

/* The same as a line. */
void account_summary(struct buf *out, const struct account *account);

/* How to mend it: its own help, or else what its code's page says. */
str account_help(struct arena *arena, const struct diagnostic *d);

/* The document that account_json() writes, to be added to. */
struct value;
struct value *account_value(struct arena *arena, const struct account *account);

/* One JSON document: version, as_of, summary, diagnostics, schools. */
void account_json(struct buf *out, const struct account *account);

/*
 * SARIF 2.1.0: a run with the rules that were broken and a result for each
 * diagnostic. Paths are from where the program was called.
 */
void account_sarif(struct buf *out, const struct account *account);

/*
 * The workflow commands of GitHub, a line for each diagnostic, worst first:
 * as many of each kind as GitHub shows, and how many more there are.
 */
void account_github(struct buf *out, const struct account *account);

/*
 * All of them as Markdown, worst first, for the summary of GitHub's step: as
 * many as fit into `limit` bytes, and how many more there are.
 */
void account_markdown(
	struct buf *out, const struct account *account, size_t limit);

/* The code quality report of GitLab: a list of findings. */
void account_gitlab(struct buf *out, const struct account *account);

/*
 * JUnit's XML: a suite for the trust's own files and for each school that was
 * asked about, with a case for each family of codes. A case with errors has
 * failed, and all of them stand in its one failure: several are more than some
 * readers take. What is no error stands in the case's output.
 */
void account_junit(struct buf *out, const struct account *account);

/* "error", "warning", "note". */
extern const char *const severity_words[];

#endif
