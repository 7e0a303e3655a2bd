/*
 * XXH64 with seed 0, a hash that others can work out too (`xxhsum -H1`): four
 * sums over words of 32 bytes at a time, then what is left, then a mixing of
 * all bits.
 */
#include <endian.h>

#include "base/str.h"

#define PRIME_1 UINT64_C(0x9e3779b185ebca87)
#define PRIME_2 UINT64_C(0xc2b2ae3d27d4eb4f)
#define PRIME_3 UINT64_C(0x165667b19e3779f9)
#define PRIME_4 UINT64_C(0x85ebca77c2b2ae63)
#define PRIME_5 UINT64_C(0x27d4eb2f165667c5)

enum { LANES = 4, WORD = 8, STRIPE = LANES * WORD };

static uint64_t
rotate(uint64_t x, int by)
{
	return x << by | x >> (64 - by);
}

static uint64_t
word_at(const char *p)
{
	uint64_t word;

	memcpy(&word, p, sizeof(word));
	return le64toh(word);
}

static uint64_t
half_at(const char *p)
{
	uint32_t half;

	memcpy(&half, p, sizeof(half));
	return le32toh(half);
}

static uint64_t
add_word(uint64_t sum, uint64_t word)
{
	return rotate(sum + word * PRIME_2, 31) * PRIME_1;
}

/* Takes whole stripes off the front of `*s`. */
static uint64_t
add_stripes(str *s)
{
	uint64_t sums[LANES] = {
		PRIME_1 + PRIME_2, PRIME_2, 0, UINT64_C(0) - PRIME_1};
	uint64_t hash;

	for (; s->n >= STRIPE; s->p += STRIPE, s->n -= STRIPE)
		for (size_t i = 0; i < LANES; i++)
			sums[i] = add_word(sums[i], word_at(s->p + i * WORD));
	hash = rotate(sums[0], 1) + rotate(sums[1], 7) + rotate(sums[2], 12) +
	       rotate(sums[3], 18);
	for (size_t i = 0; i < LANES; i++)
		hash = (hash ^ add_word(0, sums[i])) * PRIME_1 + PRIME_4;
	return hash;
}

static uint64_t
add_rest(uint64_t hash, str s)
{
	for (; s.n >= WORD; s.p += WORD, s.n -= WORD) {
		hash ^= add_word(0, word_at(s.p));
		hash = rotate(hash, 27) * PRIME_1 + PRIME_4;
	}
	if (s.n >= WORD / 2) {
		hash ^= half_at(s.p) * PRIME_1;
		hash = rotate(hash, 23) * PRIME_2 + PRIME_3;
		s.p += WORD / 2;
		s.n -= WORD / 2;
	}
	for (; s.n > 0; s.p++, s.n--) {
		hash ^= (unsigned char)*s.p * PRIME_5;
		hash = rotate(hash, 11) * PRIME_1;
	}
	return hash;
}

static uint64_t
mix(uint64_t hash)
{
	hash = (hash ^ hash >> 33) * PRIME_2;
	hash = (hash ^ hash >> 29) * PRIME_3;
	return hash ^ hash >> 32;
}

uint64_t
str_hash(str s)
{
	uint64_t length = s.n;
	uint64_t hash = s.n >= STRIPE ? add_stripes(&s) : PRIME_5;

	return mix(add_rest(hash + length, s));
}
