/*
 * What the system's errors mean to the person at the machine: why a file or
 * folder could not be read or written, and what may help.
 */
#ifndef BASE_MACHINE_H
#define BASE_MACHINE_H

#include "base/str.h"

enum machine_use { FOR_READING, FOR_WRITING };

/* The errno in words, as the end of "cannot read x: …". */
str machine_words(int error);

/* What to do about it; never empty. */
str machine_advice(int error, enum machine_use use);

#endif
