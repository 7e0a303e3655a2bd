/* The field tables of a school: who it is, its decisions, targets, support. */
#include "model/act_tables.h"
#include "model/field_macros.h"
#include "model/framework.h"
#include "model/school.h"

const struct phase_ages phase_ages[PHASE_COUNT] = {
	[PHASE_NURSERY] = {0, 4, 2, 7, 2, 4},
	[PHASE_PRIMARY] = {0, 8, 6, 13, 4, 11},
	[PHASE_MIDDLE] = {4, 11, 11, 16, 9, 13},
	[PHASE_SECONDARY] = {9, 14, 13, 19, 11, 16},
	[PHASE_ALL_THROUGH] = {0, 7, 14, 19, 3, 18},
	[PHASE_SPECIAL] = {0, 19, 4, 25, 3, 16},
	[PHASE_ALTERNATIVE] = {0, 16, 7, 19, 11, 16},
	[PHASE_POST_16] = {11, 18, 17, 25, 16, 19},
};

const char *const membership_words[] = {
	"trust", "joining", "service-level-agreement", NULL};
const char *const decision_status_words[] = {
	"proposed", "agreed", "disputed", "withdrawn", "declined", NULL};
const char *const movement_words[] = {
	"improving", "stable", "declining", "too-early", NULL};
const char *const agreement_status_words[] = {
	"requested", "agreed", "active", "ended", NULL};
const char *const dispute_outcome_words[] = {"upheld", "changed", NULL};
const char *const head_status_words[] = {
	"substantive", "interim", "vacant", NULL};
static const char *const risk_status_words[] = {"open", "closed", NULL};

#define THIS headship
static const struct field headship_fields[] = {
	PLAIN("since", DATE, since, 0, "First day of the present head."),
	WORD("status", status, 0, head_status_words, "How the post is held."),
};
static const struct record_type headship_type = TYPE(
	"a headship", headship_fields);
#undef THIS

#define THIS governance
static const struct field governance_fields[] = {
	REF("body", body, REQUIRED, REFS(REF_ROLE), "The body."),
	PLAIN("powers", TEXT, powers, 0, "What it may decide."),
	PLAIN("from", DATE, from, 0, "First day."),
	PLAIN("to", DATE, to, 0, "Last day."),
};
static const struct record_type governance_type = TYPE(
	"a governing body", governance_fields);
#undef THIS

static const char *const urn_digits[] = {"6", NULL};

#define THIS school_facts
static const struct field school_facts_fields[] = {
	PLAIN("name", TEXT, name, REQUIRED, "Name of the school."),
	{.key = "urn",
		.kind = FIELD_DIGITS,
		.offset = AT(urn),
		.words = urn_digits,
		.doc = "Unique reference number."},
	{.key = "predecessor-urns",
		.kind = FIELD_DIGITS,
		.flags = ONE_OR_MANY,
		.offset = AT(predecessor_urns),
		.words = urn_digits,
		.doc = "URNs before it became an academy."},
	WORD("phase", phase, REQUIRED, phase_words, "Phase of education."),
	PLAIN("ages", TEXT, ages, 0, "Youngest and oldest: 3-11."),
	PLAIN("local-authority", TEXT, local_authority, 0, "Local authority."),
	PLAIN("calendar", ID, calendar, 0,
		"Which terms it keeps, if not the trust's."),
	PLAIN("roll", COUNT, roll, 0, "Pupils on roll."),
	PLAIN("joined", DATE, joined, 0, "The day it joined the trust."),
	WORD("membership", membership, 0, membership_words,
		"How it belongs to the trust."),
	REF("framework", frameworks, ONE_OR_MANY, REFS(REF_FRAMEWORK),
		"Frameworks; the first governs."),
	RECORD("head", head, 0, headship_type, "The headteacher's post."),
	RECORD("governance", governance, MANY, governance_type,
		"Who holds delegated powers."),
	EARLIER_IDS,
};
const struct record_type school_facts_type = TYPE(
	"a school file", school_facts_fields);
