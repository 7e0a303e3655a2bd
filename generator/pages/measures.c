#include "pages/measures.h"

#include "pages/audience.h"
#include "pages/labels.h"
#include "pages/put.h"
#include "pages/words.h"
#include "render/svg.h"

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

/* The least and the most of the figures that are known. */
static bool
extent(const struct svg_figure *figures, size_t count, decimal *least,
	decimal *most)
{
	bool any = false;

	for (size_t i = 0; i < count; i++) {
		if (!figures[i].is_known)
			continue;
		if (!any || decimal_cmp(figures[i].value, *least) < 0)
			*least = figures[i].value;
		if (!any || decimal_cmp(figures[i].value, *most) > 0)
			*most = figures[i].value;
		any = true;
	}
	return any;
}

#define TEN (10 * DECIMAL_ONE)

/*
 * A scale in whole tens around the figures: from 0 where that is near, else
 * from two steps below, so that differences that matter can be seen.
 */
static void
set_scale(
	struct svg_bullet *bullet, decimal least, decimal most, bool is_percent)
{
	int64_t low = least.millionths / TEN * TEN - 2 * TEN;
	int64_t high = (most.millionths / TEN + 1) * TEN;

	if (least.millionths < 0)
		low = (least.millionths / TEN - 1) * TEN;
	else if (low < 2 * TEN)
		low = 0;
	if (is_percent && high > 10 * TEN)
		high = 10 * TEN;
	bullet->low.millionths = low;
	bullet->high.millionths = high;
}

static str
bullet_title(struct sheet *sheet, const struct measure *measure,
	const struct svg_bullet *bullet)
{
	const struct svg_figure *of[] = {
		&bullet->actual, &bullet->target, &bullet->national};
	str texts[COUNT(of)];

	for (size_t i = 0; i < COUNT(of); i++)
		texts[i] = of[i]->is_known
				   ? figure_text(sheet, measure->indicator,
					     of[i]->value)
				   : words(sheet, "not-known", NULL);
	if (measure->reason == REASON_SMALL)
		texts[0] = running_case(sheet->arena,
			words(sheet, "unknown-small-group", NULL));
	return words(sheet, "bullet-title", "actual", texts[0], "target",
		texts[1], "national", texts[2], "low",
		plain_figure(sheet, NULL, bullet->low), "high",
		plain_figure(sheet, NULL, bullet->high), NULL);
}

static str
bullet_svg(struct sheet *sheet, const struct measure *measure)
{
	const struct number *target = &measure->target->target;
	struct svg_figure figures[] = {
		{measure->actual.known, measure->actual.v},
		{IS_SET(*target), target->v},
		{measure->national.known, measure->national.v}};
	struct svg_bullet bullet = {.actual = figures[0],
		.target = figures[1],
		.national = figures[2]};
	struct buf out = buf_new(sheet->arena);
	decimal least, most, bands[2];

	if (!extent(figures, COUNT(figures), &least, &most))
		return S("");
	set_scale(&bullet, least, most,
		measure->indicator != NULL &&
			str_eq(measure->indicator->unit.s, S("percent")));
	for (int i = 0; i < 2; i++)
		bands[i].millionths =
			bullet.low.millionths +
			(bullet.high.millionths - bullet.low.millionths) *
				(3 - i) / 4;
	bullet.bands = bands;
	bullet.band_count = COUNT(bands);
	if (bullet.low.millionths)
		bullet.scale_start = words(sheet, "scale-from", "low",
			plain_figure(sheet, NULL, bullet.low), NULL);
	bullet.words.id = str_printf(
		sheet->arena, "bullet-%zu", ++sheet->drawings);
	bullet.words.title = words(sheet, "bullet-name", "label",
		measure->indicator == NULL ? measure->target->indicator.id
					   : measure->indicator->label.s,
		NULL);
	bullet.words.description = bullet_title(sheet, measure, &bullet);
	svg_bullet(&out, &bullet);
	return buf_str(&out);
}

static str
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

static void
set_figures(
	struct sheet *sheet, struct value *row, const struct measure *measure)
{
	enum reason reason = measure->reason == REASON_NONE ? REASON_MISSING
							    : measure->reason;
	const struct number *target = &measure->target->target;
	const struct cell cells[] = {
		{"actual", "missing", measure->actual.known, measure->actual.v,
			word_for(sheet, "unknown",
				str_from(reason_words[reason]))},
		{"target", "no-target", IS_SET(*target), target->v,
			words(sheet, "no-target", NULL)},
		{"national", "no-national", measure->national.known,
			measure->national.v,
			words(sheet, "no-national", NULL)}};

	for (size_t i = 0; i < COUNT(cells); i++)
		set_figure(sheet, row, measure->indicator, &cells[i]);
}

static void
add_measure(
	struct sheet *sheet, struct value *list, const struct target *target)
{
	struct measure measure = measure_of(sheet, target);
	struct value *row = value_add_object(list);

	value_set_text(row, "label", measure_label(sheet, &measure));
	value_set_text(row, "unit", unit_text(sheet, measure.indicator));
	value_set_text(row, "period", period_of(sheet, &measure));
	set_figures(sheet, row, &measure);
	value_set_html(row, "bullet-svg", bullet_svg(sheet, &measure));
	put_progress(sheet, row, &measure);
	value_set_text(row, "gap", gap_text(sheet, &measure));
}

void
put_measures(struct sheet *sheet)
{
	const struct school *school = sheet->school;
	struct value *list = value_set_list(sheet->data, "measures");

	value_set_text(sheet->data, "measures-caption",
		words(sheet, "measures-caption", "year",
			academic_year_text(sheet->arena, sheet->site->year),
			NULL));
	for (size_t i = 0; i < school->targets.count; i++) {
		const struct target *target = &school->targets.items[i];

		if (target->year.start != sheet->site->year)
			continue;
		sheet_use_file(sheet, target->span.source, "file-targets");
		add_measure(sheet, list, target);
	}
	put_has(sheet, sheet->data, "measures");
}
