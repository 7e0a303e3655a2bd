/* Is what was found a value that the fact can have? */
#include "check/finding.h"

#include "base/utf8.h"

bool
is_word_for_none(str text)
{
	static const char *const words[] = {
		"n/a", "suppressed", "not-published"};

	for (size_t i = 0; i < COUNT(words); i++)
		if (str_eq_z(text, words[i]))
			return true;
	return false;
}

/* --- words --- */

/* Spaces and capitals are how people write what the files write in ids. */
static str
as_id(struct arena *arena, str text)
{
	str lower = str_lower(arena, utf8_unmask(arena, text));
	struct buf out = buf_new(arena);

	for (size_t i = 0; i < lower.n; i++)
		buf_put_char(&out, lower.p[i] == ' ' || lower.p[i] == '_'
					   ? '-'
					   : lower.p[i]);
	return buf_str(&out);
}

struct value_names {
	str *items;
	size_t count;
};

static struct value_names
names_of(const struct finding_check *check)
{
	struct portal *portal = check->portal;
	struct value_names names = {
		.count = fact_value_count(portal, check->fact)};

	names.items = NEW_ARRAY(portal->arena, str, names.count + 1);
	for (size_t i = 0; i < names.count; i++)
		names.items[i] = fact_value_name(portal, check->fact, i);
	return names;
}

static str
list_names(struct arena *arena, const struct value_names *names)
{
	struct buf out = buf_new(arena);

	for (size_t i = 0; i < names->count; i++) {
		if (i > 0)
			buf_put(&out,
				i + 1 == names->count ? S(" or ") : S(", "));
		buf_put(&out,
			str_printf(arena, "`%.*s`", STR_ARG(names->items[i])));
	}
	return buf_str(&out);
}

/* The very word, but for letters of another alphabet. */
static bool
report_look_alike(const struct finding_check *check, const struct text *value,
	bool (*fits)(const struct finding_check *check, str text))
{
	struct portal *portal = check->portal;
	size_t at;
	const struct look_alike *letter = utf8_look_alike(value->s, &at);
	struct diagnostic *d;
	str meant;

	if (letter == NULL)
		return false;
	meant = utf8_unmask(portal->diags->arena, value->s);
	if (!fits(check, meant))
		return false;
	d = diag(portal->diags, S115, value->span, "U+%04X %s stands in `%.*s`",
		(unsigned)letter->code_point, letter->name, STR_ARG(value->s));
	diag_label(
		portal->diags, d, "looks like `%c`, but is not", letter->meant);
	diag_help(portal->diags, d, "type `%.*s` again", STR_ARG(meant));
	return true;
}

static bool
fits_word(const struct finding_check *check, str text)
{
	return is_word_for_none(text) ||
	       fact_value_index(check->portal, check->fact, text) >= 0;
}

static void
check_word(const struct finding_check *check, const struct text *value)
{
	struct diags *diags = check->portal->diags;
	struct value_names names = names_of(check);
	struct diagnostic *d;
	str near;

	if (names.count == 0 || fits_word(check, value->s) ||
		report_look_alike(check, value, fits_word))
		return;
	d = diag(diags, S104, value->span, "`%.*s` is no value of %.*s",
		STR_ARG(value->s), STR_ARG(check->fact->label.s));
	diag_label(diags, d, "not a value of the fact `%.*s`",
		STR_ARG(check->fact->id.s));
	near = str_nearest(
		as_id(diags->arena, value->s), names.items, names.count);
	if (near.n > 0)
		diag_did_you_mean(diags, d, near);
	else
		diag_help(diags, d, "use %.*s",
			STR_ARG(list_names(diags->arena, &names)));
}

/* --- figures --- */

static bool
fits_figure(const struct finding_check *check UNUSED, str text)
{
	decimal unused;

	return decimal_parse(text, &unused, NULL) == DECIMAL_OK;
}

static void
report_figure(const struct finding_check *check, const struct text *value,
	enum decimal_error error)
{
	static const char *const why[] = {
		[DECIMAL_OK] = "",
		[DECIMAL_NOT_A_NUMBER] = "is no number",
		[DECIMAL_LEADING_ZERO] = "begins with a nought",
		[DECIMAL_TOO_PRECISE] = "has more than six decimals",
		[DECIMAL_TOO_LARGE] = "is larger than any figure here",
	};
	struct diags *diags = check->portal->diags;
	bool is_range = error == DECIMAL_TOO_PRECISE ||
			error == DECIMAL_TOO_LARGE;
	struct diagnostic *d = diag(diags, is_range ? S108 : S107, value->span,
		"`%.*s` %s, and %.*s is one", STR_ARG(value->s), why[error],
		STR_ARG(check->fact->label.s));

	if (error != DECIMAL_NOT_A_NUMBER)
		d->message = str_printf(diags->arena, "`%.*s` %s",
			STR_ARG(value->s), why[error]);
	if (str_ends(value->s, S("%")))
		diag_help(diags, d,
			"leave the per cent sign out: the measure says it");
	else
		diag_help(diags, d,
			"write digits, with a point if needed; or `n/a`, "
			"`suppressed` or `not-published`");
}

static void
check_number(const struct finding_check *check, const struct text *value)
{
	struct number figure = {.span = value->span};
	enum decimal_error error;

	if (is_word_for_none(value->s))
		return;
	error = decimal_parse(value->s, &figure.v, &figure.places);
	if (error == DECIMAL_OK)
		check_figure(
			check->portal, check->fact->indicator.target, &figure);
	else if (!report_look_alike(check, value, fits_figure))
		report_figure(check, value, error);
}

/* --- what may stand beside a value --- */

static void
refuse_beside(const struct finding_check *check, const struct number *figure,
	const char *key)
{
	struct diags *diags = check->portal->diags;

	if (!IS_SET(*figure))
		return;
	diag_help(diags,
		diag(diags, S120, figure->span,
			"`%s` stands beside a value that is no number", key),
		"take it out, or name a fact that is a number");
}

static void
check_beside(
	const struct finding_check *check, const struct finding_value *value)
{
	const struct {
		const struct number *figure;
		const char *key;
	} beside[] = {
		{&value->national, "national"},
		{&value->similar_schools, "similar-schools"},
		{&value->target, "target"},
	};

	for (size_t i = 0; i < COUNT(beside); i++) {
		if (check->fact->kind.v == FACT_NUMBER)
			check_figure(check->portal,
				check->fact->indicator.target,
				beside[i].figure);
		else
			refuse_beside(check, beside[i].figure, beside[i].key);
	}
}

void
check_finding_value(
	const struct finding_check *check, const struct finding_value *value)
{
	if (check->fact->kind.v == FACT_NUMBER)
		check_number(check, &value->value);
	else
		check_word(check, &value->value);
	check_beside(check, value);
}
