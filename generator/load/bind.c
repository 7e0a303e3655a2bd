/* Records, lists and entries: the shapes of what is bound. */
#include "load/bind.h"

#include "base/utf8.h"
#include "load/bind_parts.h"

static bind_scalar *const binders[FIELD_KIND_COUNT] = {
	[FIELD_TEXT] = bind_text,
	[FIELD_PROSE] = bind_prose,
	[FIELD_ID] = bind_id,
	[FIELD_CODE] = bind_code,
	[FIELD_DIGITS] = bind_digits,
	[FIELD_DATE] = bind_date,
	[FIELD_YEAR] = bind_year,
	[FIELD_FLAG] = bind_flag,
	[FIELD_COUNT] = bind_count,
	[FIELD_NUMBER] = bind_number,
	[FIELD_SHARE] = bind_share,
	[FIELD_PERIOD] = bind_period,
	[FIELD_WORD] = bind_word,
	[FIELD_REF] = bind_ref,
	[FIELD_FILE] = bind_file,
};

static bool
is_text(enum field_kind kind)
{
	return kind == FIELD_TEXT || kind == FIELD_PROSE;
}

/* --- a value of the wrong kind --- */

static const char *const node_names[] = {
	[NODE_SCALAR] = "a single value",
	[NODE_LIST] = "a list",
	[NODE_MAP] = "a mapping of keys",
};

static const char *const shape_helps[] = {
	[NODE_SCALAR] = "write one value, without brackets, braces or dashes",
	[NODE_LIST] = "begin each item with a dash on a line of its own, or "
		      "write all of them in [ ] with commas between them",
	[NODE_MAP] = "write keys with a colon, each on a line of its own and "
		     "further in, or all of them in { } with commas between "
		     "them",
};

/* The first line of a list or mapping is enough to point at. */
static struct span
head_of(const struct node *node)
{
	struct span span = node->span;

	if (node->kind == NODE_MAP && node->pairs.count > 0 && !node->flow)
		return node->pairs.items[0].key->span;
	if (span.end_line > span.line) {
		span.end_line = span.line;
		span.end_column = span.column;
	}
	return span;
}

static bool
refuse_shape(struct binder *binder, const struct node *node, const char *what,
	enum node_kind expected)
{
	struct diagnostic *d = diag(binder->diags, S103, head_of(node),
		"%s is written as %s, and this is %s", what,
		node_names[expected], node_names[node->kind]);

	diag_help(binder->diags, d, "%s", shape_helps[expected]);
	return false;
}

static bool
refuse_field(struct binder *binder, const struct node *node,
	const struct field *field, enum node_kind expected)
{
	str what = str_printf(binder->diags->arena, "`%s`", field->key);

	return refuse_shape(
		binder, node, str_z(binder->diags->arena, what), expected);
}

/* --- nothing behind a key --- */

static bool
is_empty(const struct node *node, const struct field *field)
{
	if (node->kind != NODE_SCALAR)
		return false;
	if (str_trim(node->text).n == 0)
		return true;
	return node_is_plain(node) && word_is_null(node->text) &&
	       !is_text(field->kind);
}

/* The place where a value should be may lie past the end of the line. */
static bool
refuse_empty(struct binder *binder, const struct node *node,
	const struct field *field)
{
	struct diagnostic *d;

	if (!is_empty(node, field))
		return false;
	d = diag(binder->diags, S113, node->span, "`%s` has no value",
		field->key);
	diag_help(binder->diags, d, "write the value, or take the key out");
	return true;
}

static bool
refuse_empty_item(struct binder *binder, const struct node *node,
	const struct field *field)
{
	if (node->damaged || !is_empty(node, field))
		return false;
	diag_help(binder->diags,
		diag(binder->diags, S113, node->span,
			"an item of this list is empty"),
		"write the item, or take its dash or comma out");
	return true;
}

/* --- one value --- */

static bool
bind_one_scalar(struct binder *binder, const struct field *field,
	const struct node *node, void *slot)
{
	struct scalar scalar = {binder, field, node, str_trim(node->text)};

	if (node->kind != NODE_SCALAR)
		return refuse_field(binder, node, field, NODE_SCALAR);
	if (node->damaged)
		return false;
	if (field->flags & AS_QUOTED)
		scalar.text = node->text;
	if (!is_text(field->kind) && field->kind != FIELD_REF)
		scalar.text = bind_unmask(binder, node, scalar.text);
	if (!binders[field->kind](&scalar, slot))
		return false;
	/* Every value begins with its span. */
	*(struct span *)slot = node->span;
	return true;
}

/* One value into its place; of a record into the record itself. */
static bool
bind_item(struct binder *binder, const struct field *field,
	const struct node *node, void *item)
{
	if (field->kind == FIELD_RECORD)
		return bind_record(binder, node, field->type, item);
	return bind_one_scalar(binder, field, node, item);
}

