/* The field tables of overrides, disputes, duties, documents and tests. */
#include "model/field_macros.h"
#include "model/framework.h"
#include "model/framework_parts.h"
#include "model/school.h"

static const char *const level_words[] = {"school", "trust", NULL};
const char *const severity_choices[] = {"note", "warning", "error", NULL};

#define THIS override_step
static const struct field override_step_fields[] = {
	PLAIN("from", TEXT, from, ONE_OR_MANY | REQUIRED,
		"The computed category, or any."),
	PLAIN("to", TEXT, to, ONE_OR_MANY | REQUIRED,
		"The declared category, or worse, or better."),
};
static const struct record_type override_step_type = TYPE(
	"an allowed override", override_step_fields);
#undef THIS

#define THIS override_needs
static const struct field override_needs_fields[] = {
	PLAIN("reason", TEXT, reason, 0, "How long: 80 characters."),
	PLAIN("evidence", COUNT, evidence, 0, "How many pieces at least."),
	REF("approved-by", approved_by, ONE_OR_MANY, REFS(REF_ROLE),
		"Who must approve it."),
	PLAIN("expires-within", PERIOD, expires_within, 0,
		"How long it may hold."),
};
static const struct record_type override_needs_type = TYPE(
	"what an override needs", override_needs_fields);
#undef THIS

#define THIS override_rule
static const struct field override_rule_fields[] = {
	RECORD("allow", allow, MANY, override_step_type, "Which are allowed."),
	RECORD("require", require, 0, override_needs_type, "What one needs."),
	REF("decision", decision, ONE_OR_MANY, REFS(REF_DECISION),
		"The decision that it rests on."),
};
const struct record_type override_rule_type = TYPE(
	"the overrides", override_rule_fields);
#undef THIS

#define THIS dispute_rule
static const struct field dispute_rule_fields[] = {
	REF("raised-by", raised_by, ONE_OR_MANY, REFS(REF_ROLE),
		"Who may raise one."),
	PLAIN("in-writing", FLAG, in_writing, 0, "Whether it is written."),
	REF("decided-by", decided_by, ONE_OR_MANY, REFS(REF_ROLE),
		"Who decides it."),
	PLAIN("meanwhile", TEXT, meanwhile, 0, "What holds until then."),
	REF("decision", decision, ONE_OR_MANY, REFS(REF_DECISION),
		"The decision that it rests on."),
};
const struct record_type dispute_rule_type = TYPE(
	"the disputes", dispute_rule_fields);
#undef THIS

#define THIS every_period
static const struct field every_period_fields[] = {
	PLAIN("category", TEXT, category, ENTRY_KEY, "In which category."),
	PLAIN("period", PERIOD, period, ENTRY_VALUE, "How often."),
};
static const struct record_type every_period_type = TYPE(
	"a cadence", every_period_fields);
#undef THIS

#define THIS report_rule
static const struct field report_rule_fields[] = {
	REF("to", to, REQUIRED | SHORTHAND, REFS(REF_ROLE), "To whom."),
	PLAIN("form", TEXT, form, 0, "report, summary, headlines…"),
};
static const struct record_type report_rule_type = TYPE(
	"a report", report_rule_fields);
#undef THIS

#define THIS duty_window
static const struct field duty_window_fields[] = {
	PLAIN("points", TEXT, points, ONE_OR_MANY | SHORTHAND,
		"Months, one in each."),
	PLAIN("from", TEXT, from, 0, "First month of a window."),
	PLAIN("to", TEXT, to, 0, "Last month of a window."),
};
static const struct record_type duty_window_type = TYPE(
	"a window", duty_window_fields);
#undef THIS

#define THIS duty
static const struct field duty_fields[] = {
	NAME("id", ID, id, REF_DUTY, "Its id."),
	PLAIN("title", TEXT, title, REQUIRED, "What is to be done."),
	RECORD("cite", cite, 0, citation_type, "The policy's words."),
	ENTRIES("every", every, 0, every_period_type, "How often."),
	RECORD("in", in, 0, duty_window_type, "In which months."),
	PLAIN("before", TEXT, before, 0, "Before which point of the year."),
	PLAIN("within", PERIOD, within, 0, "How soon after its start."),
	PLAIN("after", ID, after, 0, "entry, evidence, joined or a duty."),
	PLAIN("at-each", ID, at_each, 0, "At each occasion of a duty."),
	PLAIN("standing", FLAG, standing, 0, "A dated record covers today."),
	PLAIN("attends", ID, attends, 0, "The duty whose occasions count."),
	PLAIN("share", SHARE, share, 0, "Share of the occasions."),
	REF("on-request", on_request, 0, REFS(REF_ROLE), "Who may ask."),
	PLAIN("for", TEXT, applies_to, ONE_OR_MANY,
		"Categories or overlays it is for."),
	RECORD("when", when, 0, condition_type, "When it is owed."),
	WORD("level", level, 0, level_words, "Of each school, or the trust."),
	REF("lead", lead, ONE_OR_MANY, REFS(REF_ROLE), "Who leads it."),
	REF("record", record, ONE_OR_MANY, REFS(REF_RECORD_KIND),
		"What discharges it."),
	RECORD("reports-to", reports_to, ONE_OR_MANY, report_rule_type,
		"Who hears of it."),
	PLAIN("document", ID, document, 0, "The document it asks for."),
	WORD("severity", severity, 0, severity_choices,
		"How grave it is to miss it."),
	PLAIN("grace", PERIOD, grace, 0, "How late is not yet late."),
	PLAIN("independent", FLAG, independent, 0,
		"By somebody of another school."),
	PLAIN("announce", FLAG, announce, 0, "Whether calendars show it."),
	PLAIN("considers", ID, considers, 0, "What is considered there."),
	REF("decision", decision, ONE_OR_MANY, REFS(REF_DECISION),
		"The decision that it rests on."),
	AUDIENCE_FIELD,
};
const struct record_type duty_type = TYPE("a duty", duty_fields);
#undef THIS

