#include "author/needs.h"

#include "model/portal_walk.h"

struct needs {
	struct portal_walk walk; /* first: what each visit is given */
	struct arena *arena;
	const struct map *vocabulary;
	struct map lines; /* "content/facts.yaml:12", to anything */
};

/* What the records are that names of these kinds lead to. */
static const struct record_type *const types[REF_COUNT] = {
	[REF_FACT] = &fact_type,
	[REF_INDICATOR] = &indicator_type,
	[REF_ROLE] = &role_type,
	[REF_RECORD_KIND] = &record_kind_type,
	[REF_THEME] = &theme_type,
};

static field_visit visit;

static str
line_key(struct arena *arena, str path, uint32_t line)
{
	return str_printf(arena, "%.*s:%u", STR_ARG(path), line);
}

/* True where it was not noted before. */
static bool
note(struct needs *needs, const struct span *span)
{
	str key = line_key(needs->arena, span->source->path, span->line);

	return map_put(needs->arena, &needs->lines, key, needs) == NULL;
}

/* What is built in stands in no file. */
static void
need(struct needs *needs, enum ref_kind kind, void *record)
{
	const struct span *span = record;

	if (record != NULL && types[kind] != NULL && span->source != NULL &&
		note(needs, span))
		record_walk(
			types[kind], record, ALL_FIELDS, visit, &needs->walk);
}

static void
need_named(struct needs *needs, uint64_t refs, str name)
{
	struct scope scope = {.portal = needs->walk.portal};
	enum ref_kind kind = REF_NONE;
	void *found = portal_find(&scope, refs, name, &kind);

	need(needs, kind, found);
}

static void
need_group(struct needs *needs, str group)
{
	struct portal *portal = needs->walk.portal;

	for (size_t i = 0; i < portal->facts.count; i++)
		if (fact_is_in_group(&portal->facts.items[i], group))
			need(needs, REF_FACT, &portal->facts.items[i]);
}

/*
 * Types of evidence and facts of worked cases are written as plain ids, which
 * checks look up: such an id is taken for whatever has it.
 */
static void
visit(void *context, const struct field *field, void *item, void *record)
{
	struct needs *needs = context;
	const struct ref *ref = item;
	const struct text *text = item;

	(void)record;
	if (field->kind == FIELD_REF) {
		need(needs, ref->kind, ref->target);
		return;
	}
	if (field->defines != REF_NONE ||
		(field->kind != FIELD_ID && field->kind != FIELD_CODE &&
			!(field->kind == FIELD_TEXT &&
				field->flags & ENTRY_KEY)))
		return;
	need_named(needs, REFS(REF_FACT), text->s);
	need_named(needs, REFS(REF_RECORD_KIND), text->s);
	/* What is asked for together belongs together. */
	if (str_eq_z(S("group"), field->key) ||
		str_eq_z(S("groups"), field->key))
		need_group(needs, text->s);
}

/* The vocabulary itself needs nothing until something needs it. */
static void
visit_content(
	void *context, const struct field *field, void *item, void *record)
{
	const struct needs *needs = context;
	const struct span *span = record;

	if (span->source == NULL ||
		map_get(needs->vocabulary, span->source->path) == NULL)
		visit(context, field, item, record);
}

/* --- words that the policies use --- */

/* As it stands, or with a small first letter: "Deep dive", "deep dive". */
static bool
speaks_of(str text, str term)
{
	for (ptrdiff_t at = -1;;) {
		size_t end;

		at = str_find(text, str_sub(term, 1, term.n), (size_t)(at + 1));
		if (at < 0)
			return false;
		end = (size_t)at + term.n - 1;
		if (at > 0 && (text.p[at - 1] | 0x20) == (term.p[0] | 0x20) &&
			(at == 1 || !char_is_alpha(text.p[at - 2])) &&
			(end == text.n || !char_is_alpha(text.p[end])))
			return true;
	}
}

/* A glossary is of words: nothing names its entries. */
static void
need_terms(struct needs *needs, const struct framework *framework)
{
	struct portal *portal = needs->walk.portal;

	for (size_t i = 0; i < portal->glossary.count; i++) {
		struct glossary_term *term = &portal->glossary.items[i];

		if (term->term.s.n > 0 &&
			(speaks_of(framework->source->text, term->term.s) ||
				(framework->policy != NULL &&
					speaks_of(framework->policy->body,
						term->term.s))))
			note(needs, &term->span);
	}
}

struct needs *
needs_of(struct arena *arena, struct portal *portal,
	const struct map *vocabulary)
{
	struct needs *needs = NEW(arena, struct needs);

	needs->arena = arena;
	needs->vocabulary = vocabulary;
	needs->walk.portal = portal;
	portal_walk_content(&needs->walk, visit_content);
	for (size_t i = 0; i < portal->frameworks.count; i++) {
		struct framework *framework = portal->frameworks.items[i];

		record_walk(&framework_type, framework, ALL_FIELDS, visit,
			&needs->walk);
		need_terms(needs, framework);
	}
	for (size_t i = 0; i < portal->schools.count; i++) {
		needs->walk.school = portal->schools.items[i];
		portal_walk_school(&needs->walk, visit);
	}
	return needs;
}

bool
needs_line(const struct needs *needs, str path, uint32_t line)
{
	str key = line_key(needs->arena, path, line);

	return map_get(&needs->lines, key) != NULL;
}
