#include "render/html.h"
#include "render/svg_draw.h"

#define WIDTH UNITS(640)
#define PLOT_LEFT UNITS(170)
#define PLOT_RIGHT UNITS(630)
#define TOP UNITS(36)
#define ROW_HEIGHT UNITS(38)
#define BREAK_GAP UNITS(16)
#define WHEN_WIDTH UNITS(64) /* room for "2026-27" below */

static tenths
step_x(const struct svg_history *chart, size_t i)
{
	return PLOT_LEFT + UNITS(14) +
	       (tenths)i * (PLOT_RIGHT - PLOT_LEFT - UNITS(14)) /
		       (tenths)chart->step_count;
}

static tenths
level_y(size_t level)
{
	return TOP + (tenths)level * ROW_HEIGHT;
}

static bool
is_drawn(const struct svg_history *chart, size_t i)
{
	return i < chart->step_count &&
	       chart->steps[i].level < chart->level_count;
}

static void
put_levels(struct buf *out, const struct svg_history *chart)
{
	for (size_t i = 0; i < chart->level_count; i++) {
		tenths at[2] = {0, level_y(i) + UNITS(5)};

		svg_put(out, "<path class=\"axis\" d=\"M%t %tH%t\"/>",
			PLOT_LEFT, level_y(i), PLOT_RIGHT);
		svg_text(out, at, " font-size=\"14\"", chart->levels[i].label);
	}
}

/* Along the step's level, then up or down to the next one's. */
static void
put_step(struct buf *out, const struct svg_history *chart, size_t i)
{
	bool breaks = i + 1 < chart->step_count && chart->steps[i + 1].is_break;
	tenths end = step_x(chart, i + 1) - (breaks ? BREAK_GAP : 0);

	if (!is_drawn(chart, i))
		return;
	svg_put(out, "M%t %tH%t", step_x(chart, i),
		level_y(chart->steps[i].level), end);
	if (!breaks && is_drawn(chart, i + 1))
		svg_put(out, "V%t", level_y(chart->steps[i + 1].level));
}

static void
put_line(struct buf *out, const struct svg_history *chart)
{
	buf_put_z(out, "<path class=\"line\" d=\"");
	for (size_t i = 0; i < chart->step_count; i++)
		put_step(out, chart, i);
	buf_put_z(out, "\"/>");
}

static void
put_breaks(struct buf *out, const struct svg_history *chart)
{
	for (size_t i = 0; i < chart->step_count; i++) {
		tenths x = step_x(chart, i) - BREAK_GAP / 2 - UNITS(5);
		tenths at[2] = {x, UNITS(13)};

		if (!chart->steps[i].is_break)
			continue;
		svg_put(out,
			"<path class=\"axis\" stroke-dasharray=\"3 3\" "
			"d=\"M%t 18V%t\"/>",
			x, level_y(chart->level_count) - UNITS(18));
		svg_text(out, at,
			x > WIDTH / 2 ? " class=\"soft\" font-size=\"12\" "
					"text-anchor=\"end\""
				      : " class=\"soft\" font-size=\"12\"",
			chart->steps[i].break_label);
	}
}

static void
put_dot(struct buf *out, const struct svg_history *chart, size_t i)
{
	size_t level = chart->steps[i].level;
	tenths at[2] = {step_x(chart, i), level_y(level) + UNITS(4)};

	buf_put_z(out, "<g");
	html_attribute(out, "class", chart->levels[level].classes);
	svg_put(out, "><circle class=\"fill\" cx=\"%t\" cy=\"%t\" r=\"10\"/>",
		at[0], level_y(level));
	svg_text(out, at,
		" class=\"on\" text-anchor=\"middle\" font-size=\"12\"",
		str_printf(out->arena, "%zu", i + 1));
	buf_put_z(out, "</g>");
}

/* Where there are many steps, only every second, third … is named. */
static void
put_dots(struct buf *out, const struct svg_history *chart)
{
	tenths room = PLOT_RIGHT - PLOT_LEFT;
	tenths needed = (tenths)chart->step_count * WHEN_WIDTH;
	size_t every = (size_t)((needed + room - 1) / room);

	for (size_t i = 0; i < chart->step_count; i++) {
		tenths at[2] = {step_x(chart, i),
			level_y(chart->level_count) - UNITS(2)};

		if (is_drawn(chart, i))
			put_dot(out, chart, i);
		if (i % every == 0)
			svg_text(out, at,
				" class=\"soft\" text-anchor=\"middle\" "
				"font-size=\"13\"",
				chart->steps[i].when);
	}
}

void
svg_history(struct buf *out, const struct svg_history *chart)
{
	tenths size[2] = {WIDTH, level_y(chart->level_count) + UNITS(6)};

	svg_open(out, "history", size, &chart->words);
	put_levels(out, chart);
	if (chart->step_count > 0) {
		put_breaks(out, chart);
		put_line(out, chart);
		put_dots(out, chart);
	}
	buf_put_z(out, "</svg>");
}
