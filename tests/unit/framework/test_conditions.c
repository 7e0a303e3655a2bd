/* The table "Conditions" of framework.md, row by row. */
#include "unit.h"

#include "framework/world.h"

static const char indicators[] =
	"- {id: up, label: Up, definition: d, unit: percent, decimals: 1,"
	" range: [0, 100], direction: higher}\n"
	"- {id: down, label: Down, definition: d, unit: percent, decimals: 1,"
	" range: [0, 100], direction: lower}\n";

static const char facts[] =
	"- {id: g, label: G, kind: grade, scale: [a, b, c, d]}\n"
	"- {id: ch, label: Ch, kind: choice, of: [x, y, z]}\n"
	"- {id: fl, label: Fl, kind: flag}\n"
	"- {id: L1, label: L1, kind: rating, groups: [lead]}\n"
	"- {id: L2, label: L2, kind: rating, groups: [lead]}\n"
	"- {id: L3, label: L3, kind: rating, groups: [lead]}\n"
	"- {id: n, label: N, kind: number, indicator: up}\n"
	"- {id: m, label: M, kind: number, indicator: up}\n"
	"- {id: low, label: Low, kind: number, indicator: down}\n";

/* With the condition of C1 still to come. */
#define FRAMEWORK                                                              \
	"id: t\n"                                                              \
	"title: T\n"                                                           \
	"trust: T\n"                                                           \
	"version: \"1\"\n"                                                     \
	"effective: 2025-09-01\n"                                              \
	"parameters: {far: {value: 3.0, unit: points}}\n"                      \
	"decide: most-serious\n"                                               \
	"categories:\n"                                                        \
	"  - {id: good, label: Good, criteria: []}\n"                          \
	"  - id: bad\n"                                                        \
	"    label: Bad\n"                                                     \
	"    exit: It ends\n"                                                  \
	"    criteria:\n"                                                      \
	"      - {id: C1, text: t, when: %s}\n"                                \
	"default: good\n"                                                      \
	"overlays:\n"                                                          \
	"  - id: over\n"                                                       \
	"    label: Over\n"                                                    \
	"    criteria:\n"                                                      \
	"      - {id: C0, text: t, when: {fact: fl, is: true}}\n"

/* T true, F false, U unknown, N not applicable. */
struct row {
	const char *when, *given;
	char expected;
	const char *possible; /* where it is not what the truth says */
};

static const struct row facts_rows[] = {
	{"{fact: g, is: b}", "g: b", 'T', NULL},
	{"{fact: g, is: b}", "g: a", 'F', NULL},
	{"{fact: g, is: b}", "", 'U', NULL},
	{"{fact: g, is: b}", "g: n/a", 'N', NULL},
	{"{fact: g, is: [b, d]}", "g: d", 'T', NULL},
	{"{fact: g, is: [b, d]}", "g: c", 'F', NULL},
	{"{fact: g, is: [b, n/a]}", "g: n/a", 'T', NULL},
	{"{fact: g, is: [b, n/a]}", "g: a", 'F', NULL},
	{"{fact: g, is: [a, b, c, d]}", "", 'T', NULL},
	{"{fact: ch, is: y}", "ch: y", 'T', NULL},
	{"{fact: ch, is: y}", "ch: suppressed", 'U', NULL},
	{"{fact: fl, is: false}", "fl: false", 'T', NULL},
	{"{fact: g, at-least: b}", "g: a", 'T', NULL},
	{"{fact: g, at-least: b}", "g: b", 'T', NULL},
	{"{fact: g, at-least: b}", "g: c", 'F', NULL},
	{"{fact: g, at-most: b}", "g: c", 'T', NULL},
	{"{fact: g, at-most: b}", "g: b", 'T', NULL},
	{"{fact: g, at-most: b}", "g: a", 'F', NULL},
	{"{fact: g, better-than: b}", "g: a", 'T', NULL},
	{"{fact: g, better-than: b}", "g: b", 'F', NULL},
	{"{fact: g, worse-than: b}", "g: c", 'T', NULL},
	{"{fact: g, worse-than: b}", "g: b", 'F', NULL},
	{"{fact: L1, worse-than: met}", "L1: partly", 'T', NULL},
	{"{fact: g, at-least: b, for: 1 year}", "g: {series: [b, a]}", 'T',
		NULL},
	{"{fact: g, at-least: b, for: 1 year}", "g: {series: [c, a]}", 'F',
		NULL},
	{"{fact: g, at-least: b, for: 1 year}", "g: a", 'U', NULL},
	{"{fact: g, at-least: b, for: 1 year}", "g: c", 'F', NULL},
	{"{fact: g, at-least: b, for: 1 year}", "g: n/a", 'N', NULL},
};

