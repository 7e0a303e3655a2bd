/* The field tables of a framework: facts, categories, conditions. */
#include "model/field_macros.h"
#include "model/framework.h"
#include "model/framework_parts.h"
#include "model/school.h"

const char *const decide_words[] = {
	"most-serious", "unique", "best-fit", "secure-fit", "declared", NULL};
const char *const tone_words[] = {"positive", "notice", "caution", "serious",
	"critical", "neutral", NULL};
const char *const trend_words[] = {
	"improving", "declining", "rising", "falling", "flat", NULL};
static const char *const led_by_words[] = {"school", "trust", NULL};
static const char *const since_words[] = {"joined", "head", NULL};
static const char *const decides_words[] = {"next-year", "this-year", NULL};

#define THIS within
static const struct field within_fields[] = {
	WORD("since", since, 0, since_words, "What it is counted from."),
	PLAIN("evidence", ID, evidence, 0, "Or: a type of evidence."),
	PLAIN("period", PERIOD, period, REQUIRED, "How long."),
};
static const struct record_type within_type = TYPE("`within`", within_fields);
#undef THIS

#define THIS condition
static const struct field condition_fields[] = {
	RECORD("any", any, ONE_OR_MANY, condition_type, "One of these holds."),
	RECORD("all", all, ONE_OR_MANY, condition_type, "All of these hold."),
	RECORD("none", none, ONE_OR_MANY, condition_type,
		"None of these holds."),
	RECORD("not", not, ONE_OR_MANY, condition_type, "This does not hold."),
	RECORD("of", of, ONE_OR_MANY, condition_type,
		"What at-least or at-most counts."),
	PLAIN("at-least", TEXT, at_least, 0, "This or better; this or more."),
	PLAIN("at-most", TEXT, at_most, 0, "This or worse; this or less."),
	REF("fact", fact, 0, REFS(REF_FACT), "The fact it looks at."),
	PLAIN("group", ID, group, 0, "The group of facts it looks at."),
	PLAIN("is", CODE, is, ONE_OR_MANY, "Equal to it, or one of them."),
	PLAIN("better-than", TEXT, better_than, 0, "Better than this."),
	PLAIN("worse-than", TEXT, worse_than, 0, "Worse than this."),
	PLAIN("above", TEXT, above, 0, "The figure above this."),
	PLAIN("below", TEXT, below, 0, "The figure below this."),
	PLAIN("by", TEXT, by, 0, "By so much or more."),
	WORD("trend", trend, 0, trend_words, "How it moves."),
	PLAIN("over", COUNT, over, 0, "Over how many periods."),
	PLAIN("each", FLAG, each, 0, "Every step of it."),
	PLAIN("for", PERIOD, held_for, 0, "Held throughout that time."),
	REF("gap-to", gap_to, 0, REFS(REF_FACT), "Less this fact."),
	PLAIN("count", CODE, count, 0, "How many of the group are this."),
	PLAIN("share", SHARE, share, 0, "That share of the group or more."),
	REF("criterion", criterion, 0, REFS(REF_CRITERION),
		"That criterion holds."),
	PLAIN("category", TEXT, category, ONE_OR_MANY,
		"The agreed category; in duties and documents only."),
	WORD("phase", phase, ONE_OR_MANY, phase_words, "The school's phase."),
	PLAIN("ages-include", COUNT, ages_include, 0,
		"It has pupils of that age."),
	PLAIN("sixth-form", FLAG, sixth_form, 0, "It has a sixth form."),
	WORD("membership", membership, ONE_OR_MANY, membership_words,
		"How it belongs to the trust."),
	RECORD("within", within, 0, within_type, "Since something."),
};
const struct record_type condition_type = TYPE("a condition", condition_fields);
#undef THIS

#define THIS citation
static const struct field citation_fields[] = {
	PLAIN("clause", TEXT, clause, REQUIRED | SHORTHAND,
		"Number of the policy's heading."),
	PLAIN("quote", TEXT, quote, 0, "The words that it implements."),
};
const struct record_type citation_type = TYPE("a citation", citation_fields);
#undef THIS

