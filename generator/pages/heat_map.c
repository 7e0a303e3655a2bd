#include "pages/heat_map.h"

#include "pages/audience.h"
#include "pages/labels.h"
#include "pages/put.h"
#include "pages/words.h"

/* One area of judgement, and how it was judged where it was. */
struct area {
	const struct fact *fact;
	size_t judged, low;
};

struct map_row {
	const struct school *school;
	const struct fact_state **states; /* an area each; NULL: not known */
	size_t judged;
};

/* Areas of one group, read on one scale. */
struct heat_map {
	str group;
	LIST(struct area) areas;
	LIST(struct map_row) rows;
	size_t judged, low; /* of all schools and areas */
	size_t scale;       /* how many places it has */
	int low_from;       /* the first place that calls for something */
	int worst;          /* the last place that was given */
};

struct heat_maps {
	LIST(struct heat_map) list;
};

static bool
is_area(const struct fact *fact)
{
	return (fact->kind.v == FACT_GRADE || fact->kind.v == FACT_RATING) &&
	       fact->groups.count > 0 && fact_is_shown(fact);
}

/* The same values in the same order, so that a number means one thing. */
static bool
same_scale(
	const struct sheet *sheet, const struct fact *a, const struct fact *b)
{
	size_t count = fact_value_count(sheet->portal, a);

	if (count != fact_value_count(sheet->portal, b))
		return false;
	for (size_t i = 0; i < count; i++)
		if (!str_eq(fact_value_name(sheet->portal, a, i),
			    fact_value_name(sheet->portal, b, i)))
			return false;
	return true;
}

/* The first value whose tone says that something must be done, or count. */
static int
first_low(const struct sheet *sheet, const struct fact *fact)
{
	size_t count = fact_value_count(sheet->portal, fact), i = 0;

	for (; i < count; i++) {
		str tone = str_from(fact_tone(
			sheet, fact, fact_value_name(sheet->portal, fact, i)));

		if (str_eq(tone, S("serious")) || str_eq(tone, S("critical")))
			break;
	}
	return (int)i;
}

static struct heat_map *
map_for(struct sheet *sheet, struct heat_maps *maps, const struct fact *fact)
{
	str group = fact->groups.items[0].s;
	struct heat_map *map;

	for (size_t i = 0; i < maps->list.count; i++) {
		map = &maps->list.items[i];
		if (str_eq(map->group, group) &&
			same_scale(sheet, map->areas.items[0].fact, fact))
			return map;
	}
	map = list_push(sheet->arena, &maps->list);
	map->group = group;
	map->scale = fact_value_count(sheet->portal, fact);
	map->low_from = first_low(sheet, fact);
	return map;
}

/* The areas of all schools, or those of schools with pupils of some age. */
static void
find_areas(struct sheet *sheet, struct heat_maps *maps, bool of_some)
{
	const struct portal *portal = sheet->portal;

	for (size_t i = 0; i < portal->facts.count; i++) {
		const struct fact *fact = &portal->facts.items[i];

		if (is_area(fact) && (fact->applies != NULL) == of_some)
			list_push(sheet->arena,
				&map_for(sheet, maps, fact)->areas)
				->fact = fact;
	}
}

static bool
is_judged(const struct sheet *sheet, const struct fact_state *state)
{
	return state != NULL && state->applies &&
	       state->reason == REASON_NONE && state->value >= 0 &&
	       state->evidence != NULL &&
	       evidence_is_shown(sheet->portal, state->evidence);
}

/* Of a judgement, which has no figures; how it came about is not shown. */
static const struct fact_state *
keep_state(struct arena *arena, const struct fact_state *state)
{
	struct fact_state *kept;

	if (state == NULL)
		return NULL;
	assert(state->figures == NULL);
	kept = NEW(arena, struct fact_state);
	*kept = *state;
	kept->direct = NULL;
	return kept;
}

