/* The data of pages, from a small portal. */
#include "pages/demo_fixture.h"
#include "pages/web_headers.h"

#define REVIEW(date, findings)                                                 \
	"{type: executive-review, title: A review, date: " date                \
	", by: executive-team, findings: {" findings "}}"
#define DECIDED(category, more)                                                \
	"- {category: " category ", year: 2026-27, from: 2026-09-01, "         \
	"proposed: {by: ceo, date: 2026-07-01}, "                              \
	"agreed: {by: trust-board, date: 2026-07-10, minute: TB 7}, "          \
	"exit: It is better" more "}\n"
#define CATEGORY_PAGE "schools/oak/categorisation.html"

START_TEST(a_match_is_explained)
{
	const struct value *page;

	demo_evidence(demo, "2026-06-review", REVIEW("2026-06-01", "g: b"));
	world_decisions(demo->world, demo->school,
		DECIDED("watch", ", evidence: [2026-06-review]"));
	demo_ready(demo);
	page = demo_page(demo, CATEGORY_PAGE);
	is_text(page, "page.title", "Category – Oak School – Portal");
	is_text(page, "page.heading", "Why Watch?");
	is_text(page, "banner.word", "match");
	is_text(page, "declared.category.mark", "W");
	is_text(page, "declared.agreed.by", "Trust board");
	is_text(page, "declared.agreed.minute", "TB 7");
	is_text(page, "declared.evidence.0.href",
		"schools/oak/evidence/2026-06-review.html");
	is_text(page, "then.possible.0.id", "watch");
	is_text(page, "now.differs", "false");
	is_text(page, "explanation.0.category.id", "bad");
	is_text(page, "explanation.1.outcome",
		"1 of 1 holds; one rests on evidence not shown to this "
		"audience; this decides");
	is_text(page, "explanation.1.criteria.0.result.word", "met");
	is_text(page, "explanation.1.criteria.0.is-open", "true");
	is_text(page, "explanation.1.criteria.0.children.0.value", "B");
	is_text(page, "explanation.1.criteria.0.children.0.evidence.label",
		"A review");
	is_text(page, "history.0.category.id", "watch");
}
END_TEST

START_TEST(negations_and_exceptions_read_as_one_line)
{
	const struct value *page;

	demo_evidence(demo, "2026-06-review", REVIEW("2026-06-01", "g: c"));
	world_decisions(demo->world, demo->school, DECIDED("bad", ""));
	demo_ready(demo);
	page = demo_page(demo, CATEGORY_PAGE);
	is_text(page, "explanation.0.criteria.0.children.0.text",
		"It is not the case that grade is at least b");
	is_text(page, "explanation.0.criteria.0.children.0.result.word", "met");
	is_text(page, "explanation.0.criteria.0.children.0.has-children",
		"false");
	is_text(page, "explanation.0.criteria.0.children.1.result.word",
		"not-met");
	ck_assert_ptr_nonnull(
		strstr(demo_text(demo, page,
			       "explanation.0.criteria.0.children.1.text"),
			"Unless: alarm"));
}
END_TEST

START_TEST(newer_evidence_that_differs_is_told)
{
	const struct value *page;

	demo_evidence(demo, "2026-06-review", REVIEW("2026-06-01", "g: b"));
	demo_evidence(demo, "2026-10-review", REVIEW("2026-10-01", "g: d"));
	world_decisions(demo->world, demo->school, DECIDED("watch", ""));
	demo_ready(demo);
	page = demo_page(demo, CATEGORY_PAGE);
	is_text(page, "banner.word", "match");
	is_text(page, "now.differs", "true");
	is_text(page, "now.possible.0.id", "bad");
	is_text(page, "changes.0.label", "Grade");
	is_text(page, "changes.0.then", "B");
	is_text(page, "changes.0.now", "D");
	page = demo_page(demo, "index.html");
	is_text(page, "notices.0.label", "The evidence now says otherwise");
	is_text(page, "notices.0.school.href", CATEGORY_PAGE);
}
END_TEST

