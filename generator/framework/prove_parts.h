/* What the files that prove share. */
#ifndef FRAMEWORK_PROVE_PARTS_H
#define FRAMEWORK_PROVE_PARTS_H

#include "framework/prove.h"
#include "framework/rules.h"

/* Schools between which no condition on phase and ages tells: one kind. */
struct kind {
	struct situation *situation; /* in which every fact is unknown */
	struct evaluation evaluation;
	struct rules rules;
	struct candidates candidates;
};

/* A finding that a decision accepts, and whether it was found. */
struct claim {
	const struct acceptance *acceptance;
	const struct ruling *ruling;
	bool used;
};

struct proof {
	struct arena *arena, *scratch;
	const struct portal *portal;
	const struct framework *framework;
	struct proving proving;
	struct proofs *out;
	LIST(struct kind *) kinds;
	LIST(struct claim) claims;
	LIST(const struct condition *) constant; /* found off their scale */
	size_t budget;  /* steps left for all questions together */
	size_t weighed; /* criteria of which was asked whether they matter */
	bool gave_up;
};

/* The kinds of schools that the framework tells apart. */
void proof_kinds(struct proof *proof);

/* A situation of no school in particular, in which every fact is unknown. */
struct situation *proof_anybody(struct proof *proof);

/*
 * What is asked of every kind: is there a school for which this can be? The
 * goal is NULL in a kind where it makes no sense.
 */
struct question {
	const struct formula *(*goal)(struct proof *proof, struct kind *kind,
		const struct question *question);
	const void *of[2];
	size_t index[2];
};

/* Of one kind: may the goal be true? */
enum solution proof_ask(struct proof *proof, const struct kind *kind,
	const struct formula *goal);

/* Of all kinds; `where` (or NULL) is told the first in which it may. */
enum solution proof_find(struct proof *proof, const struct question *question,
	struct kind **where);

/* Adds a finding; good until the next is added. */
struct found *proof_report(struct proof *proof, enum code code,
	struct span span, const char *format, ...) PRINTF_LIKE(4, 5);

/* Says that a question was too hard (F311): "whether …". */
void proof_give_up(struct proof *proof, struct span span, str whether);

/* What a finding is about: by name, two criteria or categories at most. */
struct subject {
	enum code code;
	struct span span;
	str names[2];
	str says;          /* the message, up to the example */
	str whether;       /* for giving up */
	struct span other; /* related, or not set */
};

/*
 * A finding that some school shows: asks for one that no decision accepts and
 * reports it; then settles which decisions accept one.
 */
void proof_examine(struct proof *proof, const struct subject *subject,
	const struct question *question);

/* The decision that accepts such a finding of all schools, or NULL. */
const struct ruling *proof_accepts(
	struct proof *proof, enum code code, str first, str second);

/* A finding about all schools: reported, unless a decision accepts it. */
void proof_state(struct proof *proof, const struct subject *subject);

/* A school of the kind for which the goal is true, as few facts as will do. */
struct example proof_example(struct proof *proof, const struct kind *kind,
	const struct formula *goal);

/* Both; or the other way round. */
const struct formula *proof_and(
	struct proof *proof, const struct formula *a, const struct formula *b);
const struct formula *proof_not(
	struct proof *proof, const struct formula *formula);

/* --- the analyses --- */

/* Gaps, overlaps, and categories without schools. */
void prove_results(struct proof *proof);

/* Criteria that never hold, always do, never matter, are outranked. */
void prove_criteria(struct proof *proof);

/* One value of a fact that puts a school in two categories. */
void prove_shared(struct proof *proof);

/* Criteria that no worked case and no school has fired. */
void prove_fired(struct proof *proof);

/* Conditions by themselves: off their scale, `above` where lower is better. */
void prove_conditions(struct proof *proof);

/* Parameters that nothing uses; support that gets rarer. */
void prove_parameters(struct proof *proof);
void prove_cadences(struct proof *proof);

#endif
