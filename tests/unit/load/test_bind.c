#include "unit.h"

#include "load/bind.h"
#include "model/act_tables.h"
#include "model/framework_parts.h"
#include "model/portal.h"
#include "reading.h"

/* A text bound to a record of the type; what was said about it. */
static const char *
codes_of(struct reading *reading, const struct record_type *type, void *record)
{
	struct binder binder = {reading->arena, &reading->diags,
		&reading->source, reading->root->damaged};

	bind_record(&binder, reading->root, type, record);
	return reading_codes(reading);
}

static const struct diagnostic *
only(struct reading *reading)
{
	ck_assert_uint_eq(reading->diags.all.count, 1);
	return reading->diags.all.items[0];
}

struct mistake {
	const char *text;
	const char *codes;
	const char *message; /* part of the first diagnostic, or NULL */
	const char *help;    /* part of its help, or NULL */
};

static bool
holds(str s, const char *part)
{
	return part == NULL || str_find(s, str_from(part), 0) >= 0;
}

static void
check_mistake(const struct mistake *mistake, const struct record_type *type)
{
	struct reading *r = reading_of(str_from(mistake->text));
	const char *codes = codes_of(
		r, type, arena_alloc(r->arena, type->size));

	if (strcmp(codes, mistake->codes) != 0)
		ck_abort_msg(
			"%s: %s, not %s", mistake->text, codes, mistake->codes);
	if (r->diags.all.count > 0) {
		const struct diagnostic *d = r->diags.all.items[0];

		if (!holds(d->message, mistake->message))
			ck_abort_msg(
				"%s: %.*s", mistake->text, STR_ARG(d->message));
		if (!holds(d->help, mistake->help))
			ck_abort_msg(
				"%s: %.*s", mistake->text, STR_ARG(d->help));
	}
	reading_end(r);
}

/* What every school file below begins with, on line 1. */
#define SCHOOL "{name: Oakfield, phase: primary, "

