/*
 * Deciding: which results a framework gives in a situation, and why. Where
 * facts are unknown there may be several: exactly those that some completion
 * of the unknown facts gives (framework.md, "Deciding").
 */
#ifndef FRAMEWORK_DECIDE_H
#define FRAMEWORK_DECIDE_H

#include "framework/situation.h"

struct formula;

/* Kleene's three values, and one for what does not apply to the school. */
enum truth { TRUTH_FALSE, TRUTH_TRUE, TRUTH_UNKNOWN, TRUTH_NOT_APPLICABLE };

/* "false", "true", "unknown", "not-applicable": the words of the JSON. */
extern const char *const truth_words[];

/* Only what is known to hold, or not to, has an opposite. */
enum truth truth_not(enum truth truth);

/* One node of the explanation: a criterion, a condition, a fact. */
struct verdict {
	const struct condition *condition; /* NULL: the criterion itself */
	enum truth result;
	str text;  /* the condition in words */
	str value; /* what the evidence says; empty where it says nothing */
	str limit; /* what it is compared with; empty where nothing */
	enum reason reason;              /* of an unknown */
	const struct fact *fact;         /* that it looks at, or NULL */
	const struct evidence *evidence; /* that decides it, or NULL */
	struct span span;                /* of that, or not set */
	date date;                       /* of that, or DATE_NONE */
	bool by_silence;                 /* the value is what silence means */
	bool negates; /* it holds where its children do not */
	LIST(struct verdict *) children;
	const struct formula *formula; /* for the solver */
};

/*
 * Is it open because of what this audience may not see? Whatever can be told
 * from the rest alone is not withheld.
 */
bool verdict_is_withheld(const struct verdict *verdict);

struct criterion_verdict {
	const struct criterion *criterion;
	const struct category *category; /* or NULL */
	const struct overlay *overlay;   /* or NULL */
	enum truth result;
	bool withheld;        /* open for what this audience may not see */
	struct verdict *tree; /* NULL in results, which are not explained */
};

/*
 * One result: no category fits (count 0), one category, or the several that
 * hold at once under `unique`.
 */
struct outcome {
	LIST(const struct category *) categories;
};

/* An unknown fact that can change the result, and what would settle it. */
struct missing {
	const struct fact *fact;
	enum reason reason;
	bool withheld;   /* some of it this audience may not see */
	LIST(str) types; /* evidence types that may assert it; none: any */
};

struct computed {
	const struct framework *framework;
	date day;
	const struct portal *portal;
	const struct school *school;             /* NULL of a worked case */
	struct situation *situation;             /* NULL in results */
	LIST(struct criterion_verdict) criteria; /* of categories, best first */
	LIST(struct criterion_verdict) overlays;
	LIST(struct criterion_verdict) standards;
	LIST(struct outcome) possible; /* best first, "none fits" last */
	LIST(struct missing) missing;
	bool withheld;      /* some of it this audience may not see */
	bool capped;        /* the set is an upper bound (C419) */
	bool contradiction; /* no completion is possible (C418) */
	LIST(const struct impossible *)
	violated; /* what the facts go against */
};

/* Decides and explains; owned by the situation's arena. Never NULL. */
struct computed *decide(struct situation *situation);

/*
 * Only the results, in the arena: criteria have no trees. What they were found
 * by stays with the situation, which may go. Never NULL.
 */
struct computed *decide_results(
	struct arena *arena, struct situation *situation);

/*
 * Results of a school, decided before, with how they came about: a copy whose
 * criteria have their trees, owned by the arena.
 */
struct computed *computed_explain(
	struct arena *arena, const struct computed *results);

/* The same for one criterion alone: its tree. */
const struct verdict *computed_why(struct arena *arena,
	const struct computed *results, const struct criterion *criterion);

/*
 * Only the possible results, without explanation and what is missing: for
 * asking often. Not for frameworks whose categories are declared.
 */
struct computed *decide_possible(struct situation *situation);

/* Is this category among the possible results, alone in its outcome? */
bool computed_allows(
	const struct computed *computed, const struct category *category);

/* The one possible category, or NULL (several results, or none fits). */
const struct category *computed_single(const struct computed *computed);

/* Does some criterion of the overlay hold? TRUE, UNKNOWN or FALSE. */
enum truth computed_overlay(
	const struct computed *computed, const struct overlay *overlay);

#endif
