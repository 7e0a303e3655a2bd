#include "publish/family.h"

#include <errno.h>
#include <fcntl.h>

#include "publish/failure.h"
#include "publish/sys.h"

/* What publication_open() and a build that was cut short leave beside one. */
static bool
is_beside(struct arena *arena, str entry, str name)
{
	return str_eq(entry, str_printf(arena, ".%.*s.lock", STR_ARG(name))) ||
	       str_starts(entry,
		       str_printf(arena, ".%.*s.building", STR_ARG(name)));
}

static bool
is_of_family(struct arena *arena, const struct tree_entry *entry,
	const str *names, size_t count)
{
	str path = str_from(entry->path), top = {0};

	str_cut(&path, '/', &top);
	for (size_t i = 0; i < count; i++)
		if ((str_eq(top, names[i]) &&
			    (path.n > 0 || entry->kind == TREE_FOLDER)) ||
			is_beside(arena, top, names[i]))
			return true;
	return false;
}

static void
refuse(struct arena *arena, str dir, str entry, struct publish_failure *failure)
{
	if (str_eq(entry, S(MANIFEST_NAME))) {
		failure->sentence = str_printf(arena,
			"`%.*s` holds the portal of one audience",
			STR_ARG(dir));
		failure->advice = S("name another folder with -o, or delete "
				    "this one");
		return;
	}
	failure->sentence = str_printf(arena,
		"`%.*s/%.*s` is not the portal of an audience of this one",
		STR_ARG(dir), STR_ARG(entry));
	failure->advice = S("nobody would keep it up to date: move it away, or "
			    "name another folder with -o");
}

static str
without_slash(str dir)
{
	while (dir.n > 1 && dir.p[dir.n - 1] == '/')
		dir.n--;
	return dir;
}

/* The manifest says most of what a folder is: it is looked for first. */
static const struct tree_entry *
find_stranger(struct arena *arena, const struct tree *content, const str *names,
	size_t count)
{
	const struct tree_entry *stranger = NULL;

	for (size_t i = 0; i < content->entries.count; i++) {
		const struct tree_entry *entry = &content->entries.items[i];

		if (str_eq(str_from(entry->path), S(MANIFEST_NAME)))
			return entry;
		if (stranger == NULL &&
			!is_of_family(arena, entry, names, count))
			stranger = entry;
	}
	return stranger;
}

bool
family_judge(struct arena *arena, const char *dir, const str *names,
	size_t count, struct publish_failure *failure)
{
	int folder = sys_open(AT_FDCWD, dir, O_RDONLY | O_DIRECTORY, 0);
	str shown = without_slash(str_from(dir));
	const struct tree_entry *stranger;
	struct tree content = {0};
	bool listed;

	if (folder < 0 && errno == ENOENT)
		return true;
	listed = folder >= 0 && tree_list(arena, folder, &content);
	if (!listed)
		failure_set(arena, failure, errno, "read", shown);
	if (folder >= 0)
		sys_close(folder);
	stranger = find_stranger(arena, &content, names, count);
	if (listed && stranger != NULL)
		refuse(arena, shown, str_from(stranger->path), failure);
	return listed && stranger == NULL;
}

bool
family_stands(const struct tree *content)
{
	for (size_t i = 0; i < content->entries.count; i++) {
		str path = str_from(content->entries.items[i].path), top;

		str_cut(&path, '/', &top);
		if (str_eq(path, S(MANIFEST_NAME)))
			return true;
	}
	return false;
}
