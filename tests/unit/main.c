/*
 * Runs every unit test, a suite a room; the last line is what tests/all adds
 * up. With CK_FORK=no all run in this process, for valgrind and debuggers.
 */
#include "unit.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct unit {
	const char *room;
	TCase *(*make)(void);
};

#define UNIT(room, name) {#room, tcase_##name},
static const struct unit units[] = {
#include "unit_list.h"
	{NULL, NULL},
};

/* The list is sorted by room, so that a room's tests stand together. */
static SRunner *
gather(void)
{
	SRunner *runner = srunner_create(NULL);
	const char *room = "";
	Suite *suite = NULL;

	for (const struct unit *unit = units; unit->room != NULL; unit++) {
		if (strcmp(unit->room, room) != 0) {
			room = unit->room;
			suite = suite_create(room);
			srunner_add_suite(runner, suite);
		}
		suite_add_tcase(suite, unit->make());
	}
	return runner;
}

int
main(void)
{
	SRunner *runner = gather();
	int failed;
	int run;

	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	run = srunner_ntests_run(runner);
	srunner_free(runner);
	printf("%d passed, %d failed\n", run - failed, failed);
	return failed > 0 || run == 0 ? EXIT_FAILURE : EXIT_SUCCESS;
}
