/*
 * A situation: everything that criteria may look at, as it stood on one day.
 * It is made from a school's evidence, or from the `given` of a worked case.
 * A fact has a value because evidence asserts it; otherwise it is unknown,
 * for a reason, or does not apply to the school.
 */
#ifndef FRAMEWORK_SITUATION_H
#define FRAMEWORK_SITUATION_H

#include "model/portal.h"

/* Why a fact is unknown (framework.md, "Facts and evidence"). */
enum reason {
	REASON_NONE,
	REASON_MISSING,
	REASON_STALE,
	REASON_SUPPRESSED,
	REASON_NOT_PUBLISHED,
	REASON_NO_BENCHMARK,
	REASON_SHORT_SERIES,
	REASON_WITHHELD, /* evidence says, but not to this audience */
	REASON_SMALL,    /* likewise, because it is about too few pupils */
	REASON_COUNT
};

/* "missing", "stale"…: the word of the JSON, and the sentence for people. */
extern const char *const reason_words[REASON_COUNT];
extern const char *const reason_sentences[REASON_COUNT];

/* One figure of a number fact: a value of one year, or one of its limits. */
struct reading {
	bool known;
	decimal v;
	enum reason reason;              /* where it is not known */
	struct span span;                /* where it was read, if it was */
	const struct evidence *evidence; /* NULL: a benchmark or target file */
};

enum { SERIES_MAX = 8 };

enum benchmark_kind {
	BENCHMARK_NATIONAL,
	BENCHMARK_SIMILAR,
	BENCHMARK_TARGET,
	BENCHMARK_COUNT
};

struct fact_state {
	const struct fact *fact;
	const struct fact_rule *rule; /* of the framework; NULL without */
	bool applies;
	enum reason reason; /* of its being unknown; REASON_NONE: known */
	bool by_silence;    /* the value is what `absent:` says */
	const struct mapping *mapping; /* the map that gives it, or NULL */
	struct fact_state *direct;     /* as asserted, before any map */
	str text;                      /* the value as written */
	int value; /* its place in the fact's values; -1 for numbers */
	/* the evidence that asserts it; not set by silence */
	struct span span;
	const struct evidence *evidence;
	const struct finding_value *finding;
	date date;
	struct figures *figures; /* of a number; else NULL */
};

/* What is known of a number: [0] is the current year, then a year back each. */
struct figures {
	int year; /* of [0] */
	struct reading value[SERIES_MAX];
	struct reading limit[BENCHMARK_COUNT][SERIES_MAX];
};

/* One statement of a fact by a piece of evidence. */
struct assertion {
	const struct evidence *evidence;
	const struct finding_value *finding; /* NULL: a key of the inspection */
	str value;
	struct span span;
	date date;
	int year;               /* that a figure is of */
	bool whole_year;        /* and not only a term of it */
	enum withheld withheld; /* then `value` is not to be read */
};

struct assertions {
	LIST(struct assertion) all; /* by date, then file */
};

struct situation {
	struct arena *arena;
	const struct portal *portal;
	const struct framework *framework;
	const struct school *school;      /* NULL in a worked case */
	const struct worked_case *worked; /* NULL of a school */
	const struct category *agreed;    /* of a school whose duties are asked
					     for: of `framework`, or NULL */
	date day;
	/* What school.yaml says; -1 and DATE_NONE where it does not. */
	int phase, membership;
	int age_from, age_to;
	date joined, head_since;
	/* Where it differs from another only in the states given to it. */
	struct situation *base;
	struct fact_state **states; /* by fact_number(), made when asked */
	LIST(struct situation *) earlier; /* of a school: on days before */
	struct assertions *assertions;    /* by fact_number(), or NULL */
};

/* The number of a fact of the portal: its place in the vocabulary. */
size_t fact_number(const struct portal *portal, const struct fact *fact);

/* The situation of a school on a day, under one framework. */
struct situation *situation_of_school(struct arena *arena,
	const struct portal *portal, const struct framework *framework,
	const struct school *school, date day);

/* The situation that a worked case gives. */
struct situation *situation_of_case(struct arena *arena,
	const struct portal *portal, const struct framework *framework,
	const struct worked_case *worked);

/* The state of one fact; owned by the situation, the same at each call. */
const struct fact_state *situation_fact(
	struct situation *situation, const struct fact *fact);

/*
 * Is the state, or one of its figures, kept from this audience? Then no older
 * value stands in its place: it is not known here.
 */
bool fact_state_is_withheld(const struct fact_state *state);
bool reason_is_withheld(enum reason reason);

/* The same situation in the arena, but for states given to it below. */
struct situation *situation_variant(
	struct arena *arena, struct situation *base);

/* Gives a variant another state of a fact; borrowed. */
void situation_put(struct situation *variant, struct fact_state *state);

/* The state that a fact had on an earlier day; for schools only. */
const struct fact_state *situation_fact_on(
	struct situation *situation, const struct fact *fact, date day);

/* The assertions of a fact that were known on the day; never NULL. */
const struct assertions *situation_assertions(
	const struct situation *situation, const struct fact *fact);

/* The framework whose categories are the fact's scale, or NULL. */
const struct framework *fact_scale(
	const struct portal *portal, const struct fact *fact);

/* Values a fact can have, best first for grades; 0 for numbers. */
size_t fact_value_count(const struct portal *portal, const struct fact *fact);
str fact_value_name(
	const struct portal *portal, const struct fact *fact, size_t index);

/* The place of a value in the fact's values, or -1. */
int fact_value_index(
	const struct portal *portal, const struct fact *fact, str name);

/* Decimal places that a number fact has; 0 to 6. */
int fact_places(const struct fact *fact);

#endif
