#include "framework/world.h"

#include <check.h>
#include <fcntl.h>
#include <unistd.h>

#include "framework/compile.h"
#include "load/bind.h"
#include "load/files.h"
#include "load/policy.h"

struct world *
world_begin(void)
{
	struct arena *arena = arena_new();
	struct world *world = NEW(arena, struct world);

	world->arena = arena;
	diags_init(&world->diags, arena);
	world->portal.arena = arena;
	world->portal.diags = &world->diags;
	world->portal.as_of = date_from(2026, 9, 1);
	return world;
}

void
world_end(struct world *world)
{
	arena_free(world->arena);
}

static struct source *
new_source(struct world *world, const char *path, const char *text)
{
	struct source *source = NEW(world->arena, struct source);

	source->path = str_from(path);
	source->text = str_from(text);
	return source;
}

static struct node *
read_text(struct world *world, const struct source *source)
{
	return yaml_read(world->arena, &world->diags, source, source->text, 1);
}

static void
add_list(struct world *world, const char *path, const char *yaml,
	const struct record_type *type, void *list)
{
	struct source *source = new_source(world, path, yaml);
	struct binder binder = {.arena = world->arena,
		.diags = &world->diags,
		.source = source};
	struct node *node = read_text(world, source);

	ck_assert_ptr_nonnull(node);
	bind_list(&binder, node, type, list);
}

static const struct source *
add_record(struct world *world, const char *path, const char *yaml,
	const struct record_type *type, void *record)
{
	struct source *source = new_source(world, path, yaml);
	struct binder binder = {.arena = world->arena,
		.diags = &world->diags,
		.source = source};
	struct node *node = read_text(world, source);

	ck_assert_ptr_nonnull(node);
	ck_assert(bind_record(&binder, node, type, record));
	return source;
}

void
world_facts(struct world *world, const char *yaml)
{
	add_list(world, "content/facts.yaml", yaml, &fact_type,
		&world->portal.facts);
}

void
world_indicators(struct world *world, const char *yaml)
{
	add_list(world, "content/indicators.yaml", yaml, &indicator_type,
		&world->portal.indicators);
}

void
world_benchmarks(struct world *world, int year, const char *yaml)
{
	struct benchmarks *benchmarks = list_push(
		world->arena, &world->portal.benchmarks);

	benchmarks->year = year;
	add_list(world, "content/benchmarks/year.yaml", yaml, &benchmark_type,
		&benchmarks->rows);
}

struct framework *
world_framework(struct world *world, const char *yaml)
{
	struct framework *framework = NEW(world->arena, struct framework);

	framework->source = add_record(
		world, "framework.yaml", yaml, &framework_type, framework);
	for (size_t i = 0; i < framework->categories.count; i++)
		framework->categories.items[i].rank = (int)i;
	*list_push(world->arena, &world->portal.frameworks) = framework;
	return framework;
}

void
world_policy(struct world *world, const char *markdown)
{
	struct framework *last =
		world->portal.frameworks
			.items[world->portal.frameworks.count - 1];
	struct policy *policy = NEW(world->arena, struct policy);

	policy->source = new_source(world, "policy.md", markdown);
	policy->body = policy->source->text;
	policy->body_line = 1;
	policy_divide(world->arena, policy);
	last->policy = policy;
}

struct school *
world_school(struct world *world, const char *id, const char *yaml)
{
	struct school *school = NEW(world->arena, struct school);

	school->id = str_from(id);
	add_record(world, "school.yaml", yaml, &school_facts_type, &school->is);
	*list_push(world->arena, &world->portal.schools) = school;
	return school;
}

void
world_evidence(struct world *world, struct school *school, const char *slug,
	const char *yaml)
{
	struct evidence *evidence = NEW(world->arena, struct evidence);

	evidence->source = add_record(
		world, slug, yaml, &evidence_type, evidence);
	evidence->slug = str_from(slug);
	*list_push(world->arena, &school->evidence) = evidence;
}

void
world_decisions(struct world *world, struct school *school, const char *yaml)
{
	add_list(world, "categorisation.yaml", yaml, &categorisation_type,
		&school->decisions);
}

void
world_targets(struct world *world, struct school *school, const char *yaml)
{
	add_list(world, "targets.yaml", yaml, &target_type, &school->targets);
}

