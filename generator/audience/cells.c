#include "audience/cells.h"

#include <stdlib.h>

struct gathering {
	struct arena *arena;
	LIST(struct mention) mentions;
	struct cells cells;
};

/* --- what gives a figure --- */

int64_t
whole_pupils(const struct number *number)
{
	return IS_SET(*number) && number->v.millionths >= 0
		       ? number->v.millionths / DECIMAL_ONE
		       : PUPILS_UNKNOWN;
}

static bool
has_least(const struct indicator *indicator)
{
	return indicator != NULL && IS_SET(indicator->min_cohort);
}

static struct mention *
mention(struct gathering *gathering, const struct indicator *indicator,
	int year, str group)
{
	struct mention *of = list_push(gathering->arena, &gathering->mentions);

	of->place.indicator = indicator;
	of->year = year;
	of->period = academic_year_text(gathering->arena, year);
	of->group = group.n > 0 ? group : S("all");
	of->pupils = PUPILS_UNKNOWN;
	of->order = gathering->mentions.count;
	return of;
}

static int
year_of(const struct evidence *evidence, const struct finding_value *value)
{
	enum { YEAR_LENGTH = 7 }; /* "2025-26", which a term may follow */
	int year = IS_SET(evidence->covers)
			   ? evidence->covers.start
			   : academic_year_of(evidence->date.d);

	if (IS_SET(value->period))
		(void)academic_year_parse(
			str_sub(value->period.s, 0, YEAR_LENGTH), &year, NULL);
	return year;
}

static void
add_value(struct gathering *gathering, struct evidence *evidence,
	const struct fact *fact, struct finding_value *value)
{
	str group = IS_SET(value->group) ? value->group.s : fact->pupils.s;
	struct mention *of;

	/* There are no such pupils. */
	if (str_eq_z(value->value.s, "n/a"))
		return;
	of = mention(gathering, fact->indicator.target,
		year_of(evidence, value), group);
	if (IS_SET(value->period))
		of->period = str_trim(value->period.s);
	of->place.evidence = evidence;
	of->place.finding = value;
	of->place.written = value->value;
	of->pupils = whole_pupils(&value->cohort);
	of->may_say = true;
}

static void
add_evidence(struct gathering *gathering, struct evidence *evidence)
{
	for (size_t i = 0; i < evidence->findings.count; i++) {
		struct finding *finding = &evidence->findings.items[i];
		const struct fact *fact = finding->fact.target;

		if (fact == NULL || fact->kind.v != FACT_NUMBER ||
			!has_least(fact->indicator.target))
			continue;
		for (size_t j = 0; j < finding->values.count; j++)
			add_value(gathering, evidence, fact,
				&finding->values.items[j]);
	}
}

/* A figure that a target holds, which has no more than a number. */
static struct mention *
mention_in_target(struct gathering *gathering, const struct target *target,
	int year, const struct number *number)
{
	struct mention *of = mention(
		gathering, target->indicator.target, year, target->group.s);

	of->place.written.span = number->span;
	of->place.written.s = decimal_text(
		gathering->arena, number->v, number->places);
	return of;
}

static void
add_baseline(struct gathering *gathering, struct target *target)
{
	struct baseline *baseline = target->baseline;
	struct mention *of;

	if (baseline == NULL || !IS_SET(baseline->value))
		return;
	of = mention_in_target(gathering, target,
		IS_SET(baseline->year) ? baseline->year.start
				       : target->year.start - 1,
		&baseline->value);
	of->place.baseline = baseline;
}

static void
add_target(struct gathering *gathering, struct target *target)
{
	if (!has_least(target->indicator.target))
		return;
	add_baseline(gathering, target);
	for (size_t i = 0; i < target->actual.count; i++) {
		struct actual *actual = &target->actual.items[i];
		struct mention *of;

		if (!IS_SET(actual->value))
			continue;
		of = mention_in_target(
			gathering, target, target->year.start, &actual->value);
		of->place.actual = actual;
	}
}

/* --- from places to figures --- */