static const struct row numbers_rows[] = {
	{"{fact: n, at-least: 50}", "n: 50.0", 'T', NULL},
	{"{fact: n, at-least: 50}", "n: 49.9", 'F', NULL},
	{"{fact: n, at-least: 50}", "", 'U', NULL},
	{"{fact: n, at-least: 50}", "n: suppressed", 'U', NULL},
	{"{fact: n, at-least: 50}", "n: n/a", 'N', NULL},
	{"{fact: n, at-least: far}", "n: 3.0", 'T', NULL},
	{"{fact: n, at-least: far}", "n: 2.9", 'F', NULL},
	{"{fact: n, at-most: 50}", "n: 50.0", 'T', NULL},
	{"{fact: n, at-most: 50}", "n: 50.1", 'F', NULL},
	{"{fact: n, above: 50}", "n: 50.0", 'F', NULL},
	{"{fact: n, above: 50}", "n: 50.1", 'T', NULL},
	{"{fact: n, below: 50}", "n: 50.0", 'F', NULL},
	{"{fact: n, below: 50}", "n: 49.9", 'T', NULL},
	{"{fact: n, above: 50, by: 2}", "n: 52.0", 'T', NULL},
	{"{fact: n, above: 50, by: 2}", "n: 51.9", 'F', NULL},
	{"{fact: n, is: 50}", "n: 50.0", 'T', NULL},
	{"{fact: n, is: 50}", "n: 50.1", 'F', NULL},
	{"{fact: n, better-than: 50}", "n: 50.1", 'T', NULL},
	{"{fact: n, better-than: 50}", "n: 50.0", 'F', NULL},
	{"{fact: n, worse-than: 50}", "n: 49.9", 'T', NULL},
	{"{fact: n, worse-than: 50}", "n: 50.0", 'F', NULL},
	/* Lower is better: better and worse turn round, above does not. */
	{"{fact: low, better-than: 50}", "low: 49.9", 'T', NULL},
	{"{fact: low, better-than: 50}", "low: 50.0", 'F', NULL},
	{"{fact: low, worse-than: 50}", "low: 50.1", 'T', NULL},
	{"{fact: low, worse-than: 50}", "low: 50.0", 'F', NULL},
	{"{fact: low, above: 50}", "low: 50.1", 'T', NULL},
	{"{fact: low, at-least: 50}", "low: 50.0", 'T', NULL},
	/* By so much or more. */
	{"{fact: n, worse-than: national, by: far}",
		"n: {value: 90.0, national: 93.0}", 'T', NULL},
	{"{fact: n, worse-than: national, by: far}",
		"n: {value: 90.1, national: 93.0}", 'F', NULL},
	{"{fact: n, worse-than: national, by: far}", "n: 90.0", 'U', NULL},
	{"{fact: n, worse-than: national}", "n: {value: 93.0, national: 93.0}",
		'F', NULL},
	{"{fact: n, worse-than: national}", "n: {value: 93.0, national: 93.01}",
		'T', NULL},
	{"{fact: n, better-than: similar-schools, by: 2}",
		"n: {value: 62.0, similar-schools: 60.0}", 'T', NULL},
	{"{fact: n, better-than: similar-schools, by: 2}",
		"n: {value: 62.0, national: 60.0}", 'U', NULL},
	{"{fact: n, at-least: target}", "n: {value: 60.0, target: 60.0}", 'T',
		NULL},
	{"{fact: n, at-least: target}", "n: {value: 59.9, target: 60.0}", 'F',
		NULL},
	{"{fact: low, worse-than: national, by: far}",
		"low: {value: 13.0, national: 10.0}", 'T', NULL},
	{"{fact: low, worse-than: national, by: far}",
		"low: {value: 12.9, national: 10.0}", 'F', NULL},
	{"{fact: n, below: national, by: 3}",
		"n: {value: 90.0, national: 93.0}", 'T', NULL},
	/* Held throughout: each year's figure. */
	{"{fact: n, below: 50, for: 2 years}", "n: {series: [49, 49.9]}", 'T',
		NULL},
	{"{fact: n, below: 50, for: 2 years}", "n: {series: [50, 49]}", 'F',
		NULL},
	{"{fact: n, below: 50, for: 2 years}", "n: {series: [49, 50]}", 'F',
		NULL},
	{"{fact: n, below: 50, for: 2 years}", "n: 49", 'U', NULL},
	{"{fact: n, below: 50, for: 2 years}", "n: 50", 'F', NULL},
	{"{fact: n, below: 50, for: 3 years}", "n: {series: [9, 9, 9]}", 'T',
		NULL},
	{"{fact: n, below: 50, for: 3 years}", "n: {series: [9, 9]}", 'U',
		NULL},
};

