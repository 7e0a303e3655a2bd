#include "base/list.h"

enum { FIRST_ITEMS = 4 };

void *
list_push_size(struct arena *arena, struct any_list *list, size_t size)
{
	if (list->count == list->capacity) {
		size_t capacity = list->capacity == 0 ? FIRST_ITEMS
						      : list->capacity * 2;

		list->items = arena_grow(arena, list->items, list->count * size,
			capacity * size);
		list->capacity = capacity;
	}
	/* A list that was cut short still holds what stood there. */
	return memset((char *)list->items + size * list->count++, 0, size);
}
