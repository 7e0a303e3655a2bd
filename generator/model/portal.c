/* Ids and references: the two walks over everything that was read. */
#include "model/portal.h"

#include "base/utf8.h"
#include "model/benchmarks.h"
#include "model/portal_walk.h"

struct noun {
	const char *one;  /* "role" */
	const char *home; /* where such things are defined */
};

static const struct noun nouns[REF_COUNT] = {
	[REF_AUDIENCE] = {"audience", "content/portal.yaml"},
	[REF_FACT] = {"fact", "content/facts.yaml"},
	[REF_INDICATOR] = {"indicator", "content/indicators.yaml"},
	[REF_ROLE] = {"role or body", "content/roles.yaml"},
	[REF_RECORD_KIND] = {"kind of record", "content/records.yaml"},
	[REF_THEME] = {"theme", "content/themes.yaml"},
	[REF_TRUST_PRIORITY] = {"trust priority", "content/priorities.yaml"},
	[REF_SERVICE] = {"service", "content/services.yaml"},
	[REF_NETWORK] = {"network", "content/networks.yaml"},
	[REF_PROGRAMME] = {"programme", "content/programme.yaml"},
	[REF_FRAMEWORK] = {"framework", "content/frameworks/"},
	[REF_SCHOOL] = {"school", "schools/"},
	[REF_EVIDENCE] = {"evidence", "the school's evidence/ folder"},
	[REF_TARGET] = {"target", "the school's targets.yaml"},
	[REF_PRIORITY] = {"priority", "the school's plan"},
	[REF_AGREEMENT] = {"support agreement", "the school's support.yaml"},
	[REF_RISK] = {"risk", "the school's risks.yaml"},
	[REF_CATEGORY] = {"category", "the framework"},
	[REF_OVERLAY] = {"overlay", "the framework"},
	[REF_CRITERION] = {"criterion", "the framework"},
	[REF_STANDARD] = {"standard", "the framework"},
	[REF_ASPECT] = {"aspect", "the framework's aspects"},
	[REF_PARAMETER] = {"parameter", "the framework's parameters"},
	[REF_DECISION] = {"decision", "the framework's decisions"},
	[REF_DUTY] = {"duty", "the framework's duties"},
	[REF_DOCUMENT] = {"document", "the framework's documents"},
	[REF_TEST] = {"test", "the framework's tests"},
};

const char *
ref_kind_noun(enum ref_kind kind)
{
	return nouns[kind].one;
}

const char *
ref_kind_place(enum ref_kind kind)
{
	return nouns[kind].home;
}

static void
report_twice(struct portal *portal, const struct field *field,
	const struct text *id, const struct span *first)
{
	const char *noun = nouns[field->defines].one;
	struct diagnostic *d = diag(portal->diags, S110, id->span,
		"a second %s `%.*s`", noun, STR_ARG(id->s));

	if (first->source != NULL)
		diag_related(portal->diags, d, *first, "the first is here");
	diag_help(portal->diags, d, "give one of them another id");
}

/* Each plan of a school has priorities of its own. */
static bool
may_repeat(
	const struct field *field, const struct span *a, const struct span *b)
{
	return field->defines == REF_PRIORITY && a->source != b->source;
}

static void
note_id(void *context, const struct field *field, void *item, void *record)
{
	struct portal_walk *walk = context;
	const struct text *id = item;
	void *before;

	before = map_put(walk->portal->arena, &walk->index[field->defines],
		id->s, record);
	if (before != NULL && !may_repeat(field, before, record))
		report_twice(walk->portal, field, id, before);
}

/* The lists of the portal and the tables they were read by. */
struct part {
	const struct record_type *type;
	size_t offset;
};

#define PART(t, member)                                                        \
	{                                                                      \
		&(t), offsetof(struct portal, member)                          \
	}

