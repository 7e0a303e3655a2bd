#include "pages/measures.h"

#include "pages/audience.h"
#include "pages/labels.h"
#include "pages/put.h"
#include "pages/words.h"

/* "5.0 points below", said only where the target is not reached. */
static str
gap_text(struct sheet *sheet, const struct measure *measure)
{
	bool percent;
	decimal gap;

	if (!measure->actual.known || !IS_SET(measure->target->target) ||
		measure_is_reached(measure))
		return S("");
	percent = measure->indicator != NULL &&
		  str_eq(measure->indicator->unit.s, S("percent"));
	gap.millionths = measure->actual.v.millionths -
			 measure->target->target.v.millionths;
	return words(sheet,
		gap.millionths < 0 ? percent ? "points-below" : "gap-below"
		: percent          ? "points-above"
				   : "gap-above",
		"gap",
		plain_figure(sheet, measure->indicator,
			(decimal){gap.millionths < 0 ? -gap.millionths
						     : gap.millionths}),
		NULL);
}

/* A unit in which the name of a measure ends is not said again. */
static str
unit_text(struct sheet *sheet, const struct indicator *indicator)
{
	str unit;

	if (indicator == NULL)
		return S("");
	unit = str_eq(indicator->unit.s, S("percent")) ? S("%")
						       : indicator->unit.s;
	if (indicator->direction.v != DIRECTION_LOWER)
		return unit;
	if (str_ends(indicator->label.s, unit))
		return words(sheet, "lower-is-better-plain", NULL);
	return words(sheet, "lower-is-better", "unit", unit, NULL);
}

/* When the figure is from: "2025-26", or "so far, 23 October 2026". */
static str
period_of(struct sheet *sheet, const struct measure *measure)
{
	if (date_is_set(measure->date))
		return words(sheet, "so-far", "date",
			date_text(sheet->arena, measure->date), NULL);
	if (!measure->year)
		return academic_year_text(sheet->arena, sheet->site->year);
	return academic_year_text(sheet->arena, measure->year);
}

str
measure_label(struct sheet *sheet, const struct measure *measure)
{
	str label = measure->indicator == NULL
			    ? readable(sheet->arena,
				      measure->target->indicator.id)
			    : measure->indicator->label.s;

	if (!measure->target->group.s.n ||
		str_eq(measure->target->group.s, S("all")))
		return label;
	return words(sheet, "label-of-group", "label", label, "group",
		running_case(sheet->arena,
			readable(sheet->arena, measure->target->group.s)),
		NULL);
}

/* A figure of a row under its key, and words where there is none. */
struct cell {
	const char *key, *no_key;
	bool is_known;
	decimal value;
	str without;
};

static void
set_figure(struct sheet *sheet, struct value *row,
	const struct indicator *indicator, const struct cell *cell)
{
	value_set_text(row, cell->key,
		cell->is_known ? plain_figure(sheet, indicator, cell->value)
			       : S(""));
	value_set_text(
		row, cell->no_key, cell->is_known ? S("") : cell->without);
}

/*
 * Five things that are not the same: it does not apply, is not published, is
 * withheld for a small group, is not yet due, or nobody has recorded it.
 */
static str
missing_words(struct sheet *sheet, const struct measure *measure)
{
	enum reason reason = measure->reason == REASON_NONE ? REASON_MISSING
							    : measure->reason;
	date last = academic_year_last(measure->target->year.start);

	if (!measure->applies)
		return words(sheet, "result-not-applicable", NULL);
	if (reason == REASON_MISSING &&
		date_cmp(last, sheet->portal->as_of) >= 0)
		return words(sheet, "not-yet-due", NULL);
	return word_for(sheet, "unknown", str_from(reason_words[reason]));
}

static void
set_figures(
	struct sheet *sheet, struct value *row, const struct measure *measure)
{
	const struct number *target = &measure->target->target;
	const struct cell cells[] = {
		{"actual", "missing", measure->actual.known, measure->actual.v,
			missing_words(sheet, measure)},
		{"target", "no-target", IS_SET(*target), target->v,
			words(sheet, "no-target", NULL)},
		{"national", "no-national", measure->national.known,
			measure->national.v,
			words(sheet, "no-national", NULL)}};

	for (size_t i = 0; i < COUNT(cells); i++)
		set_figure(sheet, row, measure->indicator, &cells[i]);
}

/* How many targets there are, and how many of them are reached. */
struct reached {
	size_t all, judged, reached;
	size_t early;   /* reached, the year not over */
	size_t current; /* judged by a figure of the target's own year */
};

static void
count_reached(const struct sheet *sheet, struct reached *count,
	const struct measure *measure)
{
	bool is_judged = measure->actual.known &&
			 IS_SET(measure->target->target);

	count->all++;
	count->judged += is_judged;
	count->reached += measure_is_reached(measure);
	count->current += is_judged &&
			  measure->year == measure->target->year.start;
	count->early += measure_is_reached(measure) &&
			!measure_is_settled(sheet, measure);
}

