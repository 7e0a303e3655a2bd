/* init: the files of a new portal, for one of the frameworks. */
#include "author/library.h"
#include "author/schema.h"
#include "author/starter.h"
#include "base/utf8.h"
#include "commands/session.h"
#include "publish/fresh.h"
#include "report/words.h"

static const struct option init_options[] = {
	{"framework", "ID",
		"the policy to begin with; without it they are "
		"listed",
		offsetof(struct arguments, framework), 0},
	{"trust", "NAME", "the trust's name; it can be changed later",
		offsetof(struct arguments, trust), 0},
	{"as-of", "DATE", "as if made on this day, not today",
		offsetof(struct arguments, as_of), 0},
};

#define TRUST_BEFORE_NAMED "Our Trust"

/* What helps in writing to a published folder is not what helps here. */
#define ADVICE                                                                 \
	"look at that folder and its disk, or name another; nothing of the "   \
	"portal was left there"

/* --- portals in memory --- */

/* Of the tree, which must live as long. */
static struct build *
build_of(struct call *call, const struct fs_tree *tree, date day)
{
	return build_new(call->arena,
		(struct fs_root){.tree = tree, .folder = -1}, day, false);
}

/* --- which framework --- */

/* The version of it that counts on the day, or its first one; or NULL. */
static const struct framework *
find_framework(const struct portal *library, str id, date day)
{
	const struct framework *now = portal_framework(library, id, day);

	for (size_t i = 0; now == NULL && i < library->frameworks.count; i++)
		if (str_eq(library->frameworks.items[i]->id.s, id))
			now = library->frameworks.items[i];
	return now;
}

static const char *
shape_of(const struct framework *framework)
{
	return IS_SET(framework->decide) ? decide_words[framework->decide.v]
					 : "no categories";
}

/* "Green, Yellow, Amber, Red" */
static str
labels_of(struct arena *arena, const struct framework *framework)
{
	struct buf out = buf_new(arena);

	for (size_t i = 0; i < framework->categories.count; i++)
		buf_printf(&out, "%s%.*s", i > 0 ? ", " : "",
			STR_ARG(framework->categories.items[i].label.s));
	return buf_str(&out);
}

static void
list_frameworks(struct call *call, const struct portal *library, date day)
{
	buf_put_z(&call->err, "The frameworks are:\n");
	for (size_t i = 0; i < library->frameworks.count; i++) {
		const struct framework *f = library->frameworks.items[i];
		str labels = labels_of(call->arena, f);

		if (f != find_framework(library, f->id.s, day))
			continue;
		buf_printf(&call->err, "  %-18.*s %.*s, after %.*s\n%-20s %s",
			STR_ARG(f->id.s), STR_ARG(f->title.s),
			STR_ARG(f->trust.s), "", shape_of(f));
		if (labels.n > 0)
			buf_printf(&call->err, ": %.*s", STR_ARG(labels));
		buf_put_char(&call->err, '\n');
	}
}

static const struct framework *
choose_framework(struct call *call, const struct portal *library, date day)
{
	str id = call->args.framework;
	const struct framework *found;
	struct scope scope = {.portal = library};

	if (id.p == NULL) {
		misuse(call, "say with `--framework` which policy to begin "
			     "with");
		list_frameworks(call, library, day);
		return NULL;
	}
	found = find_framework(library, id, day);
	if (found != NULL)
		return found;
	misuse_name(call, "framework", id,
		portal_nearest(&scope, REFS(REF_FRAMEWORK), id), "");
	list_frameworks(call, library, day);
	return NULL;
}

/* --- the files --- */

/* What is not in the files themselves: what editors know of them. */
static void
add_schemas(struct call *call, const struct build *build, struct fs_tree *tree)
{
	const struct file_kind *kind;

	for (size_t i = 0; (kind = file_kind_at(i)) != NULL; i++)
		*list_push(call->arena, &tree->files) = (struct fs_file){
			.path = STR_JOIN(call->arena, S(".schemas/"),
				schema_file_name(call->arena, kind)),
			.bytes = schema_text(call->arena, &build->portal, kind),
		};
}

static const struct diagnostic *
first_error(const struct diags *diags)
{
	for (size_t i = 0; i < diags->all.count; i++)
		if (diags->all.items[i]->severity == SEVERITY_ERROR)
			return diags->all.items[i];
	return NULL;
}

/*
 * All that is compiled in has no mistake (tests/init): what there is comes
 * from the words of the command line.
 */
static bool
is_right(struct call *call, struct build *build)
{
	const struct diagnostic *error;

	build_finish(build);
	error = first_error(&build->diags);
	if (error == NULL)
		return true;
	misuse(call, "such a portal would not be right: %.*s (%.*s, line %u)",
		STR_ARG(error->message),
		STR_ARG(error->span.source == NULL ? S("-")
						   : error->span.source->path),
		error->span.line);
	return false;
}

/* Fills the tree with the portal of this framework. */
static enum exit_status
make_files(struct call *call, const struct portal *library,
	const struct starter *starter, struct fs_tree *tree)
{
	struct build *build = build_of(call, tree, starter->day);
	enum exit_status status;

	library_add(
		call->arena, library, starter->framework, starter->day, tree);
	starter_add(call->arena, starter, tree);
	status = session_read(call, build);
	if (status != EXIT_NOTHING_WRONG)
		return status;
	library_reduce(&build->portal, tree);
	build = build_of(call, tree, starter->day);
	status = session_check(call, build);
	if (status != EXIT_NOTHING_WRONG)
		return status;
	if (!is_right(call, build))
		return EXIT_MISUSE;
	add_schemas(call, build, tree);
	return EXIT_NOTHING_WRONG;
}

/* --- writing --- */

