/* Which form each condition takes, and whether it makes sense. */
#include "framework/compile.h"

#include "base/utf8.h"
#include "framework/compile_parts.h"
#include "framework/situation.h"

/* The keys of a condition, as bits, for telling forms apart. */
enum key {
	KEY_ANY,
	KEY_ALL,
	KEY_NONE,
	KEY_NOT,
	KEY_OF,
	KEY_AT_LEAST,
	KEY_AT_MOST,
	KEY_FACT,
	KEY_GROUP,
	KEY_IS,
	KEY_BETTER,
	KEY_WORSE,
	KEY_ABOVE,
	KEY_BELOW,
	KEY_BY,
	KEY_TREND,
	KEY_OVER,
	KEY_EACH,
	KEY_FOR,
	KEY_GAP,
	KEY_COUNT,
	KEY_SHARE,
	KEY_CRITERION,
	KEY_CATEGORY,
	KEY_PHASE,
	KEY_AGES,
	KEY_SIXTH_FORM,
	KEY_MEMBERSHIP,
	KEY_WITHIN,
	KEY_END
};

#define K(key) (UINT32_C(1) << KEY_##key)

static const char *const key_names[KEY_END] = {"any", "all", "none", "not",
	"of", "at-least", "at-most", "fact", "group", "is", "better-than",
	"worse-than", "above", "below", "by", "trend", "over", "each", "for",
	"gap-to", "count", "share", "criterion", "category", "phase",
	"ages-include", "sixth-form", "membership", "within"};

#define OPERATORS                                                              \
	(K(IS) | K(AT_LEAST) | K(AT_MOST) | K(BETTER) | K(WORSE) | K(ABOVE) |  \
		K(BELOW))

typedef void form_compiler(
	struct compiler *, struct condition *, struct compiled *);

/* A form: the key that it is known by, those it needs one of, those it may. */
struct shape {
	enum form form;
	uint32_t known_by, one_of, may;
	form_compiler *compile;
};

static form_compiler compile_lists, compile_count_of, compile_fact,
	compile_group, compile_criterion, compile_category, compile_phase,
	compile_ages, compile_sixth_form, compile_membership, compile_within;

/* Looked through in order: a group's `any` is no list of conditions. */
static const struct shape shapes[] = {
	{FORM_GROUP_COUNT, K(GROUP) | K(COUNT), K(AT_LEAST) | K(AT_MOST), 0,
		compile_group},
	{FORM_GROUP_SHARE, K(GROUP) | K(SHARE), K(ANY) | K(ALL), 0,
		compile_group},
	{FORM_GROUP_ANY, K(GROUP) | K(ANY), 0, 0, compile_group},
	{FORM_GROUP_ALL, K(GROUP) | K(ALL), 0, 0, compile_group},
	{FORM_TREND, K(FACT) | K(TREND), 0, K(OVER) | K(BY) | K(EACH),
		compile_fact},
	{FORM_COMPARE, K(FACT), OPERATORS, K(BY) | K(FOR) | K(GAP),
		compile_fact},
	{FORM_COUNT_OF, K(OF), K(AT_LEAST) | K(AT_MOST), 0, compile_count_of},
	{FORM_ANY, K(ANY), 0, 0, compile_lists},
	{FORM_ALL, K(ALL), 0, 0, compile_lists},
	{FORM_NONE, K(NONE), 0, 0, compile_lists},
	{FORM_NOT, K(NOT), 0, 0, compile_lists},
	{FORM_CRITERION, K(CRITERION), 0, 0, compile_criterion},
	{FORM_CATEGORY, K(CATEGORY), 0, 0, compile_category},
	{FORM_PHASE, K(PHASE), 0, 0, compile_phase},
	{FORM_AGES, K(AGES), 0, 0, compile_ages},
	{FORM_SIXTH_FORM, K(SIXTH_FORM), 0, 0, compile_sixth_form},
	{FORM_MEMBERSHIP, K(MEMBERSHIP), 0, 0, compile_membership},
	{FORM_SINCE, K(WITHIN), 0, 0, compile_within},
};

