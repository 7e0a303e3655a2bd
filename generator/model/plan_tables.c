/* The field tables of evidence and plans, and what they share. */
#include "model/act_tables.h"
#include "model/field_macros.h"
#include "model/school.h"

const char *const action_status_words[] = {
	"not-started", "in-progress", "done", "stopped", NULL};
const char *const rag_words[] = {"red", "amber", "green", "blue", NULL};
const char *const plan_status_words[] = {
	"draft", "submitted", "approved", "closed", NULL};
const char *const inspection_kind_words[] = {
	"graded", "ungraded", "monitoring", "report-card", NULL};
const char *const inspection_category_words[] = {"none", "serious-weaknesses",
	"requires-significant-improvement", "special-measures", NULL};
static const char *const origin_words[] = {"agreed", "trust", NULL};
static const char *const urn_digits[] = {"6", NULL};

#define THIS act
static const struct field act_fields[] = {
	PLAIN("as", ID, as, 0, "proposed, reviewed, agreed, approved…"),
	REF("by", by, ONE_OR_MANY | REQUIRED, PARTY, "Who."),
	PLAIN("date", DATE, date, REQUIRED, "When."),
	PLAIN("minute", TEXT, minute, 0, "Reference of the minute."),
};
const struct record_type act_type = TYPE("an approval", act_fields);
#undef THIS

#define THIS finding_value
static const struct field finding_value_fields[] = {
	PLAIN("value", TEXT, value, REQUIRED | SHORTHAND | BARE,
		"What was found."),
	PLAIN("period", TEXT, period, 0, "The academic year, or a term of it."),
	PLAIN("group", ID, group, 0, "Group of pupils; all by default."),
	PLAIN("series", TEXT, series, 0, "The official series it is of."),
	PLAIN("note", PROSE, note, 0, "What to know about it."),
	PLAIN("cohort", COUNT, cohort, 0, "How many pupils it is about."),
	PLAIN("national", NUMBER, national, 0,
		"The national figure printed beside it."),
	PLAIN("similar-schools", NUMBER, similar_schools, 0,
		"The figure of similar schools printed beside it."),
	PLAIN("target", NUMBER, target, 0, "The target printed beside it."),
};
const struct record_type finding_value_type = TYPE(
	"a finding", finding_value_fields);
#undef THIS

#define THIS finding
static const struct field finding_fields[] = {
	REF("fact", fact, ENTRY_KEY, REFS(REF_FACT),
		"A fact of content/facts.yaml."),
	RECORD("values", values, ONE_OR_MANY | ENTRY_VALUE, finding_value_type,
		"What was found."),
};
const struct record_type finding_type = TYPE("a finding", finding_fields);
#undef THIS

#define THIS report
static const struct field report_fields[] = {
	REF("to", to, REQUIRED | SHORTHAND, REFS(REF_ROLE), "To whom."),
	PLAIN("form", TEXT, form, 0, "report, summary, headlines…"),
	PLAIN("date", DATE, date, 0, "When."),
};
static const struct record_type report_type = TYPE("a report", report_fields);
#undef THIS

#define THIS evidence
static const struct field evidence_fields[] = {
	NAMING("type", ID, type, REQUIRED, REFS(REF_RECORD_KIND),
		"What kind of evidence it is."),
	PLAIN("title", TEXT, title, 0, "Its title."),
	PLAIN("date", DATE, date, REQUIRED, "The day it was made."),
	PLAIN("published", DATE, published, 0,
		"Of an inspection: the day it was published."),
	REF("by", by, ONE_OR_MANY | OUTSIDE, PARTY, "Who made it."),
	PLAIN("covers", YEAR, covers, 0, "The academic year it is about."),
	AUDIENCE_FIELD,
	PLAIN("attachments", FILE, attachments, ONE_OR_MANY,
		"Files below the school's files/."),
	ENTRIES("findings", findings, 0, finding_type,
		"Facts that it asserts."),
	RECORD("reported", reported, MANY, report_type,
		"To whom it was reported."),
	WORD("kind", kind, 0, inspection_kind_words,
		"Of an inspection: its kind."),
	{.key = "urn",
		.kind = FIELD_DIGITS,
		.offset = AT(urn),
		.words = urn_digits,
		.doc = "Of an inspection: the URN it is of."},
	WORD("inspection-category", inspection_category, 0,
		inspection_category_words,
		"Of an inspection: its category of concern."),
	PLAIN("summary", PROSE, summary, 0, "Its message, in a sentence."),
	EARLIER_IDS,
};
const struct record_type evidence_type = TYPE(
	"a piece of evidence", evidence_fields);
