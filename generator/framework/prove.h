/*
 * Proving: what a framework says of every school that there could be, whatever
 * its facts (framework.md, "Proving"). The schools are those of every phase
 * and age that matter, with every combination of values that the facts can
 * have; combinations that cannot be are left out. A fact is `n/a` only where
 * some condition asks for that.
 */
#ifndef FRAMEWORK_PROVE_H
#define FRAMEWORK_PROVE_H

#include "framework/assess.h"

/*
 * A school that shows a finding. What it leaves out makes no difference, or
 * is what silence means.
 */
struct example {
	str words; /* "overall: requires improvement, pace: steady" */
	str given; /* the same, as `given:` of a worked case writes it */
};

struct found {
	enum code code;
	struct span span;
	str message;            /* says the example, where there is one */
	str help;               /* may be empty */
	struct example example; /* empty where no one school shows it */
	LIST(struct related) related;
	const struct ruling *accepted; /* lets it stand; or NULL */
};

struct proofs {
	const struct framework *framework;
	LIST(struct found) all;
	size_t kinds;     /* of schools that were told apart */
	size_t questions; /* that were asked of all of them */
};

/* What to prove beyond what is wrong. */
struct proving {
	const struct assessments *seen; /* schools; NULL: of none is known */
	bool accepted; /* also says what decisions accept, with examples */
};

/*
 * Proves what can be proved of a framework; owned by the arena. Nothing is
 * found in a framework that is not usable. Where a question is too hard, that
 * is a finding of its own (F311).
 */
struct proofs *prove_framework(struct arena *arena, const struct portal *portal,
	const struct framework *framework, struct proving proving);

/* Is this code one of a finding, which a decision may accept? */
bool prove_is_finding(enum code code);

#endif
