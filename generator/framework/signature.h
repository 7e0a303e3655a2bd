/*
 * Signatures: two situations of one framework with equal signatures come out
 * alike whatever is changed in them, so that what would change one school's
 * category need not be searched again for the other.
 */
#ifndef FRAMEWORK_SIGNATURE_H
#define FRAMEWORK_SIGNATURE_H

#include "framework/decide.h"

/* The signature of the situation of explained results. */
str situation_signature(struct arena *arena, const struct computed *explained);

#endif