static void
add_item(struct binder *binder, const struct field *field,
	const struct node *node, struct any_list *list)
{
	size_t size = field_size(field);
	void *item;

	if (refuse_empty_item(binder, node, field))
		return;
	item = list_push_size(binder->arena, list, size);
	if (bind_item(binder, field, node, item))
		return;
	memset(item, 0, size);
	list->count--;
}

/* A single value that stands for a list of one. */
static void
add_only_item(struct binder *binder, const struct field *field,
	const struct node *node, struct any_list *list)
{
	list_reserve(binder->arena, list, field_size(field), 1);
	add_item(binder, field, node, list);
}

static void
bind_many(struct binder *binder, const struct field *field,
	const struct node *node, void *list)
{
	if (node->kind != NODE_LIST) {
		if (node->kind == NODE_SCALAR && node->damaged)
			return;
		if (refuse_empty(binder, node, field))
			return;
		if ((field->flags & ONE_OR_MANY) == ONE_OR_MANY)
			add_only_item(binder, field, node, list);
		else
			refuse_field(binder, node, field, NODE_LIST);
		return;
	}
	list_reserve(binder->arena, list, field_size(field), node->items.count);
	for (size_t i = 0; i < node->items.count; i++)
		add_item(binder, field, node->items.items[i], list);
	if (field->flags & REQUIRED && node->items.count == 0 && !node->damaged)
		diag_help(binder->diags,
			diag(binder->diags, S113, node->span,
				"`%s` is an empty list", field->key),
			"write at least one item");
}

static void
bind_nested(struct binder *binder, const struct field *field,
	const struct node *node, void **slot)
{
	void *record;

	if (node->kind == NODE_SCALAR &&
		(node->damaged || refuse_empty(binder, node, field)))
		return;
	record = arena_alloc(binder->arena, field->type->size);
	if (bind_record(binder, node, field->type, record))
		*slot = record;
}

/* --- entries: mappings whose keys are names --- */

static bool
bind_entry(struct binder *binder, const struct record_type *type,
	const struct pair *pair, void *entry)
{
	const struct field *name = field_with_flag(type, ENTRY_KEY);
	const struct field *value = field_with_flag(type, ENTRY_VALUE);
	struct field named = {0};

	/* Its name in the file is the entry's, not that of the table. */
	if (value != NULL) {
		named = *value;
		named.key = str_z(binder->diags->arena, pair->key->text);
		bind_field(binder, &named, pair->value, entry);
	} else if (!bind_record(binder, pair->value, type, entry)) {
		return false;
	}
	*(struct span *)entry = span_join(pair->key->span, pair->value->span);
	return bind_one_scalar(
		binder, name, pair->key, field_slot(name, entry));
}

/* What is no mapping is the one value of all names: `every: year`. */
static void
bind_for_all(struct binder *binder, const struct field *field,
	const struct node *node, struct any_list *list)
{
	const struct field *value = field_with_flag(field->type, ENTRY_VALUE);
	void *entry;

	if (refuse_empty(binder, node, field))
		return;
	if (value == NULL) {
		refuse_field(binder, node, field, NODE_MAP);
		return;
	}
	list_reserve(binder->arena, list, field->type->size, 1);
	entry = list_push_size(binder->arena, list, field->type->size);
	bind_field(binder, value, node, entry);
	*(struct span *)entry = node->span;
}

static void
bind_entries(struct binder *binder, const struct field *field,
	const struct node *node, struct any_list *list)
{
	size_t size = field->type->size;

	if (node->kind != NODE_MAP) {
		if (!node->damaged)
			bind_for_all(binder, field, node, list);
		return;
	}
	list_reserve(binder->arena, list, size, node->pairs.count);
	for (size_t i = 0; i < node->pairs.count; i++) {
		void *entry = list_push_size(binder->arena, list, size);

		if (bind_entry(
			    binder, field->type, &node->pairs.items[i], entry))
			continue;
		memset(entry, 0, size);
		list->count--;
	}
}

void
bind_field(struct binder *binder, const struct field *field,
	const struct node *node, void *record)
{
	void *slot = field_slot(field, record);

	if (field->kind == FIELD_ENTRIES)
		bind_entries(binder, field, node, slot);
	else if (field->flags & MANY)
		bind_many(binder, field, node, slot);
	else if (field->kind == FIELD_RECORD)
		bind_nested(binder, field, node, slot);
	else if (node->damaged || !refuse_empty(binder, node, field))
		bind_one_scalar(binder, field, node, slot);
}

/* --- records --- */

enum { FIELDS_MAX = 64 };

/* A mapping on its way into a record. */
struct filling {
	struct binder *binder;
	const struct record_type *type;
	bool seen[FIELDS_MAX];
};

