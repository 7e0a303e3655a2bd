#include "load/files.h"

#include <errno.h>

#include "base/crew.h"
#include "base/map.h"
#include "load/file_kinds.h"
#include "load/limits.h"
#include "load/reading.h"

static const size_t file_limit = (size_t)LIMIT_FILE_BYTES;
static const size_t attachment_limit = (size_t)LIMIT_ATTACHMENT_BYTES;

/* --- schools --- */

static struct school *
school_by_id(struct portal *portal, str id)
{
	struct school *school;

	for (size_t i = portal->schools.count; i > 0; i--)
		if (str_eq(portal->schools.items[i - 1]->id, id))
			return portal->schools.items[i - 1];
	school = NEW(portal->arena, struct school);
	school->id = id;
	*list_push(portal->arena, &portal->schools) = school;
	return school;
}

struct school *
reading_school(struct reading *reading)
{
	return school_by_id(
		reading->portal, path_part(reading->source->path, 1));
}

/* --- one entry of the folders --- */

static struct source *
make_source(struct portal *portal, str path)
{
	struct source *source = NEW(portal->arena, struct source);

	source->path = path;
	if (str_starts(path, S("schools/")))
		source->school = path_part(path, 1);
	return source;
}

static bool
fail(struct reading *reading, str path)
{
	reading->failure.error = errno;
	reading->failure.path = str_copy(reading->portal->arena, path);
	return false;
}

static void
report_unknown(struct portal *portal, const struct source *source)
{
	struct diagnostic *d = diag(portal->diags, R205, span_of_file(source),
		"nothing reads this file: no kind of file has its name");
	str near = file_kind_nearest(portal->diags->arena, source->path);

	if (near.n > 0)
		diag_did_you_mean(portal->diags, d, near);
	else
		diag_help(portal->diags, d,
			"rename it, or move it out of this folder");
}

static void
report_refused(
	struct portal *portal, const struct source *source, const char *what)
{
	diag_help(portal->diags,
		diag(portal->diags, R203, span_of_file(source),
			"this is %s, which the portal does not follow", what),
		"put an ordinary file in its place");
}

static void
report_too_large(
	struct portal *portal, const struct source *source, uint64_t limit)
{
	diag_help(portal->diags,
		diag(portal->diags, Y030, span_of_file(source),
			"the file is larger than %u KiB, the limit for such "
			"files",
			(unsigned)(limit / 1024)),
		"make it smaller, or divide it");
}

/* Reads the text; true where there is one to look at. */
static bool
read_text(struct reading *reading, enum fs_error *error)
{
	struct source *source = reading->source;

	*error = fs_read(reading->portal->arena, reading->root, source->path,
		file_limit, &source->text);
	switch (*error) {
	case FS_OK:
		return true;
	case FS_LINK:
	case FS_OUTSIDE:
		report_refused(reading->portal, source, "a symbolic link");
		return false;
	case FS_NOT_FILE:
		report_refused(reading->portal, source, "no ordinary file");
		return false;
	case FS_TOO_LARGE:
		report_too_large(reading->portal, source, file_limit);
		return false;
	case FS_MISSING: /* it went away while we read: as if never there */
	case FS_FAILED:
		return false;
	}
	return false;
}

static bool
look_at_file(struct reading *reading, const struct fs_entry *entry)
{
	struct portal *portal = reading->portal;
	const struct file_kind *kind = file_kind_of(entry->path);
	enum fs_error error = FS_OK;

	reading->source = make_source(portal, entry->path);
	reading->size = 0;
	portal->file_count++;
	if (kind == NULL) {
		report_unknown(portal, reading->source);
		return true;
	}
	if (kind->unread)
		reading->size = fs_size(
			reading->scratch, reading->root, entry->path);
	if (reading->size > attachment_limit)
		report_too_large(portal, reading->source, attachment_limit);
	if (kind->read == NULL)
		return true;
	if (kind->unread || read_text(reading, &error))
		kind->read(reading, &kind->to);
	arena_reset(reading->scratch);
	return error == FS_FAILED ? fail(reading, entry->path) : true;
}

