#include "framework/assess.h"

#include "base/crew.h"

const char *const status_words[STANDING_COUNT] = {
	[STANDING_NONE] = "none",
	[STANDING_UNDECLARED] = "undeclared",
	[STANDING_DECLARED] = "declared",
	[STANDING_CONFLICT] = "conflict",
	[STANDING_VOID] = "void",
	[STANDING_MISMATCH] = "mismatch",
	[STANDING_OPEN] = "open",
	[STANDING_DISPUTED] = "disputed",
	[STANDING_OVERRIDDEN] = "overridden",
	[STANDING_PROVISIONAL] = "provisional",
	[STANDING_JUDGED] = "judged",
	[STANDING_MATCH] = "match",
};

bool
entry_is_of(const struct categorisation *entry, const struct school *school,
	str framework_id)
{
	if (IS_SET(entry->framework))
		return str_eq(entry->framework.id, framework_id);
	return school->is.frameworks.count > 0 &&
	       str_eq(school->is.frameworks.items[0].id, framework_id);
}

enum decision_status
entry_status(const struct categorisation *entry)
{
	return IS_SET(entry->status) ? (enum decision_status)entry->status.v
				     : STATUS_AGREED;
}

bool
entry_stands(const struct categorisation *entry)
{
	enum decision_status status = entry_status(entry);

	return status == STATUS_AGREED || status == STATUS_DISPUTED;
}

/* The day whose facts an entry is judged by. */
static date
day_judged(const struct categorisation *entry, date day)
{
	if (entry->agreed != NULL && IS_SET(entry->agreed->date))
		return entry->agreed->date.d;
	if (entry->proposed != NULL && IS_SET(entry->proposed->date))
		return entry->proposed->date.d;
	return IS_SET(entry->from) && entry->from.d.day < day.day
		       ? entry->from.d
		       : day;
}

static bool
nothing_fits(const struct computed *computed)
{
	return computed->possible.count == 1 &&
	       computed->possible.items[0].categories.count == 0;
}

static bool
has_conflict(const struct computed *computed)
{
	for (size_t i = 0; i < computed->possible.count; i++)
		if (computed->possible.items[i].categories.count < 2)
			return false;
	return computed->possible.count > 0;
}

/* Nothing fits, but people judged, said why, and agreed. */
static bool
is_judged(const struct categorisation *entry)
{
	return IS_SET(entry->rationale) && entry->agreed != NULL;
}

/* Is the declared category among the results, or may people judge? */
static bool
stands_alone(const struct declared *declared)
{
	if (nothing_fits(declared->computed))
		return is_judged(declared->entry);
	return computed_allows(declared->computed, declared->category);
}

static bool
is_open(const struct declared *declared)
{
	return declared->computed->possible.count > 1 &&
	       declared->entry->provisional == NULL;
}

static bool
is_disputed(const struct categorisation *entry)
{
	return (entry_status(entry) == STATUS_DISPUTED ||
		       entry->dispute != NULL) &&
	       !dispute_is_decided(entry);
}

/* What the entry is when neither override nor dispute touches it. */
static enum status
plain_status(const struct declared *declared)
{
	if (nothing_fits(declared->computed))
		return STANDING_JUDGED;
	return declared->computed->possible.count == 1 ? STANDING_MATCH
						       : STANDING_PROVISIONAL;
}

/* The table "declared and computed" of framework.md, in its order. */
static enum status
status_of(const struct declared *declared)
{
	const struct categorisation *entry = declared->entry;
	bool alone = stands_alone(declared);
	bool stepped = entry->override != NULL &&
		       !(declared->override.faults & OVERRIDE_NOT_NEEDED);
	bool decided = dispute_is_decided(entry) && !stepped && !alone;
	bool settled = stepped || decided;

	if (declared->computed->framework->decide.v == DECIDE_DECLARED)
		return STANDING_DECLARED;
	if (has_conflict(declared->computed))
		return STANDING_CONFLICT;
	if (stepped && declared->override.faults & OVERRIDE_VOID)
		return STANDING_VOID;
	/* Whoever decides a dispute overrides; nobody goes past what binds. */
	if (decided && binding_beyond(declared->computed, declared->category,
			       TRUTH_TRUE) != NULL)
		return STANDING_VOID;
	if (!alone && !settled)
		return STANDING_MISMATCH;
	if (!settled && is_open(declared))
		return STANDING_OPEN;
	if (is_disputed(entry))
		return STANDING_DISPUTED;
	return settled ? STANDING_OVERRIDDEN : plain_status(declared);
}