#undef THIS

#define THIS provisional
static const struct field provisional_fields[] = {
	PLAIN("until", DATE, until, REQUIRED,
		"The day by which the evidence will be there."),
};
static const struct record_type provisional_type = TYPE(
	"a provisional mark", provisional_fields);
#undef THIS

#define THIS override
static const struct field override_fields[] = {
	PLAIN("reason", PROSE, reason, REQUIRED, "Why."),
	RECORD("approved", approved, 0, act_type, "Who approved it."),
	REF("evidence", evidence, ONE_OR_MANY, REFS(REF_EVIDENCE),
		"The evidence it rests on."),
	PLAIN("expires", DATE, expires, 0, "The last day it holds."),
};
static const struct record_type override_type = TYPE(
	"an override", override_fields);
#undef THIS

#define THIS dispute_outcome
static const struct field dispute_outcome_fields[] = {
	REF("by", by, ONE_OR_MANY | REQUIRED, REFS(REF_ROLE), "Who decided."),
	PLAIN("date", DATE, date, REQUIRED, "The day."),
	WORD("outcome", outcome, REQUIRED, dispute_outcome_words,
		"Whether the category stands."),
	PLAIN("reason", PROSE, reason, 0, "Why."),
};
static const struct record_type dispute_outcome_type = TYPE(
	"a dispute's decision", dispute_outcome_fields);
#undef THIS

#define THIS dispute
static const struct field dispute_fields[] = {
	RECORD("raised", raised, REQUIRED, act_type, "Who raised it."),
	PLAIN("school-view", PROSE, school_view, 0, "What the school says."),
	PLAIN("meeting", DATE, meeting, 0, "When both sides met."),
	RECORD("decision", decision, 0, dispute_outcome_type,
		"The final decision."),
};
static const struct record_type dispute_type = TYPE(
	"a dispute", dispute_fields);
#undef THIS

#define THIS lifting
static const struct field lifting_fields[] = {
	PLAIN("ends-when", TEXT, ends_when, 0, "What will end it."),
	RECORD("lifted", lifted, 0, act_type, "Who lifted it."),
};
static const struct record_type lifting_type = TYPE(
	"a lifting", lifting_fields);
#undef THIS

#define THIS categorisation
static const struct field categorisation_fields[] = {
	NAMING("category", TEXT, category, 0, REFS(REF_CATEGORY),
		"The category: its id or its code."),
	NAMING("overlay", TEXT, overlay, 0, REFS(REF_OVERLAY),
		"An overlay, in an entry of its own."),
	REF("framework", framework, 0, REFS(REF_FRAMEWORK),
		"Where the school has several."),
	PLAIN("year", YEAR, year, 0, "The academic year it is for."),
	PLAIN("from", DATE, from, 0, "First day in force."),
	PLAIN("date", DATE, date, 0, "Of a declined overlay: the day."),
	REF("by", by, ONE_OR_MANY, REFS(REF_ROLE),
		"Of a declined overlay: who declined it."),
	WORD("status", status, 0, decision_status_words,
		"How far the decision is; agreed by default."),
	PLAIN("reason", PROSE, reason, 0,
		"Why outside the round, or why the overlay."),
	RECORD("proposed", proposed, 0, act_type, "Who proposed it."),
	RECORD("agreed", agreed, 0, act_type, "Who agreed it."),
	REF("evidence", evidence, ONE_OR_MANY, REFS(REF_EVIDENCE),
		"The evidence it cites."),
	WORD("direction", direction, 0, movement_words,
		"Where the school is heading."),
	PLAIN("exit", TEXT, exit, 0, "What will end the category."),
	PLAIN("rationale", PROSE, rationale, 0, "Why, in Markdown."),
	RECORD("provisional", provisional, 0, provisional_type,
		"Where the evidence leaves more than one result."),
	RECORD("override", override, 0, override_type,
		"Where the category is not the computed one."),
	RECORD("dispute", dispute, 0, dispute_type, "If the school disagrees."),
	RECORD("lift", lift, 0, lifting_type, "How an overlay ends."),
	AUDIENCE_FIELD,
};
const struct record_type categorisation_type = TYPE(
	"a categorisation", categorisation_fields);
