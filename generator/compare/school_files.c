/* What the files of a school say, before and after. */
#include "compare/parts.h"

/* Files of a kind: a list of pointers to what each holds. */
struct files_of_kind {
	const struct record_type *type;
	const char *kind;   /* what one is called */
	const char *prefix; /* before the file's name, where that is shown */
	size_t list;        /* where the list stands in a school */
	size_t slug, body;  /* where its name and its text stand in a file */
};

static const struct files_of_kind kinds[] = {
	{&plan_type, "plan", "", offsetof(struct school, plans),
		offsetof(struct plan, slug), offsetof(struct plan, body)},
	{&plan_type, "plan", "action-plans/",
		offsetof(struct school, action_plans),
		offsetof(struct plan, slug), offsetof(struct plan, body)},
	{&evidence_type, "evidence", "", offsetof(struct school, evidence),
		offsetof(struct evidence, slug),
		offsetof(struct evidence, body)},
};

static const struct any_list *
list_of(const struct files_of_kind *kind, const struct school *school)
{
	return (const void *)((const char *)school + kind->list);
}

static str
text_at(const void *held, size_t offset)
{
	return *(const str *)(const void *)((const char *)held + offset);
}

static str
slug_of(const struct files_of_kind *kind, const struct any_list *list,
	size_t index)
{
	return text_at(((void *const *)list->items)[index], kind->slug);
}

/* A file that is there on both sides. */
static void
compare_file(struct finds *finds, const struct files_of_kind *kind,
	const void *before, const void *after, str what)
{
	compare_records(finds, kind->type, before, after, what);
	compare_prose(finds, kind->kind, what, text_at(before, kind->body),
		text_at(after, kind->body));
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
			compare_file(finds, kind, like, held, what);
	}
	for (size_t i = 0; i < before->count; i++) {
		str slug = slug_of(kind, before, i);

		if (map_get(&new, slug) == NULL)
			compare_one(finds, kind->type, CHANGE_REMOVED,
				((void *const *)before->items)[i],
				STR_JOIN(finds->arena, prefix, slug));
	}
}

static str
about_body(const struct school *school)
{
	return school->about == NULL ? S("") : school->about->body;
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
	compare_prose(finds, "narrative", S("about.md"), about_body(was),
		about_body(is));
}
