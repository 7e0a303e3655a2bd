/* The days that plans name in words. */
#include "pages/due.h"

const struct school_year *
school_calendar(
	const struct portal *portal, const struct school *school, int year)
{
	const struct school_year *found = NULL;

	for (size_t i = 0; i < portal->years.count; i++) {
		const struct school_year *of = &portal->years.items[i];

		if (of->year != year)
			continue;
		if (of->calendar.n &&
			str_eq(of->calendar, school->is.calendar.s))
			return of;
		if (!of->calendar.n)
			found = of;
	}
	return found;
}

static date
end_of_term(const struct school_year *calendar, str name)
{
	for (size_t i = 0; i < calendar->terms.count; i++)
		if (str_eq_z(name, term_words[calendar->terms.items[i].term.v]))
			return calendar->terms.items[i].to.d;
	return DATE_NONE;
}

/* The half-term holiday that begins in, or just after, the month. */
static date
half_term(const struct school_year *calendar, int month)
{
	for (size_t i = 0; i < calendar->terms.count; i++) {
		const struct term *term = &calendar->terms.items[i];

		if (term->half_term == NULL)
			continue;
		if (date_split(term->half_term->from.d).month == month)
			return term->half_term->from.d;
	}
	return DATE_NONE;
}

static date
end_of_month(int year, int month)
{
	int calendar_year = month >= 9 ? year : year + 1;
	date first = date_from(calendar_year, month, 1);

	return date_add_days(date_add_months(first, 1), -1);
}

date
due_day(const struct portal *portal, const struct school *school, int year,
	str written)
{
	const struct school_year *calendar = school_calendar(
		portal, school, year);
	str first = str_sub(written, 0,
		str_find(written, S(" "), 0) < 0
			? written.n
			: (size_t)str_find(written, S(" "), 0));
	int month = month_from_name(first);
	date day;

	if (date_parse(written, &day) == DATE_OK)
		return day;
	if (month && str_ends(written, S(" half-term")))
		return calendar == NULL ? DATE_NONE
					: half_term(calendar, month);
	if (month && first.n == written.n)
		return end_of_month(year, month);
	if (calendar == NULL || !str_starts(written, S("end of ")) ||
		!str_ends(written, S(" term")))
		return DATE_NONE;
	return end_of_term(calendar, str_sub(written, 7, written.n - 5));
}