#define THIS criterion
static const struct field criterion_fields[] = {
	NAME("id", CODE, id, REF_CRITERION, "Its id; capitals allowed."),
	PLAIN("text", TEXT, text, REQUIRED, "What it says, in a few words."),
	RECORD("cite", cite, 0, citation_type, "The policy's words."),
	RECORD("when", when, 0, condition_type, "When it holds."),
	RECORD("unless", unless, 0, condition_type, "But not when."),
	PLAIN("binding", FLAG, binding, 0, "No override goes past it."),
	REF("decision", decision, ONE_OR_MANY, REFS(REF_DECISION),
		"The decision that it rests on."),
	REF("aspect", aspect, 0, REFS(REF_ASPECT), "Row of the rubric."),
	AUDIENCE_FIELD,
};
const struct record_type criterion_type = TYPE("a criterion", criterion_fields);
#undef THIS

#define THIS category
static const struct field category_fields[] = {
	NAME("id", ID, id, REF_CATEGORY, "Its id."),
	PLAIN("code", TEXT, code, 0, "As the policy writes it, in ASCII."),
	PLAIN("label", TEXT, label, REQUIRED, "What people call it."),
	PLAIN("band", TEXT, band, 0, "The group it belongs to."),
	WORD("led-by", led_by, 0, led_by_words, "Who leads improvement."),
	WORD("tone", tone, 0, tone_words, "Colour of the theme."),
	PLAIN("descriptor", TEXT, descriptor, 0, "What such a school is."),
	PLAIN("expectation", TEXT, expectation, 0, "What it is to do."),
	PLAIN("exit", TEXT, exit, 0, "What ends it."),
	REF("agreed-by", agreed_by, ONE_OR_MANY, REFS(REF_ROLE),
		"Who agrees it; overrides the round's."),
	PLAIN("any-time", FLAG, any_time, 0,
		"May be declared outside the round."),
	RECORD("criteria", criteria, MANY, criterion_type,
		"What puts a school in it."),
};
static const struct record_type category_type = TYPE(
	"a category", category_fields);
#undef THIS

#define THIS overlay
static const struct field overlay_fields[] = {
	NAME("id", ID, id, REF_OVERLAY, "Its id."),
	PLAIN("label", TEXT, label, REQUIRED, "What people call it."),
	PLAIN("descriptor", TEXT, descriptor, 0, "What it means."),
	PLAIN("exit", TEXT, exit, 0, "What ends it."),
	PLAIN("lift", TEXT, lift, 0, "Whether lifting is recorded."),
	WORD("tone", tone, 0, tone_words, "Colour of the theme."),
	REF("agreed-by", agreed_by, ONE_OR_MANY, REFS(REF_ROLE),
		"Who agrees it."),
	RECORD("criteria", criteria, MANY, criterion_type,
		"What calls for it."),
	AUDIENCE_FIELD,
};
const struct record_type overlay_type = TYPE("an overlay", overlay_fields);
#undef THIS

#define THIS valid_for
static const struct field valid_for_fields[] = {
	PLAIN("type", ID, type, ENTRY_KEY, "Type of evidence."),
	PLAIN("period", PERIOD, period, ENTRY_VALUE, "How long it is valid."),
};
static const struct record_type valid_for_type = TYPE(
	"a validity", valid_for_fields);
#undef THIS

#define THIS mapping
static const struct field mapping_fields[] = {
	PLAIN("to", CODE, to, REQUIRED, "The value it is read as."),
	RECORD("when", when, REQUIRED, condition_type, "When."),
	REF("decision", decision, REQUIRED, REFS(REF_DECISION),
		"The decision that it rests on."),
};
static const struct record_type mapping_type = TYPE(
	"a mapping", mapping_fields);
#undef THIS

#define THIS fact_rule
static const struct field fact_rule_fields[] = {
	REF("fact", fact, ENTRY_KEY, REFS(REF_FACT), "The fact."),
	PLAIN("from", ID, from, ONE_OR_MANY, "Evidence that may assert it."),
	PLAIN("prefer", ID, prefer, ONE_OR_MANY,
		"latest, worst, or types in order."),
	ENTRIES("valid", valid, 0, valid_for_type, "How long it is valid."),
	PLAIN("absent", CODE, absent, 0, "What silence means."),
	RECORD("maps", maps, MANY, mapping_type,
		"How other facts are read as this one."),
	PLAIN("card", FLAG, card, 0, "Shown first on the school's card."),
};
static const struct record_type fact_rule_type = TYPE(
	"a fact's rule", fact_rule_fields);
