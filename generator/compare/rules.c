/* Frameworks and the vocabulary they are written in, before and after. */
#include "compare/parts.h"

/* Lists of content/ that decide what a school is in, or what words mean. */
static const struct vocabulary {
	const char *name; /* of the file */
	const struct record_type *type;
	size_t list;
} vocabularies[] = {
	{"facts", &fact_type, offsetof(struct portal, facts)},
	{"indicators", &indicator_type, offsetof(struct portal, indicators)},
	{"records", &record_kind_type, offsetof(struct portal, record_kinds)},
	{"roles", &role_type, offsetof(struct portal, roles)},
};

/* One more group of changes, where there are some or `sort` says so. */
static void
add(struct arena *arena, struct changed_list *out, const struct changed *group)
{
	if (group->changes.all.count > 0 || group->sort != CHANGE_ALTERED)
		*list_push(arena, &out->all) = *group;
}

static void
compare_vocabularies(struct arena *arena, const struct portal *before,
	const struct portal *after, struct changed_list *out)
{
	for (size_t i = 0; i < COUNT(vocabularies); i++) {
		const struct vocabulary *v = &vocabularies[i];
		struct changed group = {.sort = CHANGE_ALTERED,
			.id = str_from(v->name),
			.name = str_printf(arena, "content/%s.yaml", v->name)};
		struct finds finds = {
			.arena = arena, .changes = &group.changes};

		compare_lists(&finds, v->type, (const char *)before + v->list,
			(const char *)after + v->list, S(""));
		add(arena, out, &group);
	}
}

/* --- benchmarks --- */

static const struct benchmarks *
benchmarks_of(const struct portal *portal, int year)
{
	for (size_t i = 0; i < portal->benchmarks.count; i++)
		if (portal->benchmarks.items[i].year == year)
			return &portal->benchmarks.items[i];
	return NULL;
}

static void
compare_year(struct arena *arena, const struct benchmarks *before,
	const struct benchmarks *after, struct changed_list *out)
{
	static const struct benchmarks none;
	int year = after != NULL ? after->year : before->year;
	struct changed group = {.sort = before == NULL  ? CHANGE_ADDED
					: after == NULL ? CHANGE_REMOVED
							: CHANGE_ALTERED};
	struct finds finds = {.arena = arena, .changes = &group.changes};

	group.id = STR_JOIN(
		arena, S("benchmarks "), academic_year_text(arena, year));
	group.name = STR_JOIN(arena, S("content/benchmarks/"),
		academic_year_text(arena, year), S(".yaml"));
	compare_lists(&finds, &benchmark_type,
		before == NULL ? &none.rows : &before->rows,
		after == NULL ? &none.rows : &after->rows, S(""));
	add(arena, out, &group);
}

/* A year a file: as many as a trust is old. */
static void
compare_benchmarks(struct arena *arena, const struct portal *before,
	const struct portal *after, struct changed_list *out)
{
	for (size_t i = 0; i < after->benchmarks.count; i++) {
		const struct benchmarks *year = &after->benchmarks.items[i];

		compare_year(
			arena, benchmarks_of(before, year->year), year, out);
	}
	for (size_t i = 0; i < before->benchmarks.count; i++) {
		const struct benchmarks *year = &before->benchmarks.items[i];

		if (benchmarks_of(after, year->year) == NULL)
			compare_year(arena, year, NULL, out);
	}
}

/* --- frameworks --- */

static str
framework_key(struct arena *arena, const struct framework *framework)
{
	return STR_JOIN(arena, framework->id.s, S(" "), framework->version.s);
}

static struct map
index_frameworks(struct arena *arena, const struct portal *portal)
{
	struct map map = {0};

	for (size_t i = 0; i < portal->frameworks.count; i++)
		map_put(arena, &map,
			framework_key(arena, portal->frameworks.items[i]),
			portal->frameworks.items[i]);
	return map;
}

static str
policy_body(const struct framework *framework)
{
	return framework->policy == NULL ? S("") : framework->policy->body;
}

static void
compare_versions(struct arena *arena, const struct framework *before,
	const struct framework *after, struct changed *group)
{
	struct finds finds = {.arena = arena, .changes = &group->changes};

	compare_records(&finds, &framework_type, before, after, S(""));
	if (!str_eq(policy_body(before), policy_body(after))) {
		struct change *change = finds_add(
			&finds, CHANGE_ALTERED, "policy", S("policy.md"));

		change->remark = S("its text is another");
	}
}

/* The version before it: they are sorted by id, then by their first day. */
static const struct framework *
version_before(const struct portal *portal, size_t index)
{
	const struct framework *framework = portal->frameworks.items[index];
	const struct framework *last;

	if (index == 0)
		return NULL;
	last = portal->frameworks.items[index - 1];
	return str_eq(last->id.s, framework->id.s) ? last : NULL;
}

/* A new version is told by what is otherwise than in the one before it. */
static void
compare_framework(struct arena *arena, const struct map *old,
	const struct portal *after, size_t index, struct changed_list *out)
{
	const struct framework *framework = after->frameworks.items[index];
	struct changed group = {.sort = CHANGE_ALTERED,
		.id = framework_key(arena, framework),
		.name = framework->title.s};
	const struct framework *like = map_get(old, group.id);

	if (like == NULL) {
		group.sort = CHANGE_ADDED;
		like = version_before(after, index);
	}
	if (like != NULL)
		compare_versions(arena, like, framework, &group);
	add(arena, out, &group);
}

void
compare_rules(struct arena *arena, const struct portal *before,
	const struct portal *after, struct changed_list *out)
{
	struct changed settings = {.sort = CHANGE_ALTERED,
		.id = S("portal"),
		.name = S("content/portal.yaml")};
	struct finds finds = {.arena = arena, .changes = &settings.changes};
	struct map old = index_frameworks(arena, before);
	struct map new = index_frameworks(arena, after);

	for (size_t i = 0; i < after->frameworks.count; i++)
		compare_framework(arena, &old, after, i, out);
	for (size_t i = 0; i < before->frameworks.count; i++) {
		const struct framework *framework = before->frameworks.items[i];
		struct changed group = {.sort = CHANGE_REMOVED,
			.id = framework_key(arena, framework),
			.name = framework->title.s};

		if (map_get(&new, group.id) == NULL)
			add(arena, out, &group);
	}
	compare_vocabularies(arena, before, after, out);
	compare_benchmarks(arena, before, after, out);
	compare_records(&finds, &settings_type, &before->settings,
		&after->settings, S(""));
	add(arena, out, &settings);
}