static const struct row trend_rows[] = {
	{"{fact: n, trend: declining, over: 2}", "n: {series: [52, 51, 50]}",
		'T', NULL},
	{"{fact: n, trend: declining, over: 2}", "n: {series: [50, 49, 50]}",
		'F', NULL},
	{"{fact: n, trend: declining, over: 2}", "n: {series: [51, 50]}", 'U',
		NULL},
	{"{fact: n, trend: declining, over: 2}", "n: n/a", 'N', NULL},
	/* The net change asks for both ends only. */
	{"{fact: n, trend: declining, over: 2}",
		"n: {series: [52, suppressed, 50]}", 'T', NULL},
	{"{fact: n, trend: declining, over: 2, each: true}",
		"n: {series: [52, suppressed, 50]}", 'U', NULL},
	{"{fact: n, trend: declining, over: 2, each: true}",
		"n: {series: [52, 50, 51]}", 'F', NULL},
	{"{fact: n, trend: declining, over: 2, each: true}",
		"n: {series: [52, 51, 50.9]}", 'T', NULL},
	{"{fact: n, trend: rising, over: 2, each: true, by: 0.3}",
		"n: {series: [50, 50.3, 50.6]}", 'T', NULL},
	{"{fact: n, trend: rising, over: 2, each: true, by: 0.3}",
		"n: {series: [50, 50.2, 50.6]}", 'F', NULL},
	{"{fact: n, trend: rising}", "n: {series: [50.0, 50.1]}", 'T', NULL},
	{"{fact: n, trend: rising}", "n: {series: [50.0, 50.0]}", 'F', NULL},
	{"{fact: n, trend: rising, by: 0.3}", "n: {series: [50, 50.3]}", 'T',
		NULL},
	{"{fact: n, trend: rising, by: 0.3}", "n: {series: [50, 50.2]}", 'F',
		NULL},
	/* Flat is by less than D, either way. */
	{"{fact: n, trend: flat, by: 0.3}", "n: {series: [50, 50.2]}", 'T',
		NULL},
	{"{fact: n, trend: flat, by: 0.3}", "n: {series: [50, 49.8]}", 'T',
		NULL},
	{"{fact: n, trend: flat, by: 0.3}", "n: {series: [50, 50.3]}", 'F',
		NULL},
	{"{fact: n, trend: flat, by: 0.3}", "n: {series: [50, 49.7]}", 'F',
		NULL},
	{"{fact: n, trend: flat}", "n: {series: [50, 50]}", 'T', NULL},
	{"{fact: n, trend: flat}", "n: {series: [50, 50.1]}", 'F', NULL},
	{"{fact: n, trend: flat, over: 2, each: true, by: 1}",
		"n: {series: [50, 51, 50]}", 'F', NULL},
	{"{fact: low, trend: improving}", "low: {series: [10, 9]}", 'T', NULL},
	{"{fact: low, trend: rising}", "low: {series: [10, 9]}", 'F', NULL},
	{"{fact: low, trend: declining}", "low: {series: [9, 10]}", 'T', NULL},
	{"{fact: low, trend: falling}", "low: {series: [10, 9]}", 'T', NULL},
	/* This fact less another. */
	{"{fact: n, gap-to: m, at-most: 5}", "n: 60, m: 55", 'T', NULL},
	{"{fact: n, gap-to: m, at-most: 5}", "n: 60.1, m: 55", 'F', NULL},
	{"{fact: n, gap-to: m, below: -5}", "n: 50, m: 55.1", 'T', NULL},
	{"{fact: n, gap-to: m, below: -5}", "n: 50, m: 55", 'F', NULL},
	{"{fact: n, gap-to: m, at-most: 5}", "n: 60", 'U', NULL},
	{"{fact: n, gap-to: m, at-most: 5}", "m: 55", 'U', NULL},
	{"{fact: n, gap-to: m, at-most: 5}", "n: 60, m: n/a", 'N', NULL},
	{"{fact: n, gap-to: m, at-most: 5}", "n: n/a, m: 60", 'N', NULL},
};

