#include "author/hints.h"

struct known_name {
	str id;
	struct span span;
};

struct known_names {
	LIST(struct known_name) all;
};

struct value *
hint_text(struct arena *arena, str text)
{
	struct buf out = buf_new(arena);

	for (size_t i = 0; i < text.n; i++)
		buf_put_char(
			&out, (unsigned char)text.p[i] < ' ' ? ' ' : text.p[i]);
	/* The template writes no page: nothing is escaped in it. */
	return value_html(arena, buf_str(&out));
}

/* --- names --- */

/* Not by another name than its own, and not where it cannot be. */
static bool
is_meant(enum ref_kind kind, const struct map_entry *entry)
{
	const struct role *role = entry->value;
	const struct document *document = entry->value;

	if (kind == REF_ROLE)
		return str_eq(entry->key, role->id.s);
	if (kind == REF_DOCUMENT)
		return str_eq(document->file.s, S("action-plan"));
	return true;
}

/* Every record begins with its span. */
static void
add_index(struct arena *arena, struct known_names *names,
	const struct map *index, uint64_t refs)
{
	for (enum ref_kind kind = REF_NONE + 1; kind < REF_COUNT; kind++) {
		if (!(refs & REFS(kind)))
			continue;
		for (size_t i = 0; i < index[kind].capacity; i++) {
			const struct map_entry *entry = &index[kind].entries[i];

			if (entry->value != NULL && is_meant(kind, entry))
				*list_push(arena, &names->all) =
					(struct known_name){entry->key,
						*(struct span *)entry->value};
		}
	}
}

/* Is it of the portal itself, not built in? */
static bool
is_own(const struct known_name *name)
{
	return name->span.source != NULL &&
	       str_find(name->span.source->path, S("/"), 0) >= 0;
}

/* In the order of the files; what is built in comes last. */
static int
by_place(const void *a, const void *b)
{
	const struct known_name *left = a, *right = b;
	int order;

	if (is_own(left) != is_own(right))
		return is_own(left) ? -1 : 1;
	if (!is_own(left))
		return str_cmp(left->id, right->id);
	order = str_cmp(left->span.source->path, right->span.source->path);
	if (order != 0)
		return order;
	if (left->span.line != right->span.line)
		return left->span.line < right->span.line ? -1 : 1;
	if (left->span.column != right->span.column)
		return left->span.column < right->span.column ? -1 : 1;
	return str_cmp(left->id, right->id);
}

static struct known_names
names_of(struct arena *arena, const struct scope *scope, uint64_t refs)
{
	struct known_names names = {0};

	add_index(arena, &names, scope->portal->index, refs);
	if (scope->school != NULL)
		add_index(arena, &names, scope->school->index, refs);
	if (scope->framework != NULL)
		add_index(arena, &names, scope->framework->index, refs);
	if (names.all.count > 0)
		qsort(names.all.items, names.all.count,
			sizeof(*names.all.items), by_place);
	return names;
}

/* The newest evidence is what is wanted; its names begin with the month. */
static void
turn_round(struct known_names *names)
{
	for (size_t i = 0, j = names->all.count; i + 1 < j; i++) {
		struct known_name name = names->all.items[i];

		names->all.items[i] = names->all.items[--j];
		names->all.items[j] = name;
	}
}

/* Characters of names in a comment. */
enum { NAMES_WIDTH = 72 };

/* A name that two files give is one. */
static void
put_names(struct buf *out, const struct known_names *names)
{
	for (size_t i = 0; i < names->all.count; i++) {
		str id = names->all.items[i].id;

		if (i > 0 && str_eq(id, names->all.items[i - 1].id))
			continue;
		if (out->n + id.n > NAMES_WIDTH) {
			buf_put_z(out, "…");
			return;
		}
		buf_printf(out, "%s%.*s", out->n > 0 ? ", " : "", STR_ARG(id));
	}
}

str
hint_names(struct arena *arena, const struct scope *scope, uint64_t refs)
{
	bool or_school = refs == (REFS(REF_ROLE) | REFS(REF_SCHOOL));
	enum ref_kind kind = REF_NONE + 1;
	struct known_names names;
	struct buf out = buf_new(arena);

	/* Roles come first to mind; schools are known to everybody. */
	if (or_school)
		refs = REFS(REF_ROLE);
	while (!(refs & REFS(kind)))
		kind++;
	names = names_of(arena, scope, refs);
	if (kind == REF_EVIDENCE)
		turn_round(&names);
	put_names(&out, &names);
	if (str_ends(buf_str(&out), S("…")))
		buf_printf(&out, " (see %s)", ref_kind_place(kind));
	if (or_school)
		buf_put_z(&out, ", or a school");
	return buf_str(&out);
}

/* --- keys --- */

