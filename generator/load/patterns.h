/* Shapes of text that may not be published. */
#ifndef LOAD_PATTERNS_H
#define LOAD_PATTERNS_H

#include "base/str.h"

/*
 * The length of what begins at byte `at` of the text and has this shape, or
 * 0. A shape neither begins nor ends within a word or number.
 */
typedef size_t pattern(str text, size_t at);

/* TODO, TBC, FIXME, ??, £xxx, "where does this fit?" */
pattern pattern_draft;

/* The bytes that a draft mark may begin with. */
extern const char draft_starts[];

/* A unique pupil number: a letter and 12 digits, the last perhaps a letter. */
pattern pattern_pupil_number;

/* A national insurance number, with or without spaces. */
pattern pattern_insurance_number;

/* An e-mail address, but for those of an office, such as office@ or head@. */
pattern pattern_email;

/* A telephone number of the United Kingdom. */
pattern pattern_telephone;

#endif
