/* Dates, academic years and periods. */
#include "load/bind_parts.h"

/* --- dates --- */

enum {
	PARTS = 3,
	DIGITS_MAX = 4,
	ISO_LENGTH = 10,
	MONTHS = 12,
	CENTURY = 100,
	YEAR_MIN = 1900,
	YEAR_MAX = 2199,
	CENTURY_NOW = 2000
};

/* "24 June 2026", "24/6/2026", "2026.6.24": the parts as they stand. */
struct date_parts {
	int value[PARTS];
	size_t digits[PARTS]; /* 0 for a month by name */
	size_t count;
};

static bool
read_part(str *text, struct date_parts *parts)
{
	size_t n = 0;
	int value = 0;

	while (n < text->n && char_is_digit(text->p[n]) && n < DIGITS_MAX)
		value = value * 10 + (text->p[n++] - '0');
	parts->digits[parts->count] = n;
	if (n == 0) {
		while (n < text->n && char_is_alpha(text->p[n]))
			n++;
		value = month_from_name(str_sub(*text, 0, n));
	}
	if (value == 0)
		return false;
	parts->value[parts->count++] = value;
	*text = str_sub(*text, n, text->n);
	while (text->n > 0 && strchr(" /.-", text->p[0]) != NULL)
		*text = str_sub(*text, 1, text->n);
	return true;
}

/* "2o26-09-0l": letters that look like digits. */
static str
letters_to_digits(struct arena *arena, str text)
{
	struct buf out = buf_new(arena);

	for (size_t i = 0; i < text.n; i++)
		buf_put_char(&out, text.p[i] == 'o'   ? '0'
				   : text.p[i] == 'l' ? '1'
				   : text.p[i] == 'i' ? '1'
						      : text.p[i]);
	return buf_str(&out);
}

/* British order, unless the year stands first. */
static str
guess_date(struct arena *arena, str text)
{
	struct date_parts parts = {0};
	int day, month, year;
	date found;
	str iso;

	text = str_lower(arena, text);
	if (text.n == ISO_LENGTH && text.p[4] == '-' && text.p[7] == '-')
		text = letters_to_digits(arena, text);
	while (text.n > 0 && parts.count < PARTS)
		if (!read_part(&text, &parts))
			return (str){0};
	if (parts.count < PARTS || text.n > 0)
		return (str){0};
	day = parts.value[parts.digits[0] == DIGITS_MAX ? 2 : 0];
	month = parts.value[1];
	year = parts.value[parts.digits[0] == DIGITS_MAX ? 0 : 2];
	if (year < CENTURY)
		year += CENTURY_NOW;
	iso = str_printf(arena, "%04d-%02d-%02d", year, month, day);
	return date_parse(iso, &found) == DATE_OK ? iso : (str){0};
}

static int
two_digits(str text, size_t at)
{
	return (text.p[at] - '0') * 10 + (text.p[at + 1] - '0');
}

/* Written as a date, but no day: the first reason that there is. */
static str
why_impossible(struct arena *arena, str text)
{
	int year = two_digits(text, 0) * CENTURY + two_digits(text, 2);
	int month = two_digits(text, 5), day = two_digits(text, 8);
	const char *name;

	if (year < YEAR_MIN || year > YEAR_MAX)
		return str_printf(arena, "lies outside the years %d to %d",
			YEAR_MIN, YEAR_MAX);
	if (month < 1 || month > MONTHS)
		return str_printf(
			arena, "is no day: there is no month %d", month);
	name = month_name(month);
	if (month == 2 && day == 29)
		return str_printf(
			arena, "is no day: there is no 29 February %d", year);
	return str_printf(arena, "is no day: there is no %d %c%s", day,
		name[0] - 'a' + 'A', name + 1);
}

static bool
refuse_impossible(const struct scalar *scalar)
{
	struct diags *diags = scalar->binder->diags;
	str why = why_impossible(diags->arena, scalar->text);

	diag_help(diags,
		diag(diags, S105, scalar->node->span, "`%.*s` %.*s",
			STR_ARG(scalar->text), STR_ARG(why)),
		"correct the date");
	return false;
}

bool
bind_date(const struct scalar *scalar, void *slot)
{
	struct diags *diags = scalar->binder->diags;
	struct day *day = slot;
	struct diagnostic *d;
	str guess;

	switch (date_parse(scalar->text, &day->d)) {
	case DATE_OK:
		return true;
	case DATE_IMPOSSIBLE:
		return refuse_impossible(scalar);
	case DATE_MALFORMED:
		break;
	}
	guess = guess_date(diags->arena, scalar->text);
	d = diag(diags, S105, scalar->node->span,
		"`%.*s` is not written as a date", STR_ARG(scalar->text));
	if (guess.n > 0)
		diag_help(diags, d, "write `%.*s`", STR_ARG(guess));
	else
		diag_help(diags, d,
			"write year, month and day, such as `2026-09-01`");
	return false;
}