/* "Two of the three targets with a result are reached; one has none yet." */
static str
headline(struct sheet *sheet, const struct reached *count)
{
	size_t open = count->all - count->judged;
	const char *key = "targets-some-reached";

	if (!count->judged)
		key = "targets-none-judged";
	else if (!count->reached)
		key = count->current ? "targets-none-reached"
				     : "targets-none-in";
	else if (count->reached == count->judged)
		key = "targets-all-reached";
	else if (count->reached == 1)
		key = "targets-one-reached";
	return sentence_case(sheet->arena,
		words(sheet, key, "year",
			academic_year_text(sheet->arena, sheet->site->year),
			"reached", number_word(sheet, count->reached), "judged",
			number_word(sheet, count->judged), "so",
			count->early ? words(sheet, "targets-so-far", NULL)
				     : S(""),
			"rest",
			open ? counted(sheet, "targets-open", open) : S(""),
			NULL));
}

/* What a measure counts, once however many targets are for it. */
static void
add_definition(struct value *list, const struct indicator *indicator)
{
	struct value *item;

	if (indicator == NULL || !indicator->definition.s.n)
		return;
	for (size_t i = 0; i < value_count(list); i++)
		if (str_eq(value_chars(
				   value_get(value_at(list, i), S("label"))),
			    indicator->label.s))
			return;
	item = value_add_object(list);
	value_set_text(item, "label", indicator->label.s);
	value_set_text(item, "text", indicator->definition.s);
}

/* The row of a file that a line is in; rows stand in the order of lines. */
static const struct benchmark *
row_at(const struct benchmarks *file, uint32_t line)
{
	size_t low = 0, high = file->rows.count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (file->rows.items[middle].span.line <= line)
			low = middle + 1;
		else
			high = middle;
	}
	return low ? &file->rows.items[low - 1] : NULL;
}

/* The row that a national figure is from; NULL: evidence gave it. */
static const struct benchmark *
row_of(const struct portal *portal, const struct reading *national)
{
	if (!national->known || national->evidence != NULL)
		return NULL;
	for (size_t i = 0; i < portal->benchmarks.count; i++)
		if (portal->benchmarks.items[i].span.source ==
			national->span.source)
			return row_at(&portal->benchmarks.items[i],
				national->span.line);
	return NULL;
}

/* "Published headline results, provisional", each once. */
static void
note_source(struct sheet *sheet, struct phrases *sources,
	const struct measure *measure)
{
	const struct benchmark *row = row_of(sheet->portal, &measure->national);
	str text;

	if (row == NULL || !row->source.s.n)
		return;
	text = words(sheet, "source-status", "source", row->source.s, "status",
		word_for(sheet, "benchmark",
			str_from(benchmark_status_words[row->status.v])),
		NULL);
	for (size_t i = 0; i < sources->list.count; i++)
		if (str_eq(sources->list.items[i], text))
			return;
	phrase_add(sheet, sources, text);
}

static str
sources_text(struct sheet *sheet, const struct phrases *sources)
{
	struct buf out = buf_new(sheet->arena);

	for (size_t i = 0; i < sources->list.count; i++)
		buf_printf(&out, "%s%.*s", i ? "; " : "",
			STR_ARG(sources->list.items[i]));
	return words(sheet,
		sources->list.count ? "measures-source-national"
				    : "measures-source",
		"sources", buf_str(&out), NULL);
}

static void
add_measure(struct sheet *sheet, struct value *list,
	const struct target *target, struct reached *count,
	struct phrases *sources)
{
	struct measure measure = measure_of(sheet, target);
	struct value *row = value_add_object(list);

	count_reached(sheet, count, &measure);
	note_source(sheet, sources, &measure);
	value_set_text(row, "label", measure_label(sheet, &measure));
	value_set_text(row, "unit", unit_text(sheet, measure.indicator));
	value_set_text(row, "period", period_of(sheet, &measure));
	set_figures(sheet, row, &measure);
	value_set_html(row, "bullet-svg", measure_bullet(sheet, &measure));
	put_trend(sheet, row, &measure);
	put_progress(sheet, row, &measure);
	value_set_text(row, "gap", gap_text(sheet, &measure));
}

void
put_measures(struct sheet *sheet)
{
	const struct school *school = sheet->school;
	struct value *list = value_set_list(sheet->data, "measures");
	struct value *definitions = value_set_list(sheet->data, "definitions");
	struct reached count = {0};
	struct phrases sources = {0};

	value_set_text(sheet->data, "measures-caption",
		words(sheet, "measures-caption", "year",
			academic_year_text(sheet->arena, sheet->site->year),
			NULL));
	for (size_t i = 0; i < school->targets.count; i++) {
		const struct target *target = &school->targets.items[i];

		if (target->year.start != sheet->site->year)
			continue;
		sheet_use_file(sheet, target->span.source, "file-targets");
		add_measure(sheet, list, target, &count, &sources);
		add_definition(definitions, target->indicator.target);
	}
	value_set_text(sheet->data, "measures-headline",
		count.all ? headline(sheet, &count) : S(""));
	value_set_text(
		sheet->data, "measures-source", sources_text(sheet, &sources));
	put_has(sheet, sheet->data, "measures");
	put_has(sheet, sheet->data, "definitions");
}
