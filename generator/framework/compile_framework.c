/* A framework as a whole: does everything in it hang together? */
#include "base/utf8.h"
#include "framework/compile_parts.h"
#include "framework/policy.h"
#include "framework/rules.h"
#include "framework/situation.h"

/* Of what stands in a row of a rubric, compile_rubric() has said it. */
static void
check_when(struct compiler *compiler, const struct criterion *c, bool in_rubric)
{
	if (c->when == NULL && !(in_rubric && IS_SET(c->aspect)))
		compile_complain(compiler, F317, c->id.span,
			"this criterion does not say when it holds");
}

static void
compile_criteria(struct compiler *compiler, const void *list, bool in_rubric)
{
	const struct any_list *criteria = list;
	struct criterion *items = criteria->items;

	for (size_t i = 0; i < criteria->count; i++) {
		struct criterion *c = &items[i];

		if (c->when != NULL)
			compile_condition(compiler, c->when);
		if (c->unless != NULL)
			compile_condition(compiler, c->unless);
		check_when(compiler, c, in_rubric);
	}
}

/* Criteria that refer to each other in a circle decide nothing. */
struct cycle {
	struct compiler *compiler;
	const struct criterion *start;
	LIST(const struct criterion *) path;
};

static bool walk_condition(struct cycle *cycle, const struct condition *c);

static bool
walk_criterion(struct cycle *cycle, const struct criterion *c)
{
	if (c == cycle->start && cycle->path.count > 0)
		return true;
	for (size_t i = 0; i < cycle->path.count; i++)
		if (cycle->path.items[i] == c)
			return false; /* a circle, but not through the start */
	*list_push(cycle->compiler->portal->arena, &cycle->path) = c;
	return (c->when != NULL && walk_condition(cycle, c->when)) ||
	       (c->unless != NULL && walk_condition(cycle, c->unless));
}

static bool
walk_condition(struct cycle *cycle, const struct condition *c)
{
	const struct any_list *lists[] = {(const void *)&c->any,
		(const void *)&c->all, (const void *)&c->none,
		(const void *)&c->not, (const void *)&c->of};

	if (c->compiled != NULL && c->compiled->criterion != NULL &&
		walk_criterion(cycle, c->compiled->criterion))
		return true;
	for (size_t i = 0; i < COUNT(lists); i++)
		for (size_t j = 0; j < lists[i]->count; j++)
			if (walk_condition(cycle,
				    (const struct condition *)lists[i]->items +
					    j))
				return true;
	return false;
}

static void
check_circles(struct compiler *compiler, const struct criterion *criteria,
	size_t count)
{
	for (size_t i = 0; i < count; i++) {
		struct cycle cycle = {
			.compiler = compiler, .start = &criteria[i]};

		if (walk_criterion(&cycle, &criteria[i]))
			compile_complain(compiler, F310, criteria[i].id.span,
				"this criterion refers to itself, by way of "
				"others");
	}
}

/* Codes are ASCII: one source has a Cyrillic letter for category B. */
static void
check_code(struct compiler *compiler, const struct category *category)
{
	size_t at;
	const struct look_alike *wrong = utf8_look_alike(category->code.s, &at);
	struct diagnostic *d;

	if (wrong == NULL)
		return;
	compiler->failed = true;
	d = diag(compiler->portal->diags, S115, category->code.span,
		"the code `%.*s` holds U+%04X %s", STR_ARG(category->code.s),
		(unsigned)wrong->code_point, wrong->name);
	diag_help(compiler->portal->diags, d, "type an ordinary `%c`",
		wrong->meant);
}

static void
compile_categories(struct compiler *compiler, struct framework *framework)
{
	for (size_t i = 0; i < framework->categories.count; i++) {
		struct category *category = &framework->categories.items[i];
		struct category *first = framework_category(
			framework, IS_SET(category->code) ? category->code.s
							  : category->id.s);

		compile_criteria(compiler, &category->criteria, true);
		check_code(compiler, category);
		if (first != category)
			compile_complain(compiler, F318, category->code.span,
				"another category has this code or id");
		if (i > 0 && !IS_SET(category->exit))
			diag(compiler->portal->diags, F316, category->id.span,
				"nothing says what ends category `%.*s`",
				STR_ARG(category->id.s));
	}
	if (framework->categories.count > MAX_CATEGORIES)
		compile_complain(compiler, F302,
			framework->categories.items[MAX_CATEGORIES].span,
			"a framework has at most 16 categories");
}

/* A condition that must be there; where it is not, S102 has said so. */
static void
compile_required(struct compiler *compiler, struct condition *condition)
{
	if (condition == NULL)
		compiler->failed = true;
	else
		compile_condition(compiler, condition);
}