#undef THIS

#define THIS baseline
static const struct field baseline_fields[] = {
	PLAIN("value", NUMBER, value, REQUIRED, "The figure."),
	PLAIN("year", YEAR, year, 0, "The year it is of."),
};
static const struct record_type baseline_type = TYPE(
	"a baseline", baseline_fields);
#undef THIS

#define THIS actual
static const struct field actual_fields[] = {
	PLAIN("date", DATE, date, REQUIRED, "The day it was measured."),
	PLAIN("value", NUMBER, value, REQUIRED, "The figure."),
	PLAIN("note", TEXT, note, 0, "What to know about it."),
};
static const struct record_type actual_type = TYPE(
	"an actual figure", actual_fields);
#undef THIS

#define THIS target
static const struct field target_fields[] = {
	NAME("id", ID, id, REF_TARGET, "Its id."),
	REF("indicator", indicator, REQUIRED, REFS(REF_INDICATOR),
		"The measure."),
	PLAIN("year", YEAR, year, REQUIRED, "The year it is for."),
	PLAIN("target", NUMBER, target, REQUIRED, "The figure aimed at."),
	PLAIN("group", ID, group, 0, "Group of pupils; all by default."),
	PLAIN("rationale", PROSE, rationale, 0, "Why this figure."),
	RECORD("baseline", baseline, 0, baseline_type, "Where it starts."),
	RECORD("approvals", approvals, MANY, act_type, "In order of time."),
	RECORD("actual", actual, MANY, actual_type,
		"Measured through the year."),
	AUDIENCE_FIELD,
};
const struct record_type target_type = TYPE("a target", target_fields);
#undef THIS

#define THIS agreement
static const struct field agreement_fields[] = {
	NAME("id", ID, id, REF_AGREEMENT, "Its id."),
	WORD("status", status, REQUIRED, agreement_status_words,
		"How far it is."),
	PLAIN("renews", ID, renews, 0, "The agreement it follows."),
	PLAIN("objective", TEXT, objective, 0, "What it is to achieve."),
	REF("priority", priority, 0, REFS(REF_PRIORITY),
		"The plan's priority that it serves."),
	PLAIN("rationale", PROSE, rationale, 0, "Why."),
	RECORD("indicators-of-success", indicators, MANY, success_type,
		"How success will show."),
	REF("lead", lead, 0, PARTY, "Who leads it."),
	REF("capacity-giver", capacity_giver, ONE_OR_MANY | OUTSIDE, PARTY,
		"Who gives the support."),
	RECORD("agreed", agreed, MANY, act_type, "Who agreed to it."),
	PLAIN("from", DATE, from, 0, "First day."),
	PLAIN("to", DATE, to, 0, "Last day."),
	RECORD("actions", actions, MANY, action_type, "What is done."),
	RECORD("reviews", reviews, MANY, review_type, "How it goes."),
	AUDIENCE_FIELD,
};
const struct record_type agreement_type = TYPE(
	"a support agreement", agreement_fields);
#undef THIS

#define THIS support_record
static const struct field support_record_fields[] = {
	REF("kind", kind, REQUIRED, REFS(REF_RECORD_KIND),
		"A kind of content/records.yaml."),
	PLAIN("date", DATE, date, REQUIRED, "The day."),
	REF("by", by, ONE_OR_MANY | OUTSIDE, PARTY, "Who gave it."),
	PLAIN("focus", TEXT, focus, 0, "What it looked at."),
	PLAIN("note", PROSE, note, 0, "What happened."),
	PLAIN("outcome", TEXT, outcome, 0, "What came of it."),
	REF("evidence", evidence, ONE_OR_MANY, REFS(REF_EVIDENCE),
		"The evidence file that it left."),
	PLAIN("discharges", ID, discharges, ONE_OR_MANY,
		"Duties that it discharges, where there are several."),
	AUDIENCE_FIELD,
};
const struct record_type support_record_type = TYPE(
	"a record of support", support_record_fields);
