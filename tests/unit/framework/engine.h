/* What the engine says, in the terms that enumerations are in. */
#ifndef FRAMEWORK_ENGINE_H
#define FRAMEWORK_ENGINE_H

#include "framework/decide.h"

/* Each result as the bit of its set of categories (bits by rank). */
uint32_t engine_possible(const struct computed *computed);

/* Is the fact with this id among the missing? Never where it is NULL. */
bool engine_misses(const struct computed *computed, const char *id);

/* The impossible combinations that were violated, as bits. */
unsigned int engine_violated(const struct computed *computed);

#endif
