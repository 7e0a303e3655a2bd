#include "report/diagnostics.h"
#include "report/place.h"
#include "report/words.h"

#include "base/map.h"
#include "base/path.h"
#include "render/html.h"

/* The families of codes, by the letter that their names begin with. */
static const struct family {
	char letter;
	const char *name;
} families[] = {
	{'Y', "encoding and syntax"},
	{'S', "keys and values"},
	{'R', "references and files"},
	{'F', "framework"},
	{'C', "categorisation"},
	{'O', "duties and plans"},
	{'P', "publishing"},
};

/* What is wrong in one family of the files of one school. */
struct test_case {
	LIST(const struct diagnostic *) errors;
	LIST(const struct diagnostic *) others;
};

/* The files of one school, or those of none. */
struct suite {
	str name;
	struct test_case cases[COUNT(families)];
};

struct suites {
	const struct account *account;
	struct arena *arena;
	LIST(struct suite *) all;
	struct map by_name;
};

static struct suite *
suite_of(struct suites *suites, str school)
{
	str name = S("the trust");
	struct suite *suite;

	if (school.n > 0)
		name = str_printf(
			suites->arena, "schools/%.*s", STR_ARG(school));
	suite = map_get(&suites->by_name, name);
	if (suite != NULL)
		return suite;
	suite = NEW(suites->arena, struct suite);
	suite->name = name;
	map_put(suites->arena, &suites->by_name, name, suite);
	*list_push(suites->arena, &suites->all) = suite;
	return suite;
}

/* Was anything asked about what lies in a school's folder? */
static bool
is_asked(const struct account *account, str folder)
{
	for (size_t i = 0; i < account->asked.count; i++) {
		str path = account->asked.items[i];

		if (path_is_below(folder, path) || path_is_below(path, folder))
			return true;
	}
	return account->asked.count == 0;
}

/* Was anything asked about what lies in no school's folder? */
static bool
trust_is_asked(const struct account *account)
{
	for (size_t i = 0; i < account->asked.count; i++)
		if (!path_is_below(account->asked.items[i], S("schools")))
			return true;
	return account->asked.count == 0;
}

static void
add_asked(struct suites *suites)
{
	const struct account *account = suites->account;

	if (trust_is_asked(account))
		suite_of(suites, S(""));
	for (size_t i = 0; i < account->portal->schools.count; i++) {
		str id = account->portal->schools.items[i]->id;

		if (is_asked(account, str_printf(suites->arena, "schools/%.*s",
					      STR_ARG(id))))
			suite_of(suites, id);
	}
}

static size_t
family_of(enum code code)
{
	size_t i = 0;

	while (families[i].letter != code_table[code].name[0]) {
		i++;
		assert(i < COUNT(families));
	}
	return i;
}

static void
sort_in(struct suites *suites, const struct diagnostic *d)
{
	str none = {0};
	struct suite *suite = suite_of(
		suites, span_is_set(d->span) ? d->span.source->school : none);
	struct test_case *test = &suite->cases[family_of(d->code)];

	if (account_weight(d) == SEVERITY_ERROR)
		*list_push(suites->arena, &test->errors) = d;
	else
		*list_push(suites->arena, &test->others) = d;
}

/* Everything of one diagnostic in a few lines of plain text. */
static void
put_told(struct buf *out, const struct account *account,
	const struct diagnostic *d)
{
	struct place place = place_of(out->arena, account, d->span);
	str help = account_help(out->arena, d);

	buf_printf(out, "%s[%s]: ", severity_words[d->severity],
		code_table[d->code].name);
	html_escape(out, d->message);
	buf_printf(out, "%s\n  ", account_age(d));
	html_escape(out, place.path);
	buf_printf(out, ":%u:%u\n  help: ", place.line, place.column);
	html_escape(out, help);
	buf_put_char(out, '\n');
}

static void
put_failure(struct buf *out, const struct account *account,
	const struct test_case *test)
{
	const struct diagnostic *first = test->errors.items[0];
	size_t more = test->errors.count - 1;
	str message = first->message;

	if (more > 0)
		message = str_printf(out->arena, "%.*s (and %zu more error%s)",
			STR_ARG(message), more, words_plural(more));
	buf_put_z(out, "      <failure");
	html_attribute(out, "message", message);
	html_attribute(out, "type", str_from(code_table[first->code].name));
	buf_put_char(out, '>');
	for (size_t i = 0; i < test->errors.count; i++)
		put_told(out, account, test->errors.items[i]);
	buf_put_z(out, "</failure>\n");
}

static void
put_output(struct buf *out, const struct account *account,
	const struct test_case *test)
{
	buf_put_z(out, "      <system-out>");
	for (size_t i = 0; i < test->others.count; i++)
		put_told(out, account, test->others.items[i]);
	buf_put_z(out, "</system-out>\n");
}

static void
put_case(struct buf *out, const struct account *account,
	const struct suite *suite, size_t family)
{
	const struct test_case *test = &suite->cases[family];

	buf_put_z(out, "    <testcase");
	html_attribute(out, "name", str_from(families[family].name));
	html_attribute(out, "classname", suite->name);
	buf_put_z(out, " time=\"0\"");
	if (test->errors.count + test->others.count == 0) {
		buf_put_z(out, "/>\n");
		return;
	}
	buf_put_z(out, ">\n");
	if (test->errors.count > 0)
		put_failure(out, account, test);
	if (test->others.count > 0)
		put_output(out, account, test);
	buf_put_z(out, "    </testcase>\n");
}

static size_t
count_failed(const struct suite *suite)
{
	size_t failed = 0;

	for (size_t i = 0; i < COUNT(families); i++)
		failed += suite->cases[i].errors.count > 0;
	return failed;
}

static void
put_counts(struct buf *out, size_t tests, size_t failed)
{
	buf_printf(out,
		" tests=\"%zu\" failures=\"%zu\" errors=\"0\" time=\"0\"",
		tests, failed);
}

static void
put_suite(struct buf *out, const struct account *account,
	const struct suite *suite)
{
	buf_put_z(out, "  <testsuite");
	html_attribute(out, "name", suite->name);
	put_counts(out, COUNT(families), count_failed(suite));
	buf_put_z(out, " skipped=\"0\">\n");
	for (size_t i = 0; i < COUNT(families); i++)
		put_case(out, account, suite, i);
	buf_put_z(out, "  </testsuite>\n");
}

void
account_junit(struct buf *out, const struct account *account)
{
	struct suites suites = {.account = account, .arena = out->arena};
	size_t failed = 0;

	add_asked(&suites);
	for (size_t i = 0; i < account->shown.count; i++)
		sort_in(&suites, account->shown.items[i]);
	for (size_t i = 0; i < suites.all.count; i++)
		failed += count_failed(suites.all.items[i]);
	buf_put_z(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
		       "<testsuites name=\"Trust Portal\"");
	put_counts(out, suites.all.count * COUNT(families), failed);
	buf_put_z(out, ">\n");
	for (size_t i = 0; i < suites.all.count; i++)
		put_suite(out, account, suites.all.items[i]);
	buf_put_z(out, "</testsuites>\n");
}
