/* The one place that reads the clock: which day it is in the schools. */
#ifndef COMMANDS_TODAY_H
#define COMMANDS_TODAY_H

#include "base/date.h"

/* The day in London at a moment, in seconds since 1970 (UTC). */
date london_day(int64_t seconds);

/* The same for this moment. */
date london_today(void);

#endif
