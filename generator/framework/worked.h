/* The worked cases that a framework carries with it. */
#ifndef FRAMEWORK_WORKED_H
#define FRAMEWORK_WORKED_H

#include "model/portal.h"

/*
 * Runs every worked case of a usable framework: names that nothing has are
 * F324, a result other than the expected one is F315.
 */
void worked_cases_check(
	struct portal *portal, const struct framework *framework);

#endif
