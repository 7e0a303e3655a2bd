/* trust-portal-framework(5), from the field tables and the condition forms. */
#include "framework/compile.h"
#include "manual/manual.h"
#include "manual/mdoc.h"
#include "model/framework.h"

static const char comparing[] =
	"The value is that, or lies there on the fact's scale. A number may be "
	"held against `national`, `similar-schools`, `target` or a parameter, "
	"by so much or more, less another fact, and throughout a time.";

/* What each form asks; how it is written follows from its keys. */
static const char *const form_docs[] = {
	[FORM_ANY] = "One of these conditions holds.",
	[FORM_ALL] = "All of these conditions hold.",
	[FORM_NONE] = "None of these conditions holds.",
	[FORM_NOT] = "This condition does not hold.",
	[FORM_COUNT_OF] = "So many of these conditions hold.",
	[FORM_COMPARE] = comparing,
	[FORM_TREND] = "The figure moves that way over so many periods.",
	[FORM_GROUP_ANY] = "One fact of the group is like this.",
	[FORM_GROUP_ALL] = "Every fact of the group is like this.",
	[FORM_GROUP_COUNT] = "So many facts of the group have that value.",
	[FORM_GROUP_SHARE] = "That share of the group is like this.",
	[FORM_CRITERION] = "That criterion holds.",
	[FORM_CATEGORY] = "The agreed category is one of these.",
	[FORM_PHASE] = "The school is of that phase.",
	[FORM_AGES] = "It has pupils of that age.",
	[FORM_SIXTH_FORM] = "It has a sixth form, or has none.",
	[FORM_MEMBERSHIP] = "It belongs to the trust in that way.",
	[FORM_SINCE] = "What it names is no longer ago than that.",
};

/* One value of a field; words and references say more than this. */
static const char *const kind_words[FIELD_KIND_COUNT] = {
	[FIELD_TEXT] = "text",
	[FIELD_PROSE] = "Markdown",
	[FIELD_ID] = "an id",
	[FIELD_CODE] = "an id or a value, capitals allowed",
	[FIELD_DIGITS] = "digits",
	[FIELD_DATE] = "a date",
	[FIELD_YEAR] = "an academic year",
	[FIELD_FLAG] = "`true` or `false`",
	[FIELD_COUNT] = "a whole number",
	[FIELD_NUMBER] = "a number",
	[FIELD_SHARE] = "a share",
	[FIELD_PERIOD] = "a period",
	[FIELD_FILE] = "a path from this folder",
};

static const struct value_kind {
	const char *name, *doc;
} value_kinds[] = {
	{"id", "Small letters, digits and hyphens, forty at most."},
	{"date", "As in `2026-09-01`."},
	{"academic year", "As in `2026-27`."},
	{"number", "Six decimal places at most."},
	{"share", "As in `60%`."},
	{"period", "`month`, `half-term`, `term`, `half-year`, `year`, a count "
		   "of days, school days, weeks or of these, as in "
		   "`20 school days`, or so many a year, as in `2 per year`."},
};

/* Types in the order in which the page comes to them. */
struct types {
	LIST(const struct record_type *) list;
};

/* Of entries whose names have a single value: the type of that, if any. */
static void
note_type(struct arena *arena, struct types *types,
	const struct record_type *type)
{
	const struct field *value;

	if (type != NULL && (value = field_with_flag(type, ENTRY_VALUE)))
		type = value->type;
	for (size_t i = 0; i < types->list.count; i++)
		if (types->list.items[i] == type)
			return;
	if (type != NULL)
		*list_push(arena, &types->list) = type;
}

static void
put_words(struct buf *out, const char *const *words)
{
	for (size_t i = 0; words[i] != NULL; i++)
		buf_printf(out, "%s`%s`",
			i == 0                 ? ""
			: words[i + 1] == NULL ? " or "
					       : ", ",
			words[i]);
}

/* "the name of a role or body or school" */
static void
put_targets(struct buf *out, const struct field *field)
{
	const char *before = "the name of a ";

	for (enum ref_kind kind = REF_NONE + 1; kind < REF_COUNT; kind++) {
		if (!(field->refs & REFS(kind)))
			continue;
		buf_printf(out, "%s%s", before, ref_kind_noun(kind));
		before = " or ";
	}
}

