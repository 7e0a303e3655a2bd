/* Drawings of one measure: the bullet, and the line of its years. */
#include "pages/labels.h"
#include "pages/measures.h"
#include "pages/trend.h"
#include "pages/words.h"
#include "render/svg.h"

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

#define HUNDRED (100 * DECIMAL_ONE)

/* Ten, or for small figures one, a tenth…: what the scale is counted in. */
static int64_t
scale_step(decimal least, decimal most)
{
	int64_t far = most.millionths, step = 10 * DECIMAL_ONE;

	if (-least.millionths > far)
		far = -least.millionths;
	while (step > 10 && far < step)
		step /= 10;
	return step;
}

/*
 * A scale in whole steps around the figures: from 0 where that is near, else
 * from two steps below, so that differences that matter can be seen.
 */
static void
set_scale(
	struct svg_bullet *bullet, decimal least, decimal most, bool is_percent)
{
	int64_t step = scale_step(least, most);
	int64_t low = least.millionths / step * step - 2 * step;
	int64_t high = (most.millionths / step + 1) * step;

	if (least.millionths < 0)
		low = (least.millionths / step - 1) * step;
	else if (low < 2 * step)
		low = 0;
	if (is_percent && high > HUNDRED && most.millionths <= HUNDRED)
		high = HUNDRED;
	bullet->low.millionths = low;
	bullet->high.millionths = high;
}

static str
bullet_words(struct sheet *sheet, const struct measure *measure,
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

str
measure_bullet(struct sheet *sheet, const struct measure *measure)
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
	bullet.words.description = bullet_words(sheet, measure, &bullet);
	svg_bullet(&out, &bullet);
	return buf_str(&out);
}

/* "from 88.0 in 2022-23"; and to where, where the actual figure is newer. */
static str
years_words(struct sheet *sheet, const struct measure *measure,
	const struct trend_ends *ends)
{
	const struct figures *figures = measure->figures;
	bool is_actual = !ends->newest && !date_is_set(measure->date);

	return words(sheet, is_actual ? "trend-from" : "trend-between", "value",
		plain_figure(sheet, measure->indicator,
			figures->value[ends->oldest].v),
		"year",
		academic_year_text(
			sheet->arena, figures->year - (int)ends->oldest),
		"last",
		plain_figure(sheet, measure->indicator,
			figures->value[ends->newest].v),
		"now",
		academic_year_text(
			sheet->arena, figures->year - (int)ends->newest),
		NULL);
}

/*
 * Fewer than two years make no trend. A year that is not that of the actual
 * figure beside it is told with its own.
 */
static str
no_trend_words(struct sheet *sheet, const struct measure *measure,
	const struct trend_ends *ends)
{
	const struct figures *figures = measure->figures;
	int year;

	if (!ends->count)
		return words(sheet, "no-years", NULL);
	/* An older figure would stand in the place of one that is hidden. */
	if (measure->reason == REASON_WITHHELD)
		return word_for(sheet, "unknown",
			str_from(reason_words[REASON_WITHHELD]));
	year = figures->year - (int)ends->newest;
	if (measure->actual.known && measure->year == year)
		return words(sheet, "one-year", NULL);
	return words(sheet, "only-year", "value",
		plain_figure(sheet, measure->indicator,
			figures->value[ends->newest].v),
		"year", academic_year_text(sheet->arena, year), NULL);
}

void
put_trend(struct sheet *sheet, struct value *object,
	const struct measure *measure)
{
	struct trend_ends ends = {0};

	if (measure->figures != NULL)
		ends = trend_ends(sheet, measure->figures);
	value_set_html(object, "trend-svg",
		ends.count < 2 ? S("")
			       : trend_svg(sheet, measure->indicator,
					 measure->figures));
	value_set_text(object, "trend",
		ends.count < 2 ? S("") : years_words(sheet, measure, &ends));
	value_set_text(object, "no-trend",
		ends.count < 2 ? no_trend_words(sheet, measure, &ends) : S(""));
}
