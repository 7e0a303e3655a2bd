#include "unit.h"

#include "load/patterns.h"
#include "load/publishable.h"
#include "reading.h"

static const struct {
	const char *text;
	const char *codes;
} samples[] = {
	{"Attendance rose to 94.1 in 2025-26.", ""},
	{"TODO: write this", "S116 1:1"},
	{"This is TBC.", "S116 1:9"},
	{"This is tbd", "S116 1:9"},
	{"fixme", "S116 1:1"},
	{"TODOS and outbctbc are words, and so is todo", ""},
	{"Why?? Because", "S116 1:4"},
	{"Why??? Because", "S116 1:4"},
	{"It costs \xC2\xA3xxx a year", "S116 1:10"},
	{"It costs \xC2\xA3"
	 "1200 a year",
		""},
	{"Where does this fit? Here", "S116 1:1"},
	{"\xC3\xA9\xC3\xA9 TBC", "S116 1:4"},
	{"One\ntwo TBC\nTBC", "S116 2:5, S116 3:1"},
	{"pupil A123456789012 left", "S117 1:7"},
	{"pupil A12345678901B left", "S117 1:7"},
	{"pupil A1234567890 left", ""},
	{"AB123456789012345 is a part", ""},
	{"his is AB 12 34 56 C", "S117 1:8"},
	{"AB123456C", "S117 1:1"},
	{"minute GB 12 34 56 A", ""},
	{"minute TB 2026/07/6", ""},
	{"write to ann.other@example.org.", "S117 1:10"},
	{"write to <a_b+c@mail.example.org>", "S117 1:11"},
	{"write to office@example.org, or Head@example.org", ""},
	{"at 3pm @example", ""},
	{"ring 07700 900123", "S117 1:6"},
	{"ring 07700900123 now", "S117 1:6"},
	{"ring (01632) 960 001", "S117 1:6"},
	{"ring 020 7946 0958", "S117 1:6"},
	{"ring +44 7700 900123", "S117 1:6"},
	{"ring +44 (0)20 7946 0958", "S117 1:6"},
	{"ring 0044 1632 960001", "S117 1:6"},
	{"on 01-09-2026 and 2026-09-01", ""},
	{"0.123456789012", ""},
	{"| 012 | 3456 | 7890 |", ""},
	{"the figures 0 1 2 3 4 5 6 7 8 9 10", ""},
	{"URN 123456, LAESTAB 123 4567", ""},
	{"2023-24 2024-25 2025-26", ""},
};

START_TEST(test_samples)
{
	struct reading *r = reading_begin(str_from(samples[_i].text));
	const char *codes;

	publishable_body(&r->diags, &r->source, r->source.text, 1);
	codes = reading_codes(r);
	if (strcmp(codes, samples[_i].codes) != 0)
		ck_abort_msg("%s: %s", samples[_i].text, codes);
	reading_end(r);
}
END_TEST

/* A find within quotes, after another like it, and folded over two lines. */
START_TEST(test_places)
{
	str text = S("a: \"x TBC, \\\"TBC\\\"\"\nb: >-\n  say where does\n"
		     "  this fit? now\n");
	struct reading *r = reading_of(text);
	const struct node *a = value_under(r->root, "a");
	const struct node *b = value_under(r->root, "b");

	publishable_value(&r->diags, a->text, a->span);
	publishable_value(&r->diags, b->text, b->span);
	ck_assert_str_eq(reading_codes(r), "S116 1:7, S116 1:14, S116 2:4");
	reading_end(r);
}
END_TEST

TCase *
tcase_bind_patterns(void)
{
	TCase *tcase = tcase_create("bind_patterns");

	tcase_add_loop_test(tcase, test_samples, 0, (int)COUNT(samples));
	tcase_add_test(tcase, test_places);
	return tcase;
}
