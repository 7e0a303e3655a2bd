/* Files, records, lists and entries: the shapes that load/bind.c binds. */
#include "author/schema.h"

#include "author/schema_parts.h"
#include "base/utf8.h"
#include "render/json.h"

#define DRAFT "http://json-schema.org/draft-07/schema#"
#define BELOW_DEFINITIONS "#/definitions/"

/* --- definitions --- */

static str
free_name(struct schema *schema, str name)
{
	str free = name;

	for (int i = 2; value_get(schema->definitions, free) != NULL; i++)
		free = str_printf(schema->arena, "%.*s-%d", STR_ARG(name), i);
	return free;
}

struct value *
schema_define(struct schema *schema, struct schema_definition definition)
{
	struct value *node = value_object(schema->arena);

	definition.name = free_name(schema, definition.name);
	*list_push(schema->arena, &schema->known) = definition;
	value_put(schema->definitions, definition.name, node);
	return node;
}

/* Beside a bare `$ref` draft-07 passes over everything else. */
void
schema_refer(struct schema *schema, struct value *node, str name)
{
	str place = str_printf(
		schema->arena, BELOW_DEFINITIONS "%.*s", STR_ARG(name));

	if (value_count(node) > 0)
		node = value_add_object(value_set_list(node, "allOf"));
	value_set_text(node, "$ref", place);
}

/* --- shapes --- */

/* The schema of a node of this shape, and of any other: both to be filled. */
struct fork {
	struct value *this, *other;
};

static struct fork
fork_by_shape(struct value *node, str type)
{
	struct fork fork;

	value_set_text(value_set_object(node, "if"), "type", type);
	fork.this = value_set_object(node, "then");
	fork.other = value_set_object(node, "else");
	return fork;
}

static void put_field(
	struct schema *schema, struct value *node, const struct field *field);
static void put_record(struct schema *schema, struct value *node,
	const struct record_type *type);

/* One value: of a list each, of a field that is none the only one. */
static void
put_item(struct schema *schema, struct value *node, const struct field *field)
{
	str name = {0};

	if (field->kind != FIELD_RECORD) {
		schema_scalar(schema, node, field);
		return;
	}
	for (size_t i = 0; i < schema->known.count; i++)
		if (schema->known.items[i].type == field->type)
			name = schema->known.items[i].name;
	if (name.n == 0) {
		struct schema_definition definition = {.type = field->type,
			.name = utf8_slug(
				schema->arena, str_from(field->type->what))};
		struct value *record = schema_define(schema, definition);

		name = schema->known.items[schema->known.count - 1].name;
		put_record(schema, record, field->type);
	}
	schema_refer(schema, node, name);
}

static void
put_items(struct schema *schema, struct value *node, const struct field *field)
{
	put_item(schema, value_set_object(node, "items"), field);
	if (field->flags & REQUIRED)
		value_set_int(node, "minItems", 1);
}

static void
put_many(struct schema *schema, struct value *node, const struct field *field)
{
	struct fork fork;

	if ((field->flags & ONE_OR_MANY) == ONE_OR_MANY) {
		fork = fork_by_shape(node, S("array"));
		put_items(schema, fork.this, field);
		put_item(schema, fork.other, field);
		return;
	}
	value_set_text(node, "type", S("array"));
	put_items(schema, node, field);
}

/* Keys that are names; what is no mapping is the one value of all of them. */
static void
put_entries(
	struct schema *schema, struct value *node, const struct field *field)
{
	const struct field *key = field_with_flag(field->type, ENTRY_KEY);
	const struct field *value = field_with_flag(field->type, ENTRY_VALUE);
	struct value *entries = node, *entry;

	if (value == NULL) {
		value_set_text(node, "type", S("object"));
	} else {
		struct fork fork = fork_by_shape(node, S("object"));

		entries = fork.this;
		put_field(schema, fork.other, value);
	}
	schema_scalar(schema, value_set_object(entries, "propertyNames"), key);
	entry = value_set_object(entries, "additionalProperties");
	if (value != NULL)
		put_field(schema, entry, value);
	else
		put_record(schema, entry, field->type);
}

