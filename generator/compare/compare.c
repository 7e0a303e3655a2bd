#include "compare/parts.h"

const char *const change_words[] = {
	[CHANGE_ADDED] = "added",
	[CHANGE_REMOVED] = "removed",
	[CHANGE_ALTERED] = "changed",
};

/* A school that is on one side, or on both. */
static void
compare_school(struct arena *arena, const struct side sides[2],
	const struct school *schools[2], bool files, struct changed_list *out)
{
	const struct school *was = schools[0], *is = schools[1];
	const struct school *any = is != NULL ? is : was;
	struct changed group = {.sort = was == NULL  ? CHANGE_ADDED
					: is == NULL ? CHANGE_REMOVED
						     : CHANGE_ALTERED,
		.id = any->id,
		.name = any->is.name.s};
	struct finds finds = {arena, &group.changes, .standing = true};

	for (size_t i = 0; i < 2; i++)
		group.governing[i] =
			schools[i] == NULL
				? NULL
				: map_get(&sides[i].revision.assessments
						   ->governing,
					  any->id);
	compare_standings(&finds, &sides[0], &sides[1], was, is);
	finds.standing = false;
	if (files && was != NULL && is != NULL)
		compare_school_files(&finds, was, is);
	if (group.changes.all.count > 0 || group.sort != CHANGE_ALTERED)
		*list_push(arena, &out->all) = group;
}

/* Both sides' schools are sorted by id: they are walked side by side. */
static void
compare_schools(struct arena *arena, const struct revision_side *before,
	const struct revision_side *after, bool files, struct changed_list *out)
{
	const struct side sides[2] = {
		side_of(arena, before), side_of(arena, after)};
	size_t at[2] = {0, 0};

	for (;;) {
		const struct school *schools[2] = {NULL, NULL};
		int order = 0;

		for (size_t i = 0; i < 2; i++) {
			const struct portal *portal = sides[i].revision.portal;

			if (at[i] < portal->schools.count)
				schools[i] = portal->schools.items[at[i]];
		}
		if (schools[0] == NULL && schools[1] == NULL)
			return;
		if (schools[0] != NULL && schools[1] != NULL)
			order = str_cmp(schools[0]->id, schools[1]->id);
		if (order > 0)
			schools[0] = NULL;
		if (order < 0)
			schools[1] = NULL;
		at[0] += schools[0] != NULL;
		at[1] += schools[1] != NULL;
		compare_school(arena, sides, schools, files, out);
	}
}

void
compare_portals(struct arena *arena, const struct revision_side *before,
	const struct revision_side *after, struct comparison *out)
{
	compare_schools(arena, before, after, true, &out->schools);
	compare_rules(arena, before->portal, after->portal, &out->rules);
}

void
compare_rulings(struct arena *arena, const struct revision_side *before,
	const struct revision_side *ruled, struct comparison *out)
{
	compare_schools(arena, before, ruled, false, &out->moved);
}
