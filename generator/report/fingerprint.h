/* By what a host of code knows a diagnostic again. */
#ifndef REPORT_FINGERPRINT_H
#define REPORT_FINGERPRINT_H

#include "report/diagnostics.h"

/*
 * One for each diagnostic of `account->shown`, in that order: 16 digits each,
 * all different. It is made of the code, the file, the message, and which of
 * several such it is, so that it stays when the lines above it change.
 */
str *fingerprints_of(struct arena *arena, const struct account *account);

#endif
