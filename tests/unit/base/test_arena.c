#include "unit.h"

#include "base/str.h"

enum { LARGE = 300000 };

static str
fill(struct arena *arena, char c, size_t n)
{
	char *p = NEW_ARRAY(arena, char, n);

	memset(p, c, n);
	return (str){p, n};
}

static bool
is_all(str text, char c)
{
	for (size_t i = 0; i < text.n; i++)
		if (text.p[i] != c)
			return false;
	return true;
}

/* What stands in either stays, and both go on as one. */
static void
adopt(size_t own, size_t adopted)
{
	struct arena *arena = arena_new(), *other = arena_new();
	str before = fill(arena, 'a', own), after;
	str theirs = fill(other, 'b', adopted), more;
	size_t footprint = arena_footprint(arena) + arena_footprint(other);

	arena_adopt(arena, other);
	ck_assert_uint_eq(arena_footprint(arena), footprint);
	after = fill(arena, 'c', 100);
	more = fill(arena, 'd', LARGE);
	ck_assert(is_all(before, 'a') && is_all(theirs, 'b') &&
		  is_all(after, 'c') && is_all(more, 'd'));
	arena_free(arena);
}

START_TEST(adopts_what_another_holds)
{
	adopt(100, 100);
	adopt(100, LARGE);
	adopt(LARGE, 100);
	adopt(LARGE, LARGE);
}
END_TEST

START_TEST(adopts_what_is_empty)
{
	struct arena *arena = arena_new();
	str own;

	arena_adopt(arena, arena_new());
	own = fill(arena, 'a', 10);
	arena_adopt(arena, arena_new());
	ck_assert(is_all(own, 'a'));
	ck_assert(is_all(fill(arena, 'b', 10), 'b') && is_all(own, 'a'));
	arena_free(arena);
}
END_TEST

START_TEST(an_empty_one_becomes_the_other)
{
	struct arena *arena = arena_new(), *other = arena_new();
	str theirs = fill(other, 'b', 100);

	arena_adopt(arena, other);
	ck_assert(is_all(fill(arena, 'a', 100), 'a') && is_all(theirs, 'b'));
	arena_free(arena);
}
END_TEST

enum { BLOCKS = 300 };

/* A block and the byte that it is full of. */
struct filled {
	unsigned char *p;
	size_t n;
	unsigned char with;
};

static uint64_t
any(uint64_t *seed, uint64_t below)
{
	*seed = *seed * UINT64_C(6364136223846793005) + 1442695040888963407;
	return (*seed >> 33) % below;
}

/* Mostly small ones, at times none at all, at times many chunks' worth. */
static size_t
any_size(uint64_t *seed)
{
	static const size_t limits[] = {17, 17, 100, 100, 3000, 3000, LARGE};

	return any(seed, limits[any(seed, COUNT(limits))]);
}

static void
check_filled(const struct filled *block)
{
	str text = {(const char *)block->p, block->n};

	ck_assert(is_all(text, (char)block->with));
}

static void
fill_whole(struct filled *block)
{
	ck_assert_ptr_nonnull(block->p);
	ck_assert_uint_eq((uintptr_t)block->p % ARENA_ALIGN, 0);
	memset(block->p, block->with, block->n);
}

static void
fill_new(struct arena *arena, struct filled *block)
{
	block->p = arena_alloc(arena, block->n);
	ck_assert(is_all((str){(const char *)block->p, block->n}, '\0'));
	fill_whole(block);
}

static void
grow_filled(struct arena *arena, struct filled *block, size_t more)
{
	size_t before = block->n;

	block->p = arena_grow(arena, block->p, before, before + more);
	check_filled(block);
	block->n += more;
	fill_whole(block);
}

START_TEST(blocks_are_zero_and_apart)
{
	struct arena *arena = arena_new();
	uint64_t seed = 20261122;

	for (int round = unit_rounds(8); round-- > 0; arena_reset(arena)) {
		struct filled blocks[BLOCKS];

		for (size_t i = 0; i < BLOCKS; i++) {
			blocks[i] = (struct filled){.n = any_size(&seed),
				.with = (unsigned char)(1 + i % 255)};
			fill_new(arena, &blocks[i]);
			if (any(&seed, 2) == 0)
				grow_filled(arena, &blocks[i], any_size(&seed));
			else if (any(&seed, 2) == 0)
				grow_filled(arena, &blocks[any(&seed, i + 1)],
					any_size(&seed));
		}
		for (size_t i = 0; i < BLOCKS; i++)
			check_filled(&blocks[i]);
	}
	arena_free(arena);
}
END_TEST

START_TEST(the_newest_block_grows_in_place)
{
	struct arena *arena = arena_new();
	void *block = arena_alloc(arena, 10), *other;

	ck_assert_ptr_eq(arena_grow(arena, block, 10, 20), block);
	ck_assert_ptr_eq(arena_grow(arena, block, 20, 5000), block);
	other = arena_alloc(arena, 1);
	ck_assert_ptr_ne(arena_grow(arena, block, 5000, 5001), block);
	ck_assert_ptr_ne(arena_grow(arena, other, 1, 2), other);
	arena_free(arena);
}
END_TEST

START_TEST(a_block_of_nothing_is_a_block)
{
	struct arena *arena = arena_new();

	ck_assert_ptr_nonnull(arena_alloc(arena, 0));
	arena_free(arena);
}
END_TEST

TCase *
tcase_arena(void)
{
	TCase *tc = tcase_create("arena");

	tcase_add_test(tc, adopts_what_another_holds);
	tcase_add_test(tc, adopts_what_is_empty);
	tcase_add_test(tc, an_empty_one_becomes_the_other);
	tcase_add_test(tc, blocks_are_zero_and_apart);
	tcase_add_test(tc, the_newest_block_grows_in_place);
	tcase_add_test(tc, a_block_of_nothing_is_a_block);
	return tc;
}
