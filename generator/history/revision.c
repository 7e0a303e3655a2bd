#include "history/revision.h"

#include "base/map.h"

/* What git may answer: to small questions, as a listing, as contents. */
#define ANSWER_BYTES ((size_t)64 * 1024)
#define LISTING_BYTES ((size_t)512 * 1024 * 1024)
#define HEADER_BYTES ((size_t)96) /* of a file, and what it ends with */

struct read {
	struct arena *arena;
	const struct revision_request *request;
	struct revision *out;
	struct git git;
	bool shallow;
	str prefix; /* of the portal's folder in the repository: "" or "a/b/" */
	LIST(str) oids; /* of the tree's files */
};

/* --- the revision --- */

/* The answer without the line's end; empty where git says no, and may. */
static bool
ask(struct read *read, const struct git_request *request, str *text)
{
	struct buf answer = buf_new(read->arena);

	*text = (str){0};
	if (!git_ask(&read->git, request, &answer))
		return false;
	*text = buf_str(&answer);
	if (str_ends(*text, S("\n")))
		text->n--;
	return true;
}

static bool
find_place(struct read *read)
{
	const struct git_request request = {
		.words = {"rev-parse", "--is-inside-work-tree",
			"--is-shallow-repository", "--show-prefix"},
		.most = ANSWER_BYTES};
	str inside, shallow, answer;

	if (!ask(read, &request, &answer))
		return false;
	str_cut(&answer, '\n', &inside);
	str_cut(&answer, '\n', &shallow);
	if (!str_eq(inside, S("true")))
		return git_misused(&read->git,
			S("the portal's folder lies in no working tree of a "
			  "git repository"),
			S("call this where the repository was cloned"));
	read->shallow = str_eq(shallow, S("true"));
	/* All the rest, since a folder's name may hold a line's end. */
	read->prefix = answer;
	return true;
}

static bool
is_object_name(str text)
{
	for (size_t i = 0; i < text.n; i++)
		if (!char_is_digit(text.p[i]) &&
			(text.p[i] < 'a' || text.p[i] > 'f'))
			return false;
	return text.n >= 40;
}

/*
 * The full name of an object; the empty slice where there is none. False
 * where git did not do it.
 */
static bool
find_object(struct read *read, str name, str *object)
{
	struct history_failure none = {0};
	const struct git_request request = {
		.words = {"rev-parse", "--verify", "--quiet",
			str_z(read->arena, name)},
		.most = ANSWER_BYTES,
		.may_fail = true};

	*read->git.failure = none;
	if (!ask(read, &request, object) && read->git.failure->sentence.n > 0)
		return false;
	/* "^main" is answered too, and means the opposite. */
	if (!is_object_name(*object))
		*object = (str){0};
	return true;
}

static bool
no_revision(struct read *read)
{
	str name = read->request->name, remote = {0};
	str sentence = str_printf(read->arena,
		"the repository has no revision `%.*s`", STR_ARG(name));

	if (read->shallow)
		return git_misused(&read->git,
			STR_JOIN(read->arena, sentence,
				S(": it is a shallow clone, which leaves out "
				  "what came before")),
			S("fetch the rest: `git fetch --unshallow`; in "
			  "GitHub's checkout `fetch-depth: 0`, in GitLab "
			  "the variable `GIT_DEPTH: 0`"));
	if (!find_object(read,
		    STR_JOIN(read->arena, S("refs/remotes/origin/"), name,
			    S("^{commit}")),
		    &remote))
		return false;
	if (remote.n > 0)
		return git_misused(&read->git, sentence,
			str_printf(read->arena, "did you mean `origin/%.*s`?",
				STR_ARG(name)));
	return git_misused(&read->git, sentence,
		S("name a branch, a tag or a commit; `git fetch` brings what "
		  "is only on the server"));
}

static bool
find_commit(struct read *read)
{
	str name = read->request->name;

	if (name.n == 0 || name.p[0] == '-')
		return git_misused(&read->git,
			str_printf(read->arena, "`%.*s` names no revision",
				STR_ARG(name)),
			S("name a branch, a tag or a commit"));
	if (!find_object(read, STR_JOIN(read->arena, name, S("^{commit}")),
		    &read->out->commit))
		return false;
	return read->out->commit.n > 0 || no_revision(read);
}

/* The tree of the portal's folder; empty where it was not there. */
static bool
find_tree(struct read *read, str *tree)
{
	str folder = read->prefix, object;

	if (folder.n > 0)
		folder.n--;
	if (!find_object(read,
		    STR_JOIN(read->arena, read->out->commit, S(":"), folder),
		    &object))
		return false;
	*tree = object;
	if (object.n == 0)
		return true;
	return find_object(
		read, STR_JOIN(read->arena, object, S("^{tree}")), tree);
}

/* --- the listing --- */

