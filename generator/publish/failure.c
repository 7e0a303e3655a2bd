#include "publish/failure.h"

#include <errno.h>

static const char cannot_swap[] =
	"publish to a folder on a local disk, and copy it from there";

static const struct {
	int error;
	const char *reason;
	const char *advice;
} known[] = {
	{ENOSPC, "the disk is full",
		"free some space; the portal published before is as it was"},
	{EDQUOT, "this user may not store more on that disk",
		"free some space; the portal published before is as it was"},
	{EROFS, "the disk is read-only", "name another folder with -o"},
	{EACCES, "this user may not write there",
		"change who may write there, or name another folder with -o"},
	{EPERM, "this user may not write there",
		"change who may write there, or name another folder with -o"},
	{EXDEV, "it is on another disk than the folder beside it", cannot_swap},
	{EINVAL, "the file system there cannot swap two folders", cannot_swap},
	{ENOSYS, "this system cannot swap two folders", cannot_swap},
	{EBUSY, "it is in use, as a mounted folder is",
		"name a folder inside it with -o"},
	{EIO, "the disk reports an error", "check the disk"},
	{ENOTDIR, "a part of it is a file, not a folder",
		"name another folder with -o"},
	{ENAMETOOLONG, "its name is too long", "name another folder with -o"},
	{EMFILE, "too many files are open", "try again"},
	{ENFILE, "too many files are open", "try again"},
};

bool
failure_set(struct arena *arena, struct publish_failure *failure, int error,
	const char *what, str where)
{
	const char *reason = strerror(error);

	failure->advice = S("");
	for (size_t i = 0; i < COUNT(known); i++) {
		if (known[i].error != error)
			continue;
		reason = known[i].reason;
		failure->advice = str_from(known[i].advice);
	}
	failure->sentence = str_printf(
		arena, "cannot %s `%.*s`: %s", what, STR_ARG(where), reason);
	return false;
}
