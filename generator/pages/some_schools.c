#include "pages/some_schools.h"

struct some_schools
all_schools(const struct portal *portal)
{
	return (struct some_schools){
		portal->schools.items, portal->schools.count};
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
	struct some_schools all = all_schools(sheet->portal);
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
