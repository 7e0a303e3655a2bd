/* Ways out of a decision, and what would change it, as pages show them. */
#include "pages/demo_fixture.h"

#define REVIEW(date, findings)                                                 \
	"{type: executive-review, title: A review, date: " date                \
	", by: executive-team, findings: {" findings "}}"
#define DECIDED(category, year, more)                                          \
	"- {category: " category ", year: " year "-" more "}\n"
#define NOW(category, more)                                                    \
	DECIDED(category, "2026",                                              \
		"27, from: 2026-09-01, agreed: {by: trust-board, "             \
		"date: 2026-07-10, minute: TB 7}, exit: Soon" more)
#define BEFORE(category)                                                       \
	DECIDED(category, "2025",                                              \
		"26, from: 2025-09-01, agreed: {by: trust-board, "             \
		"date: 2025-07-10}, exit: Soon")
#define CATEGORY_PAGE "schools/oak/categorisation.html"

static const struct value *
page_of(const char *findings, const char *decisions)
{
	demo_evidence(demo, "2026-06-review", findings);
	world_decisions(demo->world, demo->school, decisions);
	demo_ready(demo);
	return demo_page(demo, CATEGORY_PAGE);
}

START_TEST(what_would_change_it_is_said_in_words)
{
	const struct value *page;

	demo->for_fewer = true;
	page = page_of(REVIEW("2026-06-01", "g: b"), NOW("watch", ""));
	is_text(page, "would-change.sentence",
		"Today the rules give Watch. This alone would give a better "
		"category:");
	is_text(page, "would-change.better.0.category.id", "good");
	is_text(page, "would-change.better.0.text", "if grade were A (now B)");
	is_text(page, "would-change.better.0.quirk", "");
	is_text(page, "would-change.worse.category.id", "bad");
}
END_TEST

START_TEST(the_best_category_has_nothing_above_it)
{
	const struct value *page = page_of(
		REVIEW("2026-06-01", "g: a"), NOW("good", ""));

	is_text(page, "would-change.has-better", "false");
	is_text(page, "would-change.sentence",
		"Today the rules give Good, the best category there is.");
	is_text(page, "would-change.worse.text", "if grade were B (now A)");
}
END_TEST

/* That a better grade would do tells that nothing else is wrong. */
START_TEST(what_rests_on_what_is_for_fewer_is_not_told)
{
	const struct value *page = page_of(
		REVIEW("2026-06-01", "g: b"), NOW("watch", ""));

	is_text(page, "would-change.has-better", "false");
	is_text(page, "would-change.sentence",
		"Today the rules give Watch. That rests in part on evidence "
		"not shown to this audience, and so would what could change "
		"it.");
	/* Whatever that is, this would be worse. */
	is_text(page, "would-change.worse.category.id", "bad");
}
END_TEST

/* A rule that decides alone is neither met nor not met for all to see. */
START_TEST(a_result_that_rests_on_what_is_for_fewer_is_not_shown)
{
	const struct value *page = page_of(
		REVIEW("2026-06-01", "g: a, secret: true"), NOW("watch", ""));

	is_text(page, "then.possible.0.id", "watch");
	is_text(page, "explanation.1.outcome",
		"none of 1 hold; one rests on evidence not shown to this "
		"audience; this decides");
	is_text(page, "explanation.1.criteria.1.result.word", "withheld");
	is_text(page, "explanation.1.criteria.1.children.0.result.word",
		"withheld");
	is_text(page, "explanation.1.criteria.1.children.0.text",
		"A fact not shown to this audience");
	is_text(page, "would-change.has-better", "false");
	is_text(page, "has-missing", "false");
}
END_TEST

START_TEST(an_open_result_is_settled_first)
{
	const struct value *page = page_of(REVIEW("2023-06-01", "g: b"),
		NOW("watch", ", provisional: {until: 2026-12-18}"));

	is_text(page, "would-change.has-better", "false");
	is_text(page, "would-change.worse", "false");
	ck_assert_ptr_nonnull(
		strstr(demo_text(demo, page, "would-change.sentence"),
			"leaves Good, Watch or Bad possible"));
}
END_TEST