static const struct part parts[] = {
	PART(fact_type, facts),
	PART(indicator_type, indicators),
	PART(record_kind_type, record_kinds),
	PART(role_type, roles),
	PART(person_type, people),
	PART(trust_priority_type, priorities),
	PART(theme_type, themes),
	PART(meeting_type, meetings),
	PART(network_type, networks),
	PART(programme_type, programmes),
	PART(service_type, services),
	PART(talent_type, talents),
	PART(glossary_term_type, glossary),
	PART(school_year_type, years),
};

void
portal_walk_content(struct portal_walk *walk, field_visit *visit)
{
	struct portal *portal = walk->portal;

	record_walk(
		&settings_type, &portal->settings, walk->choice, visit, walk);
	for (size_t i = 0; i < COUNT(parts); i++)
		records_walk(parts[i].type, (char *)portal + parts[i].offset,
			walk->choice, visit, walk);
	for (size_t i = 0; i < portal->benchmarks.count; i++)
		records_walk(&benchmark_type, &portal->benchmarks.items[i].rows,
			walk->choice, visit, walk);
	for (size_t i = 0; i < portal->pages.count; i++)
		record_walk(&page_type, portal->pages.items[i], walk->choice,
			visit, walk);
}

void
portal_walk_school(struct portal_walk *walk, field_visit *visit)
{
	struct school *school = walk->school;

	record_walk(&school_facts_type, &school->is, walk->choice, visit, walk);
	records_walk(&target_type, &school->targets, walk->choice, visit, walk);
	for (size_t i = 0; i < school->plans.count; i++)
		record_walk(&plan_type, school->plans.items[i], walk->choice,
			visit, walk);
	for (size_t i = 0; i < school->action_plans.count; i++)
		record_walk(&plan_type, school->action_plans.items[i],
			walk->choice, visit, walk);
	for (size_t i = 0; i < school->evidence.count; i++)
		record_walk(&evidence_type, school->evidence.items[i],
			walk->choice, visit, walk);
	if (school->support != NULL)
		record_walk(&support_type, school->support, walk->choice, visit,
			walk);
	records_walk(&categorisation_type, &school->decisions, walk->choice,
		visit, walk);
	records_walk(&risk_type, &school->risks, walk->choice, visit, walk);
	records_walk(&waiver_type, &school->waivers, walk->choice, visit, walk);
	if (school->about != NULL)
		record_walk(
			&page_type, school->about, walk->choice, visit, walk);
}

/* Other names of a role lead to it too, where no id stands in the way. */
static void
note_aliases(struct portal *portal)
{
	struct map *roles = &portal->index[REF_ROLE];

	for (size_t i = 0; i < portal->roles.count; i++) {
		struct role *role = &portal->roles.items[i];

		for (size_t j = 0; j < role->aliases.count; j++) {
			str alias = role->aliases.items[j].s;

			if (map_get(roles, alias) == NULL)
				map_put(portal->arena, roles, alias, role);
		}
	}
}

static void
index_school(struct portal *portal, struct school *school)
{
	struct portal_walk walk = {
		portal, school, NULL, school->index, DEFINITIONS};

	map_put(portal->arena, &portal->index[REF_SCHOOL], school->id, school);
	for (size_t i = 0; i < school->evidence.count; i++) {
		struct evidence *evidence = school->evidence.items[i];

		map_put(portal->arena, &school->index[REF_EVIDENCE],
			evidence->slug, evidence);
	}
	portal_walk_school(&walk, note_id);
}

void
portal_index(struct portal *portal)
{
	struct portal_walk walk = {
		portal, NULL, NULL, portal->index, DEFINITIONS};

	portal_walk_content(&walk, note_id);
	note_aliases(portal);
	for (size_t i = 0; i < portal->frameworks.count; i++) {
		struct framework *framework = portal->frameworks.items[i];
		struct portal_walk inner = {
			portal, NULL, framework, framework->index, DEFINITIONS};

		map_put(portal->arena, &portal->index[REF_FRAMEWORK],
			framework->id.s, framework);
		record_walk(&framework_type, framework, DEFINITIONS, note_id,
			&inner);
	}
	for (size_t i = 0; i < portal->schools.count; i++)
		index_school(portal, portal->schools.items[i]);
}

