#include "publish/failure.h"

#include "base/machine.h"

bool
failure_set(struct arena *arena, struct publish_failure *failure, int error,
	const char *what, str where)
{
	failure->sentence = str_printf(arena, "cannot %s `%.*s`: %.*s", what,
		STR_ARG(where), STR_ARG(machine_words(error)));
	failure->advice = machine_advice(error, FOR_WRITING);
	return false;
}
