#include "base/arena.h"

#if defined(__SANITIZE_ADDRESS__)
#define FENCED 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define FENCED 1
#endif
#endif

#ifdef FENCED
#include <sanitizer/asan_interface.h>
#define FENCE 16
#else
#define FENCE 0
#define ASAN_POISON_MEMORY_REGION(p, n) ((void)(p), (void)(n))
#define ASAN_UNPOISON_MEMORY_REGION(p, n) ((void)(p), (void)(n))
#endif

enum { ALIGN = 16, FIRST_CHUNK = 64 * 1024, LARGEST_CHUNK = 4 * 1024 * 1024 };

struct chunk {
	struct chunk *previous;
	size_t size; /* of `bytes` */
	_Alignas(ALIGN) unsigned char bytes[];
};

struct arena {
	struct chunk *chunk;
	size_t used; /* of the newest chunk */
	size_t footprint;
	unsigned char *last; /* the newest block: it may grow in place */
};

static void
out_of_memory(void)
{
	fputs("trust-portal: out of memory\n", stderr);
	exit(3);
}

struct arena *
arena_new(void)
{
	struct arena *arena = calloc(1, sizeof(*arena));

	if (arena == NULL)
		out_of_memory();
	return arena;
}

static void
free_chunks(struct chunk *chunk)
{
	while (chunk != NULL) {
		struct chunk *previous = chunk->previous;

		ASAN_UNPOISON_MEMORY_REGION(chunk->bytes, chunk->size);
		free(chunk);
		chunk = previous;
	}
}

void
arena_free(struct arena *arena)
{
	if (arena == NULL)
		return;
	free_chunks(arena->chunk);
	free(arena);
}

void
arena_reset(struct arena *arena)
{
	if (arena->chunk == NULL)
		return;
	/* The newest chunk is the largest: it serves the next use alone. */
	free_chunks(arena->chunk->previous);
	arena->chunk->previous = NULL;
	arena->used = 0;
	arena->last = NULL;
	arena->footprint = arena->chunk->size;
	ASAN_POISON_MEMORY_REGION(arena->chunk->bytes, arena->chunk->size);
}

static void
add_chunk(struct arena *arena, size_t need)
{
	size_t size = arena->chunk == NULL ? FIRST_CHUNK
					   : arena->chunk->size * 2;
	struct chunk *chunk;

	if (size > LARGEST_CHUNK)
		size = LARGEST_CHUNK;
	if (size < need)
		size = need;
	chunk = malloc(sizeof(*chunk) + size);
	if (chunk == NULL)
		out_of_memory();
	chunk->previous = arena->chunk;
	chunk->size = size;
	ASAN_POISON_MEMORY_REGION(chunk->bytes, size);
	arena->chunk = chunk;
	arena->used = 0;
	arena->footprint += size;
}

static size_t
rounded(size_t size)
{
	return (size + ALIGN - 1) / ALIGN * ALIGN;
}

void *
arena_alloc(struct arena *arena, size_t size)
{
	size_t need = rounded(size) + FENCE;

	if (size > SIZE_MAX / 2)
		out_of_memory();
	if (arena->chunk == NULL || arena->chunk->size - arena->used < need)
		add_chunk(arena, need);
	arena->last = arena->chunk->bytes + arena->used;
	arena->used += need;
	ASAN_UNPOISON_MEMORY_REGION(arena->last, size);
	memset(arena->last, 0, size);
	return arena->last;
}

/* Can the newest block, at `old`, reach `size` bytes where it stands? */
static bool
grows_in_place(const struct arena *arena, const void *old, size_t size)
{
	size_t at;

	if (old == NULL || old != arena->last)
		return false;
	at = (size_t)(arena->last - arena->chunk->bytes);
	return arena->chunk->size - at >= rounded(size) + FENCE;
}

void *
arena_grow(struct arena *arena, void *old, size_t old_size, size_t size)
{
	void *grown;

	assert(size >= old_size);
	if (grows_in_place(arena, old, size)) {
		arena->used = (size_t)(arena->last - arena->chunk->bytes) +
			      rounded(size) + FENCE;
		ASAN_UNPOISON_MEMORY_REGION(old, size);
		memset((unsigned char *)old + old_size, 0, size - old_size);
		return old;
	}
	grown = arena_alloc(arena, size);
	if (old_size > 0)
		memcpy(grown, old, old_size);
	return grown;
}

void
arena_adopt(struct arena *arena, struct arena *other)
{
	struct chunk **end = &other->chunk;

	/* Behind the newest chunk, which the arena goes on filling. */
	while (*end != NULL)
		end = &(*end)->previous;
	if (arena->chunk == NULL) {
		*arena = *other;
	} else {
		*end = arena->chunk->previous;
		arena->chunk->previous = other->chunk;
		arena->footprint += other->footprint;
	}
	free(other);
}

size_t
arena_footprint(const struct arena *arena)
{
	return arena->footprint;
}