static const struct row groups_rows[] = {
	{"{group: lead, any: {is: not-met}}", "L1: not-met", 'T', NULL},
	{"{group: lead, any: {is: not-met}}", "L1: met, L2: met, L3: partly",
		'F', NULL},
	{"{group: lead, any: {is: not-met}}", "L1: met", 'U', NULL},
	{"{group: lead, any: {is: not-met}}", "L1: n/a, L2: met, L3: met", 'F',
		NULL},
	{"{group: lead, any: {is: not-met}}", "L1: n/a, L2: n/a, L3: n/a", 'U',
		NULL},
	{"{group: lead, all: {at-least: partly}}",
		"L1: met, L2: met, L3: partly", 'T', NULL},
	{"{group: lead, all: {at-least: partly}}", "L2: not-met", 'F', NULL},
	{"{group: lead, all: {at-least: partly}}", "L1: met, L2: met", 'U',
		NULL},
	{"{group: lead, all: {at-least: partly}}", "L1: met, L2: n/a, L3: n/a",
		'T', NULL},
	{"{group: lead, all: {at-least: partly}}", "L1: n/a, L2: n/a, L3: n/a",
		'U', NULL},
	{"{group: lead, count: not-met, at-least: 2}",
		"L1: not-met, L2: not-met", 'T', NULL},
	{"{group: lead, count: not-met, at-least: 2}", "L1: not-met", 'U',
		NULL},
	{"{group: lead, count: not-met, at-least: 2}",
		"L1: not-met, L2: met, L3: partly", 'F', NULL},
	{"{group: lead, count: not-met, at-most: 1}",
		"L1: not-met, L2: not-met", 'F', NULL},
	{"{group: lead, count: not-met, at-most: 1}", "L1: met, L2: met", 'T',
		NULL},
	{"{group: lead, count: not-met, at-most: 1}", "L1: not-met", 'U', NULL},
	{"{group: lead, count: not-met, at-most: 1}",
		"L1: n/a, L2: n/a, L3: n/a", 'U', NULL},
	{"{group: lead, share: 60%, any: {is: met}}",
		"L1: met, L2: met, L3: not-met", 'T', NULL},
	{"{group: lead, share: 60%, any: {is: met}}",
		"L1: met, L2: partly, L3: not-met", 'F', NULL},
	{"{group: lead, share: 60%, any: {is: met}}", "L1: met", 'U', NULL},
	{"{group: lead, share: 50%, any: {is: met}}",
		"L1: met, L2: not-met, L3: n/a", 'T', NULL},
	{"{group: lead, share: 60%, any: {is: met}}",
		"L1: met, L2: not-met, L3: n/a", 'F', NULL},
};

