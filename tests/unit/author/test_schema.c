#include "unit.h"

#include <regex.h>

#include "author/schema.h"
#include "base/date.h"
#include "load/bind.h"

/*
 * The shapes that the schema gives to texts, against what the loader binds:
 * every text of up to so many characters of an alphabet is tried. Expressions
 * are POSIX's here, which these mean the same to.
 */
struct shape {
	const char *kind; /* of file: its schema holds such a field */
	const char *definition;
	const char *key;
	const struct record_type *type;
	const char *alphabet;
	size_t length;
};

/* The record that is bound is the largest of these. */
union record {
	struct span span;
	struct school_facts school;
	struct target target;
	struct fact fact;
	struct evidence evidence;
	struct page page;
	struct indicator indicator;
	char room[4096];
};

static const struct shape shapes[] = {
	{"targets", "a-target", "id", &target_type, "aZ0-_ ", 4},
	{"targets", "a-target", "target", &target_type, "-019.", 6},
	{"facts", "a-fact", "id", &fact_type, "aZ0-./", 4},
	{"facts", "a-fact", "of", &fact_type, "nZ-0/a.", 4},
	{"indicators", "an-indicator", "decimals", &indicator_type, "-019.", 4},
	{"evidence", NULL, "urn", &evidence_type, "019a", 7},
	{"evidence", NULL, "attachments", &evidence_type, "a./:\\ ", 5},
};

static const struct value *
member(const struct value *object, const char *key)
{
	const struct value *found = value_get(object, str_from(key));

	ck_assert_msg(found != NULL, "there is no %s", key);
	return found;
}

/* What one value of a key of a schema is said to be. */
static const struct value *
property(struct arena *arena, const char *kind, const char *definition,
	const char *key)
{
	static struct portal empty;
	const struct value *at = schema_of_files(
		arena, &empty, file_kind_named(str_from(kind)));

	if (definition != NULL)
		at = member(member(at, "definitions"), definition);
	at = member(member(at, "properties"), key);
	return value_get(at, S("else")) == NULL ? at : member(at, "else");
}

static regex_t
pattern_of(struct arena *arena, const char *kind, const char *definition,
	const char *key)
{
	const struct value *at = property(arena, kind, definition, key);
	str pattern = value_chars(member(at, "pattern"));
	regex_t compiled;

	ck_assert_int_eq(regcomp(&compiled, str_z(arena, pattern),
				 REG_EXTENDED | REG_NOSUB),
		0);
	return compiled;
}

static bool
matches(const regex_t *pattern, const char *text)
{
	return regexec(pattern, text, 0, NULL, 0) == 0;
}

static bool
is_bound(const struct shape *shape, const char *text)
{
	struct arena *arena = arena_new();
	struct source source = {S("test.yaml"), str_from(text), {0}};
	struct node node = {.kind = NODE_SCALAR,
		.span = {&source, 1, 1, 1, 1},
		.text = str_from(text)};
	union record record = {0};
	struct diags diags;
	struct binder binder = {
		.arena = arena, .diags = &diags, .source = &source};
	bool bound;

	diags_init(&diags, arena);
	bind_field(&binder, field_find(shape->type, str_from(shape->key)),
		&node, &record);
	bound = diags.all.count == 0;
	arena_free(arena);
	return bound;
}

/* The next text of the alphabet, as a number counts on; false after the last.
 */
static bool
next_text(const struct shape *shape, char *text)
{
	size_t letters = strlen(shape->alphabet), at = 0;

	while (text[at] != '\0') {
		size_t letter = (size_t)(strchr(shape->alphabet, text[at]) -
					 shape->alphabet);

		text[at] = shape->alphabet[(letter + 1) % letters];
		if (letter + 1 < letters)
			return true;
		at++;
	}
	text[at] = shape->alphabet[0];
	text[at + 1] = '\0';
	return at < shape->length;
}

/* Spaces at the ends are nothing to the loader. */
static bool
is_trimmed(const char *text)
{
	return text[0] != ' ' && text[strlen(text) - 1] != ' ';
}

START_TEST(a_pattern_has_what_is_bound)
{
	const struct shape *shape = &shapes[_i];
	struct arena *arena = arena_new();
	regex_t pattern = pattern_of(
		arena, shape->kind, shape->definition, shape->key);
	char text[16] = "";
	int bound = 0, refused = 0;

	while (next_text(shape, text)) {
		bool expected;

		if (!is_trimmed(text))
			continue;
		expected = is_bound(shape, text);
		ck_assert_msg(matches(&pattern, text) == expected,
			"%s `%s` is %s, and the schema differs", shape->key,
			text, expected ? "bound" : "refused");
		*(expected ? &bound : &refused) += 1;
	}
	ck_assert_int_gt(bound, 10);
	ck_assert_int_gt(refused, 10);
	regfree(&pattern);
	arena_free(arena);
}
END_TEST

START_TEST(every_day_is_a_date)
{
	static const int years[] = {
		1899, 1900, 1999, 2000, 2023, 2024, 2199, 2200};
	struct arena *arena = arena_new();
	regex_t pattern = pattern_of(arena, "people", "a-person", "from");

	for (size_t i = 0; i < COUNT(years); i++)
		for (int at = 0; at < 14 * 33; at++) {
			int month = at / 33, day = at % 33;
			str text = str_printf(
				arena, "%d-%02d-%02d", years[i], month, day);
			bool real, leap = month == 2 && day == 29;
			date unused;

			real = date_parse(text, &unused) == DATE_OK;
			/* No pattern knows leap years. */
			real |= leap && years[i] >= 1900 && years[i] < 2200;
			ck_assert_msg(
				matches(&pattern, str_z(arena, text)) == real,
				"%s", str_z(arena, text));
		}
	ck_assert(!matches(&pattern, "2026-9-1"));
	ck_assert(!matches(&pattern, " 2026-09-01"));
	ck_assert(!matches(&pattern, "2026-09-01 "));
	regfree(&pattern);
	arena_free(arena);
}
END_TEST

