/* The field tables of content/, but for the frameworks. */
#include "model/field_macros.h"
#include "model/framework.h"
#include "model/trust.h"

const char *const phase_words[] = {"nursery", "primary", "middle", "secondary",
	"all-through", "special", "alternative-provision", "post-16", NULL};
const char *const fact_kind_words[] = {
	"grade", "number", "choice", "flag", "rating", NULL};
const char *const direction_words[] = {"higher", "lower", "neutral", NULL};
const char *const term_words[] = {"autumn", "spring", "summer", NULL};
static const char *const role_kind_words[] = {"role", "body", NULL};
const char *const benchmark_status_words[] = {
	"provisional", "revised", "final", NULL};
static const char *const talent_step_words[] = {
	"nominated", "reference", "visit", "offer", NULL};

#define THIS audience
static const struct field audience_fields[] = {
	{.key = "id",
		.kind = FIELD_ID,
		.flags = REQUIRED | SHORTHAND,
		.offset = AT(id),
		.defines = REF_AUDIENCE,
		.doc = "Its id."},
};
static const struct record_type audience_type = TYPE(
	"an audience", audience_fields);
#undef THIS

#define THIS default_audience
static const struct field default_audience_fields[] = {
	PLAIN("kind", TEXT, kind, ENTRY_KEY, "Kind of material."),
	REF("audience", audience, ENTRY_VALUE, REFS(REF_AUDIENCE),
		"Who may see that kind."),
};
static const struct record_type default_audience_type = TYPE(
	"a default audience", default_audience_fields);
#undef THIS

#define THIS settings
static const struct field settings_fields[] = {
	PLAIN("format", COUNT, format, REQUIRED,
		"Version of these file formats: 1."),
	PLAIN("title", TEXT, title, REQUIRED, "Title of the portal."),
	PLAIN("trust", TEXT, trust, REQUIRED, "Name of the trust."),
	PLAIN("year", YEAR, year, REQUIRED, "The current academic year."),
	PLAIN("url", TEXT, url, 0, "Where it is published, for feeds."),
	RECORD("audiences", audiences, MANY, audience_type,
		"Audiences, the widest first."),
	REF("frameworks", frameworks, MANY, REFS(REF_FRAMEWORK),
		"Frameworks in use."),
	PLAIN("theme", ID, theme, 0, "Folder of themes/ to use."),
	PLAIN("requires", TEXT, requires, 0, "Version of the generator."),
	PLAIN("notice", PROSE, notice, 0, "A notice shown on every page."),
	ENTRIES("default-audience", default_audience, 0, default_audience_type,
		"Who may see each kind of material."),
};
const struct record_type settings_type = TYPE(
	"content/portal.yaml", settings_fields);
#undef THIS

#define THIS theme_about
static const struct field theme_about_fields[] = {
	PLAIN("api", COUNT, api, REQUIRED,
		"Version of the data that its templates are made for: 1."),
	PLAIN("name", ID, name, 0, "Its name: that of its folder."),
	PLAIN("title", TEXT, title, 0, "What people call it."),
	PLAIN("licence", TEXT, licence, 0, "The licence of its files."),
	PLAIN("extends", ID, extends, 0,
		"The theme whose files are used where it has none of its own; "
		"`default` where it names none."),
};
const struct record_type theme_about_type = TYPE(
	"theme.yaml", theme_about_fields);
#undef THIS

#define THIS theme_label
static const struct field theme_label_fields[] = {
	PLAIN("key", TEXT, key, ENTRY_KEY, "Key of the label: t.key."),
	PLAIN("words", TEXT, words, ENTRY_VALUE | AS_QUOTED,
		"What readers see."),
};
static const struct record_type theme_label_type = TYPE(
	"a label", theme_label_fields);
#undef THIS

/* The whole file is the one field: its keys are those of the labels. */
#define THIS theme_labels
static const struct field theme_labels_fields[] = {
	ENTRIES("strings.yaml", labels, 0, theme_label_type,
		"Labels by their keys."),
};
const struct record_type theme_labels_type = TYPE(
	"strings.yaml", theme_labels_fields);
#undef THIS

