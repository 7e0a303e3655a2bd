#include "compare/records.h"

#include "compare/value_text.h"
#include "model/act_tables.h"

/*
 * What records of a type are called, by which fields they are known again
 * where it is not by an id, and which are told: where none is named, all.
 */
struct manner {
	const struct record_type *type;
	const char *kind;
	const char *key[6];
	const char *told[10];
};

static const struct manner manners[] = {
	{&school_facts_type, "school", {NULL},
		{"name", "phase", "ages", "joined", "membership", "framework",
			"head"}},
	{&categorisation_type, "decision",
		{"overlay", "framework", "year", "from", "date"},
		{"category", "status", "direction", "agreed", "evidence",
			"provisional", "override", "dispute", "lift", "exit"}},
	{&target_type, "target", {"id"},
		{"indicator", "year", "target", "group", "actual"}},
	{&plan_type, "plan", {NULL},
		{"type", "title", "year", "status", "priorities"}},
	{&priority_type, "priority", {"id"},
		{"title", "lead", "actions", "milestones"}},
	{&action_type, "action", {"do"},
		{"status", "rag", "due", "start", "owner"}},
	{&milestone_type, "milestone", {"due", "expect"}, {"review"}},
	{&evidence_type, "evidence", {NULL},
		{"type", "title", "date", "published", "kind",
			"inspection-category", "findings"}},
	{&finding_type, "fact", {"fact"}, {"values"}},
	{&finding_value_type, "fact", {"period", "group", "series"},
		{"value", "cohort", "national", "similar-schools", "target"}},
	{&benchmark_type, "benchmark",
		{"indicator", "phase", "group", "period", "series", "school"},
		{"national", "similar-schools", "source", "status"}},
};

static const struct manner *
manner_of(const struct record_type *type)
{
	for (size_t i = 0; i < COUNT(manners); i++)
		if (manners[i].type == type)
			return &manners[i];
	return NULL;
}

static bool
is_told(const struct manner *manner, const struct field *field)
{
	if (manner == NULL)
		return true;
	for (size_t i = 0; i < COUNT(manner->told) && manner->told[i]; i++)
		if (strcmp(manner->told[i], field->key) == 0)
			return true;
	return false;
}

/* --- what records are known again by --- */

/* The field that names records of the type, where none of ours says which. */
static const struct field *
name_of(const struct record_type *type)
{
	for (size_t i = 0; i < type->count; i++)
		if (type->fields[i].defines != REF_NONE)
			return &type->fields[i];
	return field_with_flag(type, ENTRY_KEY);
}

static bool
has_name(const struct record_type *type)
{
	return manner_of(type) != NULL || name_of(type) != NULL;
}

static bool
is_key(const struct record_type *type, const struct field *field)
{
	const struct manner *manner = manner_of(type);

	if (manner == NULL)
		return field == name_of(type);
	for (size_t i = 0; i < COUNT(manner->key) && manner->key[i]; i++)
		if (strcmp(manner->key[i], field->key) == 0)
			return true;
	return false;
}

static str
key_text(
	struct arena *arena, const struct record_type *type, const void *record)
{
	struct buf out = buf_new(arena);

	for (size_t i = 0; i < type->count; i++) {
		str part = {0};

		if (is_key(type, &type->fields[i]))
			part = field_text(arena, &type->fields[i], record);
		if (part.n > 0 && out.n > 0)
			buf_put_char(&out, ' ');
		buf_put(&out, part);
	}
	return buf_str(&out);
}

/* "target"; "a fact's rule" of framework.yaml is a "fact's rule". */
static const char *
kind_of(const struct record_type *type)
{
	const struct manner *manner = manner_of(type);
	const struct field *name = name_of(type);
	const char *space;

	if (manner != NULL)
		return manner->kind;
	if (name != NULL && name->defines != REF_NONE)
		return ref_kind_noun((enum ref_kind)name->defines);
	space = strchr(type->what, ' ');
	return space == NULL ? type->what : space + 1;
}

static str
within(struct arena *arena, str where, str what)
{
	if (where.n == 0 || what.n == 0)
		return where.n == 0 ? what : where;
	return STR_JOIN(arena, where, S(": "), what);
}