static const struct mistake school_mistakes[] = {
	{SCHOOL "roll: 412}", "", NULL, NULL},
	{SCHOOL "rol: 412}", "S101 1:34", "`rol`", "`roll`"},
	{SCHOOL "Roll: 412}", "S101 1:34", "`Roll`", "`roll`"},
	{SCHOOL "zebra-crossing: 1}", "S101 1:34", NULL, "`urn`, "},
	{"{name: Oakfield, phaze: primary}", "S101 1:18", NULL, "`phase`"},
	{"{name: Oakfield}", "S102 1:1", "`phase`", "Phase of education"},
	{"name: Oakfield\nroll: 1\n", "S102 1:1", NULL, NULL},
	{SCHOOL "was: {a: b}}", "S103 1:39", "a single value", NULL},
	{SCHOOL "roll: [1]}", "S103 1:40", "a list", "one value"},
	{SCHOOL "governance: full}", "S103 1:46", "a list", "dash"},
	{SCHOOL "head: full}", "S103 1:40", "a mapping", "keys"},
	{"{name: Oakfield, phase: primry}", "S104 1:25", "`primry`",
		"did you mean `primary`? It takes `nursery`, "},
	{"{name: Oakfield, phase: PRIMARY}", "S104 1:25", NULL, "`primary`"},
	{"{name: Oakfield, phase: kelp}", "S104 1:25", NULL, "it takes"},
	{"{name: Oakfield, phase: prim\xD0\xB0ry}", "S115 1:29",
		"U+0430 CYRILLIC SMALL LETTER A", "`primary`"},
	{"{n\xD0\xB0me: Oakfield, phase: primary}", "S115 1:3", NULL, "`name`"},
	{SCHOOL "joined: 2019-02-30}", "S105 1:42", "there is no 30 February",
		NULL},
	{SCHOOL "joined: 2019-02-29}", "S105 1:42",
		"there is no 29 February 2019", NULL},
	{SCHOOL "joined: 2019-13-01}", "S105 1:42", "no month 13", NULL},
	{SCHOOL "joined: 2019-04-31}", "S105 1:42", "no 31 April", NULL},
	{SCHOOL "joined: 1019-04-30}", "S105 1:42", "1900 to 2199", NULL},
	{SCHOOL "joined: 1/9/2019}", "S105 1:42", "not written as a date",
		"`2019-09-01`"},
	{SCHOOL "joined: 1 September 2019}", "S105 1:42", NULL, "`2019-09-01`"},
	{SCHOOL "joined: 2019-9-1}", "S105 1:42", NULL, "`2019-09-01`"},
	{SCHOOL "joined: 2O19-09-01}", "S105 1:42", NULL, "`2019-09-01`"},
	{SCHOOL "joined: 2019-31-09}", "S105 1:42", "no month 31", NULL},
	{SCHOOL "joined: soon}", "S105 1:42", NULL, "year, month and day"},
	{SCHOOL "joined: 2019\xE2\x80\x93"
		"09-01}",
		"S115 1:46", "EN DASH", "`2019-09-01`"},
	{SCHOOL "roll: 41O}", "S107 1:42", "the letter `O`", "`410`"},
	{SCHOOL "roll: l2}", "S107 1:40", "the letter `l`", "`12`"},
	{SCHOOL "roll: 4x2}", "S107 1:41", "the letter `x`", "digits"},
	{SCHOOL "roll: 0412}", "S107 1:40", "begins with a nought", "`412`"},
	{SCHOOL "roll: \"1,412\"}", "S107 1:40", "thousands", "`1412`"},
	{SCHOOL "roll: \"41,2\"}", "S107 1:40", "a point is meant", "`41.2`"},
	{SCHOOL "roll: 1 412}", "S107 1:41", "a space", "`1412`"},
	{SCHOOL "roll: 41%}", "S107 1:42", "per cent", "`41`"},
	{SCHOOL "roll: +41}", "S107 1:40", "a plus sign", "`41`"},
	{SCHOOL "roll: .5}", "S107 1:40", "a point", "`0.5`"},
	{SCHOOL "roll: \"\xC2\xA3"
		"1,200\"}",
		"S107 1:40", "a pound sign", "`1200`"},
	{SCHOOL "roll: -4}", "S108 1:40", "less than nought", NULL},
	{SCHOOL "roll: 4.5}", "S108 1:40", "whole numbers", NULL},
	{SCHOOL "roll: 4444444444444444}", "S108 1:40", "larger", NULL},
	{SCHOOL "urn: 12345}", "S108 1:39", "5 digits", NULL},
	{SCHOOL "urn: 12345O}", "S107 1:44", "the letter `O`", "`123450`"},
	{SCHOOL "urn: \"012345\"}", "", NULL, NULL},
	{SCHOOL "calendar: North Shire}", "S109 1:44", "the capital `N`",
		"`north-shire`"},
	{SCHOOL "calendar: Northshire}", "S109 1:44", "the capital `N`",
		"`northshire`"},
	{SCHOOL "calendar: "
		"a-name-that-is-much-longer-than-an-id-may-be}",
		"S109 1:44", "44 characters", NULL},
	{SCHOOL "was: [yes]}", "S119 1:40", "`yes`", "\"yes\""},
	{SCHOOL "roll: }", "S113 1:40", "`roll` has no value", NULL},
	{SCHOOL "roll: ~}", "S113 1:40", NULL, NULL},
	{SCHOOL "local-authority: \"\"}", "S113 1:51", NULL, NULL},
	{SCHOOL "was: [a, \"\"]}", "S113 1:43", "an item", NULL},
	{"name: No\nphase: primary\n", "S119 1:7", NULL, "\"No\""},
	{"name: ~\nphase: primary\n", "S119 1:7", NULL, NULL},
	{"name: \"No\"\nphase: primary\n", "", NULL, NULL},
	{"name: Oak #1 field\nphase: primary\n", "S114 1:9", "`name`",
		"quotation marks"},
	{"name: Oakfield TBC\nphase: primary\n", "S116 1:16", "`TBC`", NULL},
};

START_TEST(test_school_mistakes)
{
	check_mistake(&school_mistakes[_i], &school_facts_type);
}
END_TEST

static const struct mistake other_mistakes[] = {
	{"{as: x, by: head, date: 2026-09-01, minute: [a]}", "S103 1:45", NULL,
		NULL},
	{"{by: h\xD0\xB5"
	 "ad, date: 2026-09-01}",
		"S115 1:7", NULL, "`head`"},
	{"{by: no, date: 2026-09-01}", "S119 1:6", NULL, NULL},
	{"{by: , date: 2026-09-01}", "S113 1:6", "`by`", NULL},
	{"{by: [], date: 2026-09-01}", "S113 1:6", "an empty list", NULL},
};

START_TEST(test_act_mistakes)
{
	check_mistake(&other_mistakes[_i], &act_type);
}
END_TEST

