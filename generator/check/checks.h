/*
 * The checks of what schools and the trust write, each a line of the table in
 * check.c. They look at what the loader bound and the linker linked, and say
 * nothing of what those have already reported.
 */
#ifndef CHECK_CHECKS_H
#define CHECK_CHECKS_H

#include "framework/assess.h"

/* Findings against their facts; files, dates and kinds of evidence. */
void check_evidence(struct portal *portal, const struct assessments *all);

/* Inspections: their era, their report card, their publication. */
void check_inspections(struct portal *portal, const struct assessments *all);

/* Who schools are: reference numbers, ages, calendars, dates. */
void check_schools(struct portal *portal, const struct assessments *all);

/* What records were called before (`was:`): each leads to one of them. */
void check_earlier_ids(struct portal *portal, const struct assessments *all);

/* The severities that frameworks set (F345). */
void check_severities(struct portal *portal, const struct assessments *all);

/* Development plans and action plans. */
void check_plans(struct portal *portal, const struct assessments *all);

/* Targets: figures, direction, approvals. */
void check_targets(struct portal *portal, const struct assessments *all);

/* Support agreements and the record of support. */
void check_support(struct portal *portal, const struct assessments *all);

/* Risks and waivers. */
void check_registers(struct portal *portal, const struct assessments *all);

/* Facts and indicators: what content/ says that evidence may hold. */
void check_vocabulary(struct portal *portal, const struct assessments *all);

/* Benchmarks against their indicators. */
void check_benchmarks(struct portal *portal, const struct assessments *all);

/* Terms, half-terms and INSET days. */
void check_calendars(struct portal *portal, const struct assessments *all);

/* portal.yaml, people and priorities. */
void check_trust(struct portal *portal, const struct assessments *all);

/* Audiences: their names, defaults by kind, and links to what is for fewer. */
void check_audiences(struct portal *portal, const struct assessments *all);

/* Every Markdown text as it will be published (P62x, R204). */
void check_prose(struct portal *portal, const struct assessments *all);

/* Small groups: numbers of pupils, and figures that texts give (P65x). */
void check_small_groups(struct portal *portal, const struct assessments *all);

#endif