/* A folder of schools/ is a school, even with nothing in it. */
static void
look_at_folder(struct reading *reading, str path)
{
	str id = path_part(path, 1);

	if (!str_eq(path_part(path, 0), S("schools")) ||
		path_part(path, 2).n > 0)
		return;
	check_name(reading->portal, make_source(reading->portal, path), id);
	school_by_id(reading->portal, id);
}

static bool
look_at(struct reading *reading, const struct fs_entry *entry)
{
	struct portal *portal = reading->portal;

	switch (entry->kind) {
	case FS_FILE:
		return look_at_file(reading, entry);
	case FS_FOLDER:
		look_at_folder(reading, entry->path);
		return true;
	case FS_SYMLINK:
		report_refused(portal, make_source(portal, entry->path),
			"a symbolic link");
		return true;
	case FS_OTHER:
		report_refused(portal, make_source(portal, entry->path),
			"no ordinary file");
		return true;
	}
	return true;
}

/* What stands below a folder; false where the machine would not tell. */
static bool
list_below(struct reading *reading, str folder, struct fs_listing *listing)
{
	struct portal *portal = reading->portal;
	enum fs_error error = fs_walk(
		portal->arena, reading->root, folder, listing);

	if (error == FS_FAILED)
		return fail(reading, folder);
	if (error != FS_OK)
		report_refused(portal, make_source(portal, folder),
			"no ordinary folder");
	return true;
}

static bool
read_content(struct reading *reading)
{
	struct fs_listing listing = {0};

	if (!list_below(reading, S("content"), &listing))
		return false;
	for (size_t i = 0; i < listing.entries.count; i++)
		if (!look_at(reading, &listing.entries.items[i]))
			return false;
	return true;
}

/* --- schools, several at a time --- */

/* The entries of one folder of schools/, and what reading them gave. */
struct group {
	LIST(const struct fs_entry *) entries;
	struct portal portal; /* a view of the whole, with parts of its own */
	struct diags diags;
	struct reading reading;
	bool read;
};

struct groups {
	const struct reading *whole;
	LIST(struct group) list;
	struct crew crew;
};

static void
sort_into_groups(struct arena *arena, const struct fs_listing *listing,
	struct groups *groups)
{
	struct map numbers = {0}; /* name of the folder → size_t */

	for (size_t i = 0; i < listing->entries.count; i++) {
		const struct fs_entry *entry = &listing->entries.items[i];
		str name = path_part(entry->path, 1);
		size_t *number = map_get(&numbers, name);

		if (number == NULL) {
			number = NEW(arena, size_t);
			*number = groups->list.count;
			map_put(arena, &numbers, name, number);
			list_push(arena, &groups->list);
		}
		assert(groups->list.items != NULL);
		*list_push(arena, &groups->list.items[*number].entries) = entry;
	}
}

/* A parallel_work. */
static void
read_group(void *context, size_t index, unsigned worker)
{
	struct groups *groups = context;
	struct group *group = &groups->list.items[index];
	const struct crew_member *own = &groups->crew.members[worker];

	group->portal = *groups->whole->portal;
	group->portal.arena = own->lasting;
	group->portal.diags = &group->diags;
	group->portal.file_count = 0;
	diags_init(&group->diags, own->lasting);
	group->reading = (struct reading){.portal = &group->portal,
		.root = groups->whole->root,
		.scratch = own->scratch};
	group->read = true;
	for (size_t i = 0; group->read && i < group->entries.count; i++)
		group->read = look_at(&group->reading, group->entries.items[i]);
}

/* Brings what a group gave into the whole, as if it had been read alone. */
static bool
take_group(struct reading *reading, const struct group *group)
{
	struct portal *portal = reading->portal;

	for (size_t i = 0; i < group->portal.schools.count; i++)
		*list_push(portal->arena,
			&portal->schools) = group->portal.schools.items[i];
	for (size_t i = 0; i < group->reading.tables.count; i++)
		*list_push(portal->arena,
			&reading->tables) = group->reading.tables.items[i];
	portal->file_count += group->portal.file_count;
	diags_append(portal->diags, &group->diags);
	if (!group->read)
		reading->failure = group->reading.failure;
	return group->read;
}

