/* What the rows of the table are made of; see struct audience_kind. */
#ifndef AUDIENCE_PARTS_H
#define AUDIENCE_PARTS_H

#include "audience/kinds.h"

/* Which kind of record, or type of evidence, it is: it may be for fewer. */
str type_of_evidence(const void *evidence);
str kind_of_support(const void *support_record);
str kind_of_meeting(const void *meeting);

/* How narrow is what a record is about? */
#define ABOUT(name)                                                            \
	audience_rank name(                                                    \
		const struct audience_place *place, const void *record)
ABOUT(about_measure_of_fact);
ABOUT(about_measure_of_target);
ABOUT(about_measure_of_benchmark);
ABOUT(about_fact_of_finding);
ABOUT(about_fact_of_aspect);
ABOUT(about_its_target);
ABOUT(about_its_overlay);
ABOUT(about_overlay);
ABOUT(about_duty);
ABOUT(about_service);
ABOUT(about_what_it_is_for);

/* Clear a record that has left, or that stays without its words. */
void clear_indicator(void *indicator);
void clear_fact(void *fact);
void clear_target(void *target);
void clear_evidence(void *evidence);

#endif
