#include "framework/redact.h"

#include "base/crew.h"

/* One entry of a file is told from another by where it stands. */
static bool
is_same_entry(const struct categorisation *a, const struct categorisation *b)
{
	return a != NULL && b != NULL && a->span.source == b->span.source &&
	       a->span.line == b->span.line && a->span.column == b->span.column;
}

/* --- what was computed --- */

static bool
any_withheld(const void *list)
{
	const struct computed *types = NULL;
	const __typeof__(types->criteria) *criteria = list;

	for (size_t i = 0; i < criteria->count; i++)
		if (criteria->items[i].withheld)
			return true;
	return false;
}

/*
 * Which facts matter follows from what is left, all that is withheld being
 * open; where the result is one, nothing more is asked for.
 */
static void
keep_missing(struct computed *shown)
{
	size_t kept = 0;

	for (size_t i = 0;
		shown->possible.count > 1 && i < shown->missing.count; i++)
		if (!shown->missing.items[i].withheld)
			shown->missing.items[kept++] = shown->missing.items[i];
	shown->missing.count = kept;
}

/* The verdicts of what is left, under the results of the whole. */
static void
redact_computed(struct computed *shown, const struct computed *whole)
{
	shown->withheld = whole->criteria.count != shown->criteria.count ||
			  any_withheld(&shown->criteria);
	shown->possible.items = whole->possible.items;
	shown->possible.count = whole->possible.count;
	shown->possible.capacity = whole->possible.capacity;
	shown->capped = whole->capped;
	shown->contradiction = whole->contradiction;
	shown->violated.count = 0;
	keep_missing(shown);
}

/* --- what was declared --- */

/* The criterion in an override's way, where it may be named. */
static const struct criterion_verdict *
binding_shown(const struct declared *shown, const struct declared *whole)
{
	const struct criterion_verdict *of = whole->override.binding;

	for (size_t i = 0; of != NULL && i < shown->computed->criteria.count;
		i++) {
		const struct criterion_verdict *v =
			&shown->computed->criteria.items[i];

		if (str_eq(v->criterion->id.s, of->criterion->id.s) &&
			v->result == of->result && !v->withheld)
			return v;
	}
	return NULL;
}

static void
redact_declared(struct declared *shown, const struct declared *whole)
{
	shown->status = whole->status;
	if (shown->computed == NULL || whole->computed == NULL)
		return;
	redact_computed(shown->computed, whole->computed);
	shown->override.faults = whole->override.faults;
	shown->override.binding = binding_shown(shown, whole);
}

static void
redact_to_come(struct assessment *shown, const struct assessment *whole)
{
	for (size_t i = 0; i < shown->to_come.count; i++)
		for (size_t j = 0; j < whole->to_come.count; j++)
			if (is_same_entry(shown->to_come.items[i].entry,
				    whole->to_come.items[j].entry))
				redact_declared(&shown->to_come.items[i],
					&whole->to_come.items[j]);
}

/* Nothing is said of the category, nor of what would have given it. */
static void
withhold_decision(struct assessment *shown)
{
	shown->withheld = true;
	shown->status = STANDING_NONE;
	shown->in_force = (struct declared){0};
	shown->now = NULL;
	shown->differs = false;
}

/* --- overlays --- */

static const struct overlay_standing *
standing_on(const struct assessment *of, const struct overlay *overlay)
{
	for (size_t i = 0; i < of->overlays.count; i++)
		if (str_eq(of->overlays.items[i].overlay->id.s, overlay->id.s))
			return &of->overlays.items[i];
	return NULL;
}

/* An overlay that an entry not shown speaks of is not spoken of at all. */
static void
redact_overlays(struct assessment *shown, const struct assessment *whole)
{
	size_t kept = 0;

	for (size_t i = 0; i < shown->overlays.count; i++) {
		struct overlay_standing of = shown->overlays.items[i];
		const struct overlay_standing *was = standing_on(
			whole, of.overlay);

		if (was == NULL || was->entry == NULL ||
			is_same_entry(was->entry, of.entry))
			shown->overlays.items[kept++] = of;
	}
	shown->overlays.count = kept;
}

/* --- a school --- */

static struct assessment *
redacted(struct arena *arena, const struct portal *portal,
	const struct assessment *whole)
{
	struct assessment *shown = assess(
		arena, portal, whole->school, whole->framework_id, whole->day);

	shown->status = whole->status;
	shown->differs = whole->differs;
	redact_to_come(shown, whole);
	redact_overlays(shown, whole);
	if (whole->in_force.entry != NULL &&
		!is_same_entry(whole->in_force.entry, shown->in_force.entry)) {
		withhold_decision(shown);
		return shown;
	}
	redact_declared(&shown->in_force, &whole->in_force);
	if (shown->now != NULL)
		redact_computed(shown->now, whole->now);
	return shown;
}

/* --- all of them --- */

struct redacting {
	const struct portal *portal;
	const struct assessments *whole;
	struct assessments *shown;
	struct crew crew;
};

/* A parallel_work. */
static void
redact_one(void *context, size_t index, unsigned worker)
{
	struct redacting *redacting = context;
	struct assessment **shown = &redacting->shown->all.items[index];

	if (redacting->portal->redacted || (*shown)->school->redacted)
		*shown = redacted(redacting->crew.members[worker].lasting,
			redacting->portal, redacting->whole->all.items[index]);
}

void
redact_all(struct arena *arena, const struct portal *portal,
	const struct assessments *whole, struct assessments *shown)
{
	struct redacting redacting = {.portal = portal,
		.whole = whole,
		.shown = shown,
		.crew = crew_begin(arena, portal->jobs)};

	*shown = (struct assessments){0};
	for (size_t i = 0; i < whole->all.count; i++)
		*list_push(arena, &shown->all) = whole->all.items[i];
	parallel_for(
		redacting.crew.jobs, shown->all.count, redact_one, &redacting);
	crew_end(&redacting.crew);
	assessments_index(arena, shown);
}
