/* The files of one school. */
#include "load/reading.h"

/* --- school.yaml --- */

enum { OLDEST = 25 };

static bool
read_age(str text, int *age)
{
	decimal value;
	int places;

	if (decimal_parse(text, &value, &places) != DECIMAL_OK || places > 0 ||
		value.millionths < 0 || value.millionths > OLDEST * DECIMAL_ONE)
		return false;
	*age = (int)(value.millionths / DECIMAL_ONE);
	return true;
}

static void
report_ages(struct portal *portal, const struct text *ages, enum code code,
	const char *why)
{
	diag_help(portal->diags,
		diag(portal->diags, code, ages->span, "`%.*s` %s",
			STR_ARG(ages->s), why),
		"write the youngest and the oldest age, such as `3-11`");
}

static void
read_ages(struct portal *portal, struct school *school)
{
	const struct text *ages = &school->is.ages;
	int from = 0, to = 0;
	str first, last = ages->s;

	if (!IS_SET(*ages))
		return;
	str_cut(&last, '-', &first);
	if (!read_age(str_trim(first), &from) ||
		!read_age(str_trim(last), &to)) {
		report_ages(portal, ages, S107, "is not two ages");
		return;
	}
	if (from > to) {
		report_ages(portal, ages, S108,
			"begins with an age above the one it ends with");
		return;
	}
	school->age_from = from;
	school->age_to = to;
}

void
read_school_facts(struct reading *reading, const struct destination *to)
{
	struct school *school = reading_school(reading);

	reading_record(reading, to->type, &school->is);
	school->span = span_of_file(reading->source);
	school->is.span = school->span;
	read_ages(reading->portal, school);
}

/* --- lists --- */

void
read_school_list(struct reading *reading, const struct destination *to)
{
	struct school *school = reading_school(reading);

	if (to->type == &categorisation_type)
		school->decisions_source = reading->source;
	reading_list(reading, to->type, (char *)school + to->offset);
}

void
read_support(struct reading *reading, const struct destination *to)
{
	struct school *school = reading_school(reading);
	struct support *support = NEW(reading->portal->arena, struct support);

	if (reading_record(reading, to->type, support))
		school->support = support;
}

/* --- Markdown with keys --- */

void
read_evidence(struct reading *reading, const struct destination *to)
{
	struct arena *arena = reading->portal->arena;
	struct school *school = reading_school(reading);
	struct evidence *evidence = NEW(arena, struct evidence);
	struct front front = reading_markdown(
		reading, to->type, evidence, true);

	evidence->source = reading->source;
	evidence->slug = path_stem(reading->source->path);
	evidence->body = front.body;
	evidence->body_line = front.body_line;
	check_name(reading->portal, reading->source, evidence->slug);
	*list_push(arena, &school->evidence) = evidence;
}

static struct plan *
make_plan(struct reading *reading, const struct destination *to)
{
	struct plan *plan = NEW(reading->portal->arena, struct plan);
	struct front front = reading_markdown(reading, to->type, plan, true);

	plan->source = reading->source;
	plan->slug = path_stem(reading->source->path);
	plan->body = front.body;
	plan->body_line = front.body_line;
	return plan;
}

/* A plan is of the year that its file is named after. */
void
read_plan(struct reading *reading, const struct destination *to)
{
	struct portal *portal = reading->portal;
	struct school *school = reading_school(reading);
	struct plan *plan = make_plan(reading, to);
	int named = year_of_name(reading, plan->slug);

	*list_push(portal->arena, &school->plans) = plan;
	if (!IS_SET(plan->year)) {
		plan->year.span = span_of_file(reading->source);
		plan->year.start = named;
	} else if (named != 0 && plan->year.start != named) {
		diag_help(portal->diags,
			misnamed(portal, plan->year.span,
				"the plan says another year than the name of "
				"its file, `%.*s`",
				STR_ARG(plan->slug)),
			"correct the year, or rename the file");
	}
}

void
read_action_plan(struct reading *reading, const struct destination *to)
{
	struct school *school = reading_school(reading);
	struct plan *plan = make_plan(reading, to);

	check_name(reading->portal, reading->source, plan->slug);
	*list_push(reading->portal->arena, &school->action_plans) = plan;
}

/* --- what is not read now, or not at all --- */

void
read_table(struct reading *reading, const struct destination *to UNUSED)
{
	struct table_file *table = list_push(
		reading->portal->arena, &reading->tables);

	table->source = reading->source;
	table->school = reading_school(reading);
}

/* "schools/oakfield/files/a.pdf" is "files/a.pdf" of its school. */
void
read_attachment(struct reading *reading, const struct destination *to UNUSED)
{
	struct school *school = reading_school(reading);
	str path = reading->source->path;
	size_t before = S("schools/").n + school->id.n + 1;

	*list_push(
		reading->portal->arena, &school->files) = (struct school_file){
		str_sub(path, before, path.n), reading->size};
}
