#include "pages/labels.h"

#include "pages/words.h"

str
readable(struct arena *arena, str id)
{
	return sentence_case(arena, str_words(arena, id));
}

str
missing_value_text(const struct sheet *sheet, str value)
{
	if (str_eq(value, S("n/a")) || str_eq(value, S("suppressed")) ||
		str_eq(value, S("not-published")))
		return word_for(sheet, "value",
			str_eq(value, S("n/a")) ? S("na") : value);
	return S("");
}

static str
with_minus(struct arena *arena, str figure)
{
	if (!figure.n || figure.p[0] != '-')
		return figure;
	return str_printf(arena, "−%.*s", (int)(figure.n - 1), figure.p + 1);
}

static int
places_of(const struct indicator *indicator)
{
	if (indicator == NULL || !IS_SET(indicator->decimals))
		return -1;
	return (int)(indicator->decimals.v.millionths / DECIMAL_ONE);
}

str
plain_figure(const struct sheet *sheet, const struct indicator *indicator,
	decimal value)
{
	return with_minus(sheet->arena,
		decimal_text(sheet->arena, value, places_of(indicator)));
}

str
figure_text(const struct sheet *sheet, const struct indicator *indicator,
	decimal value)
{
	str figure = plain_figure(sheet, indicator, value);

	if (indicator == NULL || !indicator->unit.s.n)
		return figure;
	if (str_find(str_lower(sheet->arena, indicator->label.s),
		    str_lower(sheet->arena, indicator->unit.s), 0) >= 0)
		return figure;
	if (str_eq(indicator->unit.s, S("percent")))
		return str_printf(sheet->arena, "%.*s%%", STR_ARG(figure));
	return str_printf(sheet->arena, "%.*s %.*s", STR_ARG(figure),
		STR_ARG(indicator->unit.s));
}

str
term_text(const struct sheet *sheet, int year, int term)
{
	static const char *const keys[] = {
		"term-autumn", "term-spring", "term-summer"};

	return words(sheet, keys[term], "year",
		academic_year_text(sheet->arena, year), NULL);
}

str
figure_period_text(const struct sheet *sheet, str written)
{
	struct figure_period of;
	str term;

	if (!figure_period_parse(written, &of) || of.term < 0)
		return written;
	term = term_text(sheet, of.year, of.term);
	if (!of.half)
		return term;
	return words(sheet, of.half == 1 ? "half-first" : "half-second", "term",
		running_case(sheet->arena, term), NULL);
}

/* "PDF" of "a.pdf": the kinds that are published are ASCII (R208). */
static str
kind_of_file(struct arena *arena, str path)
{
	size_t from = path.n;
	char *kind;

	while (from > 0 && path.p[from - 1] != '.')
		from--;
	kind = NEW_ARRAY(arena, char, path.n - from);
	for (size_t i = from; i < path.n; i++) {
		bool is_small = path.p[i] >= 'a' && path.p[i] <= 'z';

		kind[i - from] = (char)(is_small ? path.p[i] - 'a' + 'A'
						 : path.p[i]);
	}
	return (str){kind, path.n - from};
}

str
file_size_text(const struct sheet *sheet, str path, uint64_t bytes)
{
	unsigned long long thousands = (bytes + 500) / 1000;
	unsigned long long tenths = (bytes + 50000) / 100000;
	str size;

	if (thousands < 1000)
		size = words(sheet, "size-kb", "size",
			str_printf(sheet->arena, "%llu",
				thousands ? thousands : 1),
			NULL);
	else
		size = words(sheet, "size-mb", "size",
			str_printf(sheet->arena, "%llu.%llu", tenths / 10,
				tenths % 10),
			NULL);
	return words(sheet, "kind-and-size", "kind",
		kind_of_file(sheet->arena, path), "size", size, NULL);
}

