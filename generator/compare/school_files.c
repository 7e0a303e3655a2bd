/* What the files of a school say, before and after. */
#include "compare/parts.h"

/* Files of a kind: a list of pointers to what each holds. */
struct files_of_kind {
	const struct record_type *type;
	const char *prefix; /* before the file's name, where that is shown */
	size_t list;        /* where the list stands in a school */
	size_t slug;        /* where the file's name stands in what it holds */
};

static const struct files_of_kind kinds[] = {
	{&plan_type, "", offsetof(struct school, plans),
		offsetof(struct plan, slug)},
	{&plan_type, "action-plans/", offsetof(struct school, action_plans),
		offsetof(struct plan, slug)},
	{&evidence_type, "", offsetof(struct school, evidence),
		offsetof(struct evidence, slug)},
};

static const struct any_list *
list_of(const struct files_of_kind *kind, const struct school *school)
{
	return (const void *)((const char *)school + kind->list);
}

static str
slug_of(const struct files_of_kind *kind, const struct any_list *list,
	size_t index)
{
	const char *held = ((void *const *)list->items)[index];

	return *(const str *)(const void *)(held + kind->slug);
}

/* What the files hold, by their names. */
static struct map
index_files(struct arena *arena, const struct files_of_kind *kind,
	const struct any_list *list)
{
	struct map map = {0};

	for (size_t i = 0; i < list->count; i++)
		map_put(arena, &map, slug_of(kind, list, i),
			((void *const *)list->items)[i]);
	return map;
}

static void
compare_files(struct finds *finds, const struct files_of_kind *kind,
	const struct school *was, const struct school *is)
{
	const struct any_list *before = list_of(kind, was);
	const struct any_list *after = list_of(kind, is);
	struct map old = index_files(finds->arena, kind, before);
	struct map new = index_files(finds->arena, kind, after);
	str prefix = str_from(kind->prefix);

	for (size_t i = 0; i < after->count; i++) {
		str slug = slug_of(kind, after, i);
		str what = STR_JOIN(finds->arena, prefix, slug);
		const void *held = ((void *const *)after->items)[i];
		const void *like = map_get(&old, slug);

		if (like == NULL)
			compare_one(
				finds, kind->type, CHANGE_ADDED, held, what);
		else
			compare_records(finds, kind->type, like, held, what);
	}
	for (size_t i = 0; i < before->count; i++) {
		str slug = slug_of(kind, before, i);

		if (map_get(&new, slug) == NULL)
			compare_one(finds, kind->type, CHANGE_REMOVED,
				((void *const *)before->items)[i],
				STR_JOIN(finds->arena, prefix, slug));
	}
}

void
compare_school_files(
	struct finds *finds, const struct school *was, const struct school *is)
{
	str none = {0};

	compare_records(finds, &school_facts_type, &was->is, &is->is, none);
	compare_lists(finds, &categorisation_type, &was->decisions,
		&is->decisions, none);
	compare_lists(finds, &target_type, &was->targets, &is->targets, none);
	for (size_t i = 0; i < COUNT(kinds); i++)
		compare_files(finds, &kinds[i], was, is);
}
