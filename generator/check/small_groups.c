/*
 * Small groups of pupils: figures that do not say how many pupils they are
 * about, and figures in texts that pages do not show.
 *
 * A text is searched for numbers with a unit after them. One with digits after
 * the point is looked for in all that the school publishes; a whole number,
 * which may well be another, only in the evidence that gives the figure.
 */
#include "audience/audience.h"
#include "audience/suppress.h"
#include "base/map.h"
#include "base/utf8.h"
#include "check/checks.h"
#include "check/prose_place.h"

/* --- how many pupils --- */

/* For whom the figure is, all the same. */
static str
narrowest(const struct portal *portal)
{
	const struct audience *audience = audience_narrowest(portal);

	return audience_sees_small_groups(portal, audience) ? audience->id.s
							    : S("nobody");
}

static void
check_cohort(struct portal *portal, const struct indicator *indicator,
	const struct finding_value *value)
{
	struct diags *diags = portal->diags;
	struct diagnostic *d;
	decimal figure;

	if (!IS_SET(value->group) || str_eq_z(value->group.s, "all") ||
		IS_SET(value->cohort) ||
		decimal_parse(value->value.s, &figure, NULL) != DECIMAL_OK)
		return;
	d = diag(diags, P651, value->value.span,
		"this figure of `%.*s` does not say of how many pupils it is",
		STR_ARG(value->group.s));
	diag_related(diags, d, indicator->min_cohort.span,
		"%.*s is not shown of fewer than these",
		STR_ARG(indicator->label.s));
	diag_help(diags, d,
		"add their number, such as `cohort: 57`; without it the figure "
		"is shown to %.*s",
		STR_ARG(narrowest(portal)));
}

static void
check_cohorts(struct portal *portal, const struct evidence *evidence)
{
	for (size_t i = 0; i < evidence->findings.count; i++) {
		const struct finding *finding = &evidence->findings.items[i];
		const struct fact *fact = finding->fact.target;
		const struct indicator *indicator =
			fact == NULL ? NULL : fact->indicator.target;

		if (indicator == NULL || !IS_SET(indicator->min_cohort))
			continue;
		for (size_t j = 0; j < finding->values.count; j++)
			check_cohort(
				portal, indicator, &finding->values.items[j]);
	}
}

/* --- figures in texts --- */

struct search {
	struct portal *portal;
	struct arena *scratch;
	struct map figures;            /* see key_of() */
	struct map hidden;             /* see name_of() */
	LIST(str) units;               /* of the figures */
	const struct evidence *inside; /* whose text it is, or NULL */
};

/*
 * Of a figure by its digits and unit, and of a whole one by where it stands
 * as well.
 */
static str
key_of(struct arena *arena, str digits, str unit,
	const struct evidence *evidence)
{
	bool is_whole = str_find(digits, S("."), 0) < 0;
	str path = is_whole && evidence != NULL ? evidence->source->path
						: S("");

	return str_printf(arena, "%.*s %.*s %.*s", STR_ARG(digits),
		STR_ARG(unit), STR_ARG(path));
}

static str
without_sign(str figure)
{
	return str_starts(figure, S("-")) ? str_sub(figure, 1, figure.n)
					  : figure;
}

static void
note_unit(struct search *search, str unit)
{
	for (size_t i = 0; i < search->units.count; i++)
		if (str_eq(search->units.items[i], unit))
			return;
	*list_push(search->scratch, &search->units) = unit;
}

/* A finding that is hidden, whose note goes with it. */
static str
name_of(struct arena *arena, const void *finding)
{
	return str_printf(arena, "%p", finding);
}

static void
note_figures(struct search *search, struct school *school)
{
	struct small_figures *small = NEW(
		search->scratch, struct small_figures);

	small_figures_of(search->scratch, school, small);
	for (size_t i = 0; i < small->all.count; i++) {
		struct small_figure *figure = &small->all.items[i];
		str digits = without_sign(figure->written.s);
		str unit = figure->indicator->unit.s;

		if (figure->finding != NULL)
			map_put(search->scratch, &search->hidden,
				name_of(search->scratch, figure->finding),
				figure);
		if (digits.n == 0 || !char_is_digit(digits.p[0]))
			continue;
		note_unit(search, unit);
		map_put(search->scratch, &search->figures,
			key_of(search->scratch, digits, unit, figure->evidence),
			figure);
	}
}

/* Does the unit stand at the beginning of the text, as people write it? */
static bool
unit_follows(str text, str unit)
{
	static const str percent[] = {STR_INIT("%"), STR_INIT(" %"),
		STR_INIT(" per cent"), STR_INIT(" percent"),
		STR_INIT("\xc2\xa0%")};

	if (!str_eq(unit, S("percent")))
		return str_starts(text, S(" ")) &&
		       str_starts(str_sub(text, 1, text.n), unit);
	for (size_t i = 0; i < COUNT(percent); i++)
		if (str_starts(text, percent[i]))
			return true;
	return false;
}

static const struct small_figure *
find_figure(struct search *search, str digits, str after)
{
	for (size_t i = 0; i < search->units.count; i++) {
		str unit = search->units.items[i];
		const struct small_figure *found;

		if (!unit_follows(after, unit))
			continue;
		found = map_get(&search->figures,
			key_of(search->scratch, digits, unit, search->inside));
		if (found != NULL)
			return found;
	}
	return NULL;
}

