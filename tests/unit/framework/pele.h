/*
 * The criteria of the framework `pele` in plain C, written from its policy
 * and not from the engine: what the engine's results are compared with. It
 * knows no unknowns; whoever asks tries every completion.
 */
#ifndef FRAMEWORK_PELE_H
#define FRAMEWORK_PELE_H

#include "base/base.h"

enum pele_fact {
	PELE_OVERALL,
	PELE_LEADERSHIP,
	PELE_INSPECTION_CATEGORY,
	PELE_SHORT_INSPECTION,
	PELE_LIKELY,
	PELE_PACE,
	PELE_CAPACITY,
	PELE_PROGRESS,
	PELE_INEXPERIENCED,
	PELE_VULNERABLE,
	PELE_COASTING,
	PELE_WARNING,
	PELE_NOT_RESPONDING,
	PELE_NEW_HEAD,
	PELE_FLOOR,    /* see pele_floor() */
	PELE_OUTCOMES, /* see pele_outcomes() */
	PELE_FACTS
};

/* The place of a value on its scale or in its list, or this. */
enum { PELE_NA = -1 };

/* Results, best first; PELE_IMPOSSIBLE where the facts contradict. */
enum pele_result {
	PELE_GREEN,
	PELE_YELLOW,
	PELE_AMBER,
	PELE_RED,
	PELE_NONE,
	PELE_IMPOSSIBLE
};

/* Deliberate mistakes, to see that the comparison notices them. */
enum pele_mistake {
	PELE_RIGHT,
	PELE_Y5_WITHOUT_UNLESS,
	PELE_DIP_MUST_EXCEED,
	PELE_A3_ASKS_FOR_TWO,
	PELE_NOTHING_IMPOSSIBLE,
	PELE_NOT_OF_NOTHING_HOLDS,
	PELE_BEST_WINS,
	PELE_MISTAKES
};

/* The readings of a number that matter, as one value; in tenths. */
int pele_floor(int now, int year_ago);
int pele_outcomes(enum pele_mistake mistake, const int value[4], int similar);

enum pele_result pele_decide(
	enum pele_mistake mistake, const int facts[PELE_FACTS]);

#endif