str
grouped(struct arena *arena, decimal number)
{
	long long whole = number.millionths / DECIMAL_ONE;

	if (whole < 1000)
		return str_printf(arena, "%lld", whole);
	return str_printf(arena, "%.*s,%03lld",
		STR_ARG(grouped(arena, decimal_from_int(whole / 1000))),
		whole % 1000);
}

str
decide_text(const struct sheet *sheet, const struct framework *framework)
{
	if (framework->decide.v != DECIDE_BEST_FIT || framework->fit == NULL)
		return word_for(sheet, "decide",
			str_from(decide_words[framework->decide.v]));
	return words(sheet, "decide-best-fit", "share",
		decimal_text(sheet->arena, framework->fit->share.v, -1), NULL);
}

/* The name that a framework gives a place on its scale of categories. */
static str
category_label(const struct sheet *sheet, const struct fact *fact, str value)
{
	const struct framework *framework = fact_scale(sheet->portal, fact);
	const struct category *category = NULL;

	if (framework != NULL)
		category = framework_category(framework, value);
	return category == NULL ? S("") : category->label.s;
}

str
fact_value_text(const struct sheet *sheet, const struct fact *fact, str value)
{
	str missing = missing_value_text(sheet, value);
	str label;
	decimal number;

	if (missing.n || fact == NULL)
		return missing.n ? missing : readable(sheet->arena, value);
	if (fact->kind.v == FACT_NUMBER)
		return decimal_parse(value, &number, NULL) == DECIMAL_OK
			       ? figure_text(
					 sheet, fact->indicator.target, number)
			       : value;
	if (fact->kind.v == FACT_FLAG)
		return word_for(sheet, "flag", value);
	label = category_label(sheet, fact, value);
	return label.n ? label : readable(sheet->arena, value);
}

str
fact_state_text(const struct sheet *sheet, const struct fact_state *state)
{
	if (state == NULL)
		return words(sheet, "result-unknown", NULL);
	if (!state->applies)
		return words(sheet, "result-not-applicable", NULL);
	if (state->reason != REASON_NONE)
		return word_for(sheet, "unknown",
			str_from(reason_words[state->reason]));
	if (state->figures != NULL && state->figures->value[0].known)
		return figure_text(sheet, state->fact->indicator.target,
			state->figures->value[0].v);
	return fact_value_text(sheet, state->fact, state->text);
}

/* Of a scale of so many places, which tone each has, best first. */
static const char *
tone_at(size_t at, size_t count)
{
	static const char *const by_scale[][5] = {{"neutral"},
		{"positive", "serious"}, {"positive", "caution", "serious"},
		{"positive", "notice", "serious", "critical"},
		{"positive", "notice", "caution", "serious", "critical"}};

	if (!count || count > 5 || at >= count)
		return "neutral";
	return by_scale[count - 1][at];
}

const char *
fact_tone(const struct sheet *sheet, const struct fact *fact, str value)
{
	int at;

	if (fact == NULL || fact->kind.v == FACT_NUMBER)
		return "neutral";
	if (str_eq(fact->id.s, S("safeguarding-effective")))
		return str_eq(value, S("true")) ? "positive" : "critical";
	if (fact->kind.v != FACT_GRADE && fact->kind.v != FACT_RATING)
		return "neutral";
	at = fact_value_index(sheet->portal, fact, value);
	return at < 0 ? "neutral"
		      : tone_at((size_t)at,
				fact_value_count(sheet->portal, fact));
}

static bool
is_of_group(const struct fact *fact, str group)
{
	str pupils = fact->pupils.s.n ? fact->pupils.s : S("all");

	return str_eq(pupils, group.n ? group : S("all"));
}

const struct fact *
fact_of_indicator(const struct portal *portal,
	const struct indicator *indicator, str group)
{
	for (size_t i = 0; i < portal->facts.count; i++) {
		const struct fact *fact = &portal->facts.items[i];

		if (fact->kind.v == FACT_NUMBER &&
			fact->indicator.target == indicator &&
			is_of_group(fact, group))
			return fact;
	}
	return NULL;
}
