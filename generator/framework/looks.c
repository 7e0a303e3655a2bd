#include "framework/looks.h"

enum { FIRST_CAPACITY = 256 };

/* Where it is, or would be. */
static struct look *
slot_of(const struct look_table *table, uint32_t number, uint64_t values)
{
	uint64_t mixed = (values ^ number) * UINT64_C(0x9E3779B97F4A7C15);
	size_t at = (size_t)(mixed >> 32) & (table->capacity - 1);

	while (table->slots[at].number != 0 &&
		(table->slots[at].number != number ||
			table->slots[at].values != values))
		at = (at + 1) & (table->capacity - 1);
	return &table->slots[at];
}

bool
look_recall(const struct look_table *table, uint32_t number, uint64_t values,
	uint32_t *answer)
{
	const struct look *look;

	if (table->capacity == 0)
		return false;
	look = slot_of(table, number, values);
	*answer = look->answer;
	return look->number != 0;
}

static void
make_room(struct arena *arena, struct look_table *table)
{
	struct look_table old = *table;

	if (old.count * 2 < old.capacity)
		return;
	table->capacity = old.capacity == 0 ? FIRST_CAPACITY : old.capacity * 2;
	table->slots = NEW_ARRAY(arena, struct look, table->capacity);
	for (size_t i = 0; i < old.capacity; i++)
		if (old.slots[i].number != 0)
			*slot_of(table, old.slots[i].number,
				old.slots[i].values) = old.slots[i];
}

void
look_remember(struct arena *arena, struct look_table *table, struct look look)
{
	make_room(arena, table);
	*slot_of(table, look.number, look.values) = look;
	table->count++;
}
