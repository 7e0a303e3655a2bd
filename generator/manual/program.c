/* trust-portal(1), from the tables of commands, options and statuses. */
#include "commands/command.h"
#include "manual/manual.h"
#include "manual/mdoc.h"

struct item {
	const char *name, *doc;
};

static const struct item variables[] = {
	{"NO_COLOR", "Where it is set and not empty, there are no colours."},
	{"TERM", "Where it is `dumb`, there are no colours."},
	{"PATH", "Where `git` is looked for."},
	{"GITHUB_STEP_SUMMARY",
		"The file that `check --format github` adds its table to."},
};

static const struct item files[] = {
	{"content/", "What belongs to the trust: `portal.yaml` with its name "
		     "and audiences, frameworks, roles, measures, years."},
	{"schools/", "A folder for each school, named by its id."},
	{"themes/", "How the pages look, where the default theme is not it."},
	{"public/", "What `build` publishes. Never edited."},
};

static const struct item examples[] = {
	{"trust-portal check", "Say what is wrong in the files:"},
	{"trust-portal build -o /srv/www/portal",
		"Publish to the folder that a web server shows:"},
	{"trust-portal explain oakfield --as-of 2026-09-01",
		"Ask why a school was in its category that day:"},
	{"trust-portal explain C401", "Ask what a message means:"},
	{"trust-portal schema -o .schemas",
		"Give an editor what it needs to complete keys:"},
};

static void
put_items(struct buf *out, const char *heading, const char *macro,
	const struct item *items, size_t count)
{
	mdoc_with(out, ".Sh", str_from(heading));
	mdoc_macro(out, ".Bl -tag -width Ds");
	for (size_t i = 0; i < count; i++) {
		mdoc_with(out, macro, str_from(items[i].name));
		mdoc_text(out, str_from(items[i].doc));
	}
	mdoc_macro(out, ".El");
}

/* `.It Fl o , Fl -output Ar DIR` */
static void
put_option(struct buf *out, const struct option *option)
{
	buf_put_z(out, ".It ");
	if (option->letter != 0)
		buf_printf(out, "Fl %c , ", option->letter);
	buf_printf(out, "Fl \\-%s", option->name);
	if (option->value != NULL)
		buf_printf(out, " Ar %s", option->value);
	buf_put_char(out, '\n');
	mdoc_text(out, str_from(option->doc));
}

static void
put_options(struct buf *out, const struct options *options)
{
	if (options->count == 0)
		return;
	mdoc_macro(out, ".Bl -tag -width Ds");
	for (size_t i = 0; i < options->count; i++)
		put_option(out, &options->items[i]);
	mdoc_macro(out, ".El");
}

static void
put_command(struct buf *out, const struct command *command)
{
	struct buf text = buf_new(out->arena);

	mdoc_with(out, ".Ss", str_from(command->name));
	buf_printf(&text, "trust-portal %s [OPTIONS] %s", command->name,
		command->operands);
	mdoc_with(out, ".Dl", str_trim(buf_str(&text)));
	mdoc_macro(out, ".Pp");
	text = buf_new(out->arena);
	buf_printf(&text, "It %s.", command->summary);
	if (*command->doc != '\0')
		buf_printf(&text, "\n\n%s", command->doc);
	mdoc_text(out, buf_str(&text));
	put_options(out, &command->options);
}

static void
put_statuses(struct buf *out)
{
	const char *meaning;

	mdoc_macro(out, ".Sh EXIT STATUS\n.Bl -tag -width Ds");
	for (size_t i = 0; (meaning = exit_status_meaning(i)) != NULL; i++) {
		buf_printf(out, ".It %zu\n", i);
		mdoc_text(out, str_from(meaning));
	}
	mdoc_macro(out, ".El");
}

static void
put_examples(struct buf *out)
{
	mdoc_macro(out, ".Sh EXAMPLES");
	for (size_t i = 0; i < COUNT(examples); i++) {
		if (i > 0)
			mdoc_macro(out, ".Pp");
		mdoc_text(out, str_from(examples[i].doc));
		mdoc_with(out, ".Dl", str_from(examples[i].name));
	}
}

void
manual_of_program(struct buf *out, const char *day)
{
	const struct command *command;

	mdoc_begin(out, "trust-portal", "1", day,
		"check improvement files and publish them as a portal");
	mdoc_macro(out, ".Sh SYNOPSIS\n.Nm\n.Op Fl C Ar DIR\n.Ar COMMAND\n"
			".Op Ar OPTIONS\n.Sh DESCRIPTION\n.Nm");
	mdoc_text(out,
		S("turns the files in which a multi-academy trust keeps the "
		  "improvement of its schools into a web site: it holds them "
		  "against the trust's own policy, decides the category of "
		  "each school, explains it, and writes plain HTML.\n\n"
		  "Mistakes in the files are told with their line and with "
		  "what mends them. With any error nothing is published."));
	mdoc_macro(out, ".Sh COMMANDS");
	for (size_t i = 0; (command = command_at(i)) != NULL; i++)
		put_command(out, command);
	mdoc_macro(out, ".Sh OPTIONS\nEvery command takes these as well.");
	put_options(out, &global_options);
	put_items(out, "ENVIRONMENT", ".It Ev", variables, COUNT(variables));
	put_items(out, "FILES", ".It Pa", files, COUNT(files));
	put_statuses(out);
	put_examples(out);
	mdoc_macro(out, ".Sh SEE ALSO\n.Xr trust-portal-framework 5");
}
