/*
 * Makes C out of files, at build time:
 *
 *	embed NAME FOLDER FILE... > embedded_NAME.c
 *
 * Each FILE is a path below FOLDER. The table comes out sorted by path, so the
 * same files give the same bytes whatever order they are named in.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char PROLOGUE[] = "/* Made by generator/tools/embed.c. */\n"
			       "#include \"base/embedded.h\"\n";

static void
fail(const char *what, const char *path)
{
	fprintf(stderr, "embed: cannot %s %s\n", what, path);
	exit(EXIT_FAILURE);
}

static int
by_path(const void *a, const void *b)
{
	const char *const *left = a;
	const char *const *right = b;

	return strcmp(*left, *right);
}

static FILE *
open_below(const char *folder, const char *path)
{
	char full[4096];
	int length = snprintf(full, sizeof(full), "%s/%s", folder, path);
	FILE *in;

	if (length < 0 || (size_t)length >= sizeof(full))
		fail("name", path);
	in = fopen(full, "rb");
	if (in == NULL)
		fail("open", full);
	return in;
}

/* Writes one file as an array and returns its size. */
static size_t
write_bytes(const char *folder, const char *path, size_t index)
{
	FILE *in = open_below(folder, path);
	size_t size = 0;
	int c;

	printf("\nstatic const unsigned char file_%zu[] = {", index);
	while ((c = getc(in)) != EOF)
		printf("%s%d,", size++ % 16 == 0 ? "\n\t" : " ", c);
	printf("\n\t0};\n");
	if (ferror(in))
		fail("read", path);
	fclose(in);
	return size;
}

int
main(int argc, char **argv)
{
	size_t count = argc > 3 ? (size_t)argc - 3 : 0;
	char **paths = argv + 3;
	size_t *sizes = calloc(count + 1, sizeof(*sizes));

	if (argc < 3 || sizes == NULL)
		fail("embed", "without a name and a folder");
	qsort(paths, count, sizeof(*paths), by_path);
	fputs(PROLOGUE, stdout);
	for (size_t i = 0; i < count; i++)
		sizes[i] = write_bytes(argv[2], paths[i], i);

	printf("\nstatic const struct embedded files[] = {\n");
	for (size_t i = 0; i < count; i++)
		printf("\t{\"%s\", file_%zu, %zu},\n", paths[i], i, sizes[i]);
	/* No C without an element, even where there is no file. */
	printf("\t{0},\n};\n\n");
	printf("const struct embedded_set embedded_%s = {files, %zu};\n",
		argv[1], count);
	free(sizes);
	if (fflush(stdout) != 0 || ferror(stdout))
		fail("write", "the table");
	return EXIT_SUCCESS;
}