#define THIS fact
static const struct field fact_fields[] = {
	NAME("id", CODE, id, REF_FACT, "Its id; capitals allowed."),
	PLAIN("label", TEXT, label, REQUIRED, "What people call it."),
	WORD("kind", kind, REQUIRED, fact_kind_words, "What its values are."),
	PLAIN("scale", CODE, scale, ONE_OR_MANY,
		"Of a grade: its values, best first, or `categories`."),
	PLAIN("of", CODE, of, ONE_OR_MANY, "Of a choice: its values."),
	REF("framework", framework, 0, REFS(REF_FRAMEWORK),
		"Whose categories are the scale."),
	REF("indicator", indicator, 0, REFS(REF_INDICATOR),
		"Of a number: the measure that it is."),
	PLAIN("groups", ID, groups, ONE_OR_MANY,
		"Groups that conditions quantify over."),
	PLAIN("pupils", ID, pupils, 0, "Group of pupils; all by default."),
	RECORD("applies", applies, 0, condition_type,
		"Schools that it makes sense for."),
	AUDIENCE_FIELD,
};
const struct record_type fact_type = TYPE("a fact", fact_fields);
#undef THIS

#define THIS indicator
static const struct field indicator_fields[] = {
	NAME("id", ID, id, REF_INDICATOR, "Its id."),
	PLAIN("label", TEXT, label, REQUIRED, "What people call it."),
	PLAIN("definition", PROSE, definition, 0, "What is counted."),
	PLAIN("unit", TEXT, unit, REQUIRED, "percent, points, pupils…"),
	PLAIN("decimals", COUNT, decimals, 0, "Places after the point."),
	PLAIN("range", NUMBER, range, MANY, "Least and greatest value."),
	WORD("direction", direction, 0, direction_words,
		"Which way is better."),
	PLAIN("min-cohort", COUNT, min_cohort, 0,
		"Fewest pupils that may be shown."),
	RECORD("applies", applies, 0, condition_type,
		"Schools that it makes sense for."),
	PLAIN("columns", TEXT, columns, ONE_OR_MANY,
		"Its names in exported tables."),
	AUDIENCE_FIELD,
};
const struct record_type indicator_type = TYPE(
	"an indicator", indicator_fields);
#undef THIS

#define THIS benchmark
static const struct field benchmark_fields[] = {
	REF("indicator", indicator, REQUIRED, REFS(REF_INDICATOR),
		"The measure."),
	WORD("phase", phase, ONE_OR_MANY, phase_words, "Phase it is of."),
	PLAIN("group", ID, group, 0, "Group of pupils; all by default."),
	PLAIN("period", TEXT, period, 0, "year, or a term."),
	PLAIN("series", TEXT, series, 0, "The official series."),
	PLAIN("national", NUMBER, national, 0, "The national figure."),
	PLAIN("similar-schools", NUMBER, similar_schools, 0,
		"The figure of similar schools."),
	REF("school", school, 0, REFS(REF_SCHOOL),
		"Whose similar schools they are."),
	PLAIN("source", TEXT, source, REQUIRED, "Where it was published."),
	WORD("status", status, REQUIRED, benchmark_status_words,
		"How final it is."),
	REF("checked-by", checked_by, REQUIRED, REFS(REF_ROLE),
		"Who compared it with its source."),
	PLAIN("checked", DATE, checked, REQUIRED, "The day of that."),
};
const struct record_type benchmark_type = TYPE("a benchmark", benchmark_fields);
#undef THIS

#define THIS record_kind
static const struct field record_kind_fields[] = {
	NAME("id", ID, id, REF_RECORD_KIND, "Its id."),
	PLAIN("label", TEXT, label, REQUIRED, "What people call it."),
	AUDIENCE_FIELD,
};
const struct record_type record_kind_type = TYPE(
	"a kind of record", record_kind_fields);
#undef THIS

#define THIS date_range
static const struct field date_range_fields[] = {
	PLAIN("from", DATE, from, REQUIRED, "First day."),
	PLAIN("to", DATE, to, REQUIRED, "Last day."),
};
static const struct record_type date_range_type = TYPE(
	"a half-term", date_range_fields);
#undef THIS

