/*
 * Writes one page or one completion to standard output:
 *
 *	manual trust-portal.1 | trust-portal-framework.5 DAY
 *	manual bash | zsh | fish
 *
 * DAY is written as in "November 22, 2026".
 */
#include "manual/manual.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const struct page {
	const char *name;
	void (*write)(struct buf *out, const char *day);
} pages[] = {
	{"trust-portal.1", manual_of_program},
	{"trust-portal-framework.5", manual_of_frameworks},
};

static const struct shell {
	const char *name;
	void (*write)(struct buf *out);
} shells[] = {
	{"bash", complete_in_bash},
	{"zsh", complete_in_zsh},
	{"fish", complete_in_fish},
};

static bool
write_wanted(struct buf *out, const char *name, const char *day)
{
	for (size_t i = 0; i < COUNT(pages) && day != NULL; i++) {
		if (strcmp(name, pages[i].name) != 0)
			continue;
		pages[i].write(out, day);
		return true;
	}
	for (size_t i = 0; i < COUNT(shells) && day == NULL; i++) {
		if (strcmp(name, shells[i].name) != 0)
			continue;
		shells[i].write(out);
		return true;
	}
	return false;
}

int
main(int argc, char **argv)
{
	struct arena *arena = arena_new();
	struct buf out = buf_new(arena);
	bool written;

	if (argc < 2 || argc > 3 || !write_wanted(&out, argv[1], argv[2])) {
		fputs("manual: name a page and a day, or a shell\n", stderr);
		return EXIT_FAILURE;
	}
	written = fwrite(out.p, 1, out.n, stdout) == out.n &&
		  fflush(stdout) == 0;
	arena_free(arena);
	return written ? EXIT_SUCCESS : EXIT_FAILURE;
}
