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
#define AHEAD 0 /* each block is fenced by itself */
#else
#define FENCE 0
#define AHEAD 1024
#define ASAN_POISON_MEMORY_REGION(p, n) ((void)(p), (void)(n))
#define ASAN_UNPOISON_MEMORY_REGION(p, n) ((void)(p), (void)(n))
#endif

enum { FIRST_CHUNK = 64 * 1024, LARGEST_CHUNK = 4 * 1024 * 1024 };

struct chunk {
	struct chunk *previous;
	size_t size; /* of `bytes` */
	_Alignas(ARENA_ALIGN) unsigned char bytes[];
};

void
out_of_memory(void)
{
	fputs("trust-portal: out of memory\n"
	      "trust-portal: close other programs, and try again\n",
		stderr);
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

/* Gives the newest chunk out from its beginning. */
static void
begin_chunk(struct arena *arena)
{
	ASAN_POISON_MEMORY_REGION(arena->chunk->bytes, arena->chunk->size);
	arena->next = arena->chunk->bytes;
	arena->ready = arena->chunk->bytes;
	arena->end = arena->chunk->bytes + arena->chunk->size;
}

void
arena_reset(struct arena *arena)
{
	if (arena->chunk == NULL)
		return;
	/* The newest chunk is the largest: it serves the next use alone. */
	free_chunks(arena->chunk->previous);
	arena->chunk->previous = NULL;
	arena->footprint = arena->chunk->size;
	begin_chunk(arena);
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
	arena->chunk = chunk;
	arena->footprint += size;
	begin_chunk(arena);
}

/* What a block of so many bytes takes, its fence included. */
static size_t
whole_size(size_t size)
{
	if (size > SIZE_MAX / 2)
		out_of_memory();
	return (size + ARENA_ALIGN - 1) / ARENA_ALIGN * ARENA_ALIGN + FENCE;
}

static void
make_room(struct arena *arena, size_t need)
{
	if (arena->chunk == NULL || (size_t)(arena->end - arena->next) < need)
		add_chunk(arena, need);
}

/*
 * Makes the next `need` bytes zero, and some more ahead: little by little the
 * small blocks that follow would cost far more.
 */
static void
make_ready(struct arena *arena, size_t need)
{
	unsigned char *end = arena->next + need;
	size_t ahead = (size_t)(arena->end - end), n;

	if (end <= arena->ready)
		return;
	n = (size_t)(end - arena->ready) + (AHEAD < ahead ? AHEAD : ahead);
	ASAN_UNPOISON_MEMORY_REGION(arena->ready, n);
	memset(arena->ready, 0, n);
	ASAN_POISON_MEMORY_REGION(arena->ready, n);
	arena->ready += n;
}

/* Gives out `size` bytes at `block`, for which there is room, as they are. */
static void *
give_out(struct arena *arena, unsigned char *block, size_t size)
{
	arena->next = block + whole_size(size);
	if (arena->ready < arena->next)
		arena->ready = arena->next;
	ASAN_UNPOISON_MEMORY_REGION(block, size);
	return block;
}

void *
arena_alloc_more(struct arena *arena, size_t size)
{
	size_t need = whole_size(size);

	make_room(arena, need);
	make_ready(arena, need);
	return give_out(arena, arena->next, size);
}

void *
arena_grow(struct arena *arena, void *old, size_t old_size, size_t size)
{
	unsigned char *block = old;
	void *grown;

	assert(size >= old_size);
	/* Is it the newest block, and can it grow where it stands? */
	if (block != NULL && block + whole_size(old_size) == arena->next &&
		(size_t)(arena->end - block) >= whole_size(size))
		return give_out(arena, block, size);
	make_room(arena, whole_size(size));
	grown = give_out(arena, arena->next, size);
	if (block != NULL)
		memcpy(grown, block, old_size);
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
