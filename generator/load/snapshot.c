/*
 * Evidence in CSV, as a school's system exports it: each column that an
 * indicator names becomes findings of the facts that are that indicator.
 */
#include "load/csv.h"
#include "load/reading.h"

enum { DATE_LENGTH = 10 };

/* What a column holds. */
enum column_kind { COLUMN_UNKNOWN, COLUMN_FIELD, COLUMN_INDICATOR };

struct column {
	enum column_kind kind;
	const struct field *field; /* of a finding's value */
	const struct indicator *indicator;
};

/* A table on its way into a piece of evidence. */
struct snapshot {
	struct portal *portal;
	struct binder binder;
	struct csv csv;
	struct column *columns;
	const struct record_type *value_type; /* of a finding's value */
	struct evidence *evidence;
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

static const struct indicator *
indicator_of_column(const struct portal *portal, str name)
{
	for (size_t i = 0; i < portal->indicators.count; i++) {
		const struct indicator *indicator =
			&portal->indicators.items[i];

		if (str_eq(indicator->id.s, name))
			return indicator;
		for (size_t j = 0; j < indicator->columns.count; j++)
			if (str_eq(indicator->columns.items[j].s, name))
				return indicator;
	}
	return NULL;
}

static str
nearest_column(struct portal *portal, str name)
{
	struct arena *arena = portal->diags->arena;
	LIST(str) names = {0};

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
	column.indicator = indicator_of_column(portal, name);
	if (column.indicator != NULL)
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
	struct evidence *evidence = snapshot->evidence;
	struct finding *finding;

	for (size_t i = 0; i < evidence->findings.count; i++)
		if (str_eq(evidence->findings.items[i].fact.id, fact->id.s))
			return &evidence->findings.items[i];
	finding = list_push(snapshot->binder.arena, &evidence->findings);
	finding->span = cell->span;
	finding->fact.span = cell->span;
	finding->fact.id = fact->id.s;
	return finding;
}

static str
pupils_of(const struct fact *fact)
{
	return IS_SET(fact->pupils) ? fact->pupils.s : S("all");
}

/* Is there a fact about just these pupils? */
static bool
has_fact(const struct portal *portal, const struct indicator *indicator,
	str group)
{
	for (size_t i = 0; i < portal->facts.count; i++) {
		const struct fact *fact = &portal->facts.items[i];

		if (str_eq(fact->indicator.id, indicator->id.s) &&
			str_eq(pupils_of(fact), group))
			return true;
	}
	return false;
}

/*
 * Figures of a group that no fact is about are kept with the fact about all
 * pupils, beside whose figures they are shown.
 */
static void
add_figure(struct snapshot *snapshot, const struct indicator *indicator,
	const struct csv_cell *cell, const struct finding_value *row)
{
	struct portal *portal = snapshot->portal;
	str group = IS_SET(row->group) ? row->group.s : S("all");
	str pupils = has_fact(portal, indicator, group) ? group : S("all");

	for (size_t i = 0; i < portal->facts.count; i++) {
		const struct fact *fact = &portal->facts.items[i];
		struct finding_value *value;

		if (!str_eq(fact->indicator.id, indicator->id.s) ||
			!str_eq(pupils_of(fact), pupils))
			continue;
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
			add_figure(snapshot, snapshot->columns[i].indicator,
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
read_snapshot(struct portal *portal, const struct table_file *file)
{
	const struct field *findings = field_find(
		&evidence_type, S("findings"));
	struct snapshot snapshot = {.portal = portal,
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
	for (size_t i = 0; i < reading->tables.count; i++)
		read_snapshot(reading->portal, &reading->tables.items[i]);
}
