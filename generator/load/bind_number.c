/* Numbers: figures, counts, shares, and what consists of digits. */
#include "base/utf8.h"
#include "load/bind_parts.h"

enum { PER_CENT = 100 };

/* --- numbers --- */

/* What somebody meant who did not write a number, and how to say so. */
struct misreading {
	const char *why;
	str meant;    /* may be empty */
	ptrdiff_t at; /* of the character at fault, or -1 */
};

static bool
is_number(str text)
{
	decimal unused;

	return decimal_parse(text, &unused, NULL) == DECIMAL_OK;
}

/* The text with characters of `from` changed to those of `to`, or left out. */
static str
translate(struct arena *arena, str text, const char *from, const char *to)
{
	struct buf out = buf_new(arena);

	for (size_t i = 0; i < text.n; i++) {
		const char *found = strchr(from, text.p[i]);
		size_t index;

		if (found == NULL || text.p[i] == '\0') {
			buf_put_char(&out, text.p[i]);
			continue;
		}
		index = (size_t)(found - from);
		if (index < strlen(to))
			buf_put_char(&out, to[index]);
	}
	return buf_str(&out);
}

/* "1,200" and "12,345,678", but not "93,1". */
static bool
is_grouped(str text)
{
	ptrdiff_t comma = str_find(text, S(","), 0);
	str group;

	if (comma < 1 || comma > 3)
		return false;
	text = str_sub(text, (size_t)comma + 1, text.n);
	while (str_cut(&text, ',', &group))
		if (group.n != 3 && !(group.n > 3 && group.p[3] == '.'))
			return false;
	return true;
}

static struct misreading
read_comma(struct arena *arena, str text)
{
	struct misreading found = {.at = str_find(text, S(","), 0)};

	if (is_grouped(text)) {
		found.why = "has a comma between its thousands";
		found.meant = translate(arena, text, ",", "");
	} else {
		found.why = "has a comma where a point is meant";
		found.meant = translate(arena, text, ",", ".");
	}
	return found;
}

static ptrdiff_t
first_strange(str text)
{
	for (size_t i = 0; i < text.n; i++)
		if (!char_is_digit(text.p[i]) && text.p[i] != '.' &&
			!(i == 0 && text.p[i] == '-'))
			return (ptrdiff_t)i;
	return -1;
}

static struct misreading
read_letter(struct arena *arena, str text, ptrdiff_t at)
{
	struct misreading found = {.at = at};
	size_t next = (size_t)at;
	str letter;

	utf8_next(text, &next);
	letter = str_sub(text, (size_t)at, next);
	if (char_is_alpha(letter.p[0])) {
		str why = str_printf(
			arena, "has the letter `%.*s` in it", STR_ARG(letter));

		found.why = str_z(arena, why);
		found.meant = translate(arena, text, "OolIS", "00115");
	} else {
		str why = str_printf(
			arena, "has `%.*s` in it", STR_ARG(letter));

		found.why = str_z(arena, why);
	}
	return found;
}

static struct misreading
misread(struct arena *arena, str text)
{
	struct misreading found = {.at = -1};
	ptrdiff_t strange = first_strange(text);

	if (str_ends(text, S("%"))) {
		found.why = "has a per cent sign, which its measure says";
		found.at = (ptrdiff_t)text.n - 1;
		found.meant = str_trim(str_sub(text, 0, text.n - 1));
	} else if (str_starts(text, S("£"))) {
		found.why = "has a pound sign";
		found.at = 0;
		found.meant = translate(arena,
			str_trim(str_sub(text, S("£").n, text.n)), ",", "");
	} else if (str_starts(text, S("+"))) {
		found.why = "has a plus sign";
		found.at = 0;
		found.meant = str_sub(text, 1, text.n);
	} else if (strange >= 0 && text.p[strange] == ' ') {
		found.why = "has a space in it";
		found.at = strange;
		found.meant = translate(arena, text, " ", "");
	} else if (strange >= 0 && text.p[strange] == ',') {
		found = read_comma(arena, text);
	} else if (strange >= 0) {
		found = read_letter(arena, text, strange);
	} else {
		found.why = "has a point without digits on both sides, or two";
		if (str_starts(text, S(".")))
			found.meant = str_printf(arena, "0%.*s", STR_ARG(text));
	}
	return found;
}

