/*
 * What a change does (compare/compare.h), told to a person, to a merge
 * request, or to a program.
 */
#ifndef REPORT_COMPARISON_H
#define REPORT_COMPARISON_H

#include "compare/compare.h"
#include "report/ink.h"

struct comparison_account {
	const struct comparison *comparison;
	str names[2];     /* of the revisions; empty: the working tree */
	size_t errors[2]; /* in the files of each */
	date as_of;
};

/* In a sentence: how many schools and rules, and how many of them moved. */
str comparison_sentence(
	struct arena *arena, const struct comparison_account *account);

void comparison_text(const struct page_of_text *page,
	const struct comparison_account *account);

/*
 * For a comment on a merge request, in no more than `limit` bytes: what has
 * no room is counted. Nothing of the portal's can act as Markdown, as HTML,
 * or as a reference to a person or an issue.
 */
void comparison_markdown(struct buf *out,
	const struct comparison_account *account, size_t limit);

/* One JSON document. */
void comparison_json(struct buf *out, const struct comparison_account *account);

#endif
