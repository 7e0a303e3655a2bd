/*
 * The criteria of version 2 of the framework `white-hills-park` in plain C,
 * written from its policy and decisions and not from the engine: what the
 * engine's results are compared with.
 */
#ifndef FRAMEWORK_WHP_H
#define FRAMEWORK_WHP_H

#include "base/base.h"

enum whp_fact {
	WHP_OVERALL,
	WHP_EDUCATION, /* the six areas, up to the sixth form */
	WHP_BEHAVIOUR,
	WHP_DEVELOPMENT,
	WHP_LEADERSHIP,
	WHP_EARLY_YEARS,
	WHP_SIXTH_FORM,
	WHP_PACE,
	WHP_INSPECTION_CATEGORY,
	WHP_SPONSOR,
	WHP_CONCERN,
	WHP_SAFEGUARDING,
	/* Nobody knows what holds of areas of which none applies. */
	WHP_ALL_GOOD,
	WHP_ONE_OUTSTANDING,
	WHP_ALL_GOOD_ALL_THE_SAME,
	WHP_DECIDING, /* those after it are only read as those before */
	WHP_CARD_INCLUSION = WHP_DECIDING, /* the report card */
	WHP_CARD_CURRICULUM,
	WHP_CARD_ACHIEVEMENT,
	WHP_CARD_ATTENDANCE,
	WHP_CARD_WELLBEING,
	WHP_CARD_LEADERSHIP,
	WHP_CARD_EARLY_YEARS,
	WHP_CARD_POST_16,
	WHP_CARD_SAFEGUARDING,
	WHP_FACTS
};

/* The place of a value on its scale or in its list, or one of these. */
enum { WHP_NA = -1, WHP_UNKNOWN = -2 };

/* Categories as bits, A the first; none: no category fits. */
enum {
	WHP_A = 1,
	WHP_B = 2,
	WHP_C1 = 4,
	WHP_C2 = 8,
	WHP_D = 16,
	WHP_IMPOSSIBLE = 32
};

/* Deliberate mistakes, to see that the comparison notices them. */
enum whp_mistake {
	WHP_RIGHT,
	WHP_NOTHING_BINDS,
	WHP_B1_WITHOUT_UNLESS,
	WHP_MOST_SERIOUS_WINS,
	WHP_NOTHING_IMPOSSIBLE,
	WHP_PARTS_ARE_IMPOSSIBLE,
	WHP_GROUP_MUST_BE_WHOLE,
	WHP_CARD_BEATS_GIVEN,
	WHP_SAFEGUARDING_NOT_READ,
	WHP_UNKNOWN_AREAS_LEFT_OUT,
	WHP_MISTAKES
};

/* Reads report cards and areas as the grades that nobody gave (Q9, Q10). */
void whp_read(enum whp_mistake mistake, int facts[WHP_FACTS]);

/* The combinations that cannot be and are, as bits in the order of Q28. */
unsigned int whp_forbidden(
	enum whp_mistake mistake, const int facts[WHP_DECIDING]);

/* What holds where nothing is unknown, or WHP_IMPOSSIBLE. */
unsigned int whp_decide(
	enum whp_mistake mistake, const int facts[WHP_DECIDING]);

#endif
