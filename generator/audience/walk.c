/* Going over everything that has an audience, home by home. */
#include "audience/kinds.h"

struct walk {
	audience_visit *visit;
	void *context;
	struct audience_place place;
};

static void
walk_home(const struct walk *walk, enum audience_home home, void *holder)
{
	for (size_t i = 0; i < audience_kinds_count; i++) {
		const struct audience_kind *kind = &audience_kinds[i];

		if (kind->home == home)
			walk->visit(walk->context, kind, &walk->place,
				(char *)holder + kind->place);
	}
}

/* `list` is a LIST(struct plan *). */
static void
walk_plans(const struct walk *walk, const void *list)
{
	const struct any_list *plans = list;
	struct plan *const *items = plans->items;

	for (size_t i = 0; i < plans->count; i++)
		for (size_t j = 0; j < items[i]->priorities.count; j++)
			walk_home(walk, HOME_PRIORITY,
				&items[i]->priorities.items[j]);
}

static void
walk_support(const struct walk *walk, struct support *support)
{
	for (size_t i = 0; i < support->agreements.count; i++)
		walk_home(walk, HOME_AGREEMENT, &support->agreements.items[i]);
	walk_home(walk, HOME_SUPPORT, support);
}

static void
walk_school(struct walk *walk, struct school *school)
{
	walk->place.school = school;
	for (size_t i = 0; i < school->evidence.count; i++)
		walk_home(walk, HOME_EVIDENCE, school->evidence.items[i]);
	walk_plans(walk, &school->plans);
	walk_plans(walk, &school->action_plans);
	if (school->support != NULL)
		walk_support(walk, school->support);
	walk_home(walk, HOME_SCHOOL, school);
	walk->place.school = NULL;
}

static void
walk_framework(struct walk *walk, struct framework *framework)
{
	walk->place.framework = framework;
	for (size_t i = 0; i < framework->categories.count; i++)
		walk_home(walk, HOME_CATEGORY, &framework->categories.items[i]);
	for (size_t i = 0; i < framework->overlays.count; i++)
		walk_home(walk, HOME_OVERLAY, &framework->overlays.items[i]);
	walk_home(walk, HOME_FRAMEWORK, framework);
	walk->place.framework = NULL;
}

void
audience_walk(struct portal *portal, audience_visit *visit, void *context)
{
	struct walk walk = {visit, context, {.portal = portal}};

	for (size_t i = 0; i < portal->schools.count; i++)
		walk_school(&walk, portal->schools.items[i]);
	for (size_t i = 0; i < portal->frameworks.count; i++)
		walk_framework(&walk, portal->frameworks.items[i]);
	for (size_t i = 0; i < portal->benchmarks.count; i++)
		walk_home(&walk, HOME_BENCHMARKS, &portal->benchmarks.items[i]);
	walk_home(&walk, HOME_PORTAL, portal);
}

size_t
audience_slot_count(const struct audience_kind *kind, const void *slot)
{
	const struct any_list *list = slot;
	void *const *pointer = slot;

	return kind->shape == ONE_POINTER ? *pointer != NULL : list->count;
}

void *
audience_slot_item(
	const struct audience_kind *kind, const void *slot, size_t index)
{
	const struct any_list *list = slot;
	void *const *pointer = slot;

	if (kind->shape == ONE_POINTER)
		return *pointer;
	if (kind->shape == LIST_OF_POINTERS)
		return ((void **)list->items)[index];
	return (char *)list->items + index * kind->size;
}

struct each {
	audience_visit_record *visit;
	void *context;
};

static void
visit_each(void *context, const struct audience_kind *kind,
	const struct audience_place *place, void *slot)
{
	const struct each *each = context;

	for (size_t i = 0; i < audience_slot_count(kind, slot); i++)
		each->visit(each->context, kind, place,
			audience_slot_item(kind, slot, i));
}

void
audience_walk_records(
	struct portal *portal, audience_visit_record *visit, void *context)
{
	struct each each = {visit, context};

	audience_walk(portal, visit_each, &each);
}
