/* Facts and measures: do their own definitions make sense? */
#include "check/checks.h"
#include "check/parts.h"

/* --- facts: which keys go with which kind --- */

enum { KIND_COUNT = FACT_RATING + 1, VALUES_MAX = 60 };

enum fact_key { KEY_SCALE, KEY_OF, KEY_INDICATOR, KEY_COUNT };

static const char *const key_names[KEY_COUNT] = {"scale", "of", "indicator"};

/* The one key that each kind needs; the others do not belong to it. */
static const int key_of_kind[KIND_COUNT] = {
	[FACT_GRADE] = KEY_SCALE,
	[FACT_NUMBER] = KEY_INDICATOR,
	[FACT_CHOICE] = KEY_OF,
	[FACT_FLAG] = -1,
	[FACT_RATING] = -1,
};

static struct span
span_of_key(const struct fact *fact, enum fact_key key)
{
	switch (key) {
	case KEY_SCALE:
		if (fact->scale.count > 0)
			return fact->scale.items[0].span;
		break;
	case KEY_OF:
		if (fact->of.count > 0)
			return fact->of.items[0].span;
		break;
	case KEY_INDICATOR:
		return fact->indicator.span;
	case KEY_COUNT:
		break;
	}
	return (struct span){0};
}

static void
check_key(struct portal *portal, const struct fact *fact, enum fact_key key)
{
	const char *kind = fact_kind_words[fact->kind.v];
	bool wanted = key_of_kind[fact->kind.v] == (int)key;
	struct span span = span_of_key(fact, key);

	if (wanted && !span_is_set(span))
		diag_help(portal->diags,
			diag(portal->diags, S102, fact->id.span,
				"the fact `%.*s` is a %s without `%s`",
				STR_ARG(fact->id.s), kind, key_names[key]),
			"add `%s:`", key_names[key]);
	else if (!wanted && span_is_set(span))
		diag_help(portal->diags,
			diag(portal->diags, S120, span,
				"`%s` does not belong to a %s", key_names[key],
				kind),
			"take it out, or correct `kind:`");
}

/* --- facts: their values --- */

static void
check_values(struct portal *portal, const struct fact *fact,
	const struct text *values, size_t count)
{
	for (size_t i = 1; i < count; i++) {
		for (size_t j = 0; j < i; j++) {
			struct diagnostic *d;

			if (!str_eq(values[i].s, values[j].s))
				continue;
			d = diag(portal->diags, S110, values[i].span,
				"the value `%.*s` stands twice",
				STR_ARG(values[i].s));
			diag_related(portal->diags, d, values[j].span,
				"the first is here");
			diag_help(portal->diags, d, "take one of them out");
			break;
		}
	}
	if (count > VALUES_MAX)
		diag_help(portal->diags,
			diag(portal->diags, S108, fact->id.span,
				"the fact `%.*s` has %zu values, and %d are "
				"allowed",
				STR_ARG(fact->id.s), count, VALUES_MAX),
			"use a number, or divide the fact");
}

static bool
is_places(const struct fact *fact)
{
	return fact->scale.count == 1 &&
	       str_eq_z(fact->scale.items[0].s, "categories");
}

static void
check_scale(struct portal *portal, const struct fact *fact)
{
	if (is_places(fact)) {
		if (IS_SET(fact->framework))
			return;
		diag_help(portal->diags,
			diag(portal->diags, S102, fact->scale.items[0].span,
				"the scale is a framework's categories, but "
				"of which framework is not said"),
			"add `framework:`");
		return;
	}
	if (IS_SET(fact->framework))
		diag_help(portal->diags,
			diag(portal->diags, S120, fact->framework.span,
				"`framework` goes with `scale: categories` "
				"only"),
			"take it out, or write `scale: categories`");
	if (fact->scale.count == 1)
		diag_help(portal->diags,
			diag(portal->diags, S108, fact->scale.items[0].span,
				"a scale with one value has no better and no "
				"worse"),
			"write all values in brackets, the best first");
}

static void
check_fact(struct portal *portal, const struct fact *fact)
{
	if (!IS_SET(fact->kind))
		return;
	for (enum fact_key key = 0; key < KEY_COUNT; key++)
		check_key(portal, fact, key);
	check_values(portal, fact, fact->scale.items, fact->scale.count);
	check_values(portal, fact, fact->of.items, fact->of.count);
	if (fact->kind.v == FACT_GRADE)
		check_scale(portal, fact);
}

/* --- measures --- */

static void
check_decimals(struct portal *portal, const struct indicator *indicator)
{
	const struct number *decimals = &indicator->decimals;

	if (!IS_SET(*decimals) ||
		decimals->v.millionths <= DECIMAL_MAX_PLACES * DECIMAL_ONE)
		return;
	diag_help(portal->diags,
		diag(portal->diags, S108, decimals->span,
			"figures have at most six decimals"),
		"write a number from 0 to 6");
}

static void
check_range(struct portal *portal, const struct indicator *indicator)
{
	const struct number *range = indicator->range.items;
	size_t count = indicator->range.count;
	const char *wrong;

	if (count == 0)
		return;
	if (count != 2)
		wrong = "a range is the least and the greatest value";
	else if (decimal_cmp(range[0].v, range[1].v) >= 0)
		wrong = "the range ends where it begins, or before";
	else
		return;
	diag_help(portal->diags,
		diag(portal->diags, S108,
			span_join(range[0].span, range[count - 1].span), "%s",
			wrong),
		"write the least value first: `range: [0, 100]`");
}

void
check_vocabulary(struct portal *portal, const struct assessments *all UNUSED)
{
	for (size_t i = 0; i < portal->facts.count; i++)
		check_fact(portal, &portal->facts.items[i]);
	for (size_t i = 0; i < portal->indicators.count; i++) {
		check_decimals(portal, &portal->indicators.items[i]);
		check_range(portal, &portal->indicators.items[i]);
	}
}
