/*
 * Growing arrays in an arena, typed by a macro: LIST(struct x) declares the
 * three members, list_push() appends one zeroed item and returns its address
 * (which holds until the list grows).
 */
#ifndef BASE_LIST_H
#define BASE_LIST_H

#include "base/arena.h"

#define LIST(type)                                                             \
	struct {                                                               \
		type *items;                                                   \
		size_t count;                                                  \
		size_t capacity;                                               \
	}

/* The same three members, for code that walks lists of any type. */
struct any_list {
	void *items;
	size_t count;
	size_t capacity;
};

/*
 * Room for `more` items of `size` bytes behind those that are there, and not
 * for any beyond: for lists whose length is known.
 */
void list_reserve(
	struct arena *arena, struct any_list *list, size_t size, size_t more);

/* For list_push_size() alone: room for more items where there is none left. */
void list_grow(struct arena *arena, struct any_list *list, size_t size);

/* One more item of `size` bytes at the end, zeroed. */
static inline void *
list_push_size(struct arena *arena, struct any_list *list, size_t size)
{
	if (list->count == list->capacity)
		list_grow(arena, list, size);
	/* A list that was cut short still holds what stood there. */
	return memset((char *)list->items + size * list->count++, 0, size);
}

#define list_push(arena, list)                                                 \
	((__typeof__((list)->items))list_push_size((arena),                    \
		(struct any_list *)(void *)(list), sizeof(*(list)->items)))

#endif
