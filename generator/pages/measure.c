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

/*
 * The whole-year figure of the target's own year; before there is one, that
 * of the newest year before. What came later says nothing of the target.
 */
static void
read_figures(struct sheet *sheet, struct measure *measure,
	const struct fact_state *state)
{
	const struct figures *figures = state->figures;
	int back = figures->year - measure->target->year.start;
	size_t at = back > 0 ? (size_t)back : 0;
	const struct evidence *evidence;

	if (at >= SERIES_MAX)
		return;
	evidence = at ? figures->value[at].evidence : state->evidence;
	measure->national = figures->limit[BENCHMARK_NATIONAL][at];
	measure->reason = REASON_WITHHELD;
	if (evidence != NULL && !evidence_is_shown(sheet->portal, evidence))
		return;
	measure->figures = figures;
	measure->reason = at ? figures->value[at].reason : state->reason;
	if (at && measure->reason == REASON_SHORT_SERIES)
		measure->reason = REASON_MISSING;
	measure->actual = figures->value[at];
	measure->year = figures->year - (int)at;
	if (evidence != NULL)
		sheet_use_evidence(sheet, evidence);
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
	if (state != NULL && state->figures != NULL && state->applies)
		read_figures(sheet, measure, state);
}

/* A figure that the target holds stands until there is that of the year. */
static void
read_live(const struct sheet *sheet, struct measure *measure)
{
	const struct target *target = measure->target;
	const struct actual *live = live_figure(sheet, target);

	if (live == NULL ||
		(measure->actual.known && measure->year == target->year.start))
		return;
	measure->actual = (struct reading){
		.known = !live->withheld, .v = live->value.v};
	measure->reason = live->withheld ? REASON_SMALL : REASON_NONE;
	measure->year = target->year.start;
	measure->date = live->date.d;
}

struct measure
measure_of(struct sheet *sheet, const struct target *target)
{
	struct measure measure = {.target = target,
		.indicator = target->indicator.target,
		.applies = true,
		.date = DATE_NONE};

	read_fact(sheet, &measure);
	read_live(sheet, &measure);
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

bool
measure_is_settled(const struct sheet *sheet, const struct measure *measure)
{
	int year = measure->target->year.start;

	if (measure->year != year)
		return false;
	return !date_is_set(measure->date) ||
	       date_cmp(academic_year_last(year), sheet->portal->as_of) < 0;
}

/* "Reached so far" within the year, "Reached in 2025-26" before it. */
static str
reached_words(struct sheet *sheet, const struct measure *measure)
{
	if (measure->year == measure->target->year.start)
		return words(sheet, "target-reached-so-far", NULL);
	return words(sheet, "target-reached-before", "year",
		academic_year_text(sheet->arena, measure->year), NULL);
}

void
put_progress(struct sheet *sheet, struct value *object,
	const struct measure *measure)
{
	bool is_settled = measure_is_settled(sheet, measure);
	bool is_reached = measure_is_reached(measure);

	if (!measure->actual.known || !IS_SET(measure->target->target))
		put_none(object, "progress");
	else if (is_settled && is_reached)
		put_rag(sheet, object, "progress", "blue",
			words(sheet, "target-reached", NULL));
	else if (is_settled)
		put_rag(sheet, object, "progress", "red",
			words(sheet, "target-missed", NULL));
	else if (is_reached)
		put_rag(sheet, object, "progress", "green",
			reached_words(sheet, measure));
	else
		put_rag(sheet, object, "progress", "none",
			words(sheet, "target-open", NULL));
}