/* Of the keys that are still free, or of those that are taken. */
static str
nearest_key(struct filling *filling, str key, bool taken)
{
	str names[FIELDS_MAX];
	size_t count = 0;

	for (size_t i = 0; i < filling->type->count; i++) {
		const struct field *field = &filling->type->fields[i];

		if (!(field->flags & ENTRY_KEY) && filling->seen[i] == taken)
			names[count++] = str_from(field->key);
	}
	return str_nearest(key, names, count);
}

static str
list_of_keys(struct filling *filling)
{
	struct buf out = buf_new(filling->binder->arena);

	for (size_t i = 0; i < filling->type->count; i++) {
		const struct field *field = &filling->type->fields[i];

		if (field->flags & ENTRY_KEY)
			continue;
		buf_printf(&out, "%s`%s`", out.n == 0 ? "" : ", ", field->key);
	}
	return buf_str(&out);
}

/* A misspelt key counts as given: its absence is no second mistake. */
static void
report_unknown(struct filling *filling, const struct node *key)
{
	struct binder *binder = filling->binder;
	str plain = str_lower(
		binder->arena, utf8_unmask(binder->arena, key->text));
	str near = nearest_key(filling, plain, false);
	struct diagnostic *d = diag(binder->diags, S101, key->span,
		"unknown key `%.*s`", STR_ARG(key->text));

	diag_label(binder->diags, d, "not a key of %s", filling->type->what);
	if (near.n == 0)
		near = nearest_key(filling, plain, true);
	if (near.n == 0) {
		diag_help(binder->diags, d, "the keys are %.*s",
			STR_ARG(list_of_keys(filling)));
		return;
	}
	diag_did_you_mean(binder->diags, d, near);
	filling->seen[field_find(filling->type, near) - filling->type->fields] =
		true;
}

/* A key written with a look-alike letter is read as the one it looks like. */
static const struct field *
find_key(struct filling *filling, const struct node *key)
{
	const struct field *field = field_find(filling->type, key->text);

	if (field != NULL)
		return field;
	if (field_find(filling->type,
		    utf8_unmask(filling->binder->arena, key->text)) == NULL)
		return NULL;
	return field_find(
		filling->type, bind_unmask(filling->binder, key, key->text));
}

static void
report_missing(struct filling *filling, const struct node *node)
{
	struct binder *binder = filling->binder;

	if (node->damaged || binder->incomplete)
		return;
	for (size_t i = 0; i < filling->type->count; i++) {
		const struct field *field = &filling->type->fields[i];
		struct diagnostic *d;

		if (!(field->flags & REQUIRED) || filling->seen[i])
			continue;
		d = diag(binder->diags, S102, head_of(node),
			"%s must have `%s`", filling->type->what, field->key);
		diag_label(
			binder->diags, d, "`%s` is missing here", field->key);
		diag_help(binder->diags, d, "add `%s:` (%s)", field->key,
			field->doc);
	}
}

/* Known keys first: what an unknown one may mean depends on those missing. */
static void
fill(struct filling *filling, const struct node *node, void *record)
{
	LIST(const struct node *) unknown = {0};

	for (size_t i = 0; i < node->pairs.count; i++) {
		const struct pair *pair = &node->pairs.items[i];
		const struct field *field = find_key(filling, pair->key);

		if (field == NULL) {
			*list_push(
				filling->binder->arena, &unknown) = pair->key;
			continue;
		}
		filling->seen[field - filling->type->fields] = true;
		bind_field(filling->binder, field, pair->value, record);
	}
	for (size_t i = 0; i < unknown.count; i++)
		report_unknown(filling, unknown.items[i]);
	report_missing(filling, node);
}

/* What may stand in place of the mapping, given to the field that takes it. */
static bool
fill_shorthand(struct binder *binder, const struct node *node,
	const struct record_type *type, void *record)
{
	const struct field *field = field_with_flag(type, SHORTHAND);
	enum node_kind kind = node->kind;

	if (field == NULL || (kind == NODE_LIST && !(field->flags & MANY)))
		return refuse_shape(binder, node, type->what, NODE_MAP);
	bind_field(binder, field, node, record);
	return true;
}

bool
bind_record(struct binder *binder, const struct node *node,
	const struct record_type *type, void *record)
{
	struct filling filling = {.binder = binder, .type = type};

	assert(type->count <= FIELDS_MAX);
	if (node->kind == NODE_SCALAR && node->damaged)
		return false;
	if (node->kind != NODE_MAP) {
		if (!fill_shorthand(binder, node, type, record))
			return false;
	} else {
		fill(&filling, node, record);
	}
	*(struct span *)record = node->span;
	return true;
}

void
bind_list(struct binder *binder, const struct node *node,
	const struct record_type *type, void *list)
{
	const struct field item = {.key = type->what,
		.kind = FIELD_RECORD,
		.flags = MANY,
		.type = type};

	if (node->kind == NODE_LIST)
		bind_many(binder, &item, node, list);
	else if (!(node->kind == NODE_SCALAR && node->damaged))
		refuse_shape(binder, node, "this file", NODE_LIST);
}