START_TEST(what_is_missing_is_named)
{
	const struct value *page;

	demo_evidence(demo, "2023-06-review", REVIEW("2023-06-01", "g: b"));
	world_decisions(demo->world, demo->school,
		DECIDED("watch", ", provisional: {until: 2026-12-18}"));
	demo_ready(demo);
	page = demo_page(demo, CATEGORY_PAGE);
	is_text(page, "banner.word", "provisional");
	ck_assert_ptr_nonnull(strstr(
		demo_text(demo, page, "banner.text"), "18 December 2026"));
	is_text(page, "has-missing", "true");
	is_text(page, "missing.0.label", "Grade");
	is_text(page, "missing.0.reason", "Too old to count");
	is_text(page, "declared.provisional.until.iso", "2026-12-18");
	page = demo_page(demo, "schools/oak/index.html");
	is_text(page, "due.0.text", "The provisional category ends");
}
END_TEST

START_TEST(without_a_decision_there_are_words)
{
	const struct value *page;

	demo_ready(demo);
	page = demo_page(demo, CATEGORY_PAGE);
	is_text(page, "banner.word", "undeclared");
	is_text(page, "declared", "false");
	is_text(page, "no-declared", "Not yet decided");
	is_text(page, "has-history", "false");
	page = demo_page(demo, "schools/oak/index.html");
	is_text(page, "answer.sentence", "Not yet decided.");
	is_text(page, "school.facts-line",
		"Primary, ages 3 to 11 · 1,184 pupils");
	page = demo_page(demo, "schools/oak/plan.html");
	is_text(page, "plan", "false");
	page = demo_page(demo, "index.html");
	is_text(page, "schools-table.rows.0.no-attendance", "No evidence");
	is_text(page, "schools-table.rows.0.no-next", "Nothing planned");
}
END_TEST

/* Nothing of a narrower audience: no page, no link, no value. */
START_TEST(what_is_for_fewer_is_not_shown)
{
	const struct value *page;

	demo_evidence(demo, "2026-06-review",
		REVIEW("2026-06-01", "g: a, secret: true"));
	demo_evidence(demo, "2026-07-hidden",
		"{type: executive-review, title: Hidden, date: 2026-07-01, "
		"audience: heads, findings: {g: b}}");
	world_decisions(demo->world, demo->school,
		DECIDED("watch", ", evidence: [2026-07-hidden]"));
	demo_ready(demo);
	ck_assert_uint_eq(
		0, pages_dump(&demo->job,
			   S("schools/oak/evidence/2026-07-hidden.html"))
			   .n);
	page = demo_page(demo, CATEGORY_PAGE);
	is_text(page, "declared.has-evidence", "false");
	is_text(page, "explanation.1.criteria.0.children.0.value", "");
	is_text(page, "explanation.1.criteria.0.children.0.evidence", "false");
	is_text(page, "explanation.1.criteria.1.children.0.value", "");
	is_text(page, "explanation.1.criteria.1.children.0.reason",
		"The evidence is not shown to this audience.");
	page = demo_page(demo, "schools/oak/evidence/2026-06-review.html");
	is_text(page, "findings.0.label", "Grade");
	is_text(page, "findings.1", "");
	page = demo_page(demo, "schools/oak/evidence/index.html");
	is_text(page, "evidence.0.text", "A review");
	is_text(page, "evidence.1.text", "");
}
END_TEST

START_TEST(inspections_wait_to_be_published)
{
	demo_evidence(demo, "2026-11-inspection",
		"{type: inspection, kind: graded, title: I, "
		"date: 2026-11-01, findings: {g: a}}");
	demo_evidence(demo, "2026-10-inspection",
		"{type: inspection, kind: graded, title: I, "
		"date: 2026-10-01, published: 2026-12-01, findings: {g: a}}");
	demo_ready(demo);
	is_text(demo_page(demo, "schools/oak/evidence/index.html"),
		"has-evidence", "false");
}
END_TEST