/* The number that is all of a text; false where it is none, or "-". */
static bool
read_size(str text, uint64_t *size)
{
	*size = 0;
	for (size_t i = 0; i < text.n; i++) {
		if (!char_is_digit(text.p[i]) || *size > UINT64_MAX / 16)
			return false;
		*size = *size * 10 + (uint64_t)(text.p[i] - '0');
	}
	return text.n > 0;
}

static enum fs_kind
kind_of_mode(str mode)
{
	if (str_starts(mode, S("100")))
		return FS_FILE;
	return str_starts(mode, S("120")) ? FS_SYMLINK : FS_OTHER;
}

/* Has it a name that is passed over, or that no file could have? */
static bool
is_passed_over(str path)
{
	str part;

	while (str_cut(&path, '/', &part))
		if (part.n == 0 || part.p[0] == '.')
			return true;
	return false;
}

/* "100644 blob 257cc56…     4\tpath"; false where it is written otherwise. */
static bool
take_entry(struct read *read, str record)
{
	str mode, type, object, size;
	struct fs_file *file;
	uint64_t bytes = 0;

	if (!str_cut(&record, ' ', &mode) || !str_cut(&record, ' ', &type) ||
		!str_cut(&record, ' ', &object) ||
		!str_cut(&record, '\t', &size) || !is_object_name(object))
		return false;
	size = str_trim(size);
	if (!read_size(size, &bytes) && !str_eq(size, S("-")))
		return false;
	if (is_passed_over(record))
		return true;
	file = list_push(read->arena, &read->out->tree.files);
	file->path = record;
	file->kind = kind_of_mode(mode);
	file->size = bytes;
	*list_push(read->arena, &read->oids) = object;
	return true;
}

static bool
not_understood(struct read *read)
{
	return git_failed(&read->git,
		S("git answered in a way that is not understood"),
		S("see what `git fsck` says there, and whether another "
		  "version of git helps"));
}

static bool
list_tree(struct read *read, str tree)
{
	struct git_request request = {
		.words = {"ls-tree", "-r", "-z", "-l", "--full-tree",
			str_z(read->arena, tree)},
		.most = LISTING_BYTES};
	struct buf answer = buf_new(read->arena);
	str rest, record;

	if (!git_ask(&read->git, &request, &answer))
		return false;
	rest = buf_str(&answer);
	while (str_cut(&rest, '\0', &record))
		if (record.n > 0 && !take_entry(read, record))
			return not_understood(read);
	return true;
}

/* --- the contents --- */

static bool
is_wanted(const struct read *read, const struct fs_file *file)
{
	return file->kind == FS_FILE &&
	       file->size <= read->request->limit(file->path);
}

/* Steps over "<object> blob <size>\n", the bytes, and a line's end. */
static bool
take_contents(struct fs_file *file, str object, str *rest)
{
	str line, name, type;
	uint64_t size;

	if (!str_cut(rest, '\n', &line) || !str_cut(&line, ' ', &name) ||
		!str_cut(&line, ' ', &type) || !str_eq(name, object) ||
		!str_eq(type, S("blob")) || !read_size(line, &size) ||
		size != file->size || rest->n <= size || rest->p[size] != '\n')
		return false;
	file->bytes = str_sub(*rest, 0, size);
	*rest = str_sub(*rest, size + 1, rest->n);
	return true;
}

static bool
read_contents(struct read *read)
{
	struct git_request request = {.words = {"cat-file", "--batch"}};
	struct buf names = buf_new(read->arena);
	struct buf answer = buf_new(read->arena);
	str rest;

	for (size_t i = 0; i < read->out->tree.files.count; i++) {
		const struct fs_file *file = &read->out->tree.files.items[i];

		if (!is_wanted(read, file))
			continue;
		buf_put(&names, read->oids.items[i]);
		buf_put_char(&names, '\n');
		request.most += file->size + HEADER_BYTES;
	}
	request.input = buf_str(&names);
	if (names.n == 0)
		return true;
	buf_reserve(&answer, request.most);
	if (!git_ask(&read->git, &request, &answer))
		return false;
	rest = buf_str(&answer);
	for (size_t i = 0; i < read->out->tree.files.count; i++) {
		struct fs_file *file = &read->out->tree.files.items[i];

		if (is_wanted(read, file) &&
			!take_contents(file, read->oids.items[i], &rest))
			return not_understood(read);
	}
	return true;
}

bool
revision_read(struct arena *arena, const struct revision_request *request,
	struct revision *out, struct history_failure *failure)
{
	struct read read = {.arena = arena, .request = request, .out = out};
	str tree;

	*out = (struct revision){.name = request->name};
	if (!git_open(&read.git, arena, request->folder, failure) ||
		!find_place(&read) || !find_commit(&read) ||
		!find_tree(&read, &tree))
		return false;
	if (tree.n == 0)
		return true;
	return list_tree(&read, tree) && read_contents(&read);
}
