/* What a framework's duties give each category, in words. */
#ifndef PAGES_DUTIES_H
#define PAGES_DUTIES_H

#include "framework/decide.h"
#include "pages/sheet.h"

/*
 * For whom a duty holds: a category, or an overlay; without either every school
 * of a policy that has no categories.
 */
struct duty_holder {
	const struct category *category; /* or */
	const struct overlay *overlay;
};

/*
 * Does it hold? Unknown where that rests on more than the category: then
 * duty_condition() says on what, else it is empty.
 */
enum truth duty_holds(const struct duty *duty, struct duty_holder of);
str duty_condition(struct sheet *sheet, const struct duty *duty);

/* "Every term", "Within 20 school days", for the category where that counts. */
str duty_clock(struct sheet *sheet, const struct framework *framework,
	const struct duty *duty, const struct category *category);

/* support-matrix of a framework's page: a list, empty where it has none. */
void put_support_matrix(struct sheet *sheet, const struct framework *framework);

/* entitlement of the school in its category, or false. */
void put_entitlement(struct sheet *sheet);

#endif