/* --- academic years --- */

/* The year somebody meant by "2026/27", "2026-2027" or "2026". */
static int
guess_year(str text)
{
	int year = 0;

	if (text.n < DIGITS_MAX)
		return 0;
	for (size_t i = 0; i < DIGITS_MAX; i++) {
		if (!char_is_digit(text.p[i]))
			return 0;
		year = year * 10 + (text.p[i] - '0');
	}
	return year < YEAR_MIN || year > YEAR_MAX ? 0 : year;
}

bool
bind_year(const struct scalar *scalar, void *slot)
{
	struct diags *diags = scalar->binder->diags;
	struct year *year = slot;
	struct diagnostic *d;
	bool well_formed;
	int guess;

	if (academic_year_parse(scalar->text, &year->start, &well_formed))
		return true;
	d = diag(diags, S106, scalar->node->span,
		well_formed ? "`%.*s` is no academic year: it does not end "
			      "one year after it begins"
			    : "`%.*s` is not written as an academic year",
		STR_ARG(scalar->text));
	guess = guess_year(scalar->text);
	if (guess > 0)
		diag_help(diags, d, "the one that begins in %d is `%.*s`",
			guess,
			STR_ARG(academic_year_text(diags->arena, guess)));
	else
		diag_help(diags, d, "write it as `2026-27`");
	return false;
}

/* --- periods --- */

/* Words that people write for a period, and what they should write. */
struct vague {
	const char *word, *help;
};

#define SAY_HOW_OFTEN "say how often, such as `term` or `2 per year`"

static const struct vague vagues[] = {
	{"regular", SAY_HOW_OFTEN},
	{"regularly", SAY_HOW_OFTEN},
	{"periodic", SAY_HOW_OFTEN},
	{"periodically", SAY_HOW_OFTEN},
	{"frequent", SAY_HOW_OFTEN},
	{"frequently", SAY_HOW_OFTEN},
	{"ongoing", SAY_HOW_OFTEN},
	{"routinely", SAY_HOW_OFTEN},
	{"as required", SAY_HOW_OFTEN},
	{"as necessary", SAY_HOW_OFTEN},
	{"as needed", SAY_HOW_OFTEN},
	{"when required", SAY_HOW_OFTEN},
	{"bi-annual", "write `2 per year` or `2 years`"},
	{"bi-annually", "write `2 per year` or `2 years`"},
	{"biannual", "write `2 per year` or `2 years`"},
	{"biannually", "write `2 per year` or `2 years`"},
	{"biennially", "write `2 years`"},
	{"bi-monthly", "write `2 months` or `fortnight`"},
	{"bimonthly", "write `2 months` or `fortnight`"},
	{"bi-weekly", "write `fortnight`, or a number of days"},
	{"annual", "write `year`"},
	{"annually", "write `year`"},
	{"yearly", "write `year`"},
	{"half-yearly", "write `half-year`"},
	{"termly", "write `term`"},
	{"half-termly", "write `half-term`"},
	{"half term", "write `half-term`"},
	{"monthly", "write `month`"},
	{"fortnightly", "write `fortnight`"},
	{"weekly", "write `week`"},
	{"daily", "write `day`"},
	{"quarterly", "write `3 months`"},
	{"twice a year", "write `2 per year`"},
	{"once a year", "write `year`"},
	{"once a term", "write `term`"},
	{"every year", "write `year`"},
	{"every term", "write `term`"},
	{"every half-term", "write `half-term`"},
	{"every month", "write `month`"},
};

static const char *
help_for_period(struct arena *arena, str text)
{
	str lower = str_lower(arena, text);

	for (size_t i = 0; i < COUNT(vagues); i++)
		if (str_eq_z(lower, vagues[i].word))
			return vagues[i].help;
	return "write a number and a unit, such as `20 school days`, "
	       "`15 months`, `term` or `2 per year`";
}

bool
bind_period(const struct scalar *scalar, void *slot)
{
	struct diags *diags = scalar->binder->diags;
	struct diagnostic *d;

	if (period_parse(scalar->text, slot))
		return true;
	d = diag(diags, S112, scalar->node->span,
		"`%.*s` is no definite interval", STR_ARG(scalar->text));
	diag_help(diags, d, "%s", help_for_period(diags->arena, scalar->text));
	return false;
}
