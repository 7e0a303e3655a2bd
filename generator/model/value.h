/*
 * The typed values that fields of files turn into. Each begins with the span
 * that it was read from, so that whoever judges it later can point at it; a
 * value without a span was not given.
 */
#ifndef MODEL_VALUE_H
#define MODEL_VALUE_H

#include "base/date.h"
#include "base/decimal.h"
#include "base/diag.h"

#define IS_SET(value) ((value).span.source != NULL)

struct text {
	struct span span;
	str s;
};

struct day {
	struct span span;
	date d;
};

struct number {
	struct span span;
	decimal v;
	int places; /* digits written after the point */
};

struct flag {
	struct span span;
	bool on;
};

/* One of a closed set of words: its index in the field's list. */
struct word {
	struct span span;
	int v;
};

/* An academic year, by the calendar year it begins in. */
struct year {
	struct span span;
	int start;
};

enum period_unit {
	UNIT_DAY,
	UNIT_SCHOOL_DAY,
	UNIT_WEEK,
	UNIT_FORTNIGHT,
	UNIT_MONTH,
	UNIT_HALF_TERM,
	UNIT_TERM,
	UNIT_HALF_YEAR,
	UNIT_YEAR,
	UNIT_COUNT
};

/* "15 months", "term", "2 per year" (per_year: count times a year). */
struct period {
	struct span span;
	int count;
	enum period_unit unit;
	bool per_year;
};

/* What a reference may point at; each is a namespace of its own. */
enum ref_kind {
	REF_NONE,
	REF_AUDIENCE,
	REF_FACT,
	REF_INDICATOR,
	REF_ROLE, /* a role or a body */
	REF_RECORD_KIND,
	REF_THEME,
	REF_TRUST_PRIORITY,
	REF_SERVICE,
	REF_NETWORK,
	REF_PROGRAMME,
	REF_FRAMEWORK,
	REF_SCHOOL,
	/* within a school */
	REF_EVIDENCE,
	REF_TARGET,
	REF_PRIORITY, /* of its plan */
	REF_AGREEMENT,
	REF_RISK,
	/* within a framework */
	REF_CATEGORY,
	REF_OVERLAY,
	REF_CRITERION,
	REF_STANDARD,
	REF_ASPECT,
	REF_PARAMETER,
	REF_DECISION,
	REF_DUTY,
	REF_DOCUMENT,
	REF_TEST,
	REF_COUNT
};

/* A name of something else; target is set once the portal is linked. */
struct ref {
	struct span span;
	str id;
	enum ref_kind kind; /* of the target that was found */
	void *target;
};

/*
 * Do two lists of references (each a LIST(struct ref)) name a target in
 * common? Names that were not found count as one and the same: they have been
 * reported.
 */
bool refs_meet(const void *some, const void *others);

/*
 * Reads "20 school days", "half-term", "2 per year". False for anything that
 * is no definite interval, such as "regular".
 */
bool period_parse(str text, struct period *out);

/* The regular expression of what period_parse() reads. */
str period_pattern(struct arena *arena);

/* In words: "20 school days", "1 term", "twice a year". */
str period_text(struct arena *arena, const struct period *period);

/*
 * The day one period after `from`. Terms and half-terms are counted as a
 * third and a sixth of a year; school days as five a week: what depends on
 * the school's own calendar is worked out where that calendar is at hand.
 */
date period_after(const struct period *period, date from);

/* The term called `autumn`, `spring`, `summer` (0 to 2), or -1. */
int term_from_name(str name);

/* Which academic year a figure is of, and which part: "2026-27 autumn 1". */
struct figure_period {
	int year;
	int term; /* 0 autumn, 1 spring, 2 summer; -1 the whole year */
	int half; /* 1, 2; 0 the whole term */
};

/* Reads it; false where it is written otherwise. */
bool figure_period_parse(str written, struct figure_period *out);

#endif
