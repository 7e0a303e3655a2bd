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

static struct change
copy_change(struct arena *arena, const struct change *from)
{
	struct change copy = {.to = from->to};

	for (size_t i = 0; i < from->facts.count; i++) {
		struct changed_fact *fact = list_push(arena, &copy.facts);

		*fact = from->facts.items[i];
		fact->from = str_copy(arena, fact->from);
		fact->to = str_copy(arena, fact->to);
		fact->text = str_copy(arena, fact->text);
	}
	return copy;
}

/* Without what the search for them left behind. */
static struct changes *
copy_changes(struct arena *arena, const struct changes *from)
{
	struct changes *copy = NEW(arena, struct changes);

	for (size_t i = 0; i < from->better.count; i++)
		*list_push(arena, &copy->better) = copy_change(
			arena, &from->better.items[i]);
	copy->worse = copy_change(arena, &from->worse);
	copy->capped = from->capped;
	return copy;
}

/* Keeps a copy of the changes unless others were quicker. */
static void
keep(struct shared_changes *shared, str signature,
	const struct changes *changes)
{
	struct arena *arena = shared->arena;

	pthread_mutex_lock(&shared->lock);
	if (map_get(&shared->found, signature) == NULL)
		map_put(arena, &shared->found, str_copy(arena, signature),
			copy_changes(arena, changes));
	pthread_mutex_unlock(&shared->lock);
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

	if (found == NULL) {
		found = changes_find(sheet->arena, now);
		keep(shared, signature, found);
	}
	return found;
}
