#include "model/value.h"

#include "base/buf.h"
#include "model/trust.h"

static const struct unit {
	const char *singular, *plural;
	int days;   /* of one, where it is counted in days */
	int months; /* of one, where it is counted in months */
} units[UNIT_COUNT] = {
	[UNIT_DAY] = {"day", "days", 1, 0},
	[UNIT_SCHOOL_DAY] = {"school day", "school days", 0, 0},
	[UNIT_WEEK] = {"week", "weeks", 7, 0},
	[UNIT_FORTNIGHT] = {"fortnight", "fortnights", 14, 0},
	[UNIT_MONTH] = {"month", "months", 0, 1},
	[UNIT_HALF_TERM] = {"half-term", "half-terms", 0, 2},
	[UNIT_TERM] = {"term", "terms", 0, 4},
	[UNIT_HALF_YEAR] = {"half-year", "half-years", 0, 6},
	[UNIT_YEAR] = {"year", "years", 0, 12},
};

enum { COUNT_DIGITS = 4, SCHOOL_WEEK = 5 };

static bool
unit_parse(str word, enum period_unit *unit)
{
	for (enum period_unit u = 0; u < UNIT_COUNT; u++) {
		if (!str_eq_z(word, units[u].singular) &&
			!str_eq_z(word, units[u].plural))
			continue;
		*unit = u;
		return true;
	}
	return false;
}

/* Takes "20 " off the front; without a number the count is one. */
static bool
take_count(str *text, int *count)
{
	size_t n = 0;

	*count = 0;
	while (n < text->n && char_is_digit(text->p[n]))
		*count = *count * 10 + (text->p[n++] - '0');
	if (n == 0) {
		*count = 1;
		return true;
	}
	if (n == text->n || text->p[n] != ' ' || *count == 0)
		return false;
	*text = str_sub(*text, n + 1, text->n);
	return true;
}

bool
period_parse(str text, struct period *out)
{
	enum period_unit unit = UNIT_YEAR;
	int count;

	for (size_t i = 0; i < text.n && char_is_digit(text.p[i]); i++)
		if (i >= COUNT_DIGITS)
			return false;
	if (!take_count(&text, &count))
		return false;
	out->per_year = str_eq(text, S("per year"));
	if (!out->per_year && !unit_parse(text, &unit))
		return false;
	out->count = count;
	out->unit = unit;
	return true;
}

str
period_pattern(struct arena *arena)
{
	struct buf out = buf_new(arena);

	buf_put_z(&out, "^([1-9][0-9]{0,3} )?(per year");
	for (enum period_unit u = 0; u < UNIT_COUNT; u++)
		buf_printf(&out, "|%s|%s", units[u].singular, units[u].plural);
	buf_put_z(&out, ")$");
	return buf_str(&out);
}

str
period_text(struct arena *arena, const struct period *period)
{
	const struct unit *unit = &units[period->unit];

	if (period->per_year)
		return str_printf(arena, "%d a year", period->count);
	return str_printf(arena, "%d %s", period->count,
		period->count == 1 ? unit->singular : unit->plural);
}

date
period_after(const struct period *period, date from)
{
	const struct unit *unit = &units[period->unit];

	if (period->per_year)
		return date_add_months(from, 12 / period->count);
	if (unit->months > 0)
		return date_add_months(from, unit->months * period->count);
	if (unit->days > 0)
		return date_add_days(from, unit->days * period->count);
	return date_add_days(
		from, (period->count * 7 + SCHOOL_WEEK - 1) / SCHOOL_WEEK);
}

bool
refs_meet(const void *some, const void *others)
{
	const struct any_list *a = some, *b = others;
	const struct ref *left = a->items, *right = b->items;

	for (size_t i = 0; i < a->count; i++)
		for (size_t j = 0; j < b->count; j++)
			if (left[i].target == right[j].target)
				return true;
	return false;
}

int
term_from_name(str name)
{
	for (int i = 0; term_words[i] != NULL; i++)
		if (str_eq_z(name, term_words[i]))
			return i;
	return -1;
}

bool
figure_period_parse(str written, struct figure_period *out)
{
	str year, term, rest = written;

	*out = (struct figure_period){0, -1, 0};
	if (!str_cut(&rest, ' ', &year) ||
		!academic_year_parse(year, &out->year, NULL))
		return false;
	if (!str_cut(&rest, ' ', &term))
		return year.n == written.n;
	out->term = term_from_name(term);
	if (out->term < 0)
		return false;
	if (rest.n == 0)
		return str_ends(written, term);
	out->half = rest.p[0] - '0';
	return rest.n == 1 && (out->half == 1 || out->half == 2);
}
