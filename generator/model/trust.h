/* What the files of content/ hold, but for the frameworks. */
#ifndef MODEL_TRUST_H
#define MODEL_TRUST_H

#include "model/field.h"

struct condition;

/* content/portal.yaml */
struct default_audience {
	struct span span;
	struct text kind;
	struct ref audience;
};

struct audience {
	struct span span;
	struct text id;
};

struct settings {
	struct span span;
	struct number format;
	struct text title, trust;
	struct year year;
	struct text url, theme, requires, notice;
	LIST(struct audience) audiences;
	LIST(struct ref) frameworks;
	LIST(struct default_audience) default_audience;
};

enum fact_kind { FACT_GRADE, FACT_NUMBER, FACT_CHOICE, FACT_FLAG, FACT_RATING };

/* content/facts.yaml */
struct fact {
	struct span span;
	struct text id, label;
	struct word kind;        /* enum fact_kind */
	LIST(struct text) scale; /* best first; or the one word "categories" */
	LIST(struct text) of;
	struct ref framework;
	struct ref indicator;
	LIST(struct text) groups;
	struct text pupils; /* the pupil group it is about; "all" by default */
	struct condition *applies;
	struct ref audience;
	bool withheld; /* not for this audience: its words were cleared */
};

/* Does it say that it belongs to this group? */
bool fact_is_in_group(const struct fact *fact, str group);

enum direction { DIRECTION_HIGHER, DIRECTION_LOWER, DIRECTION_NEUTRAL };

/* content/indicators.yaml */
struct indicator {
	struct span span;
	struct text id, label, definition, unit;
	struct number decimals;
	LIST(struct number) range;
	struct word direction; /* enum direction */
	struct number min_cohort;
	struct condition *applies;
	LIST(struct text) columns; /* its names in exported tables */
	struct ref audience;
	bool withheld; /* not for this audience: its words were cleared */
};

/* content/benchmarks/<year>.yaml */
struct benchmark {
	struct span span;
	struct ref indicator;
	LIST(struct word) phase;
	struct text group, period, series;
	struct number national, similar_schools;
	struct ref school;
	struct text source;
	struct word status;
	struct ref checked_by;
	struct day checked;
};

struct benchmarks {
	struct span span;
	int year;
	LIST(struct benchmark) rows;
	LIST(const struct benchmark *) sorted; /* for benchmark_rows_of() */
};

/* content/records.yaml */
struct record_kind {
	struct span span;
	struct text id, label;
	struct ref audience;
};

/* content/years/<year>.yaml, <year>.<calendar>.yaml */
struct date_range {
	struct span span;
	struct day from, to;
};

struct term {
	struct span span;
	struct word term; /* 0 autumn, 1 spring, 2 summer */
	struct day from, to;
	struct date_range *half_term;
};

struct school_year {
	struct span span;
	int year;
	str calendar; /* of a local authority, or empty */
	LIST(struct term) terms;
	LIST(struct day) inset;
};

/* content/roles.yaml */
struct role_by_phase {
	struct span span;
	struct text phase;
	struct ref role;
};

struct role {
	struct span span;
	struct text id, label;
	struct word kind; /* 0 role, 1 body */
	LIST(struct text) aliases;
	LIST(struct ref) reports_to;
	LIST(struct role_by_phase) by_phase;
};

/* content/people.yaml */
struct person {
	struct span span;
	struct text name;
	struct ref role, school;
	struct day from, to;
	struct ref audience;
};

/* content/priorities.yaml */
struct trust_priority {
	struct span span;
	struct text id, title, kind, description;
	struct year from, to;
	struct ref aim;
	struct ref audience;
};

/* themes/<name>/theme.yaml: a look, not one of content/themes.yaml */
struct theme_about {
	struct span span;
	struct number api; /* of the data contract that it is made for */
	struct text name, title, licence;
	struct text extends; /* the theme that has what this one has not */
};

/* themes/<name>/strings.yaml: labels by their keys */
struct theme_label {
	struct span span;
	struct text key, words;
};

struct theme_labels {
	struct span span;
	LIST(struct theme_label) labels;
};

/* content/themes.yaml */
struct theme {
	struct span span;
	struct text id, label;
};

/* content/meetings.yaml */
struct considered {
	struct span span;
	struct ref school;
	struct text what, outcome;
};

struct meeting {
	struct span span;
	struct ref kind;
	struct day date;
	LIST(struct ref) attended;
	LIST(struct considered) considered;
	struct text minute, outcome;
	struct ref audience;
};

/* content/networks.yaml, programme.yaml, services.yaml */
struct network {
	struct span span;
	struct text id, label, description;
	struct ref lead;
	LIST(struct ref) schools;
	struct ref audience;
};

struct programme {
	struct span span;
	struct text id, label, kind, audience_of, description;
	struct ref lead;
	LIST(struct year) offered;
	struct ref audience;
};

struct service {
	struct span span;
	struct text id, label, charge, description;
	struct ref audience;
};

/* content/talent.yaml */
struct talent_step {
	struct span span;
	struct word step;
	struct ref by;
	struct day date;
};

struct talent {
	struct span span;
	struct text name, post, offers;
	struct ref school;
	LIST(struct ref) expertise;
	LIST(struct talent_step) steps;
	struct ref audience;
};

/* content/glossary.yaml */
struct glossary_term {
	struct span span;
	struct text term, means;
	LIST(struct text) was;
	struct day since;
	struct ref audience;
};

/* content/pages, and every school's about.md: prose with a title */
struct page {
	struct span span;
	const struct source *source;
	struct text title;
	LIST(struct text) was; /* paths */
	struct ref audience;
	str path; /* below content/pages, without .md */
	str body;
	uint32_t body_line;
};

extern const char *const phase_words[]; /* enum phase, ends in NULL */
extern const char *const fact_kind_words[];
extern const char *const direction_words[];
extern const char *const benchmark_status_words[];
extern const char *const term_words[];

extern const struct record_type settings_type, theme_about_type,
	theme_labels_type, fact_type, indicator_type, benchmark_type,
	record_kind_type, school_year_type, role_type, person_type,
	trust_priority_type, theme_type, meeting_type, network_type,
	programme_type, service_type, talent_type, glossary_term_type,
	page_type;

#endif
