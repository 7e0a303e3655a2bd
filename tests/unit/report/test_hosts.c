/* What hosts of repositories read: SARIF, GitHub, GitLab and JUnit. */
#include "json_read.h"
#include "report/diagnostics.h"
#include "report/fingerprint.h"
#include "report/place.h"
#include "unit.h"

static struct arena *arena;
static struct portal portal;
static struct diags diags;
static struct source source;
static struct account account;

static void
setup(void)
{
	arena = arena_new();
	portal = (struct portal){.arena = arena,
		.as_of = date_from(2026, 11, 22),
		.file_count = 3};
	diags_init(&diags, arena);
	source = (struct source){
		.path = S("schools/oak/school.yaml"), .school = S("oak")};
	account = (struct account){.portal = &portal};
}

static void
teardown(void)
{
	arena_free(arena);
}

static struct diagnostic *
wrong(enum code code, uint32_t line, const char *message)
{
	return diag(&diags, code, (struct span){&source, line, 3, line, 6},
		"%s", message);
}

static struct school *
add_school(str id)
{
	struct school *school = NEW(arena, struct school);

	school->id = id;
	*list_push(arena, &portal.schools) = school;
	return school;
}

static const char *
report(void (*put)(struct buf *, const struct account *))
{
	struct buf out = buf_new(arena);

	account.shown.count = 0;
	diags_finish(&diags, false);
	for (size_t i = 0; i < diags.all.count; i++)
		account_add(&account, diags.all.items[i]);
	put(&out, &account);
	return str_z(arena, buf_str(&out));
}

static struct value *
report_json(void (*put)(struct buf *, const struct account *))
{
	struct value *read = json_read(
		arena, str_from(report(put)), VALUE_TEXT);

	ck_assert_ptr_nonnull(read);
	return read;
}

static size_t
count_of(const char *text, const char *part)
{
	size_t count = 0;

	while ((text = strstr(text, part)) != NULL) {
		count++;
		text++;
	}
	return count;
}

/* The value under keys and indices parted by slashes: "runs/0/tool". */
static const struct value *
at(const struct value *value, const char *path)
{
	str rest = str_from(path);
	str step;

	while (str_cut(&rest, '/', &step)) {
		ck_assert_ptr_nonnull(value);
		if (value_kind(value) == VALUE_OBJECT)
			value = value_get(value, step);
		else if (char_is_digit(step.p[0]) &&
			 (size_t)(step.p[0] - '0') < value_count(value))
			value = value_at(value, (size_t)(step.p[0] - '0'));
		else
			value = NULL;
	}
	return value;
}

static const char *
chars(const struct value *value, const char *path)
{
	const struct value *found = at(value, path);

	return found == NULL ? "(none)" : str_z(arena, value_chars(found));
}

/* --- places --- */

START_TEST(no_place_is_before_the_first)
{
	struct place place = place_of(
		arena, &account, (struct span){&source, 0, 0, 0, 0});

	ck_assert_uint_eq(place.line, 1);
	ck_assert_uint_eq(place.column, 1);
	ck_assert_uint_eq(place.end_line, 1);
	ck_assert_uint_eq(place.end_column, 1);
	place = place_of(arena, &account, (struct span){&source, 4, 9, 3, 2});
	ck_assert_uint_eq(place.end_line, 4);
	ck_assert_uint_eq(place.end_column, 9);
	place = place_of(arena, &account, (struct span){&source, 4, 9, 5, 2});
	ck_assert_uint_eq(place.end_line, 5);
	ck_assert_uint_eq(place.end_column, 2);
}
END_TEST

START_TEST(paths_begin_where_the_program_was_called)
{
	account.folder = S("site/");
	ck_assert(str_eq(place_of(arena, &account, span_of_file(&source)).path,
		S("site/schools/oak/school.yaml")));
	ck_assert(str_eq(place_of(arena, &account, (struct span){0}).path,
		S("site/content/portal.yaml")));
}
END_TEST

/* --- SARIF --- */

