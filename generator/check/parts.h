/* What several checks share: dates in order, figures, applicability. */
#ifndef CHECK_PARTS_H
#define CHECK_PARTS_H

#include "framework/situation.h"

/* A date and the key that it stands under, for messages. */
struct dated {
	const struct day *day;
	const char *key;
};

/*
 * Reports `then` where it lies before `first` (S131). Where either is not set
 * there is nothing to compare.
 */
void check_order(struct portal *portal, struct dated first, struct dated then);

/* Reports a day after the one that the portal is built for (S132). */
void check_past(struct portal *portal, struct dated dated);

/*
 * Reports a figure with more decimals than its measure has, or outside the
 * measure's range (S108). Without a measure nothing is known of it.
 */
void check_figure(struct portal *portal, const struct indicator *indicator,
	const struct number *figure);

/*
 * Does an `applies:` let the situation's school in? True unless it rules the
 * school out; `condition` may be NULL.
 */
bool check_applies(
	struct situation *situation, const struct condition *condition);

/* Reports approvals that are not in order of time (O503). */
struct acts {
	const struct act *items;
	size_t count;
};
void check_approvals(struct portal *portal, struct acts approvals);

/*
 * Is this one of the points of time that plans name: a date, `end of autumn
 * term`, `october half-term`, a month?
 */
bool is_point(str written);

/*
 * Reports a name that is no duty or document of the framework that governs
 * the school (R201), where that has duties at all.
 */
void check_rule(struct portal *portal, const struct school *school,
	const struct text *rule);

/* Of plans and agreements: every item of a list of actions or of success. */
struct time_of {
	struct span span;
	date first, last; /* DATE_NONE: without limit */
	str words;        /* "the plan of 2026-27" */
};
struct action_list {
	const struct action *items;
	size_t count;
};
struct success_list {
	const struct success *items;
	size_t count;
};
void check_actions(struct portal *portal, const struct time_of *of,
	struct action_list actions);
void check_success(struct portal *portal, struct success_list success);

/* Reports a day outside the time of what it belongs to (O505). */
void check_within(
	struct portal *portal, const struct time_of *of, struct dated dated);

#define LIST_OF(type, list) ((struct type){(list).items, (list).count})

#endif
