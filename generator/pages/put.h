/* The objects that all pages share (CONTRACT.md, "Common objects"). */
#ifndef PAGES_PUT_H
#define PAGES_PUT_H

#include "pages/sheet.h"

/* Marks an object, or a date, as absent. */
void put_none(struct value *object, const char *key);

/* A date, or false where there is none. */
void put_date(
	struct sheet *sheet, struct value *object, const char *key, date d);

/* The same, but absent also where the label that it stands by ends with it. */
void put_date_beside(struct sheet *sheet, struct value *object, const char *key,
	str label, date d);

/* Adds {label, value} to a list, unless the value is empty: then NULL. */
struct value *add_labelled(
	struct sheet *sheet, struct value *list, const char *key, str value);

/* A link {href, text}; add_link() returns it, for more to be set. */
struct value *put_link(
	struct value *object, const char *key, str href, str text);
struct value *add_link(struct value *list, str href, str text);

/* A category's chip; false where it is NULL. */
void put_category(struct sheet *sheet, struct value *object, const char *key,
	const struct category *category);
void add_category(struct sheet *sheet, struct value *list,
	const struct category *category);

/* Its name as chips have it: "1 Green", "C2 Watch". */
str category_name(struct sheet *sheet, const struct category *category);

/* Its tone, and its hue ("" where it is not named after one). */
str category_tone(const struct category *category);
str category_hue(struct sheet *sheet, const struct category *category);

/* "tone-positive hue-green" */
str category_classes(struct sheet *sheet, const struct category *category);

/*
 * A status by its word: of a decision, evidence, a plan, an agreement. NULL,
 * and false under the key, where there is no such word.
 */
struct value *put_status(
	struct sheet *sheet, struct value *object, const char *key, str word);

/* A direction of travel; false, and its no-KEY in words, where not set. */
void put_direction(
	struct sheet *sheet, struct value *object, struct word direction);

/* A RAG by its id: red amber green blue none; `label` may be empty. */
void put_rag(struct sheet *sheet, struct value *object, const char *key,
	const char *id, str label);
void fill_rag(
	struct sheet *sheet, struct value *value, const char *id, str label);

/* ◆ ▲ ● ✓ ○ */
str rag_glyph(const char *id);

void put_result(struct sheet *sheet, struct value *object, enum truth result);

/* The same, or that it is not shown to this audience. */
void put_verdict(struct sheet *sheet, struct value *object, enum truth result,
	bool withheld);

/* By whom and when; false where `act` is NULL. */
void put_approval(struct sheet *sheet, struct value *object, const char *key,
	const struct act *act);
void fill_approval(
	struct sheet *sheet, struct value *object, const struct act *act);

/* A line of a file: evidence where it is given, else a file of data. */
void put_source(struct sheet *sheet, struct value *object, const char *key,
	const struct evidence *evidence, struct span span);

/* Sets has-KEY by whether the list under KEY has anything in it. */
void put_has(struct sheet *sheet, struct value *object, const char *key);

/* What references are called, as a list in words. */
str refs_label(struct sheet *sheet, const struct ref *refs, size_t count);

/* Markdown of an author as words alone. */
str plain_words(struct sheet *sheet, str markdown);

/* What a file of the portal is called, by its path. */
str file_label(const struct sheet *sheet, str path);

/* What evidence is called, and its page ("" where none is made). */
str evidence_title(const struct sheet *sheet, const struct evidence *evidence);
str href_of_evidence(struct sheet *sheet, const struct evidence *evidence);

#endif
