/*
 * Compiling: settles which of the forms of framework.md each condition takes,
 * turns values and limits into places on scales and exact figures, and
 * reports what makes no sense (F3xx). Done once a framework, before deciding.
 */
#ifndef FRAMEWORK_COMPILE_H
#define FRAMEWORK_COMPILE_H

#include "model/portal.h"

/*
 * The most categories: under `unique` each set of them is a result. And the
 * most aspects of a rubric.
 */
enum { MAX_CATEGORIES = 16, MAX_ASPECTS = 32 };

enum form {
	FORM_INVALID, /* reported; evaluates to unknown */
	FORM_ANY,
	FORM_ALL,
	FORM_NONE,
	FORM_NOT,
	FORM_COUNT_OF,  /* at-least / at-most of a list */
	FORM_VALUE,     /* a fact among a set of values */
	FORM_COMPARE,   /* a number against a limit */
	FORM_TREND,     /* a number over periods */
	FORM_GROUP_ANY, /* a group: some, all, a count, a share */
	FORM_GROUP_ALL,
	FORM_GROUP_COUNT,
	FORM_GROUP_SHARE,
	FORM_CRITERION,
	FORM_CATEGORY,
	FORM_PHASE,
	FORM_AGES,
	FORM_SIXTH_FORM,
	FORM_MEMBERSHIP,
	FORM_SINCE, /* within a period of joining, of the head's start */
	FORM_RECENT /* within a period of evidence of a type */
};

/* What a number is compared with. */
enum limit_kind { LIMIT_FIGURE, LIMIT_NATIONAL, LIMIT_SIMILAR, LIMIT_TARGET };

/* A comparison as `value - limit` at or above, or at or below, a distance. */
struct comparison {
	enum limit_kind limit;
	decimal figure;   /* of LIMIT_FIGURE */
	bool upward;      /* at or above; else at or below */
	decimal distance; /* signed, in the fact's unit */
};

struct compiled {
	enum form form;
	const struct fact *fact;
	uint64_t values; /* FORM_VALUE: set of places, `n/a` apart */
	bool or_na;      /* FORM_VALUE: `n/a` is among them */
	LIST(struct comparison) compare; /* all must hold */
	const struct fact *gap_to;
	int periods; /* trend: N; `for`: years it must have held */
	bool each;
	enum trend trend; /* rising, falling or flat once compiled */
	decimal by;
	int least, most; /* counts; most is -1 where there is none */
	decimal share;
	LIST(const struct fact *) group;
	LIST(struct compiled *) group_members; /* one of each fact */
	const struct criterion *criterion;
	uint64_t set; /* phases, memberships */
	int age;
	bool flag;
	bool head; /* FORM_SINCE: of the head, else of joining */
	struct period period;
};

/* By which keys a form is written; each a list as "`fact`, `trend`". */
struct form_keys {
	enum form form;
	str known_by, one_of, may; /* of `one_of` exactly one */
};

/* The forms that are told apart by their keys, from 0 on; false at the end. */
bool form_keys_at(struct arena *arena, size_t index, struct form_keys *keys);

/*
 * Compiles every condition of a framework and of the vocabulary's `applies`.
 * Sets framework->usable where nothing stands in the way of deciding.
 */
void compile_framework(struct portal *portal, struct framework *framework);
void compile_vocabulary(struct portal *portal);

#endif
