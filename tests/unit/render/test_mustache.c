/*
 * The language's own conformance cases (a folder beside the repository, or
 * named by MUSTACHE_SPEC) and ours in tests/mustache, each case one test.
 *
 * A case of ours may add to the form of those: "strict", "diagnostics" (as
 * "P605 page 1:3", in order; none where it is left out), "html" (strings of
 * its data were made by the generator).
 */
#include "unit.h"

#include <stdio.h>

#include "json_read.h"
#include "render/json.h"
#include "render/template.h"

static const char *const spec_folders[] = {
	"../shared/conformance/mustache",
	"../../shared/conformance/mustache",
};

static const char *const spec_names[] = {"comments", "delimiters",
	"dynamic-names", "inheritance", "interpolation", "inverted", "partials",
	"sections"};

/* The cases in all files of the conformance suite. */
#define SPEC_CASES 184

static const char *const own_names[] = {
	"blocks", "lines", "mistakes", "names", "values"};

#define OWN_CASES_AT_LEAST 40

struct file {
	const struct value *cases;
	str text;
};

/* What find_partial() looks names up in, and the sources it has made. */
struct partials {
	struct arena *arena;
	const struct value *bodies;
	str page;
};

static const struct source *
find_partial(void *context, str name)
{
	struct partials *partials = context;
	struct source *source = NEW(partials->arena, struct source);
	const struct value *body = NULL;

	source->path = str_copy(partials->arena, name);
	source->text = partials->page;
	if (str_eq_z(name, "page"))
		return source;
	if (partials->bodies != NULL)
		body = value_get(partials->bodies, name);
	if (body == NULL)
		return NULL;
	source->text = value_chars(body);
	return source;
}

static const char *
spec_folder(void)
{
	const char *named = getenv("MUSTACHE_SPEC");

	if (named != NULL)
		return named;
	for (size_t i = 0; i < COUNT(spec_folders); i++) {
		char path[256];
		FILE *file;

		snprintf(path, sizeof(path), "%s/partials.json",
			spec_folders[i]);
		file = fopen(path, "rb");
		if (file == NULL)
			continue;
		fclose(file);
		return spec_folders[i];
	}
	return NULL;
}

static bool
read_cases(struct arena *arena, const char *folder, const char *name,
	struct file *file)
{
	const struct value *root;
	const char *path = str_z(
		arena, str_printf(arena, "%s/%s.json", folder, name));

	if (!json_read_file(arena, path, &file->text))
		return false;
	root = json_read(arena, file->text, VALUE_HTML);
	file->cases = root == NULL ? NULL : value_get(root, S("tests"));
	return file->cases != NULL;
}

/* The case with this index over all files, or NULL; and how many there are. */
static const struct value *
find_case(struct arena *arena, const char *folder, const char *const *names,
	size_t files, size_t *index)
{
	for (size_t i = 0; i < files; i++) {
		struct file file;

		if (!read_cases(arena, folder, names[i], &file))
			ck_abort_msg("%s/%s.json is not there or no JSON",
				folder, names[i]);
		if (*index < value_count(file.cases))
			return value_at(file.cases, *index);
		*index -= value_count(file.cases);
	}
	return NULL;
}

static int
count_cases(const char *folder, const char *const *names, size_t files)
{
	struct arena *arena = arena_new();
	size_t total = 0;

	for (size_t i = 0; i < files; i++) {
		struct file file;

		if (read_cases(arena, folder, names[i], &file))
			total += value_count(file.cases);
	}
	arena_free(arena);
	return (int)total;
}

static bool
has_flag(const struct value *test, const char *key)
{
	const struct value *flag = value_get(test, str_from(key));

	return flag != NULL && value_is_true(flag);
}

/* Strings are HTML in the tree as read; as text they are read once more. */
static const struct value *
data_of(struct arena *arena, const struct value *test)
{
	struct buf out = buf_new(arena);
	const struct value *data = value_get(test, S("data"));

	if (has_flag(test, "html"))
		return data;
	json_write(&out, data);
	return json_read(arena, buf_str(&out), VALUE_TEXT);
}

