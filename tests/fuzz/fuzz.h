/* The entry that libFuzzer, AFL++ and main.c call. */
#ifndef IDXC_FUZZ_H
#define IDXC_FUZZ_H

#include <stddef.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#endif
