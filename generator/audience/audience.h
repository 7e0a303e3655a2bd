/*
 * Who may see what. A stage between checking and making pages: whatever is for
 * a narrower audience than the one that pages are made for leaves the model,
 * so that no page can reach it. What is left is linked once more.
 */
#ifndef AUDIENCE_AUDIENCE_H
#define AUDIENCE_AUDIENCE_H

#include "model/portal.h"

/* How narrow: the place in portal.yaml's `audiences`, 0 being the widest. */
typedef int audience_rank;

/* The audience of this name, or NULL. */
const struct audience *audience_find(const struct portal *portal, str name);

/* The widest and the narrowest; NULL where the portal names none. */
const struct audience *audience_widest(const struct portal *portal);
const struct audience *audience_narrowest(const struct portal *portal);

/* The next one wider, or NULL. */
const struct audience *audience_wider(
	const struct portal *portal, const struct audience *audience);

/*
 * Takes out of the portal what `audience` may not see (NULL: nothing); to be
 * called for one audience, or for several from the narrowest to the widest.
 * Records leave their lists, and references to them go with them. Of evidence
 * and targets, enough stays with the school (all_evidence, all_targets) for
 * the framework to know that there was something, and nothing of what it said.
 * Facts and measures stay where they are, without their words, marked as
 * withheld. Attachments that something withheld refers to go too. Sets
 * `redacted` on the schools that lost something, and on the portal where the
 * vocabulary or a framework did.
 */
void audience_keep(struct portal *portal, const struct audience *audience);

/* A kind of record that may name its audience, for tests. */
size_t audience_kind_count(void);
const char *audience_kind_name(size_t index); /* "support: requests" */
const struct record_type *audience_kind_type(size_t index);

/* The same but that this kind is kept whole: how a test sees itself fail. */
void audience_keep_but(
	struct portal *portal, const struct audience *audience, size_t spared);

/* Is this a kind of material that `default-audience` may name? */
bool audience_is_kind(str word);

/* The kind nearest to a word, for did-you-mean, or the empty slice. */
str audience_nearest_kind(struct arena *arena, str word);

#endif
