/* Attachments of evidence: are they there, and of a kind that is published. */
#include "check/attachments.h"

static const char *const kinds[] = {
	"pdf", "png", "jpg", "jpeg", "csv", "docx", "xlsx"};

static bool
is_published_kind(struct arena *arena, str path)
{
	str name = str_lower(arena, path);

	for (size_t i = 0; i < COUNT(kinds); i++)
		if (str_ends(name, str_printf(arena, ".%s", kinds[i])))
			return true;
	return false;
}

static str
nearest_file(struct portal *portal, const struct school *school, str path)
{
	size_t count = school->files.count;
	str *paths;

	if (!diags_may_suggest(portal->diags))
		return (str){0};
	paths = NEW_ARRAY(portal->diags->arena, str, count);
	for (size_t i = 0; i < count; i++)
		paths[i] = school->files.items[i].path;
	return str_nearest(path, paths, count);
}

static void
report_missing(struct portal *portal, const struct school *school,
	const struct text *path)
{
	str near = nearest_file(portal, school, path->s);
	struct diagnostic *d = diag(portal->diags, R202, path->span,
		"there is no file `%.*s`", STR_ARG(path->s));

	if (near.n > 0)
		diag_did_you_mean(portal->diags, d, near);
	else
		diag_help(portal->diags, d,
			"put it into schools/%.*s/files/ and write "
			"`files/` and its name",
			STR_ARG(school->id));
}

static void
check_attachment(struct portal *portal, const struct school *school,
	const struct text *path)
{
	if (!IS_SET(*path))
		return;
	if (!is_published_kind(portal->diags->arena, path->s))
		diag_help(portal->diags,
			diag(portal->diags, R208, path->span,
				"`%.*s` is of a kind that is not published",
				STR_ARG(path->s)),
			"save it as pdf; png, jpg, csv, docx and xlsx are "
			"published too");
	else if (school_find_file(school, path->s) == NULL)
		report_missing(portal, school, path);
}

void
check_attachments(struct portal *portal, const struct school *school,
	const struct evidence *evidence)
{
	for (size_t i = 0; i < evidence->attachments.count; i++)
		check_attachment(
			portal, school, &evidence->attachments.items[i]);
}
