/* new: forms for people to fill in, each in the place where it belongs. */
#include <errno.h>

#include "author/blanks.h"
#include "author/insert.h"
#include "base/machine.h"
#include "commands/new.h"
#include "load/limits.h"
#include "publish/edit.h"

static const struct option new_options[] = {
	{"print", NULL, "shows the form and writes nothing",
		offsetof(struct arguments, print), 0},
	{"as-of", "DATE", "with this day, not today",
		offsetof(struct arguments, as_of), 0},
};

/* --- the kinds --- */

static enum exit_status
list_forms(struct call *call)
{
	const struct form *form;

	for (size_t i = 0; (form = form_at(i)) != NULL; i++)
		buf_printf(&call->out, "%-12s %-28s %s\n", form->name,
			str_z(call->arena, form_operands(call->arena, form)),
			form->summary);
	return EXIT_NOTHING_WRONG;
}

static enum exit_status
no_form(struct call *call, str name)
{
	const struct form *form;
	LIST(str) names = {0};

	for (size_t i = 0; (form = form_at(i)) != NULL; i++)
		*list_push(call->arena, &names) = str_from(form->name);
	return misuse_name(call, "form", name,
		str_nearest(name, names.items, names.count),
		"`trust-portal new` lists them");
}

/* --- writing --- */

enum exit_status
new_cannot_write(struct call *call, str path)
{
	int error = errno;

	return machine_failed(call,
		str_printf(call->arena, "cannot write `%.*s`: %.*s",
			STR_ARG(path), STR_ARG(machine_words(error))),
		S("look whether this user may write there, and whether there "
		  "is room; nothing was changed"));
}

/* What was written, and what comes next. */
static void
tell(struct call *call, str where, str form)
{
	str blanks = blanks_text(call->arena, form);

	if (call->args.quiet)
		return;
	buf_printf(&call->out, "wrote %.*s\n", STR_ARG(where));
	if (blanks.n > 0)
		buf_printf(&call->out, "Fill in %.*s there. ", STR_ARG(blanks));
	buf_put_z(&call->out,
		"Lines that begin with # and a word are there if you need "
		"them.\n`trust-portal check` then says whether anything is "
		"missing.\n");
}

static enum exit_status
write_file(struct wish *wish, str form)
{
	struct arena *arena = wish->call->arena;
	int root = wish->build->root.folder, number = 1;
	str path = order_path(arena, &wish->order, number);

	while (wish->order.form->flags & FORM_NUMBERED &&
		edit_is_taken(arena, root, path))
		path = order_path(arena, &wish->order, ++number);
	if (edit_create(arena, root, path, form)) {
		tell(wish->call, path, form);
		return EXIT_NOTHING_WRONG;
	}
	if (errno == EEXIST)
		return misuse(wish->call,
			"there is `%.*s` already; nothing was changed",
			STR_ARG(path));
	return new_cannot_write(wish->call, path);
}

/* "schools/oakfield/risks.yaml, lines 5 to 13" */
static str
lines_of(struct arena *arena, str path, uint32_t first, str form)
{
	uint32_t next = first;

	for (size_t i = 0; i < form.n; i++)
		next += form.p[i] == '\n';
	return str_printf(
		arena, "%.*s, lines %u to %u", STR_ARG(path), first, next - 1);
}

/* Nothing was changed, but the work is not lost. */
static enum exit_status
refuse(struct wish *wish, str path, const char *why, str form)
{
	const char *list = wish->order.form->list;
	struct buf text = buf_new(wish->call->arena);

	buf_printf(&text, "`%.*s` %s; nothing was changed. What belongs there",
		STR_ARG(path), why);
	if (*list != '\0')
		buf_printf(&text, " under `%s:`", list);
	misuse(wish->call, "%.*s is printed here", STR_ARG(buf_str(&text)));
	buf_put(&wish->call->out, form);
	return EXIT_MISTAKES;
}

