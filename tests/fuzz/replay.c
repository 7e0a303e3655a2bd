/* Runs the fuzz target that it is linked with over each file named. */
#include "fuzz.h"

#include <stdio.h>
#include <stdlib.h>

#define LARGEST (4u * 1024u * 1024u)

static int
replay(const char *path, uint8_t *room)
{
	FILE *file = fopen(path, "rb");
	size_t n;

	if (file == NULL) {
		perror(path);
		return 1;
	}
	n = fread(room, 1, LARGEST, file);
	fclose(file);
	return LLVMFuzzerTestOneInput(room, n);
}

int
main(int argc, char **argv)
{
	uint8_t *room = malloc(LARGEST);
	int failed = 0;

	if (room == NULL)
		return EXIT_FAILURE;
	for (int i = 1; i < argc; i++)
		failed += replay(argv[i], room) != 0;
	free(room);
	printf("%d passed, %d failed\n", argc - 1 - failed, failed);
	return failed > 0 ? EXIT_FAILURE : EXIT_SUCCESS;
}