/* A, U, B: true, unknown, false; X does not apply. */
#define A "{fact: g, is: a}"
#define B "{fact: g, is: b}"
#define U "{fact: ch, is: x}"
#define X "{fact: fl, is: true}"
#define GIVEN "g: a, fl: n/a"

static const struct row logic_rows[] = {
	{"{any: [" A ", " U "]}", GIVEN, 'T', NULL},
	{"{any: [" B ", " U "]}", GIVEN, 'U', NULL},
	{"{any: [" B ", " B "]}", GIVEN, 'F', NULL},
	{"{any: [" B ", " X "]}", GIVEN, 'F', NULL},
	{"{any: [" X ", " A "]}", GIVEN, 'T', NULL},
	{"{any: [" X ", " X "]}", GIVEN, 'N', NULL},
	{"{all: [" A ", " U "]}", GIVEN, 'U', NULL},
	{"{all: [" B ", " U "]}", GIVEN, 'F', NULL},
	{"{all: [" A ", " A "]}", GIVEN, 'T', NULL},
	{"{all: [" A ", " X "]}", GIVEN, 'T', NULL},
	{"{all: [" X ", " B "]}", GIVEN, 'F', NULL},
	{"{all: [" X ", " X "]}", GIVEN, 'N', NULL},
	{"{none: [" B ", " B "]}", GIVEN, 'T', NULL},
	{"{none: [" A ", " U "]}", GIVEN, 'F', NULL},
	{"{none: [" B ", " U "]}", GIVEN, 'U', NULL},
	{"{none: [" X ", " B "]}", GIVEN, 'T', NULL},
	{"{none: [" X "]}", GIVEN, 'N', NULL},
	{"{not: " A "}", GIVEN, 'F', NULL},
	{"{not: " B "}", GIVEN, 'T', NULL},
	{"{not: " U "}", GIVEN, 'U', NULL},
	{"{not: " X "}", GIVEN, 'N', NULL},
	{"{all: [" A ", {not: " X "}]}", GIVEN, 'T', NULL},
	{"{at-least: 2, of: [" A ", " A ", " U "]}", GIVEN, 'T', NULL},
	{"{at-least: 2, of: [" A ", " B ", " U "]}", GIVEN, 'U', NULL},
	{"{at-least: 2, of: [" B ", " B ", " U "]}", GIVEN, 'F', NULL},
	{"{at-least: 2, of: [" A ", " X "]}", GIVEN, 'F', NULL},
	{"{at-least: 1, of: [" X ", " X "]}", GIVEN, 'N', NULL},
	{"{at-most: 1, of: [" A ", " A "]}", GIVEN, 'F', NULL},
	{"{at-most: 1, of: [" A ", " B "]}", GIVEN, 'T', NULL},
	{"{at-most: 1, of: [" A ", " U "]}", GIVEN, 'U', NULL},
	{"{at-most: 1, of: [" A ", " X "]}", GIVEN, 'T', NULL},
	{"{at-most: 0, of: [" X "]}", GIVEN, 'N', NULL},
	{"{criterion: C0}", "fl: true", 'T', NULL},
	{"{criterion: C0}", "fl: false", 'F', NULL},
	{"{criterion: C0}", "", 'U', NULL},
	{"{criterion: C0}", "fl: n/a", 'N', NULL},
	{A ", unless: " A, GIVEN, 'F', NULL},
	{A ", unless: " B, GIVEN, 'T', NULL},
	{A ", unless: " U, GIVEN, 'U', NULL},
	{A ", unless: " X, GIVEN, 'T', NULL},
	{B ", unless: " U, GIVEN, 'F', NULL},
	{X ", unless: " B, GIVEN, 'N', NULL},
	{X ", unless: " A, GIVEN, 'N', NULL},
};

