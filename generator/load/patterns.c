#include "load/patterns.h"

#include <strings.h>

static bool
is_word(char c)
{
	return char_is_alpha(c) || char_is_digit(c) || c == '_' ||
	       (unsigned char)c >= 0x80;
}

static char
char_at(str text, size_t at)
{
	return at < text.n ? text.p[at] : '\0';
}

static bool
begins_word(str text, size_t at)
{
	return at == 0 || !is_word(text.p[at - 1]);
}

static bool
ends_word(str text, size_t at)
{
	return !is_word(char_at(text, at));
}

static size_t
count_digits(str text, size_t at)
{
	size_t n = 0;

	while (char_is_digit(char_at(text, at + n)))
		n++;
	return n;
}

/* In capitals or not; the first letter spares most comparisons. */
static bool
has_here(str text, size_t at, str word)
{
	return text.n - at >= word.n &&
	       ((text.p[at] ^ word.p[0]) & ~0x20) == 0 &&
	       strncasecmp(text.p + at, word.p, word.n) == 0;
}

/* --- draft marks --- */

struct mark {
	str text;
	bool capitals; /* only so: `todo` is a word of other languages */
	bool word;     /* stands alone */
};

static const struct mark marks[] = {
	{STR_INIT("TODO"), true, true},
	{STR_INIT("TBC"), false, true},
	{STR_INIT("TBD"), false, true},
	{STR_INIT("FIXME"), false, true},
	{STR_INIT("XXX"), true, true},
	{STR_INIT("??"), false, false},
	{STR_INIT("\302\243xx"), false, false},
	{STR_INIT("\302\243?"), false, false},
	{STR_INIT("where does this fit?"), false, true},
	{STR_INIT("lorem ipsum"), false, true},
};

const char draft_starts[] = "TtFfXxWwLl?\302"; /* of the table above */

static bool
is_mark(str text, size_t at, const struct mark *mark)
{
	if (!has_here(text, at, mark->text))
		return false;
	if (mark->capitals &&
		memcmp(text.p + at, mark->text.p, mark->text.n) != 0)
		return false;
	return !mark->word ||
	       (begins_word(text, at) && ends_word(text, at + mark->text.n));
}

size_t
pattern_draft(str text, size_t at)
{
	/* Most words are none, as their first letter tells. */
	if (strchr(draft_starts, char_at(text, at)) == NULL)
		return 0;
	for (size_t i = 0; i < COUNT(marks); i++) {
		size_t n = marks[i].text.n;

		if (!is_mark(text, at, &marks[i]))
			continue;
		/* "???" is one mark, and so is "£xxxx". */
		while (!marks[i].word && n > 0 &&
			char_at(text, at + n) == text.p[at + n - 1])
			n++;
		return n;
	}
	return 0;
}

/* --- pupil and national insurance numbers --- */

enum { UPN_DIGITS = 11, NI_PAIRS = 3 };

size_t
pattern_pupil_number(str text, size_t at)
{
	size_t n = 1 + UPN_DIGITS;
	char last;

	if (!char_is_alpha(char_at(text, at)) || !begins_word(text, at) ||
		count_digits(text, at + 1) < UPN_DIGITS)
		return 0;
	last = char_at(text, at + n);
	if (!char_is_digit(last) && !char_is_alpha(last))
		return 0;
	n++;
	/* Some write a thirteenth digit; still a pupil's number. */
	if (char_is_digit(char_at(text, at + n)) && char_is_digit(last))
		n++;
	if (char_is_alpha(char_at(text, at + n)) && char_is_digit(last))
		n++;
	return ends_word(text, at + n) ? n : 0;
}

static bool
is_insurance_prefix(char first, char second)
{
	static const char *const unused[] = {
		"BG", "GB", "KN", "NK", "NT", "TN", "ZZ"};

	if (!char_is_alpha(first) || !char_is_alpha(second) ||
		strchr("DFIQUVdfiquv", first) != NULL ||
		strchr("DFIOQUVdfioquv", second) != NULL)
		return false;
	for (size_t i = 0; i < COUNT(unused); i++)
		if (strncasecmp((char[]){first, second}, unused[i], 2) == 0)
			return false;
	return true;
}

size_t
pattern_insurance_number(str text, size_t at)
{
	size_t n = 2;
	char last;

	/* The digits first: few words have them, and looking costs least. */
	for (int pair = 0; pair < NI_PAIRS; pair++) {
		n += char_at(text, at + n) == ' ';
		if (count_digits(text, at + n) < 2)
			return 0;
		n += 2;
	}
	if (!begins_word(text, at) ||
		!is_insurance_prefix(char_at(text, at), char_at(text, at + 1)))
		return 0;
	n += char_at(text, at + n) == ' ';
	last = char_at(text, at + n);
	if (last == '\0' || strchr("ABCDabcd", last) == NULL)
		return 0;
	return ends_word(text, at + n + 1) ? n + 1 : 0;
}