START_TEST(figures_of_small_groups_are_not_shown)
{
	const struct value *page;

	demo_evidence(demo, "2026-09-data",
		"{type: data, title: Data, date: 2026-09-01, findings: "
		"{attendance: [{value: 81.2, period: 2025-26, cohort: 6, "
		"note: Six}, {value: 93.1, period: 2024-25, cohort: 60}]}}");
	demo_ready(demo);
	page = demo_page(demo, "schools/oak/evidence/2026-09-data.html");
	is_text(page, "findings.0.value", "");
	is_text(page, "findings.0.missing", "Suppressed: small group");
	is_text(page, "findings.0.note", "");
	is_text(page, "findings.1.value", "93.1%");
	is_text(page, "findings.1.about", "2024-25, 60 pupils");
	is_text(page, "findings.1.anchor", "");
}
END_TEST

static const char decided_and_urgent[] = DECIDED(
	"watch", "") "- {overlay: urgent, from: 2026-11-03, reason: Because, "
		     "agreed: {by: ceo, date: 2026-11-03}, "
		     "lift: {ends-when: It is calm}}\n";

START_TEST(an_overlay_stands_beside_the_category)
{
	const struct value *page;

	demo_evidence(demo, "2026-06-review", REVIEW("2026-06-01", "g: b"));
	world_decisions(demo->world, demo->school, decided_and_urgent);
	demo_ready(demo);
	page = demo_page(demo, CATEGORY_PAGE);
	is_text(page, "overlays-in-force.0.label", "Urgent action");
	is_text(page, "overlays.0.state", "in force");
	is_text(page, "overlays.0.ends-when", "It is calm");
	is_text(page, "school.overlays.0.href",
		"schools/oak/categorisation.html#overlay-urgent");
	page = demo_page(demo, "schools/oak/index.html");
	is_text(page, "overlays-in-force.0.text",
		"In force since 3 November 2026, beside the category.");
	is_text(page, "overlays-in-force.0.href",
		"schools/oak/categorisation.html#overlay-urgent");
	page = demo_page(demo, "index.html");
	is_text(page, "counts.1.value", "1");
	is_text(page, "counts.1.label", "with urgent action in force");
	is_text(page, "notices.0.text",
		"Agreed by the chief executive; in force since "
		"3 November 2026.");
}
END_TEST

START_TEST(targets_are_set_against_figures)
{
	const struct value *page;

	demo_evidence(demo, "2026-09-data",
		"{type: data, title: Data, date: 2026-09-01, findings: "
		"{attendance: {value: 93.1, period: 2025-26, cohort: 60}}}");
	world_targets(demo->world, demo->school,
		"- {id: att, indicator: attendance, year: 2026-27, "
		"target: 94.5}\n"
		"- {id: old, indicator: attendance, year: 2025-26, "
		"target: 90}\n"
		"- {id: live, indicator: attendance, year: 2026-27, "
		"target: 94, actual: [{date: 2026-10-23, value: 94.2}, "
		"{date: 2027-01-01, value: 50}]}\n");
	demo_ready(demo);
	page = demo_page(demo, "schools/oak/index.html");
	is_text(page, "measures.0.actual", "93.1");
	is_text(page, "measures.0.period", "2025-26");
	is_text(page, "measures.0.target", "94.5");
	is_text(page, "measures.0.gap", "1.4 points below");
	is_text(page, "measures.0.progress.label", "Not yet reached");
	is_text(page, "measures.1.actual", "94.2");
	is_text(page, "measures.1.progress.label", "Reached so far");
	is_text(page, "measures.2.label", "");
}
END_TEST

#define URGENT(day, more)                                                      \
	"- {overlay: urgent, from: " day ", reason: Since " day                \
	", agreed: {by: ceo, date: " day "}" more "}\n"