/* What the framework gives on a day; what it was found by is forgotten. */
static struct computed *
results_on(struct arena *arena, const struct portal *portal,
	const struct framework *framework, const struct school *school,
	date day)
{
	struct arena *scratch = arena_new();
	struct computed *results = decide_results(arena,
		situation_of_school(scratch, portal, framework, school, day));

	arena_free(scratch);
	return results;
}

static void
judge(struct arena *arena, const struct portal *portal,
	const struct assessment *assessment, struct declared *declared)
{
	const struct categorisation *entry = declared->entry;
	const struct framework *framework = portal_framework(portal,
		assessment->framework_id,
		IS_SET(entry->from) ? entry->from.d : assessment->day);

	declared->judged = day_judged(entry, assessment->day);
	declared->status = STANDING_NONE;
	if (framework == NULL)
		return;
	declared->category = framework_category(framework, entry->category.s);
	if (!framework->usable || framework->categories.count == 0 ||
		declared->category == NULL)
		return;
	declared->computed = results_on(
		arena, portal, framework, assessment->school, declared->judged);
	if (entry->override != NULL)
		declared->override = override_judge(
			portal, declared->computed, entry, declared->category);
	declared->status = status_of(declared);
}

/* Entries with dates that cannot be read are reported; here they are first. */
static int
from_day(const struct categorisation *entry)
{
	return IS_SET(entry->from) ? entry->from.d.day : INT32_MIN + 1;
}

/* Sorts the category entries of one framework into past, present, future. */
static void
sort_entries(struct arena *arena, struct assessment *assessment)
{
	const struct school *school = assessment->school;
	const struct categorisation *now = NULL;

	for (size_t i = 0; i < school->decisions.count; i++) {
		const struct categorisation *e = &school->decisions.items[i];

		if (!IS_SET(e->category) ||
			!entry_is_of(e, school, assessment->framework_id))
			continue;
		*list_push(arena, &assessment->history) = e;
		if (entry_status(e) == STATUS_WITHDRAWN)
			continue;
		if (from_day(e) > assessment->day.day ||
			entry_status(e) == STATUS_PROPOSED)
			list_push(arena, &assessment->to_come)->entry = e;
		else if (entry_stands(e) &&
			 (now == NULL || from_day(e) > from_day(now)))
			now = e;
	}
	assessment->in_force.entry = now;
}

/* An entry for a year that is over no longer declares anything. */
static bool
is_out_of_date(const struct assessment *assessment)
{
	const struct categorisation *e = assessment->in_force.entry;

	return e != NULL && IS_SET(e->year) &&
	       e->year.start < academic_year_of(assessment->day);
}

bool
entry_settles_overlay(const struct assessment *assessment,
	const struct categorisation *e, const struct overlay *overlay)
{
	return IS_SET(e->overlay) && str_eq(e->overlay.s, overlay->id.s) &&
	       (entry_stands(e) || entry_status(e) == STATUS_DECLINED) &&
	       entry_is_of(e, assessment->school, assessment->framework_id);
}

static const struct categorisation *
newest_on_overlay(
	const struct assessment *assessment, const struct overlay *overlay)
{
	const struct school *school = assessment->school;
	const struct categorisation *newest = NULL;
	int newest_day = INT32_MIN;

	for (size_t i = 0; i < school->decisions.count; i++) {
		const struct categorisation *e = &school->decisions.items[i];
		int day = IS_SET(e->from)   ? e->from.d.day
			  : IS_SET(e->date) ? e->date.d.day
					    : INT32_MIN;

		if (!entry_settles_overlay(assessment, e, overlay) ||
			day > assessment->day.day || day <= newest_day)
			continue;
		newest = e;
		newest_day = day;
	}
	return newest;
}

static bool
is_lifted(const struct categorisation *entry, date day)
{
	return entry->lift != NULL && entry->lift->lifted != NULL &&
	       IS_SET(entry->lift->lifted->date) &&
	       entry->lift->lifted->date.d.day <= day.day;
}

static void
assess_overlays(struct arena *arena, struct assessment *assessment)
{
	const struct framework *framework = assessment->framework;

	for (size_t i = 0; i < framework->overlays.count; i++) {
		struct overlay_standing *s = list_push(
			arena, &assessment->overlays);

		s->overlay = &framework->overlays.items[i];
		s->entry = newest_on_overlay(assessment, s->overlay);
		if (assessment->now != NULL)
			s->holds = computed_overlay(
				assessment->now, s->overlay);
		if (s->entry == NULL)
			continue;
		s->declined = entry_status(s->entry) == STATUS_DECLINED;
		s->in_force = entry_stands(s->entry) &&
			      !is_lifted(s->entry, assessment->day);
	}
}

