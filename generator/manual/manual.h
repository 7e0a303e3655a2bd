/*
 * What the program's tables say, for those who read it elsewhere: manual
 * pages, and the completion of command lines. No part of the program: a tool
 * that is linked with it writes them when it is built.
 */
#ifndef MANUAL_MANUAL_H
#define MANUAL_MANUAL_H

#include "base/buf.h"

/* trust-portal(1) and trust-portal-framework(5); `day` as mdoc writes it. */
void manual_of_program(struct buf *out, const char *day);
void manual_of_frameworks(struct buf *out, const char *day);

/* What each shell reads to complete words after `trust-portal`. */
void complete_in_bash(struct buf *out);
void complete_in_zsh(struct buf *out);
void complete_in_fish(struct buf *out);

#endif