static bool
refuse_number(const struct scalar *scalar)
{
	struct diags *diags = scalar->binder->diags;
	struct misreading found = misread(diags->arena, scalar->text);
	struct span span = scalar->node->span;
	struct diagnostic *d;

	if (found.at >= 0 && str_eq(scalar->text, scalar->node->text))
		span = span_of_character(scalar->node, (size_t)found.at);
	d = diag(diags, S107, span, "`%.*s` is no number: it %s",
		STR_ARG(scalar->text), found.why);
	if (is_number(found.meant))
		diag_help(diags, d, "write `%.*s`, if that is meant",
			STR_ARG(found.meant));
	else
		diag_help(diags, d, "write digits, with a point if needed");
	return false;
}

static bool
refuse_leading_zero(const struct scalar *scalar)
{
	struct diags *diags = scalar->binder->diags;
	bool negative = str_starts(scalar->text, S("-"));
	str rest = str_sub(scalar->text, negative ? 1 : 0, scalar->text.n);
	struct diagnostic *d = diag(diags, S107, scalar->node->span,
		"`%.*s` begins with a nought, which other programs read as "
		"another number",
		STR_ARG(scalar->text));

	while (rest.n > 1 && rest.p[0] == '0' && rest.p[1] != '.')
		rest = str_sub(rest, 1, rest.n);
	diag_help(
		diags, d, "write `%s%.*s`", negative ? "-" : "", STR_ARG(rest));
	return false;
}

static bool
refuse_range(const struct scalar *scalar, const char *why, const char *help)
{
	struct diags *diags = scalar->binder->diags;

	diag_help(diags,
		diag(diags, S108, scalar->node->span, "`%s` %s: `%.*s`",
			scalar->field->key, why, STR_ARG(scalar->text)),
		"%s", help);
	return false;
}

bool
bind_number(const struct scalar *scalar, void *slot)
{
	struct number *number = slot;

	switch (decimal_parse(scalar->text, &number->v, &number->places)) {
	case DECIMAL_OK:
		return true;
	case DECIMAL_NOT_A_NUMBER:
		return refuse_number(scalar);
	case DECIMAL_LEADING_ZERO:
		return refuse_leading_zero(scalar);
	case DECIMAL_TOO_PRECISE:
		return refuse_range(
			scalar, "has more than six decimals", "round it");
	case DECIMAL_TOO_LARGE:
		return refuse_range(scalar, "is larger than any figure here",
			"look whether digits were repeated");
	}
	return false;
}

bool
bind_count(const struct scalar *scalar, void *slot)
{
	struct number *number = slot;

	if (!bind_number(scalar, slot))
		return false;
	if (number->places > 0)
		return refuse_range(scalar, "is counted in whole numbers",
			"write it without a point");
	if (number->v.millionths < 0)
		return refuse_range(scalar, "cannot be less than nought",
			"take the minus sign away");
	return true;
}

bool
bind_share(const struct scalar *scalar, void *slot)
{
	struct diags *diags = scalar->binder->diags;
	struct scalar figure = *scalar;
	struct number *number = slot;

	if (!str_ends(scalar->text, S("%"))) {
		diag_help(diags,
			diag(diags, S107, scalar->node->span,
				"`%.*s` is no share", STR_ARG(scalar->text)),
			"write a share with its sign, such as `60%%`");
		return false;
	}
	figure.text = str_trim(str_sub(scalar->text, 0, scalar->text.n - 1));
	if (!bind_number(&figure, slot))
		return false;
	if (number->v.millionths < 0 ||
		number->v.millionths > PER_CENT * DECIMAL_ONE)
		return refuse_range(scalar, "is a share from 0% to 100%",
			"correct the figure");
	return true;
}

bool
bind_digits(const struct scalar *scalar, void *slot)
{
	struct diags *diags = scalar->binder->diags;
	size_t wanted = (size_t)(scalar->field->words[0][0] - '0');
	struct text *text = slot;
	struct diagnostic *d;

	for (size_t i = 0; i < scalar->text.n; i++)
		if (!char_is_digit(scalar->text.p[i]))
			return refuse_number(scalar);
	if (scalar->text.n != wanted) {
		d = diag(diags, S108, scalar->node->span,
			"`%.*s` has %zu digits, and `%s` has %zu",
			STR_ARG(scalar->text), scalar->text.n,
			scalar->field->key, wanted);
		diag_help(diags, d, "compare it with its source");
		return false;
	}
	text->s = bind_keep(scalar->binder, scalar->text);
	return true;
}