#define THIS approval_rule
static const struct field approval_rule_fields[] = {
	PLAIN("as", ID, as, REQUIRED, "proposed, reviewed, agreed, approved…"),
	REF("by", by, ONE_OR_MANY | REQUIRED, REFS(REF_ROLE), "By whom."),
	PLAIN("before", TEXT, before, 0, "Before which point of the year."),
	PLAIN("in", TEXT, in, 0, "In which month."),
};
static const struct record_type approval_rule_type = TYPE(
	"an approval's rule", approval_rule_fields);
#undef THIS

#define THIS review_rule
static const struct field review_rule_fields[] = {
	PLAIN("every", PERIOD, every, REQUIRED, "How often."),
	RECORD("when", when, 0, condition_type, "When."),
};
static const struct record_type review_rule_type = TYPE(
	"a review's rule", review_rule_fields);
#undef THIS

#define THIS bounds
static const struct field bounds_fields[] = {
	PLAIN("at-least", COUNT, at_least, 0, "The fewest."),
	PLAIN("at-most", COUNT, at_most, 0, "The most."),
};
static const struct record_type bounds_type = TYPE("limits", bounds_fields);
#undef THIS

#define THIS document
static const struct field document_fields[] = {
	{.key = "id",
		.kind = FIELD_ID,
		.flags = ENTRY_KEY,
		.offset = AT(id),
		.defines = REF_DOCUMENT,
		.doc = "Its name."},
	PLAIN("label", TEXT, label, REQUIRED, "What people call it."),
	PLAIN("file", ID, file, 0, "plan, action-plan, targets, evidence…"),
	REF("written-by", written_by, ONE_OR_MANY, REFS(REF_ROLE),
		"Who writes it."),
	PLAIN("requires", ID, requires, ONE_OR_MANY, "What it must have."),
	RECORD("approvals", approvals, MANY, approval_rule_type,
		"In order of time."),
	RECORD("review", review, ONE_OR_MANY, review_rule_type,
		"How often it is reviewed."),
	RECORD("priorities", priorities, 0, bounds_type,
		"How many priorities."),
	RECORD("cite", cite, 0, citation_type, "The policy's words."),
	REF("decision", decision, ONE_OR_MANY, REFS(REF_DECISION),
		"The decision that it rests on."),
};
const struct record_type document_type = TYPE("a document", document_fields);
#undef THIS

#define THIS given_value
static const struct field given_value_fields[] = {
	PLAIN("value", TEXT, value, SHORTHAND | BARE, "The value."),
	PLAIN("national", NUMBER, national, 0, "The national figure."),
	PLAIN("similar-schools", NUMBER, similar_schools, 0,
		"The figure of similar schools."),
	PLAIN("target", NUMBER, target, 0, "The target."),
	PLAIN("series", TEXT, series, MANY | BARE, "Oldest first, value last."),
	PLAIN("since", DATE, since, 0, "Of the head: since when."),
	PLAIN("status", TEXT, status, 0, "Of the head: how it is held."),
};
static const struct record_type given_value_type = TYPE(
	"a given value", given_value_fields);
#undef THIS

#define THIS given
static const struct field given_fields[] = {
	PLAIN("name", TEXT, name, ENTRY_KEY, "A fact, or a key of a school."),
	RECORD("values", values, ONE_OR_MANY | ENTRY_VALUE, given_value_type,
		"Its value."),
};
static const struct record_type given_type = TYPE(
	"what is given", given_fields);
#undef THIS

#define THIS expected_level
static const struct field expected_level_fields[] = {
	PLAIN("aspect", ID, aspect, ENTRY_KEY, "The aspect."),
	PLAIN("category", TEXT, category, ENTRY_VALUE,
		"The best category that it reaches, or none."),
};
static const struct record_type expected_level_type = TYPE(
	"the level of an aspect", expected_level_fields);
#undef THIS

#define THIS expected_set
static const struct field expected_set_fields[] = {
	PLAIN("category", TEXT, category, 0, "The one result."),
	PLAIN("possible", TEXT, possible, ONE_OR_MANY, "Every result."),
	PLAIN("because", CODE, because, ONE_OR_MANY, "Criteria that hold."),
	PLAIN("missing", CODE, missing, ONE_OR_MANY, "Facts that matter."),
	PLAIN("duties", ID, duties, ONE_OR_MANY, "Duties that are owed."),
	PLAIN("overlays", ID, overlays, ONE_OR_MANY,
		"Overlays that are called for."),
	ENTRIES("aspects", aspects, 0, expected_level_type,
		"Which category each of these aspects reaches."),
	PLAIN("unknown", CODE, unknown, ONE_OR_MANY, "Criteria unknown."),
	PLAIN("not", CODE, not, ONE_OR_MANY, "What does not hold."),
};
static const struct record_type expected_set_type = TYPE(
	"what is expected", expected_set_fields);
#undef THIS

#define THIS worked_case
static const struct field worked_case_fields[] = {
	NAME("id", CODE, id, REF_TEST, "Its id; capitals allowed."),
	PLAIN("note", TEXT, note, 0, "What it shows."),
	ENTRIES("given", given, 0, given_type, "The facts."),
	RECORD("expect", expect, REQUIRED, expected_set_type, "The result."),
};
const struct record_type worked_case_type = TYPE(
	"a worked case", worked_case_fields);
#undef THIS

bool
duty_is_of_schools(const struct duty *duty)
{
	return !IS_SET(duty->level) || duty->level.v == LEVEL_SCHOOL;
}