static const struct mistake framework_mistakes[] = {
	{"every: bi-annually", "S112 1:8", "`bi-annually`",
		"`2 per year` or `2 years`"},
	{"every: Regularly", "S112 1:8", NULL, "say how often"},
	{"every: as required", "S112 1:8", NULL, "say how often"},
	{"every: {secure: termly, watch: term}", "S112 1:17", NULL, "`term`"},
	{"every: 0 days", "S112 1:8", NULL, "20 school days"},
	{"within: soon", "S112 1:9", NULL, "20 school days"},
	{"standing: yes", "S111 1:11", "`yes`", "`true`"},
	{"standing: Off", "S111 1:11", "`Off`", "`false`"},
	{"standing: True", "S111 1:11", "small letters", "`true`"},
	{"standing: \"true\"", "S111 1:11", "quotation marks", "`true`"},
	{"standing: perhaps", "S111 1:11", "either true or false", NULL},
	{"share: 60%", "", NULL, NULL},
	{"share: 0.6", "S107 1:8", "no share", "60%"},
	{"share: 160%", "S108 1:8", "0% to 100%", NULL},
	{"in: [december, march]", "", NULL, NULL},
	{"in: {from: september, to: october}", "", NULL, NULL},
	{"reports-to: [{to: governing-body}, trust-board]", "", NULL, NULL},
	{"when: {any: [{fact: overall, is: good}, {phase: [primary]}]}", "",
		NULL, NULL},
	{"when: {fact: overall, iz: good}", "S101 1:23", "`iz`", "`is`"},
	{"when: {fact: overall, is: yes}", "S111 1:27", NULL, "`true`"},
	{"when: {fact: overall, is: [true, 93.4, n/a]}", "", NULL, NULL},
	{"when: {fact: overall, is: Very good}", "S109 1:27", "a space", NULL},
};

START_TEST(test_duty_mistakes)
{
	struct mistake mistake = framework_mistakes[_i];
	char text[200];

	snprintf(text, sizeof(text), "%s\nid: d\ntitle: D\n", mistake.text);
	mistake.text = text;
	check_mistake(&mistake, &duty_type);
}
END_TEST

START_TEST(test_values)
{
	struct reading *r = reading_of(
		S("name: Oakfield Primary School\n"
		  "urn: 123456\n"
		  "phase: special\n"
		  "roll: 412\n"
		  "joined: 2019-09-01\n"
		  "framework: pele\n"
		  "head: {since: 2024-09-01}\n"
		  "governance:\n"
		  "  - {body: governing-body}\n"
		  "  - {body: trust-board, powers: full}\n"
		  "was: [a, b]\n"));
	struct school_facts is = {0};

	ck_assert_str_eq(codes_of(r, &school_facts_type, &is), "");
	ck_assert(str_eq(is.name.s, S("Oakfield Primary School")));
	ck_assert_str_eq(span_words(r, is.name.span), "1:7-1:29");
	ck_assert_int_eq(is.phase.v, PHASE_SPECIAL);
	ck_assert_int_eq(decimal_cmp(is.roll.v, decimal_from_int(412)), 0);
	ck_assert_int_eq(date_cmp(is.joined.d, date_from(2019, 9, 1)), 0);
	ck_assert_uint_eq(is.frameworks.count, 1);
	ck_assert(str_eq(is.frameworks.items[0].id, S("pele")));
	ck_assert(IS_SET(is.head->since));
	ck_assert(!IS_SET(is.head->status));
	ck_assert_uint_eq(is.governance.count, 2);
	ck_assert(str_eq(is.governance.items[1].body.id, S("trust-board")));
	ck_assert_uint_eq(is.was.count, 2);
	ck_assert(!IS_SET(is.membership));
	reading_end(r);
}
END_TEST

START_TEST(test_findings)
{
	struct reading *r = reading_of(
		S("type: data\n"
		  "date: 2026-07-17\n"
		  "findings:\n"
		  "  overall: good\n"
		  "  safeguarding-concern: false\n"
		  "  attendance: {value: 5.10, cohort: 398}\n"
		  "  phonics: [{value: 1, period: 2024-25}, {value: 2.0}]\n"
		  "  coasting: yes\n"
		  "  unsure: null\n"));
	struct evidence e = {0};
	const struct finding *f;

	ck_assert_str_eq(
		codes_of(r, &evidence_type, &e), "S111 8:13, S113 9:11");
	ck_assert_uint_eq(e.findings.count, 6);
	f = e.findings.items;
	ck_assert(str_eq(f[0].fact.id, S("overall")));
	ck_assert(str_eq(f[0].values.items[0].value.s, S("good")));
	ck_assert(str_eq(f[1].values.items[0].value.s, S("false")));
	ck_assert(str_eq(f[2].values.items[0].value.s, S("5.10")));
	ck_assert_uint_eq(f[3].values.count, 2);
	ck_assert(str_eq(f[3].values.items[1].value.s, S("2.0")));
	ck_assert_str_eq(span_words(r, f[2].span), "6:3-6:40");
	reading_end(r);
}
END_TEST

