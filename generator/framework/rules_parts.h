/* What the rules as formulas and as truths share. */
#ifndef FRAMEWORK_RULES_PARTS_H
#define FRAMEWORK_RULES_PARTS_H

#include "framework/rules.h"

/* Bits of the result where nothing fires: the default, or none. */
uint32_t rules_fallback(const struct framework *framework);

/* Is the default a better category than the one of this rank? */
bool rules_default_better(const struct framework *framework, size_t rank);

/* Is the result the best category that holds, not the worst? */
bool rules_from_best(const struct framework *framework);

#endif