START_TEST(overlays_have_a_past)
{
	const struct value *page;

	world_decisions(demo->world, demo->school,
		URGENT("2026-11-03", "") URGENT("2024-11-03",
			", lift: {ends-when: It is calm, lifted: {by: "
			"trust-board, date: 2025-01-30}}")
			URGENT("2026-12-24", ""));
	demo_ready(demo);
	page = demo_page(demo, CATEGORY_PAGE);
	is_text(page, "overlays.0.reason", "Since 2026-11-03");
	is_text(page, "overlays.0.earlier.0.reason", "Since 2024-11-03");
	is_text(page, "overlays.0.earlier.0.lifted.by", "Trust board");
	is_text(page, "overlays.0.earlier.0.declined", "false");
	/* What is still to come is not the past. */
	is_text(page, "overlays.0.earlier.1.reason", "");
}
END_TEST

/* An own theme goes before the one compiled in, key by key for strings. */
static void
add_term(const char *term, const char *was, int since)
{
	struct world *world = demo->world;
	struct glossary_term *of = list_push(
		world->arena, &world->portal.glossary);

	*of = (struct glossary_term){.term.s = str_from(term),
		.means.s = S("What it means"),
		.since.d = DATE_NONE};
	if (was != NULL)
		list_push(world->arena, &of->was)->s = str_from(was);
	if (since) {
		of->since.span.source = demo->school->is.span.source;
		of->since.d = date_from(since, 9, 1);
	}
}

START_TEST(terms_stand_by_the_alphabet)
{
	const struct value *page;

	add_term("floor", NULL, 0);
	add_term("Étude", "essay", 0);
	add_term("Committee", "board", 2022);
	add_term("Deep dive", NULL, 2019);
	demo_ready(demo);
	page = demo_page(demo, "glossary.html");
	is_text(page, "terms.0.term", "Committee");
	is_text(page, "terms.0.note", "(before 1 September 2022: board)");
	is_text(page, "terms.1.note", "(since 1 September 2019)");
	is_text(page, "terms.2.note", "(formerly essay)");
	is_text(page, "terms.3.term", "floor");
	is_text(page, "terms.3.note", "");
	is_text(page, "portal.footer-links.0.href", "glossary.html");
}
END_TEST

START_TEST(without_terms_no_page_leads_to_them)
{
	demo_ready(demo);
	is_text(demo_page(demo, "index.html"), "portal.footer-links.0.href",
		"");
}
END_TEST

START_TEST(the_portal_may_bring_its_own_theme)
{
	struct arena *arena = demo->world->arena;
	struct theme_file *file = list_push(arena, &demo->theme.list);
	struct theme_label *label = list_push(arena, &demo->theme.labels);
	struct theme_set *theme;

	*label = (struct theme_label){
		.key.s = S("nav-home"), .words.s = S("Here")};
	label = list_push(arena, &demo->theme.labels);
	*label = (struct theme_label){
		.key.s = S("nav-home"), .words.s = S("There")};
	*file = (struct theme_file){S("templates/home.mustache"), S("hello"),
		S("themes/own/templates/home.mustache")};
	file = list_push(arena, &demo->theme.list);
	*file = (struct theme_file){S("templates/home.mustache"), S("not me"),
		S("themes/basis/templates/home.mustache")};
	theme = theme_new(arena, &demo->theme);
	ck_assert(str_eq(theme_string(theme, S("nav-home")), S("Here")));
	ck_assert(str_eq(theme_string(theme, S("nav-schools")), S("Schools")));
	ck_assert(str_eq(theme_string(theme, S("no-such")), S("no-such")));
	ck_assert(str_eq(theme_template(theme, S("home"))->text, S("hello")));
	ck_assert_uint_gt(theme_template(theme, S("chip"))->text.n, 0);
	ck_assert_ptr_null(theme_template(theme, S("none")));
}
END_TEST

