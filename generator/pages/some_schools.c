#include "pages/some_schools.h"

#include "base/utf8.h"
#include "pages/sheet.h"

struct named {
	str key;
	struct school *school;
};

static int
compare_names(const void *left, const void *right)
{
	const struct named *a = left, *b = right;
	int by_name = str_cmp(a->key, b->key);

	return by_name ? by_name : str_cmp(a->school->id, b->school->id);
}

struct some_schools
schools_by_name(struct arena *arena, const struct portal *portal)
{
	size_t count = portal->schools.count;
	struct named *named = NEW_ARRAY(arena, struct named, count);
	struct school **schools = NEW_ARRAY(arena, struct school *, count);

	for (size_t i = 0; i < count; i++) {
		struct school *school = portal->schools.items[i];

		named[i] = (struct named){
			utf8_slug(arena, school->is.name.s), school};
	}
	if (count > 0)
		qsort(named, count, sizeof(*named), compare_names);
	for (size_t i = 0; i < count; i++)
		schools[i] = named[i].school;
	return (struct some_schools){schools, count};
}

/* A school, and how soon it wants looking at. */
struct watched {
	struct school *school;
	int weight;
	size_t order;
};

static bool
has_overlay(const struct assessment *standing)
{
	for (size_t i = 0; i < standing->overlays.count; i++)
		if (standing->overlays.items[i].in_force)
			return true;
	return false;
}

/*
 * Overlays in force, then the tone of the category (which means the same
 * under every framework), then what people and evidence disagree about.
 */
static int
weight_of(const struct assessment *standing)
{
	const struct category *category = standing->in_force.category;
	int weight = has_overlay(standing) ? 100 : 0;

	if (category != NULL)
		weight += 2 * (category->tone.v + 1);
	return weight + (standing->status != STANDING_MATCH);
}

static int
compare(const void *left, const void *right)
{
	const struct watched *a = left, *b = right;

	if (a->weight != b->weight)
		return a->weight > b->weight ? -1 : 1;
	return (a->order > b->order) - (a->order < b->order);
}

struct some_schools
schools_to_watch(struct sheet *sheet, size_t most)
{
	struct some_schools all = sheet->site->schools;
	struct watched *watched = NEW_ARRAY(
		sheet->arena, struct watched, all.count);
	size_t count = all.count < most ? all.count : most;
	struct school **chosen = NEW_ARRAY(
		sheet->arena, struct school *, count);

	for (size_t i = 0; i < all.count; i++)
		watched[i] = (struct watched){all.items[i],
			weight_of(site_standing(sheet->site, all.items[i])), i};
	qsort(watched, all.count, sizeof(*watched), compare);
	for (size_t i = 0; i < count; i++)
		chosen[i] = watched[i].school;
	return (struct some_schools){chosen, count};
}
