#include "unit.h"

#include "load/policy.h"
#include "reading.h"

static struct policy
divide(struct reading *reading)
{
	struct policy policy = {.source = &reading->source,
		.body = reading->source.text,
		.body_line = 10};

	policy_divide(reading->arena, &policy);
	return policy;
}

START_TEST(test_clauses)
{
	struct reading *r = reading_begin(S("# The policy\n"
					    "\n"
					    "## Foreword\n"
					    "None.\n"
					    "## 3 Ways {.informative}\n"
					    "Before.\n"
					    "### 3.2 Attendance ##\n"
					    "\xE2\x80\x9CWell\xE2\x80\x9D\n"
					    "  below\t\tall.\n"
					    "```\n"
					    "## 9 not a heading\n"
					    "```\n"
					    "## G.C1. Results\n"
					    "    ## 8 code\n"
					    "#7 no\n"
					    "End."));
	struct policy p = divide(r);
	const struct clause *c = p.clauses.items;

	ck_assert(str_eq(p.title.s, S("The policy")));
	ck_assert_str_eq(span_words(r, p.title.span), "10:1-10:12");
	ck_assert_uint_eq(p.clauses.count, 3);
	ck_assert(str_eq(c[0].number, S("3")));
	ck_assert(str_eq(c[0].title, S("Ways")));
	ck_assert(c[0].informative);
	ck_assert(str_find(c[0].text, S("\"Well\" below all."), 0) > 0);
	ck_assert(str_eq(c[1].number, S("3.2")));
	ck_assert(str_eq(c[1].title, S("Attendance")));
	ck_assert(!c[1].informative);
	ck_assert(str_starts(c[1].text, S("\"Well\" below all. ```")));
	ck_assert_str_eq(span_words(r, c[1].span), "16:1-16:21");
	ck_assert(str_eq(c[2].number, S("G.C1")));
	ck_assert(str_eq(c[2].title, S("Results")));
	ck_assert(str_eq(c[2].text, S("## 8 code #7 no End.")));
	reading_end(r);
}
END_TEST

START_TEST(test_fences)
{
	struct reading *r = reading_begin(S("~~~~\n"
					    "```\n"
					    "# 1 a\n"
					    "~~~\n"
					    "# 2 b\n"
					    "~~~~~\n"
					    "# 3 c\n"
					    "```\n"
					    "# 4 d\n"));
	struct policy p = divide(r);

	ck_assert_uint_eq(p.clauses.count, 1);
	ck_assert(str_eq(p.clauses.items[0].number, S("3")));
	reading_end(r);
}
END_TEST

START_TEST(test_empty)
{
	struct reading *r = reading_begin(S(""));

	ck_assert_uint_eq(divide(r).clauses.count, 0);
	reading_end(r);
}
END_TEST

TCase *
tcase_bind_policy(void)
{
	TCase *tcase = tcase_create("bind_policy");

	tcase_add_test(tcase, test_clauses);
	tcase_add_test(tcase, test_fences);
	tcase_add_test(tcase, test_empty);
	return tcase;
}
