/* The values that facts can have, by their kind. */
#include "framework/situation.h"

const char *const reason_words[REASON_COUNT] = {
	[REASON_NONE] = "",
	[REASON_MISSING] = "missing",
	[REASON_STALE] = "stale",
	[REASON_SUPPRESSED] = "suppressed",
	[REASON_NOT_PUBLISHED] = "not-published",
	[REASON_NO_BENCHMARK] = "no-benchmark",
	[REASON_SHORT_SERIES] = "short-series",
	[REASON_WITHHELD] = "withheld",
	[REASON_SMALL] = "small-group",
};

const char *const reason_sentences[REASON_COUNT] = {
	[REASON_NONE] = "",
	[REASON_MISSING] = "no evidence says",
	[REASON_STALE] = "the evidence is too old to count",
	[REASON_SUPPRESSED] = "the figure is suppressed: a small group",
	[REASON_NOT_PUBLISHED] = "no figure was published for that year",
	[REASON_NO_BENCHMARK] = "there is no figure to compare it with",
	[REASON_SHORT_SERIES] = "there are not enough years of figures",
	[REASON_WITHHELD] = "evidence not shown to this audience",
	[REASON_SMALL] = "it is about a small group of pupils",
};

static const char *const flag_values[] = {"true", "false", NULL};
static const char *const rating_values[] = {"met", "partly", "not-met", NULL};

static const char *const *
fixed_values(const struct fact *fact)
{
	switch ((enum fact_kind)fact->kind.v) {
	case FACT_FLAG:
		return flag_values;
	case FACT_RATING:
		return rating_values;
	case FACT_GRADE:
	case FACT_CHOICE:
	case FACT_NUMBER:
		break;
	}
	return NULL;
}

/* The version in force; where none is, the newest that there is. */
static const struct framework *
places_of(const struct portal *portal, str id)
{
	const struct framework *places = portal_framework(
		portal, id, portal->as_of);
	const struct framework *newest = NULL;

	for (size_t i = 0; places == NULL && i < portal->frameworks.count;
		i++) {
		const struct framework *f = portal->frameworks.items[i];

		if (str_eq(f->id.s, id) &&
			(newest == NULL ||
				f->effective.d.day > newest->effective.d.day))
			newest = f;
	}
	return places != NULL ? places : newest;
}

const struct framework *
fact_scale(const struct portal *portal, const struct fact *fact)
{
	if (fact->kind.v != FACT_GRADE || fact->scale.count != 1 ||
		!str_eq_z(fact->scale.items[0].s, "categories"))
		return NULL;
	return places_of(portal, fact->framework.id);
}

size_t
fact_value_count(const struct portal *portal, const struct fact *fact)
{
	const struct framework *places = fact_scale(portal, fact);
	const char *const *fixed = fixed_values(fact);
	size_t count = 0;

	if (fact->kind.v == FACT_NUMBER)
		return 0;
	if (places != NULL)
		return places->categories.count;
	if (fixed == NULL)
		return fact->kind.v == FACT_GRADE ? fact->scale.count
						  : fact->of.count;
	while (fixed[count] != NULL)
		count++;
	return count;
}

str
fact_value_name(
	const struct portal *portal, const struct fact *fact, size_t index)
{
	const struct framework *places = fact_scale(portal, fact);
	const char *const *fixed = fixed_values(fact);

	if (places != NULL)
		return places->categories.items[index].id.s;
	if (fixed != NULL)
		return str_from(fixed[index]);
	return fact->kind.v == FACT_GRADE ? fact->scale.items[index].s
					  : fact->of.items[index].s;
}

int
fact_value_index(const struct portal *portal, const struct fact *fact, str name)
{
	size_t count = fact_value_count(portal, fact);

	for (size_t i = 0; i < count; i++)
		if (str_eq(fact_value_name(portal, fact, i), name))
			return (int)i;
	return -1;
}

int
fact_places(const struct fact *fact)
{
	const struct indicator *indicator = fact->indicator.target;
	int64_t places;

	if (indicator == NULL || !IS_SET(indicator->decimals))
		return 0;
	places = indicator->decimals.v.millionths / DECIMAL_ONE;
	return places > DECIMAL_MAX_PLACES ? DECIMAL_MAX_PLACES : (int)places;
}
