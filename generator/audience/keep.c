#include "audience/files.h"
#include "audience/kinds.h"
#include "audience/names.h"
#include "audience/parts.h"

/* One going over everything. */
struct cut {
	struct portal *portal;
	audience_rank rank;                 /* narrower than this goes */
	const struct audience_kind *spared; /* or NULL */
	struct audience_place place;        /* where it is */
	struct school *school;              /* likewise; to be marked */
	struct map files;                   /* that what goes refers to */
	struct audience_names names;        /* of what goes */
	bool any;
};

static bool
goes(const struct cut *cut, const struct audience_kind *kind,
	const void *record)
{
	return kind != cut->spared &&
	       audience_of(kind, &cut->place, record) > cut->rank;
}

/* Notes what left and clears what is still looked at. */
static void
let_go(struct cut *cut, const struct audience_kind *kind, void *record)
{
	struct arena *arena = cut->portal->arena;

	cut->any = true;
	if (cut->school != NULL) {
		cut->school->thinned = true;
		cut->school->redacted |= kind->decides;
	} else {
		cut->portal->redacted |= kind->decides;
	}
	audience_note_files(
		arena, &cut->files, kind, cut->place.school, record);
	audience_note_name(arena, &cut->names, kind, cut->place.school, record);
	if (kind->clear != NULL)
		kind->clear(record);
}

/* --- lists --- */

static void *
item_of(const struct audience_kind *kind, const struct any_list *list, size_t i)
{
	if (kind->shape == LIST_OF_POINTERS)
		return ((void **)list->items)[i];
	return (char *)list->items + i * kind->size;
}

/* Which items go, all judged before any of them is touched; NULL: none. */
static bool *
judge(const struct cut *cut, const struct audience_kind *kind,
	const struct any_list *list)
{
	bool *going = NULL;

	for (size_t i = 0; i < list->count; i++) {
		if (!goes(cut, kind, item_of(kind, list, i)))
			continue;
		if (going == NULL)
			going = NEW_ARRAY(
				cut->portal->arena, bool, list->count);
		going[i] = true;
	}
	return going;
}

/* What deciding knows of stays with the school, before anything leaves it. */
static void
remember(const struct cut *cut, const struct audience_kind *kind,
	const struct any_list *list)
{
	struct any_list *all = NULL;

	if (kind->type == &evidence_type)
		all = (void *)&cut->school->all_evidence;
	if (kind->type == &target_type)
		all = (void *)&cut->school->all_targets;
	if (all != NULL && all->count == 0)
		*all = *list;
}

/*
 * What is kept moves to a list of its own: results that were decided before
 * still point into the old one.
 */
static void
keep(struct cut *cut, const struct audience_kind *kind, struct any_list *list,
	const bool *going)
{
	size_t size = kind->shape == LIST_OF_POINTERS ? sizeof(void *)
						      : kind->size;
	struct any_list kept = {.capacity = list->count};

	remember(cut, kind, list);
	kept.items = arena_alloc(cut->portal->arena, list->count * size);
	for (size_t i = 0; i < list->count; i++) {
		if (going[i])
			let_go(cut, kind, item_of(kind, list, i));
		else
			memcpy((char *)kept.items + kept.count++ * size,
				(char *)list->items + i * size, size);
	}
	*list = kept;
}

static void
cut_list(struct cut *cut, const struct audience_kind *kind,
	struct any_list *list)
{
	const bool *going = judge(cut, kind, list);

	if (going == NULL)
		return;
	if (!kind->stays) {
		keep(cut, kind, list, going);
		return;
	}
	for (size_t i = 0; i < list->count; i++)
		if (going[i])
			let_go(cut, kind, item_of(kind, list, i));
}

static void
cut_slot(struct cut *cut, const struct audience_kind *kind, void *home)
{
	void *slot = (char *)home + kind->place;
	void **pointer = slot;

	if (kind->shape != ONE_POINTER) {
		cut_list(cut, kind, slot);
	} else if (*pointer != NULL && goes(cut, kind, *pointer)) {
		let_go(cut, kind, *pointer);
		*pointer = NULL;
	}
}

/* --- homes --- */

static void
cut_home(struct cut *cut, enum audience_home home, void *holder)
{
	for (size_t i = 0; i < audience_kinds_count; i++)
		if (audience_kinds[i].home == home)
			cut_slot(cut, &audience_kinds[i], holder);
}

