#include "audience/suppress.h"

#include "audience/audience.h"
#include "audience/cells.h"
#include "base/crew.h"

bool
audience_sees_small_groups(
	const struct portal *portal, const struct audience *audience)
{
	return portal->settings.audiences.count > 1 &&
	       audience == audience_narrowest(portal);
}

/* --- which are hidden --- */

static int64_t
least_of(const struct indicator *indicator)
{
	decimal least = indicator->min_cohort.v;

	return (least.millionths + DECIMAL_ONE - 1) / DECIMAL_ONE;
}

/* Somebody has hidden it already; that must not be undone from the others. */
static bool
is_hidden_at_source(const struct cell *cell)
{
	for (size_t i = 0; i < cell->count; i++)
		if (str_eq_z(cell->first[i].place.written.s, "suppressed"))
			return true;
	return false;
}

/* Of all pupils, whom nobody has counted: can they be as many as it takes? */
static bool
must_be_few(const struct cell *cell, int64_t roll)
{
	int64_t least = least_of(cell->first->place.indicator);

	if (cell->pupils != PUPILS_UNKNOWN || !cell_is_of_all(cell))
		return false;
	return (roll != PUPILS_UNKNOWN && roll < least) ||
	       (cell->nearby != PUPILS_UNKNOWN && cell->nearby < least);
}

static struct group_figure
figure_of(const struct cell *cell, int64_t roll)
{
	struct group_figure figure = {.pupils = cell_pupils(cell),
		.is_all = cell_is_of_all(cell),
		.hidden = is_hidden_at_source(cell) || must_be_few(cell, roll)};
	decimal value;

	for (size_t i = 0; i < cell->count && !figure.has_value; i++)
		if (decimal_parse(cell->first[i].place.written.s, &value,
			    NULL) == DECIMAL_OK) {
			figure.value = (double)value.millionths / DECIMAL_ONE;
			figure.has_value = true;
		}
	return figure;
}

/* What the figures can be, and how finely they are told. */
static void
set_extent(struct group_table *table, const struct indicator *indicator)
{
	int places = 0;

	if (str_eq_z(indicator->unit.s, "percent"))
		table->high = 100;
	if (indicator->range.count == 2) {
		table->low = (double)indicator->range.items[0].v.millionths /
			     DECIMAL_ONE;
		table->high = (double)indicator->range.items[1].v.millionths /
			      DECIMAL_ONE;
	}
	if (IS_SET(indicator->decimals))
		places = (int)(indicator->decimals.v.millionths / DECIMAL_ONE);
	if (places < 0 || places > DECIMAL_MAX_PLACES)
		places = 0;
	table->step = (double)decimal_unit(places).millionths / DECIMAL_ONE;
}

static void
hide(struct arena *arena, struct cell *cells, size_t count, int64_t roll)
{
	const struct indicator *indicator = cells->first->place.indicator;
	struct group_table table = {
		.items = NEW_ARRAY(arena, struct group_figure, count),
		.count = count,
		.least = least_of(indicator),
		.roll = roll};

	set_extent(&table, indicator);
	for (size_t i = 0; i < count; i++)
		table.items[i] = figure_of(&cells[i], roll);
	groups_hide(&table);
	for (size_t i = 0; i < count; i++)
		cells[i].hidden = table.items[i].hidden;
}

void
small_figures_of(
	struct arena *arena, struct school *school, struct small_figures *out)
{
	struct cells cells = cells_of_school(arena, school);
	size_t end;

	for (size_t at = 0; at < cells.all.count; at = end) {
		struct cell *first = &cells.all.items[at];

		for (end = at + 1; end < cells.all.count; end++)
			if (!cells_share_table(first, &cells.all.items[end]))
				break;
		hide(arena, first, end - at, whole_pupils(&school->is.roll));
	}
	for (size_t i = 0; i < cells.all.count; i++) {
		const struct cell *cell = &cells.all.items[i];

		for (size_t j = 0; cell->hidden && j < cell->count; j++)
			*list_push(arena, &out->all) = cell->first[j].place;
	}
}

/* --- taking them out --- */

/*
 * A word for having no value stays as it is: it tells nothing of the pupils,
 * and those who decide know no more.
 */
static void
withhold_finding(struct finding_value *finding)
{
	decimal figure;

	finding->cohort = (struct number){0};
	finding->note = (struct text){0};
	if (decimal_parse(finding->value.s, &figure, NULL) != DECIMAL_OK)
		return;
	finding->value.s = S("suppressed");
	finding->withheld = WITHHELD_SMALL;
}

static void
withhold(const struct small_figure *small)
{
	if (small->finding != NULL)
		withhold_finding(small->finding);
	if (small->baseline != NULL) {
		small->baseline->value = (struct number){0};
		small->baseline->withheld = WITHHELD_SMALL;
	}
	if (small->actual != NULL) {
		small->actual->value = (struct number){0};
		small->actual->note = (struct text){0};
		small->actual->withheld = WITHHELD_SMALL;
	}
}

struct suppressing {
	struct portal *portal;
	struct crew crew;
};

/* A parallel_work. */
static void
suppress_in(void *context, size_t index, unsigned worker)
{
	struct suppressing *suppressing = context;
	struct school *school = suppressing->portal->schools.items[index];
	struct arena *scratch = suppressing->crew.members[worker].scratch;
	struct small_figures small = {0};

	arena_reset(scratch);
	small_figures_of(scratch, school, &small);
	for (size_t i = 0; i < small.all.count; i++)
		withhold(&small.all.items[i]);
	school->redacted |= small.all.count > 0;
}

void
suppress_small_groups(struct portal *portal)
{
	struct suppressing suppressing = {.portal = portal};

	if (portal->suppressed)
		return;
	portal->suppressed = true;
	suppressing.crew = crew_begin(portal->arena, portal->jobs);
	parallel_for(suppressing.crew.jobs, portal->schools.count, suppress_in,
		&suppressing);
	crew_end(&suppressing.crew);
}