/* --- what is found --- */

struct change *
finds_add(
	struct finds *finds, enum change_sort sort, const char *kind, str what)
{
	struct change *change = list_push(finds->arena, &finds->changes->all);

	change->sort = sort;
	change->kind = kind;
	change->what = what;
	change->standing = finds->standing;
	return change;
}

static bool
is_list_of_named(const struct field *field)
{
	return (field->kind == FIELD_RECORD || field->kind == FIELD_ENTRIES) &&
	       (field->flags & MANY || field->kind == FIELD_ENTRIES) &&
	       has_name(field->type);
}

/* What there is to say of a record in a line, without those below it. */
static str
brief(struct arena *arena, const struct record_type *type, const void *record)
{
	const struct manner *manner = manner_of(type);
	struct buf out = buf_new(arena);

	for (size_t i = 0; i < type->count; i++) {
		const struct field *field = &type->fields[i];
		str text = {0};

		if (is_told(manner, field) && !is_key(type, field) &&
			!is_list_of_named(field))
			text = field_text(arena, field, record);
		if (text.n == 0)
			continue;
		if (!str_eq_z(S("value"), field->key))
			buf_printf(&out, "%s%s: ", out.n > 0 ? ", " : "",
				field->key);
		buf_put(&out, text);
	}
	return buf_str(&out);
}

void
compare_one(struct finds *finds, const struct record_type *type,
	enum change_sort sort, const void *record, str what)
{
	struct any_list none = {0};
	str text = brief(finds->arena, type, record);

	/* A fact's name says nothing without its values, which follow. */
	if (type != &finding_type) {
		struct change *change = finds_add(
			finds, sort, kind_of(type), what);

		*(sort == CHANGE_ADDED ? &change->to : &change->from) = text;
	}
	for (size_t i = 0; i < type->count; i++) {
		const struct field *field = &type->fields[i];
		const void *list = field_slot(field, record);

		if (is_told(manner_of(type), field) && is_list_of_named(field))
			compare_lists(finds, field->type,
				sort == CHANGE_ADDED ? &none : list,
				sort == CHANGE_ADDED ? list : &none, what);
	}
}

/* "42 days later", of a day that was put off; empty of what is no day. */
static str
slip(struct arena *arena, const struct field *field, const void *before,
	const void *after)
{
	const struct day *from = field_slot(field, before);
	const struct day *to = field_slot(field, after);
	int days;

	if (field->kind != FIELD_DATE || !IS_SET(*from) || !IS_SET(*to))
		return (str){0};
	days = to->d.day - from->d.day;
	return str_printf(arena, "%d day%s %s", abs(days),
		abs(days) == 1 ? "" : "s", days > 0 ? "later" : "earlier");
}

/* The record that is the field's only value, on both sides. */
static bool
is_pair(const struct field *field, const void *before, const void *after,
	const void *below[2])
{
	if (field->kind != FIELD_RECORD || field->flags & MANY ||
		field->type == &condition_type ||
		field_with_flag(field->type, SHORTHAND) != NULL)
		return false;
	below[0] = *(const void *const *)field_slot(field, before);
	below[1] = *(const void *const *)field_slot(field, after);
	return below[0] != NULL && below[1] != NULL;
}

static void compare_fields(struct finds *finds, const struct record_type *type,
	const void *before, const void *after, const struct change *place);

static void
compare_field(struct finds *finds, const struct field *field,
	const void *before, const void *after, const struct change *place)
{
	struct change here = *place;
	const void *below[2];

	if (strcmp(field->key, "value") != 0)
		here.part = within(
			finds->arena, place->part, str_from(field->key));
	if (is_pair(field, before, after, below)) {
		compare_fields(finds, field->type, below[0], below[1], &here);
		return;
	}
	here.from = field_text(finds->arena, field, before);
	here.to = field_text(finds->arena, field, after);
	if (str_eq(here.from, here.to))
		return;
	here.remark = slip(finds->arena, field, before, after);
	*list_push(finds->arena, &finds->changes->all) = here;
}