static str
diagnostics_text(struct arena *arena, const struct diags *diags)
{
	struct buf out = buf_new(arena);

	for (size_t i = 0; i < diags->all.count; i++) {
		const struct diagnostic *d = diags->all.items[i];

		if (i > 0)
			buf_put_z(&out, "; ");
		buf_put_z(&out, code_table[d->code].name);
		if (span_is_set(d->span))
			buf_printf(&out, " %.*s %u:%u",
				STR_ARG(d->span.source->path), d->span.line,
				d->span.column);
	}
	return buf_str(&out);
}

static str
expected_diagnostics(struct arena *arena, const struct value *test)
{
	const struct value *list = value_get(test, S("diagnostics"));
	struct buf out = buf_new(arena);

	for (size_t i = 0; list != NULL && i < value_count(list); i++) {
		if (i > 0)
			buf_put_z(&out, "; ");
		buf_put(&out, value_chars(value_at(list, i)));
	}
	return buf_str(&out);
}

static void
check_text(const struct value *test, const char *what, str expected, str got)
{
	str name = json_chars(test, "name");

	ck_assert_msg(str_eq(expected, got),
		"%.*s: %s\n--- expected\n%.*s\n--- got\n%.*s\n---",
		STR_ARG(name), what, STR_ARG(expected), STR_ARG(got));
}

/* Reads all that there is, so that nothing is left to be looked up. */
static void
link_all(struct template_set *set, const struct value *partials)
{
	template_check(set, S("page"));
	for (size_t i = 0; partials != NULL && i < value_count(partials); i++)
		template_check(set, value_key(partials, i));
	template_set_close(set, NULL);
}

static void
run_case(struct arena *arena, const struct value *test,
	const struct value *data, struct diags *diags, bool is_linked)
{
	struct partials partials = {arena, value_get(test, S("partials")),
		json_chars(test, "template")};
	struct template_set *set;
	struct buf out = buf_new(arena);
	bool good;

	diags_init(diags, arena);
	set = template_set_new(arena, diags, find_partial, &partials);
	template_set_strict(set, has_flag(test, "strict"));
	if (is_linked)
		link_all(set, partials.bodies);
	good = template_render(set, S("page"), data, &out);
	check_text(test, "text", json_chars(test, "expected"), buf_str(&out));
	ck_assert_msg(good == (diags->all.count == 0),
		"%.*s: the result and the diagnostics disagree",
		STR_ARG(json_chars(test, "name")));
}

/* A template says the same as it was read, and when it was linked. */
START_TEST(spec_case)
{
	struct arena *arena = arena_new();
	size_t index = (size_t)_i;
	const struct value *test = find_case(
		arena, spec_folder(), spec_names, COUNT(spec_names), &index);
	const struct value *data = value_get(test, S("data"));
	struct diags diags;

	ck_assert_ptr_nonnull(test);
	run_case(arena, test, data, &diags, false);
	run_case(arena, test, data, &diags, true);
	arena_free(arena);
}
END_TEST

START_TEST(own_case)
{
	struct arena *arena = arena_new();
	size_t index = (size_t)_i;
	const struct value *test = find_case(
		arena, "tests/mustache", own_names, COUNT(own_names), &index);
	const struct value *data = data_of(arena, test);
	struct diags diags;

	ck_assert_ptr_nonnull(test);
	for (int is_linked = 0; is_linked < 2; is_linked++) {
		run_case(arena, test, data, &diags, is_linked);
		check_text(test, "diagnostics",
			expected_diagnostics(arena, test),
			diagnostics_text(arena, &diags));
	}
	arena_free(arena);
}
END_TEST

START_TEST(all_cases_are_there)
{
	const char *folder = spec_folder();

	ck_assert_int_ge(
		count_cases("tests/mustache", own_names, COUNT(own_names)),
		OWN_CASES_AT_LEAST);
	if (folder != NULL)
		ck_assert_int_ge(
			count_cases(folder, spec_names, COUNT(spec_names)),
			SPEC_CASES);
}
END_TEST

TCase *
tcase_mustache(void)
{
	TCase *tc = tcase_create("mustache");
	const char *folder = spec_folder();

	tcase_add_test(tc, all_cases_are_there);
	tcase_add_loop_test(tc, own_case, 0,
		count_cases("tests/mustache", own_names, COUNT(own_names)));
	if (folder == NULL)
		fprintf(stderr, "skipped: no conformance cases of Mustache "
				"beside the repository\n");
	else
		tcase_add_loop_test(tc, spec_case, 0,
			count_cases(folder, spec_names, COUNT(spec_names)));
	return tc;
}
