/*
 * A list file of YAML with only some of its entries, the others and what is
 * said of them left out; every byte of the rest is as it was.
 */
#ifndef AUTHOR_CUT_H
#define AUTHOR_CUT_H

#include "base/buf.h"

/* Does the entry that begins on this line (from 1) stay? */
typedef bool cut_stays(void *context, uint32_t line);

/*
 * Writes what stays of `text`, whose entries begin with `- ` in column 1.
 * Comments between them go with the entries below, down to the next such
 * comment; those at the top are about the file, and stay. False where no
 * entry stays.
 */
bool cut_list(str text, cut_stays *stays, void *context, struct buf *out);

#endif
