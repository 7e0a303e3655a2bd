/* Values of facts and figures as people read them. */
#ifndef PAGES_LABELS_H
#define PAGES_LABELS_H

#include "pages/sheet.h"

/* "requires-improvement" as "Requires improvement". */
str readable(struct arena *arena, str id);

/* A value of a fact as written in a file, in words: "Yes", "93.1%". */
str fact_value_text(
	const struct sheet *sheet, const struct fact *fact, str value);

/* Words in place of a value that is none: n/a, suppressed, not-published. */
str missing_value_text(const struct sheet *sheet, str value);

/* The state of a fact in words, "Not known" too. */
str fact_state_text(const struct sheet *sheet, const struct fact_state *state);

/* How a framework decides, in a sentence without its stop. */
str decide_text(const struct sheet *sheet, const struct framework *framework);

/* The tone of a value on its fact's scale; neutral for numbers. */
const char *fact_tone(
	const struct sheet *sheet, const struct fact *fact, str value);

/*
 * "93.1%", "5.9 points" (but "5.9" where the label says that it is points),
 * with a true minus sign.
 */
str figure_text(const struct sheet *sheet, const struct indicator *indicator,
	decimal value);

/* A term of the academic year: "Autumn term 2026-27". */
str term_text(const struct sheet *sheet, int year, int term);

/*
 * What a figure is of, from how it is written: "2025-26", "First half of the
 * autumn term 2026-27". What is written otherwise stays as it is.
 */
str figure_period_text(const struct sheet *sheet, str written);

/* A file for somebody who may fetch it: "PDF, 120 KB", "CSV, 1.4 MB". */
str file_size_text(const struct sheet *sheet, str path, uint64_t bytes);

/* A whole number with commas: "1,184". */
str grouped(struct arena *arena, decimal number);

/* The same without its unit. */
str plain_figure(const struct sheet *sheet, const struct indicator *indicator,
	decimal value);

/* The fact that takes its figures from the indicator, for these pupils. */
const struct fact *fact_of_indicator(const struct portal *portal,
	const struct indicator *indicator, str group);

#endif