START_TEST(sarif_places_and_rules)
{
	struct diagnostic *d = wrong(S101, 7, "unknown key `phaze`");
	const struct value *log;

	diag_did_you_mean(&diags, d, S("phase"));
	diag_related(&diags, d, (struct span){&source, 2, 1, 3, 4}, "see");
	wrong(R205, 1, "nothing reads this");
	wrong(S101, 9, "unknown key `x`");
	log = report_json(account_sarif);
	ck_assert_str_eq(chars(log, "version"), "2.1.0");
	ck_assert_str_eq(chars(log, "runs/0/columnKind"), "unicodeCodePoints");
	ck_assert_uint_eq(value_count(at(log, "runs/0/tool/driver/rules")), 2);
	ck_assert_str_eq(chars(log, "runs/0/tool/driver/rules/0/id"), "S101");
	ck_assert_uint_eq(value_count(at(log, "runs/0/results")), 3);
	ck_assert_str_eq(chars(log, "runs/0/results/0/ruleId"), "R205");
	ck_assert_str_eq(chars(log, "runs/0/results/0/ruleIndex"), "1");
	ck_assert_str_eq(chars(log, "runs/0/results/0/level"), "warning");
	log = at(log, "runs/0/results/1");
	ck_assert_str_eq(chars(log, "ruleIndex"), "0");
	ck_assert_str_eq(chars(log, "message/text"),
		"unknown key `phaze`\nHelp: did you mean `phase`?");
	ck_assert_str_eq(chars(log, "relatedLocations/0/message/text"), "see");
	log = at(log, "locations/0/physicalLocation");
	ck_assert_str_eq(
		chars(log, "artifactLocation/uri"), "schools/oak/school.yaml");
	ck_assert_str_eq(chars(log, "region/startLine"), "7");
	ck_assert_str_eq(chars(log, "region/startColumn"), "3");
	ck_assert_str_eq(chars(log, "region/endLine"), "7");
	ck_assert_str_eq(chars(log, "region/endColumn"), "7");
}
END_TEST

START_TEST(sarif_escapes)
{
	const struct value *log;

	source.path = S("schools/oak/a b%#\xC3\xA9:x.yaml");
	diag_help(&diags, wrong(S101, 1, "write {until: x} or [a](b\\c)"), "h");
	diag_help(&diags, wrong(S101, 2, "a list is [a, b\\c]"), "h");
	log = report_json(account_sarif);
	ck_assert_str_eq(chars(log, "runs/0/results/0/message/text"),
		"write {{until: x}} or \\[a\\](b\\\\c)\nHelp: h");
	ck_assert_str_eq(chars(log, "runs/0/results/1/message/text"),
		"a list is [a, b\\c]\nHelp: h");
	log = at(log, "runs/0/results/0/locations/0");
	ck_assert_str_eq(chars(log, "physicalLocation/artifactLocation/uri"),
		"schools/oak/a%20b%25%23%C3%A9%3Ax.yaml");
}
END_TEST

START_TEST(sarif_of_nothing)
{
	struct value *log = report_json(account_sarif);

	ck_assert_int_eq(value_kind(at(log, "runs/0/results")), VALUE_LIST);
	ck_assert_uint_eq(value_count(at(log, "runs/0/results")), 0);
}
END_TEST

/* --- GitHub --- */

START_TEST(github_escapes)
{
	struct diagnostic *d;

	source.path = S("schools/a,b:c%/x.yaml");
	d = diag(&diags, S101, (struct span){&source, 7, 1, 7, 5},
		"50%% of it: a, b\r::error::\x1B[2J");
	diag_help(&diags, d, "first\nsecond");
	ck_assert_str_eq(report(account_github),
		"::error file=schools/a%2Cb%3Ac%25/x.yaml,line=7,endLine=7,"
		"col=1,endColumn=5,title=S101%3A an unknown key::"
		"50%25 of it: a, b\xEF\xBF\xBD::error::\xEF\xBF\xBD[2J%0A"
		"Help: first%0Asecond\n");
}
END_TEST

START_TEST(github_columns_within_a_line_only)
{
	diag(&diags, S101, (struct span){&source, 7, 4, 8, 2}, "over two");
	ck_assert_ptr_nonnull(
		strstr(report(account_github), ",line=7,endLine=8,title="));
}
END_TEST

