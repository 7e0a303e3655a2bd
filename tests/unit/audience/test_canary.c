/* Nothing of what is for few gets into what many may see. */
#include "audience/canary.h"

#include <string.h>

#include "model/framework_parts.h"
#include "unit.h"

static struct arena *arena;

static void
setup(void)
{
	arena = arena_new();
}

static void
teardown(void)
{
	arena_free(arena);
}

/* --- the canaries are there --- */

struct seen {
	const struct audience *audience;
	LIST(const struct field *) fields;
};

static void
see(void *context, const struct field *field, void *item UNUSED,
	void *record UNUSED)
{
	struct seen *seen = context;

	*list_push(arena, &seen->fields) = field;
}

static void
see_hidden(void *context, const struct audience_kind *kind,
	const struct audience_place *place, void *record)
{
	const struct seen *seen = context;

	if (kind->type != NULL &&
		canary_is_hidden(seen->audience, kind, place, record))
		record_walk(kind->type, record, ALL_FIELDS, see, context);
}

static bool
is_seen(const struct seen *seen, const struct field *field)
{
	for (size_t i = 0; i < seen->fields.count; i++)
		if (seen->fields.items[i] == field)
			return true;
	return false;
}

/* An audience itself is found by default, or through what it is about. */
static void
expect_fields(const struct seen *seen, const struct record_type *type)
{
	for (size_t i = 0; i < type->count; i++) {
		const struct field *field = &type->fields[i];

		ck_assert_msg(is_seen(seen, field),
			"no record for few of the portal of canaries has "
			"`%s` of %s",
			field->key, type->what);
		if (field->type != NULL && field->type != &condition_type)
			expect_fields(seen, field->type);
	}
}

START_TEST(every_field_of_every_kind_has_a_canary)
{
	struct build *build = canary_portal(arena);
	struct seen seen = {.audience = canary_audience(build, "governors")};

	audience_walk_records(&build->portal, see_hidden, &seen);
	for (size_t i = 0; i < audience_kinds_count; i++)
		if (audience_kinds[i].type != NULL)
			expect_fields(&seen, audience_kinds[i].type);
}
END_TEST

/* Types are met in the tables of their files; each has its row. */
static void
expect_rows(const struct record_type *type, int depth)
{
	bool has_row = field_find(type, S("audience")) == NULL;

	for (size_t i = 0; i < audience_kinds_count; i++)
		has_row |= audience_kinds[i].type == type;
	ck_assert_msg(has_row, "%s may name an audience that nobody keeps",
		type->what);
	for (size_t i = 0; depth < 6 && i < type->count; i++)
		if (type->fields[i].type != NULL)
			expect_rows(type->fields[i].type, depth + 1);
}

START_TEST(every_type_that_names_an_audience_has_a_row)
{
	/* portal.yaml and kinds of record name that of others. */
	const struct record_type *const types[] = {&fact_type, &indicator_type,
		&benchmark_type, &school_year_type, &role_type, &person_type,
		&trust_priority_type, &theme_type, &meeting_type, &network_type,
		&programme_type, &service_type, &talent_type,
		&glossary_term_type, &page_type, &framework_type,
		&school_facts_type, &categorisation_type, &target_type,
		&evidence_type, &plan_type, &support_type, &risk_type,
		&waiver_type};

	for (size_t i = 0; i < COUNT(types); i++)
		expect_rows(types[i], 0);
}
END_TEST

/* --- and leave --- */

static const char *const shown_kinds[] = {"decisions", "targets", "plans",
	"action-plans", "evidence", "about", "support: agreements",
	"support: record", "support: requests", "criteria: of categories",
	"criteria: of overlays", "overlays", "facts", "indicators",
	"priorities", "pages"};

static bool
is_shown_kind(const struct audience_kind *kind)
{
	for (size_t i = 0; i < COUNT(shown_kinds); i++)
		if (strcmp(shown_kinds[i], kind->name) == 0)
			return true;
	return false;
}

START_TEST(the_narrowest_audience_sees_them)
{
	struct build *build = canary_portal(arena);
	struct canaries canaries = canary_collect(
		build, canary_audience(build, "governors"));
	str shown;

	audience_keep(&build->portal, canary_audience(build, "executive"));
	shown = canary_pages(build);
	for (size_t i = 0; i < audience_kinds_count; i++)
		if (is_shown_kind(&audience_kinds[i]))
			ck_assert_msg(canary_count(&canaries, shown,
					      &audience_kinds[i]) > 0,
				"no canary of %s is on any page",
				audience_kinds[i].name);
}
END_TEST

static const char *const wider[] = {"governors", "heads"};

/* However a page writes it, the mark of a word is letters. */
static void
expect_none(str shown, const char *mark, const char *audience)
{
	ptrdiff_t at = str_find(shown, str_from(mark), 0);
	size_t from = at > 60 ? (size_t)at - 60 : 0;
	str around = at < 0 ? S("") : str_sub(shown, from, (size_t)at + 60);

	ck_assert_msg(at < 0, "shown to %s: %.*s", audience, STR_ARG(around));
}

START_TEST(a_wider_one_sees_none)
{
	struct build *build = canary_portal(arena);
	const struct audience *of = canary_audience(build, wider[_i]);
	struct canaries canaries = canary_collect(build, of);
	size_t looked_for = 0;
	str shown;

	audience_keep(&build->portal, of);
	shown = canary_pages(build);
	expect_none(shown, "zqx", wider[_i]);
	if (_i == 0)
		expect_none(shown, "zqh", wider[_i]);
	for (size_t i = 0; i < canaries.list.count; i++) {
		const struct canary *canary = &canaries.list.items[i];

		looked_for++;
		ck_assert_msg(str_find(shown, canary->text, 0) < 0,
			"`%.*s` of %s is shown to %s", STR_ARG(canary->text),
			canary->kind->name, wider[_i]);
	}
	ck_assert_uint_gt(looked_for, 200);
}
END_TEST

/* --- and the test sees it when they do not --- */

START_TEST(a_kind_that_is_not_kept_is_found)
{
	const struct audience_kind *kind = &audience_kinds[_i];
	struct build *kept = canary_portal(arena);
	struct build *spared = canary_portal(arena);
	const struct audience *governors = canary_audience(spared, "governors");
	struct canaries canaries = canary_collect(spared, governors);
	str pages;

	audience_keep(&kept->portal, canary_audience(kept, "governors"));
	audience_keep_but(&spared->portal, governors, (size_t)_i);
	ck_assert_msg(canary_records(spared, kind) > canary_records(kept, kind),
		"without its row %s loses as much", kind->name);
	pages = canary_pages(spared);
	/* What shows a measure is for as few, and leaves by its own row. */
	if (is_shown_kind(kind) && kind->type != &indicator_type)
		ck_assert_msg(canary_count(&canaries, pages, kind) > 0,
			"%s are not kept, and no canary was found", kind->name);
}
END_TEST

TCase *
tcase_canary(void)
{
	TCase *tests = tcase_create("canary");

	tcase_add_checked_fixture(tests, setup, teardown);
	tcase_set_timeout(tests, 60);
	tcase_add_test(tests, every_field_of_every_kind_has_a_canary);
	tcase_add_test(tests, every_type_that_names_an_audience_has_a_row);
	tcase_add_test(tests, the_narrowest_audience_sees_them);
	tcase_add_loop_test(tests, a_wider_one_sees_none, 0, (int)COUNT(wider));
	tcase_add_loop_test(tests, a_kind_that_is_not_kept_is_found, 0,
		(int)audience_kind_count());
	return tests;
}
