/* A framework: one trust's improvement policy as data (framework.md). */
#ifndef MODEL_FRAMEWORK_H
#define MODEL_FRAMEWORK_H

#include "base/map.h"
#include "model/trust.h"

struct framework;

/*
 * A condition as it was written: one mapping, one struct. Which of the forms
 * of framework.md it takes is settled when the framework is compiled.
 */
struct condition {
	struct span span;
	LIST(struct condition) any, all, none, not ;
	LIST(struct condition) of;
	struct text at_least, at_most; /* a count, or a value of a fact */
	struct ref fact;
	struct text group;
	LIST(struct text) is;
	struct text better_than, worse_than, above, below;
	struct text by;
	struct word trend;
	struct number over;
	struct flag each;
	struct period held_for;
	struct ref gap_to;
	struct text count;
	struct number share;
	struct ref criterion;
	LIST(struct text) category;
	LIST(struct word) phase;
	struct number ages_include;
	struct flag sixth_form;
	LIST(struct word) membership;
	struct within *within;
	/* Filled in by framework/compile.h; opaque elsewhere. */
	const struct compiled *compiled;
};

enum trend {
	TREND_IMPROVING,
	TREND_DECLINING,
	TREND_RISING,
	TREND_FALLING,
	TREND_FLAT
};

struct within {
	struct span span;
	struct word since; /* 0 joined, 1 head */
	struct text evidence;
	struct period period;
};

struct citation {
	struct span span;
	struct text clause, quote;
};

struct criterion {
	struct span span;
	struct text id, text;
	struct citation *cite;
	struct condition *when, *unless;
	struct flag binding;
	LIST(struct ref) decision;
	struct ref aspect;
	struct ref audience;
	bool at_place; /* compiled: it rests on the aspect's fact alone */
};

struct category {
	struct span span;
	struct text id, code, label, band;
	struct word led_by; /* 0 school, 1 trust */
	struct word tone;
	struct text descriptor, expectation, exit;
	LIST(struct ref) agreed_by;
	struct flag any_time;
	LIST(struct criterion) criteria;
	int rank; /* 0 is the best */
};

struct overlay {
	struct span span;
	struct text id, label, descriptor, exit, lift;
	struct word tone;
	LIST(struct ref) agreed_by;
	struct ref audience;
	LIST(struct criterion) criteria;
};

struct valid_for {
	struct span span;
	struct text type; /* of evidence; not set: every type */
	struct period period;
};

struct mapping {
	struct span span;
	struct text to;
	struct condition *when;
	struct ref decision;
};

/* How this framework reads a fact of the vocabulary. */
struct fact_rule {
	struct span span;
	struct ref fact;
	LIST(struct text) from; /* evidence types that may assert it */
	LIST(struct text) prefer;
	LIST(struct valid_for) valid;
	struct text absent;
	LIST(struct mapping) maps;
	struct flag card; /* shown on the school's card */
};

struct parameter {
	struct span span;
	struct text id;
	struct number value;
	struct text unit;
	struct ref decision;
};

struct alias {
	struct span span;
	struct text name;
	struct ref role;
};

struct source_document {
	struct span span;
	struct text title, file;
};

struct aspect {
	struct span span;
	struct text id, label;
	struct ref fact;
};

/* How grave something is that is reported of a school. */
struct severity_rule {
	struct span span;
	struct text code;
	struct word severity; /* as enum severity */
};

struct fit {
	struct span span;
	struct number share;
};

struct impossible {
	struct span span;
	struct condition *when;
	struct text why;
	struct ref decision;
};

struct round_months {
	struct span span;
	struct text phase; /* a phase, "other", or not set: every phase */
	LIST(struct text) months;
};

struct round {
	struct span span;
	LIST(struct round_months) in;
	LIST(struct ref) agreed_by;
	struct word decides; /* 0 next-year, 1 this-year */
	struct text otherwise;
	LIST(struct ref) decision;
};

struct override_step {
	struct span span;
	LIST(struct text) from, to;
};

struct override_needs {
	struct span span;
	struct text reason; /* "80 characters" */
	struct number evidence;
	LIST(struct ref) approved_by;
	struct period expires_within;
};

struct override_rule {
	struct span span;
	LIST(struct override_step) allow;
	struct override_needs *require;
	LIST(struct ref) decision;
};

struct dispute_rule {
	struct span span;
	LIST(struct ref) raised_by;
	struct flag in_writing;
	LIST(struct ref) decided_by;
	struct text meanwhile;
	LIST(struct ref) decision;
};

struct every_period {
	struct span span;
	struct text category; /* id or code; not set: every category */
	struct period period;
};

struct report_rule {
	struct span span;
	struct ref to;
	struct text form;
};

