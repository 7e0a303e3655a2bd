/*
 * The file system, confined: everything is read below one folder, by relative
 * paths that neither leave it nor pass through a symbolic link. The folder is
 * an open one, or a tree of files that stand in memory: of another revision,
 * or compiled in.
 */
#ifndef BASE_FS_H
#define BASE_FS_H

#include "base/list.h"
#include "base/str.h"

enum fs_error {
	FS_OK,
	FS_MISSING,
	FS_LINK,      /* a symbolic link on the way */
	FS_OUTSIDE,   /* "..", an absolute path, or a link out of the folder */
	FS_NOT_FILE,  /* a folder, a device, a pipe */
	FS_TOO_LARGE, /* above the caller's limit */
	FS_FAILED,    /* anything else: errno tells */
};

struct fs_entry {
	str path; /* relative to the folder that was walked */
	enum fs_kind { FS_FILE, FS_FOLDER, FS_SYMLINK, FS_OTHER } kind;
};

struct fs_listing {
	LIST(struct fs_entry) entries;
};

/* A file in memory; links and others have no bytes, and nor has a file that
   is larger than whoever made the tree would take. */
struct fs_file {
	str path; /* no folder's: those follow from the files' paths */
	enum fs_kind kind;
	uint64_t size;
	str bytes;
};

/* Sorted bytewise by path. */
struct fs_tree {
	LIST(struct fs_file) files;
};

/* What is read from: borrowed, neither closed nor freed. */
struct fs_root {
	const struct fs_tree *tree; /* NULL: the folder */
	int folder;
};

/* Opens a folder to read below; -1 and errno where that fails. */
int fs_open_folder(const char *path);

/*
 * Reads a whole file below `root` into the arena, `limit` bytes at most. After
 * FS_FAILED errno tells the system's reason.
 */
enum fs_error fs_read(struct arena *arena, struct fs_root root, str path,
	size_t limit, str *out);

/* The bytes of a file below `root`; 0 where it is not there. */
uint64_t fs_size(struct arena *arena, struct fs_root root, str path);

/*
 * Everything below `folder` of `root`, sorted bytewise by path; names that
 * begin with a dot are passed over. A folder that is not there is empty.
 * Links are listed, never followed.
 */
enum fs_error fs_walk(struct arena *arena, struct fs_root root, str folder,
	struct fs_listing *out);

/* In words, for a message: "it is a symbolic link". */
const char *fs_error_text(enum fs_error error);

/* Tests: true takes openat2 away, as old kernels and valgrind do. */
void fs_force_fallback(bool on);

#endif