static void
add_school(struct sheet *sheet, struct heat_map *map,
	const struct school *school, struct situation *situation)
{
	struct map_row *row = list_push(sheet->arena, &map->rows);

	row->school = school;
	row->states = NEW_ARRAY(
		sheet->arena, const struct fact_state *, map->areas.count);
	for (size_t i = 0; i < map->areas.count; i++) {
		struct area *area = &map->areas.items[i];
		const struct fact_state *state = keep_state(
			sheet->arena, situation_fact(situation, area->fact));
		bool is_low;

		/* A grade that a map reads out of others was never given. */
		if (state != NULL && state->mapping != NULL &&
			state->reason == REASON_NONE)
			state = state->direct;
		row->states[i] = state;
		if (!is_judged(sheet, state))
			continue;
		is_low = state->value >= map->low_from;
		row->judged++;
		map->judged++;
		map->low += is_low;
		area->judged++;
		area->low += is_low;
		if (state->value > map->worst)
			map->worst = state->value;
		sheet_use_evidence(sheet, state->evidence);
	}
	if (!row->judged)
		map->rows.count--;
}

/* What is known of each school dies with its own memory, but for the states. */
static void
find_states(struct sheet *sheet, struct heat_maps *maps,
	struct some_schools schools)
{
	const struct portal *portal = sheet->portal;
	struct arena *scratch = arena_new();

	for (size_t i = 0; i < schools.count; i++) {
		const struct school *school = schools.items[i];
		const struct framework *framework =
			site_standing(sheet->site, school)->framework;
		struct situation *situation;

		if (framework == NULL)
			continue;
		situation = situation_of_school(
			scratch, portal, framework, school, portal->as_of);
		for (size_t j = 0; j < maps->list.count; j++)
			add_school(
				sheet, &maps->list.items[j], school, situation);
		arena_reset(scratch);
	}
	arena_free(scratch);
}

/* The one area with the most low judgements; NULL where several have. */
static const struct area *
lowest_area(const struct heat_map *map)
{
	const struct area *lowest = &map->areas.items[0];
	bool is_shared = false;

	for (size_t i = 1; i < map->areas.count; i++) {
		const struct area *area = &map->areas.items[i];

		is_shared = area->low == lowest->low ||
			    (is_shared && area->low < lowest->low);
		if (area->low > lowest->low)
			lowest = area;
	}
	return is_shared ? NULL : lowest;
}

static str
place_text(struct sheet *sheet, const struct heat_map *map, int at)
{
	const struct fact *fact = map->areas.items[0].fact;

	return fact_value_text(
		sheet, fact, fact_value_name(sheet->portal, fact, (size_t)at));
}

/* "None of 24 judgements is worse than Partly"; "All 24 judgements are Met" */
static str
headline_well(struct sheet *sheet, const struct heat_map *map)
{
	return words(sheet, map->worst ? "heat-none-low" : "heat-all-best",
		"judged", counted(sheet, "judgements", map->judged), "value",
		place_text(sheet, map, map->worst), NULL);
}

/* "13 of 59 judgements are Requires improvement or worse, the most in …" */
static str
headline(struct sheet *sheet, const struct heat_map *map)
{
	const struct area *lowest = lowest_area(map);
	str name;

	if (!map->low)
		return sentence_case(sheet->arena, headline_well(sheet, map));
	name = place_text(sheet, map, map->low_from);
	if (map->worst > map->low_from)
		name = words(sheet, "or-worse", "value", name, NULL);
	return sentence_case(sheet->arena,
		words(sheet,
			map->low == 1    ? "heat-one-low"
			: lowest == NULL ? "heat-low"
					 : "heat-low-most",
			"low", number_word(sheet, map->low), "judged",
			counted(sheet, "judgements", map->judged), "value",
			name, "area",
			lowest == NULL ? S("") : lowest->fact->label.s, NULL));
}

/* Why there is no judgement: five different things, each in its words. */
static str
missing_words(struct sheet *sheet, const struct fact_state *state)
{
	if (state->applies && state->reason == REASON_NONE &&
		state->evidence != NULL)
		return words(sheet, "unknown-withheld", NULL);
	if (state->applies && state->reason == REASON_NONE)
		return words(sheet, "unknown-missing", NULL);
	return fact_state_text(sheet, state);
}

