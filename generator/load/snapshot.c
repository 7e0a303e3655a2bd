/*
 * Evidence in CSV, as a school's system exports it: each column that an
 * indicator names becomes findings of the facts that are that indicator.
 */
#include "load/csv.h"
#include "load/limits.h"
#include "load/reading.h"

enum { DATE_LENGTH = 10 };

/* What a column holds. */
enum column_kind { COLUMN_UNKNOWN, COLUMN_FIELD, COLUMN_INDICATOR };

/* The facts that are one indicator. */
struct measured {
	LIST(const struct fact *) facts;
};

struct column {
	enum column_kind kind;
	const struct field *field; /* of a finding's value */
	const struct measured *measured;
};

/* What columns may be called, looked up for every table of the portal. */
struct measures {
	struct map by_indicator; /* an id to its struct measured */
	struct map by_column;    /* a name to the same */
};

/* A table on its way into a piece of evidence. */
struct snapshot {
	struct portal *portal;
	const struct measures *measures;
	struct binder binder;
	struct csv csv;
	struct column *columns;
	const struct record_type *value_type; /* of a finding's value */
	struct evidence *evidence;
	struct map findings; /* a fact's id to its place in them, from 1 */
	size_t figures;
};

static const struct {
	str column;
	const char *key;
} field_columns[] = {
	{STR_INIT("period"), "period"},
	{STR_INIT("group"), "group"},
	{STR_INIT("cohort"), "cohort"},
};

/* --- columns --- */

static struct measured *
measured_by(struct arena *arena, struct measures *measures, str indicator)
{
	struct measured *measured = map_get(&measures->by_indicator, indicator);

	if (measured == NULL) {
		measured = NEW(arena, struct measured);
		map_put(arena, &measures->by_indicator, indicator, measured);
	}
	return measured;
}

/* Of two that give a column the same name, the first has it. */
static void
name_column(struct arena *arena, struct measures *measures, str name,
	struct measured *measured)
{
	if (map_get(&measures->by_column, name) == NULL)
		map_put(arena, &measures->by_column, name, measured);
}

static struct measures
measures_of(const struct portal *portal)
{
	struct arena *arena = portal->arena;
	struct measures measures = {0};

	for (size_t i = 0; i < portal->indicators.count; i++) {
		const struct indicator *indicator =
			&portal->indicators.items[i];
		struct measured *measured = measured_by(
			arena, &measures, indicator->id.s);

		name_column(arena, &measures, indicator->id.s, measured);
		for (size_t j = 0; j < indicator->columns.count; j++)
			name_column(arena, &measures,
				indicator->columns.items[j].s, measured);
	}
	for (size_t i = 0; i < portal->facts.count; i++) {
		const struct fact *fact = &portal->facts.items[i];

		*list_push(arena,
			&measured_by(arena, &measures, fact->indicator.id)
				 ->facts) = fact;
	}
	return measures;
}

static str
nearest_column(struct portal *portal, str name)
{
	struct arena *arena = portal->diags->arena;
	LIST(str) names = {0};

	if (!diags_may_suggest(portal->diags))
		return (str){0};
	for (size_t i = 0; i < portal->indicators.count; i++) {
		const struct indicator *indicator =
			&portal->indicators.items[i];

		for (size_t j = 0; j < indicator->columns.count; j++)
			*list_push(
				arena, &names) = indicator->columns.items[j].s;
	}
	return str_nearest(name, names.items, names.count);
}

static struct column
find_column(struct snapshot *snapshot, const struct csv_cell *cell)
{
	struct portal *portal = snapshot->portal;
	str name = str_trim(cell->text);
	str lower = str_lower(snapshot->binder.arena, name);
	struct column column = {.kind = COLUMN_INDICATOR};
	struct diagnostic *d;

	for (size_t i = 0; i < COUNT(field_columns); i++) {
		if (!str_eq(lower, field_columns[i].column))
			continue;
		column.kind = COLUMN_FIELD;
		column.field = field_find(
			snapshot->value_type, str_from(field_columns[i].key));
		return column;
	}
	column.measured = map_get(&snapshot->measures->by_column, name);
	if (column.measured != NULL)
		return column;
	d = diag(portal->diags, S121, cell->span,
		"no indicator has a column `%.*s`", STR_ARG(name));
	diag_help(portal->diags, d,
		"add it to the `columns:` of an indicator, if it is wanted");
	diag_did_you_mean(portal->diags, d, nearest_column(portal, name));
	column.kind = COLUMN_UNKNOWN;
	return column;
}

static void
find_columns(struct snapshot *snapshot)
{
	const struct csv_row *names = &snapshot->csv.rows.items[0];

	snapshot->columns = NEW_ARRAY(
		snapshot->binder.arena, struct column, names->cells.count);
	for (size_t i = 0; i < names->cells.count; i++)
		snapshot->columns[i] = find_column(
			snapshot, &names->cells.items[i]);
}

/* --- findings --- */

static struct finding *
finding_of(struct snapshot *snapshot, const struct fact *fact,
	const struct csv_cell *cell)
{
	struct arena *arena = snapshot->binder.arena;
	struct evidence *evidence = snapshot->evidence;
	size_t *place = map_get(&snapshot->findings, fact->id.s);
	struct finding *finding;

	if (place != NULL)
		return &evidence->findings.items[*place - 1];
	finding = list_push(arena, &evidence->findings);
	finding->span = cell->span;
	finding->fact.span = cell->span;
	finding->fact.id = fact->id.s;
	place = NEW(arena, size_t);
	*place = evidence->findings.count;
	map_put(arena, &snapshot->findings, fact->id.s, place);
	return finding;
}

