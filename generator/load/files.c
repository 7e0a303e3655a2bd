#include "load/files.h"

#include <errno.h>

#include "base/fs.h"
#include "load/limits.h"
#include "load/reading.h"

static const size_t file_limit = (size_t)LIMIT_FILE_BYTES;
static const size_t attachment_limit = (size_t)LIMIT_ATTACHMENT_BYTES;

/* What stands at a path. */
struct file_kind {
	const char *pattern; /* `*` within a name, `**` across folders */
	read_file *read;     /* NULL: it has its place, but is not read */
	struct destination to;
	bool unread; /* the reader wants its path only */
};

#define CONTENT(path, t, member)                                               \
	{                                                                      \
		"content/" path, read_content_list,                            \
			{&(t), offsetof(struct portal, member)}, false         \
	}
#define SCHOOL(path, t, member)                                                \
	{                                                                      \
		"schools/*/" path, read_school_list,                           \
			{&(t), offsetof(struct school, member)}, false         \
	}
#define FILES(path, reader, t)                                                 \
	{                                                                      \
		path, reader, {&(t), 0}, false                                 \
	}
#define PICTURE(ending)                                                        \
	{                                                                      \
		"content/pages/**." ending, NULL, {NULL, 0}, true              \
	}

static const struct file_kind kinds[] = {
	FILES("content/portal.yaml", read_settings, settings_type),
	CONTENT("facts.yaml", fact_type, facts),
	CONTENT("indicators.yaml", indicator_type, indicators),
	FILES("content/benchmarks/*.yaml", read_benchmarks, benchmark_type),
	CONTENT("records.yaml", record_kind_type, record_kinds),
	FILES("content/years/*.yaml", read_year, school_year_type),
	CONTENT("roles.yaml", role_type, roles),
	CONTENT("people.yaml", person_type, people),
	CONTENT("priorities.yaml", trust_priority_type, priorities),
	CONTENT("themes.yaml", theme_type, themes),
	CONTENT("meetings.yaml", meeting_type, meetings),
	CONTENT("networks.yaml", network_type, networks),
	CONTENT("programme.yaml", programme_type, programmes),
	CONTENT("services.yaml", service_type, services),
	CONTENT("talent.yaml", talent_type, talents),
	CONTENT("glossary.yaml", glossary_term_type, glossary),
	FILES("content/frameworks/*/*/framework.yaml", read_framework,
		framework_type),
	FILES("content/frameworks/*/*/policy.md", read_policy, policy_type),
	FILES("content/pages/**.md", read_page, page_type),
	PICTURE("png"),
	PICTURE("jpg"),
	PICTURE("jpeg"),
	PICTURE("gif"),
	PICTURE("svg"),
	PICTURE("webp"),
	PICTURE("avif"),
	PICTURE("pdf"),
	FILES("schools/*/school.yaml", read_school_facts, school_facts_type),
	FILES("schools/*/about.md", read_about, page_type),
	SCHOOL("categorisation.yaml", categorisation_type, decisions),
	SCHOOL("targets.yaml", target_type, targets),
	SCHOOL("risks.yaml", risk_type, risks),
	SCHOOL("waivers.yaml", waiver_type, waivers),
	FILES("schools/*/support.yaml", read_support, support_type),
	FILES("schools/*/plans/*.md", read_plan, plan_type),
	FILES("schools/*/action-plans/*.md", read_action_plan, plan_type),
	FILES("schools/*/evidence/*.md", read_evidence, evidence_type),
	FILES("schools/*/evidence/*.csv", read_table, evidence_type),
	{"schools/*/files/**", read_attachment, {NULL, 0}, true},
};

/* --- paths --- */

static bool
matches(const char *pattern, str path)
{
	bool across;

	while (*pattern != '\0' && *pattern != '*') {
		if (path.n == 0 || path.p[0] != *pattern)
			return false;
		path = (str){path.p + 1, path.n - 1};
		pattern++;
	}
	if (*pattern == '\0')
		return path.n == 0;
	across = pattern[1] == '*';
	pattern += across ? 2 : 1;
	for (size_t i = 0; i <= path.n; i++) {
		if (matches(pattern, (str){path.p + i, path.n - i}))
			return true;
		if (i < path.n && path.p[i] == '/' && !across)
			return false;
	}
	return false;
}

static const struct file_kind *
kind_of(str path)
{
	for (size_t i = 0; i < COUNT(kinds); i++)
		if (matches(kinds[i].pattern, path))
			return &kinds[i];
	return NULL;
}

static str
name_of(str path)
{
	size_t start = path.n;

	while (start > 0 && path.p[start - 1] != '/')
		start--;
	return str_sub(path, start, path.n);
}

/* The name of a known file in the same folder that is nearest to this one. */
static str
nearest_name(struct arena *arena, str path)
{
	str name = name_of(path);
	LIST(str) names = {0};

	for (size_t i = 0; i < COUNT(kinds); i++) {
		str known = name_of(str_from(kinds[i].pattern));
		str there = str_printf(arena, "%.*s%.*s",
			(int)(path.n - name.n), path.p, STR_ARG(known));

		if (str_find(known, S("*"), 0) < 0 &&
			matches(kinds[i].pattern, there))
			*list_push(arena, &names) = known;
	}
	return str_nearest(name, names.items, names.count);
}

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
	str near = nearest_name(portal->diags->arena, source->path);

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
	const struct file_kind *kind = kind_of(entry->path);
	enum fs_error error = FS_OK;

	reading->source = make_source(portal, entry->path);
	portal->file_count++;
	if (kind == NULL) {
		report_unknown(portal, reading->source);
		return true;
	}
	if (kind->unread && entry->size > attachment_limit)
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

static bool
look_below(struct reading *reading, str folder)
{
	struct portal *portal = reading->portal;
	struct fs_listing listing = {0};
	enum fs_error error = fs_walk(
		portal->arena, reading->root, folder, &listing);

	if (error == FS_FAILED)
		return fail(reading, folder);
	if (error != FS_OK)
		report_refused(portal, make_source(portal, folder),
			"no ordinary folder");
	for (size_t i = 0; i < listing.entries.count; i++)
		if (!look_at(reading, &listing.entries.items[i]))
			return false;
	return true;
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
portal_load(struct portal *portal, int root, struct load_failure *failure)
{
	struct reading reading = {
		.portal = portal, .root = root, .scratch = arena_new()};
	bool read = look_below(&reading, S("content")) &&
		    look_below(&reading, S("schools"));

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
