/* The ids of a portal, as lists of what may stand where one is named. */
#include "author/schema_parts.h"

#include "base/utf8.h"

struct id_list {
	LIST(str) all;
};

static void
add_ids(struct arena *arena, struct id_list *ids, const struct map *map)
{
	for (size_t i = 0; i < map->capacity; i++)
		if (map->entries[i].value != NULL)
			*list_push(arena, &ids->all) = map->entries[i].key;
}

static void
add_kinds(struct arena *arena, struct id_list *ids, const struct map *index,
	uint64_t refs)
{
	for (enum ref_kind kind = REF_NONE + 1; kind < REF_COUNT; kind++)
		if (refs & REFS(kind))
			add_ids(arena, ids, &index[kind]);
}

/* A category may be named by its code. */
static void
add_codes(struct arena *arena, struct id_list *ids,
	const struct framework *framework)
{
	for (size_t i = 0; i < framework->categories.count; i++) {
		const struct category *category =
			&framework->categories.items[i];

		if (IS_SET(category->code))
			*list_push(arena, &ids->all) = category->code.s;
	}
}

/* Evidence of another school is named with that school: oakfield/2026-data. */
static void
add_from_elsewhere(
	struct arena *arena, struct id_list *ids, const struct school *school)
{
	for (size_t i = 0; i < school->evidence.count; i++)
		*list_push(arena, &ids->all) = str_printf(arena, "%.*s/%.*s",
			STR_ARG(school->id),
			STR_ARG(school->evidence.items[i]->slug));
}

static int
compare(const void *a, const void *b)
{
	return str_cmp(*(const str *)a, *(const str *)b);
}

/* Of all schools and frameworks: which of them a file is of is not asked. */
static struct id_list
ids_of(const struct schema *schema, uint64_t refs)
{
	const struct portal *portal = schema->portal;
	struct arena *arena = schema->arena;
	struct id_list ids = {0};

	add_kinds(arena, &ids, portal->index, refs);
	for (size_t i = 0; i < portal->frameworks.count; i++) {
		const struct framework *framework = portal->frameworks.items[i];

		add_kinds(arena, &ids, framework->index, refs);
		if (refs & REFS(REF_CATEGORY))
			add_codes(arena, &ids, framework);
	}
	for (size_t i = 0; i < portal->schools.count; i++) {
		const struct school *school = portal->schools.items[i];

		add_kinds(arena, &ids, school->index, refs);
		if (refs & REFS(REF_EVIDENCE))
			add_from_elsewhere(arena, &ids, school);
	}
	if (ids.all.count > 0)
		qsort(ids.all.items, ids.all.count, sizeof(str), compare);
	return ids;
}

/* An id of digits alone is a number to whoever reads the YAML. */
static void
add_id(struct value *list, struct arena *arena, str id)
{
	decimal unused;

	value_add_text(list, id);
	if (decimal_parse(id, &unused, NULL) == DECIMAL_OK)
		value_add(list, value_number(arena, id));
}

static void
put_ids(struct schema *schema, struct value *node, uint64_t refs)
{
	struct id_list ids = ids_of(schema, refs);
	struct value *list;

	if (ids.all.count == 0) {
		/* There is none yet, so that nothing can name one. */
		value_set_object(node, "not");
		return;
	}
	list = value_set_list(node, "enum");
	for (size_t i = 0; i < ids.all.count; i++)
		if (i == 0 || !str_eq(ids.all.items[i - 1], ids.all.items[i]))
			add_id(list, schema->arena, ids.all.items[i]);
}

/* "role or body or school" */
static str
nouns_of(struct arena *arena, uint64_t refs)
{
	struct buf out = buf_new(arena);

	for (enum ref_kind kind = REF_NONE + 1; kind < REF_COUNT; kind++)
		if (refs & REFS(kind))
			buf_printf(&out, "%s%s", out.n > 0 ? " or " : "",
				ref_kind_noun(kind));
	return buf_str(&out);
}

static str
find_names(struct schema *schema, uint64_t refs)
{
	struct schema_definition definition = {.refs = refs};

	for (size_t i = 0; i < schema->known.count; i++)
		if (schema->known.items[i].refs == refs)
			return schema->known.items[i].name;
	definition.name = utf8_slug(
		schema->arena, nouns_of(schema->arena, refs));
	put_ids(schema, schema_define(schema, definition), refs);
	return schema->known.items[schema->known.count - 1].name;
}

void
schema_names(struct schema *schema, struct value *node, uint64_t refs)
{
	schema_refer(schema, node, find_names(schema, refs));
}
