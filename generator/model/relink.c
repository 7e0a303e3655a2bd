/* Linking once more, when some of what references named is gone. */
#include "model/benchmarks.h"
#include "model/portal_walk.h"

struct relinking {
	struct portal_walk walk;       /* first: it is what visits are given */
	LIST(struct any_list *) holed; /* lists of references with holes */
};

/* What may be taken out, and so may have moved. */
#define MAY_LEAVE                                                              \
	(REFS(REF_TRUST_PRIORITY) | REFS(REF_SERVICE) | REFS(REF_NETWORK) |    \
		REFS(REF_PROGRAMME) | REFS(REF_EVIDENCE) | REFS(REF_TARGET) |  \
		REFS(REF_PRIORITY) | REFS(REF_AGREEMENT) | REFS(REF_RISK) |    \
		REFS(REF_OVERLAY) | REFS(REF_CRITERION) | REFS(REF_STANDARD) | \
		REFS(REF_ASPECT) | REFS(REF_DUTY))

static void
note(void *context, const struct field *field, void *item, void *record)
{
	const struct portal_walk *walk = context;
	const struct text *id = item;

	if (MAY_LEAVE & REFS(field->defines))
		map_put(walk->portal->arena, &walk->index[field->defines],
			id->s, record);
}

static void
forget(struct map *index)
{
	for (enum ref_kind kind = REF_NONE; kind < REF_COUNT; kind++)
		if (MAY_LEAVE & REFS(kind))
			index[kind] = (struct map){0};
}

static void
index_content(struct portal *portal)
{
	struct portal_walk walk = {.portal = portal,
		.index = portal->index,
		.choice = DEFINITIONS};

	forget(portal->index);
	portal_walk_content(&walk, note);
	for (size_t i = 0; i < portal->frameworks.count; i++) {
		walk.framework = portal->frameworks.items[i];
		walk.index = walk.framework->index;
		forget(walk.index);
		record_walk(&framework_type, walk.framework, DEFINITIONS, note,
			&walk);
	}
}

static void
index_school(struct portal *portal, struct school *school)
{
	struct portal_walk walk = {.portal = portal,
		.school = school,
		.index = school->index,
		.choice = DEFINITIONS};

	forget(school->index);
	for (size_t i = 0; i < school->evidence.count; i++) {
		struct evidence *evidence = school->evidence.items[i];

		map_put(portal->arena, &school->index[REF_EVIDENCE],
			evidence->slug, evidence);
	}
	portal_walk_school(&walk, note);
}

static void
follow(void *context, const struct field *field, void *item, void *record)
{
	struct relinking *self = context;
	const struct portal_walk *walk = &self->walk;
	struct scope scope = {walk->portal, walk->school, walk->framework};
	struct ref *ref = item;

	if (ref->target == NULL || !(MAY_LEAVE & REFS(ref->kind)))
		return;
	ref->target = portal_find(&scope, field->refs, ref->id, &ref->kind);
	if (ref->target != NULL)
		return;
	*ref = (struct ref){0};
	if (field->flags & MANY)
		*list_push(walk->portal->arena, &self->holed) = field_slot(
			field, record);
}

/* A list with several holes is there several times: once is enough. */
static void
close_up(struct relinking *self)
{
	for (size_t i = 0; i < self->holed.count; i++) {
		struct any_list *list = self->holed.items[i];
		struct ref *refs = list->items;
		size_t kept = 0;

		for (size_t j = 0; j < list->count; j++)
			if (IS_SET(refs[j]))
				refs[kept++] = refs[j];
		list->count = kept;
	}
}

static str
governing_id(const struct school *school)
{
	return school->is.frameworks.count > 0
		       ? school->is.frameworks.items[0].id
		       : (str){0};
}

void
portal_relink(struct portal *portal)
{
	struct relinking self = {
		.walk = {.portal = portal, .choice = REFERENCES}};

	index_content(portal);
	for (size_t i = 0; i < portal->schools.count; i++)
		if (portal->schools.items[i]->thinned)
			index_school(portal, portal->schools.items[i]);
	portal_walk_content(&self.walk, follow);
	for (size_t i = 0; i < portal->frameworks.count; i++) {
		self.walk.framework = portal->frameworks.items[i];
		record_walk(&framework_type, self.walk.framework, REFERENCES,
			follow, &self);
	}
	for (size_t i = 0; i < portal->schools.count; i++) {
		self.walk.school = portal->schools.items[i];
		self.walk.framework = portal_framework(
			portal, governing_id(self.walk.school), portal->as_of);
		portal_walk_school(&self.walk, follow);
	}
	close_up(&self);
	for (size_t i = 0; i < portal->benchmarks.count; i++)
		benchmarks_sort(portal->arena, &portal->benchmarks.items[i]);
}
