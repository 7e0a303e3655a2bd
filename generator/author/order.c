/* The text of a form: its template, rendered with what the portal has. */
#include "author/compiled_in.h"
#include "author/forms.h"
#include "author/hints.h"

/* --- values as YAML --- */

/* Would YAML, or somebody who reads it, take the word for something else? */
static bool
is_word_of_yaml(struct arena *arena, str text)
{
	static const char *const words[] = {
		"true", "false", "yes", "no", "on", "off", "null", "y", "n"};
	str lower = str_lower(arena, text);

	for (size_t i = 0; i < COUNT(words); i++)
		if (str_eq_z(lower, words[i]))
			return true;
	return false;
}

/* May it stand without quotation marks wherever a value may? */
static bool
is_plain(struct arena *arena, str text)
{
	static const char marks[] = " .'()/&-";

	if (!char_is_alpha(text.p[0]) || is_word_of_yaml(arena, text))
		return false;
	for (size_t i = 0; i < text.n; i++)
		if (!char_is_alpha(text.p[i]) && !char_is_digit(text.p[i]) &&
			(unsigned char)text.p[i] < 0x80 &&
			strchr(marks, text.p[i]) == NULL)
			return false;
	return true;
}

/* " value", for behind a colon; empty where there is nothing to fill in. */
static struct value *
filled(struct arena *arena, str text)
{
	struct buf out = buf_new(arena);

	text = str_trim(text);
	if (text.n == 0)
		return value_null(arena);
	buf_put_char(&out, ' ');
	if (is_plain(arena, text)) {
		buf_put(&out, text);
		return hint_text(arena, buf_str(&out));
	}
	buf_put_char(&out, '"');
	for (size_t i = 0; i < text.n; i++) {
		if (text.p[i] == '"' || text.p[i] == '\\')
			buf_put_char(&out, '\\');
		buf_put_char(&out, text.p[i]);
	}
	buf_put_char(&out, '"');
	return hint_text(arena, buf_str(&out));
}

/* --- what is filled in --- */

/* The first id like this that names nothing yet. */
static str
free_id(struct arena *arena, const struct order *order, str id)
{
	const struct scope scope = {
		order->portal, order->school, order->framework};
	const struct field *field = field_find(form_type(order->form), S("id"));
	str free = id;

	if (field == NULL || id.n == 0)
		return id;
	for (int i = 2;
		portal_find(&scope, REFS(field->defines), free, NULL) != NULL;
		i++)
		free = str_printf(arena, "%.*s-%d", STR_ARG(id), i);
	return free;
}

/* A name that is an id already is no name for people. */
static str
name_for_people(struct arena *arena, const struct order *order)
{
	bool has_id = field_find(form_type(order->form), S("id")) != NULL ||
		      strstr(order->form->path, "%n") != NULL;

	if (has_id && str_eq(order->name, order_slug(arena, order)))
		return (str){0};
	return order->name;
}

static void
put_filled(struct arena *arena, struct value *data, const struct order *order)
{
	struct value *fill = value_set_object(data, "fill");
	str name = name_for_people(arena, order), title = name, id = {0};

	if (order->name.n > 0)
		id = free_id(arena, order, order_slug(arena, order));
	if (title.n == 0 && order->school != NULL)
		title = order->school->is.name.s;
	value_set(fill, "id", filled(arena, id));
	value_set(fill, "name", filled(arena, name));
	value_set(fill, "title", filled(arena, title));
	value_set(fill, "choice", filled(arena, order->choice));
}

/* --- what a template may name --- */

static void
set(struct arena *arena, struct value *object, const char *key, str text)
{
	value_set(object, key, hint_text(arena, text));
}

static void
set_names(struct arena *arena, struct value *data, const char *key,
	const struct scope *scope, enum ref_kind kind)
{
	str names = hint_names(arena, scope, REFS(kind));

	set(arena, data, key, names.n > 0 ? names : S("there is none yet"));
}

