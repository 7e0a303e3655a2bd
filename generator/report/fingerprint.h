/* By what a diagnostic is known again: by a host of code, or by us. */
#ifndef REPORT_FINGERPRINT_H
#define REPORT_FINGERPRINT_H

#include "report/diagnostics.h"

/*
 * One for each diagnostic of `account->shown`, in that order: 16 digits each,
 * all different. It is made of the code, the file, the message, and which of
 * several such it is, so that it stays when the lines above it change.
 */
str *fingerprints_of(struct arena *arena, const struct account *account);

/*
 * What it is made of, but for which of several it is; `path` stands for the
 * file's.
 */
str fingerprint_text(struct arena *arena, const struct diagnostic *d, str path);

/* The path of the diagnostic's file; empty where it is of none. */
str fingerprint_path(const struct diagnostic *d);

#endif
