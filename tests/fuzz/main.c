/* Replays files through the entry of the fuzzers: replay FILE... ; says how many were run. */
#include <stdio.h>
#include <stdlib.h>

#include "fuzz.h"

static uint8_t *read_file(const char *path, size_t *size)
{
	FILE *file = freopen(path, "rb", stdin);        /* fopen is the fuzzer's own */
	if (!file || fseek(file, 0, SEEK_END) != 0)
		return NULL;
	long length = ftell(file);
	rewind(file);
	uint8_t *data = length >= 0 ? malloc((size_t)length + 1) : NULL;
	if (data)
		*size = fread(data, 1, (size_t)length, file);
	return data;
}

int main(int argc, char **argv)
{
	int failed = 0;
	for (int i = 1; i < argc; i++) {
		size_t size = 0;
		uint8_t *data = read_file(argv[i], &size);
		if (!data) {
			perror(argv[i]);
			failed++;
			continue;
		}
		LLVMFuzzerTestOneInput(data, size);
		free(data);
	}
	printf("%d passed, %d failed, 0 skipped\n", argc - 1 - failed, failed);
	return failed ? 1 : 0;
}
