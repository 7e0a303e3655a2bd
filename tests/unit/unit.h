/*
 * The unit tests mirror the rooms: tests/unit/<room>/test_<name>.c defines
 * tcase_<name>(), and make finds it by that name. Nothing else to register.
 */
#ifndef UNIT_H
#define UNIT_H

#include <check.h>

#define UNIT(room, name) TCase *tcase_##name(void);
#include "unit_list.h"
#undef UNIT

#endif
