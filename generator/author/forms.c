#include "author/forms.h"

#include "base/utf8.h"
#include "load/file_kinds.h"

/* A kind of file that is called as its file is, and the path of that. */
#define OF_SCHOOL(name) name, "schools/%s/" name ".yaml"
#define OF_TRUST(name) name, "content/" name ".yaml"

static const struct form forms[] = {
	{"school", "a school of the trust", "school", "schools/%n/school.yaml",
		NULL, 0, FORM_NAMED},
	{"about", "what a school says of itself", "about",
		"schools/%s/about.md", NULL, 0, 0},
	{"evidence", "a review, an inspection, data: what was found out",
		"evidence", "schools/%s/evidence/%m-%n.md", NULL,
		REFS(REF_RECORD_KIND), FORM_CHOOSE | FORM_NUMBERED},
	{"plan", "a school's plan for a year", "plan", "schools/%s/plans/%y.md",
		NULL, 0, FORM_YEARLY},
	{"action-plan", "a plan that the framework asks for", "action-plan",
		"schools/%s/action-plans/%m-%n.md", NULL, REFS(REF_DOCUMENT),
		FORM_CHOOSE | FORM_NUMBERED},
	{"decision", "a school's category", OF_SCHOOL("categorisation"), "",
		REFS(REF_CATEGORY), FORM_FIRST},
	{"overlay", "an overlay beside the category",
		OF_SCHOOL("categorisation"), "", REFS(REF_OVERLAY), FORM_FIRST},
	{"target", "a target of a school", OF_SCHOOL("targets"), "",
		REFS(REF_INDICATOR), 0},
	{"agreement", "support that is agreed", OF_SCHOOL("support"),
		"agreements", 0, 0},
	{"visit", "a visit or meeting, or other support given",
		OF_SCHOOL("support"), "record", REFS(REF_RECORD_KIND), 0},
	{"request", "support that a school asks for", OF_SCHOOL("support"),
		"requests", 0, 0},
	{"commitment", "what a school outside the trust buys",
		OF_SCHOOL("support"), "commitments", REFS(REF_SERVICE), 0},
	{"risk", "a risk of a school", OF_SCHOOL("risks"), "", 0, 0},
	{"waiver", "a duty that is waived for a time", OF_SCHOOL("waivers"), "",
		REFS(REF_DUTY), 0},
	{"meeting", "a meeting of the trust", OF_TRUST("meetings"), "",
		REFS(REF_RECORD_KIND), 0},
	{"person", "who holds a role", OF_TRUST("people"), "", 0, 0},
	{"role", "a role or a body", OF_TRUST("roles"), "", 0, 0},
	{"fact", "something that evidence may say of a school",
		OF_TRUST("facts"), "", 0, 0},
	{"indicator", "a measure", OF_TRUST("indicators"), "", 0, 0},
	{"benchmark", "a national figure, or one of similar schools",
		"benchmarks", "content/benchmarks/%y.yaml", "",
		REFS(REF_INDICATOR), FORM_YEARLY | FORM_PAST},
	{"record", "a kind of evidence, visit or meeting", OF_TRUST("records"),
		"", 0, 0},
	{"year", "the terms of a year", "year", "content/years/%y.yaml", NULL,
		0, FORM_YEARLY},
	{"page", "a page of the portal", "page", "content/pages/%n.md", NULL, 0,
		FORM_NAMED},
	{"theme", "a theme of improvement", OF_TRUST("themes"), "", 0, 0},
	{"priority", "a priority or an aim of the trust",
		OF_TRUST("priorities"), "", 0, 0},
	{"network", "a network of schools", OF_TRUST("networks"), "", 0, 0},
	{"programme", "a course or another programme for staff",
		OF_TRUST("programme"), "", 0, 0},
	{"service", "what the trust offers to other schools",
		OF_TRUST("services"), "", 0, 0},
	{"talent", "somebody who can help elsewhere", OF_TRUST("talent"), "",
		REFS(REF_SCHOOL), 0},
	{"term", "a word of the glossary", OF_TRUST("glossary"), "", 0, 0},
	{"framework", "a new version of a framework, begun as a copy",
		"framework", "content/frameworks/%c/%n", NULL,
		REFS(REF_FRAMEWORK), FORM_CHOOSE | FORM_COPIED},
};