#undef THIS

#define THIS answer
static const struct field answer_fields[] = {
	PLAIN("date", DATE, date, REQUIRED, "The day."),
	REF("agreement", agreement, 0, REFS(REF_AGREEMENT),
		"The agreement that was made."),
	PLAIN("outcome", TEXT, outcome, 0, "The answer, where none was."),
};
static const struct record_type answer_type = TYPE("an answer", answer_fields);
#undef THIS

#define THIS request
static const struct field request_fields[] = {
	PLAIN("date", DATE, date, REQUIRED, "The day."),
	REF("by", by, ONE_OR_MANY, PARTY, "Who asked."),
	REF("priority", priority, 0, REFS(REF_PRIORITY), "For which."),
	PLAIN("for", TEXT, for_what, REQUIRED, "What was asked for."),
	RECORD("answered", answered, 0, answer_type, "The answer."),
	AUDIENCE_FIELD,
};
const struct record_type request_type = TYPE("a request", request_fields);
#undef THIS

#define THIS commitment
static const struct field commitment_fields[] = {
	REF("service", service, REQUIRED, REFS(REF_SERVICE), "The service."),
	PLAIN("bought", NUMBER, bought, 0, "Sessions bought."),
	PLAIN("given", NUMBER, given, 0, "Sessions given."),
	PLAIN("charged", NUMBER, charged, 0, "Amount charged, in pounds."),
	PLAIN("from", DATE, from, 0, "First day."),
	PLAIN("to", DATE, to, 0, "Last day."),
	PLAIN("note", PROSE, note, 0, "What to know about it."),
	AUDIENCE_FIELD,
};
const struct record_type commitment_type = TYPE(
	"a commitment", commitment_fields);
#undef THIS

#define THIS support
static const struct field support_fields[] = {
	RECORD("agreements", agreements, MANY, agreement_type,
		"Support agreements."),
	RECORD("record", record, MANY, support_record_type,
		"Visits, meetings, reviews and other support given."),
	RECORD("requests", requests, MANY, request_type, "Support asked for."),
	RECORD("commitments", commitments, MANY, commitment_type,
		"Of schools outside the trust."),
};
const struct record_type support_type = TYPE("a support file", support_fields);
#undef THIS

#define THIS risk
static const struct field risk_fields[] = {
	NAME("id", ID, id, REF_RISK, "Its id."),
	PLAIN("title", TEXT, title, REQUIRED, "What may happen."),
	PLAIN("likelihood", COUNT, likelihood, 0, "1 to 5."),
	PLAIN("impact", COUNT, impact, 0, "1 to 5."),
	REF("owner", owner, 0, PARTY, "Who looks after it."),
	PLAIN("review", DATE, review, 0, "The next look at it."),
	WORD("status", status, 0, risk_status_words, "open or closed."),
	PLAIN("note", PROSE, note, 0, "What is done about it."),
	AUDIENCE_FIELD,
};
const struct record_type risk_type = TYPE("a risk", risk_fields);
#undef THIS

#define THIS waiver
static const struct field waiver_fields[] = {
	PLAIN("rule", ID, rule, REQUIRED, "The duty that is waived."),
	PLAIN("reason", PROSE, reason, REQUIRED, "Why."),
	RECORD("approved", approved, REQUIRED, act_type, "Who approved it."),
	PLAIN("expires", DATE, expires, REQUIRED, "The last day it holds."),
	AUDIENCE_FIELD,
};
const struct record_type waiver_type = TYPE("a waiver", waiver_fields);
#undef THIS
