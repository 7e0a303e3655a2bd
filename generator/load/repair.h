/*
 * libyaml stops at the first syntax error and seldom names its cause. So a
 * text that it refuses is gone through line by line: each mistake is reported
 * where it was made, and the smallest piece that holds it is given up, for
 * libyaml to read the rest.
 */
#ifndef LOAD_REPAIR_H
#define LOAD_REPAIR_H

#include "load/lines.h"

/* Reports and gives up what breaks the rules of YAML's block structure. */
void lines_repair(struct lines *lines);

/*
 * Gives up the entry at `row`: the value of its key and all that is deeper,
 * or the whole line. If it was given up before, what follows is, up to the
 * next key in the first column. So calling it again and again comes to an end.
 */
void lines_give_up(struct lines *lines, size_t row);

#endif