/* --- the table --- */

const struct form *
form_at(size_t index)
{
	return index < COUNT(forms) ? &forms[index] : NULL;
}

const struct form *
form_named(str name)
{
	for (size_t i = 0; i < COUNT(forms); i++)
		if (str_eq_z(name, forms[i].name))
			return &forms[i];
	return NULL;
}

bool
form_is_of_school(const struct form *form)
{
	return str_find(str_from(form->path), S("%s"), 0) >= 0;
}

/* What one word of a choice is called. */
static const char *
choice_noun(uint64_t refs)
{
	static const struct {
		uint64_t refs;
		const char *noun;
	} nouns[] = {
		{REFS(REF_RECORD_KIND), "TYPE"},
		{REFS(REF_DOCUMENT), "DOCUMENT"},
		{REFS(REF_CATEGORY), "CATEGORY"},
		{REFS(REF_OVERLAY), "OVERLAY"},
		{REFS(REF_INDICATOR), "INDICATOR"},
		{REFS(REF_SERVICE), "SERVICE"},
		{REFS(REF_DUTY), "DUTY"},
		{REFS(REF_SCHOOL), "SCHOOL"},
		{REFS(REF_FRAMEWORK), "FRAMEWORK"},
	};
	size_t i = 0;

	while (nouns[i].refs != refs)
		i++;
	return nouns[i].noun;
}

static void
put_operand(struct buf *out, const char *noun, bool must)
{
	buf_printf(out, "%s%s%s%s", out->n > 0 ? " " : "", must ? "" : "[",
		noun, must ? "" : "]");
}

str
form_operands(struct arena *arena, const struct form *form)
{
	struct buf out = buf_new(arena);

	if (form_is_of_school(form))
		put_operand(&out, "SCHOOL", false);
	if (form->choice != 0)
		put_operand(&out, choice_noun(form->choice),
			form->flags & FORM_CHOOSE);
	if (form->flags & FORM_YEARLY)
		put_operand(&out, "YEAR", false);
	else if (form->flags & FORM_COPIED)
		put_operand(&out, "VERSION", false);
	else
		put_operand(&out, "NAME", form->flags & FORM_NAMED);
	return buf_str(&out);
}

const struct record_type *
form_type(const struct form *form)
{
	const struct record_type *type =
		file_kind_named(str_from(form->kind))->to.type;

	if (form->list == NULL || form->list[0] == '\0')
		return type;
	return field_find(type, str_from(form->list))->type;
}

/* --- names and paths --- */

/* Whole words of it, as many as leave room for a month and a number. */
enum { SLUG_MAX = 28 };

static str
cut_slug(str slug)
{
	size_t end = SLUG_MAX;

	if (slug.n <= SLUG_MAX)
		return slug;
	while (end > 1 && slug.p[end] != '-')
		end--;
	return str_sub(slug, 0, end > 1 ? end : SLUG_MAX);
}

str
order_slug(struct arena *arena, const struct order *order)
{
	str words = order->name;

	if (words.n == 0)
		words = order->choice;
	if (words.n == 0)
		words = str_from(order->form->name);
	return cut_slug(utf8_slug(arena, words));
}

static str
path_piece(struct arena *arena, const struct order *order, char letter)
{
	str today = date_iso(arena, order->portal->as_of);

	switch (letter) {
	case 's':
		return order->school->id;
	case 'm':
		return str_sub(today, 0, S("2026-11").n);
	case 'y':
		return academic_year_text(arena, order->year);
	default:
		return order_slug(arena, order);
	}
}

str
order_path(struct arena *arena, const struct order *order, int number)
{
	struct buf out = buf_new(arena);
	const char *path = order->form->path;

	for (const char *p = path; *p != '\0'; p++) {
		if (*p == '.' && number > 1)
			buf_printf(&out, "-%d", number);
		if (*p == '%')
			buf_put(&out, path_piece(arena, order, *++p));
		else
			buf_put_char(&out, *p);
	}
	return buf_str(&out);
}
