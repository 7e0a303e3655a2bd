#include "base/date.h"

static const char *const months[] = {"january", "february", "march", "april",
	"may", "june", "july", "august", "september", "october", "november",
	"december"};

enum { FIRST_YEAR = 1900, LAST_YEAR = 2199 };

static bool
is_leap(int year)
{
	return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static int
month_length(int year, int month)
{
	static const int lengths[] = {
		31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

	return lengths[month - 1] + (month == 2 && is_leap(year));
}

/* Digits only, all of them; at most four, so no overflow. */
static bool
number_at(str text, size_t from, size_t to, int *value)
{
	*value = 0;
	for (size_t i = from; i < to; i++) {
		if (!char_is_digit(text.p[i]))
			return false;
		*value = *value * 10 + (text.p[i] - '0');
	}
	return true;
}

enum date_error
date_parse(str text, date *out)
{
	int year, month, day;

	if (text.n != 10 || text.p[4] != '-' || text.p[7] != '-' ||
		!number_at(text, 0, 4, &year) ||
		!number_at(text, 5, 7, &month) || !number_at(text, 8, 10, &day))
		return DATE_MALFORMED;
	if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 ||
		day < 1 || day > month_length(year, month))
		return DATE_IMPOSSIBLE;
	*out = date_from(year, month, day);
	return DATE_OK;
}

/*
 * Days are counted in years that begin in March, so that the leap day comes
 * last: 153 days in five months, 146,097 in four centuries.
 */
date
date_from(int year, int month, int day)
{
	int y = month <= 2 ? year - 1 : year;
	int century = y / 400;
	int year_of_era = y - century * 400;
	int day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day -
			  1;
	int day_of_era = year_of_era * 365 + year_of_era / 4 -
			 year_of_era / 100 + day_of_year;

	return (date){century * 146097 + day_of_era - 719468};
}

struct calendar_day
date_split(date d)
{
	int days = d.day + 719468;
	int era = days / 146097;
	int day_of_era = days - era * 146097;
	int year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 -
				  day_of_era / 146096) /
			  365;
	int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 -
					       year_of_era / 100);
	int m = (5 * day_of_year + 2) / 153;
	struct calendar_day split;

	split.day = day_of_year - (153 * m + 2) / 5 + 1;
	split.month = m < 10 ? m + 3 : m - 9;
	split.year = year_of_era + era * 400 + (split.month <= 2);
	return split;
}

bool
date_is_set(date d)
{
	return d.day != DATE_NONE.day;
}

int
date_cmp(date a, date b)
{
	return (a.day > b.day) - (a.day < b.day);
}

date
date_add_days(date d, int days)
{
	return (date){d.day + days};
}

date
date_add_months(date d, int count)
{
	struct calendar_day at = date_split(d);
	int month = at.year * 12 + at.month - 1 + count;
	int length = month_length(month / 12, month % 12 + 1);

	return date_from(
		month / 12, month % 12 + 1, at.day < length ? at.day : length);
}

int
date_weekday(date d)
{
	/* 1970-01-01 was a Thursday; the sum keeps the remainder positive. */
	return (d.day % 7 + 7 + 3) % 7;
}

/* Dates are written by the thousand, from their ends, without a format. */
enum { WRITTEN_MAX = 64 };

static char *
int_before(char *end, int number, size_t width)
{
	unsigned size = number < 0 ? 0U - (unsigned)number : (unsigned)number;
	char *at = number_before(end, size, width);

	/* A sum may lead to before there were years. */
	if (number < 0)
		*--at = '-';
	return at;
}

static str
kept(struct arena *arena, const char *from, const char *end)
{
	return str_copy(arena, (str){from, (size_t)(end - from)});
}

str
date_iso(struct arena *arena, date d)
{
	struct calendar_day on = date_split(d);
	char written[WRITTEN_MAX], *end = written + sizeof(written), *at;

	at = int_before(end, on.day, 2);
	*--at = '-';
	at = int_before(at, on.month, 2);
	*--at = '-';
	return kept(arena, int_before(at, on.year, 4), end);
}

str
date_text(struct arena *arena, date d)
{
	struct calendar_day on = date_split(d);
	const char *name = month_name(on.month);
	str month = {name, strlen(name)};
	char written[WRITTEN_MAX], *end = written + sizeof(written), *at;

	at = int_before(end, on.year, 1);
	*--at = ' ';
	at -= month.n;
	memcpy(at, month.p, month.n);
	at[0] = (char)(at[0] - 'a' + 'A');
	*--at = ' ';
	return kept(arena, int_before(at, on.day, 1), end);
}

const char *
month_name(int month)
{
	assert(month >= 1 && month <= 12);
	return months[month - 1];
}

int
month_from_name(str name)
{
	for (int i = 0; i < (int)COUNT(months); i++)
		if (str_eq_z(name, months[i]))
			return i + 1;
	return 0;
}

bool
academic_year_parse(str text, int *start, bool *well_formed)
{
	int first = 0, second = 0;
	bool written = text.n == 7 && text.p[4] == '-' &&
		       number_at(text, 0, 4, &first) &&
		       number_at(text, 5, 7, &second);

	if (well_formed != NULL)
		*well_formed = written;
	if (!written || first < FIRST_YEAR || first > LAST_YEAR ||
		second != (first + 1) % 100)
		return false;
	*start = first;
	return true;
}

int
academic_year_of(date d)
{
	struct calendar_day at = date_split(d);

	return at.month >= 9 ? at.year : at.year - 1;
}

str
academic_year_text(struct arena *arena, int start)
{
	char written[WRITTEN_MAX], *end = written + sizeof(written), *at;

	at = int_before(end, (start + 1) % 100, 2);
	*--at = '-';
	return kept(arena, int_before(at, start, 4), end);
}

date
academic_year_first(int start)
{
	return date_from(start, 9, 1);
}

date
academic_year_last(int start)
{
	return date_from(start + 1, 8, 31);
}