static void
compile_conditions(struct compiler *compiler, struct framework *framework)
{
	compile_categories(compiler, framework);
	for (size_t i = 0; i < framework->overlays.count; i++)
		compile_criteria(compiler,
			&framework->overlays.items[i].criteria, false);
	compile_criteria(compiler, &framework->standards, false);
	for (size_t i = 0; i < framework->impossible.count; i++)
		compile_required(compiler, framework->impossible.items[i].when);
	for (size_t i = 0; i < framework->facts.count; i++)
		for (size_t j = 0; j < framework->facts.items[i].maps.count;
			j++)
			compile_required(compiler,
				framework->facts.items[i].maps.items[j].when);
}

static bool fact_maps_reach(const struct framework *framework,
	const struct fact *through, const struct fact *fact, size_t depth);

/* Does a map look, by way of others, at the fact that it gives? */
static bool
maps_reach(const struct framework *framework, const struct condition *c,
	const struct fact *fact, size_t depth)
{
	const struct any_list *lists[] = {(const void *)&c->any,
		(const void *)&c->all, (const void *)&c->none,
		(const void *)&c->not, (const void *)&c->of};
	const struct compiled *compiled = c->compiled;

	if (depth > framework->facts.count)
		return true;
	if (compiled != NULL && (compiled->fact == fact))
		return true;
	for (size_t i = 0; compiled != NULL && i < compiled->group.count; i++)
		if (compiled->group.items[i] == fact ||
			fact_maps_reach(framework, compiled->group.items[i],
				fact, depth))
			return true;
	if (compiled != NULL && compiled->fact != NULL &&
		fact_maps_reach(framework, compiled->fact, fact, depth))
		return true;
	for (size_t i = 0; i < COUNT(lists); i++)
		for (size_t j = 0; j < lists[i]->count; j++)
			if (maps_reach(framework,
				    (const struct condition *)lists[i]->items +
					    j,
				    fact, depth))
				return true;
	return false;
}

static bool
fact_maps_reach(const struct framework *framework, const struct fact *through,
	const struct fact *fact, size_t depth)
{
	for (size_t i = 0; i < framework->facts.count; i++) {
		const struct fact_rule *rule = &framework->facts.items[i];

		for (size_t j = 0;
			rule->fact.target == through && j < rule->maps.count;
			j++)
			if (rule->maps.items[j].when != NULL &&
				maps_reach(framework, rule->maps.items[j].when,
					fact, depth + 1))
				return true;
	}
	return false;
}

/* The value that a map gives is the fact's own, and it gives no circle. */
static void
check_maps(struct compiler *compiler, const struct framework *framework)
{
	for (size_t i = 0; i < framework->facts.count; i++) {
		const struct fact_rule *rule = &framework->facts.items[i];
		const struct fact *fact = rule->fact.target;

		for (size_t j = 0; fact != NULL && j < rule->maps.count; j++)
			if (fact_value_index(compiler->portal, fact,
				    rule->maps.items[j].to.s) < 0)
				compile_complain(compiler, F306,
					rule->maps.items[j].to.span,
					"a map gives a value that the fact "
					"has not");
		if (fact != NULL && fact_maps_reach(framework, fact, fact, 0))
			compile_complain(compiler, F310, rule->span,
				"the maps of this fact look at the fact "
				"itself, by way of others");
	}
}

/* Which schools a decision accepts a finding of. */
static void
compile_acceptances(struct compiler *compiler, struct framework *framework)
{
	for (size_t i = 0; i < framework->decisions.count; i++) {
		struct ruling *ruling = &framework->decisions.items[i];

		for (size_t j = 0; j < ruling->accepts.count; j++)
			if (ruling->accepts.items[j].when != NULL)
				compile_condition(compiler,
					ruling->accepts.items[j].when);
	}
}

/* Duties may ask for the agreed category; they do not decide it. */
static void
compile_duties(struct compiler *compiler, struct framework *framework)
{
	compiler->duties = true;
	for (size_t i = 0; i < framework->duties.count; i++)
		if (framework->duties.items[i].when != NULL)
			compile_condition(
				compiler, framework->duties.items[i].when);
	for (size_t i = 0; i < framework->documents.count; i++) {
		struct document *document = &framework->documents.items[i];

		for (size_t j = 0; j < document->review.count; j++)
			if (document->review.items[j].when != NULL)
				compile_condition(compiler,
					document->review.items[j].when);
	}
	compiler->duties = false;
}

static void
check_type(struct compiler *compiler, const struct text *type)
{
	struct portal *portal = compiler->portal;
	const struct scope scope = {.portal = portal};
	struct diagnostic *d;

	if (!IS_SET(*type) || vocabulary_is_evidence_type(portal, type->s))
		return;
	compiler->failed = true;
	d = diag(portal->diags, F323, type->span,
		"there is no type of evidence `%.*s`", STR_ARG(type->s));
	diag_did_you_mean(portal->diags, d,
		portal_nearest(&scope, REFS(REF_RECORD_KIND), type->s));
}

