/*
 * A decision taken again with a few facts changed. What does not look at them
 * comes out as before, and what does is looked at once for each value: so
 * thousands of changes can be tried for one school. Truths alone, in Kleene's
 * three values; where they do not settle the result, decide_possible() does.
 */
#ifndef FRAMEWORK_REPLAY_H
#define FRAMEWORK_REPLAY_H

#include "framework/looks.h"
#include "framework/rules.h"
#include "framework/thresholds.h"

/* The most facts that can be changed, at all and at once. */
enum { REPLAY_FACTS = 64, REPLAY_SET = 3 };

/* The most values that one fact is given. */
enum { REPLAY_VALUES = 32 * 1024 - 2 };

/* In place of a value: that the fact is not known. */
enum { VALUE_UNKNOWN = -1 };

/* Some of the facts, and which of its values each is given. */
struct attempt {
	size_t facts[REPLAY_SET];
	int values[REPLAY_SET];
	size_t count;
};

struct replay;

/*
 * Makes explained results ready to be replayed with changes to `count` facts,
 * at most REPLAY_FACTS with REPLAY_VALUES each; both are borrowed. Owned by the
 * arena.
 */
struct replay *replay_new(struct arena *arena, const struct computed *explained,
	const struct fact_values *facts, size_t count);

/*
 * What the attempt leaves possible: never too little, and exact where it is
 * one category alone. Nothing where none of the wanted ones (bits by rank) can
 * be the one result, which is often known at once.
 */
struct reach replay_reach(
	struct replay *replay, const struct attempt *attempt, uint32_t wanted);

/*
 * The one category that the attempt gives whatever is still unknown, or NULL;
 * NULL also where it is none of those that are wanted.
 */
const struct category *replay_result(
	struct replay *replay, const struct attempt *attempt, uint32_t wanted);

/* All looks so far, in order; the replay's. */
const struct looks *replay_looks(const struct replay *replay);

/* Does a look at the same, in another replay of this shape, come out so? */
bool replay_agrees(struct replay *replay, const struct look *look);

/*
 * Everything but looks that answers rest on, as bytes to be compared: which
 * facts and how many values, and the tree as it was decided. Empty where there
 * is too much of it. The replay's.
 */
str replay_shape(struct replay *replay);

/* Frees what replaying took beside the arena. */
void replay_end(struct replay *replay);

#endif
