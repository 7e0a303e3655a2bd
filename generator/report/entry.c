#include "report/entry.h"

const struct computed *
entry_computed(const struct assessment *assessment)
{
	const struct computed *then = assessment->in_force.computed;

	return then != NULL ? then : assessment->now;
}

/* One result: a category's id, null for none, a list where two hold. */
static struct value *
outcome_value(struct arena *arena, const struct outcome *outcome)
{
	struct value *several;

	if (outcome->categories.count == 0)
		return value_null(arena);
	if (outcome->categories.count == 1)
		return value_text(arena, outcome->categories.items[0]->id.s);
	several = value_list(arena);
	for (size_t i = 0; i < outcome->categories.count; i++)
		value_add_text(several, outcome->categories.items[i]->id.s);
	return several;
}

static void
set_outcomes(struct value *object, struct arena *arena, const char *key,
	const struct computed *computed)
{
	struct value *list = value_set_list(object, key);

	if (computed == NULL)
		return;
	for (size_t i = 0; i < computed->possible.count; i++)
		value_add(list,
			outcome_value(arena, &computed->possible.items[i]));
}

static void
set_declared(struct value *entry, const struct declared *declared)
{
	if (declared->entry == NULL)
		value_set_null(entry, "declared");
	else if (declared->category == NULL)
		value_set_text(entry, "declared", declared->entry->category.s);
	else
		value_set_text(entry, "declared", declared->category->id.s);
}

static void
set_overlays(struct value *entry, const struct assessment *assessment)
{
	struct value *list = value_set_list(entry, "overlays");

	for (size_t i = 0; i < assessment->overlays.count; i++) {
		const struct overlay_standing *standing =
			&assessment->overlays.items[i];

		if (standing->in_force)
			value_add_text(list, standing->overlay->id.s);
	}
}

static void
set_missing(struct value *entry, const struct computed *computed)
{
	struct value *list = value_set_list(entry, "missing");

	if (computed == NULL)
		return;
	for (size_t i = 0; i < computed->missing.count; i++)
		value_add_text(list, computed->missing.items[i].fact->id.s);
}

struct value *
entry_value(struct arena *arena, const struct assessment *assessment)
{
	const struct computed *computed = entry_computed(assessment);
	struct value *entry = value_object(arena);
	struct value *results;

	value_set_text(entry, "id", assessment->school->id);
	value_set_text(entry, "framework", assessment->framework_id);
	set_declared(entry, &assessment->in_force);
	results = value_set_object(entry, "computed");
	set_outcomes(results, arena, "possible", computed);
	set_outcomes(results, arena, "now", assessment->now);
	set_overlays(entry, assessment);
	value_set_text(
		entry, "status", str_from(status_words[assessment->status]));
	set_missing(entry, computed);
	value_set_list(entry, "duties");
	return entry;
}