/* `from`, `prefer` and `valid` name types of evidence. */
static void
check_types(struct compiler *compiler, const struct fact_rule *rule)
{
	for (size_t i = 0; i < rule->from.count; i++)
		check_type(compiler, &rule->from.items[i]);
	for (size_t i = 0; i < rule->prefer.count; i++)
		if (!str_eq_z(rule->prefer.items[i].s, "latest") &&
			!str_eq_z(rule->prefer.items[i].s, "worst"))
			check_type(compiler, &rule->prefer.items[i]);
	for (size_t i = 0; i < rule->valid.count; i++)
		check_type(compiler, &rule->valid.items[i].type);
}

static void
check_absent(struct compiler *compiler, const struct fact_rule *rule)
{
	const struct fact *fact = rule->fact.target;
	decimal unused;
	bool good;

	if (fact == NULL || !IS_SET(rule->absent))
		return;
	good = fact->kind.v == FACT_NUMBER
		       ? decimal_parse(rule->absent.s, &unused, NULL) ==
				 DECIMAL_OK
		       : fact_value_index(
				 compiler->portal, fact, rule->absent.s) >= 0;
	if (!good)
		compile_complain(compiler, F306, rule->absent.span,
			"silence cannot mean a value that the fact has not");
}

static void
note_used(const struct ref *ref)
{
	struct ruling *ruling = ref->target;

	if (ruling != NULL)
		ruling->used = true;
}

static void
note_decisions(void *context UNUSED, const struct field *field, void *item,
	void *record UNUSED)
{
	if (field->kind == FIELD_REF && field->refs == REFS(REF_DECISION))
		note_used(item);
}

static void
check_decisions(struct compiler *compiler, struct framework *framework)
{
	record_walk(
		&framework_type, framework, ALL_FIELDS, note_decisions, NULL);
	for (size_t i = 0; i < framework->decisions.count; i++) {
		const struct ruling *ruling = &framework->decisions.items[i];

		if (!ruling->used && !IS_SET(ruling->clause))
			diag(compiler->portal->diags, F320, ruling->id.span,
				"nothing rests on decision `%.*s`, and it "
				"names no clause",
				STR_ARG(ruling->id.s));
	}
}

static void
check_effective(struct compiler *compiler, const struct framework *framework)
{
	const struct portal *portal = compiler->portal;

	if (IS_SET(framework->until) &&
		framework->until.d.day < framework->effective.d.day)
		compile_complain(compiler, F325, framework->until.span,
			"this version ends before it begins");
	for (size_t i = 0; i < portal->frameworks.count; i++) {
		const struct framework *other = portal->frameworks.items[i];
		bool later = other->effective.d.day >
				     framework->effective.d.day &&
			     str_eq(other->id.s, framework->id.s);

		if (later && (!IS_SET(framework->until) ||
				     framework->until.d.day >=
					     other->effective.d.day))
			compile_complain(compiler, F325,
				framework->effective.span,
				"two versions of one framework are in force "
				"on the same day");
	}
}

static void
check_decide(struct compiler *compiler, const struct framework *framework)
{
	if (framework->categories.count > 0 && !IS_SET(framework->decide))
		compile_complain(compiler, F326, framework->id.span,
			"the framework has categories but does not say how "
			"to `decide`");
}

void
compile_framework(struct portal *portal, struct framework *framework)
{
	struct compiler compiler = {.portal = portal, .framework = framework};

	check_effective(&compiler, framework);
	check_decide(&compiler, framework);
	for (size_t i = 0; i < framework->facts.count; i++) {
		check_types(&compiler, &framework->facts.items[i]);
		check_absent(&compiler, &framework->facts.items[i]);
	}
	compile_rubric(&compiler, framework);
	compile_conditions(&compiler, framework);
	check_maps(&compiler, framework);
	compile_acceptances(&compiler, framework);
	compile_duties(&compiler, framework);
	for (size_t i = 0; i < framework->categories.count; i++)
		check_circles(&compiler,
			framework->categories.items[i].criteria.items,
			framework->categories.items[i].criteria.count);
	for (size_t i = 0; i < framework->overlays.count; i++)
		check_circles(&compiler,
			framework->overlays.items[i].criteria.items,
			framework->overlays.items[i].criteria.count);
	check_decisions(&compiler, framework);
	policy_check(portal, framework);
	framework->usable = !compiler.failed;
}

void
compile_vocabulary(struct portal *portal)
{
	struct compiler compiler = {.portal = portal};

	for (size_t i = 0; i < portal->facts.count; i++)
		if (portal->facts.items[i].applies != NULL)
			compile_condition(
				&compiler, portal->facts.items[i].applies);
	for (size_t i = 0; i < portal->indicators.count; i++)
		if (portal->indicators.items[i].applies != NULL)
			compile_condition(
				&compiler, portal->indicators.items[i].applies);
}