START_TEST(the_newest_judgements_come_first)
{
	const struct value *page;

	world_facts(demo->world,
		"- {id: h, label: Other, kind: grade, scale: [a, b]}\n"
		"- {id: i, label: Hidden, kind: grade, scale: [a, b]}\n");
	demo_evidence(demo, "2026-05-review", REVIEW("2026-05-01", "g: b"));
	demo_evidence(demo, "2026-06-review", REVIEW("2026-06-01", "h: a"));
	demo_evidence(demo, "2026-07-review",
		"{type: executive-review, title: A review, date: 2026-07-01, "
		"by: executive-team, audience: heads, findings: {i: a}}");
	demo_ready(demo);
	page = demo_page(demo, "schools/oak/index.html");
	is_text(page, "judgements.0.label", "Other");
	is_text(page, "judgements.0.reading", "false");
	is_text(page, "judgements.1.label", "Grade");
	/* Its place tells of no day. */
	is_text(page, "judgements.2.label", "Hidden");
	is_text(page, "judgements.2.date", "false");
	is_text(page, "more-judgements", "");
}
END_TEST

START_TEST(pages_for_few_say_so)
{
	demo->for_fewer = true;
	demo_ready(demo);
	is_text(demo_page(demo, "index.html"), "portal.for", "Only for: heads");
}
END_TEST

START_TEST(pages_for_the_widest_audience_name_nobody)
{
	demo_ready(demo);
	is_text(demo_page(demo, "index.html"), "portal.for", "");
}
END_TEST

/* Text of a file of each server, by its path. */
struct taken {
	const char *path, *line;
	size_t found;
};

static void
take(void *context, str path, str bytes)
{
	struct taken *taken = context;

	if (str_eq_z(path, taken->path))
		taken->found += strstr(str_z(demo->world->arena, bytes),
					taken->line) != NULL;
}

START_TEST(each_web_server_has_its_lines)
{
	struct taken lines[] = {
		{"headers/nginx.conf",
			"add_header Content-Security-Policy \"" CONTENT_POLICY
			"; frame-ancestors 'none'\" always;\n",
			0},
		{"headers/apache.conf",
			"Header always set Referrer-Policy \"no-referrer\"\n",
			0},
		/* Further up it may be set already. */
		{"headers/web.config",
			"<remove name=\"X-Content-Type-Options\" />\n"
			"<add name=\"X-Content-Type-Options\" "
			"value=\"nosniff\" />\n",
			0},
		{"headers/_headers", "/*\n  Content-Security-Policy: ", 0}};

	for (size_t i = 0; i < COUNT(lines); i++) {
		web_headers_make(demo->world->arena, take, &lines[i]);
		ck_assert_msg(lines[i].found == 1, "%s", lines[i].path);
	}
}
END_TEST

TCase *
tcase_pages(void)
{
	TCase *tests = tcase_create("pages");

	tcase_add_checked_fixture(tests, setup, teardown);
	tcase_add_test(tests, a_match_is_explained);
	tcase_add_test(tests, negations_and_exceptions_read_as_one_line);
	tcase_add_test(tests, newer_evidence_that_differs_is_told);
	tcase_add_test(tests, what_is_missing_is_named);
	tcase_add_test(tests, without_a_decision_there_are_words);
	tcase_add_test(tests, what_is_for_fewer_is_not_shown);
	tcase_add_test(tests, inspections_wait_to_be_published);
	tcase_add_test(tests, figures_of_small_groups_are_not_shown);
	tcase_add_test(tests, an_overlay_stands_beside_the_category);
	tcase_add_test(tests, overlays_have_a_past);
	tcase_add_test(tests, targets_are_set_against_figures);
	tcase_add_test(tests, terms_stand_by_the_alphabet);
	tcase_add_test(tests, without_terms_no_page_leads_to_them);
	tcase_add_test(tests, the_portal_may_bring_its_own_theme);
	tcase_add_test(tests, the_newest_judgements_come_first);
	tcase_add_test(tests, pages_for_few_say_so);
	tcase_add_test(tests, pages_for_the_widest_audience_name_nobody);
	tcase_add_test(tests, each_web_server_has_its_lines);
	return tests;
}
