#include "build_theme.h"

#include <errno.h>

#include "base/fs.h"
#include "load/limits.h"

/* Reports a file that is there and may not be read. */
static void
refuse(struct build *build, str path, enum fs_error error)
{
	struct source *source = NEW(build->arena, struct source);
	enum code code = error == FS_TOO_LARGE ? Y030 : R203;

	source->path = path;
	diag(&build->diags, code, span_of_file(source),
		"this file of the theme is not read: %s", fs_error_text(error));
}

static bool
read_file(struct build *build, str folder, str path, struct theme_files *out)
{
	str text;
	enum fs_error error = fs_read(build->arena, build->root, path,
		(size_t)LIMIT_FILE_BYTES, &text);
	struct theme_file *file;

	if (error == FS_FAILED)
		return build_cannot_read(build, path, errno);
	if (error != FS_OK) {
		refuse(build, path, error);
		return true;
	}
	file = list_push(build->arena, &out->list);
	file->path = str_sub(path, folder.n + 1, path.n);
	file->text = text;
	file->source = path;
	return true;
}

static void
report_unknown(struct build *build, const struct text *name)
{
	diag_help(&build->diags,
		diag(&build->diags, R202, name->span,
			"there is no theme `%.*s`", STR_ARG(name->s)),
		"put its files into themes/%.*s/, or use `default`",
		STR_ARG(name->s));
}

bool
build_read_theme(struct build *build, struct theme_files *out)
{
	const struct text *theme = &build->portal.settings.theme;
	str name = IS_SET(*theme) ? theme->s : S("default");
	str folder = str_printf(build->arena, "themes/%.*s", STR_ARG(name));
	struct fs_listing listing = {0};
	enum fs_error error = fs_walk(
		build->arena, build->root, folder, &listing);

	if (error == FS_FAILED)
		return build_cannot_read(build, folder, errno);
	if (IS_SET(*theme) && !str_eq(name, S("default")) &&
		listing.entries.count == 0)
		report_unknown(build, theme);
	for (size_t i = 0; i < listing.entries.count; i++) {
		const struct fs_entry *entry = &listing.entries.items[i];

		if (entry->kind != FS_FOLDER &&
			!read_file(build, folder, entry->path, out))
			return false;
	}
	return true;
}