/* "71.4" at the place in the text; empty where no number begins there. */
static str
number_at(str text, size_t at)
{
	size_t end = at;

	if (!char_is_digit(text.p[at]) ||
		(at > 0 && (char_is_digit(text.p[at - 1]) ||
				   text.p[at - 1] == '.')))
		return S("");
	while (end < text.n && char_is_digit(text.p[end]))
		end++;
	if (end + 1 < text.n && text.p[end] == '.' &&
		char_is_digit(text.p[end + 1]))
		for (end++; end < text.n && char_is_digit(text.p[end]);)
			end++;
	return str_sub(text, at, end);
}

/* A text of a file; `whole` where a place in it is none in the file. */
struct words {
	str text;
	struct span start;
	bool whole;
};

static struct span
span_in(const struct words *words, size_t at, str digits)
{
	struct span span = words->start;
	size_t line = 0;

	if (words->whole)
		return span;
	for (size_t i = 0; i < at; i++) {
		if (words->text.p[i] != '\n')
			continue;
		span.line++;
		line = i + 1;
	}
	span.column += (uint32_t)utf8_length(str_sub(words->text, line, at));
	span.end_line = span.line;
	span.end_column = span.column + (uint32_t)digits.n - 1;
	return span;
}

static void
search_words(struct search *search, const struct words *words)
{
	struct diags *diags = search->portal->diags;

	for (size_t at = 0; at < words->text.n; at++) {
		str digits = number_at(words->text, at);
		size_t end = at + digits.n;
		const struct small_figure *small;
		struct diagnostic *d;

		if (digits.n == 0)
			continue;
		small = find_figure(search, digits,
			str_sub(words->text, end, words->text.n));
		at = end - 1;
		if (small == NULL)
			continue;
		d = diag(diags, P652, span_in(words, end - digits.n, digits),
			"this figure is not shown, for the sake of a small "
			"group");
		diag_related(diags, d, small->written.span,
			"it is withheld where it stands here");
		diag_help(diags, d,
			"say it without the figure: a text is shown as it is");
	}
}

static void
search_text(struct search *search, const struct text *text)
{
	struct words words = {text->s, text->span, true};
	struct prose_place place;

	if (prose_place_find(text, &place)) {
		words.start.line = place.line;
		words.start.column = place.column;
		words.whole = str_find(text->s, S("\n"), 0) >= 0;
	}
	search_words(search, &words);
}

static void
visit(void *context, const struct field *field, void *item, void *record)
{
	struct search *search = context;
	const struct text *text = item;

	if (field->kind != FIELD_TEXT && field->kind != FIELD_PROSE)
		return;
	if (IS_SET(*text) && text->s.n > 0 &&
		map_get(&search->hidden, name_of(search->scratch, record)) ==
			NULL)
		search_text(search, text);
}

static void
search_body(struct search *search, const struct source *source, str body,
	uint32_t line)
{
	struct words words = {body, {source, line, 1, line, 1}, false};

	search_words(search, &words);
}

static void
search_plans(struct search *search, const void *list)
{
	const struct any_list *plans = list;
	struct plan *const *items = plans->items;

	for (size_t i = 0; i < plans->count; i++) {
		record_walk(&plan_type, items[i], ALL_FIELDS, visit, search);
		search_body(search, items[i]->source, items[i]->body,
			items[i]->body_line);
	}
}

static bool
is_for_few(const struct portal *portal, const struct evidence *evidence)
{
	return IS_SET(evidence->audience) &&
	       str_eq(evidence->audience.id, narrowest(portal));
}

static void
search_evidence(struct search *search, struct evidence *evidence)
{
	if (is_for_few(search->portal, evidence))
		return;
	search->inside = evidence;
	record_walk(&evidence_type, evidence, ALL_FIELDS, visit, search);
	search_body(
		search, evidence->source, evidence->body, evidence->body_line);
	search->inside = NULL;
}

static void
search_school(struct search *search, struct school *school)
{
	const struct page *about = school->about;

	for (size_t i = 0; i < school->evidence.count; i++)
		search_evidence(search, school->evidence.items[i]);
	search_plans(search, &school->plans);
	search_plans(search, &school->action_plans);
	records_walk(&categorisation_type, &school->decisions, ALL_FIELDS,
		visit, search);
	records_walk(&target_type, &school->targets, ALL_FIELDS, visit, search);
	if (school->support != NULL)
		record_walk(&support_type, school->support, ALL_FIELDS, visit,
			search);
	if (about != NULL)
		search_body(
			search, about->source, about->body, about->body_line);
}

void
check_small_groups(struct portal *portal, const struct assessments *all UNUSED)
{
	struct arena *scratch = arena_new();

	for (size_t i = 0; i < portal->schools.count; i++) {
		struct school *school = portal->schools.items[i];
		struct search search = {.portal = portal, .scratch = scratch};

		for (size_t j = 0; j < school->evidence.count; j++)
			check_cohorts(portal, school->evidence.items[j]);
		note_figures(&search, school);
		if (search.figures.count > 0)
			search_school(&search, school);
		arena_reset(scratch);
	}
	arena_free(scratch);
}
