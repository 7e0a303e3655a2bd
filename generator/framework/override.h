/*
 * Overrides and disputes: is it right that the declared category is not the
 * computed one (framework.md, "declared and computed")?
 */
#ifndef FRAMEWORK_OVERRIDE_H
#define FRAMEWORK_OVERRIDE_H

#include "framework/decide.h"

/* What is wrong with an override, as bits; the first group makes it void. */
enum override_fault {
	OVERRIDE_NOT_ALLOWED = 1,   /* C405: no such step is allowed */
	OVERRIDE_SHORT_REASON = 2,  /* C405 */
	OVERRIDE_FEW_EVIDENCE = 4,  /* C405 */
	OVERRIDE_NO_EXPIRY = 8,     /* C405 */
	OVERRIDE_TOO_LONG = 16,     /* C405: expires too late */
	OVERRIDE_UNAPPROVED = 32,   /* C406: by nobody, or the wrong body */
	OVERRIDE_PAST_BINDING = 64, /* C408 */
	OVERRIDE_VOID = 127,
	OVERRIDE_EXPIRED = 128,         /* C407: only time has passed */
	OVERRIDE_NOT_NEEDED = 256,      /* C416 */
	OVERRIDE_UNKNOWN_BINDING = 512, /* C417 */
};

struct override_judgement {
	unsigned faults;
	/* The binding criterion that holds, or is unknown, in the way. */
	const struct criterion_verdict *binding;
};

/*
 * Judges an override of the computed results by a declared category on the
 * portal's day. Only what the framework asks for is asked for.
 */
struct override_judgement override_judge(const struct portal *portal,
	const struct computed *computed, const struct categorisation *entry,
	const struct category *declared);

/*
 * The worst category whose binding criterion has this truth, where it is
 * worse than `declared`: nobody may go past it. NULL where there is none.
 */
const struct criterion_verdict *binding_beyond(const struct computed *computed,
	const struct category *declared, enum truth truth);

/* Has the dispute of an entry come to its final decision? */
bool dispute_is_decided(const struct categorisation *entry);

#endif
