/* Sentences: from the theme's strings, with what goes into them. */
#ifndef PAGES_WORDS_H
#define PAGES_WORDS_H

#include "pages/sheet.h"

/*
 * The text under `key`, with {name} replaced: pairs of a name (const char *)
 * and a str, ended by NULL. A {name} that is not given stays.
 */
str words(const struct sheet *sheet, const char *key, ...);

/*
 * The text under KEY-none, KEY-one or KEY-many, whichever fits, with {count}
 * in words up to nine and {n} in figures. Where KEY-none is not there,
 * KEY-many serves.
 */
str counted(const struct sheet *sheet, const char *key, size_t count);

/* The text under PREFIX-WORD, such as "status-match". */
str word_for(const struct sheet *sheet, const char *prefix, str word);

/* "four", or "14". */
str number_word(const struct sheet *sheet, size_t number);

/* How long ago, or ahead, the day is: "16 days", "5 months", "3 years". */
str duration(const struct sheet *sheet, date from);

/* "12 days late", or nothing where the day has not passed. */
str lateness(const struct sheet *sheet, date due);

/* Lists in words: "a", "a and b", "a, b and c"; `last` is "and" or "or". */
struct phrases {
	LIST(str) list;
};
void phrase_add(struct sheet *sheet, struct phrases *phrases, str phrase);
str phrases_join(const struct sheet *sheet, const struct phrases *phrases,
	const char *last);

/* With its first letter in upper case (ASCII), or in lower. */
str sentence_case(struct arena *arena, str text);
str running_case(struct arena *arena, str text);

#endif