/* Does now leave the declared category out, that stood when it was agreed? */
static bool
differs_now(const struct assessment *assessment)
{
	const struct declared *d = &assessment->in_force;

	if (d->category == NULL || assessment->now == NULL ||
		d->computed == NULL || assessment->now->contradiction)
		return false;
	/* Another version of the framework has categories of its own. */
	return computed_allows(d->computed, d->category) &&
	       !computed_allows(assessment->now,
		       framework_category(
			       assessment->now->framework, d->category->id.s));
}

/* Nothing is decided about schools that only buy services. */
static bool
is_outside(const struct assessment *assessment)
{
	return assessment->school->is.membership.v == MEMBERSHIP_AGREEMENT;
}

static enum status
overall_status(const struct assessment *assessment)
{
	const struct framework *framework = assessment->framework;

	if (framework == NULL || framework->categories.count == 0 ||
		!assessment->governs || !framework->usable ||
		is_outside(assessment))
		return STANDING_NONE;
	if (assessment->in_force.entry == NULL)
		return STANDING_UNDECLARED;
	return assessment->in_force.status;
}

static void
assess_entries(struct arena *arena, const struct portal *portal,
	struct assessment *assessment)
{
	sort_entries(arena, assessment);
	if (is_out_of_date(assessment))
		assessment->in_force.entry = NULL;
	if (assessment->in_force.entry != NULL)
		judge(arena, portal, assessment, &assessment->in_force);
	for (size_t i = 0; i < assessment->to_come.count; i++)
		judge(arena, portal, assessment, &assessment->to_come.items[i]);
}

struct assessment *
assess(struct arena *arena, const struct portal *portal,
	const struct school *school, str framework_id, date day)
{
	struct assessment *a = NEW(arena, struct assessment);

	a->school = school;
	a->framework_id = framework_id;
	a->framework = portal_framework(portal, framework_id, day);
	a->governs = school->is.frameworks.count > 0 &&
		     str_eq(school->is.frameworks.items[0].id, framework_id);
	a->exempt = IS_SET(school->is.membership) &&
		    school->is.membership.v != MEMBERSHIP_TRUST;
	a->day = day;
	assess_entries(arena, portal, a);
	if (a->framework != NULL && a->framework->usable && !is_outside(a))
		a->now = results_on(arena, portal, a->framework, school, day);
	if (a->framework != NULL)
		assess_overlays(arena, a);
	a->differs = differs_now(a);
	a->status = overall_status(a);
	return a;
}

/* One assessment to be made. */
struct pending {
	const struct school *school;
	str framework_id;
	struct assessment *done;
};

struct assessing {
	const struct portal *portal;
	date day;
	struct crew crew;
	LIST(struct pending) pending;
};

/* A parallel_work. */
static void
assess_one(void *context, size_t index, unsigned worker)
{
	struct assessing *assessing = context;
	struct pending *pending = &assessing->pending.items[index];

	pending->done = assess(assessing->crew.members[worker].lasting,
		assessing->portal, pending->school, pending->framework_id,
		assessing->day);
}

void
assessments_index(struct arena *arena, struct assessments *assessments)
{
	for (size_t i = 0; i < assessments->all.count; i++) {
		struct assessment *a = assessments->all.items[i];

		if (a->governs)
			map_put(arena, &assessments->governing, a->school->id,
				a);
	}
}

void
assess_all(struct arena *arena, const struct portal *portal, date day,
	struct assessments *out)
{
	struct assessing assessing = {.portal = portal,
		.day = day,
		.crew = crew_begin(arena, portal->jobs)};

	*out = (struct assessments){0};
	for (size_t i = 0; i < portal->schools.count; i++) {
		const struct school *school = portal->schools.items[i];

		for (size_t j = 0; j < school->is.frameworks.count; j++)
			*list_push(arena,
				&assessing.pending) = (struct pending){school,
				school->is.frameworks.items[j].id, NULL};
	}
	parallel_for(assessing.crew.jobs, assessing.pending.count, assess_one,
		&assessing);
	crew_end(&assessing.crew);
	for (size_t i = 0; i < assessing.pending.count; i++)
		*list_push(arena, &out->all) = assessing.pending.items[i].done;
	assessments_index(arena, out);
}