static const struct row school_rows[] = {
	{"{phase: primary}", "phase: primary", 'T', NULL},
	{"{phase: [secondary, primary]}", "phase: primary", 'T', NULL},
	{"{phase: secondary}", "phase: primary", 'F', NULL},
	{"{phase: secondary}", "", 'U', NULL},
	{"{ages-include: 11}", "ages: 3-11", 'T', NULL},
	{"{ages-include: 3}", "ages: 3-11", 'T', NULL},
	{"{ages-include: 12}", "ages: 3-11", 'F', NULL},
	{"{ages-include: 12}", "", 'U', NULL},
	{"{sixth-form: true}", "ages: 11-18", 'T', NULL},
	{"{sixth-form: true}", "ages: 11-16", 'F', NULL},
	{"{sixth-form: false}", "ages: 11-16", 'T', NULL},
	{"{sixth-form: true}", "", 'U', NULL},
	{"{membership: joining}", "membership: joining", 'T', NULL},
	{"{membership: joining}", "membership: trust", 'F', NULL},
	{"{membership: joining}", "", 'U', NULL},
	/* The day is 2025-09-01; the last day counts. */
	{"{within: {since: head, period: 1 year}}", "head: {since: 2024-09-01}",
		'T', NULL},
	{"{within: {since: head, period: 1 year}}", "head: {since: 2024-08-31}",
		'F', NULL},
	{"{within: {since: head, period: 1 year}}", "head: {since: 2025-09-01}",
		'T', NULL},
	{"{within: {since: head, period: 1 year}}", "head: {since: 2025-09-02}",
		'F', NULL},
	{"{within: {since: head, period: 1 year}}", "", 'U', NULL},
	{"{within: {since: joined, period: 6 months}}", "joined: 2025-03-01",
		'T', NULL},
	{"{within: {since: joined, period: 6 months}}", "joined: 2025-02-28",
		'F', NULL},
	{"{within: {since: joined, period: 2 weeks}}",
		"joined: 2025-08-18, day: 2025-09-01", 'T', NULL},
	{"{within: {since: joined, period: 2 weeks}}",
		"joined: 2025-08-18, day: 2025-09-02", 'F', NULL},
	{"{within: {evidence: health-check, period: 1 year}}", "", 'U', NULL},
};

/* What the tree calls unknown and completions decide all the same. */
static const struct row exact_rows[] = {
	{"{any: [" U ", {not: " U "}]}", "", 'U', "bad"},
	{"{all: [" U ", {not: " U "}]}", "", 'U', "good"},
	{"{all: [{fact: n, at-least: 50}, {fact: n, below: 50}]}", "", 'U',
		"good"},
	{"{fact: n, at-least: 0}", "", 'U', "bad"},
	{"{fact: n, above: 100}", "", 'U', "good"},
	/* Between 50.0 and 50.1 there is no figure. */
	{"{all: [{fact: n, above: 50}, {fact: n, below: 50.1}]}", "", 'U',
		"good"},
	{"{all: [{fact: n, above: 50}, {fact: n, below: 50.2}]}", "", 'U',
		NULL},
	/* Value, distance and trend of one number move together. */
	{"{all: [{fact: n, trend: rising}, {fact: n, below: 50}]}",
		"n: {series: [50, suppressed]}", 'U', "good"},
	{"{all: [{fact: n, trend: rising}, {fact: n, below: 50}]}",
		"n: {series: [49.9, suppressed]}", 'U', "good"},
	{"{all: [{fact: n, trend: rising}, {fact: n, below: 50}]}",
		"n: {series: [49.8, suppressed]}", 'U', NULL},
	{"{all: [{fact: n, gap-to: m, above: 0}, {fact: n, gap-to: m, below: "
	 "0}]}",
		"", 'U', "good"},
	{"{all: [{fact: n, gap-to: m, above: 50}, {fact: m, above: 50}]}", "",
		'U', "good"},
	{"{all: [{ages-include: 5}, {ages-include: 9}, {not: {ages-include: "
	 "7}}]}",
		"", 'U', "good"},
	{"{all: [{within: {since: head, period: 1 year}}, {not: {within: "
	 "{since: head, period: 2 years}}}]}",
		"", 'U', "good"},
	{"{all: [{criterion: C0}, {not: {criterion: C0}}]}", "", 'U', "good"},
	/* Nothing is left of the group: unknown, but not two things at once. */
	{"{all: [{group: lead, any: {is: met}}, " U "]}",
		"L1: n/a, L2: n/a, L3: n/a", 'U', NULL},
};