static void
fill_cell(
	struct sheet *sheet, struct value *cell, const struct fact_state *state)
{
	bool judged = is_judged(sheet, state);

	value_set_text(cell, "number",
		judged ? str_printf(sheet->arena, "%d", state->value + 1)
		       : S(""));
	value_set_text(
		cell, "word", judged ? fact_state_text(sheet, state) : S(""));
	value_set_text(cell, "tone",
		str_from(judged ? fact_tone(sheet, state->fact,
					  fact_value_name(sheet->portal,
						  state->fact,
						  (size_t)state->value))
				: "neutral"));
	value_set_text(
		cell, "missing", judged ? S("") : missing_words(sheet, state));
}

/* Areas in which nobody was judged are no columns. */
static void
put_rows(struct sheet *sheet, struct value *object, const struct heat_map *map)
{
	struct value *columns = value_set_list(object, "columns");
	struct value *rows = value_set_list(object, "rows");

	for (size_t i = 0; i < map->areas.count; i++)
		if (map->areas.items[i].judged)
			value_set_text(value_add_object(columns), "text",
				map->areas.items[i].fact->label.s);
	for (size_t i = 0; i < map->rows.count; i++) {
		const struct map_row *of = &map->rows.items[i];
		struct value *row = value_add_object(rows);
		struct value *cells;

		value_set_text(row, "href",
			path_of_school(sheet->arena, of->school, "index"));
		value_set_text(row, "text", of->school->is.name.s);
		cells = value_set_list(row, "cells");
		for (size_t j = 0; j < map->areas.count; j++)
			if (map->areas.items[j].judged)
				fill_cell(sheet, value_add_object(cells),
					of->states[j]);
	}
}

/* "1 Outstanding, 2 Good…" */
static str
scale_words(struct sheet *sheet, const struct heat_map *map)
{
	struct phrases phrases = {0};

	for (size_t i = 0; i < map->scale; i++)
		phrase_add(sheet, &phrases,
			str_printf(sheet->arena, "%zu %.*s", i + 1,
				STR_ARG(place_text(sheet, map, (int)i))));
	return phrases_join(sheet, &phrases, "and");
}

static void
add_map(struct sheet *sheet, struct value *list, const struct heat_map *map,
	size_t left_out)
{
	struct value *object = value_add_object(list);

	value_set_text(object, "headline", headline(sheet, map));
	value_set_text(object, "caption",
		words(sheet, "heat-caption", "group",
			readable(sheet->arena, map->group), "date",
			date_text(sheet->arena, sheet->portal->as_of), NULL));
	value_set_text(object, "scale",
		words(sheet, "heat-scale", "scale", scale_words(sheet, map),
			NULL));
	put_rows(sheet, object, map);
	value_set_text(object, "note",
		left_out ? sentence_case(sheet->arena,
				   counted(sheet, "heat-left-out", left_out))
			 : S(""));
	value_set_text(object, "source", words(sheet, "heat-source", NULL));
}

/* The map that tells of most judgements first. */
static void
sort_maps(struct heat_maps *maps)
{
	for (size_t i = 1; i < maps->list.count; i++) {
		struct heat_map map = maps->list.items[i];
		size_t at = i;

		for (; at && maps->list.items[at - 1].judged < map.judged; at--)
			maps->list.items[at] = maps->list.items[at - 1];
		maps->list.items[at] = map;
	}
}

void
put_heat_maps(struct sheet *sheet, struct some_schools schools)
{
	struct value *list = value_set_list(sheet->data, "heat-maps");
	struct heat_maps maps = {0};

	find_areas(sheet, &maps, false);
	find_areas(sheet, &maps, true);
	find_states(sheet, &maps, schools);
	sort_maps(&maps);
	for (size_t i = 0; i < maps.list.count; i++) {
		const struct heat_map *map = &maps.list.items[i];

		if (map->judged)
			add_map(sheet, list, map,
				schools.count - map->rows.count);
	}
	put_has(sheet, sheet->data, "heat-maps");
}