static void
put_kind(struct buf *out, const struct field *field)
{
	const struct field *value = NULL;

	if (field->kind == FIELD_ENTRIES) {
		value = field_with_flag(field->type, ENTRY_VALUE);
		buf_put_z(out, "names, each with ");
	}
	/* Of entries that are mappings themselves: those. */
	if (value != NULL)
		field = value;
	if (field->type != NULL)
		buf_put_z(out, field->type->what);
	else if (field->kind == FIELD_WORD)
		put_words(out, field->words);
	else if (field->refs != 0)
		put_targets(out, field);
	else
		buf_put_z(out, kind_words[field->kind]);
}

static void
put_field(struct buf *out, const struct field *field)
{
	struct buf text = buf_new(out->arena);

	if (field->flags & ENTRY_KEY)
		mdoc_with(out, ".It Ar", str_from(field->key));
	else
		mdoc_with(out, ".It Cm", str_from(field->key));
	buf_printf(&text, "%s\n(", field->doc);
	put_kind(&text, field);
	if ((field->flags & ONE_OR_MANY) == ONE_OR_MANY)
		buf_put_z(&text, "; one or a list");
	else if (field->flags & MANY)
		buf_put_z(&text, "; a list");
	if (field->flags & ENTRY_KEY)
		buf_put_z(&text, "; the name itself");
	else if (field->flags & REQUIRED)
		buf_put_z(&text, "; required");
	if (field->flags & SHORTHAND)
		buf_put_z(&text, "; may stand in place of all keys");
	buf_put_z(&text, ")");
	mdoc_text(out, buf_str(&text));
}

static void
put_type(struct buf *out, struct types *types, const struct record_type *type)
{
	mdoc_with(out, ".Ss", str_from(type->what));
	mdoc_macro(out, ".Bl -tag -width Ds");
	for (size_t i = 0; i < type->count; i++) {
		put_field(out, &type->fields[i]);
		note_type(out->arena, types, type->fields[i].type);
	}
	mdoc_macro(out, ".El");
}

static void
put_keys(struct buf *out)
{
	struct types types = {0};

	mdoc_macro(out, ".Sh KEYS");
	note_type(out->arena, &types, &framework_type);
	for (size_t i = 0; i < types.list.count; i++)
		put_type(out, &types, types.list.items[i]);
}

static void
put_form(struct buf *out, const struct form_keys *keys)
{
	struct buf text = buf_new(out->arena);

	mdoc_with(out, ".It", keys->known_by);
	buf_put_z(&text, form_docs[keys->form]);
	if (keys->one_of.n > 0)
		buf_printf(&text, "\nWith one of %.*s.", STR_ARG(keys->one_of));
	if (keys->may.n > 0)
		buf_printf(&text, "\nMay have %.*s.", STR_ARG(keys->may));
	mdoc_text(out, buf_str(&text));
}

static void
put_conditions(struct buf *out)
{
	struct form_keys keys;

	mdoc_macro(out, ".Sh CONDITIONS");
	mdoc_text(out,
		S("A condition is a mapping of one of these forms, which is "
		  "told by its keys. What is not known leaves it unknown, "
		  "where the rest does not settle it."));
	mdoc_macro(out, ".Bl -tag -width Ds");
	for (size_t i = 0; form_keys_at(out->arena, i, &keys); i++)
		put_form(out, &keys);
	mdoc_macro(out, ".El");
}

static void
put_value_kinds(struct buf *out)
{
	mdoc_macro(out, ".Sh VALUES\n.Bl -tag -width Ds");
	for (size_t i = 0; i < COUNT(value_kinds); i++) {
		mdoc_with(out, ".It", str_from(value_kinds[i].name));
		mdoc_text(out, str_from(value_kinds[i].doc));
	}
	mdoc_macro(out, ".El");
}

void
manual_of_frameworks(struct buf *out, const char *day)
{
	mdoc_begin(out, "trust-portal-framework", "5", day,
		"a trust's improvement policy as data");
	mdoc_macro(out, ".Sh DESCRIPTION");
	mdoc_text(out,
		S("A framework is a written policy made executable: its "
		  "categories, the criteria that put a school in one, and the "
		  "duties that follow. It is two files in "
		  "`content/frameworks/ID/VERSION/`: `policy.md`, the words "
		  "that were agreed, under numbered headings, and "
		  "`framework.yaml`, what follows from them, which this page "
		  "describes."));
	put_keys(out);
	put_conditions(out);
	put_value_kinds(out);
	mdoc_macro(out, ".Sh SEE ALSO\n.Xr trust-portal 1");
}