/* Below the folder that -C names. */
static str
target_folder(struct call *call)
{
	str folder = call->args.operands.items[0];

	if (call->args.folder.p == NULL || str_starts(folder, S("/")))
		return folder;
	return STR_JOIN(call->arena, call->args.folder, S("/"), folder);
}

static enum exit_status
open_target(struct call *call, str folder, struct fresh **fresh)
{
	struct publish_failure failure = {0};

	switch (fresh_open(call->arena, folder, fresh, &failure)) {
	case FRESH_OPEN:
		return EXIT_NOTHING_WRONG;
	case FRESH_TAKEN:
		return misuse(call,
			"%.*s; a new portal begins in a folder that is "
			"new or empty",
			STR_ARG(failure.sentence));
	case FRESH_FAILED:
		break;
	}
	return machine_failed(call, failure.sentence, S(ADVICE));
}

static enum exit_status
write_files(struct call *call, struct fresh *fresh, const struct fs_tree *tree)
{
	struct publish_failure failure = {0};

	for (size_t i = 0; i < tree->files.count; i++) {
		const struct fs_file *file = &tree->files.items[i];

		if (fresh_put(fresh, file->path, file->bytes,
			    str_starts(file->bytes, S("#!")), &failure))
			continue;
		fresh_abandon(fresh);
		return machine_failed(call, failure.sentence, S(ADVICE));
	}
	fresh_close(fresh);
	return EXIT_NOTHING_WRONG;
}

/* As one word of a command line. */
static str
shell_word(struct arena *arena, str word)
{
	struct buf out = buf_new(arena);
	bool plain = true;

	for (size_t i = 0; i < word.n; i++)
		plain = plain &&
			(char_is_alpha(word.p[i]) || char_is_digit(word.p[i]) ||
				strchr("/._-", word.p[i]) != NULL);
	if (plain)
		return word;
	buf_put_char(&out, '\'');
	for (size_t i = 0; i < word.n; i++)
		if (word.p[i] == '\'')
			buf_put_z(&out, "'\\''");
		else
			buf_put_char(&out, word.p[i]);
	buf_put_char(&out, '\'');
	return buf_str(&out);
}

static void
say_what_next(struct call *call, str folder, const struct framework *framework,
	size_t files)
{
	struct buf *out = &call->out;
	str word = shell_word(call->arena, folder);

	if (call->args.quiet)
		return;
	buf_printf(out, "made a portal in %.*s: %zu file%s\n", STR_ARG(word),
		files, words_plural(files));
	buf_printf(out, "  framework: %.*s, %.*s\n", STR_ARG(framework->id.s),
		STR_ARG(framework->title.s));
	buf_put_z(out, "  one school, invented: schools/example-school\n\n"
		       "Next:\n");
	if (!str_eq(folder, S(".")))
		buf_printf(out, "  cd %.*s\n", STR_ARG(word));
	buf_put_z(out,
		"  trust-portal build                # then open "
		"public/index.html\n"
		"  trust-portal new school oak-lane  # the first of your "
		"own\n\n"
		"README.md there says the rest.\n");
}

/* --- the command --- */

static enum exit_status
make_portal(struct call *call, const struct portal *library, date day)
{
	const struct framework *framework = choose_framework(
		call, library, day);
	str folder = target_folder(call);
	struct fs_tree tree = {0};
	struct starter starter = {.day = day, .trust = call->args.trust};
	struct fresh *fresh = NULL;
	enum exit_status status;

	if (framework == NULL)
		return EXIT_MISUSE;
	starter.framework = framework->id.s;
	starter.title = framework->title.s;
	starter.effective = framework->effective.d;
	starter.categories = framework->categories.count > 0;
	status = make_files(call, library, &starter, &tree);
	if (status == EXIT_NOTHING_WRONG)
		status = open_target(call, folder, &fresh);
	if (status == EXIT_NOTHING_WRONG)
		status = write_files(call, fresh, &tree);
	if (status == EXIT_NOTHING_WRONG)
		say_what_next(call, folder, framework, tree.files.count);
	return status;
}

static bool
is_one_line(str name)
{
	for (size_t i = 0; i < name.n; i++)
		if ((unsigned char)name.p[i] < ' ' || name.p[i] == 0x7f)
			return false;
	return utf8_invalid_at(name) < 0;
}

static bool
trust_is_named(struct call *call)
{
	str *trust = &call->args.trust;

	if (trust->p == NULL)
		*trust = S(TRUST_BEFORE_NAMED);
	if (is_one_line(*trust))
		return true;
	misuse(call, "`--trust %.*s`: a name is one line of letters",
		STR_ARG(*trust));
	return false;
}

static enum exit_status
run_init(struct call *call)
{
	struct fs_tree all = {0};
	struct build *library;
	enum exit_status status;
	date day;

	if (call->args.operands.count != 1 ||
		call->args.operands.items[0].n == 0)
		return misuse(call, "name the folder of the new portal");
	if (!session_day(call, &day) || !trust_is_named(call))
		return EXIT_MISUSE;
	library_add_all(call->arena, &all);
	library = build_of(call, &all, day);
	status = session_read(call, library);
	if (status != EXIT_NOTHING_WRONG)
		return status;
	return make_portal(call, &library->portal, day);
}

const struct command command_init = {
	.name = "init",
	.operands = "DIR",
	.summary = "makes a new portal, with one invented school",
	.doc = "DIR is a folder that is new or empty (a `.git` may be in it). "
	       "The portal has\nthe policy that --framework names, the "
	       "vocabulary that it needs, an invented\nschool, a theme to "
	       "change, a README for staff, settings for editors, a hook\nfor "
	       "git, and what GitHub and GitLab do on their machines.",
	.options = {init_options, COUNT(init_options)},
	.run = run_init,
};