static uint32_t
keys_of(const struct condition *c)
{
	const bool set[KEY_END] = {[KEY_ANY] = c->any.count > 0,
		[KEY_ALL] = c->all.count > 0,
		[KEY_NONE] = c->none.count > 0,
		[KEY_NOT] = c->not .count > 0,
		[KEY_OF] = c->of.count > 0,
		[KEY_AT_LEAST] = IS_SET(c->at_least),
		[KEY_AT_MOST] = IS_SET(c->at_most),
		[KEY_FACT] = IS_SET(c->fact),
		[KEY_GROUP] = IS_SET(c->group),
		[KEY_IS] = c->is.count > 0,
		[KEY_BETTER] = IS_SET(c->better_than),
		[KEY_WORSE] = IS_SET(c->worse_than),
		[KEY_ABOVE] = IS_SET(c->above),
		[KEY_BELOW] = IS_SET(c->below),
		[KEY_BY] = IS_SET(c->by),
		[KEY_TREND] = IS_SET(c->trend),
		[KEY_OVER] = IS_SET(c->over),
		[KEY_EACH] = IS_SET(c->each),
		[KEY_FOR] = IS_SET(c->held_for),
		[KEY_GAP] = IS_SET(c->gap_to),
		[KEY_COUNT] = IS_SET(c->count),
		[KEY_SHARE] = IS_SET(c->share),
		[KEY_CRITERION] = IS_SET(c->criterion),
		[KEY_CATEGORY] = c->category.count > 0,
		[KEY_PHASE] = c->phase.count > 0,
		[KEY_AGES] = IS_SET(c->ages_include),
		[KEY_SIXTH_FORM] = IS_SET(c->sixth_form),
		[KEY_MEMBERSHIP] = c->membership.count > 0,
		[KEY_WITHIN] = c->within != NULL};
	uint32_t keys = 0;

	for (int key = 0; key < KEY_END; key++)
		keys |= set[key] ? UINT32_C(1) << key : 0;
	return keys;
}

static str
list_keys(struct arena *arena, uint32_t keys)
{
	struct buf out = buf_new(arena);

	for (int key = 0; key < KEY_END; key++)
		if (keys & (UINT32_C(1) << key))
			buf_printf(&out, "%s`%s`", out.n > 0 ? ", " : "",
				key_names[key]);
	return buf_str(&out);
}

bool
form_keys_at(struct arena *arena, size_t index, struct form_keys *keys)
{
	const struct shape *shape;

	if (index >= COUNT(shapes))
		return false;
	shape = &shapes[index];
	keys->form = shape->form;
	keys->known_by = list_keys(arena, shape->known_by);
	keys->one_of = list_keys(arena, shape->one_of);
	keys->may = list_keys(arena, shape->may);
	return true;
}

static const struct shape *
shape_of(uint32_t keys)
{
	for (size_t i = 0; i < COUNT(shapes); i++)
		if ((keys & shapes[i].known_by) == shapes[i].known_by)
			return &shapes[i];
	return NULL;
}

/* Does every key belong to the form, and exactly one of those it needs? */
static bool
check_shape(struct compiler *compiler, const struct condition *condition,
	const struct shape *shape, uint32_t keys)
{
	struct diags *diags = compiler->portal->diags;
	uint32_t extra = keys & ~(shape->known_by | shape->one_of | shape->may);
	uint32_t chosen = keys & shape->one_of;

	if (extra != 0) {
		str names = list_keys(compiler->portal->arena, extra);

		diag(diags, F301, condition->span,
			"%.*s has no place in this condition", STR_ARG(names));
		return false;
	}
	if (shape->one_of != 0 && (chosen == 0 || (chosen & (chosen - 1)))) {
		str names = list_keys(compiler->portal->arena, shape->one_of);

		diag(diags, F301, condition->span,
			"this condition needs one of %.*s, and one only",
			STR_ARG(names));
		return false;
	}
	return true;
}

