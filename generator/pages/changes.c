#include "pages/changes.h"

#include <pthread.h>

#include "framework/signature.h"

struct shared_changes {
	pthread_mutex_t lock;
	struct arena *arena;
	struct map found; /* signature → struct changes */
};

struct shared_changes *
shared_changes_new(struct arena *arena)
{
	struct shared_changes *shared = NEW(arena, struct shared_changes);

	pthread_mutex_init(&shared->lock, NULL);
	shared->arena = arena;
	return shared;
}

static struct changes *
find(struct shared_changes *shared, str signature)
{
	struct changes *found;

	pthread_mutex_lock(&shared->lock);
	found = map_get(&shared->found, signature);
	pthread_mutex_unlock(&shared->lock);
	return found;
}

/* Keeps the changes unless others were quicker; the ones that are kept. */
static struct changes *
keep(struct shared_changes *shared, str signature, struct changes *changes)
{
	struct changes *found;

	pthread_mutex_lock(&shared->lock);
	found = map_get(&shared->found, signature);
	if (found == NULL)
		map_put(shared->arena, &shared->found,
			str_copy(shared->arena, signature), changes);
	pthread_mutex_unlock(&shared->lock);
	return found == NULL ? changes : found;
}

/* The search is long: nobody waits for the lock meanwhile. */
const struct changes *
sheet_changes(struct sheet *sheet)
{
	struct shared_changes *shared = sheet->site->changes;
	const struct computed *now = sheet_explained(
		sheet, sheet->standing->now);
	str signature = situation_signature(sheet->arena, now);
	struct changes *found = find(shared, signature);

	if (found != NULL)
		return found;
	found = changes_find(sheet->remains->arena, now);
	return keep(shared, signature, found);
}
