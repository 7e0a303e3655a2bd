#include "audience/names.h"

#include "model/framework_parts.h"

static char mark;

/* Duties and overlays have one name throughout; agreements one a school. */
static str
name_of(struct arena *arena, enum ref_kind kind, const struct school *school,
	str id)
{
	bool own = kind == REF_AGREEMENT && school != NULL;

	return str_printf(arena, "%d %.*s %.*s", (int)kind,
		STR_ARG(own ? school->id : S("")), STR_ARG(id));
}

void
audience_note_name(struct arena *arena, struct audience_names *names,
	const struct audience_kind *kind, const struct school *school,
	const void *record)
{
	const struct field *field;

	if (kind->type != &duty_type && kind->type != &overlay_type &&
		kind->type != &agreement_type)
		return;
	field = field_find(kind->type, S("id"));
	map_put(arena, &names->left,
		name_of(arena, (enum ref_kind)field->defines, school,
			((const struct text *)field_slot(field, record))->s),
		&mark);
}

struct dropping {
	const struct audience_names *names;
	struct arena *scratch;
	const struct school *school;
};

static bool
left(const struct dropping *of, enum ref_kind kind, str id)
{
	return map_get(&of->names->left,
		       name_of(of->scratch, kind, of->school, id)) != NULL;
}

static void
drop_one(const struct dropping *of, enum ref_kind kind, struct text *name)
{
	if (IS_SET(*name) && left(of, kind, name->s))
		*name = (struct text){0};
}

/* `list` is a LIST(struct text). */
static void
drop_some(const struct dropping *of, enum ref_kind kind, void *list)
{
	struct any_list *names = list;
	struct text *items = names->items;
	size_t kept = 0;

	for (size_t i = 0; i < names->count; i++)
		if (!left(of, kind, items[i].s))
			items[kept++] = items[i];
	names->count = kept;
}

static void
drop_in_support(const struct dropping *of, struct support *support)
{
	for (size_t i = 0; i < support->agreements.count; i++)
		drop_one(of, REF_AGREEMENT,
			&support->agreements.items[i].renews);
	for (size_t i = 0; i < support->record.count; i++)
		drop_some(of, REF_DUTY, &support->record.items[i].discharges);
}

static void
drop_in_duty(const struct dropping *of, struct duty *duty)
{
	drop_some(of, REF_OVERLAY, &duty->applies_to);
	drop_one(of, REF_DUTY, &duty->after);
	drop_one(of, REF_DUTY, &duty->at_each);
	drop_one(of, REF_DUTY, &duty->attends);
}

void
audience_drop_names(struct portal *portal, const struct audience_names *names)
{
	struct dropping of = {.names = names, .scratch = arena_new()};

	for (size_t i = 0; i < portal->schools.count; i++) {
		of.school = portal->schools.items[i];
		if (of.school->support != NULL)
			drop_in_support(&of, of.school->support);
	}
	for (size_t i = 0; i < portal->frameworks.count; i++) {
		struct framework *framework = portal->frameworks.items[i];

		for (size_t j = 0; j < framework->duties.count; j++)
			drop_in_duty(&of, &framework->duties.items[j]);
	}
	arena_free(of.scratch);
}