#define THIS term
static const struct field term_fields[] = {
	WORD("term", term, REQUIRED, term_words, "Which term."),
	PLAIN("from", DATE, from, REQUIRED, "First day."),
	PLAIN("to", DATE, to, REQUIRED, "Last day."),
	RECORD("half-term", half_term, 0, date_range_type,
		"The holiday within it."),
};
static const struct record_type term_type = TYPE("a term", term_fields);
#undef THIS

#define THIS school_year
static const struct field school_year_fields[] = {
	RECORD("terms", terms, MANY | REQUIRED, term_type, "The terms."),
	PLAIN("inset", DATE, inset, MANY, "Days without pupils."),
};
const struct record_type school_year_type = TYPE(
	"a school year", school_year_fields);
#undef THIS

#define THIS role_by_phase
static const struct field role_by_phase_fields[] = {
	PLAIN("phase", TEXT, phase, ENTRY_KEY, "Phase of the school."),
	REF("role", role, ENTRY_VALUE, REFS(REF_ROLE), "Who it is there."),
};
static const struct record_type role_by_phase_type = TYPE(
	"a role by phase", role_by_phase_fields);
#undef THIS

#define THIS role
static const struct field role_fields[] = {
	NAME("id", ID, id, REF_ROLE, "Its id."),
	PLAIN("label", TEXT, label, REQUIRED, "What people call it."),
	WORD("kind", kind, 0, role_kind_words, "A role, or a body."),
	PLAIN("aliases", TEXT, aliases, ONE_OR_MANY, "Other names for it."),
	REF("reports-to", reports_to, ONE_OR_MANY, REFS(REF_ROLE),
		"To whom it answers."),
	ENTRIES("by-phase", by_phase, 0, role_by_phase_type,
		"Who it is, where that depends on the phase."),
};
const struct record_type role_type = TYPE("a role", role_fields);
#undef THIS

#define THIS person
static const struct field person_fields[] = {
	PLAIN("name", TEXT, name, REQUIRED, "Name as it is shown."),
	REF("role", role, REQUIRED, REFS(REF_ROLE), "Role or body."),
	REF("school", school, 0, REFS(REF_SCHOOL), "Where."),
	PLAIN("from", DATE, from, 0, "First day in the role."),
	PLAIN("to", DATE, to, 0, "Last day in the role."),
	AUDIENCE_FIELD,
};
const struct record_type person_type = TYPE("a person", person_fields);
#undef THIS

#define THIS trust_priority
static const struct field trust_priority_fields[] = {
	NAME("id", ID, id, REF_TRUST_PRIORITY, "Its id."),
	PLAIN("title", TEXT, title, REQUIRED, "What it says."),
	PLAIN("kind", ID, kind, 0, "aim, strategic-priority, standard…"),
	PLAIN("description", PROSE, description, 0, "More about it."),
	PLAIN("from", YEAR, from, 0, "First year."),
	PLAIN("to", YEAR, to, 0, "Last year."),
	REF("aim", aim, 0, REFS(REF_TRUST_PRIORITY), "The aim it serves."),
	AUDIENCE_FIELD,
};
const struct record_type trust_priority_type = TYPE(
	"a trust priority", trust_priority_fields);
#undef THIS

#define THIS theme
static const struct field theme_fields[] = {
	NAME("id", ID, id, REF_THEME, "Its id."),
	PLAIN("label", TEXT, label, REQUIRED, "What people call it."),
};
const struct record_type theme_type = TYPE("a theme", theme_fields);
#undef THIS

#define THIS considered
static const struct field considered_fields[] = {
	REF("school", school, REQUIRED, REFS(REF_SCHOOL), "Which school."),
	PLAIN("what", TEXT, what, REQUIRED, "What was considered."),
	PLAIN("outcome", TEXT, outcome, REQUIRED, "What came of it."),
};
static const struct record_type considered_type = TYPE(
	"a consideration", considered_fields);
#undef THIS

#define THIS meeting
static const struct field meeting_fields[] = {
	REF("kind", kind, REQUIRED, REFS(REF_RECORD_KIND), "Kind of meeting."),
	PLAIN("date", DATE, date, REQUIRED, "The day."),
	REF("attended", attended, ONE_OR_MANY, PARTY, "Who was there."),
	RECORD("considered", considered, MANY, considered_type,
		"Schools that were considered."),
	PLAIN("outcome", PROSE, outcome, 0, "What came of it."),
	PLAIN("minute", TEXT, minute, 0, "Reference of the minute."),
	AUDIENCE_FIELD,
};
const struct record_type meeting_type = TYPE("a meeting", meeting_fields);
#undef THIS

