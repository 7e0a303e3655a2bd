#include "hook.h"

#include <unistd.h>

#include "base/base.h"

long calls_left;
int error_to_give;

int
count_down(const char *call UNUSED)
{
	if (calls_left-- != 0)
		return 0;
	if (!error_to_give)
		_exit(99);
	return error_to_give;
}
