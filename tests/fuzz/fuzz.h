/*
 * A fuzz target takes any bytes and has to come back. libFuzzer brings its own
 * main; replay.c is one that runs a target over files, with any compiler.
 */
#ifndef FUZZ_H
#define FUZZ_H

#include "base/base.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#endif