/* The file as it is; `*new` where there is none. What stands in the way. */
static const char *
read_list(struct wish *wish, str path, str *text, bool *new)
{
	struct arena *arena = wish->call->arena;
	enum fs_error error = fs_read(
		arena, wish->build->root, path, (size_t)LIMIT_FILE_BYTES, text);

	*new = error == FS_MISSING;
	if (error == FS_OK || error == FS_MISSING)
		return NULL;
	if (error == FS_FAILED)
		return str_z(arena, STR_JOIN(arena, S("cannot be read ("),
					    machine_words(errno), S(")")));
	return str_z(arena,
		str_printf(arena, "is left alone (%s)", fs_error_text(error)));
}

static enum exit_status
write_entry(struct wish *wish, str form)
{
	struct arena *arena = wish->call->arena;
	const struct form *of = wish->order.form;
	const struct addition addition = {
		str_from(of->list), form, of->flags & FORM_FIRST};
	int root = wish->build->root.folder;
	str path = order_path(arena, &wish->order, 1), text = {0};
	struct insertion insertion;
	bool new;

	insertion.refusal = read_list(wish, path, &text, &new);
	if (insertion.refusal != NULL ||
		!insert_entry(arena, text, &addition, &insertion))
		return refuse(wish, path, insertion.refusal, form);
	if (!(new ? edit_create(arena, root, path, insertion.text)
		  : edit_replace(arena, root, path, insertion.text)))
		return new_cannot_write(wish->call, path);
	if (text.n > 0)
		path = lines_of(arena, path, insertion.line, form);
	tell(wish->call, path, form);
	return EXIT_NOTHING_WRONG;
}

/* --- the command --- */

static enum exit_status
write_form(struct wish *wish)
{
	str form = order_text(wish->call->arena, &wish->order);

	if (wish->call->args.print) {
		buf_put(&wish->call->out, form);
		return EXIT_NOTHING_WRONG;
	}
	if (wish->order.form->list == NULL)
		return write_file(wish, form);
	return write_entry(wish, form);
}

static enum exit_status
run_new(struct call *call)
{
	struct wish wish = {.call = call, .at = 1};
	enum exit_status status;

	if (call->args.operands.count == 0)
		return list_forms(call);
	wish.order.form = form_named(call->args.operands.items[0]);
	if (wish.order.form == NULL)
		return no_form(call, call->args.operands.items[0]);
	wish.build = session_open(call, &status);
	if (wish.build == NULL)
		return status;
	status = session_read(call, wish.build);
	if (status != EXIT_NOTHING_WRONG)
		return status;
	wish.order.portal = &wish.build->portal;
	session_mention_mistakes(call, wish.build, "the form names what");
	if (wish.order.form->flags & FORM_COPIED)
		return new_version(&wish);
	status = new_understand(&wish);
	return status == EXIT_NOTHING_WRONG ? write_form(&wish) : status;
}

static const char *
form_name_at(size_t index)
{
	const struct form *form = form_at(index);

	return form == NULL ? NULL : form->name;
}

const struct command command_new = {
	.name = "new",
	.operands = "[FORM [SCHOOL] [WORD…]]",
	.summary = "writes a form to fill in, in the place where it belongs",
	.doc = "Without a FORM it lists them, with the words that each takes. "
	       "A form is a file\n"
	       "of its own, or an entry in a list such as risks.yaml; what "
	       "else is in that file\n"
	       "stays as it is. Today's date and the names of this portal are "
	       "filled in. What\n"
	       "you have to fill in is left empty, and `check` reports it "
	       "until it is there.\n"
	       "SCHOOL may be left out where there is one school.\n\n"
	       "  trust-portal new evidence oakfield peer-review\n"
	       "  trust-portal new visit oakfield coaching\n"
	       "  trust-portal new risk oakfield Two teachers leave\n"
	       "  trust-portal new page How we work",
	.options = {new_options, COUNT(new_options)},
	.word = form_name_at,
	.run = run_new,
};
