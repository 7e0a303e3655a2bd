/* What the files of one school hold. */
#ifndef MODEL_SCHOOL_H
#define MODEL_SCHOOL_H

#include "base/map.h"
#include "model/trust.h"

struct framework;

enum phase {
	PHASE_NURSERY,
	PHASE_PRIMARY,
	PHASE_MIDDLE,
	PHASE_SECONDARY,
	PHASE_ALL_THROUGH,
	PHASE_SPECIAL,
	PHASE_ALTERNATIVE,
	PHASE_POST_16,
	PHASE_COUNT
};

/* The ages that schools of a phase can have, and usually have. */
struct phase_ages {
	int from_least, from_most, to_least, to_most;
	int from, to;
};

extern const struct phase_ages phase_ages[PHASE_COUNT];

enum membership {
	MEMBERSHIP_TRUST,
	MEMBERSHIP_JOINING,
	MEMBERSHIP_AGREEMENT,
	MEMBERSHIP_COUNT
};

/* schools/<id>/school.yaml */
struct headship {
	struct span span;
	struct day since;
	struct word status; /* 0 substantive, 1 interim, 2 vacant */
};

struct governance {
	struct span span;
	struct ref body;
	struct text powers;
	struct day from, to;
};

struct school_facts {
	struct span span;
	struct text name, urn;
	LIST(struct text) predecessor_urns;
	struct word phase;
	struct text ages, local_authority, calendar;
	struct number roll;
	struct day joined;
	struct word membership;
	LIST(struct ref) frameworks; /* the first governs */
	struct headship *head;
	LIST(struct governance) governance;
	LIST(struct text) was;
};

/* "By whom and when": approvals, agreements, dispute steps. */
struct act {
	struct span span;
	struct text as;
	LIST(struct ref) by;
	struct day date;
	struct text minute;
};

/* schools/<id>/categorisation.yaml */
enum decision_status {
	STATUS_PROPOSED,
	STATUS_AGREED,
	STATUS_DISPUTED,
	STATUS_WITHDRAWN,
	STATUS_DECLINED
};

struct provisional {
	struct span span;
	struct day until;
};

struct override {
	struct span span;
	struct text reason;
	struct act *approved;
	LIST(struct ref) evidence;
	struct day expires;
};

struct dispute_outcome {
	struct span span;
	LIST(struct ref) by;
	struct day date;
	struct word outcome; /* 0 upheld, 1 changed */
	struct text reason;
};

struct dispute {
	struct span span;
	struct act *raised;
	struct text school_view;
	struct day meeting;
	struct dispute_outcome *decision;
};

struct lifting {
	struct span span;
	struct text ends_when;
	struct act *lifted;
};

/* One entry: of a category, or of an overlay. */
struct categorisation {
	struct span span;
	struct text category; /* id or code, judged with its framework */
	struct text overlay;
	struct ref framework;
	struct year year;
	struct day from, date;
	LIST(struct ref) by;
	struct word status;
	struct text reason;
	struct act *proposed, *agreed;
	LIST(struct ref) evidence;
	struct word direction;
	struct text exit, rationale;
	struct provisional *provisional;
	struct override *override;
	struct dispute *dispute;
	struct lifting *lift;
	struct ref audience;
};

/*
 * Why those whom a portal is built for may not see something. What is
 * withheld has left the model: its value is no longer there to be shown. That
 * it was there is kept for the framework, so that nothing older is taken to
 * be the newest.
 */
enum withheld {
	WITHHELD_NOT,
	WITHHELD_AUDIENCE, /* it is for a narrower audience */
	WITHHELD_SMALL     /* it is about few pupils, or would tell of them */
};

/* schools/<id>/targets.yaml */
struct baseline {
	struct span span;
	struct number value;
	struct year year;
	enum withheld withheld;
};

struct actual {
	struct span span;
	struct day date;
	struct number value;
	struct text note;
	enum withheld withheld;
};

struct target {
	struct span span;
	struct text id;
	struct ref indicator;
	struct year year;
	struct number target;
	struct text group, rationale;
	struct baseline *baseline;
	LIST(struct act) approvals;
	LIST(struct actual) actual;
	struct ref audience;
	enum withheld withheld;
};

/* schools/<id>/evidence/<slug>.md or .csv */
struct finding_value {
	struct span span;
	struct text value; /* as written; typed by its fact */
	struct text period, group, series, note;
	struct number cohort, national, similar_schools, target;
	enum withheld withheld;
};

struct finding {
	struct span span;
	struct ref fact;
	LIST(struct finding_value) values;
};

struct report {
	struct span span;
	struct ref to;
	struct text form;
	struct day date;
};

enum inspection_kind {
	INSPECTION_GRADED,
	INSPECTION_UNGRADED,
	INSPECTION_MONITORING,
	INSPECTION_REPORT_CARD
};

struct evidence {
	struct span span;
	struct text type, title;
	struct day date, published;
	LIST(struct ref) by;
	struct year covers;
	struct ref audience;
	LIST(struct text) attachments;
	LIST(struct finding) findings;
	LIST(struct report) reported;
	struct word kind; /* of an inspection: enum inspection_kind */
	struct text urn;
	struct word inspection_category;
	struct text summary;
	LIST(struct text) was;
	/* from where it lies */
	const struct source *source;
	str slug;
	str body;
	uint32_t body_line;
	/* What an audience may not see (audience/audience.h). */
	enum withheld withheld;      /* only type, days and facts are left */
	size_t attachments_withheld; /* taken off a record that is shown */
};

