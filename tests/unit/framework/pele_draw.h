/*
 * Facts of the framework `pele`, drawn at random: known, unknown or not
 * applying; as a worked case, and as everything that each may be.
 */
#ifndef FRAMEWORK_PELE_DRAW_H
#define FRAMEWORK_PELE_DRAW_H

#include "base/buf.h"
#include "framework/pele.h"
#include "framework/random.h"

enum { DOMAIN_MAX = 64 };

/* What a fact may be, in one drawn case. */
struct domain {
	int values[DOMAIN_MAX];
	size_t count;
};

struct drawn {
	struct arena *arena;
	struct random *random;
	enum pele_mistake mistake;
	size_t unknown;
	bool special; /* a special school: no floor, no results */
	struct domain domains[PELE_FACTS];
	struct buf given;
};

/* Draws the next case; `mistake` is kept. */
void pele_draw(struct drawn *drawn, struct arena *arena, struct random *random);

/* The id of the fact; NULL of what is no fact of the vocabulary. */
const char *pele_fact_id(enum pele_fact fact);

#endif
