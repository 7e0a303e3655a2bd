/* Phrases that explanations are made of. */
#ifndef REPORT_WORDS_H
#define REPORT_WORDS_H

#include "framework/assess.h"

/* What a noun ends with that there are so many of: "s" or "". */
const char *words_plural(size_t count);

/* "by the Trust board on 15 July 2026 (TB 2026/07/6)" */
str words_act(struct arena *arena, const struct act *act);

/* "Yellow", "Amber or Red", "Green and Red at once", "no category". */
str words_outcomes(struct arena *arena, const struct computed *computed);

/* "schools/x/categorisation.yaml:1:3", or empty. */
str words_place(struct arena *arena, struct span span);

/* "Executive review or Health check", "Any evidence". */
str words_types(struct arena *arena, const struct portal *portal,
	const struct missing *missing);

/* "D1, D2": the decisions that a criterion is read by; may be empty. */
str words_decisions(struct arena *arena, const struct criterion *criterion);

/* In one line, and no more of it than people read: the rest is "…". */
str words_in_short(struct arena *arena, str text);

#endif
