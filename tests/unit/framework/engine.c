#include "unit.h"

#include "framework/engine.h"

uint32_t
engine_possible(const struct computed *computed)
{
	uint32_t possible = 0;

	for (size_t i = 0; i < computed->possible.count; i++) {
		const struct outcome *o = &computed->possible.items[i];
		uint32_t set = 0;

		for (size_t j = 0; j < o->categories.count; j++)
			set |= UINT32_C(1) << o->categories.items[j]->rank;
		ck_assert_uint_eq(possible >> set & 1, 0);
		possible |= UINT32_C(1) << set;
	}
	return possible;
}

bool
engine_misses(const struct computed *computed, const char *id)
{
	for (size_t i = 0; id != NULL && i < computed->missing.count; i++)
		if (str_eq_z(computed->missing.items[i].fact->id.s, id))
			return true;
	return false;
}

unsigned int
engine_violated(const struct computed *computed)
{
	unsigned int bits = 0;

	for (size_t i = 0; i < computed->violated.count; i++)
		bits |= 1U << (computed->violated.items[i] -
				computed->framework->impossible.items);
	return bits;
}
