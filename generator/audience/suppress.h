/*
 * Small groups: figures about fewer pupils than the `min-cohort` of their
 * measure, and whatever would give them back (audience/groups.h). They are
 * for the narrowest audience alone; where a portal has but one audience, for
 * nobody who reads it.
 *
 * A figure is known by its school, measure, period and group: every place
 * that gives it counts as the same figure, be it evidence, a table or a
 * target, and of whatever series, since the pupils are the same. How many
 * pupils it is about is the least that any of these places says. Where none
 * does:
 *   - of all pupils: the roll is the most that they can be, and what other
 *     years say of the same measure counts if that is few;
 *   - of a group, in evidence: unknown, and so hidden;
 *   - of a group, in a target, where there is no key for it: as in the year
 *     nearest to it, the one before first; without any, hidden.
 *
 * Figures of different measures, of different schools and of different
 * periods are not set against each other: no page adds them up.
 */
#ifndef AUDIENCE_SUPPRESS_H
#define AUDIENCE_SUPPRESS_H

#include "model/portal.h"

/* One place that gives a figure which must not be shown. */
struct small_figure {
	const struct indicator *indicator;
	const struct evidence *evidence; /* or NULL: a target */
	struct text written;             /* the figure, as it stands there */
	struct finding_value *finding;   /* what gives it: one of these three */
	struct baseline *baseline;
	struct actual *actual;
};

struct small_figures {
	LIST(struct small_figure) all; /* in the order of measure and period */
};

/* May those of this audience see small groups? NULL: of a portal with none. */
bool audience_sees_small_groups(
	const struct portal *portal, const struct audience *audience);

/*
 * What of a school's figures must not be shown to those who may not see small
 * groups. In the arena; pointers into the school.
 */
void small_figures_of(
	struct arena *arena, struct school *school, struct small_figures *out);

/*
 * Takes every such figure out of the model, with its pupils and its note: the
 * value of a finding becomes the word `suppressed`, and what gave it is marked
 * WITHHELD_SMALL. Before anything else leaves the model: what is hidden from
 * an audience still tells how many pupils a figure is about. Once is enough:
 * a second call finds nothing more to do.
 */
void suppress_small_groups(struct portal *portal);

#endif
