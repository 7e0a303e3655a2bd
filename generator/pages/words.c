#include "pages/words.h"

#include <stdarg.h>

enum { SLOTS_MAX = 8 };

struct slot {
	str name, text;
};

struct slots {
	struct slot items[SLOTS_MAX];
	size_t count;
};

static const str *
slot_find(const struct slots *slots, str name)
{
	for (size_t i = 0; i < slots->count; i++)
		if (str_eq(slots->items[i].name, name))
			return &slots->items[i].text;
	return NULL;
}

static str
fill_slots(struct arena *arena, str text, const struct slots *slots)
{
	struct buf out = buf_new(arena);
	size_t at = 0;

	while (at < text.n) {
		ptrdiff_t open = str_find(text, S("{"), at);
		ptrdiff_t close =
			open < 0 ? -1 : str_find(text, S("}"), (size_t)open);
		const str *with = NULL;

		if (close >= 0)
			with = slot_find(slots,
				str_sub(text, (size_t)open + 1, (size_t)close));
		if (with == NULL) {
			size_t to = close < 0 ? text.n : (size_t)close + 1;

			buf_put(&out, str_sub(text, at, to));
			at = to;
			continue;
		}
		buf_put(&out, str_sub(text, at, (size_t)open));
		buf_put(&out, *with);
		at = (size_t)close + 1;
	}
	return buf_str(&out);
}

str
words(const struct sheet *sheet, const char *key, ...)
{
	struct slots slots = {.count = 0};
	str text = theme_string(sheet->site->theme, str_from(key));
	const char *name;
	va_list args;

	va_start(args, key);
	while ((name = va_arg(args, const char *)) != NULL) {
		assert(slots.count < SLOTS_MAX);
		slots.items[slots.count].name = str_from(name);
		slots.items[slots.count++].text = va_arg(args, str);
	}
	va_end(args);
	return slots.count ? fill_slots(sheet->arena, text, &slots) : text;
}

str
number_word(const struct sheet *sheet, size_t number)
{
	str all = theme_string(sheet->site->theme, S("number-words"));
	str word;

	for (size_t i = 0; str_cut(&all, ' ', &word); i++)
		if (i == number)
			return word;
	return str_printf(sheet->arena, "%zu", number);
}

str
counted(const struct sheet *sheet, const char *key, size_t count)
{
	const char *forms[] = {"none", "one", "many"};
	const char *form = forms[count > 2 ? 2 : count];
	str name = str_printf(sheet->arena, "%s-%s", key, form);
	str n = str_printf(sheet->arena, "%zu", count);

	if (str_eq(theme_string(sheet->site->theme, name), name))
		name = str_printf(sheet->arena, "%s-many", key);
	return words(sheet, str_z(sheet->arena, name), "count",
		number_word(sheet, count), "n", n, NULL);
}

str
word_for(const struct sheet *sheet, const char *prefix, str word)
{
	return theme_string(sheet->site->theme,
		STR_JOIN(sheet->arena, str_from(prefix), S("-"), word));
}

static int
months_between(date from, date to)
{
	struct calendar_day a = date_split(from), b = date_split(to);

	return (b.year - a.year) * 12 + b.month - a.month -
	       (b.day < a.day ? 1 : 0);
}

/* From two of the larger unit on, so that what is cut off stays small. */
enum { MONTHS_FROM = 2, YEARS_FROM = 36 };

str
duration(const struct sheet *sheet, date from)
{
	date to = sheet->portal->as_of;
	int days, months;

	if (date_cmp(from, to) > 0) {
		date swap = from;

		from = to;
		to = swap;
	}
	days = to.day - from.day;
	months = months_between(from, to);
	if (months < MONTHS_FROM)
		return counted(sheet, "days", (size_t)days);
	if (months < YEARS_FROM)
		return counted(sheet, "months", (size_t)months);
	return counted(sheet, "years", (size_t)(months / 12));
}

str
lateness(const struct sheet *sheet, date due)
{
	if (!date_is_set(due) || date_cmp(due, sheet->portal->as_of) >= 0)
		return S("");
	return words(sheet, "late", "time", duration(sheet, due), NULL);
}

void
phrase_add(struct sheet *sheet, struct phrases *phrases, str phrase)
{
	*list_push(sheet->arena, &phrases->list) = phrase;
}

str
phrases_join(const struct sheet *sheet, const struct phrases *phrases,
	const char *last)
{
	struct buf out = buf_new(sheet->arena);
	str final = theme_string(sheet->site->theme, str_from(last));
	size_t count = phrases->list.count;

	for (size_t i = 0; i < count; i++) {
		if (i && i + 1 == count)
			buf_printf(&out, " %.*s ", STR_ARG(final));
		else if (i)
			buf_put_z(&out, ", ");
		buf_put(&out, phrases->list.items[i]);
	}
	return buf_str(&out);
}

static str
with_first(struct arena *arena, str text, char first)
{
	return STR_JOIN(arena, (str){&first, 1}, (str){text.p + 1, text.n - 1});
}

str
sentence_case(struct arena *arena, str text)
{
	if (!text.n || text.p[0] < 'a' || text.p[0] > 'z')
		return text;
	return with_first(arena, text, (char)(text.p[0] - 'a' + 'A'));
}

/* Languages have a capital wherever they stand. */
static bool
begins_with_name(str text)
{
	static const char *const names[] = {"Arabic", "English", "French",
		"German", "Latin", "Mandarin", "Spanish", "Urdu", "Welsh"};

	for (size_t i = 0; i < COUNT(names); i++)
		if (str_starts(text, str_from(names[i])))
			return true;
	return false;
}

/* "Headteacher" becomes "headteacher"; "SENCO", "I", "English lead" stay. */
str
running_case(struct arena *arena, str text)
{
	if (text.n < 2 || text.p[0] < 'A' || text.p[0] > 'Z' ||
		(text.p[1] >= 'A' && text.p[1] <= 'Z') ||
		begins_with_name(text))
		return text;
	return with_first(arena, text, (char)(text.p[0] - 'A' + 'a'));
}
