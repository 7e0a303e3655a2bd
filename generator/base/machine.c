#include "base/machine.h"

#include <errno.h>

static const char check_disk[] = "have that disk checked";
static const char close_programs[] = "close other programs, and try again";
static const char connect_again[] =
	"connect the network folder again, and try again";
static const char copy_it[] =
	"publish to a folder on a local disk, and copy it from there";
static const char free_space[] =
	"free some space, and try again; what was published before is as it "
	"was";
static const char name_another[] = "name another folder with -o";
static const char name_in_full[] =
	"look what stands there, or name another folder with -o";
static const char try_again[] =
	"try again; if it stays so, show this to whoever looks after this "
	"computer";

static const struct {
	int error;
	const char *words;
	const char *reading, *writing; /* what helps then */
} reasons[] = {
	{EACCES, "this user may not", "let this user read it",
		"change who may write there, or name another folder with -o"},
	{EPERM, "this user may not", "let this user read it",
		"change who may write there, or name another folder with -o"},
	{EBUSY, "it is in use, as a mounted folder is", try_again,
		"name a folder inside it with -o"},
	{EDQUOT, "this user may not store more on that disk", try_again,
		free_space},
	{EEXIST, "something stands there already", try_again, name_in_full},
	{ENOTEMPTY, "something stands there already", try_again, name_in_full},
	{EINVAL, "the file system there cannot do it", try_again, copy_it},
	{ENOSYS, "this system cannot do it", try_again, copy_it},
	{EOPNOTSUPP, "the file system there cannot do it", try_again, copy_it},
	{EIO, "the disk reports an error", check_disk, check_disk},
	{EMFILE, "too many files are open", close_programs, close_programs},
	{ENFILE, "too many files are open", close_programs, close_programs},
	{ENAMETOOLONG, "its name is too long", "give it a shorter name",
		name_another},
	{ENOENT, "a folder on the way to it is not there", try_again,
		name_another},
	{ENOLCK, "the file system there cannot lock files", try_again, copy_it},
	{ENOMEM, "there is not enough memory", close_programs, close_programs},
	{ENOSPC, "the disk is full", try_again, free_space},
	{ENOTDIR, "a part of it is a file, not a folder", try_again,
		name_another},
	{EROFS, "the disk is read-only", try_again, name_another},
	{ESTALE, "the network folder went away", connect_again, connect_again},
	{EXDEV, "it is on another disk than the folder beside it", try_again,
		copy_it},
};

str
machine_words(int error)
{
	for (size_t i = 0; i < COUNT(reasons); i++)
		if (reasons[i].error == error)
			return str_from(reasons[i].words);
	return str_from(strerror(error));
}

str
machine_advice(int error, enum machine_use use)
{
	for (size_t i = 0; i < COUNT(reasons); i++)
		if (reasons[i].error == error)
			return str_from(use == FOR_READING
						? reasons[i].reading
						: reasons[i].writing);
	return str_from(try_again);
}
