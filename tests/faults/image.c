#include "image.h"

#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define DESCRIPTORS 16

void
die(const char *words)
{
	perror(words);
	exit(2);
}

static void *
allocate(size_t size)
{
	void *block = calloc(1, size + 1);

	if (!block)
		die("allocate");
	return block;
}

static void
read_bytes(const char *path, struct image_entry *entry)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW);

	entry->bytes = allocate(entry->size);
	if (fd < 0 ||
		read(fd, entry->bytes, entry->size) != (ssize_t)entry->size)
		die(path);
	close(fd);
}

/* nftw() has no context of the caller's. */
static struct image *taking;
static size_t taking_from;

static int
take_entry(
	const char *path, const struct stat *info, int type, struct FTW *where)
{
	struct image_entry *entry;
	struct image *image = taking;

	if (where->level == 0)
		return 0;
	if (type != FTW_F && type != FTW_D)
		die(path);
	image->entries = realloc(
		image->entries, (image->count + 1) * sizeof(*entry));
	if (!image->entries)
		die("allocate");
	entry = &image->entries[image->count++];
	*entry = (struct image_entry){.is_folder = type == FTW_D};
	entry->path = strdup(path + taking_from);
	if (type == FTW_D)
		return 0;
	entry->size = (size_t)info->st_size;
	read_bytes(path, entry);
	return 0;
}

static int
by_path(const void *a, const void *b)
{
	return strcmp(((const struct image_entry *)a)->path,
		((const struct image_entry *)b)->path);
}

struct image
image_take(const char *folder)
{
	struct image image = {0};

	taking = &image;
	taking_from = strlen(folder) + 1;
	if (nftw(folder, take_entry, DESCRIPTORS, FTW_PHYS) != 0)
		die(folder);
	taking = NULL;
	if (image.count)
		qsort(image.entries, image.count, sizeof(*image.entries),
			by_path);
	return image;
}

void
image_free(struct image *image)
{
	for (size_t i = 0; i < image->count; i++) {
		free(image->entries[i].path);
		free(image->entries[i].bytes);
	}
	free(image->entries);
	*image = (struct image){0};
}

static bool
same_entry(const struct image_entry *a, const struct image_entry *b)
{
	return strcmp(a->path, b->path) == 0 && a->is_folder == b->is_folder &&
	       a->size == b->size &&
	       (a->size == 0 || memcmp(a->bytes, b->bytes, a->size) == 0);
}

/* The next entry that the filter lets through, or NULL. */
static const struct image_entry *
next(const struct image *image, size_t *at, image_filter *of)
{
	while (*at < image->count && of && !of(image->entries[*at].path))
		++*at;
	return *at < image->count ? &image->entries[(*at)++] : NULL;
}

bool
image_same(const struct image *a, const struct image *b, image_filter *of)
{
	const struct image_entry *left, *right;
	size_t i = 0, j = 0;

	do {
		left = next(a, &i, of);
		right = next(b, &j, of);
		if (!left != !right || (left && !same_entry(left, right)))
			return false;
	} while (left);
	return true;
}

static void
put_entry(const struct image_entry *entry, const char *path)
{
	int fd;

	if (entry->is_folder) {
		if (mkdir(path, 0777) != 0)
			die(path);
		return;
	}
	fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
	if (fd < 0 ||
		write(fd, entry->bytes, entry->size) != (ssize_t)entry->size ||
		close(fd) != 0)
		die(path);
}

void
image_put(const struct image *image, const char *folder)
{
	char path[PATH_MAX];

	if (mkdir(folder, 0777) != 0)
		die(folder);
	/* A folder sorts before what is in it. */
	for (size_t i = 0; i < image->count; i++) {
		int n = snprintf(path, sizeof(path), "%s/%s", folder,
			image->entries[i].path);

		if (n < 0 || (size_t)n >= sizeof(path))
			die(folder);
		put_entry(&image->entries[i], path);
	}
}

static int
remove_entry(
	const char *path, const struct stat *info, int type, struct FTW *where)
{
	(void)info;
	(void)type;
	(void)where;
	return remove(path);
}

void
folder_remove(const char *folder)
{
	if (nftw(folder, remove_entry, DESCRIPTORS, FTW_PHYS | FTW_DEPTH) !=
			0 &&
		errno != ENOENT)
		die(folder);
}