void
world_plan(struct world *world, struct school *school, const char *yaml)
{
	struct plan *plan = NEW(world->arena, struct plan);

	plan->source = add_record(world, "plan.md", yaml, &plan_type, plan);
	*list_push(world->arena, &school->plans) = plan;
}

void
world_support(struct world *world, struct school *school, const char *yaml)
{
	school->support = NEW(world->arena, struct support);
	add_record(world, "support.yaml", yaml, &support_type, school->support);
}

void
world_compile(struct world *world)
{
	struct portal *portal = &world->portal;

	vocabulary_add_built_in(portal);
	portal_index(portal);
	portal_link(portal);
	compile_vocabulary(portal);
	for (size_t i = 0; i < portal->frameworks.count; i++)
		compile_framework(portal, portal->frameworks.items[i]);
}

void
world_ready(struct world *world)
{
	world_compile(world);
	for (size_t i = 0; i < world->diags.all.count; i++) {
		const struct diagnostic *d = world->diags.all.items[i];

		/* Policies are left out where they do not matter. */
		if (d->code == F319 || d->code == F322 || d->code == F316)
			continue;
		/* Drawn at random, some of a rubric decides nothing. */
		if (d->code == F344)
			continue;
		ck_abort_msg("%.*s:%u:%u: %s: %.*s",
			STR_ARG(d->span.source->path), d->span.line,
			d->span.column, code_table[d->code].name,
			STR_ARG(d->message));
	}
}

const char *
world_codes(struct world *world)
{
	struct buf out = buf_new(world->arena);

	diags_finish(&world->diags, false);
	for (size_t i = 0; i < world->diags.all.count; i++) {
		const struct diagnostic *d = world->diags.all.items[i];

		buf_printf(&out, "%s%s %u:%u", i == 0 ? "" : ", ",
			code_table[d->code].name, d->span.line, d->span.column);
	}
	return str_z(world->arena, buf_str(&out));
}

const struct worked_case *
world_case(struct world *world, const char *given)
{
	struct worked_case *worked = NEW(world->arena, struct worked_case);
	str yaml = str_printf(
		world->arena, "id: X\ngiven: {%s}\nexpect: {not: []}\n", given);
	/* The type of a case is reached by way of the framework's tests. */
	const struct field *tests = field_find(&framework_type, S("tests"));

	add_record(world, "case.yaml", str_z(world->arena, yaml), tests->type,
		worked);
	return worked;
}

struct fact *
world_fact(struct world *world, const char *id)
{
	struct fact *fact = map_get(
		&world->portal.index[REF_FACT], str_from(id));

	ck_assert_msg(fact != NULL, "no fact %s", id);
	return fact;
}

const char *
possible_text(struct arena *arena, const struct computed *computed)
{
	struct buf out = buf_new(arena);

	for (size_t i = 0; i < computed->possible.count; i++) {
		const struct outcome *o = &computed->possible.items[i];

		if (i > 0)
			buf_put_char(&out, '|');
		if (o->categories.count == 0)
			buf_put_z(&out, "none");
		for (size_t j = 0; j < o->categories.count; j++)
			buf_printf(&out, "%s%.*s", j > 0 ? "+" : "",
				STR_ARG(o->categories.items[j]->id.s));
	}
	return str_z(arena, buf_str(&out));
}

static int
compare_names(const void *a, const void *b)
{
	return str_cmp(*(const str *)a, *(const str *)b);
}

const char *
missing_text(struct arena *arena, const struct computed *computed)
{
	size_t count = computed->missing.count;
	str *names = NEW_ARRAY(arena, str, count + 1);
	struct buf out = buf_new(arena);

	for (size_t i = 0; i < count; i++)
		names[i] = computed->missing.items[i].fact->id.s;
	qsort(names, count, sizeof(*names), compare_names);
	for (size_t i = 0; i < count; i++)
		buf_printf(&out, "%s%.*s", i > 0 ? " " : "", STR_ARG(names[i]));
	return str_z(arena, buf_str(&out));
}

date
day_of(const char *text)
{
	date day = DATE_NONE;

	ck_assert_int_eq(date_parse(str_from(text), &day), DATE_OK);
	return day;
}

struct world *
world_of_repository(void)
{
	struct world *world = world_begin();
	int root = open(".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);

	ck_assert_int_ge(root, 0);
	ck_assert_int_eq(portal_load(&world->portal,
				 (struct fs_root){.folder = root}, NULL),
		LOAD_OK);
	close(root);
	world_compile(world);
	return world;
}
