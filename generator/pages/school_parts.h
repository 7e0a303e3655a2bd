/* What several pages say of a school. */
#ifndef PAGES_SCHOOL_PARTS_H
#define PAGES_SCHOOL_PARTS_H

#include "pages/sheet.h"

/*
 * The header of a school's pages, its breadcrumbs, and the way to the same
 * page of its neighbours; `here` is the label's key of the entry in the
 * school's navigation.
 */
void put_school(struct sheet *sheet, const char *here);

/* category, no-category and overlays, as a header and a row have them. */
void put_standing(
	struct sheet *sheet, struct value *object, const struct school *school);

/* overlays-in-force: since when, and where the page of the category says why */
void put_overlays_in_force(struct sheet *sheet);

/* Why a school has no category: "Joins on 1 January 2027". */
str no_category_words(struct sheet *sheet, const struct school *school);

/* "Red stands for: the school causes concern."; empty without either. */
str category_meaning(
	const struct sheet *sheet, const struct category *category);

/* Is it no school of the trust, but helped by it? */
bool is_by_agreement(const struct school *school);

/* Does the policy that governs the school know no categories at all? */
bool is_without_categories(const struct assessment *standing);

/* The word of a status: "match", "withheld" where it may not be seen. */
str standing_word(const struct assessment *standing);

/* "Primary" */
str phase_label(struct sheet *sheet, const struct school *school);

/* The address of an overlay on its school's category page. */
str overlay_href(struct sheet *sheet, const struct school *school,
	const struct overlay *overlay);

/* The names of the possible results: "Yellow or Amber". */
str outcome_names(struct sheet *sheet, const struct computed *computed);

/*
 * Where the evidence of now says otherwise by a criterion that nobody may go
 * past: which, in a sentence; else empty.
 */
str binding_words(struct sheet *sheet, const struct assessment *standing);

/* The number fact about attendance of all pupils, or NULL. */
const struct fact *attendance_fact(const struct portal *portal);

#endif