START_TEST(a_dispute_is_told)
{
	const struct value *page = page_of(REVIEW("2026-06-01", "g: b"),
		NOW("watch",
			", status: disputed, dispute: {raised: {by: ceo, date: "
			"2026-10-02}, school-view: We are good, meeting: "
			"2026-12-03}"));

	is_text(page, "banner.word", "disputed");
	is_text(page, "banner.text",
		"Raised by the chief executive on 2 October 2026. It is to be "
		"heard on 3 December 2026. The agreed category stands until "
		"that is decided.");
	is_text(page, "declared.dispute.title", "The school disagrees");
	is_text(page, "declared.dispute.school-view-html",
		"<p>We are good</p>\n");
	is_text(page, "declared.dispute.no-decided", "Not yet decided");
	page = demo_page(demo, "index.html");
	is_text(page, "notices.0.label", "The school disagrees");
}
END_TEST

START_TEST(an_override_is_told_whole)
{
	const struct value *page = page_of(REVIEW("2026-06-01", "g: c"),
		NOW("watch",
			", override: {reason: There is more to it, approved: "
			"{by: trust-board, date: 2026-07-10}, expires: "
			"2026-11-10, evidence: [2026-06-review]}"));

	is_text(page, "declared.override.instead",
		"The rules gave Bad; the trust decided Watch.");
	is_text(page, "declared.override.approved.by", "Trust board");
	is_text(page, "declared.override.is-expired", "true");
	is_text(page, "declared.override.evidence.0.text", "A review");
	is_text(page, "declared.override.has-notes", "false");
}
END_TEST

START_TEST(newer_evidence_is_named)
{
	const struct value *page;

	demo_evidence(demo, "2026-10-review", REVIEW("2026-10-01", "g: d"));
	page = page_of(REVIEW("2026-06-01", "g: b"), NOW("watch", ""));
	is_text(page, "now.differs", "true");
	is_text(page, "now.tone", "caution");
	is_text(page, "newer.href", "schools/oak/evidence/2026-10-review.html");
}
END_TEST

START_TEST(the_history_is_a_line)
{
	const struct value *page = page_of(
		REVIEW("2026-06-01", "g: b"), NOW("watch", "") BEFORE("good"));

	is_text(page, "history-line.headline",
		"From Good in 2025-26 to Watch in 2026-27");
	ck_assert_ptr_nonnull(
		strstr(demo_text(demo, page, "history-line.drawing-svg"),
			"2025-26: Good and 2026-27: Watch"));
}
END_TEST

START_TEST(one_decision_is_no_line)
{
	const struct value *page = page_of(
		REVIEW("2026-06-01", "g: b"), NOW("watch", ""));

	is_text(page, "history-line", "false");
	is_text(page, "has-history", "true");
}
END_TEST

TCase *
tcase_deciding(void)
{
	TCase *tests = tcase_create("deciding");

	tcase_add_checked_fixture(tests, setup, teardown);
	tcase_add_test(tests, what_would_change_it_is_said_in_words);
	tcase_add_test(tests, the_best_category_has_nothing_above_it);
	tcase_add_test(tests, what_rests_on_what_is_for_fewer_is_not_told);
	tcase_add_test(
		tests, a_result_that_rests_on_what_is_for_fewer_is_not_shown);
	tcase_add_test(tests, an_open_result_is_settled_first);
	tcase_add_test(tests, a_dispute_is_told);
	tcase_add_test(tests, an_override_is_told_whole);
	tcase_add_test(tests, newer_evidence_is_named);
	tcase_add_test(tests, the_history_is_a_line);
	tcase_add_test(tests, one_decision_is_no_line);
	return tests;
}
