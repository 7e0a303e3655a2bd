#include "pages/success.h"

#include "pages/labels.h"
#include "pages/measures.h"
#include "pages/put.h"
#include "pages/words.h"

/* Why a figure is not there, where that is more than that nobody gave it. */
static str
reason_text(struct sheet *sheet, enum reason reason)
{
	return running_case(sheet->arena,
		word_for(sheet, "unknown", str_from(reason_words[reason])));
}

/* Nothing is known yet but what the target began from. */
static bool
is_at_baseline(const struct measure *measure, const struct baseline *baseline)
{
	return measure->actual.known && !date_is_set(measure->date) &&
	       measure->year == baseline->year.start &&
	       !decimal_cmp(measure->actual.v, baseline->value.v);
}

/* "71.0% in 2025-26"; empty where there is none, or it was just said. */
static str
baseline_text(struct sheet *sheet, const struct measure *measure)
{
	const struct target *target = measure->target;
	const struct baseline *baseline = target->baseline;

	if (baseline == NULL)
		return S("");
	if (baseline->withheld)
		return reason_text(sheet, REASON_SMALL);
	if (is_at_baseline(measure, baseline))
		return S("");
	return words(sheet, "in-year", "value",
		figure_text(sheet, target->indicator.target, baseline->value.v),
		"year", academic_year_text(sheet->arena, baseline->year.start),
		NULL);
}

/* "89.7% on 23 October 2026", "88.9% in 2025-26". */
static str
figure_when(struct sheet *sheet, const struct measure *measure)
{
	str value = figure_text(sheet, measure->indicator, measure->actual.v);

	if (date_is_set(measure->date))
		return words(sheet, "on-day", "value", value, "date",
			date_text(sheet->arena, measure->date), NULL);
	return words(sheet, "in-year", "value", value, "year",
		academic_year_text(sheet->arena, measure->year), NULL);
}

static str
latest_text(struct sheet *sheet, const struct measure *measure)
{
	if (measure->actual.known)
		return figure_when(sheet, measure);
	if (measure->reason == REASON_SMALL ||
		measure->reason == REASON_WITHHELD)
		return reason_text(sheet, measure->reason);
	return words(sheet, "not-known", NULL);
}

static void
fill_target(
	struct sheet *sheet, struct value *item, const struct target *target)
{
	struct measure measure = measure_of(sheet, target);
	const struct indicator *indicator = measure.indicator;

	value_set_text(item, "text", measure_label(sheet, &measure));
	value_set_text(item, "target",
		figure_text(sheet, indicator, target->target.v));
	value_set_text(item, "latest", latest_text(sheet, &measure));
	value_set_text(item, "baseline", baseline_text(sheet, &measure));
	put_progress(sheet, item, &measure);
}

void
put_success(struct sheet *sheet, struct value *object,
	const struct success *items, size_t count)
{
	struct value *list = value_set_list(object, "success");

	for (size_t i = 0; i < count; i++) {
		const struct target *target = items[i].target.target;
		struct value *item = value_add_object(list);

		value_set_text(item, "text", items[i].text.s);
		value_set_text(item, "target", S(""));
		value_set_text(item, "latest", S(""));
		value_set_text(item, "baseline", S(""));
		put_none(item, "progress");
		if (target != NULL)
			fill_target(sheet, item, target);
	}
	put_has(sheet, object, "success");
}
