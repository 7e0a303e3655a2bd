/*
 * Declared and computed, side by side: what a school's category is said to
 * be, what the framework gives on the day that was agreed, what it gives now,
 * and what that makes of it (the table of framework.md).
 */
#ifndef FRAMEWORK_ASSESS_H
#define FRAMEWORK_ASSESS_H

#include "framework/override.h"

/* In the order in which framework.md asks for them. */
enum status {
	STANDING_NONE,
	STANDING_UNDECLARED,
	STANDING_DECLARED,
	STANDING_CONFLICT,
	STANDING_VOID,
	STANDING_MISMATCH,
	STANDING_OPEN,
	STANDING_DISPUTED,
	STANDING_OVERRIDDEN,
	STANDING_PROVISIONAL,
	STANDING_JUDGED,
	STANDING_MATCH,
	STANDING_COUNT
};

extern const char *const status_words[STANDING_COUNT]; /* "match"… */

/* An overlay of the framework, and how the school stands to it. */
struct overlay_standing {
	const struct overlay *overlay;
	enum truth holds;                   /* now */
	const struct categorisation *entry; /* the newest that speaks of it */
	bool in_force;
	bool declined;
};

/* One entry of categorisation.yaml that is in force or still to come. */
struct declared {
	const struct categorisation *entry;
	const struct category *category; /* NULL where the name is wrong */
	date judged;                     /* the day its facts are taken from */
	struct computed *computed;       /* on that day: results alone */
	struct override_judgement override; /* where the entry has one */
	enum status status;
};

struct assessment {
	const struct school *school;
	const struct framework *framework; /* in force on the day, or NULL */
	str framework_id;
	bool governs;
	bool exempt; /* joining, or outside the trust: owes no declaration */
	date day;
	enum status status;
	struct declared in_force;      /* entry NULL: nothing declared */
	LIST(struct declared) to_come; /* agreed or proposed, not begun */
	LIST(const struct categorisation *) history; /* newest first */
	struct computed *now; /* today; NULL where nothing decides */
	bool differs;         /* now leaves the declared one out */
	bool withheld;        /* the decision is not for this audience */
	LIST(struct overlay_standing) overlays;
};

/*
 * Assesses a school under one of its frameworks on a day. Owned by the
 * arena. Never NULL; framework is NULL where none of that id is in force.
 */
struct assessment *assess(struct arena *arena, const struct portal *portal,
	const struct school *school, str framework_id, date day);

/* All schools under all their frameworks, in order of school then framework. */
struct assessments {
	LIST(struct assessment *) all;
	struct map governing; /* school id → its governing assessment */
};

void assess_all(struct arena *arena, const struct portal *portal, date day,
	struct assessments *out);

/* Fills `governing` from `all`. */
void assessments_index(struct arena *arena, struct assessments *assessments);

/* Does the entry speak of this framework? Without a key: the governing one. */
bool entry_is_of(const struct categorisation *entry,
	const struct school *school, str framework_id);

/* Does it, and not only as a proposal, speak of the overlay? */
bool entry_settles_overlay(const struct assessment *assessment,
	const struct categorisation *entry, const struct overlay *overlay);

/* The status of an entry; agreed where the file does not say. */
enum decision_status entry_status(const struct categorisation *entry);

/* Is the entry agreed, disputed or not: one that can be in force? */
bool entry_stands(const struct categorisation *entry);

#endif
