#include "pages/trend.h"

#include "pages/audience.h"
#include "pages/labels.h"
#include "pages/words.h"
#include "render/svg.h"

static bool
is_told(const struct sheet *sheet, const struct reading *reading)
{
	return reading->known &&
	       (reading->evidence == NULL ||
		       evidence_is_shown(sheet->portal, reading->evidence));
}

struct trend_ends
trend_ends(const struct sheet *sheet, const struct figures *figures)
{
	struct trend_ends ends = {0};

	for (size_t i = 0; i < SERIES_MAX; i++) {
		if (!is_told(sheet, &figures->value[i]))
			continue;
		if (!ends.count++)
			ends.newest = i;
		ends.oldest = i;
	}
	return ends;
}

str
trend_svg(struct sheet *sheet, const struct indicator *indicator,
	const struct figures *figures)
{
	struct trend_ends ends = trend_ends(sheet, figures);
	struct svg_figure points[SERIES_MAX];
	struct svg_sparkline line = {.points = points};
	struct buf out = buf_new(sheet->arena);

	if (ends.count < 2)
		return S("");
	for (size_t back = ends.oldest + 1; back-- > ends.newest;)
		points[line.point_count++] = (struct svg_figure){
			is_told(sheet, &figures->value[back]),
			figures->value[back].v};
	line.label = words(sheet, "from-to", "from",
		figure_text(sheet, indicator, figures->value[ends.oldest].v),
		"to",
		figure_text(sheet, indicator, figures->value[ends.newest].v),
		NULL);
	svg_sparkline(&out, &line);
	return buf_str(&out);
}
