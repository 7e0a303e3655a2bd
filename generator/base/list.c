#include "base/list.h"

enum { FIRST_ITEMS = 4 };

static void
grow(struct arena *arena, struct any_list *list, size_t size, size_t capacity)
{
	list->items = arena_grow(
		arena, list->items, list->count * size, capacity * size);
	list->capacity = capacity;
}

void
list_reserve(
	struct arena *arena, struct any_list *list, size_t size, size_t more)
{
	if (list->capacity - list->count < more)
		grow(arena, list, size, list->count + more);
}

void
list_grow(struct arena *arena, struct any_list *list, size_t size)
{
	grow(arena, list, size,
		list->capacity == 0 ? FIRST_ITEMS : list->capacity * 2);
}
