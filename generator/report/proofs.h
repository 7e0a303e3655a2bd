/* Proofs about frameworks, for people and for programs (cli.md, `verify`). */
#ifndef REPORT_PROOFS_H
#define REPORT_PROOFS_H

#include "framework/prove.h"
#include "report/diagnostics.h"

struct proofs_shown {
	LIST(const struct proofs *) all; /* with what decisions accept */
	const struct account *account;   /* what is wrong in their files */
};

/*
 * What is wrong, what decisions accept, and a table with a line for each
 * framework. What is only so by a decision is left out where `quiet`.
 */
void proofs_text(const struct page_of_text *page,
	const struct proofs_shown *shown, bool quiet);

/*
 * The document of `check`, without schools but with `frameworks`: each with
 * its findings, an example where there is one, and the decision that accepts
 * it or null.
 */
void proofs_json(struct buf *out, const struct proofs_shown *shown);

#endif