struct duty_window {
	struct span span;
	LIST(struct text) points;
	struct text from, to;
};

enum duty_level { LEVEL_SCHOOL, LEVEL_TRUST };

struct duty {
	struct span span;
	struct text id, title;
	struct citation *cite;
	LIST(struct every_period) every;
	struct duty_window *in;
	struct text before;
	struct period within;
	struct text after;
	struct text at_each;
	struct flag standing;
	struct text attends;
	struct number share;
	struct ref on_request;
	LIST(struct text) applies_to; /* `for`: categories or overlays */
	struct condition *when;
	struct word level; /* enum duty_level */
	LIST(struct ref) lead;
	LIST(struct ref) record;
	LIST(struct report_rule) reports_to;
	struct text document;
	struct word severity; /* note, warning, error */
	struct period grace;
	struct flag independent, announce;
	struct text considers;
	LIST(struct ref) decision;
	struct ref audience;
};

struct approval_rule {
	struct span span;
	struct text as;
	LIST(struct ref) by;
	struct text before, in;
};

struct review_rule {
	struct span span;
	struct period every;
	struct condition *when;
};

struct bounds {
	struct span span;
	struct number at_least, at_most;
};

struct document {
	struct span span;
	struct text id, label, file;
	LIST(struct ref) written_by;
	LIST(struct text) requires;
	LIST(struct approval_rule) approvals;
	LIST(struct review_rule) review;
	struct bounds *priorities;
	struct citation *cite;
	LIST(struct ref) decision;
};

/* A finding of proofs that the trust knows of and lets stand. */
struct acceptance {
	struct span span;
	struct text finding;    /* its code: F330 */
	LIST(struct text) of;   /* criteria, categories; none: whichever */
	struct condition *when; /* of these schools alone; NULL: of all */
};

struct ruling {
	struct span span;
	struct text id, clause, question, resolved_as;
	LIST(struct ref) by;
	struct day date;
	LIST(struct acceptance) accepts;
	bool used; /* something in the framework rests on it */
};

/* Worked cases, run by `check`. */
struct given_value {
	struct span span;
	struct text value;
	struct number national, similar_schools, target;
	LIST(struct text) series; /* oldest first, the value last */
	struct day since;         /* of head: */
	struct text status;       /* of head: */
};

struct given {
	struct span span;
	struct text name;
	LIST(struct given_value) values;
};

struct expected_level {
	struct span span;
	struct text aspect, category; /* or "none" */
};

struct expected_set {
	struct span span;
	struct text category;
	LIST(struct text)
	possible, because, missing, duties, overlays, unknown, not ;
	LIST(struct expected_level) aspects;
};

struct worked_case {
	struct span span;
	struct text id, note;
	LIST(struct given) given;
	struct expected_set *expect;
};

enum decide {
	DECIDE_MOST_SERIOUS,
	DECIDE_UNIQUE,
	DECIDE_BEST_FIT,
	DECIDE_SECURE_FIT,
	DECIDE_DECLARED
};

/* A numbered heading of policy.md and what stands under it. */
struct clause {
	struct span span; /* of the heading */
	str number, title;
	str text; /* to the next heading of its level, normalised */
	bool informative;
	bool cited;
};

struct policy {
	struct span span;
	const struct source *source;
	struct text title;
	str body;
	uint32_t body_line;
	LIST(struct clause) clauses;
};

struct framework {
	struct span span;
	struct text id, title, trust, version;
	LIST(struct text) was;
	struct day effective, until;
	LIST(struct source_document) sources;
	LIST(struct fact_rule) facts;
	LIST(struct parameter) parameters;
	LIST(struct alias) aliases;
	struct word decide;
	struct fit *fit;
	LIST(struct aspect) aspects;
	LIST(struct category) categories;
	struct ref default_category;
	LIST(struct impossible) impossible;
	LIST(struct overlay) overlays;
	LIST(struct criterion) standards;
	struct round *round;
	struct override_rule *overrides;
	struct dispute_rule *disputes;
	LIST(struct duty) duties;
	LIST(struct document) documents;
	LIST(struct ruling) decisions;
	LIST(struct severity_rule) severity;
	LIST(struct worked_case) tests;
	LIST(struct text) introduction;
	/* from where it lies */
	const struct source *source;
	struct policy *policy; /* NULL where there is none */
	bool usable; /* no error stands in the way of deciding by it */
	struct map index[REF_COUNT];
};

/* Is the duty a school's, not the trust's own? */
bool duty_is_of_schools(const struct duty *duty);

extern const char *const decide_words[];
extern const char *const tone_words[];
extern const char *const trend_words[];

extern const struct record_type framework_type, condition_type, policy_type;

#endif