#undef THIS

#define THIS success
static const struct field success_fields[] = {
	REF("target", target, 0, REFS(REF_TARGET), "A target of the school."),
	PLAIN("text", TEXT, text, SHORTHAND, "In words."),
};
const struct record_type success_type = TYPE(
	"a success criterion", success_fields);
#undef THIS

#define THIS action
static const struct field action_fields[] = {
	PLAIN("do", TEXT, what, REQUIRED, "What is done."),
	REF("owner", owner, 0, PARTY, "Who sees to it."),
	PLAIN("start", DATE, start, 0, "First day."),
	PLAIN("due", DATE, due, 0, "Last day."),
	WORD("status", status, 0, action_status_words, "How far it is."),
	WORD("rag", rag, 0, rag_words, "How it goes."),
	PLAIN("cost", NUMBER, cost, 0, "In pounds."),
	PLAIN("note", PROSE, note, 0, "What to know about it."),
};
const struct record_type action_type = TYPE("an action", action_fields);
#undef THIS

#define THIS review
static const struct field review_fields[] = {
	PLAIN("date", DATE, date, REQUIRED, "The day."),
	REF("by", by, ONE_OR_MANY, PARTY, "Who reviewed."),
	WORD("rag", rag, 0, rag_words, "How it goes."),
	PLAIN("note", PROSE, note, 0, "What was found."),
	PLAIN("impact", TEXT, impact, 0, "none, some, strong…"),
	PLAIN("next", TEXT, next, 0, "continue, change, end…"),
};
const struct record_type review_type = TYPE("a review", review_fields);
#undef THIS

#define THIS milestone
static const struct field milestone_fields[] = {
	PLAIN("due", TEXT, due, REQUIRED, "A date, or `end of autumn term`."),
	PLAIN("expect", TEXT, expect, REQUIRED, "What will be so by then."),
	RECORD("review", review, 0, review_type, "What was so."),
};
const struct record_type milestone_type = TYPE("a milestone", milestone_fields);
#undef THIS

#define THIS priority
static const struct field priority_fields[] = {
	NAME("id", ID, id, REF_PRIORITY, "Its id."),
	PLAIN("title", TEXT, title, REQUIRED, "What will be so."),
	REF("theme", theme, 0, REFS(REF_THEME), "Its theme."),
	REF("trust-priority", trust_priority, 0, REFS(REF_TRUST_PRIORITY),
		"The trust's priority that it serves."),
	REF("because", because, ONE_OR_MANY, REFS(REF_EVIDENCE),
		"The evidence that calls for it."),
	REF("lead", lead, 0, PARTY, "Who leads it."),
	RECORD("success", success, MANY, success_type,
		"How success will show."),
	RECORD("actions", actions, MANY, action_type, "What is done."),
	RECORD("milestones", milestones, MANY, milestone_type,
		"What will be so on the way."),
};
const struct record_type priority_type = TYPE("a priority", priority_fields);
#undef THIS

#define THIS plan
static const struct field plan_fields[] = {
	PLAIN("type", ID, type, 0,
		"Of an action plan: the framework's document."),
	PLAIN("title", TEXT, title, 0, "Its title."),
	PLAIN("year", YEAR, year, 0, "The academic year."),
	WORD("status", status, 0, plan_status_words, "How far it is."),
	REF("self-evaluation", self_evaluation, 0, REFS(REF_EVIDENCE),
		"The self-evaluation it rests on."),
	RECORD("approvals", approvals, MANY, act_type, "In order of time."),
	RECORD("priorities", priorities, MANY, priority_type,
		"What it is about."),
	WORD("origin", origin, 0, origin_words,
		"Agreed with the school, or set by the trust."),
	REF("written-by", written_by, ONE_OR_MANY, PARTY, "Who wrote it."),
	PLAIN("cost", NUMBER, cost, 0, "In pounds."),
	PLAIN("from", DATE, from, 0, "First day."),
	PLAIN("to", DATE, to, 0, "Last day."),
	RECORD("reviews", reviews, MANY, review_type, "How it goes."),
	EARLIER_IDS,
	AUDIENCE_FIELD,
};
const struct record_type plan_type = TYPE("a plan", plan_fields);
#undef THIS
