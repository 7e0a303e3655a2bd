/*
 * The unit tests mirror the rooms: tests/unit/<room>/test_<name>.c defines
 * tcase_<name>(), and make finds it by that name. Nothing else to register.
 */
#ifndef UNIT_H
#define UNIT_H

#include <check.h>
#include <stdbool.h>
#include <stdlib.h>

#define UNIT(room, name) TCase *tcase_##name(void);
#include "unit_list.h"
#undef UNIT

/*
 * How often to try something random. Under valgrind, thirty times slower,
 * UNIT_LIGHT is set: memory errors show as well in a twentieth of the rounds.
 */
static inline bool
unit_is_light(void)
{
	return getenv("UNIT_LIGHT") != NULL;
}

static inline int
unit_rounds(int full)
{
	if (!unit_is_light())
		return full;
	return full < 20 ? 1 : full / 20;
}

#endif