#undef THIS

#define THIS parameter
static const struct field parameter_fields[] = {
	{.key = "id",
		.kind = FIELD_ID,
		.flags = ENTRY_KEY,
		.offset = AT(id),
		.defines = REF_PARAMETER,
		.doc = "Its name."},
	PLAIN("value", NUMBER, value, REQUIRED | SHORTHAND, "The figure."),
	PLAIN("unit", TEXT, unit, 0, "points, pupils…"),
	REF("decision", decision, 0, REFS(REF_DECISION),
		"The decision that set it."),
};
static const struct record_type parameter_type = TYPE(
	"a parameter", parameter_fields);
#undef THIS

#define THIS alias
static const struct field alias_fields[] = {
	PLAIN("name", TEXT, name, ENTRY_KEY, "As the policy writes it."),
	REF("role", role, ENTRY_VALUE, REFS(REF_ROLE) | REFS(REF_DOCUMENT),
		"Whom it means."),
};
static const struct record_type alias_type = TYPE("an alias", alias_fields);
#undef THIS

#define THIS source_document
static const struct field source_document_fields[] = {
	PLAIN("title", TEXT, title, REQUIRED, "Title of the policy."),
	PLAIN("file", TEXT, file, 0, "The file beside this one."),
};
static const struct record_type source_document_type = TYPE(
	"a source document", source_document_fields);
#undef THIS

#define THIS aspect
static const struct field aspect_fields[] = {
	NAME("id", ID, id, REF_ASPECT, "Its id."),
	PLAIN("label", TEXT, label, REQUIRED, "What people call it."),
	REF("fact", fact, 0, REFS(REF_FACT), "The fact that answers it."),
};
static const struct record_type aspect_type = TYPE("an aspect", aspect_fields);
#undef THIS

#define THIS fit
static const struct field fit_fields[] = {
	PLAIN("share", SHARE, share, REQUIRED, "Share of the aspects."),
};
static const struct record_type fit_type = TYPE("a fit", fit_fields);
#undef THIS

#define THIS impossible
static const struct field impossible_fields[] = {
	RECORD("when", when, REQUIRED, condition_type, "What cannot be."),
	PLAIN("why", TEXT, why, REQUIRED, "Why it cannot."),
	REF("decision", decision, 0, REFS(REF_DECISION),
		"The decision that it rests on."),
};
static const struct record_type impossible_type = TYPE(
	"an impossible combination", impossible_fields);
#undef THIS

#define THIS round_months
static const struct field round_months_fields[] = {
	PLAIN("phase", TEXT, phase, ENTRY_KEY, "A phase, or other."),
	PLAIN("months", TEXT, months, ONE_OR_MANY | ENTRY_VALUE,
		"Months in which it may fall."),
};
static const struct record_type round_months_type = TYPE(
	"months of the round", round_months_fields);
#undef THIS

#define THIS round
static const struct field round_fields[] = {
	ENTRIES("in", in, 0, round_months_type, "When categories are agreed."),
	REF("agreed-by", agreed_by, ONE_OR_MANY, REFS(REF_ROLE),
		"Who agrees them."),
	WORD("decides", decides, 0, decides_words, "For which year."),
	PLAIN("otherwise", TEXT, otherwise, 0, "What a change between is."),
	REF("decision", decision, ONE_OR_MANY, REFS(REF_DECISION),
		"The decision that it rests on."),
};
static const struct record_type round_type = TYPE("the round", round_fields);
#undef THIS

#define THIS acceptance
static const struct field acceptance_fields[] = {
	PLAIN("finding", CODE, finding, REQUIRED | SHORTHAND,
		"Code of what verify finds: F330."),
	PLAIN("of", CODE, of, ONE_OR_MANY,
		"Of these criteria or categories alone."),
	RECORD("when", when, 0, condition_type, "Of these schools alone."),
};
static const struct record_type acceptance_type = TYPE(
	"a finding that is accepted", acceptance_fields);