/* A category that is decided on in spring is for the year that comes. */
static void
put_days(struct arena *arena, struct value *data, const struct order *order)
{
	date today = order->portal->as_of, from = today;
	int year = academic_year_of(today), decided = year;
	const struct framework *framework = order->framework;

	if (framework != NULL && framework->round != NULL &&
		framework->round->decides.v == 0 &&
		date_split(today).year > year) {
		decided = year + 1;
		from = academic_year_first(decided);
	}
	set(arena, data, "today", date_iso(arena, today));
	set(arena, data, "year", academic_year_text(arena, year));
	set(arena, data, "last-year", academic_year_text(arena, year - 1));
	set(arena, data, "next-year", academic_year_text(arena, year + 1));
	set(arena, data, "its-year", academic_year_text(arena, order->year));
	set(arena, data, "its-first-day",
		date_iso(arena, academic_year_first(order->year)));
	set(arena, data, "decision-year", academic_year_text(arena, decided));
	set(arena, data, "decision-from", date_iso(arena, from));
}

static str
label_of_choice(const struct order *order)
{
	const struct scope scope = {
		order->portal, order->school, order->framework};
	const struct document *document;

	if (order->form->choice != REFS(REF_DOCUMENT))
		return vocabulary_label(order->portal, order->choice);
	document = portal_find(&scope, REFS(REF_DOCUMENT), order->choice, NULL);
	return document == NULL ? order->choice : document->label.s;
}

static void
put_school(struct arena *arena, struct value *data, const struct order *order)
{
	const struct school *school = order->school;
	struct value *object = value_set_object(data, "school");
	str name = school->is.name.s;

	set(arena, object, "name", name.n > 0 ? name : school->id);
	set(arena, object, "urn",
		IS_SET(school->is.urn) ? school->is.urn.s : S("123456"));
}

/* Some names, for where several are written. */
static void
put_examples(struct arena *arena, struct value *data, const struct order *order)
{
	const struct portal *portal = order->portal;

	set(arena, data, "some-role", portal->roles.items[0].id.s);
	set(arena, data, "some-school",
		portal->schools.count > 0 ? portal->schools.items[0]->id
					  : S("hillside"));
}

static struct value *
data_of(struct arena *arena, const struct order *order)
{
	const struct scope scope = {
		order->portal, order->school, order->framework};
	struct value *data = value_object(arena);

	put_days(arena, data, order);
	put_filled(arena, data, order);
	put_examples(arena, data, order);
	value_set(
		data, "hint", hints_of(arena, &scope, form_type(order->form)));
	set_names(arena, data, "duties", &scope, REF_DUTY);
	set_names(arena, data, "documents", &scope, REF_DOCUMENT);
	set_names(arena, data, "agreements", &scope, REF_AGREEMENT);
	set(arena, data, "choice", label_of_choice(order));
	if (order->school == NULL)
		return data;
	put_school(arena, data, order);
	value_set(data, "findings",
		hint_findings(
			arena, &scope, order->choice, order->portal->as_of));
	value_set_flag(
		data, "is-inspection", str_eq(order->choice, S("inspection")));
	return data;
}

/* --- the template --- */

str
order_text(struct arena *arena, const struct order *order)
{
	const char *ending = strrchr(order->form->path, '.');
	str name = str_printf(arena, "%s%s", order->form->name, ending);
	struct buf out = buf_new(arena);
	struct template_set *set;
	struct diags diags;
	struct compiled_in forms = {arena, &embedded_templates};
	bool good;

	diags_init(&diags, arena);
	set = template_set_new(arena, &diags, compiled_in_find, &forms);
	template_set_strict(set, true);
	good = template_render(set, name, data_of(arena, order), &out);
	/* The templates are ours, and every form of them is tested. */
	assert(good && diags.all.count == 0);
	(void)good;
	return buf_str(&out);
}
