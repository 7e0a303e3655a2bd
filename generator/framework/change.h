/*
 * What would change a category: the smallest sets of facts whose change gives
 * a better one, in values that can be aimed at, and the nearest change that
 * gives a worse one (framework.md, "Explaining").
 */
#ifndef FRAMEWORK_CHANGE_H
#define FRAMEWORK_CHANGE_H

#include "framework/decide.h"

struct precedents;

struct changed_fact {
	const struct fact *fact;
	str from;   /* what it is now; empty where it is unknown */
	str to;     /* what it would be */
	str text;   /* "Attendance 89.9 or more: +1.0" */
	bool worse; /* a worse value than now: a quirk of the rules */
	/* Of a figure: is it so from there on, and which way? */
	bool open, rises;
};

struct change {
	const struct category *to;
	LIST(struct changed_fact) facts;
};

struct changes {
	/* Smallest sets first, and of one size those without quirks; three. */
	LIST(struct change) better;
	struct change worse; /* `to` is NULL where none was found */
	bool capped;         /* the search was cut short */
};

/*
 * The changes of results with the situation that they were decided in (so
 * those of decide() or computed_explain()). Nothing where there is not one
 * result. Precedents (or NULL) save the search where a like one was gone
 * through before. Owned by `arena`.
 */
struct changes *changes_find(struct arena *arena,
	const struct computed *explained, struct precedents *precedents);

#endif
