/*
 * What a change does: two revisions of a portal, read and decided as of the
 * same day, side by side. What is found is told by ids, so that nothing that
 * only moved within its file is a change.
 */
#ifndef COMPARE_COMPARE_H
#define COMPARE_COMPARE_H

#include "framework/assess.h"

enum change_sort { CHANGE_ADDED, CHANGE_REMOVED, CHANGE_ALTERED };

extern const char *const change_words[]; /* "added", "removed", "changed" */

/* One thing that is otherwise than before. */
struct change {
	enum change_sort sort;
	const char *kind; /* "target", "criterion"… */
	str what;         /* which of its kind; may be empty */
	str part;         /* what of it; empty: the whole */
	str from, to;     /* in words; empty where there is nothing to say */
	str remark;       /* "42 days later"; may be empty */
	bool standing;    /* of where a school stands, not what a file says */
};

struct changes {
	LIST(struct change) all;
};

/* The changes of one school, or of one file of rules. */
struct changed {
	enum change_sort sort; /* has it come, gone, or is it otherwise? */
	str id;                /* "oakfield-primary", "pele 2.0", "facts" */
	str name;              /* "Oakfield Primary School" */
	struct changes changes;
	/* Of a school: under what governs it, before and after; or NULL. */
	const struct assessment *governing[2];
};

struct changed_list {
	LIST(struct changed) all;
};

/* One of the two. */
struct revision_side {
	const struct portal *portal;
	const struct assessments *assessments;
};

struct comparison {
	struct changed_list schools; /* by id */
	struct changed_list rules;   /* frameworks and vocabulary */
	struct changed_list moved;   /* schools, by the rules alone */
};

/* Fills `schools` and `rules`; all of it is the arena's or the portals'. */
void compare_portals(struct arena *arena, const struct revision_side *before,
	const struct revision_side *after, struct comparison *out);

/*
 * Fills `moved`: `ruled` are the earlier schools under the later rules. What
 * it tells is what those rules alone do.
 */
void compare_rulings(struct arena *arena, const struct revision_side *before,
	const struct revision_side *ruled, struct comparison *out);

#endif