/* A figure of many facts is as many findings. */
static bool
is_full(struct snapshot *snapshot, const struct csv_cell *cell)
{
	struct diags *diags = snapshot->portal->diags;

	if (snapshot->figures < LIMIT_CSV_CELLS) {
		snapshot->figures++;
		return false;
	}
	if (snapshot->figures++ == LIMIT_CSV_CELLS)
		diag_help(diags,
			diag(diags, Y034, cell->span,
				"the table gives more than %u figures to facts",
				LIMIT_CSV_CELLS),
			"export only the rows and columns that are needed");
	return true;
}

static str
pupils_of(const struct fact *fact)
{
	return IS_SET(fact->pupils) ? fact->pupils.s : S("all");
}

/* Is there a fact about just these pupils? */
static bool
has_fact(const struct measured *measured, str group)
{
	for (size_t i = 0; i < measured->facts.count; i++)
		if (str_eq(pupils_of(measured->facts.items[i]), group))
			return true;
	return false;
}

/*
 * Figures of a group that no fact is about are kept with the fact about all
 * pupils, beside whose figures they are shown.
 */
static void
add_figure(struct snapshot *snapshot, const struct measured *measured,
	const struct csv_cell *cell, const struct finding_value *row)
{
	str group = IS_SET(row->group) ? row->group.s : S("all");
	str pupils = has_fact(measured, group) ? group : S("all");

	for (size_t i = 0; i < measured->facts.count; i++) {
		const struct fact *fact = measured->facts.items[i];
		struct finding_value *value;

		if (!str_eq(pupils_of(fact), pupils))
			continue;
		if (is_full(snapshot, cell))
			return;
		value = list_push(snapshot->binder.arena,
			&finding_of(snapshot, fact, cell)->values);
		*value = *row;
		value->span = cell->span;
		value->value.span = cell->span;
		value->value.s = str_trim(cell->text);
	}
}

/* What a row says of all its figures: period, group, cohort. */
static struct finding_value
read_row_fields(struct snapshot *snapshot, const struct csv_row *row)
{
	struct finding_value value = {0};

	for (size_t i = 0; i < row->cells.count; i++) {
		const struct csv_cell *cell = &row->cells.items[i];
		/* In quotes, as it were: no word of a table is a flag. */
		const struct node node = {.kind = NODE_SCALAR,
			.style = STYLE_DOUBLE,
			.span = cell->span,
			.text = cell->text};

		if (snapshot->columns[i].kind == COLUMN_FIELD &&
			str_trim(cell->text).n > 0)
			bind_field(&snapshot->binder,
				snapshot->columns[i].field, &node, &value);
	}
	return value;
}

static void
read_row(struct snapshot *snapshot, const struct csv_row *row)
{
	struct finding_value fields;

	if (row->damaged)
		return;
	fields = read_row_fields(snapshot, row);
	for (size_t i = 0; i < row->cells.count; i++) {
		const struct csv_cell *cell = &row->cells.items[i];

		if (snapshot->columns[i].kind == COLUMN_INDICATOR &&
			str_trim(cell->text).n > 0)
			add_figure(snapshot, snapshot->columns[i].measured,
				cell, &fields);
	}
}

/* --- files --- */

static struct evidence *
make_evidence(struct portal *portal, struct source *source)
{
	struct evidence *evidence = NEW(portal->arena, struct evidence);
	struct span span = span_of_file(source);

	evidence->source = source;
	evidence->span = span;
	evidence->slug = path_stem(source->path);
	evidence->type.span = span;
	evidence->type.s = S("data");
	check_name(portal, source, evidence->slug);
	if (date_parse(str_sub(evidence->slug, 0, DATE_LENGTH),
		    &evidence->date.d) == DATE_OK)
		evidence->date.span = span;
	else
		diag_help(portal->diags,
			misnamed(portal, span,
				"the name of this table does not begin with "
				"its date"),
			"rename it: `2026-07-17-data.csv`");
	return evidence;
}

static void
read_snapshot(struct portal *portal, const struct measures *measures,
	const struct table_file *file)
{
	const struct field *findings = field_find(
		&evidence_type, S("findings"));
	struct snapshot snapshot = {.portal = portal,
		.measures = measures,
		.binder = {.arena = portal->arena,
			.diags = portal->diags,
			.source = file->source}};

	snapshot.value_type = field_find(findings->type, S("values"))->type;
	snapshot.evidence = make_evidence(portal, file->source);
	*list_push(portal->arena, &file->school->evidence) = snapshot.evidence;
	snapshot.csv = csv_read(portal->arena, portal->diags, file->source);
	if (snapshot.csv.rows.count == 0)
		return;
	find_columns(&snapshot);
	for (size_t i = 1; i < snapshot.csv.rows.count; i++)
		read_row(&snapshot, &snapshot.csv.rows.items[i]);
}

void
snapshots_read(struct reading *reading)
{
	struct measures measures;

	if (reading->tables.count == 0)
		return;
	measures = measures_of(reading->portal);
	for (size_t i = 0; i < reading->tables.count; i++)
		read_snapshot(
			reading->portal, &measures, &reading->tables.items[i]);
}
