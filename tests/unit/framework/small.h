/*
 * Frameworks drawn at random, of a few facts, categories and combinations
 * that cannot be, under each way of deciding: as files, and in plain C.
 */
#ifndef FRAMEWORK_SMALL_H
#define FRAMEWORK_SMALL_H

#include "base/buf.h"
#include "framework/random.h"

enum {
	FACTS = 6,
	STATES = 2 * 2 * 3 * 3 * 3 * 4,
	CATEGORIES = 4,
	ASPECTS = 3,
	CRITERIA = ASPECTS + 1,
	NODES = 256,
	CHILDREN = 3
};

enum { NA = -1, UNKNOWN = -2 };

/* The categories of a result are bits, the best first; or this. */
enum { IMPOSSIBLE = 16 };

struct small_fact {
	const char *id;
	const char *values[4];
	size_t count; /* of the place: as many as there are categories */
};

extern const struct small_fact small_facts[FACTS];

/* Where those of the group stand in it, and the place on a scale. */
enum { FACT_G = 2, FACT_H = 3, FACT_W = 5 };

/* The same facts as content/facts.yaml has them. */
extern const char small_vocabulary[];

enum node_kind {
	NODE_IS,
	NODE_AT_LEAST, /* of a grade */
	NODE_GROUP_ANY,
	NODE_GROUP_ALL,
	NODE_ANY, /* from here on there are children */
	NODE_ALL,
	NODE_NONE,
	NODE_NOT,
	NODE_COUNT_AT_LEAST,
	NODE_COUNT_AT_MOST,
	NODE_KINDS
};

struct node_of {
	enum node_kind kind;
	size_t fact, value; /* the value; how many, of a count */
	const struct node_of *children[CHILDREN];
	size_t count;
};

struct criterion_of {
	const struct node_of *when, *unless; /* no `when`: the aspect's fact */
	size_t aspect;                       /* ASPECTS: none */
	bool binding;
};

/* Deliberate mistakes, to see that the comparison notices them. */
enum mistake {
	RIGHT,
	NOTHING_BINDS,
	DEFAULT_IS_FREE,
	NOTHING_IMPOSSIBLE,
	PARTS_ARE_IMPOSSIBLE,
	WITHOUT_UNLESS,
	NOT_OF_NOTHING_HOLDS,
	COUNTS_BY_ONE_MORE,
	SILENCE_IS_MISSED,
	SILENCE_IS_REACHED,
	ONLY_ITS_OWN_REACHES,
	HOLES_ARE_NOWHERE,
	SHARES_ROUND_DOWN,
	NOTHING_FITS_AS_WELL,
	CAPS_ONLY_WHAT_FITS,
	CAPS_NO_DEFAULT,
	MISTAKES
};

enum decided_by { MOST_SERIOUS, UNIQUE, SECURE_FIT, BEST_FIT, DECIDED };

struct small {
	struct random *random;
	enum mistake mistake;
	enum decided_by decided;
	struct node_of nodes[NODES];
	size_t node_count, count, criteria[CATEGORIES];
	struct criterion_of of[CATEGORIES][CRITERIA];
	size_t aspects, share; /* of best-fit; in per cent */
	bool has_fact[ASPECTS];
	size_t fallback; /* the default; as many as there are: none */
	const struct node_of *impossible[2];
	size_t impossible_count;
	int given[FACTS];
};

/* How many values a fact has in this framework. */
size_t small_values(const struct small *small, size_t fact);

/* Draws another framework; `random` and `mistake` are kept. */
void small_draw(struct small *small);

/* What each fact is given as, as a worked case writes it. */
const char *small_draw_given(struct small *small, struct arena *arena);

/* The framework as its file. */
const char *small_text(const struct small *small, struct arena *arena);

/* Is the impossible combination what the facts are? Nothing is unknown. */
bool small_forbids(
	const struct small *small, const int *given, size_t combination);

/* Does a criterion of a category hold? Nothing is unknown, and nothing n/a. */
bool small_holds(const struct small *small, const int *given, size_t category,
	size_t criterion);

/* The categories as bits, or IMPOSSIBLE. Nothing is unknown. */
unsigned int small_decide(const struct small *small, const int *given);

#endif
