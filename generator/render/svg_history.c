#include "render/html.h"
#include "render/svg_draw.h"
#include "render/text_width.h"

#define WIDTH UNITS(640)
#define NAMES_MAX UNITS(190) /* of the levels, left of their lines */
#define NAMES_MIN UNITS(30)
#define NAMES_GAP UNITS(10)
#define BREAK_GAP UNITS(24) /* between two eras */
#define ROW_HEIGHT UNITS(38)
#define STEP_MIN UNITS(32)
#define WHEN_MAX UNITS(80)
#define WHEN_GAP UNITS(8)
#define DOT UNITS(10)

enum { NAME_SIZE = 14, ERA_SIZE = 13, WHEN_SIZE = 13, MARK_SIZE = 11 };

/* Where things are; the eras stand side by side, each with its own levels. */
struct plan {
	const struct svg_history *chart;
	tenths width, step, top;
	size_t rows;  /* of the era with the most levels */
	size_t every; /* the how-manieth step is named below */
};

static tenths
names_width(const struct svg_era *era)
{
	tenths widest = NAMES_MIN;

	for (size_t i = 0; i < era->level_count; i++) {
		tenths width = text_width(era->levels[i].label, NAME_SIZE);

		widest = width > widest ? width : widest;
	}
	return (widest < NAMES_MAX ? widest : NAMES_MAX) + NAMES_GAP;
}

static tenths
when_width(const struct svg_history *chart)
{
	tenths widest = 0;

	for (size_t i = 0; i < chart->era_count; i++)
		for (size_t j = 0; j < chart->eras[i].step_count; j++) {
			tenths width = text_width(
				chart->eras[i].steps[j].when, WHEN_SIZE);

			widest = width > widest ? width : widest;
		}
	return (widest < WHEN_MAX ? widest : WHEN_MAX) + WHEN_GAP;
}

/* What the steps have left to share; wider than usual where they need it. */
static struct plan
make_plan(const struct svg_history *chart)
{
	struct plan plan = {.chart = chart, .width = WIDTH, .every = 1};
	tenths taken = 0, steps = 0, when = when_width(chart);

	for (size_t i = 0; i < chart->era_count; i++) {
		const struct svg_era *era = &chart->eras[i];

		taken += names_width(era) + (i > 0 ? BREAK_GAP : 0);
		steps += (tenths)era->step_count;
		if (era->level_count > plan.rows)
			plan.rows = era->level_count;
	}
	plan.top = UNITS(chart->era_count > 1 ? 40 : 16);
	if (steps == 0)
		return plan;
	plan.step = (WIDTH - taken) / steps;
	if (plan.step < when && steps <= 8)
		plan.step = when;
	if (plan.step < STEP_MIN)
		plan.step = STEP_MIN;
	plan.every = (size_t)((when + plan.step - 1) / plan.step);
	taken += steps * plan.step;
	/* The last year's name may reach beyond its share. */
	if (plan.step < when)
		taken += (when - plan.step) / 2;
	if (taken > WIDTH)
		plan.width = taken;
	return plan;
}

static tenths
level_y(const struct plan *plan, size_t level)
{
	return plan->top + (tenths)level * ROW_HEIGHT;
}

static tenths
bottom(const struct plan *plan)
{
	return level_y(plan, plan->rows) - UNITS(14);
}

/* One era on the drawing: its names from `left`, its steps from `plot`. */
struct panel {
	const struct plan *plan;
	const struct svg_era *era;
	tenths left, plot, right;
};

/* Steps stand in the middle of their share of the line. */
static tenths
step_x(const struct panel *panel, size_t i)
{
	return panel->plot + (tenths)i * panel->plan->step +
	       panel->plan->step / 2;
}

static bool
is_drawn(const struct panel *panel, size_t i)
{
	return i < panel->era->step_count &&
	       panel->era->steps[i].level < panel->era->level_count;
}

static void
put_levels(struct buf *out, const struct panel *panel)
{
	for (size_t i = 0; i < panel->era->level_count; i++) {
		tenths y = level_y(panel->plan, i);
		tenths at[2] = {panel->left, y + UNITS(5)};

		svg_put(out, "<path class=\"axis\" d=\"M%t %tH%t\"/>",
			panel->plot, y, panel->right);
		svg_text(out, at, " font-size=\"14\"",
			text_fit(out->arena, panel->era->levels[i].label,
				NAME_SIZE, NAMES_MAX));
	}
}