/* "oakfield/2026-06-review" is evidence of another school. */
static void *
find_elsewhere(
	const struct scope *scope, uint64_t refs, str id, enum ref_kind *kind)
{
	ptrdiff_t slash = str_find(id, S("/"), 0);
	const struct school *school;

	if (slash < 0 || !(refs & REFS(REF_EVIDENCE)))
		return NULL;
	school = portal_school(scope->portal, str_sub(id, 0, (size_t)slash));
	if (school == NULL)
		return NULL;
	*kind = REF_EVIDENCE;
	return map_get(&school->index[REF_EVIDENCE],
		str_sub(id, (size_t)slash + 1, id.n));
}

enum { LEVELS = 3 };

/* The index at a level of the scope, the innermost first; or NULL. */
static const struct map *
level_of(const struct scope *scope, int level)
{
	if (level == 0)
		return scope->framework == NULL ? NULL
						: scope->framework->index;
	if (level == 1)
		return scope->school == NULL ? NULL : scope->school->index;
	return scope->portal->index;
}

static void *
find_in(const struct map *index, uint64_t refs, str id, enum ref_kind *kind)
{
	/* Most fields take one kind or two: from one bit to the next. */
	for (; refs != 0; refs &= refs - 1) {
		void *found;

		*kind = (enum ref_kind)__builtin_ctzll(refs);
		found = map_get(&index[*kind], id);
		if (found != NULL)
			return found;
	}
	*kind = REF_NONE;
	return NULL;
}

void *
portal_find(
	const struct scope *scope, uint64_t refs, str id, enum ref_kind *kind)
{
	enum ref_kind unused;

	if (kind == NULL)
		kind = &unused;
	for (int level = 0; level < LEVELS; level++) {
		const struct map *index = level_of(scope, level);
		void *found = index == NULL ? NULL
					    : find_in(index, refs, id, kind);

		if (found != NULL)
			return found;
	}
	return find_elsewhere(scope, refs, id, kind);
}

struct names {
	LIST(str) all;
};

static void
add_names(struct arena *arena, struct names *names, const struct map *map)
{
	for (size_t i = 0; i < map->capacity; i++)
		if (map->entries[i].value != NULL)
			*list_push(arena, &names->all) = map->entries[i].key;
}

str
portal_nearest(const struct scope *scope, uint64_t refs, str id)
{
	struct names names = {0};
	struct arena *scratch;
	str near;

	if (!diags_may_suggest(scope->portal->diags))
		return (str){0};
	scratch = arena_new();
	for (int level = 0; level < LEVELS; level++) {
		const struct map *index = level_of(scope, level);

		for (enum ref_kind kind = 0; kind < REF_COUNT; kind++)
			if (index != NULL && refs & REFS(kind))
				add_names(scratch, &names, &index[kind]);
	}
	near = str_nearest(id, names.all.items, names.all.count);
	arena_free(scratch);
	return near;
}

/* "Nova Schools Alliance" is somebody outside; "hed" is a misspelt role. */
static bool
names_outsider(str id)
{
	for (size_t i = 0; i < id.n; i++)
		if (id.p[i] == ' ' || (id.p[i] >= 'A' && id.p[i] <= 'Z'))
			return true;
	return false;
}

static const struct noun *
noun_of(uint64_t refs)
{
	enum ref_kind kind = REF_NONE + 1;

	while (!(refs & REFS(kind)))
		kind++;
	return &nouns[kind];
}

static void
report_unknown(struct portal_walk *walk, const struct field *field,
	const struct ref *ref)
{
	struct portal *portal = walk->portal;
	const struct noun *noun = noun_of(field->refs);
	str plain = utf8_unmask(portal->arena, ref->id);
	struct scope scope = {portal, walk->school, walk->framework};
	str near = portal_nearest(&scope, field->refs, plain);
	struct diagnostic *d = diag(portal->diags, R201, ref->span,
		"there is no %s `%.*s`", noun->one, STR_ARG(ref->id));

	diag_label(portal->diags, d, "named here");
	if (near.n > 0)
		diag_did_you_mean(portal->diags, d, near);
	else
		diag_help(portal->diags, d, "correct the name, or add it to %s",
			noun->home);
}

