/*
 * The portal: everything that was read, indexed by id and linked. Stages in
 * order: the loader fills the lists, portal_index() notes every id and reports
 * the ones given twice, portal_link() points each reference at what it names.
 */
#ifndef MODEL_PORTAL_H
#define MODEL_PORTAL_H

#include "base/stopwatch.h"
#include "model/framework.h"
#include "model/school.h"

struct portal {
	struct arena *arena;
	struct diags *diags;
	struct stopwatch *watch; /* NULL: nobody asks how long things take */
	struct settings settings;
	date as_of;
	unsigned jobs; /* threads to use; 0 as 1 */
	bool strict;
	bool redacted;   /* some of the vocabulary or rules were withheld */
	bool suppressed; /* figures of small groups have left it */
	const struct audience *audience; /* it holds no more than this may see;
					    NULL: everything */
	size_t file_count;
	LIST(struct fact) facts;
	LIST(struct indicator) indicators;
	LIST(struct benchmarks) benchmarks;
	LIST(struct record_kind) record_kinds;
	LIST(struct school_year) years;
	LIST(struct role) roles;
	LIST(struct person) people;
	LIST(struct trust_priority) priorities;
	LIST(struct theme) themes;
	LIST(struct meeting) meetings;
	LIST(struct network) networks;
	LIST(struct programme) programmes;
	LIST(struct service) services;
	LIST(struct talent) talents;
	LIST(struct glossary_term) glossary;
	LIST(struct page *) pages;
	LIST(struct framework *) frameworks; /* by id, then effective date */
	LIST(struct school *) schools;       /* by id */
	struct map index[REF_COUNT];
};

/* Notes every id; two of one name in one namespace are reported (S110). */
void portal_index(struct portal *portal);

/* What is named by ids of this kind: "role or body". */
const char *ref_kind_noun(enum ref_kind kind);

/* Where they are defined: "content/roles.yaml", "the school's plan". */
const char *ref_kind_place(enum ref_kind kind);

/* Points every reference at its target; what names nothing is R201. */
void portal_link(struct portal *portal);

/*
 * Indexes and links once more after records were taken out. A reference to
 * one that is gone is taken out too; lists of references close up.
 */
void portal_relink(struct portal *portal);

/* From where a name is looked up: the last two may be NULL. */
struct scope {
	const struct portal *portal;
	const struct school *school;
	const struct framework *framework;
};

/*
 * What `id` names among the kinds in `refs`: in the framework, the school and
 * the portal, in that order; NULL where it names nothing. `*kind` (may be
 * NULL) gets the kind of what was found, or REF_NONE.
 */
void *portal_find(
	const struct scope *scope, uint64_t refs, str id, enum ref_kind *kind);

/* The name nearest to `id` among the same, or the empty slice. */
str portal_nearest(const struct scope *scope, uint64_t refs, str id);

struct school *portal_school(const struct portal *portal, str id);

/* The school's file of that path ("files/a.pdf"), or NULL. */
const struct school_file *school_find_file(
	const struct school *school, str path);

/* The version of a framework in force on a day, or NULL. */
struct framework *portal_framework(
	const struct portal *portal, str id, date day);

/* The category with this id or code, or NULL. */
struct category *framework_category(
	const struct framework *framework, str name);

/* The names that a person may write for a category, for did-you-mean. */
str framework_nearest_category(
	struct arena *arena, const struct framework *framework, str name);

/* Facts and roles that every portal has (framework.md, built in). */
void vocabulary_add_built_in(struct portal *portal);

/* Is this a type of evidence: built in, or listed in records.yaml? */
bool vocabulary_is_evidence_type(const struct portal *portal, str type);

/* The label of a record kind or evidence type; the id where there is none. */
str vocabulary_label(const struct portal *portal, str type);

/*
 * What a reference names is called: of a role its label, of a school its name;
 * its own words where it names nobody.
 */
str ref_label(const struct ref *ref);

#endif
