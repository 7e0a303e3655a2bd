/* The parts of a school's category page. */
#ifndef PAGES_CATEGORISATION_PARTS_H
#define PAGES_CATEGORISATION_PARTS_H

#include "pages/sheet.h"

/* What the page explains: the result of the agreed day, or of today; NULL
 * where nothing is computed. */
const struct computed *explained(const struct sheet *sheet);

/* Is there a result of rules at all? `computed` may be NULL. */
bool computes(const struct computed *computed);

void put_declared(struct sheet *sheet);
void put_missing(struct sheet *sheet);

/* would-change: what would give another category than that of today. */
void put_would_change(struct sheet *sheet);

/* changes: facts that differ since; newer: the evidence that says so. */
void put_changes(struct sheet *sheet);
void put_overlays(struct sheet *sheet);

/* history and its drawing: under every framework that the school was under. */
void put_history(struct sheet *sheet);

/* override and dispute of a decision; false where there is none. */
void put_override(
	struct sheet *sheet, struct value *object, const struct declared *of);
void put_dispute(struct sheet *sheet, struct value *object,
	const struct dispute *dispute);

/* What is to be said of a category other than the rules give. */
str overridden_words(struct sheet *sheet, const struct categorisation *entry);

/* Who raised it, when, and when it will be heard: for a banner. */
str dispute_words(struct sheet *sheet, const struct dispute *dispute);

/* evidence and has-evidence: what is named and may be shown. */
void put_cited(struct sheet *sheet, struct value *object,
	const struct ref *refs, size_t count);

#endif