void
compile_condition(struct compiler *compiler, struct condition *condition)
{
	struct compiled *compiled = NEW(
		compiler->portal->arena, struct compiled);
	uint32_t keys = keys_of(condition);
	const struct shape *shape = shape_of(keys);

	condition->compiled = compiled;
	compiled->most = -1;
	if (shape == NULL) {
		compile_complain(compiler, F301, condition->span,
			"this is no condition that the portal knows");
		return;
	}
	if (!check_shape(compiler, condition, shape, keys)) {
		compiler->failed = true;
		return;
	}
	compiled->form = shape->form;
	shape->compile(compiler, condition, compiled);
}

struct diagnostic *
compile_complain(struct compiler *compiler, enum code code, struct span span,
	const char *message)
{
	compiler->failed = true;
	return diag(compiler->portal->diags, code, span, "%s", message);
}

/* The lists of a condition, whichever of them it has. */
static void
compile_children(struct compiler *compiler, struct condition *c)
{
	struct any_list *lists[] = {(void *)&c->any, (void *)&c->all,
		(void *)&c->none, (void *)&c->not, (void *)&c->of};

	for (size_t i = 0; i < COUNT(lists); i++)
		for (size_t j = 0; j < lists[i]->count; j++)
			compile_condition(compiler,
				(struct condition *)lists[i]->items + j);
}

static void
compile_lists(struct compiler *compiler, struct condition *condition,
	struct compiled *compiled UNUSED)
{
	compile_children(compiler, condition);
}

/* A whole number within a condition; false and reported where it is none. */
static bool
whole_number(struct compiler *compiler, const struct text *text, int *out)
{
	decimal value;
	int places;

	if (decimal_parse(text->s, &value, &places) != DECIMAL_OK ||
		places > 0 || value.millionths < 0 ||
		value.millionths > 1000 * DECIMAL_ONE) {
		compile_complain(compiler, F302, text->span,
			"a count must be a whole number");
		return false;
	}
	*out = (int)(value.millionths / DECIMAL_ONE);
	return true;
}

static void
compile_bounds(struct compiler *compiler, const struct condition *condition,
	struct compiled *compiled)
{
	if (IS_SET(condition->at_least))
		(void)whole_number(
			compiler, &condition->at_least, &compiled->least);
	else
		(void)whole_number(
			compiler, &condition->at_most, &compiled->most);
}

static void
compile_count_of(struct compiler *compiler, struct condition *condition,
	struct compiled *compiled)
{
	compile_bounds(compiler, condition, compiled);
	compile_children(compiler, condition);
}

static void
compile_fact(struct compiler *compiler, struct condition *condition,
	struct compiled *compiled)
{
	const struct fact *fact = condition->fact.target;

	if (fact == NULL) { /* reported as R201 */
		compiled->form = FORM_INVALID;
		compiler->failed = true;
		return;
	}
	compiled->fact = fact;
	if (fact->kind.v == FACT_NUMBER)
		compile_number(compiler, condition, compiled);
	else
		compile_choice(compiler, condition, compiled);
}

/* One member of a group, under the group's inner condition. */
static struct compiled *
compile_member(struct compiler *compiler, struct condition *inner,
	const struct fact *fact)
{
	struct condition *copy = NEW(compiler->portal->arena, struct condition);
	struct compiled *compiled = NEW(
		compiler->portal->arena, struct compiled);

	*copy = *inner;
	copy->fact = (struct ref){
		inner->span, fact->id.s, REF_FACT, drop_const(fact)};
	compiled->form = FORM_COMPARE;
	compiled->most = -1;
	compile_fact(compiler, copy, compiled);
	copy->compiled = compiled;
	return compiled;
}