static void
cut_plans(struct cut *cut, const void *list)
{
	const struct any_list *plans = list;
	struct plan *const *items = plans->items;

	for (size_t i = 0; i < plans->count; i++)
		for (size_t j = 0; j < items[i]->priorities.count; j++)
			cut_home(cut, HOME_PRIORITY,
				&items[i]->priorities.items[j]);
}

static void
cut_support(struct cut *cut, struct support *support)
{
	for (size_t i = 0; i < support->agreements.count; i++)
		cut_home(cut, HOME_AGREEMENT, &support->agreements.items[i]);
	cut_home(cut, HOME_SUPPORT, support);
}

static bool
has_target(const struct school *school, const struct target *target)
{
	for (size_t i = 0; i < school->targets.count; i++)
		if (school->targets.items[i].span.line == target->span.line &&
			school->targets.items[i].span.column ==
				target->span.column)
			return true;
	return false;
}

/* What is remembered of a target is not its figures. */
static void
forget_targets(struct school *school)
{
	for (size_t i = 0; i < school->all_targets.count; i++) {
		struct target *target = &school->all_targets.items[i];

		if (!has_target(school, target))
			clear_target(target);
	}
}

/* Files of which nothing is left are not where anything came from. */
static void
forget_files(struct school *school)
{
	const struct support *support = school->support;

	if (school->decisions.count == 0)
		school->decisions_source = NULL;
	if (support != NULL && support->agreements.count == 0 &&
		support->record.count == 0 && support->requests.count == 0 &&
		support->commitments.count == 0)
		school->support = NULL;
}

static void
cut_school(struct cut *cut, struct school *school)
{
	cut->school = school;
	cut->place.school = school;
	for (size_t i = 0; i < school->evidence.count; i++)
		cut_home(cut, HOME_EVIDENCE, school->evidence.items[i]);
	cut_plans(cut, &school->plans);
	cut_plans(cut, &school->action_plans);
	if (school->support != NULL)
		cut_support(cut, school->support);
	cut_home(cut, HOME_SCHOOL, school);
	if (school->thinned) {
		forget_targets(school);
		forget_files(school);
	}
	cut->place.school = NULL;
	cut->school = NULL;
}

static void
cut_framework(struct cut *cut, struct framework *framework)
{
	cut->place.framework = framework;
	for (size_t i = 0; i < framework->categories.count; i++)
		cut_home(cut, HOME_CATEGORY, &framework->categories.items[i]);
	for (size_t i = 0; i < framework->overlays.count; i++)
		cut_home(cut, HOME_OVERLAY, &framework->overlays.items[i]);
	cut_home(cut, HOME_FRAMEWORK, framework);
	cut->place.framework = NULL;
}

/* Schools first: their records are judged by what frameworks still hold. */
static void
cut_all(struct cut *cut)
{
	struct portal *portal = cut->portal;

	for (size_t i = 0; i < portal->schools.count; i++)
		cut_school(cut, portal->schools.items[i]);
	for (size_t i = 0; i < portal->frameworks.count; i++)
		cut_framework(cut, portal->frameworks.items[i]);
	for (size_t i = 0; i < portal->benchmarks.count; i++)
		cut_home(cut, HOME_BENCHMARKS, &portal->benchmarks.items[i]);
	cut_home(cut, HOME_PORTAL, portal);
}

static void
keep_for(struct portal *portal, const struct audience *audience,
	const struct audience_kind *spared)
{
	struct cut cut = {.portal = portal,
		.spared = spared,
		.place = {.portal = portal}};

	portal->audience = audience;
	if (audience == NULL || audience == audience_narrowest(portal))
		return;
	cut.rank = (audience_rank)(audience - portal->settings.audiences.items);
	cut_all(&cut);
	if (!cut.any)
		return;
	audience_drop_files(portal, &cut.files);
	audience_drop_names(portal, &cut.names);
	portal_relink(portal);
}

void
audience_keep(struct portal *portal, const struct audience *audience)
{
	keep_for(portal, audience, NULL);
}

void
audience_keep_but(
	struct portal *portal, const struct audience *audience, size_t spared)
{
	keep_for(portal, audience, &audience_kinds[spared]);
}