START_TEST(every_academic_year_is_one)
{
	struct arena *arena = arena_new();
	regex_t pattern = pattern_of(arena, "targets", "a-target", "year");

	for (int first = 1890; first < 2210; first++)
		for (int second = 0; second < 100; second++) {
			str text = str_printf(arena, "%d-%02d", first, second);
			int unused;
			bool real = academic_year_parse(text, &unused, NULL);

			ck_assert_msg(
				matches(&pattern, str_z(arena, text)) == real,
				"%s", str_z(arena, text));
		}
	ck_assert(!matches(&pattern, "2026-2027"));
	ck_assert(!matches(&pattern, "12026-27"));
	regfree(&pattern);
	arena_free(arena);
}
END_TEST

START_TEST(a_period_is_one)
{
	static const char *const counts[] = {"", "0 ", "1 ", "20 ", "9999 ",
		"10000 ", "a ", "1", "-1 ", "1  "};
	static const char *const units[] = {"day", "days", "school day",
		"school days", "week", "fortnights", "month", "half-term",
		"half-terms", "half term", "terms", "half-year", "years",
		"per year", "a year", "regular", "Term", "days ", ""};
	struct arena *arena = arena_new();
	regex_t pattern = pattern_of(
		arena, "framework", "a-reviews-rule", "every");

	for (size_t i = 0; i < COUNT(counts) * COUNT(units); i++) {
		str text = str_printf(arena, "%s%s", counts[i / COUNT(units)],
			units[i % COUNT(units)]);
		struct period unused;

		ck_assert_msg(matches(&pattern, str_z(arena, text)) ==
				      period_parse(text, &unused),
			"%s", str_z(arena, text));
	}
	regfree(&pattern);
	arena_free(arena);
}
END_TEST

START_TEST(a_share_is_one)
{
	static const char *const shares[] = {
		"0%", "7%", "60%", "99.999999%", "100%", "100.0%", "33.3 %"};
	static const char *const others[] = {
		"60", "%", "101%", "100.1%", "07%", "-1%", "1.%", "6 0%"};
	struct arena *arena = arena_new();
	regex_t pattern = pattern_of(arena, "framework", "a-fit", "share");

	for (size_t i = 0; i < COUNT(shares); i++)
		ck_assert_msg(matches(&pattern, shares[i]), "%s", shares[i]);
	for (size_t i = 0; i < COUNT(others); i++)
		ck_assert_msg(!matches(&pattern, others[i]), "%s", others[i]);
	regfree(&pattern);
	arena_free(arena);
}
END_TEST

/* Where nothing can be named, nothing is a name. */
START_TEST(no_ids_are_no_choice)
{
	struct arena *arena = arena_new();
	static struct portal empty;
	const struct value *schema = schema_of_files(
		arena, &empty, file_kind_named(S("people")));
	const struct value *role = member(
		member(schema, "definitions"), "role-or-body");

	ck_assert_uint_eq(value_count(member(role, "not")), 0);
	ck_assert(value_get(role, S("enum")) == NULL);
	arena_free(arena);
}
END_TEST

/* Every reference leads to a definition; every definition is led to. */
static void
note_references(const struct value *value, const struct value *definitions,
	struct arena *arena, struct map *led_to)
{
	str place = value_chars(value_get(value, S("$ref")) == NULL
					? value_null(arena)
					: value_get(value, S("$ref")));
	str before = S("#/definitions/");

	if (place.n > 0) {
		str name = str_sub(place, before.n, place.n);

		ck_assert(str_starts(place, before));
		ck_assert(value_get(definitions, name) != NULL);
		map_put(arena, led_to, name, led_to);
	}
	for (size_t i = 0; i < value_count(value); i++)
		note_references(value_at(value, i), definitions, arena, led_to);
}

START_TEST(references_and_definitions_meet)
{
	const struct file_kind *kind;
	static struct portal empty;

	for (size_t i = 0; (kind = file_kind_at(i)) != NULL; i++) {
		struct arena *arena = arena_new();
		const struct value *schema = schema_of_files(
			arena, &empty, kind);
		const struct value *definitions = value_get(
			schema, S("definitions"));
		struct map led_to = {0};

		if (definitions != NULL) {
			note_references(schema, definitions, arena, &led_to);
			ck_assert_uint_eq(
				led_to.count, value_count(definitions));
		}
		arena_free(arena);
	}
}
END_TEST

TCase *
tcase_schema(void)
{
	TCase *tcase = tcase_create("schema");

	tcase_add_loop_test(
		tcase, a_pattern_has_what_is_bound, 0, (int)COUNT(shapes));
	tcase_add_test(tcase, every_day_is_a_date);
	tcase_add_test(tcase, every_academic_year_is_one);
	tcase_add_test(tcase, a_period_is_one);
	tcase_add_test(tcase, a_share_is_one);
	tcase_add_test(tcase, no_ids_are_no_choice);
	tcase_add_test(tcase, references_and_definitions_meet);
	return tcase;
}