static struct value *
hint_of(struct arena *arena, const struct scope *scope,
	const struct field *field)
{
	str names = {0};

	if (field->type != NULL)
		return hints_of(arena, scope, field->type);
	if (field->kind == FIELD_WORD)
		return hint_text(arena, str_any_of(arena, field->words));
	if (field->kind == FIELD_FLAG)
		return hint_text(arena, S("true or false"));
	if (field->refs == 0)
		return value_null(arena);
	names = hint_names(arena, scope, field->refs);
	return hint_text(arena, names.n > 0 ? names : S("there is none yet"));
}

struct value *
hints_of(struct arena *arena, const struct scope *scope,
	const struct record_type *type)
{
	struct value *hints = value_object(arena);

	for (size_t i = 0; i < type->count; i++) {
		const struct field *field = &type->fields[i];

		/* Conditions hold conditions. */
		if (field->type != type)
			value_set(hints, field->key,
				hint_of(arena, scope, field));
	}
	return hints;
}

/* --- findings --- */

static str
list_of(struct arena *arena, const struct text *items, size_t count)
{
	struct buf out = buf_new(arena);

	for (size_t i = 0; i < count; i++) {
		if (i > 0)
			buf_put_z(&out, i + 1 == count ? " or " : ", ");
		buf_put(&out, items[i].s);
	}
	return buf_str(&out);
}

static str
scale_of(
	struct arena *arena, const struct scope *scope, const struct fact *fact)
{
	struct scope of = {.portal = scope->portal};

	if (fact->scale.count != 1 || !IS_SET(fact->framework))
		return list_of(arena, fact->scale.items, fact->scale.count);
	of.framework = portal_framework(
		scope->portal, fact->framework.id, scope->portal->as_of);
	return of.framework == NULL
		       ? (str){0}
		       : hint_names(arena, &of, REFS(REF_CATEGORY));
}

static str
number_of(struct arena *arena, const struct fact *fact)
{
	const struct indicator *indicator = fact->indicator.target;

	if (indicator == NULL || !IS_SET(indicator->unit))
		return S("a figure");
	return str_printf(
		arena, "a figure in %.*s", STR_ARG(indicator->unit.s));
}

static str
values_of(
	struct arena *arena, const struct scope *scope, const struct fact *fact)
{
	switch ((enum fact_kind)fact->kind.v) {
	case FACT_GRADE:
		return scale_of(arena, scope, fact);
	case FACT_NUMBER:
		return number_of(arena, fact);
	case FACT_CHOICE:
		return list_of(arena, fact->of.items, fact->of.count);
	case FACT_FLAG:
		return S("true or false");
	case FACT_RATING:
		return S("met, partly or not-met");
	}
	return (str){0};
}

struct findings {
	struct arena *arena;
	const struct scope *scope;
	struct value *list;
	struct map seen;
	bool has_number;
};

static void
add_fact(struct findings *findings, const struct fact *fact)
{
	struct arena *arena = findings->arena;
	bool number = fact->kind.v == FACT_NUMBER;
	struct value *finding;

	if (map_put(arena, &findings->seen, fact->id.s, drop_const(fact)))
		return;
	finding = value_add_object(findings->list);
	value_set(finding, "id", hint_text(arena, fact->id.s));
	value_set(finding, "label", hint_text(arena, fact->label.s));
	value_set(finding, "values",
		hint_text(arena, values_of(arena, findings->scope, fact)));
	value_set_flag(finding, "long", number && !findings->has_number);
	findings->has_number |= number;
}

static bool
is_from(const struct fact_rule *rule, str type)
{
	for (size_t i = 0; i < rule->from.count; i++)
		if (str_eq(rule->from.items[i].s, type))
			return true;
	return false;
}

static void
add_rules(
	struct findings *findings, const struct framework *framework, str type)
{
	for (size_t i = 0; i < framework->facts.count; i++) {
		const struct fact_rule *rule = &framework->facts.items[i];

		if (rule->fact.target != NULL && is_from(rule, type))
			add_fact(findings, rule->fact.target);
	}
}

struct value *
hint_findings(
	struct arena *arena, const struct scope *scope, str type, date day)
{
	struct findings findings = {
		.arena = arena, .scope = scope, .list = value_list(arena)};
	const struct school_facts *is = &scope->school->is;

	for (size_t i = 0; i < is->frameworks.count; i++) {
		const struct framework *framework = portal_framework(
			scope->portal, is->frameworks.items[i].id, day);

		if (framework != NULL)
			add_rules(&findings, framework, type);
	}
	if (is->frameworks.count > 0)
		return findings.list;
	for (size_t i = 0; i < scope->portal->facts.count; i++)
		add_fact(&findings, &scope->portal->facts.items[i]);
	return findings.list;
}
