/* What an inspection of a day may give, by the rules of its time. */
#ifndef CHECK_ERAS_H
#define CHECK_ERAS_H

#include "model/portal.h"

/* Findings of one sort; what an era or a kind gives is a set of their bits. */
enum grade_sort {
	GRADE_NONE = 0, /* a fact of the trust's own: any inspection may have */
	GRADE_OVERALL = 1,
	GRADE_JUDGEMENT = 2,
	GRADE_SAFEGUARDING = 4, /* whether it is effective: no grade as such */
	GRADE_CARD = 8,
};

/* One of the three eras of inspections of schools in England. */
struct era {
	int year, month, day; /* the last day; of the last era none: 0 */
	unsigned gives;       /* bits of enum grade_sort */
	enum inspection_kind with_grades;
	const char *days; /* "up to 2 September 2024" */
	const char *gives_what;
	const char *instead; /* what to write, for help */
};

/* The era of an inspection of that day; never NULL. */
const struct era *era_of(date day);

/* Which sort of grade a fact is. */
enum grade_sort grade_sort_of(const struct fact *fact);

/* Does a finding give a value, and not only say that there is none? */
bool finding_gives(const struct finding *finding);

/* The first finding of a fact that gives a value; NULL where none does. */
const struct finding *evidence_finding(
	const struct evidence *evidence, const char *fact);

/*
 * Reports what an inspection of its day or of its kind does not give (C415).
 * `evidence` is an inspection.
 */
void check_era(struct portal *portal, const struct evidence *evidence);

#endif