#undef THIS

#define THIS ruling
static const struct field ruling_fields[] = {
	NAME("id", CODE, id, REF_DECISION, "Its id; capitals allowed."),
	PLAIN("clause", TEXT, clause, 0, "The policy's heading."),
	PLAIN("question", TEXT, question, REQUIRED, "What was open."),
	PLAIN("resolved-as", TEXT, resolved_as, REQUIRED, "How it is read."),
	REF("by", by, ONE_OR_MANY | REQUIRED, REFS(REF_ROLE), "Who decided."),
	PLAIN("date", DATE, date, REQUIRED, "When."),
	RECORD("accepts", accepts, ONE_OR_MANY, acceptance_type,
		"What verify finds, and is so by this decision."),
};
static const struct record_type ruling_type = TYPE("a decision", ruling_fields);
#undef THIS

#define THIS severity_rule
static const struct field severity_rule_fields[] = {
	PLAIN("code", CODE, code, ENTRY_KEY, "Code of a diagnostic."),
	WORD("severity", severity, ENTRY_VALUE, severity_choices,
		"How grave it is."),
};
static const struct record_type severity_rule_type = TYPE(
	"a severity", severity_rule_fields);
#undef THIS

#define THIS framework
static const struct field framework_fields[] = {
	PLAIN("id", ID, id, REQUIRED, "Its id: the folder's name."),
	EARLIER_IDS,
	PLAIN("title", TEXT, title, REQUIRED, "Its title."),
	PLAIN("trust", TEXT, trust, 0, "Whose policy it is."),
	PLAIN("version", TEXT, version, REQUIRED, "The folder's name."),
	PLAIN("effective", DATE, effective, REQUIRED, "First day in force."),
	PLAIN("until", DATE, until, 0, "Last day in force."),
	RECORD("sources", sources, MANY, source_document_type,
		"The policy's text."),
	ENTRIES("facts", facts, 0, fact_rule_type,
		"What criteria may look at, and on whose word."),
	ENTRIES("parameters", parameters, 0, parameter_type,
		"Tolerances that the policy leaves open."),
	ENTRIES("aliases", aliases, 0, alias_type,
		"The policy's names for roles and bodies."),
	WORD("decide", decide, 0, decide_words, "How categories are decided."),
	RECORD("fit", fit, 0, fit_type, "Of best-fit: the share."),
	RECORD("aspects", aspects, MANY, aspect_type, "Rows of a rubric."),
	RECORD("categories", categories, MANY, category_type,
		"Best first: the order is the severity."),
	REF("default", default_category, 0, REFS(REF_CATEGORY),
		"Where nothing fires."),
	RECORD("impossible", impossible, MANY, impossible_type,
		"Combinations that cannot be."),
	RECORD("overlays", overlays, MANY, overlay_type,
		"Beside the category, at any time."),
	RECORD("standards", standards, MANY, criterion_type,
		"Shown met or not met; decide nothing."),
	RECORD("round", round, 0, round_type, "When categories are agreed."),
	RECORD("overrides", overrides, 0, override_rule_type,
		"Which overrides are allowed."),
	RECORD("disputes", disputes, 0, dispute_rule_type,
		"How a school may disagree."),
	RECORD("duties", duties, MANY, duty_type,
		"What a category obliges people to do."),
	ENTRIES("documents", documents, 0, document_type,
		"What each document must have."),
	RECORD("decisions", decisions, MANY, ruling_type,
		"Where the policy must be read some way."),
	ENTRIES("severity", severity, 0, severity_rule_type,
		"How grave some diagnostics of its schools are."),
	RECORD("tests", tests, MANY, worked_case_type,
		"Worked cases, run by check."),
};
const struct record_type framework_type = TYPE("a framework", framework_fields);
#undef THIS

#define THIS policy
static const struct field policy_fields[] = {
	PLAIN("title", TEXT, title, 0, "Title of the policy."),
};
const struct record_type policy_type = TYPE("a policy", policy_fields);
#undef THIS
