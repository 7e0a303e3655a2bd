#include "model/field.h"

const struct field *
field_find(const struct record_type *type, str key)
{
	for (size_t i = 0; i < type->count; i++) {
		const struct field *field = &type->fields[i];

		/* The first letter tells most keys apart. */
		if (key.n > 0 && key.p[0] == field->key[0] &&
			!(field->flags & ENTRY_KEY) &&
			str_eq_z(key, field->key))
			return field;
	}
	return NULL;
}

const struct field *
field_with_flag(const struct record_type *type, unsigned flag)
{
	for (size_t i = 0; i < type->count; i++)
		if (type->fields[i].flags & flag)
			return &type->fields[i];
	return NULL;
}

void *
field_slot(const struct field *field, const void *record)
{
	return (char *)drop_const(record) + field->offset;
}

static bool
holds_records(const struct field *field)
{
	return field->kind == FIELD_RECORD || field->kind == FIELD_ENTRIES;
}

size_t
field_size(const struct field *field)
{
	static const size_t sizes[FIELD_KIND_COUNT] = {
		[FIELD_TEXT] = sizeof(struct text),
		[FIELD_PROSE] = sizeof(struct text),
		[FIELD_ID] = sizeof(struct text),
		[FIELD_CODE] = sizeof(struct text),
		[FIELD_DIGITS] = sizeof(struct text),
		[FIELD_DATE] = sizeof(struct day),
		[FIELD_YEAR] = sizeof(struct year),
		[FIELD_FLAG] = sizeof(struct flag),
		[FIELD_COUNT] = sizeof(struct number),
		[FIELD_NUMBER] = sizeof(struct number),
		[FIELD_SHARE] = sizeof(struct number),
		[FIELD_PERIOD] = sizeof(struct period),
		[FIELD_WORD] = sizeof(struct word),
		[FIELD_REF] = sizeof(struct ref),
		[FIELD_FILE] = sizeof(struct text),
	};

	if (holds_records(field))
		return field->type->size;
	return sizes[field->kind];
}

struct walk {
	enum field_choice choice;
	field_visit *visit;
	void *context;
};

static bool
is_chosen(const struct field *field, enum field_choice choice)
{
	switch (choice) {
	case ALL_FIELDS:
		return true;
	case REFERENCES:
		return field->kind == FIELD_REF;
	case DEFINITIONS:
		return field->defines != REF_NONE;
	case PROSE:
		return field->kind == FIELD_PROSE;
	}
	return true;
}

static void walk_record(
	const struct walk *walk, const struct record_type *type, void *record);

/* One value: the visitor first, then what lies below a nested record. */
static void
walk_item(const struct walk *walk, const struct field *field, void *item,
	void *record)
{
	const struct span *span = item;

	if (span->source == NULL)
		return;
	if (is_chosen(field, walk->choice))
		walk->visit(walk->context, field, item, record);
	if (holds_records(field))
		walk_record(walk, field->type, item);
}

static void
walk_list(const struct walk *walk, const struct field *field, void *record)
{
	struct any_list *list = field_slot(field, record);
	size_t size = field_size(field);

	for (size_t i = 0; i < list->count; i++)
		walk_item(walk, field, (char *)list->items + i * size, record);
}

static void
walk_record(
	const struct walk *walk, const struct record_type *type, void *record)
{
	for (size_t i = 0; i < type->count; i++) {
		const struct field *field = &type->fields[i];
		void *slot = field_slot(field, record);

		if (!holds_records(field) && !is_chosen(field, walk->choice))
			continue;
		if (field->flags & MANY || field->kind == FIELD_ENTRIES)
			walk_list(walk, field, record);
		else if (field->kind != FIELD_RECORD)
			walk_item(walk, field, slot, record);
		else if (*(void **)slot != NULL)
			walk_item(walk, field, *(void **)slot, record);
	}
}

void
record_walk(const struct record_type *type, void *record,
	enum field_choice choice, field_visit *visit, void *context)
{
	struct walk walk = {choice, visit, context};

	walk_record(&walk, type, record);
}

void
records_walk(const struct record_type *type, const void *list,
	enum field_choice choice, field_visit *visit, void *context)
{
	const struct any_list *records = list;

	for (size_t i = 0; i < records->count; i++)
		record_walk(type, (char *)records->items + i * type->size,
			choice, visit, context);
}
