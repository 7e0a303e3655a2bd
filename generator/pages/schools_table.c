#include "pages/schools_table.h"

#include "pages/due.h"
#include "pages/labels.h"
#include "pages/put.h"
#include "pages/school_parts.h"
#include "pages/trend.h"
#include "pages/words.h"

struct row {
	struct sheet *sheet;
	struct arena *scratch; /* of what only this row is worked out from */
	struct value *value;
	const struct school *school;
	const struct assessment *standing;
	const struct fact *attendance; /* or NULL */
};

/* "−0.9 on national" */
static str
compare_national(const struct row *row, const struct figures *figures)
{
	const struct reading *national = &figures->limit[BENCHMARK_NATIONAL][0];
	const struct indicator *indicator = row->attendance->indicator.target;
	decimal gap;
	bool is_above;

	if (!national->known)
		return words(row->sheet, "no-national", NULL);
	gap.millionths = figures->value[0].v.millionths -
			 national->v.millionths;
	if (!gap.millionths)
		return words(row->sheet, "at-national", NULL);
	is_above = gap.millionths > 0;
	gap.millionths = is_above ? gap.millionths : -gap.millionths;
	return words(row->sheet, is_above ? "above-national" : "below-national",
		"gap", plain_figure(row->sheet, indicator, gap), NULL);
}

/* Last less first of the line. */
static void
set_trend_key(const struct row *row, const struct figures *figures)
{
	struct trend_ends ends = trend_ends(row->sheet, figures);
	decimal change = {figures->value[ends.newest].v.millionths -
			  figures->value[ends.oldest].v.millionths};

	value_set_text(row->value, "sort-trend",
		ends.count > 1 ? decimal_text(row->sheet->arena, change, -1)
			       : S(""));
}

static const struct fact_state *
attendance_state(const struct row *row)
{
	struct situation *situation;

	if (row->attendance == NULL || row->standing->framework == NULL)
		return NULL;
	situation = situation_of_school(row->scratch, row->sheet->portal,
		row->standing->framework, row->school,
		row->sheet->portal->as_of);
	return situation_fact(situation, row->attendance);
}

static void
set_no_attendance(const struct row *row, const struct fact_state *state)
{
	struct sheet *sheet = row->sheet;
	str why = words(sheet, "unknown-missing", NULL);

	if (row->school->is.membership.v == MEMBERSHIP_JOINING)
		why = words(sheet, "not-in-trust", NULL);
	else if (state != NULL)
		why = fact_state_text(sheet, state);
	value_set_text(row->value, "no-attendance", why);
	put_none(row->value, "attendance");
	value_set_text(row->value, "sort-attendance", S(""));
	value_set_text(row->value, "sort-trend", S(""));
}

static void
set_attendance(const struct row *row)
{
	const struct fact_state *state = attendance_state(row);
	const struct indicator *indicator;
	struct value *cell;

	if (state == NULL || state->reason != REASON_NONE ||
		state->figures == NULL || !state->figures->value[0].known) {
		set_no_attendance(row, state);
		return;
	}
	indicator = row->attendance->indicator.target;
	cell = value_set_object(row->value, "attendance");
	value_set_text(cell, "text",
		plain_figure(
			row->sheet, indicator, state->figures->value[0].v));
	value_set_text(cell, "compare", compare_national(row, state->figures));
	value_set_html(cell, "trend-svg",
		trend_svg(row->sheet, indicator, state->figures));
	value_set_text(row->value, "no-attendance", S(""));
	value_set_text(row->value, "sort-attendance",
		decimal_text(
			row->sheet->arena, state->figures->value[0].v, -1));
	set_trend_key(row, state->figures);
	if (state->evidence != NULL)
		sheet_use_evidence(row->sheet, state->evidence);
}

/* How much is late, and the next thing that is due. */
static void
set_next(const struct row *row)
{
	struct sheet *sheet = row->sheet;
	struct dues dues = {0};
	struct value *next;
	size_t i = 0;

	dues_collect(sheet, row->school, &dues);
	dues_sort(&dues);
	while (i < dues.list.count && due_is_late(sheet, &dues.list.items[i]))
		i++;
	value_set_text(row->value, "overdue",
		i ? sentence_case(
			    sheet->arena, counted(sheet, "things-overdue", i))
		  : S(""));
	if (i == dues.list.count) {
		put_none(row->value, "next");
		value_set_text(row->value, "no-next",
			words(sheet, "nothing-planned", NULL));
		value_set_text(row->value, "sort-next", S(""));
		return;
	}
	next = value_set_object(row->value, "next");
	put_date(sheet, next, "date", dues.list.items[i].date);
	value_set_text(next, "text", dues.list.items[i].text);
	value_set_text(row->value, "no-next", S(""));
	value_set_text(row->value, "sort-next",
		date_iso(sheet->arena, dues.list.items[i].date));
}

static void
set_sort_keys(const struct row *row)
{
	const struct declared *declared = &row->standing->in_force;
	const struct categorisation *entry = declared->entry;

	value_set_text(row->value, "sort-category",
		declared->category == NULL
			? S("")
			: str_printf(row->sheet->arena, "%d",
				  declared->category->rank + 1));
	value_set_text(row->value, "sort-direction",
		entry != NULL && IS_SET(entry->direction)
			? str_from(movement_words[entry->direction.v])
			: S(""));
}

static void
add_row(struct sheet *sheet, struct arena *scratch, struct value *rows,
	const struct school *school)
{
	struct row row = {.sheet = sheet,
		.scratch = scratch,
		.value = value_add_object(rows),
		.school = school,
		.standing = site_standing(sheet->site, school),
		.attendance = attendance_fact(sheet->portal)};
	const struct categorisation *entry = row.standing->in_force.entry;

	value_set_text(row.value, "id", school->id);
	value_set_text(row.value, "name", school->is.name.s);
	value_set_text(row.value, "href",
		path_of_school(sheet->arena, school, "index"));
	value_set_text(row.value, "phase", phase_label(sheet, school));
	put_standing(sheet, row.value, school);
	put_status(sheet, row.value, "status", standing_word(row.standing));
	put_direction(sheet, row.value,
		entry != NULL ? entry->direction : (struct word){0});
	if (is_without_categories(row.standing))
		value_set_text(row.value, "no-direction",
			words(sheet, "without-categories", NULL));
	set_sort_keys(&row);
	set_attendance(&row);
	set_next(&row);
	sheet_use_file(sheet, school->decisions_source, "file-decisions");
}

void
put_schools_table(struct sheet *sheet, struct some_schools schools, str note)
{
	const struct portal *portal = sheet->portal;
	struct value *table = value_set_object(sheet->data, "schools-table");
	struct arena *scratch = arena_new();
	bool is_whole = schools.count == portal->schools.count;
	struct value *rows;

	value_set_text(table, "caption",
		words(sheet, "schools-caption", "trust",
			portal->settings.trust.s, NULL));
	value_set_text(table, "note", note);
	value_set_text(table, "filter-label",
		words(sheet,
			is_whole ? "filter-schools" : "filter-these-schools",
			NULL));
	value_set_int(table, "count", (int64_t)schools.count);
	rows = value_set_list(table, "rows");
	for (size_t i = 0; i < schools.count; i++) {
		add_row(sheet, scratch, rows, schools.items[i]);
		arena_reset(scratch);
	}
	arena_free(scratch);
}
