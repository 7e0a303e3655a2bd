/* The parser of the command line, over the options of `check`. */
#include "commands/options.h"

#include "commands/command.h"
#include "unit.h"

static struct arena *arena;
static struct arguments args;
static int at;

static void
setup(void)
{
	arena = arena_new();
	args = (struct arguments){0};
	at = 0;
}

static void
teardown(void)
{
	arena_free(arena);
}

/* Parses words parted by spaces; what is wrong, or the empty text. */
static const char *
parse(const struct options *own, const char *line)
{
	LIST(char *) words = {0};
	str rest = str_from(line);
	str word;

	while (str_cut(&rest, ' ', &word)) {
		char *copy = arena_alloc(arena, word.n + 1);

		memcpy(copy, word.p, word.n);
		*list_push(arena, &words) = copy;
	}
	*list_push(arena, &words) = NULL;
	at = 0;
	return str_z(arena, options_parse(arena, own, &args, words.items, &at));
}

static const char *
check(const char *line)
{
	return parse(&command_check.options, line);
}

START_TEST(values_in_both_forms)
{
	ck_assert_str_eq(
		check("--as-of 2026-11-22 --format=json a -C x b"), "");
	ck_assert(str_eq(args.as_of, S("2026-11-22")));
	ck_assert(str_eq(args.format, S("json")));
	ck_assert(str_eq(args.folder, S("x")));
	ck_assert_uint_eq(args.operands.count, 2);
	ck_assert(str_eq(args.operands.items[1], S("b")));
}
END_TEST

START_TEST(short_and_flags)
{
	ck_assert_str_eq(check("-Cy --strict --quiet --no-color"), "");
	ck_assert(str_eq(args.folder, S("y")));
	ck_assert(args.strict && args.quiet && args.no_color);
}
END_TEST

START_TEST(after_two_hyphens)
{
	ck_assert_str_eq(check("-- --strict -x"), "");
	ck_assert(!args.strict);
	ck_assert_uint_eq(args.operands.count, 2);
}
END_TEST

START_TEST(before_the_command)
{
	ck_assert_str_eq(parse(NULL, "-C x check --strict"), "");
	ck_assert_int_eq(at, 2);
	ck_assert_ptr_nonnull(strstr(parse(NULL, "--strict"), "after its"));
}
END_TEST

static const struct {
	const char *line, *wrong;
} mistakes[] = {
	{"--formt json", "there is no option `--formt`; did you mean "
			 "`--format`?"},
	{"--zzzzzz", "there is no option `--zzzzzz` here"},
	{"-z", "there is no option `-z`"},
	{"--format", "`--format` needs a value: `--format FORMAT`"},
	{"--format=", "`--format` needs a value: `--format FORMAT`"},
	{"--strict=yes", "`--strict` takes no value"},
	{"--only-new", "`--only-new` needs a value: `--only-new REV`"},
};

START_TEST(wrong_use)
{
	ck_assert_str_eq(check(mistakes[_i].line), mistakes[_i].wrong);
}
END_TEST

TCase *
tcase_options(void)
{
	TCase *tcase = tcase_create("options");

	tcase_add_checked_fixture(tcase, setup, teardown);
	tcase_add_test(tcase, values_in_both_forms);
	tcase_add_test(tcase, short_and_flags);
	tcase_add_test(tcase, after_two_hyphens);
	tcase_add_test(tcase, before_the_command);
	tcase_add_loop_test(tcase, wrong_use, 0,
		(int)(sizeof(mistakes) / sizeof(mistakes[0])));
	return tcase;
}
