/* A whole folder in memory: taken from the disk, compared, put back. */
#ifndef FAULTS_IMAGE_H
#define FAULTS_IMAGE_H

#include <stdbool.h>
#include <stddef.h>

struct image_entry {
	char *path; /* below the folder */
	char *bytes;
	size_t size;
	bool is_folder;
};

struct image {
	struct image_entry *entries; /* sorted by path */
	size_t count;
};

/* Which entries are compared; all of them without one. */
typedef bool image_filter(const char *path);

/* What the folder holds: plain files and folders, or the program ends. */
struct image image_take(const char *folder);

void image_free(struct image *image);

/* Have both the same paths, with the same bytes? */
bool image_same(const struct image *a, const struct image *b, image_filter *of);

/* Makes the folder and everything in it; it must not be there. */
void image_put(const struct image *image, const char *folder);

/* Removes the folder, if it is there, and everything in it. */
void folder_remove(const char *folder);

/* Prints the words and the system's reason, and ends the program. */
_Noreturn void die(const char *words);

#endif