/* The condition on each member: what stands under any/all, or `count`. */
static struct condition *
inner_of(struct compiler *compiler, struct condition *condition)
{
	static const struct shape shape = {
		FORM_COMPARE, 0, OPERATORS, K(BY) | K(FOR), NULL};
	struct condition *inner = NULL;

	if (condition->any.count == 1)
		inner = &condition->any.items[0];
	if (condition->all.count == 1)
		inner = &condition->all.items[0];
	if (inner == NULL && !IS_SET(condition->count)) {
		compile_complain(compiler, F301, condition->span,
			"a group takes one condition on its facts");
		return NULL;
	}
	if (inner != NULL) {
		if (check_shape(compiler, inner, &shape, keys_of(inner)))
			return inner;
		compiler->failed = true;
		return NULL;
	}
	inner = NEW(compiler->portal->arena, struct condition);
	inner->span = condition->count.span;
	*list_push(compiler->portal->arena, &inner->is) = condition->count;
	return inner;
}

static void
compile_group(struct compiler *compiler, struct condition *condition,
	struct compiled *compiled)
{
	struct portal *portal = compiler->portal;
	struct condition *inner = inner_of(compiler, condition);

	if (compiled->form == FORM_GROUP_COUNT)
		compile_bounds(compiler, condition, compiled);
	if (compiled->form == FORM_GROUP_SHARE)
		compiled->share = condition->share.v;
	for (size_t i = 0; inner != NULL && i < portal->facts.count; i++) {
		const struct fact *fact = &portal->facts.items[i];

		if (!fact_is_in_group(fact, condition->group.s))
			continue;
		*list_push(portal->arena, &compiled->group) = fact;
		*list_push(portal->arena, &compiled->group_members) =
			compile_member(compiler, inner, fact);
	}
	if (inner != NULL && compiled->group.count == 0)
		compile_complain(compiler, F303, condition->group.span,
			"no fact belongs to this group");
}

static void
compile_criterion(struct compiler *compiler, struct condition *condition,
	struct compiled *compiled)
{
	compiled->criterion = condition->criterion.target;
	if (compiled->criterion == NULL) {
		compiled->form = FORM_INVALID;
		compiler->failed = true;
	}
}

static void
compile_category(struct compiler *compiler, struct condition *condition,
	struct compiled *compiled)
{
	for (size_t i = 0; i < condition->category.count; i++) {
		const struct text *name = &condition->category.items[i];
		const struct category *category = framework_category(
			compiler->framework, name->s);

		if (category != NULL)
			compiled->set |= UINT64_C(1) << category->rank;
		else
			compile_complain(compiler, F304, name->span,
				"the framework has no such category");
	}
	if (!compiler->duties)
		compile_complain(compiler, F305, condition->span,
			"the agreed category decides nothing about itself");
}

static void
compile_phase(struct compiler *compiler UNUSED, struct condition *condition,
	struct compiled *compiled)
{
	for (size_t i = 0; i < condition->phase.count; i++)
		compiled->set |= UINT64_C(1) << condition->phase.items[i].v;
}

static void
compile_ages(struct compiler *compiler UNUSED, struct condition *condition,
	struct compiled *compiled)
{
	compiled->age =
		(int)(condition->ages_include.v.millionths / DECIMAL_ONE);
}

static void
compile_sixth_form(struct compiler *compiler UNUSED,
	struct condition *condition, struct compiled *compiled)
{
	compiled->flag = condition->sixth_form.on;
}

static void
compile_membership(struct compiler *compiler UNUSED,
	struct condition *condition, struct compiled *compiled)
{
	for (size_t i = 0; i < condition->membership.count; i++)
		compiled->set |= UINT64_C(1)
				 << condition->membership.items[i].v;
}

static void
compile_within(struct compiler *compiler, struct condition *condition,
	struct compiled *compiled)
{
	const struct within *within = condition->within;

	compiled->period = within->period;
	compiled->head = within->since.v == 1;
	if (IS_SET(within->evidence))
		compiled->form = FORM_RECENT;
	if (IS_SET(within->since) == IS_SET(within->evidence))
		compile_complain(compiler, F301, within->span,
			"`within` counts since one thing: `since` or "
			"`evidence`");
	else if (IS_SET(within->evidence) &&
		 !vocabulary_is_evidence_type(
			 compiler->portal, within->evidence.s))
		compile_complain(compiler, F323, within->evidence.span,
			"there is no such type of evidence");
}