static void
resolve(void *context, const struct field *field, void *item,
	void *record UNUSED)
{
	struct portal_walk *walk = context;
	struct scope scope = {walk->portal, walk->school, walk->framework};
	struct ref *ref = item;

	ref->target = portal_find(&scope, field->refs, ref->id, &ref->kind);
	if (ref->target != NULL)
		return;
	if (field->flags & OUTSIDE && names_outsider(ref->id))
		return;
	report_unknown(walk, field, ref);
}

/* The policy's own names for roles count within its framework. */
static void
note_framework_aliases(struct portal_walk *walk)
{
	struct framework *framework = walk->framework;
	struct scope scope = {walk->portal, NULL, NULL};

	for (size_t i = 0; i < framework->aliases.count; i++) {
		const struct alias *alias = &framework->aliases.items[i];
		void *role = portal_find(
			&scope, REFS(REF_ROLE), alias->role.id, NULL);

		if (role != NULL)
			map_put(walk->portal->arena,
				&framework->index[REF_ROLE], alias->name.s,
				role);
	}
}

void
portal_link(struct portal *portal)
{
	struct portal_walk walk = {
		portal, NULL, NULL, portal->index, REFERENCES};

	portal_walk_content(&walk, resolve);
	for (size_t i = 0; i < portal->frameworks.count; i++) {
		walk.framework = portal->frameworks.items[i];
		note_framework_aliases(&walk);
		record_walk(&framework_type, walk.framework, REFERENCES,
			resolve, &walk);
	}
	for (size_t i = 0; i < portal->schools.count; i++) {
		struct school *school = portal->schools.items[i];
		str id = {0};

		if (school->is.frameworks.count > 0)
			id = school->is.frameworks.items[0].id;
		walk.school = school;
		walk.framework = portal_framework(portal, id, portal->as_of);
		portal_walk_school(&walk, resolve);
	}
	for (size_t i = 0; i < portal->benchmarks.count; i++)
		benchmarks_sort(portal->arena, &portal->benchmarks.items[i]);
}

struct school *
portal_school(const struct portal *portal, str id)
{
	return map_get(&portal->index[REF_SCHOOL], id);
}

const struct school_file *
school_find_file(const struct school *school, str path)
{
	for (size_t i = 0; i < school->files.count; i++)
		if (str_eq(school->files.items[i].path, path))
			return &school->files.items[i];
	return NULL;
}

struct framework *
portal_framework(const struct portal *portal, str id, date day)
{
	for (size_t i = 0; i < portal->frameworks.count; i++) {
		struct framework *f = portal->frameworks.items[i];

		if (!str_eq(f->id.s, id) || f->effective.d.day > day.day)
			continue;
		if (!IS_SET(f->until) || f->until.d.day >= day.day)
			return f;
	}
	return NULL;
}

struct category *
framework_category(const struct framework *framework, str name)
{
	for (size_t i = 0; i < framework->categories.count; i++) {
		struct category *category = &framework->categories.items[i];

		if (str_eq(category->id.s, name) ||
			(IS_SET(category->code) &&
				str_eq(category->code.s, name)))
			return category;
	}
	return NULL;
}

str
framework_nearest_category(
	struct arena *arena, const struct framework *framework, str name)
{
	LIST(str) names = {0};

	for (size_t i = 0; i < framework->categories.count; i++) {
		const struct category *category =
			&framework->categories.items[i];

		*list_push(arena, &names) = category->id.s;
		if (IS_SET(category->code))
			*list_push(arena, &names) = category->code.s;
	}
	return str_nearest(utf8_unmask(arena, name), names.items, names.count);
}