/* Along the step's level, then up or down to the next one's. */
static void
put_step(struct buf *out, const struct panel *panel, size_t i)
{
	const struct svg_step *steps = panel->era->steps;
	tenths from = step_x(panel, i);

	if (!is_drawn(panel, i))
		return;
	if (i == 0)
		from -= panel->plan->step / 2;
	svg_put(out, "M%t %tH%t", from, level_y(panel->plan, steps[i].level),
		i + 1 < panel->era->step_count ? step_x(panel, i + 1)
					       : panel->right);
	if (is_drawn(panel, i + 1))
		svg_put(out, "V%t", level_y(panel->plan, steps[i + 1].level));
}

static void
put_line(struct buf *out, const struct panel *panel)
{
	buf_put_z(out, "<path class=\"line\" d=\"");
	for (size_t i = 0; i < panel->era->step_count; i++)
		put_step(out, panel, i);
	buf_put_z(out, "\"/>");
}

static void
put_dot(struct buf *out, const struct panel *panel, size_t i)
{
	const struct svg_level *level =
		&panel->era->levels[panel->era->steps[i].level];
	tenths y = level_y(panel->plan, panel->era->steps[i].level);
	tenths at[2] = {step_x(panel, i), y + UNITS(4)};

	buf_put_z(out, "<g");
	html_attribute(out, "class", level->classes);
	svg_put(out, "><circle class=\"fill\" cx=\"%t\" cy=\"%t\" r=\"%t\"/>",
		at[0], y, DOT);
	/* Bold is a quarter wider than text_fit() reckons. */
	svg_text(out, at,
		" class=\"on\" text-anchor=\"middle\" font-size=\"11\"",
		text_fit(out->arena, level->mark, MARK_SIZE, 2 * DOT * 4 / 5));
	buf_put_z(out, "</g>");
}

static void
put_dots(struct buf *out, const struct panel *panel)
{
	for (size_t i = 0; i < panel->era->step_count; i++) {
		tenths at[2] = {
			step_x(panel, i), bottom(panel->plan) + UNITS(12)};

		if (is_drawn(panel, i))
			put_dot(out, panel, i);
		if (i % panel->plan->every == 0)
			svg_text(out, at,
				" class=\"soft\" text-anchor=\"middle\" "
				"font-size=\"13\"",
				text_fit(out->arena, panel->era->steps[i].when,
					WHEN_SIZE, WHEN_MAX));
	}
}

/* The name of the era, and the break before it. */
static void
put_era(struct buf *out, const struct panel *panel, bool is_first)
{
	tenths at[2] = {panel->left, UNITS(13)};

	if (panel->plan->chart->era_count < 2)
		return;
	svg_text(out, at, " class=\"soft\" font-size=\"13\"",
		text_fit(out->arena, panel->era->name, ERA_SIZE,
			panel->right - panel->left));
	if (!is_first)
		svg_put(out,
			"<path class=\"axis\" stroke-dasharray=\"3 3\" "
			"d=\"M%t 0V%t\"/>",
			panel->left - BREAK_GAP / 2,
			bottom(panel->plan) + UNITS(16));
}

static void
put_panel(struct buf *out, const struct panel *panel, bool is_first)
{
	put_era(out, panel, is_first);
	put_levels(out, panel);
	if (panel->era->step_count == 0)
		return;
	put_line(out, panel);
	put_dots(out, panel);
}

void
svg_history(struct buf *out, const struct svg_history *chart)
{
	struct plan plan = make_plan(chart);
	tenths size[2] = {plan.width, bottom(&plan) + UNITS(18)};
	struct panel panel = {.plan = &plan};

	svg_open(out, "history", size, &chart->words);
	for (size_t i = 0; i < chart->era_count; i++) {
		panel.era = &chart->eras[i];
		panel.plot = panel.left + names_width(panel.era);
		panel.right = panel.plot +
			      (tenths)panel.era->step_count * plan.step;
		if (i + 1 == chart->era_count)
			panel.right = plan.width;
		put_panel(out, &panel, i == 0);
		panel.left = panel.right + BREAK_GAP;
	}
	buf_put_z(out, "</svg>");
}
