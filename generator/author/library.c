#include "author/library.h"

#include "author/cut.h"
#include "author/needs.h"
#include "base/embedded.h"

#define FRAMEWORKS "content/frameworks/"

static void
add_file(struct arena *arena, const struct embedded *file, struct fs_tree *tree)
{
	*list_push(arena, &tree->files) = (struct fs_file){
		.path = str_printf(arena, "content/%s", file->path),
		.kind = FS_FILE,
		.size = file->size,
		.bytes = {(const char *)file->bytes, file->size},
	};
}

void
library_add_all(struct arena *arena, struct fs_tree *tree)
{
	for (size_t i = 0; i < embedded_library.count; i++)
		add_file(arena, &embedded_library.files[i], tree);
}

/* --- frameworks --- */

/* Does the file lie beside the framework's own? */
static bool
is_beside(const struct framework *framework, str path)
{
	str own = framework->source->path;
	size_t folder = own.n - strlen("framework.yaml");

	return str_starts(path, str_sub(own, 0, folder));
}

static bool
is_wanted(const struct portal *all, str framework, date day, str path)
{
	date first = academic_year_first(academic_year_of(day));

	if (!str_starts(path, S(FRAMEWORKS)))
		return true;
	for (size_t i = 0; i < all->frameworks.count; i++) {
		const struct framework *f = all->frameworks.items[i];

		if (is_beside(f, path))
			return str_eq(f->id.s, framework) &&
			       (!IS_SET(f->until) ||
				       date_cmp(f->until.d, first) >= 0);
	}
	return false;
}

void
library_add(struct arena *arena, const struct portal *all, str framework,
	date day, struct fs_tree *tree)
{
	for (size_t i = 0; i < embedded_library.count; i++) {
		const struct embedded *file = &embedded_library.files[i];

		if (is_wanted(all, framework, day,
			    str_printf(arena, "content/%s", file->path)))
			add_file(arena, file, tree);
	}
}

/* --- vocabulary --- */

/* Whose lines a cut asks for. */
struct lines {
	const struct needs *needs;
	str path;
};

/* A cut_stays. */
static bool
line_is_needed(void *context, uint32_t line)
{
	const struct lines *lines = context;

	return needs_line(lines->needs, lines->path, line);
}

static struct map
vocabulary_paths(struct arena *arena)
{
	struct map paths = {0};

	for (size_t i = 0; i < embedded_library.count; i++) {
		const char *path = embedded_library.files[i].path;
		str whole = str_printf(arena, "content/%s", path);

		if (!str_starts(whole, S(FRAMEWORKS)))
			map_put(arena, &paths, whole, arena);
	}
	return paths;
}

void
library_reduce(struct portal *portal, struct fs_tree *tree)
{
	struct arena *arena = portal->arena;
	struct map vocabulary = vocabulary_paths(arena);
	struct needs *needs = needs_of(arena, portal, &vocabulary);
	size_t kept = 0;

	for (size_t i = 0; i < tree->files.count; i++) {
		struct fs_file file = tree->files.items[i];
		struct lines lines = {needs, file.path};
		struct buf out = buf_new(arena);

		if (map_get(&vocabulary, file.path) != NULL) {
			if (!cut_list(file.bytes, line_is_needed, &lines, &out))
				continue;
			file.bytes = buf_str(&out);
			file.size = file.bytes.n;
		}
		tree->files.items[kept++] = file;
	}
	tree->files.count = kept;
}
