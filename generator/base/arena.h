/*
 * Arenas: memory that is given back all at once. One lives as long as a build,
 * others as long as one file is read or one page is made; nothing else in the
 * generator is freed. Under AddressSanitizer every block is fenced, so that an
 * overrun inside an arena is caught like any other.
 */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include "base/base.h"

/* In the open for arena_alloc() alone: nobody else looks into it. */
struct arena {
	unsigned char *next;  /* the first byte not given out */
	unsigned char *ready; /* up to here the bytes behind it are zero */
	unsigned char *end;   /* of the newest chunk */
	struct chunk *chunk;  /* the newest */
	size_t footprint;
};

enum { ARENA_ALIGN = 16 };

/* A new, empty arena; the caller frees it with arena_free(). */
struct arena *arena_new(void);

/* Frees the arena and everything in it; NULL is allowed. */
void arena_free(struct arena *arena);

/* Forgets everything in the arena and keeps its memory for the next use. */
void arena_reset(struct arena *arena);

/* The same as arena_alloc(), for blocks that what is ready may not hold. */
void *arena_alloc_more(struct arena *arena, size_t size);

/*
 * `size` zeroed bytes aligned for any type, owned by the arena. Never NULL:
 * out of memory ends the program with status 3.
 */
static inline void *
arena_alloc(struct arena *arena, size_t size)
{
	unsigned char *block = arena->next;

	/* What is ready is whole units: a block below that fits rounded up. */
	if (size >= (size_t)(arena->ready - block))
		return arena_alloc_more(arena, size);
	arena->next += (size + ARENA_ALIGN - 1) / ARENA_ALIGN * ARENA_ALIGN;
	return block;
}

/*
 * A block of `size` bytes that begins with the block of `old_size` bytes at
 * `old` (which stay valid, but should no longer be used). In place where the
 * block was the last one given out. What is new of it is not zeroed: those who
 * need it larger are about to fill it.
 */
void *arena_grow(struct arena *arena, void *old, size_t old_size, size_t size);

/* Says that there is no more memory, and ends the program with status 3. */
_Noreturn void out_of_memory(void);

/*
 * Makes everything in `other` part of the arena, where it stays as it is, and
 * frees `other`: how what a thread made outlives the thread.
 */
void arena_adopt(struct arena *arena, struct arena *other);

/* Bytes that the arena has asked the system for. */
size_t arena_footprint(const struct arena *arena);

#define NEW(arena, type) ((type *)arena_alloc((arena), sizeof(type)))
#define NEW_ARRAY(arena, type, count)                                          \
	((type *)arena_alloc((arena), sizeof(type) * (count)))

#endif
