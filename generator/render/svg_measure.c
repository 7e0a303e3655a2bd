/* Charts of one measure: the bullet and the sparkline. */
#include "render/html.h"
#include "render/svg_draw.h"
#include "render/text_width.h"

#define BULLET_WIDTH UNITS(176)
#define MAX_BANDS 2

enum { START_SIZE = 12 };

#define SPARK_WIDTH UNITS(82)
#define SPARK_HEIGHT UNITS(24)
#define SPARK_EDGE UNITS(4)

static tenths
bullet_x(const struct svg_bullet *chart, decimal value)
{
	return svg_scale(value, chart->low, chart->high, BULLET_WIDTH);
}

static void
put_bands(struct buf *out, const struct svg_bullet *chart)
{
	static const char *const bands[MAX_BANDS] = {
		"<rect class=\"band-2\" y=\"2\" width=\"%t\" height=\"18\"/>",
		"<rect class=\"band-3\" y=\"2\" width=\"%t\" height=\"18\"/>",
	};

	assert(chart->band_count <= MAX_BANDS);
	svg_put(out,
		"<rect class=\"band-1\" y=\"2\" width=\"%t\" "
		"height=\"18\"/>",
		BULLET_WIDTH);
	for (size_t i = 0; i < chart->band_count; i++)
		svg_put(out, bands[i], bullet_x(chart, chart->bands[i]));
}

/* Marks at the ends of the scale are moved in by half their width. */
static tenths
mark_x(const struct svg_bullet *chart, decimal value, tenths half)
{
	tenths x = bullet_x(chart, value);

	if (x < half)
		return half;
	return x > BULLET_WIDTH - half ? BULLET_WIDTH - half : x;
}

/* From zero where the scale has it, else from its start. */
static void
put_actual(struct buf *out, const struct svg_bullet *chart)
{
	tenths zero = bullet_x(chart, (decimal){0});
	tenths end = bullet_x(chart, chart->actual.value);
	tenths left = zero < end ? zero : end;

	svg_put(out,
		"<rect class=\"bar\" x=\"%t\" y=\"8\" width=\"%t\" "
		"height=\"6\"/>",
		left, zero < end ? end - zero : zero - end);
	if (chart->low.millionths < 0 && chart->high.millionths > 0)
		svg_put(out, "<path class=\"axis\" d=\"M%t 2v18\"/>", zero);
	if (decimal_cmp(chart->actual.value, chart->high) > 0)
		svg_put(out, "<path class=\"bar\" d=\"M%t 4v14l7 -7z\"/>",
			BULLET_WIDTH - UNITS(7));
	if (decimal_cmp(chart->actual.value, chart->low) < 0)
		svg_put(out, "<path class=\"bar\" d=\"M7 4v14l-7 -7z\"/>");
}

static void
put_marks(struct buf *out, const struct svg_bullet *chart)
{
	tenths x;

	if (chart->actual.is_known)
		put_actual(out, chart);
	if (chart->target.is_known)
		svg_put(out, "<path class=\"aim\" d=\"M%t 1v20\"/>",
			mark_x(chart, chart->target.value, 15));
	if (chart->national.is_known) {
		x = mark_x(chart, chart->national.value, 58);
		svg_put(out, "<path class=\"ref\" d=\"M%t 18l5 8h-10z\"/>", x);
	}
}

void
svg_bullet(struct buf *out, const struct svg_bullet *chart)
{
	bool says_start = chart->scale_start.n > 0;
	tenths size[2] = {BULLET_WIDTH, UNITS(says_start ? 42 : 28)};
	tenths at[2] = {0, UNITS(39)};

	svg_open(out, "bullet", size, &chart->words);
	put_bands(out, chart);
	put_marks(out, chart);
	if (says_start)
		svg_text(out, at, " class=\"soft\" font-size=\"12\"",
			text_fit(out->arena, chart->scale_start, START_SIZE,
				BULLET_WIDTH));
	buf_put_z(out, "</svg>");
}

struct range {
	decimal low, high;
	size_t known;
	size_t last; /* the index of the last figure that is known */
};

static struct range
range_of(const struct svg_sparkline *chart)
{
	struct range range = {0};

	for (size_t i = 0; i < chart->point_count; i++) {
		decimal value = chart->points[i].value;

		if (!chart->points[i].is_known)
			continue;
		if (range.known == 0 || decimal_cmp(value, range.low) < 0)
			range.low = value;
		if (range.known == 0 || decimal_cmp(value, range.high) > 0)
			range.high = value;
		range.known++;
		range.last = i;
	}
	return range;
}

static tenths
spark_x(const struct svg_sparkline *chart, size_t i)
{
	tenths length = SPARK_WIDTH - 2 * SPARK_EDGE;

	if (chart->point_count == 1)
		return SPARK_WIDTH / 2;
	return SPARK_EDGE +
	       (tenths)i * length / (tenths)(chart->point_count - 1);
}

static tenths
spark_y(const struct range *range, decimal value)
{
	tenths length = SPARK_HEIGHT - 2 * SPARK_EDGE;

	if (decimal_cmp(range->low, range->high) == 0)
		return SPARK_HEIGHT / 2;
	return SPARK_HEIGHT - SPARK_EDGE -
	       svg_scale(value, range->low, range->high, length);
}

/* One path; after a gap it goes on without a line. A lone point is a stub. */
static void
put_line(struct buf *out, const struct svg_sparkline *chart,
	const struct range *range)
{
	bool drawing = false;

	buf_put_z(out, "<path class=\"line\" d=\"");
	for (size_t i = 0; i < chart->point_count; i++) {
		const struct svg_figure *point = &chart->points[i];

		if (point->is_known)
			svg_put(out, drawing ? "L%t %t" : "M%t %th0",
				spark_x(chart, i),
				spark_y(range, point->value));
		drawing = point->is_known;
	}
	buf_put_z(out, "\"/>");
}

void
svg_sparkline(struct buf *out, const struct svg_sparkline *chart)
{
	struct range range = range_of(chart);

	svg_put(out,
		"<svg class=\"chart-sparkline\" width=\"%t\" "
		"height=\"%t\" viewBox=\"0 0 %t %t\" role=\"img\"",
		SPARK_WIDTH, SPARK_HEIGHT, SPARK_WIDTH, SPARK_HEIGHT);
	html_attribute(out, "aria-label", chart->label);
	buf_put_char(out, '>');
	if (range.known > 0) {
		put_line(out, chart, &range);
		svg_put(out,
			"<circle class=\"dot\" cx=\"%t\" cy=\"%t\" "
			"r=\"3\"/>",
			spark_x(chart, range.last),
			spark_y(&range, chart->points[range.last].value));
	}
	buf_put_z(out, "</svg>");
}