START_TEST(github_shows_ten_of_a_kind)
{
	const char *text;

	for (uint32_t i = 1; i <= 10; i++)
		wrong(R205, i, "nothing reads this");
	for (uint32_t i = 11; i <= 20; i++)
		wrong(S101, i, "unknown key");
	text = report(account_github);
	ck_assert_uint_eq(count_of(text, "::error "), 10);
	ck_assert_uint_eq(count_of(text, "::warning "), 10);
	ck_assert_uint_eq(count_of(text, "::notice "), 0);
	/* The worst come first, though they stand further down. */
	ck_assert(str_starts(str_from(text), S("::error ")));
	ck_assert_ptr_null(strstr(strstr(text, "::warning "), "::error "));

	wrong(S102, 21, "missing key");
	wrong(R205, 22, "nothing reads this");
	for (uint32_t i = 31; i <= 40; i++)
		wrong(R205, i, "a note")->severity = SEVERITY_NOTE;
	text = report(account_github);
	ck_assert_uint_eq(count_of(text, "::error "), 10);
	ck_assert_uint_eq(count_of(text, "::warning "), 10);
	ck_assert_uint_eq(count_of(text, "::notice "), 10);
	ck_assert(str_ends(str_from(text),
		S("::notice title=Trust Portal::11 errors, 11 warnings in 3 "
		  "files (0 schools), as of 2026-11-22; 3 more than GitHub "
		  "shows of one step\n")));
}
END_TEST

static const char *
markdown(size_t limit)
{
	struct buf out = buf_new(arena);

	(void)report(account_github);
	account_markdown(&out, &account, limit);
	ck_assert_uint_le(out.n, limit);
	return str_z(arena, buf_str(&out));
}

START_TEST(markdown_means_nothing)
{
	diag_help(&diags,
		wrong(S101, 1, "| <b>x</b> `y`\n*z* [a](http://b) \\"), "h");
	ck_assert_ptr_nonnull(strstr(markdown(10000),
		"| error S101 | schools/oak/school\\.yaml\\:1\\:3 "
		"| \\| \\<b\\>x\\</b\\> \\`y\\` \\*z\\* "
		"\\[a\\]\\(http\\://b\\) \\\\ | h |\n"));
}
END_TEST

START_TEST(markdown_keeps_within_its_limit)
{
	for (uint32_t i = 1; i <= 500; i++)
		wrong(S101, i, "unknown key");
	ck_assert_ptr_null(strstr(markdown(1000000), "no room"));
	ck_assert_uint_eq(count_of(markdown(1000000), "\n| error"), 500);
	for (size_t limit = 2000; limit < 3000; limit += 77) {
		const char *text = markdown(limit);
		size_t rows = count_of(text, "\n| error");

		ck_assert_uint_gt(rows, 0);
		ck_assert_ptr_nonnull(strstr(text,
			str_z(arena, str_printf(arena,
					     "\n\n%zu more have no room here.",
					     500 - rows))));
	}
}
END_TEST

/* --- GitLab --- */

START_TEST(gitlab_findings)
{
	const struct value *list;

	diag_help(&diags, wrong(S101, 7, "unknown key"), "mend it");
	wrong(R205, 9, "nothing reads this");
	list = report_json(account_gitlab);
	ck_assert_uint_eq(value_count(list), 2);
	ck_assert_str_eq(
		chars(list, "0/description"), "unknown key (help: mend it)");
	ck_assert_str_eq(chars(list, "0/check_name"), "S101");
	ck_assert_str_eq(chars(list, "0/severity"), "blocker");
	ck_assert_str_eq(chars(list, "1/severity"), "minor");
	ck_assert_str_eq(
		chars(list, "0/location/path"), "schools/oak/school.yaml");
	ck_assert_str_eq(chars(list, "0/location/lines/begin"), "7");
}
END_TEST

START_TEST(gitlab_of_nothing)
{
	ck_assert_str_eq(report(account_gitlab), "[]\n");
}
END_TEST

START_TEST(fingerprints_stay_when_lines_move)
{
	const str *before, *after;

	wrong(S101, 7, "unknown key");
	wrong(S101, 8, "unknown key");
	wrong(S102, 9, "unknown key");
	(void)report(account_gitlab);
	before = fingerprints_of(arena, &account);
	for (size_t i = 0; i < diags.all.count; i++)
		diags.all.items[i]->span.line += 5;
	wrong(Y001, 1, "another, above all of them");
	(void)report(account_gitlab);
	after = fingerprints_of(arena, &account);
	for (size_t i = 0; i < 3; i++)
		ck_assert(str_eq(before[i], after[i + 1]));
	for (size_t i = 0; i < 4; i++) {
		ck_assert_uint_eq(after[i].n, 16);
		for (size_t j = 0; j < i; j++)
			ck_assert(!str_eq(after[i], after[j]));
	}
}
END_TEST