START_TEST(test_entries)
{
	struct reading *r = reading_of(
		S("id: f\ntitle: F\nversion: \"1\"\neffective: 2026-09-01\n"
		  "facts:\n"
		  "  overall: {from: inspection, valid: 5 years}\n"
		  "  likely: {valid: {audit: 1 year, survey: 2 years}}\n"
		  "parameters: {dip: 3.0, big: {value: 7}}\n"
		  "aliases: {CEO/DPE: executive-lead}\n"
		  "round: {in: [july]}\n"));
	struct framework f = {0};

	ck_assert_str_eq(codes_of(r, &framework_type, &f), "");
	ck_assert_uint_eq(f.facts.count, 2);
	ck_assert_uint_eq(f.facts.items[0].valid.count, 1);
	ck_assert(!IS_SET(f.facts.items[0].valid.items[0].type));
	ck_assert_uint_eq(f.facts.items[1].valid.count, 2);
	ck_assert(str_eq(f.facts.items[1].valid.items[1].type.s, S("survey")));
	ck_assert_int_eq(f.facts.items[1].valid.items[1].period.count, 2);
	ck_assert(str_eq(f.parameters.items[0].id.s, S("dip")));
	ck_assert(IS_SET(f.parameters.items[0].value));
	ck_assert(IS_SET(f.parameters.items[1].value));
	ck_assert(str_eq(f.aliases.items[0].name.s, S("CEO/DPE")));
	ck_assert_uint_eq(f.round->in.count, 1);
	ck_assert(!IS_SET(f.round->in.items[0].phase));
	reading_end(r);
}
END_TEST

/* What is damaged is not judged, nor what may have been lost with it. */
START_TEST(test_damaged)
{
	struct reading *r = reading_of(
		S("name: [a\nroll: 412\nphase: primary\n"));
	struct school_facts is = {0};

	ck_assert_str_eq(codes_of(r, &school_facts_type, &is), "Y006 1:7");
	ck_assert(IS_SET(is.roll));
	reading_end(r);
}
END_TEST

START_TEST(test_prose)
{
	struct reading *r = reading_of(S("category: a\n"
					 "rationale: |\n"
					 "  First line.\n"
					 "  Then TODO, and ask\n"
					 "  ann.other@example.org.\n"
					 "exit: >-\n"
					 "  All is\n"
					 "  well\n"));
	struct categorisation c = {0};

	ck_assert_str_eq(
		codes_of(r, &categorisation_type, &c), "S116 4:8, S117 5:3");
	ck_assert(str_starts(c.rationale.s, S("First line.\nThen")));
	ck_assert(str_eq(c.exit.s, S("All is well")));
	reading_end(r);
}
END_TEST

START_TEST(test_path)
{
	static const struct mistake paths[] = {
		{"files/a.pdf", "", NULL, NULL},
		{"../a.pdf", "R203 3:14", "leaves its folder", NULL},
		{"files/../../a", "R203 3:14", "leaves its folder", NULL},
		{"/etc/passwd", "R203 3:14", "of one computer", NULL},
		{"files\\a.pdf", "R203 3:14", "backslash", NULL},
		{"https://example.org/a", "R203 3:14", "an address", NULL},
		{"files//a.pdf", "R203 3:14", "without a name", NULL},
	};

	for (size_t i = 0; i < COUNT(paths); i++) {
		struct mistake mistake = paths[i];
		char text[100];

		snprintf(text, sizeof(text),
			"type: data\ndate: 2026-07-17\nattachments: %s\n",
			paths[i].text);
		mistake.text = text;
		check_mistake(&mistake, &evidence_type);
	}
}
END_TEST

START_TEST(test_outsiders)
{
	struct reading *r = reading_of(
		S("type: data\ndate: 2026-07-17\n"
		  "by: Nova \xE2\x80\x93 Schools Alliance\n"));
	struct evidence e = {0};

	ck_assert_str_eq(codes_of(r, &evidence_type, &e), "");
	ck_assert_uint_eq(e.by.count, 1);
	reading_end(r);
}
END_TEST

START_TEST(test_label)
{
	struct reading *r = reading_of(
		S("name: Oakfield\nphase: primary\nrol: 1\n"));
	struct school_facts is = {0};

	codes_of(r, &school_facts_type, &is);
	ck_assert(str_eq(only(r)->label, S("not a key of a school file")));
	ck_assert(str_eq(only(r)->help, S("did you mean `roll`?")));
	reading_end(r);
}
END_TEST

TCase *
tcase_bind(void)
{
	TCase *tcase = tcase_create("bind");

	tcase_add_loop_test(
		tcase, test_school_mistakes, 0, (int)COUNT(school_mistakes));
	tcase_add_loop_test(
		tcase, test_act_mistakes, 0, (int)COUNT(other_mistakes));
	tcase_add_loop_test(
		tcase, test_duty_mistakes, 0, (int)COUNT(framework_mistakes));
	tcase_add_test(tcase, test_values);
	tcase_add_test(tcase, test_findings);
	tcase_add_test(tcase, test_entries);
	tcase_add_test(tcase, test_damaged);
	tcase_add_test(tcase, test_prose);
	tcase_add_test(tcase, test_path);
	tcase_add_test(tcase, test_outsiders);
	tcase_add_test(tcase, test_label);
	return tcase;
}
