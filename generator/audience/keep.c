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
	if (cut->place.school != NULL) {
		cut->place.school->thinned = true;
		cut->place.school->redacted |= kind->decides;
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

/* Which items go, all judged before any of them is touched; NULL: none. */
static bool *
judge(const struct cut *cut, const struct audience_kind *kind,
	const struct any_list *list)
{
	bool *going = NULL;

	for (size_t i = 0; i < list->count; i++) {
		if (!goes(cut, kind, audience_slot_item(kind, list, i)))
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
		all = (void *)&cut->place.school->all_evidence;
	if (kind->type == &target_type)
		all = (void *)&cut->place.school->all_targets;
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
			let_go(cut, kind, audience_slot_item(kind, list, i));
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
			let_go(cut, kind, audience_slot_item(kind, list, i));
}

static void
cut_slot(void *context, const struct audience_kind *kind,
	const struct audience_place *place, void *slot)
{
	struct cut *cut = context;
	void **pointer = slot;

	cut->place = *place;
	if (kind->shape != ONE_POINTER) {
		cut_list(cut, kind, slot);
	} else if (*pointer != NULL && goes(cut, kind, *pointer)) {
		let_go(cut, kind, *pointer);
		*pointer = NULL;
	}
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
finish_schools(struct portal *portal)
{
	for (size_t i = 0; i < portal->schools.count; i++) {
		struct school *school = portal->schools.items[i];

		if (!school->thinned)
			continue;
		forget_targets(school);
		forget_files(school);
	}
}

static void
keep_for(struct portal *portal, const struct audience *audience,
	const struct audience_kind *spared)
{
	struct cut cut = {.portal = portal, .spared = spared};

	portal->audience = audience;
	if (audience == NULL || audience == audience_narrowest(portal))
		return;
	cut.rank = (audience_rank)(audience - portal->settings.audiences.items);
	audience_walk(portal, cut_slot, &cut);
	if (!cut.any)
		return;
	finish_schools(portal);
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
