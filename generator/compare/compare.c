#include "compare/parts.h"

const char *const change_words[] = {
	[CHANGE_ADDED] = "added",
	[CHANGE_REMOVED] = "removed",
	[CHANGE_ALTERED] = "changed",
};

/* The two sides, and what is found between them. */
struct comparing {
	struct arena *arena;
	struct arena *scratch; /* of one school */
	struct side sides[2];
	bool files; /* compare what they say, too */
	struct changed_list *out;
};

/* What was found in memory that will be forgotten, where it will not be. */
static void
keep(struct arena *arena, struct changes *changes)
{
	const struct changes found = *changes;

	*changes = (struct changes){0};
	for (size_t i = 0; i < found.all.count; i++) {
		struct change *change = list_push(arena, &changes->all);

		*change = found.all.items[i];
		change->what = str_copy(arena, change->what);
		change->part = str_copy(arena, change->part);
		change->from = str_copy(arena, change->from);
		change->to = str_copy(arena, change->to);
		change->remark = str_copy(arena, change->remark);
	}
}

/* A school that is on one side, or on both. */
static void
compare_school(struct comparing *comparing, const struct school *schools[2])
{
	const struct school *was = schools[0], *is = schools[1];
	const struct school *any = is != NULL ? is : was;
	struct changed group = {.sort = was == NULL  ? CHANGE_ADDED
					: is == NULL ? CHANGE_REMOVED
						     : CHANGE_ALTERED};
	struct finds finds = {
		comparing->scratch, &group.changes, .standing = true};

	assert(any != NULL);
	group.id = any->id;
	group.name = any->is.name.s;
	for (size_t i = 0; i < 2; i++)
		if (schools[i] != NULL)
			group.governing[i] = map_get(
				&comparing->sides[i]
					 .revision.assessments->governing,
				any->id);
	compare_standings(
		&finds, &comparing->sides[0], &comparing->sides[1], was, is);
	finds.standing = false;
	if (comparing->files && was != NULL && is != NULL)
		compare_school_files(&finds, was, is);
	keep(comparing->arena, &group.changes);
	arena_reset(comparing->scratch);
	if (group.changes.all.count > 0 || group.sort != CHANGE_ALTERED)
		*list_push(comparing->arena, &comparing->out->all) = group;
}

/*
 * The next school by id, on whichever sides it is; false after the last. Both
 * sides are sorted, and walked side by side.
 */
static bool
next_schools(const struct comparing *comparing, size_t at[2],
	const struct school *schools[2])
{
	int order = 0;

	for (size_t i = 0; i < 2; i++) {
		const struct portal *portal =
			comparing->sides[i].revision.portal;

		schools[i] = at[i] < portal->schools.count
				     ? portal->schools.items[at[i]]
				     : NULL;
	}
	if (schools[0] != NULL && schools[1] != NULL)
		order = str_cmp(schools[0]->id, schools[1]->id);
	if (order > 0)
		schools[0] = NULL;
	if (order < 0)
		schools[1] = NULL;
	at[0] += schools[0] != NULL;
	at[1] += schools[1] != NULL;
	return schools[0] != NULL || schools[1] != NULL;
}

static void
compare_schools(struct arena *arena, const struct revision_side *before,
	const struct revision_side *after, bool files, struct changed_list *out)
{
	struct comparing comparing = {arena, arena_new(),
		{side_of(arena, before), side_of(arena, after)}, files, out};
	const struct school *schools[2];
	size_t at[2] = {0, 0};

	while (next_schools(&comparing, at, schools))
		compare_school(&comparing, schools);
	arena_free(comparing.scratch);
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