static void
put_field(struct schema *schema, struct value *node, const struct field *field)
{
	if (field->kind == FIELD_ENTRIES)
		put_entries(schema, node, field);
	else if (field->flags & MANY)
		put_many(schema, node, field);
	else
		put_item(schema, node, field);
}

/* --- records --- */

static void
put_properties(struct schema *schema, struct value *node,
	const struct record_type *type)
{
	struct value *properties = value_set_object(node, "properties");

	for (size_t i = 0; i < type->count; i++) {
		const struct field *field = &type->fields[i];
		struct value *property;

		if (field->flags & ENTRY_KEY)
			continue;
		property = value_set_object(properties, field->key);
		value_set_text(property, "description", str_from(field->doc));
		put_field(schema, property, field);
	}
}

/* `required` may not be empty in the drafts before this one. */
static void
put_required(struct schema *schema, struct value *node,
	const struct record_type *type)
{
	struct value *required = value_list(schema->arena);

	for (size_t i = 0; i < type->count; i++) {
		const struct field *field = &type->fields[i];

		if (field->flags & REQUIRED && !(field->flags & ENTRY_KEY))
			value_add_text(required, str_from(field->key));
	}
	if (value_count(required) > 0)
		value_set(node, "required", required);
}

static void
put_keys(struct schema *schema, struct value *node,
	const struct record_type *type)
{
	put_properties(schema, node, type);
	put_required(schema, node, type);
	value_set_flag(node, "additionalProperties", false);
}

/* A record, or what the loader takes in place of its mapping. */
static void
put_record(struct schema *schema, struct value *node,
	const struct record_type *type)
{
	const struct field *shorthand = field_with_flag(type, SHORTHAND);

	value_set_text(node, "title", str_from(type->what));
	if (shorthand == NULL) {
		value_set_text(node, "type", S("object"));
		put_keys(schema, node, type);
	} else {
		struct fork fork = fork_by_shape(node, S("object"));

		put_keys(schema, fork.this, type);
		put_field(schema, fork.other, shorthand);
	}
}

/* --- files --- */

/* Nothing at all is a list without items, or keys that need not be there. */
static void
put_type_of_file(struct value *root, enum file_shape shape)
{
	const char *type = shape == SHAPE_LIST ? "array" : "object";

	if (shape == SHAPE_RECORD || shape == SHAPE_FRONT) {
		value_set_text(root, "type", str_from(type));
	} else {
		struct value *types = value_set_list(root, "type");

		value_add_text(types, str_from(type));
		value_add_text(types, S("null"));
	}
}

static str
describe(struct arena *arena, const struct file_kind *kind)
{
	static const char *const what[] = {
		[SHAPE_RECORD] = "The keys of",
		[SHAPE_LIST] = "The list in",
		[SHAPE_FRONT] = "The keys at the top of",
		[SHAPE_PERHAPS] = "The keys that may stand at the top of",
	};

	return str_printf(arena, "%s %s.", what[kind->shape], kind->pattern);
}

struct value *
schema_of_files(struct arena *arena, const struct portal *portal,
	const struct file_kind *kind)
{
	struct schema schema = {.arena = arena,
		.portal = portal,
		.definitions = value_object(arena)};
	const struct record_type *type = kind->to.type;
	const struct field item = {.kind = FIELD_RECORD, .type = type};
	struct value *root = value_object(arena);

	value_set_text(root, "$schema", S(DRAFT));
	value_set_text(
		root, "$id", str_printf(arena, "%s.schema.json", kind->name));
	value_set_text(root, "title", str_from(type->what));
	value_set_text(root, "description", describe(arena, kind));
	put_type_of_file(root, kind->shape);
	if (kind->shape == SHAPE_LIST)
		put_items(&schema, root, &item);
	else
		put_keys(&schema, root, type);
	if (value_count(schema.definitions) > 0)
		value_set(root, "definitions", schema.definitions);
	return root;
}

str
schema_text(struct arena *arena, const struct portal *portal,
	const struct file_kind *kind)
{
	struct buf text = buf_new(arena);

	json_write(&text, schema_of_files(arena, portal, kind));
	buf_put_char(&text, '\n');
	return buf_str(&text);
}

str
schema_file_name(struct arena *arena, const struct file_kind *kind)
{
	return str_printf(arena, "%s.schema.json", kind->name);
}
