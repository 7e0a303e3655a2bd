#include "compare/value_text.h"

#include "base/buf.h"

typedef str write_item(
	struct arena *arena, const struct field *field, const void *item);

/* --- one value --- */

static str
write_text(struct arena *arena, const struct field *field, const void *item)
{
	const struct text *text = item;

	(void)arena, (void)field;
	return str_trim(text->s);
}

static str
write_date(struct arena *arena, const struct field *field, const void *item)
{
	const struct day *day = item;

	(void)field;
	return date_iso(arena, day->d);
}

static str
write_year(struct arena *arena, const struct field *field, const void *item)
{
	const struct year *year = item;

	(void)field;
	return academic_year_text(arena, year->start);
}

static str
write_flag(struct arena *arena, const struct field *field, const void *item)
{
	const struct flag *flag = item;

	(void)arena, (void)field;
	return flag->on ? S("true") : S("false");
}

static str
write_number(struct arena *arena, const struct field *field, const void *item)
{
	const struct number *number = item;
	str text = decimal_text(arena, number->v, -1);

	return field->kind == FIELD_SHARE ? STR_JOIN(arena, text, S("%"))
					  : text;
}

static str
write_period(struct arena *arena, const struct field *field, const void *item)
{
	(void)field;
	return period_text(arena, item);
}

static str
write_word(struct arena *arena, const struct field *field, const void *item)
{
	const struct word *word = item;

	(void)arena;
	return str_from(field->words[word->v]);
}

static str
write_ref(struct arena *arena, const struct field *field, const void *item)
{
	const struct ref *ref = item;

	(void)arena, (void)field;
	return ref->id;
}

static str
write_record(struct arena *arena, const struct field *field, const void *item)
{
	return record_text(arena, field->type, item);
}

static write_item *const writers[FIELD_KIND_COUNT] = {
	[FIELD_TEXT] = write_text,
	[FIELD_PROSE] = write_text,
	[FIELD_ID] = write_text,
	[FIELD_CODE] = write_text,
	[FIELD_DIGITS] = write_text,
	[FIELD_DATE] = write_date,
	[FIELD_YEAR] = write_year,
	[FIELD_FLAG] = write_flag,
	[FIELD_COUNT] = write_number,
	[FIELD_NUMBER] = write_number,
	[FIELD_SHARE] = write_number,
	[FIELD_PERIOD] = write_period,
	[FIELD_WORD] = write_word,
	[FIELD_REF] = write_ref,
	[FIELD_FILE] = write_text,
	[FIELD_RECORD] = write_record,
	[FIELD_ENTRIES] = write_record,
};

str
item_text(struct arena *arena, const struct field *field, const void *item)
{
	return writers[field->kind](arena, field, item);
}

/* --- lists and records --- */

static str
list_text(struct arena *arena, const struct field *field, const void *slot)
{
	const struct any_list *list = slot;
	size_t size = field_size(field);
	bool entries = field->kind == FIELD_ENTRIES;
	struct buf out = buf_new(arena);

	if (list->count == 0)
		return (str){0};
	if (list->count == 1 && (field->flags & ONE_OR_MANY) == ONE_OR_MANY)
		return item_text(arena, field, list->items);
	buf_put_char(&out, entries ? '{' : '[');
	for (size_t i = 0; i < list->count; i++) {
		const char *item = (const char *)list->items + i * size;

		buf_put_z(&out, i > 0 ? ", " : "");
		buf_put(&out, item_text(arena, field, item));
	}
	buf_put_char(&out, entries ? '}' : ']');
	return buf_str(&out);
}

str
field_text(struct arena *arena, const struct field *field, const void *record)
{
	const void *slot = field_slot(field, record);
	const struct span *span = slot;

	if (field->flags & MANY || field->kind == FIELD_ENTRIES)
		return list_text(arena, field, slot);
	if (field->kind == FIELD_RECORD) {
		const void *const *below = slot;

		return *below == NULL ? (str){0}
				      : record_text(arena, field->type, *below);
	}
	return span->source == NULL ? (str){0} : item_text(arena, field, slot);
}

static void
put_pair(struct buf *out, str key, str value)
{
	buf_put_z(out, out->n > 1 ? ", " : "");
	buf_put(out, key);
	buf_put_z(out, ": ");
	buf_put(out, value);
}

/* The field whose value stands for the whole record, or NULL. */
static const struct field *
shorthand_of(
	struct arena *arena, const struct record_type *type, const void *record)
{
	const struct field *shorthand = field_with_flag(type, SHORTHAND);

	for (size_t i = 0; i < type->count && shorthand != NULL; i++)
		if (&type->fields[i] != shorthand &&
			field_text(arena, &type->fields[i], record).n > 0)
			return NULL;
	return shorthand;
}

/* An entry of a mapping: what stands behind its key. */
static str
entry_text(struct arena *arena, const struct record_type *type,
	const struct field *key, const void *record)
{
	const struct field *value = field_with_flag(type, ENTRY_VALUE);
	struct buf out = buf_new(arena);
	str text;

	if (value == NULL)
		value = field_with_flag(type, SHORTHAND);
	text = value == NULL ? (str){0} : field_text(arena, value, record);
	buf_put_char(&out, '{');
	for (size_t i = 0; i < type->count; i++) {
		const struct field *field = &type->fields[i];
		str more = {0};

		if (field != key && field != value)
			more = field_text(arena, field, record);
		if (more.n == 0)
			continue;
		put_pair(&out, str_from(field->key), more);
	}
	if (out.n > 1 && text.n > 0)
		put_pair(&out, str_from(value->key), text);
	buf_put_char(&out, '}');
	return STR_JOIN(arena, field_text(arena, key, record), S(": "),
		out.n > 2 || text.n == 0 ? buf_str(&out) : text);
}

str
record_text(
	struct arena *arena, const struct record_type *type, const void *record)
{
	const struct field *key = field_with_flag(type, ENTRY_KEY);
	const struct field *shorthand = shorthand_of(arena, type, record);
	struct buf out = buf_new(arena);

	if (key != NULL)
		return entry_text(arena, type, key, record);
	if (shorthand != NULL)
		return field_text(arena, shorthand, record);
	buf_put_char(&out, '{');
	for (size_t i = 0; i < type->count; i++) {
		const struct field *field = &type->fields[i];
		str value = field_text(arena, field, record);

		if (value.n > 0)
			put_pair(&out, str_from(field->key), value);
	}
	buf_put_char(&out, '}');
	return buf_str(&out);
}
