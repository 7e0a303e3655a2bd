#include "framework/precedent.h"

#include <pthread.h>

#include "base/map.h"

/* So many are kept in all, and of one shape: the rest are searched. */
enum { KEPT_MAX = 1024, OF_SHAPE_MAX = 8 };

/* Never changed once it is kept. */
struct precedent {
	const struct precedent *next; /* of its shape */
	const struct looks *looks;
	struct searched found;
};

struct of_shape {
	const struct precedent *first;
	size_t count;
};

struct precedents {
	pthread_mutex_t lock;
	struct arena *arena;
	struct map by_shape; /* shape → struct of_shape */
	size_t kept;
};

struct precedents *
precedents_new(struct arena *arena)
{
	struct precedents *precedents = NEW(arena, struct precedents);

	pthread_mutex_init(&precedents->lock, NULL);
	precedents->arena = arena;
	return precedents;
}

size_t
precedents_count(const struct precedents *precedents)
{
	return precedents->kept;
}

static const struct precedent *
first_of_shape(struct precedents *precedents, str shape)
{
	const struct precedent *first = NULL;
	const struct of_shape *of_shape;

	pthread_mutex_lock(&precedents->lock);
	of_shape = map_get(&precedents->by_shape, shape);
	if (of_shape != NULL)
		first = of_shape->first;
	pthread_mutex_unlock(&precedents->lock);
	return first;
}

static bool
agrees(struct replay *replay, const struct looks *looks)
{
	for (size_t i = 0; i < looks->all.count; i++)
		if (!replay_agrees(replay, &looks->all.items[i]))
			return false;
	return true;
}

bool
precedent_find(struct precedents *precedents, struct replay *replay,
	struct searched *found)
{
	const struct precedent *precedent;

	if (precedents == NULL || replay_shape(replay).n == 0)
		return false;
	precedent = first_of_shape(precedents, replay_shape(replay));
	while (precedent != NULL && !agrees(replay, precedent->looks))
		precedent = precedent->next;
	if (precedent != NULL)
		*found = precedent->found;
	return precedent != NULL;
}

static const struct looks *
copy_looks(struct arena *arena, const struct looks *looks)
{
	struct looks *copy = NEW(arena, struct looks);

	list_reserve(arena, (struct any_list *)&copy->all,
		sizeof(*copy->all.items), looks->all.count);
	for (size_t i = 0; i < looks->all.count; i++)
		*list_push(arena, &copy->all) = looks->all.items[i];
	return copy;
}

static void
keep(struct precedents *precedents, struct replay *replay,
	const struct searched *found)
{
	struct arena *arena = precedents->arena;
	str shape = replay_shape(replay);
	struct of_shape *of_shape = map_get(&precedents->by_shape, shape);
	struct precedent *precedent;

	if (of_shape == NULL) {
		of_shape = NEW(arena, struct of_shape);
		map_put(arena, &precedents->by_shape, str_copy(arena, shape),
			of_shape);
	}
	if (of_shape->count == OF_SHAPE_MAX)
		return;
	precedent = NEW(arena, struct precedent);
	*precedent = (struct precedent){of_shape->first,
		copy_looks(arena, replay_looks(replay)), *found};
	of_shape->first = precedent;
	of_shape->count++;
	precedents->kept++;
}

void
precedent_keep(struct precedents *precedents, struct replay *replay,
	const struct searched *found)
{
	if (precedents == NULL || replay_shape(replay).n == 0)
		return;
	pthread_mutex_lock(&precedents->lock);
	if (precedents->kept < KEPT_MAX)
		keep(precedents, replay, found);
	pthread_mutex_unlock(&precedents->lock);
}
