/* The kinds of material that have an audience, and how narrow one record is. */
#ifndef AUDIENCE_KINDS_H
#define AUDIENCE_KINDS_H

#include "audience/audience.h"

/* Where a record stands. */
struct audience_place {
	const struct portal *portal;
	struct school *school;             /* or NULL */
	const struct framework *framework; /* or NULL */
};

enum audience_home {
	HOME_PORTAL,
	HOME_BENCHMARKS, /* each of its files of benchmarks */
	HOME_SCHOOL,
	HOME_EVIDENCE,  /* what stands in a school's evidence */
	HOME_PRIORITY,  /* in a priority of its plans */
	HOME_SUPPORT,   /* in its support.yaml */
	HOME_AGREEMENT, /* in an agreement there */
	HOME_FRAMEWORK,
	HOME_CATEGORY, /* in a category of it */
	HOME_OVERLAY,  /* in an overlay */
	HOME_COUNT
};

enum audience_shape { LIST_OF_RECORDS, LIST_OF_POINTERS, ONE_POINTER };

struct audience_kind {
	const char *name; /* of `default-audience`, then which of these */
	enum audience_home home;
	const struct record_type *type; /* NULL: it names no audience itself */
	size_t place;                   /* where it stands in its home */
	enum audience_shape shape;
	size_t size;     /* of a record */
	bool stays;      /* keeps its place: only its words go */
	bool decides;    /* what schools stand by may rest on it */
	size_t audience; /* in the record, where it has a type */
	/* Of the kind of record or evidence that it is; may be NULL. */
	str (*of_kind)(const void *record);
	/* Of what it is about, which may be narrower; may be NULL. */
	audience_rank (*about)(
		const struct audience_place *place, const void *record);
	/* Clears what others may still look at; may be NULL. */
	void (*clear)(void *record);
};

extern const struct audience_kind audience_kinds[];
extern const size_t audience_kinds_count;

/* How narrow a record is. */
audience_rank audience_of(const struct audience_kind *kind,
	const struct audience_place *place, const void *record);

/*
 * Visits the place of each kind, wherever there is one: `slot` is a list or,
 * of ONE_POINTER, a pointer. Schools first, for their records are judged by
 * what the frameworks hold; in the order of the table otherwise.
 */
typedef void audience_visit(void *context, const struct audience_kind *kind,
	const struct audience_place *place, void *slot);
void audience_walk(struct portal *portal, audience_visit *visit, void *context);

/* The same, but visits each record. */
typedef void audience_visit_record(void *context,
	const struct audience_kind *kind, const struct audience_place *place,
	void *record);
void audience_walk_records(
	struct portal *portal, audience_visit_record *visit, void *context);

/* How many records a slot has, and each of them. */
size_t audience_slot_count(const struct audience_kind *kind, const void *slot);
void *audience_slot_item(
	const struct audience_kind *kind, const void *slot, size_t index);

/* How narrow facts and measures are: with those that they rest on. */
audience_rank audience_of_fact(
	const struct portal *portal, const struct fact *fact);
audience_rank audience_of_indicator(
	const struct portal *portal, const struct indicator *indicator);

#endif