static int
by_figure(const void *left, const void *right)
{
	const struct mention *a = left, *b = right;
	int order = str_cmp(a->place.indicator->id.s, b->place.indicator->id.s);

	if (order == 0)
		order = str_cmp(a->period, b->period);
	if (order == 0)
		order = str_cmp(a->group, b->group);
	if (order == 0)
		order = (a->order > b->order) - (a->order < b->order);
	return order;
}

static bool
share_measure(const struct cell *a, const struct cell *b)
{
	return a->first->place.indicator == b->first->place.indicator;
}

bool
cells_share_table(const struct cell *a, const struct cell *b)
{
	return share_measure(a, b) &&
	       str_eq(a->first->period, b->first->period);
}

static bool
share_group(const struct cell *a, const struct cell *b)
{
	return str_eq(a->first->group, b->first->group);
}

static void
add_cells(struct gathering *gathering)
{
	struct cell *last = NULL;

	for (size_t i = 0; i < gathering->mentions.count; i++) {
		const struct mention *of = &gathering->mentions.items[i];
		struct cell cell = {of, 1, of->pupils, PUPILS_UNKNOWN, false};

		if (last == NULL || !cells_share_table(last, &cell) ||
			!share_group(last, &cell)) {
			last = list_push(
				gathering->arena, &gathering->cells.all);
			*last = cell;
			continue;
		}
		last->count++;
		if (of->pupils != PUPILS_UNKNOWN &&
			(last->pupils == PUPILS_UNKNOWN ||
				of->pupils < last->pupils))
			last->pupils = of->pupils;
	}
}

bool
cell_is_of_all(const struct cell *cell)
{
	return str_eq_z(cell->first->group, "all");
}

/* --- how many they are, where nobody says --- */

static int
by_year(const void *left, const void *right)
{
	const struct cell *const *a = left, *const *b = right;
	const struct mention *of_a = (*a)->first, *of_b = (*b)->first;
	int order = str_cmp(
		of_a->place.indicator->id.s, of_b->place.indicator->id.s);

	if (order == 0)
		order = str_cmp(of_a->group, of_b->group);
	if (order == 0)
		order = of_a->year - of_b->year;
	return order != 0 ? order : by_figure(of_a, of_b);
}

/* The number of pupils of the last one before that says it. */
static void
carry(struct cell *cell, const struct cell **says)
{
	if (cell->pupils != PUPILS_UNKNOWN)
		*says = cell;
	else if (*says != NULL && cell->nearby == PUPILS_UNKNOWN &&
		 share_measure(*says, cell) && share_group(*says, cell))
		cell->nearby = (*says)->pupils;
}

static void
look_nearby(struct gathering *gathering)
{
	size_t count = gathering->cells.all.count;
	struct cell **cells = NEW_ARRAY(
		gathering->arena, struct cell *, count + 1);
	const struct cell *before = NULL, *after = NULL;

	for (size_t i = 0; i < count; i++)
		cells[i] = &gathering->cells.all.items[i];
	qsort(cells, count, sizeof(cells[0]), by_year);
	for (size_t i = 0; i < count; i++)
		carry(cells[i], &before);
	for (size_t i = count; i-- > 0;)
		carry(cells[i], &after);
}

/* Did some place that could have said so leave out how many they are? */
static bool
leaves_it_out(const struct cell *cell)
{
	for (size_t i = 0; i < cell->count; i++)
		if (cell->first[i].may_say)
			return true;
	return false;
}

int64_t
cell_pupils(const struct cell *cell)
{
	if (cell->pupils == PUPILS_UNKNOWN && !leaves_it_out(cell))
		return cell->nearby;
	return cell->pupils;
}

struct cells
cells_of_school(struct arena *arena, struct school *school)
{
	struct gathering gathering = {.arena = arena};

	for (size_t i = 0; i < school->evidence.count; i++)
		add_evidence(&gathering, school->evidence.items[i]);
	for (size_t i = 0; i < school->targets.count; i++)
		add_target(&gathering, &school->targets.items[i]);
	if (gathering.mentions.count == 0)
		return gathering.cells;
	qsort(gathering.mentions.items, gathering.mentions.count,
		sizeof(struct mention), by_figure);
	add_cells(&gathering);
	look_nearby(&gathering);
	return gathering.cells;
}