static const struct table {
	const struct row *rows;
	size_t count;
} tables[] = {
	{facts_rows, COUNT(facts_rows)},
	{numbers_rows, COUNT(numbers_rows)},
	{trend_rows, COUNT(trend_rows)},
	{groups_rows, COUNT(groups_rows)},
	{logic_rows, COUNT(logic_rows)},
	{school_rows, COUNT(school_rows)},
	{exact_rows, COUNT(exact_rows)},
};

static const struct computed *
decide_row(struct world *world, const struct row *row)
{
	str text = str_printf(world->arena, FRAMEWORK, row->when);
	const struct framework *made;

	world_indicators(world, indicators);
	world_facts(world, facts);
	made = world_framework(world, str_z(world->arena, text));
	world_ready(world);
	ck_assert_msg(made->usable, "%s", row->when);
	return decide(situation_of_case(world->arena, &world->portal, made,
		world_case(world, row->given)));
}

static void
check_row(const struct row *row)
{
	static const char letters[] = {[TRUTH_FALSE] = 'F',
		[TRUTH_TRUE] = 'T',
		[TRUTH_UNKNOWN] = 'U',
		[TRUTH_NOT_APPLICABLE] = 'N'};
	struct world *world = world_begin();
	const struct computed *computed = decide_row(world, row);
	char found = letters[computed->criteria.items[0].result];
	const char *possible = row->possible;

	if (possible == NULL)
		possible = row->expected == 'T'   ? "bad"
			   : row->expected == 'U' ? "good|bad"
						  : "good";
	ck_assert_msg(found == row->expected, "%s given {%s}: %c, not %c",
		row->when, row->given, found, row->expected);
	ck_assert_msg(
		strcmp(possible_text(world->arena, computed), possible) == 0,
		"%s given {%s}: %s, not %s", row->when, row->given,
		possible_text(world->arena, computed), possible);
	world_end(world);
}

START_TEST(test_rows)
{
	for (size_t i = 0; i < tables[_i].count; i++)
		check_row(&tables[_i].rows[i]);
}
END_TEST

/* A fact that has nothing to do with the group is not missing for it. */
START_TEST(test_group_of_nothing_misses_nothing)
{
	const struct row row = {
		"{all: [{group: lead, any: {is: met}}, {any: [" U ", {not: " U
		"}]}]}",
		"L1: n/a, L2: n/a, L3: n/a", 'U', NULL};
	struct world *world = world_begin();
	const struct computed *computed = decide_row(world, &row);

	ck_assert_str_eq(possible_text(world->arena, computed), "good|bad");
	ck_assert_str_eq(missing_text(world->arena, computed), "");
	world_end(world);
}
END_TEST

TCase *
tcase_conditions(void)
{
	TCase *tcase = tcase_create("conditions");

	tcase_add_loop_test(tcase, test_rows, 0, (int)COUNT(tables));
	tcase_add_test(tcase, test_group_of_nothing_misses_nothing);
	return tcase;
}