static bool
read_groups(struct reading *reading, struct groups *groups)
{
	groups->crew = crew_begin(
		reading->portal->arena, reading->portal->jobs);
	parallel_for(groups->crew.jobs, groups->list.count, read_group, groups);
	crew_end(&groups->crew);
	for (size_t i = 0; i < groups->list.count; i++)
		if (!take_group(reading, &groups->list.items[i]))
			return false;
	return true;
}

static bool
read_schools(struct reading *reading)
{
	struct fs_listing listing = {0};
	struct groups groups = {.whole = reading};
	struct arena *scratch;
	bool done;

	if (!list_below(reading, S("schools"), &listing))
		return false;
	scratch = arena_new();
	sort_into_groups(scratch, &listing, &groups);
	done = read_groups(reading, &groups);
	arena_free(scratch);
	return done;
}

/* --- when all is read --- */

static void
report_absent(struct portal *portal, str path, const char *help)
{
	diag_help(portal->diags,
		diag(portal->diags, R207,
			span_of_file(make_source(portal, path)),
			"there is no %.*s", STR_ARG(path)),
		"%s", help);
}

static void
look_for_absent(struct portal *portal)
{
	if (!span_is_set(portal->settings.span))
		report_absent(portal, S("content/portal.yaml"),
			"every portal has one: copy the demonstration's, and "
			"change it");
	for (size_t i = 0; i < portal->schools.count; i++) {
		const struct school *school = portal->schools.items[i];
		str path = str_printf(portal->arena, "schools/%.*s/school.yaml",
			STR_ARG(school->id));

		if (!span_is_set(school->span))
			report_absent(portal, path,
				"every folder of schools/ has one, which says "
				"what school it is");
	}
}

static void
complete_schools(struct portal *portal)
{
	for (size_t i = 0; i < portal->schools.count; i++) {
		struct school *school = portal->schools.items[i];

		if (school->is.frameworks.count == 0 &&
			portal->settings.frameworks.count > 0)
			*list_push(portal->arena, &school->is.frameworks) =
				portal->settings.frameworks.items[0];
	}
}

static int
by_id(const void *left, const void *right)
{
	const struct school *const *a = left, *const *b = right;

	return str_cmp((*a)->id, (*b)->id);
}

static int
by_date(const void *left, const void *right)
{
	const struct evidence *const *a = left, *const *b = right;
	int order = date_cmp((*a)->date.d, (*b)->date.d);

	return order != 0 ? order : str_cmp((*a)->slug, (*b)->slug);
}

static int
by_year(const void *left, const void *right)
{
	const struct plan *const *a = left, *const *b = right;
	int one = (*a)->year.start, other = (*b)->year.start;

	if (one != other)
		return one < other ? -1 : 1;
	return str_cmp((*a)->slug, (*b)->slug);
}

static int
by_effect(const void *left, const void *right)
{
	const struct framework *const *a = left, *const *b = right;
	int order = str_cmp((*a)->id.s, (*b)->id.s);

	if (order == 0)
		order = date_cmp((*a)->effective.d, (*b)->effective.d);
	return order != 0 ? order
			  : str_cmp((*a)->source->path, (*b)->source->path);
}

static void
sort(void *list, int (*compare)(const void *, const void *))
{
	struct any_list *pointers = list;

	if (pointers->count > 1)
		qsort(pointers->items, pointers->count, sizeof(void *),
			compare);
}

static void
sort_all(struct portal *portal)
{
	sort(&portal->schools, by_id);
	sort(&portal->frameworks, by_effect);
	for (size_t i = 0; i < portal->schools.count; i++) {
		sort(&portal->schools.items[i]->evidence, by_date);
		sort(&portal->schools.items[i]->plans, by_year);
	}
}

enum load_result
portal_load(struct portal *portal, struct fs_root root,
	struct load_failure *failure)
{
	struct reading reading = {
		.portal = portal, .root = root, .scratch = arena_new()};
	bool read = read_content(&reading) && read_schools(&reading);

	if (read) {
		snapshots_read(&reading);
		look_for_absent(portal);
		complete_schools(portal);
		sort_all(portal);
	}
	arena_free(reading.scratch);
	if (failure != NULL)
		*failure = reading.failure;
	return read ? LOAD_OK : LOAD_FAILED;
}
