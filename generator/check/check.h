/*
 * Checking: everything that can be wrong with a portal once it is read and
 * linked. A table of small functions by family; each reports and goes on.
 */
#ifndef CHECK_CHECK_H
#define CHECK_CHECK_H

#include "framework/assess.h"

/* Runs every check; what is wrong goes to portal->diags. */
void check_portal(struct portal *portal, const struct assessments *all);

/* Declared against computed (C401 to C404, C411, C412, C414, C418, C419). */
void check_categorisation(struct portal *portal, const struct assessments *all);

/* The form of decisions: names, dates, authority, round (C406, C409, C420). */
void check_decisions(struct portal *portal, const struct assessments *all);

/* Overlays against their criteria (C413). */
void check_overlays(struct portal *portal, const struct assessments *all);

/* Overrides and disputes (C405 to C408, C410, C416, C417). */
void check_overrides(struct portal *portal, const struct assessments *all);

/* The worked cases of every framework (F315, F324). */
void check_worked_cases(struct portal *portal, const struct assessments *all);

/* What proofs find in the frameworks (F311, F330 to F343). */
void check_proofs(struct portal *portal, const struct assessments *all);

/*
 * Adds the places that make a criterion of a school's results what it is to a
 * diagnostic: the evidence, or what stands for it, under the conditions that
 * carry it.
 */
void relate_evidence(struct portal *portal, struct diagnostic *d,
	const struct computed *results, const struct criterion *criterion);

/* Where a school's decisions stand, or would: categorisation.yaml. */
struct span decisions_span(const struct school *school);

/* "yellow or amber", "none": the possible results in words. */
str possible_words(struct arena *arena, const struct computed *computed);

#endif
