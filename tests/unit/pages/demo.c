#include "pages/demo.h"

#include "audience/audience.h"
#include "audience/suppress.h"
#include "framework/redact.h"
#include "json_read.h"

static const char facts[] =
	"- {id: g, label: Grade, kind: grade, scale: [a, b, c, d]}\n"
	"- {id: secret, label: Secret concern, kind: flag, audience: heads}\n"
	"- {id: u, label: Alarm, kind: flag}\n"
	"- {id: attendance, label: Attendance, kind: number, "
	"indicator: attendance}\n";

static const char indicators[] =
	"- {id: attendance, label: Attendance, definition: d, unit: percent, "
	"decimals: 1, range: [0, 100], direction: higher, min-cohort: 10}\n";

static const char framework[] =
	"id: t\n"
	"title: Strategy\n"
	"trust: T\n"
	"version: \"1\"\n"
	"effective: 2020-09-01\n"
	"facts: {u: {absent: false}, secret: {absent: false}, "
	"g: {valid: 2 years}}\n"
	"decide: most-serious\n"
	"categories:\n"
	"  - id: good\n"
	"    label: Good\n"
	"    tone: positive\n"
	"    criteria: [{id: G1, text: Best grade, when: {fact: g, is: a}}]\n"
	"  - id: watch\n"
	"    label: Watch\n"
	"    tone: caution\n"
	"    code: W\n"
	"    exit: It ends\n"
	"    criteria:\n"
	"      - {id: W1, text: Middle, when: {fact: g, is: b}}\n"
	"      - {id: W2, text: Hidden, when: {fact: secret, is: true}}\n"
	"  - id: bad\n"
	"    label: Bad\n"
	"    tone: critical\n"
	"    exit: It ends\n"
	"    criteria:\n"
	"      - id: B1\n"
	"        text: Low\n"
	"        when: {not: {fact: g, at-least: b}}\n"
	"        unless: {fact: u, is: true}\n"
	"overlays:\n"
	"  - id: urgent\n"
	"    label: Urgent action\n"
	"    tone: critical\n"
	"    criteria: [{id: U1, text: Alarm, when: {fact: u, is: true}}]\n";

static const char school[] =
	"name: Oak School\nphase: primary\nages: 3-11\nroll: 1184\n"
	"framework: t\nmembership: trust\n"
	"predecessor-urns: [\"123455\"]\n";

static const struct source here = {.path = STR_INIT("portal.yaml")};

static void
add_audience(struct world *world, const char *id)
{
	struct audience *audience = list_push(
		world->arena, &world->portal.settings.audiences);

	audience->id.s = str_from(id);
	audience->id.span = span_of_file(&here);
	audience->span = audience->id.span;
}

struct demo *
demo_begin(void)
{
	struct world *world = world_begin();
	struct demo *demo = NEW(world->arena, struct demo);

	demo->world = world;
	world->portal.as_of = date_from(2026, 11, 22);
	world->portal.settings.title.s = S("Portal");
	world->portal.settings.trust.s = S("The trust");
	add_audience(world, "governors");
	add_audience(world, "heads");
	world_facts(world, facts);
	world_indicators(world, indicators);
	world_framework(world, framework);
	demo->school = world_school(world, "oak", school);
	demo->school->age_from = 3;
	demo->school->age_to = 11;
	return demo;
}

void
demo_end(struct demo *demo)
{
	world_end(demo->world);
}

/* Evidence of a school stands in a file of it. */
void
demo_evidence(struct demo *demo, const char *slug, const char *yaml)
{
	struct school *of = demo->school;
	struct evidence *evidence;
	struct source *source = NEW(demo->world->arena, struct source);

	world_evidence(demo->world, of, slug, yaml);
	evidence = of->evidence.items[of->evidence.count - 1];
	*source = *evidence->source;
	source->path = str_printf(
		demo->world->arena, "schools/oak/evidence/%s.md", slug);
	source->school = of->id;
	evidence->source = source;
}

void
demo_ready(struct demo *demo)
{
	struct world *world = demo->world;
	const struct audience *audience;

	world_ready(world);
	assess_all(world->arena, &world->portal, world->portal.as_of,
		&demo->assessments);
	audience = demo->for_fewer ? audience_narrowest(&world->portal)
				   : audience_widest(&world->portal);
	if (!audience_sees_small_groups(&world->portal, audience))
		suppress_small_groups(&world->portal);
	audience_keep(&world->portal, audience);
	redact_all(
		world->arena, &world->portal, &demo->assessments, &demo->shown);
	demo->job = (struct page_job){.arena = world->arena,
		.portal = &world->portal,
		.assessments = &demo->shown,
		.theme = &demo->theme,
		.diags = &world->diags};
}

const struct value *
demo_page(struct demo *demo, const char *path)
{
	str json = pages_dump(&demo->job, str_from(path));
	struct value *page;

	ck_assert_msg(json.n > 0, "no page %s", path);
	page = json_read(demo->world->arena, json, VALUE_TEXT);
	ck_assert_ptr_nonnull(page);
	return page;
}

static const struct value *
step(const struct value *value, str key)
{
	size_t index = 0;

	if (value_kind(value) != VALUE_LIST)
		return value_get(value, key);
	for (size_t i = 0; i < key.n; i++)
		index = index * 10 + (size_t)(key.p[i] - '0');
	return index < value_count(value) ? value_at(value, index) : NULL;
}

const char *
demo_text(struct demo *demo, const struct value *page, const char *path)
{
	str rest = str_from(path), key;

	while (page != NULL && str_cut(&rest, '.', &key))
		page = step(page, key);
	if (page == NULL)
		return "";
	if (value_kind(page) == VALUE_FLAG)
		return value_is_true(page) ? "true" : "false";
	return str_z(demo->world->arena, value_chars(page));
}