START_TEST(fingerprints_tell_files_apart)
{
	struct source other = {.path = S("schools/elm/school.yaml")};
	const str *prints;

	wrong(S101, 7, "unknown key");
	diag(&diags, S101, (struct span){&other, 7, 3, 7, 6}, "unknown key");
	(void)report(account_gitlab);
	prints = fingerprints_of(arena, &account);
	ck_assert(!str_eq(prints[0], prints[1]));
}
END_TEST

/* --- JUnit --- */

START_TEST(junit_cases)
{
	const char *text;

	add_school(S("elm"));
	add_school(S("oak"));
	wrong(S101, 7, "a <b> & \"c\" \x01");
	wrong(S102, 8, "and another");
	wrong(R205, 9, "only a warning");
	text = report(account_junit);
	ck_assert_ptr_nonnull(
		strstr(text, "<testsuites name=\"Trust Portal\" tests=\"21\" "
			     "failures=\"1\" errors=\"0\""));
	ck_assert_uint_eq(count_of(text, "<testcase "), 21);
	ck_assert_uint_eq(count_of(text, "<failure "), 1);
	ck_assert_ptr_nonnull(strstr(text,
		"<failure message=\"a &lt;b&gt; &amp; &quot;c&quot; "
		"\xEF\xBF\xBD (and 1 more error)\" type=\"S101\">"));
	ck_assert_ptr_nonnull(strstr(text, "error[S102]: and another\n"));
	ck_assert_ptr_nonnull(
		strstr(text, "<system-out>warning[R205]: only a warning\n"
			     "  schools/oak/school.yaml:9:3\n"));
}
END_TEST

START_TEST(junit_of_what_was_asked)
{
	const char *text;

	add_school(S("elm"));
	add_school(S("oak"));
	*list_push(arena, &account.asked) = S("schools/elm/evidence");
	text = report(account_junit);
	ck_assert_uint_eq(count_of(text, "<testsuite "), 1);
	ck_assert_ptr_nonnull(strstr(text, "<testsuite name=\"schools/elm\""));
	account.asked.items[0] = S("schools");
	ck_assert_uint_eq(count_of(report(account_junit), "<testsuite "), 2);
	account.asked.items[0] = S("content/facts.yaml");
	text = report(account_junit);
	ck_assert_uint_eq(count_of(text, "<testsuite "), 1);
	ck_assert_ptr_nonnull(strstr(text, "<testsuite name=\"the trust\""));
	account.asked.items[0] = S("");
	ck_assert_uint_eq(count_of(report(account_junit), "<testsuite "), 3);
}
END_TEST

START_TEST(junit_knows_every_family)
{
	for (enum code code = 0; code < CODE_COUNT; code++)
		wrong(code, 1, "wrong")->severity = SEVERITY_ERROR;
	ck_assert_ptr_nonnull(
		strstr(report(account_junit), "tests=\"14\" failures=\"7\""));
}
END_TEST

TCase *
tcase_hosts(void)
{
	TCase *tcase = tcase_create("hosts");

	tcase_add_checked_fixture(tcase, setup, teardown);
	tcase_add_test(tcase, no_place_is_before_the_first);
	tcase_add_test(tcase, paths_begin_where_the_program_was_called);
	tcase_add_test(tcase, sarif_places_and_rules);
	tcase_add_test(tcase, sarif_escapes);
	tcase_add_test(tcase, sarif_of_nothing);
	tcase_add_test(tcase, github_escapes);
	tcase_add_test(tcase, github_columns_within_a_line_only);
	tcase_add_test(tcase, github_shows_ten_of_a_kind);
	tcase_add_test(tcase, markdown_means_nothing);
	tcase_add_test(tcase, markdown_keeps_within_its_limit);
	tcase_add_test(tcase, gitlab_findings);
	tcase_add_test(tcase, gitlab_of_nothing);
	tcase_add_test(tcase, fingerprints_stay_when_lines_move);
	tcase_add_test(tcase, fingerprints_tell_files_apart);
	tcase_add_test(tcase, junit_cases);
	tcase_add_test(tcase, junit_of_what_was_asked);
	tcase_add_test(tcase, junit_knows_every_family);
	return tcase;
}