#define THIS network
static const struct field network_fields[] = {
	NAME("id", ID, id, REF_NETWORK, "Its id."),
	PLAIN("label", TEXT, label, REQUIRED, "What people call it."),
	PLAIN("description", PROSE, description, 0, "More about it."),
	REF("lead", lead, 0, PARTY, "Who leads it."),
	REF("schools", schools, ONE_OR_MANY, REFS(REF_SCHOOL), "Members."),
	AUDIENCE_FIELD,
};
const struct record_type network_type = TYPE("a network", network_fields);
#undef THIS

#define THIS programme
static const struct field programme_fields[] = {
	NAME("id", ID, id, REF_PROGRAMME, "Its id."),
	PLAIN("label", TEXT, label, REQUIRED, "What people call it."),
	PLAIN("kind", ID, kind, 0, "qualification, course, coaching…"),
	PLAIN("for", TEXT, audience_of, 0, "Who it is for."),
	PLAIN("description", PROSE, description, 0, "More about it."),
	REF("lead", lead, 0, PARTY, "Who leads it."),
	PLAIN("offered", YEAR, offered, ONE_OR_MANY, "Years it runs."),
	AUDIENCE_FIELD,
};
const struct record_type programme_type = TYPE("a programme", programme_fields);
#undef THIS

#define THIS service
static const struct field service_fields[] = {
	NAME("id", ID, id, REF_SERVICE, "Its id."),
	PLAIN("label", TEXT, label, REQUIRED, "What people call it."),
	PLAIN("charge", TEXT, charge, 0, "How it is charged."),
	PLAIN("description", PROSE, description, 0, "More about it."),
	AUDIENCE_FIELD,
};
const struct record_type service_type = TYPE("a service", service_fields);
#undef THIS

#define THIS talent_step
static const struct field talent_step_fields[] = {
	WORD("step", step, REQUIRED, talent_step_words, "Which step."),
	REF("by", by, 0, REFS(REF_ROLE), "Who took it."),
	PLAIN("date", DATE, date, REQUIRED, "The day."),
};
static const struct record_type talent_step_type = TYPE(
	"a step", talent_step_fields);
#undef THIS

#define THIS talent
static const struct field talent_fields[] = {
	PLAIN("name", TEXT, name, REQUIRED, "Name."),
	REF("school", school, REQUIRED, REFS(REF_SCHOOL), "Where."),
	PLAIN("post", TEXT, post, REQUIRED, "Post held."),
	REF("expertise", expertise, ONE_OR_MANY, REFS(REF_THEME),
		"What they are good at."),
	PLAIN("offers", PROSE, offers, 0, "Support they can give."),
	RECORD("steps", steps, MANY, talent_step_type, "How they joined."),
	AUDIENCE_FIELD,
};
const struct record_type talent_type = TYPE(
	"a talent register entry", talent_fields);
#undef THIS

#define THIS glossary_term
static const struct field glossary_term_fields[] = {
	PLAIN("term", TEXT, term, REQUIRED, "The term or acronym."),
	PLAIN("means", TEXT, means, REQUIRED, "What it means."),
	PLAIN("was", TEXT, was, ONE_OR_MANY, "Earlier names."),
	PLAIN("since", DATE, since, 0, "Since when it is called so."),
	AUDIENCE_FIELD,
};
const struct record_type glossary_term_type = TYPE(
	"a glossary term", glossary_term_fields);
#undef THIS

#define THIS page
static const struct field page_fields[] = {
	PLAIN("title", TEXT, title, 0, "Title of the page."),
	PLAIN("was", TEXT, was, ONE_OR_MANY,
		"Earlier paths below content/pages, without .md."),
	AUDIENCE_FIELD,
};
const struct record_type page_type = TYPE("a page", page_fields);
#undef THIS

bool
fact_is_in_group(const struct fact *fact, str group)
{
	for (size_t i = 0; i < fact->groups.count; i++)
		if (str_eq(fact->groups.items[i].s, group))
			return true;
	return false;
}
