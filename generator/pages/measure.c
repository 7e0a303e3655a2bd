/* One target, and what is known of it. */
#include "pages/measures.h"

#include "pages/audience.h"
#include "pages/labels.h"
#include "pages/put.h"
#include "pages/words.h"

/* The newest figure that the target itself holds, up to today. */
static const struct actual *
live_figure(const struct sheet *sheet, const struct target *target)
{
	const struct actual *newest = NULL;

	for (size_t i = 0; i < target->actual.count; i++) {
		const struct actual *of = &target->actual.items[i];

		if (date_cmp(of->date.d, sheet->portal->as_of) <= 0 &&
			(newest == NULL ||
				date_cmp(of->date.d, newest->date.d) > 0))
			newest = of;
	}
	return newest;
}

static void
read_fact(struct sheet *sheet, struct measure *measure)
{
	const struct fact *fact = fact_of_indicator(
		sheet->portal, measure->indicator, measure->target->group.s);
	const struct fact_state *state;

	measure->reason = REASON_MISSING;
	if (fact == NULL || !fact_is_shown(fact))
		return;
	state = sheet_fact(sheet, fact);
	measure->applies = state == NULL || state->applies;
	if (state == NULL || state->figures == NULL || !state->applies)
		return;
	measure->national = state->figures->limit[BENCHMARK_NATIONAL][0];
	measure->is_hidden = state->evidence != NULL &&
			     !evidence_is_shown(sheet->portal, state->evidence);
	if (measure->is_hidden)
		return;
	measure->reason = state->reason;
	measure->figures = state->figures;
	measure->actual = state->figures->value[0];
	measure->year = state->figures->year;
	if (state->evidence != NULL)
		sheet_use_evidence(sheet, state->evidence);
}

struct measure
measure_of(struct sheet *sheet, const struct target *target)
{
	const struct actual *live = live_figure(sheet, target);
	struct measure measure = {.target = target,
		.indicator = target->indicator.target,
		.applies = true,
		.date = DATE_NONE};

	read_fact(sheet, &measure);
	if (live != NULL) {
		measure.actual = (struct reading){
			.known = !live->withheld, .v = live->value.v};
		measure.reason = live->withheld ? REASON_SMALL : REASON_NONE;
		measure.year = target->year.start;
		measure.date = live->date.d;
	}
	return measure;
}

static bool
is_lower_better(const struct measure *measure)
{
	return measure->indicator != NULL &&
	       measure->indicator->direction.v == DIRECTION_LOWER;
}

bool
measure_is_reached(const struct measure *measure)
{
	int order;

	if (!measure->actual.known || !IS_SET(measure->target->target))
		return false;
	order = decimal_cmp(measure->actual.v, measure->target->target.v);
	return is_lower_better(measure) ? order <= 0 : order >= 0;
}

/* Is the year of the target behind us, and its figure in? */
static bool
is_over(const struct sheet *sheet, const struct measure *measure)
{
	int year = measure->target->year.start;

	return year < sheet->site->year && measure->year >= year;
}

void
put_progress(struct sheet *sheet, struct value *object,
	const struct measure *measure)
{
	if (!measure->actual.known || !IS_SET(measure->target->target))
		put_none(object, "progress");
	else if (measure_is_reached(measure))
		put_rag(sheet, object, "progress", "blue",
			words(sheet, "target-reached", NULL));
	else
		put_rag(sheet, object, "progress", "none",
			words(sheet,
				is_over(sheet, measure) ? "target-missed"
							: "target-open",
				NULL));
}