/* --- e-mail addresses --- */

static const char *const offices[] = {"admin", "administration", "admissions",
	"clerk", "complaints", "contact", "data", "enquiries", "enquiry",
	"feedback", "finance", "governance", "governors", "head", "headteacher",
	"hello", "help", "helpdesk", "hr", "info", "information", "mail",
	"noreply", "office", "post", "press", "principal", "privacy",
	"reception", "recruitment", "safeguarding", "school", "schooloffice",
	"secretary", "security", "senco", "support", "webmaster"};

static bool
is_office(str local)
{
	for (size_t i = 0; i < COUNT(offices); i++)
		if (local.n == strlen(offices[i]) &&
			strncasecmp(local.p, offices[i], local.n) == 0)
			return true;
	return false;
}

static bool
is_address(char c)
{
	return char_is_alpha(c) || char_is_digit(c) ||
	       (c != '\0' && strchr("._%+-'", c) != NULL);
}

static size_t
host_length(str text, size_t at)
{
	size_t n = 0, dot = 0;

	while (char_is_alpha(char_at(text, at + n)) ||
		char_is_digit(char_at(text, at + n)) ||
		char_at(text, at + n) == '-' || char_at(text, at + n) == '.') {
		if (char_at(text, at + n) == '.')
			dot = n;
		n++;
	}
	/* The full stop after an address ends the sentence. */
	while (n > 0 &&
		(text.p[at + n - 1] == '.' || text.p[at + n - 1] == '-'))
		n--;
	if (dot >= n)
		dot = (size_t)(memchr(text.p + at, '.', n) != NULL);
	return dot > 0 ? n : 0;
}

size_t
pattern_email(str text, size_t at)
{
	size_t local = 0, host;

	if (at > 0 && is_address(text.p[at - 1]))
		return 0;
	while (is_address(char_at(text, at + local)))
		local++;
	if (local == 0 || char_at(text, at + local) != '@')
		return 0;
	host = host_length(text, at + local + 1);
	if (host == 0 || is_office(str_sub(text, at, at + local)))
		return 0;
	return local + 1 + host;
}

/* --- telephone numbers --- */

enum {
	PHONE_DIGITS_MIN = 10,
	PHONE_DIGITS_MAX = 11,
	AREA_MIN = 3,
	GROUP_MIN = 2
};

/* "+44 ", "0044 ", "+44 (0)": what stands for the nought, or 0. */
static size_t
country_length(str text, size_t at)
{
	size_t n;

	if (has_here(text, at, S("+44")))
		n = 3;
	else if (has_here(text, at, S("0044")))
		n = 4;
	else
		return 0;
	while (char_at(text, at + n) == ' ' || char_at(text, at + n) == '-')
		n++;
	if (has_here(text, at + n > text.n ? text.n : at + n, S("(0)")))
		n += 3;
	while (char_at(text, at + n) == ' ')
		n++;
	return n;
}

static size_t
gap_length(str text, size_t at)
{
	size_t n = 0;

	while (n < 2 && char_at(text, at + n) != '\0' &&
		strchr(" -)", char_at(text, at + n)) != NULL)
		n++;
	return n;
}

/* Groups of digits with gaps between; gives how many digits there are. */
static size_t
groups_length(str text, size_t at, size_t first, size_t *digits)
{
	size_t n = first;

	*digits = first;
	for (;;) {
		size_t gap = gap_length(text, at + n);
		size_t group = count_digits(text, at + n + gap);

		if (gap == 0 || group < GROUP_MIN)
			return n;
		n += gap + group;
		*digits += group;
	}
}

size_t
pattern_telephone(str text, size_t at)
{
	char before = at > 0 ? text.p[at - 1] : ' ';
	char begin = char_at(text, at);
	size_t open = begin == '(', country, first, n, digits;

	if (begin != '0' && begin != '+' && begin != '(')
		return 0;
	if (is_word(before) || strchr("/.-+=(#", before) != NULL)
		return 0;
	country = open > 0 ? 0 : country_length(text, at);
	n = open + country;
	first = count_digits(text, at + n);
	if (country == 0 &&
		(char_at(text, at + n) != '0' || first < AREA_MIN ||
			strchr("12378", char_at(text, at + n + 1)) == NULL))
		return 0;
	if (country > 0 && first < GROUP_MIN)
		return 0;
	n += groups_length(text, at + n, first, &digits);
	digits += country > 0;
	if (digits < PHONE_DIGITS_MIN || digits > PHONE_DIGITS_MAX)
		return 0;
	return ends_word(text, at + n) ? n : 0;
}
