#include "pages/timeline.h"

#include "pages/due.h"
#include "pages/labels.h"
#include "pages/put.h"
#include "pages/words.h"

enum { YEARS_SHOWN = 3, TERMS = 3 };

void
timeline_add(struct sheet *sheet, struct timeline *timeline,
	struct happening happening)
{
	int year = academic_year_of(happening.date);
	size_t at = timeline->list.count;

	if (year <= sheet->site->year - YEARS_SHOWN)
		return;
	list_push(sheet->arena, &timeline->list);
	for (; at &&
		date_cmp(timeline->list.items[at - 1].date, happening.date) < 0;
		at--)
		timeline->list.items[at] = timeline->list.items[at - 1];
	timeline->list.items[at] = happening;
}

/* The term of a day by the months, where no calendar is at hand. */
static int
term_by_month(date day)
{
	int month = date_split(day).month;

	if (month >= 9)
		return 0;
	return month <= 3 ? 1 : 2;
}

/* Counted from year 0; a day in the holidays belongs to the term before. */
static int
term_of(struct sheet *sheet, date day)
{
	int year = academic_year_of(day);
	const struct school_year *calendar = school_calendar(
		sheet->portal, sheet->school, year);
	int term = 0;

	if (calendar == NULL || !calendar->terms.count)
		return year * TERMS + term_by_month(day);
	for (size_t i = 0; i < calendar->terms.count; i++)
		if (date_cmp(calendar->terms.items[i].from.d, day) <= 0 &&
			calendar->terms.items[i].term.v > term)
			term = calendar->terms.items[i].term.v;
	return year * TERMS + term;
}

/* "Autumn term 2026-27" */
static str
term_name(struct sheet *sheet, int term)
{
	return term_text(sheet, term / TERMS, term % TERMS);
}

static struct value *
add_period(struct value *list, str heading, str empty)
{
	struct value *period = value_add_object(list);

	value_set_text(period, "heading", heading);
	value_set_text(period, "empty", empty);
	return value_set_list(period, "items");
}

/* The terms between two in which nothing happened, as one line. */
static void
add_empty_terms(struct sheet *sheet, struct value *list, int later, int earlier)
{
	bool is_ahead = earlier >= term_of(sheet, sheet->portal->as_of);
	str empty = words(sheet,
		is_ahead ? "timeline-nothing-ahead" : "timeline-nothing", NULL);

	if (later - earlier == 2)
		add_period(list, term_name(sheet, earlier + 1), empty);
	else if (later - earlier > 2)
		add_period(list,
			words(sheet, "from-to", "from",
				term_name(sheet, earlier + 1), "to",
				running_case(sheet->arena,
					term_name(sheet, later - 1)),
				NULL),
			empty);
}

static void
add_item(struct sheet *sheet, struct value *items, const struct happening *of)
{
	struct value *item = value_add_object(items);

	put_date(sheet, item, "date", of->date);
	value_set_text(item, "text", of->text);
	value_set_text(item, "href", of->href);
	value_set_text(item, "kind", of->kind);
	value_set_text(item, "who", of->who);
	value_set_flag(item, "is-coming",
		date_cmp(of->date, sheet->portal->as_of) > 0);
}

static void
put_periods(struct sheet *sheet, struct value *object,
	const struct timeline *timeline)
{
	struct value *periods = value_set_list(object, "periods");
	struct value *items = NULL;
	int before = 0;

	for (size_t i = 0; i < timeline->list.count; i++) {
		const struct happening *of = &timeline->list.items[i];
		int term = term_of(sheet, of->date);

		if (items != NULL && term != before)
			add_empty_terms(sheet, periods, before, term);
		if (items == NULL || term != before)
			items = add_period(
				periods, term_name(sheet, term), S(""));
		before = term;
		add_item(sheet, items, of);
	}
}

size_t
timeline_lately(const struct sheet *sheet, const struct timeline *timeline)
{
	date today = sheet->portal->as_of;
	date before = date_add_months(today, -12);
	size_t count = 0;

	for (size_t i = 0; i < timeline->list.count; i++) {
		date day = timeline->list.items[i].date;

		count += date_cmp(day, before) > 0 && date_cmp(day, today) <= 0;
	}
	return count;
}

/* "Seen five times in the last twelve months, the latest on …" */
static str
headline(struct sheet *sheet, const struct timeline *timeline, str lately)
{
	for (size_t i = 0; i < timeline->list.count; i++) {
		date day = timeline->list.items[i].date;

		if (date_cmp(day, sheet->portal->as_of) <= 0)
			return sentence_case(sheet->arena,
				words(sheet, "timeline-said", "lately", lately,
					"date", date_text(sheet->arena, day),
					NULL));
	}
	return words(sheet, "timeline-none", NULL);
}

void
put_timeline(struct sheet *sheet, const struct timeline *timeline, str lately)
{
	struct value *object;

	if (!timeline->list.count) {
		put_none(sheet->data, "timeline");
		return;
	}
	object = value_set_object(sheet->data, "timeline");
	value_set_text(object, "headline", headline(sheet, timeline, lately));
	value_set_text(
		object, "subtitle", words(sheet, "timeline-subtitle", NULL));
	put_periods(sheet, object, timeline);
}
