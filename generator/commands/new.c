/* new: forms for people to fill in, each in the place where it belongs. */
#include <errno.h>

#include "author/blanks.h"
#include "author/hints.h"
#include "author/insert.h"
#include "base/machine.h"
#include "commands/new.h"
#include "load/limits.h"
#include "publish/edit.h"
#include "report/ink.h"
#include "report/words.h"

static const struct option new_options[] = {
	{"print", NULL, "shows the form and writes nothing",
		offsetof(struct arguments, print), 0, false},
	{"as-of", "DATE", "with this day, not today",
		offsetof(struct arguments, as_of), 0, false},
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

/* --- what the words mean --- */

/* Takes the next operand; false where there is none. */
static bool
next_word(struct wish *wish, str *word)
{
	if (wish->at == wish->call->args.operands.count)
		return false;
	*word = wish->call->args.operands.items[wish->at++];
	return true;
}

static struct scope
scope_of(const struct order *order)
{
	return (struct scope){order->portal, order->school, order->framework};
}

static enum exit_status
no_such(struct wish *wish, uint64_t refs, str name)
{
	struct scope scope = scope_of(&wish->order);
	struct arena *arena = wish->call->arena;
	str names = hint_names(arena, &scope, refs);
	enum ref_kind kind = REF_NONE + 1;

	while (!(refs & REFS(kind)))
		kind++;
	return misuse_name(wish->call, ref_kind_noun(kind), name,
		portal_nearest(&scope, refs, name),
		names.n == 0
			? ""
			: str_z(arena, STR_JOIN(arena, S("choose "), names)));
}

/* Without a first word, or with one that is no school, it must be clear. */
static enum exit_status
take_school(struct wish *wish)
{
	const struct portal *portal = wish->order.portal;
	struct scope scope = {.portal = portal};
	struct call *call = wish->call;
	str word = {0};

	if (!form_is_of_school(wish->order.form))
		return EXIT_NOTHING_WRONG;
	if (next_word(wish, &word))
		wish->order.school = portal_school(portal, word);
	if (wish->order.school != NULL)
		return EXIT_NOTHING_WRONG;
	if (portal->schools.count == 0)
		return misuse(call,
			"there is no school yet; `trust-portal new school "
			"NAME` makes one");
	if (portal->schools.count == 1) {
		wish->order.school = portal->schools.items[0];
		wish->at -= word.p != NULL;
		return EXIT_NOTHING_WRONG;
	}
	if (word.p != NULL)
		return no_such(wish, REFS(REF_SCHOOL), word);
	return misuse(call, "name the school: %.*s",
		STR_ARG(hint_names(call->arena, &scope, REFS(REF_SCHOOL))));
}

/* The framework that governs a school; of the trust's files none does. */
static void
find_framework(struct order *order)
{
	const struct school *school = order->school;

	if (school != NULL && school->is.frameworks.count > 0)
		order->framework = portal_framework(order->portal,
			school->is.frameworks.items[0].id,
			order->portal->as_of);
}

/* A category may be named by its code. */
static bool
find_choice(struct order *order, str word)
{
	struct scope scope = scope_of(order);
	const struct category *category = NULL;

	order->choice = word;
	if (portal_find(&scope, order->form->choice, word, NULL) != NULL)
		return true;
	if (order->form->choice == REFS(REF_CATEGORY) &&
		order->framework != NULL)
		category = framework_category(order->framework, word);
	if (category == NULL)
		return false;
	order->choice = category->id.s;
	return true;
}

/*
 * A framework without documents takes any word for one; of all else what is
 * named has to be there.
 */
static enum exit_status
take_choice(struct wish *wish)
{
	const struct form *form = wish->order.form;
	struct scope scope = scope_of(&wish->order);
	struct call *call = wish->call;
	str word, names = {0};
	bool any_word;

	if (form->choice == 0)
		return EXIT_NOTHING_WRONG;
	names = hint_names(call->arena, &scope, form->choice);
	any_word = form->choice == REFS(REF_DOCUMENT) && names.n == 0;
	if (next_word(wish, &word)) {
		if (find_choice(&wish->order, word) || any_word)
			return EXIT_NOTHING_WRONG;
		return no_such(wish, form->choice, word);
	}
	if (!(form->flags & FORM_CHOOSE) || any_word)
		return EXIT_NOTHING_WRONG;
	return misuse(call, "`new %s` has to be told which: %.*s", form->name,
		STR_ARG(names));
}

/* The first year from the one that was given on that has no file yet. */
static int
free_year(const struct wish *wish, int year)
{
	struct order order = wish->order;

	for (order.year = year;; order.year++)
		if (!edit_is_taken(wish->call->arena, wish->build->root.folder,
			    order_path(wish->call->arena, &order, 1)))
			return order.year;
}

static enum exit_status
take_year(struct wish *wish)
{
	const struct form *form = wish->order.form;
	int year = academic_year_of(wish->order.portal->as_of);
	str word;

	wish->order.year = year;
	if (!(form->flags & FORM_YEARLY))
		return EXIT_NOTHING_WRONG;
	if (next_word(wish, &word)) {
		if (academic_year_parse(word, &wish->order.year, NULL))
			return EXIT_NOTHING_WRONG;
		return misuse(wish->call,
			"`%.*s` is no academic year; one is written as "
			"2026-27",
			STR_ARG(word));
	}
	if (form->flags & FORM_PAST)
		wish->order.year = year - 1;
	else
		wish->order.year = free_year(wish, year);
	return EXIT_NOTHING_WRONG;
}

/* All other words; of a yearly form there are none. */
static enum exit_status
take_name(struct wish *wish)
{
	const struct form *form = wish->order.form;
	struct buf name = buf_new(wish->call->arena);
	str word;

	while (next_word(wish, &word)) {
		if (form->flags & FORM_YEARLY)
			return misuse(wish->call, "`%.*s` is one word too many",
				STR_ARG(word));
		if (name.n > 0)
			buf_put_char(&name, ' ');
		buf_put(&name, word);
	}
	wish->order.name = str_trim(buf_str(&name));
	if (wish->order.name.n == 0 && form->flags & FORM_NAMED)
		return misuse(wish->call,
			"give it a name: `trust-portal new %s NAME`",
			form->name);
	if (wish->order.name.n > 0 &&
		order_slug(wish->call->arena, &wish->order).n == 0)
		return misuse(wish->call,
			"`%.*s` has no letters or digits to make a name of",
			STR_ARG(wish->order.name));
	return EXIT_NOTHING_WRONG;
}

static enum exit_status
understand(struct wish *wish)
{
	enum exit_status status = take_school(wish);

	if (status == EXIT_NOTHING_WRONG) {
		find_framework(&wish->order);
		status = take_choice(wish);
	}
	if (status == EXIT_NOTHING_WRONG)
		status = take_year(wish);
	if (status == EXIT_NOTHING_WRONG)
		status = take_name(wish);
	return status;
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

/* What was wrongly written may be missing among the names: that is said. */
static void
mention_mistakes(struct call *call, struct build *build)
{
	size_t errors;

	build_finish(build);
	errors = diags_count(&build->diags, SEVERITY_ERROR);
	if (errors == 0 || call->args.quiet)
		return;
	buf_printf(&call->err,
		"trust-portal new: %zu error%s in the files; the form names "
		"what could be read (`trust-portal check` says more)\n",
		errors, words_plural(errors));
}

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
	mention_mistakes(call, wish.build);
	if (wish.order.form->flags & FORM_COPIED)
		return new_version(&wish);
	status = understand(&wish);
	return status == EXIT_NOTHING_WRONG ? write_form(&wish) : status;
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
	.run = run_new,
};