/* `place` is a change with all that its fields' changes have in common. */
static void
compare_fields(struct finds *finds, const struct record_type *type,
	const void *before, const void *after, const struct change *place)
{
	const struct manner *manner = manner_of(type);

	for (size_t i = 0; i < type->count; i++) {
		const struct field *field = &type->fields[i];

		if (!is_told(manner, field) || is_key(type, field))
			continue;
		if (is_list_of_named(field))
			compare_lists(finds, field->type,
				field_slot(field, before),
				field_slot(field, after), place->what);
		else
			compare_field(finds, field, before, after, place);
	}
}

void
compare_records(struct finds *finds, const struct record_type *type,
	const void *before, const void *after, str what)
{
	struct change place = {
		.sort = CHANGE_ALTERED, .kind = kind_of(type), .what = what};

	compare_fields(finds, type, before, after, &place);
}

/* --- lists --- */

/* One record of a list, and its like on the other side. */
struct member {
	const void *record;
	str name, key; /* the key differs where names are the same */
	struct member *like;
};

struct members {
	struct map by_key, times; /* how often a name was met: size_t */
	struct member *items;
	size_t count;
};

static struct members
members_of(struct arena *arena, const struct record_type *type,
	const struct any_list *list)
{
	struct members members = {
		.items = NEW_ARRAY(arena, struct member, list->count),
		.count = list->count};

	for (size_t i = 0; i < list->count; i++) {
		struct member *member = &members.items[i];
		size_t *times;

		member->record = (const char *)list->items + i * type->size;
		member->name = key_text(arena, type, member->record);
		times = map_get(&members.times, member->name);
		if (times == NULL) {
			times = NEW(arena, size_t);
			map_put(arena, &members.times, member->name, times);
		}
		member->key = str_printf(
			arena, "%.*s\n%zu", STR_ARG(member->name), (*times)++);
		map_put(arena, &members.by_key, member->key, member);
	}
	return members;
}

static void
meet(struct members *before, struct members *after)
{
	for (size_t i = 0; i < after->count; i++) {
		struct member *member = &after->items[i];

		member->like = map_get(&before->by_key, member->key);
		if (member->like != NULL)
			member->like->like = member;
	}
}

/* The names of those that both sides have, in the order of one. */
static str
order_of(struct arena *arena, const struct members *members)
{
	struct buf out = buf_new(arena);

	for (size_t i = 0; i < members->count; i++)
		if (members->items[i].like != NULL)
			buf_printf(&out, "%s%.*s", out.n > 0 ? ", " : "",
				STR_ARG(members->items[i].name));
	return buf_str(&out);
}

/* The order of categories is their severity. */
static void
compare_order(struct finds *finds, const struct record_type *type,
	const struct members *before, const struct members *after, str where)
{
	const struct field *name = name_of(type);
	str from, to;

	if (name == NULL || name->defines != REF_CATEGORY)
		return;
	from = order_of(finds->arena, before);
	to = order_of(finds->arena, after);
	if (!str_eq(from, to)) {
		struct change *change = finds_add(
			finds, CHANGE_ALTERED, kind_of(type), where);

		change->part = S("order");
		change->from = from;
		change->to = to;
	}
}

void
compare_lists(struct finds *finds, const struct record_type *type,
	const void *before, const void *after, str where)
{
	struct members old = members_of(finds->arena, type, before);
	struct members new = members_of(finds->arena, type, after);

	meet(&old, &new);
	for (size_t i = 0; i < new.count; i++) {
		const struct member *member = &new.items[i];
		str what = within(finds->arena, where, member->name);

		if (member->like == NULL)
			compare_one(finds, type, CHANGE_ADDED, member->record,
				what);
		else
			compare_records(finds, type, member->like->record,
				member->record, what);
	}
	for (size_t i = 0; i < old.count; i++)
		if (old.items[i].like == NULL)
			compare_one(finds, type, CHANGE_REMOVED,
				old.items[i].record,
				within(finds->arena, where, old.items[i].name));
	compare_order(finds, type, &old, &new, where);
}