/* schools/<id>/plans/<year>.md and action-plans/<slug>.md */
struct success {
	struct span span;
	struct ref target;
	struct text text;
};

struct action {
	struct span span;
	struct text what;
	struct ref owner;
	struct day start, due;
	struct word status; /* not-started in-progress done stopped */
	struct word rag;    /* red amber green blue */
	struct number cost;
	struct text note;
};

struct review {
	struct span span;
	struct day date;
	LIST(struct ref) by;
	struct word rag;
	struct text note, impact, next;
};

struct milestone {
	struct span span;
	struct text due, expect;
	struct review *review;
};

struct priority {
	struct span span;
	struct text id, title;
	struct ref theme, trust_priority;
	LIST(struct ref) because;
	struct ref lead;
	LIST(struct success) success;
	LIST(struct action) actions;
	LIST(struct milestone) milestones;
};

struct plan {
	struct span span;
	struct text type; /* of an action plan: a document of the framework */
	struct text title;
	struct year year;
	struct word status; /* draft submitted approved closed */
	struct ref self_evaluation;
	LIST(struct act) approvals;
	LIST(struct priority) priorities;
	struct word origin; /* agreed, trust */
	LIST(struct ref) written_by;
	struct number cost;
	struct day from, to;
	LIST(struct review) reviews;
	LIST(struct text) was;
	struct ref audience;
	const struct source *source;
	str slug;
	str body;
	uint32_t body_line;
};

/* schools/<id>/support.yaml */
struct agreement {
	struct span span;
	struct text id;
	struct word status; /* requested agreed active ended */
	struct text renews, objective, rationale;
	struct ref priority, lead;
	LIST(struct success) indicators;
	LIST(struct ref) capacity_giver;
	struct text partner; /* outside the trust */
	LIST(struct act) agreed;
	struct day from, to;
	LIST(struct action) actions;
	LIST(struct review) reviews;
	struct ref audience;
};

struct support_record {
	struct span span;
	struct ref kind;
	struct day date;
	LIST(struct ref) by;
	struct text focus, note, outcome;
	LIST(struct ref) evidence;
	LIST(struct text) discharges;
	struct ref audience;
};

struct answer {
	struct span span;
	struct day date;
	struct ref agreement;
	struct text outcome;
};

struct request {
	struct span span;
	struct day date;
	LIST(struct ref) by;
	struct ref priority;
	struct text for_what;
	struct answer *answered;
	struct ref audience;
};

struct commitment {
	struct span span;
	struct ref service;
	struct number bought, given, charged;
	struct day from, to;
	struct text note;
	struct ref audience;
};

struct support {
	struct span span;
	LIST(struct agreement) agreements;
	LIST(struct support_record) record;
	LIST(struct request) requests;
	LIST(struct commitment) commitments;
};

/* schools/<id>/risks.yaml, waivers.yaml */
struct risk {
	struct span span;
	struct text id, title;
	struct number likelihood, impact;
	struct ref owner;
	struct day review;
	struct word status; /* open, closed */
	struct text note;
	struct ref audience;
};

struct waiver {
	struct span span;
	struct text rule, reason;
	struct act *approved;
	struct day expires;
	struct ref audience;
};

/* A file below files/. */
struct school_file {
	str path;      /* "files/a.pdf" */
	uint64_t size; /* in bytes */
};

/* One school, whole. */
struct school {
	struct span span;
	str id;
	struct school_facts is;
	struct page *about;
	LIST(struct categorisation) decisions; /* newest first, as written */
	const struct source *decisions_source;
	LIST(struct target) targets;
	LIST(struct plan *) plans;        /* by year */
	LIST(struct plan *) action_plans; /* by file name */
	LIST(struct evidence *) evidence; /* by date, then file name */
	struct support *support;
	LIST(struct risk) risks;
	LIST(struct waiver) waivers;
	LIST(struct school_file) files;
	int age_from, age_to; /* from ages; 0 and 0 where unknown */
	bool doubtful; /* mistakes hide some of its facts: judge nothing by them
			*/
	/*
	 * Once something was withheld: what deciding knows of, in the same
	 * order, with what was withheld among it. Empty before.
	 */
	LIST(struct evidence *) all_evidence;
	LIST(struct target) all_targets;
	bool thinned;  /* some of its records were taken out */
	bool redacted; /* likewise, of those that it was assessed by */
	struct map index[REF_COUNT];
};

extern const char *const membership_words[];
extern const char *const decision_status_words[];
extern const char *const movement_words[];
extern const char *const inspection_kind_words[];
extern const char *const inspection_category_words[];
extern const char *const action_status_words[];
extern const char *const rag_words[];
extern const char *const plan_status_words[];
extern const char *const agreement_status_words[];
extern const char *const dispute_outcome_words[];
extern const char *const head_status_words[];

extern const struct record_type school_facts_type, categorisation_type,
	target_type, evidence_type, plan_type, support_type, agreement_type,
	support_record_type, request_type, commitment_type, risk_type,
	waiver_type;

#endif
