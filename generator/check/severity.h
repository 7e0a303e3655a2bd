/*
 * How grave a framework takes what is wrong with its schools: `severity:` in
 * framework.yaml, by code. It may do so where the code is about what the
 * policy asks of a school. Where the code says that something contradicts
 * itself, is given away, or was not agreed by whoever may, nobody may.
 */
#ifndef CHECK_SEVERITY_H
#define CHECK_SEVERITY_H

#include "model/portal.h"

/* Gives what was reported of a school the severity of its framework. */
void severities_apply(struct portal *portal);

#endif
