/* What happened in a school, and what is arranged, term by term. */
#ifndef PAGES_TIMELINE_H
#define PAGES_TIMELINE_H

#include "pages/sheet.h"

struct happening {
	date date;
	str text, href; /* href may be empty */
	str kind;       /* "Peer review", "Support begins" */
	str who;        /* may be empty */
};

struct timeline {
	LIST(struct happening) list;
};

/* Adds one, in its place; what is not of the last three years is left out. */
void timeline_add(struct sheet *sheet, struct timeline *timeline,
	struct happening happening);

/* How much happened in the last twelve months, up to today. */
size_t timeline_lately(
	const struct sheet *sheet, const struct timeline *timeline);

/*
 * timeline: {headline, subtitle, periods}, or false where nothing happened.
 * `lately` says how much did in the last twelve months: "seen five times".
 */
void put_timeline(
	struct sheet *sheet, const struct timeline *timeline, str lately);

/* What was seen and who came; what was agreed, reviewed and ended. */
void put_evidence_timeline(struct sheet *sheet);
void put_support_timeline(struct sheet *sheet);

#endif
