#include "check/leaks.h"

#include "audience/files.h"
#include "audience/kinds.h"
#include "audience/texts.h"
#include "base/path.h"
#include "check/prose_place.h"
#include "markup/markup.h"

/* Something that a link may lead to, and that is not for everybody. */
struct secret {
	audience_rank rank;
	const struct school *school;
	const char *scheme; /* "evidence:", "target:"; NULL of an attachment */
	str path;           /* of its file */
	str id, title;      /* the title may be empty */
};

struct search {
	struct portal *portal;
	struct arena *scratch;
	LIST(struct secret) secrets;
	/* The record whose texts are read. */
	audience_rank rank;
	const struct school *school;
};

/* --- what is not for everybody --- */

static void
add_secret(struct search *search, struct secret secret)
{
	*list_push(search->portal->arena, &search->secrets) = secret;
}

static void
add_files(struct search *search, const struct audience_kind *kind,
	const struct audience_place *place, const void *record,
	audience_rank rank)
{
	struct map files = {0};

	audience_note_files(
		search->portal->arena, &files, kind, place->school, record);
	for (size_t i = 0; i < files.capacity; i++) {
		str path = files.entries[i].key;

		/* A text links to pages too: of these we know elsewhere. */
		if (files.entries[i].value != NULL &&
			str_find(path, S("/files/"), 0) > 0)
			add_secret(search,
				(struct secret){.rank = rank,
					.path = path,
					.id = str_sub(path, path_folder(path).n,
						path.n)});
	}
}

/* An audience_visit_record. */
static void
note_secret(void *context, const struct audience_kind *kind,
	const struct audience_place *place, void *record)
{
	struct search *search = context;
	struct secret secret = {.school = place->school};

	if (kind->type == NULL)
		return;
	secret.rank = audience_of(kind, place, record);
	if (secret.rank == 0)
		return;
	if (kind->type == &evidence_type) {
		const struct evidence *of = record;

		secret.scheme = "evidence:";
		secret.path = of->source->path;
		secret.id = of->slug;
		secret.title = of->title.s;
		add_secret(search, secret);
	} else if (kind->type == &target_type) {
		const struct target *of = record;

		secret.scheme = "target:";
		secret.id = of->id.s;
		add_secret(search, secret);
	}
	add_files(search, kind, place, record, secret.rank);
}

/* --- links --- */

/* Does "evidence:slug", "evidence:school/slug" or a path lead to it? */
static bool
leads_to(const struct search *search, const struct source *source, str target,
	const struct secret *secret)
{
	ptrdiff_t hash = str_find(target, S("#"), 0);
	const struct school *school = search->school;
	str name = target, id;

	if (hash >= 0)
		target = str_sub(target, 0, (size_t)hash);
	if (source != NULL && secret->path.n > 0 &&
		str_eq(path_join(search->scratch, path_folder(source->path),
			       target),
			secret->path))
		return true;
	if (secret->scheme == NULL ||
		!str_starts(name, str_from(secret->scheme)))
		return false;
	name = str_sub(name, strlen(secret->scheme), name.n);
	if (str_find(name, S("/"), 0) >= 0) {
		str_cut(&name, '/', &id);
		school = portal_school(search->portal, id);
	}
	return school == secret->school && str_eq(name, secret->id);
}

static bool
says(str words, str name)
{
	return name.n > 0 && str_find(words, name, 0) >= 0;
}

static void
check_link(struct search *search, const struct audience_text *text,
	const struct markup_link *link)
{
	struct diags *diags = search->portal->diags;

	for (size_t i = 0; i < search->secrets.count; i++) {
		const struct secret *secret = &search->secrets.items[i];

		if (secret->rank <= search->rank ||
			!(says(link->text, secret->id) ||
				says(link->text, secret->title)) ||
			!leads_to(search, text->span.source, link->target,
				secret))
			continue;
		diag_help(diags,
			diag(diags, P642,
				span_is_set(link->span) ? link->span
							: text->span,
				"the words of this link name what fewer may "
				"see than may see this text"),
			"say in other words what it is about, or make this "
			"text for the same audience");
		return;
	}
}

static bool
lead_nowhere(void *context UNUSED, enum markup_reference kind UNUSED,
	str target UNUSED, struct span span UNUSED, str *href UNUSED)
{
	return false;
}

static void
read_text(void *context, const struct audience_text *text)
{
	struct search *search = context;
	struct markup_options options = {
		.text = text->text, .resolve = lead_nowhere};
	struct text field = {.span = text->span, .s = text->text};
	struct prose_place place;
	struct markup markup;

	/* Every link to a record or a file has one of these in it. */
	if (str_find(text->text, S("]("), 0) < 0 &&
		str_find(text->text, S(":"), 0) < 0)
		return;
	if (text->line > 0 || prose_place_find(&field, &place)) {
		options.source = text->span.source;
		options.first_line = text->line > 0 ? text->line : place.line;
		options.first_column = text->line > 0 ? 0 : place.column;
	}
	markup = markup_read(search->scratch, &options);
	for (size_t i = 0; i < markup.links.count; i++)
		check_link(search, text, &markup.links.items[i]);
	arena_reset(search->scratch);
}

/* An audience_visit_record. */
static void
read_texts(void *context, const struct audience_kind *kind,
	const struct audience_place *place, void *record)
{
	struct search *search = context;

	if (kind->type == NULL)
		return;
	search->rank = audience_of(kind, place, record);
	search->school = place->school;
	audience_texts(kind, record, read_text, search);
}

void
check_leaks(struct portal *portal)
{
	struct search search = {.portal = portal, .scratch = arena_new()};

	audience_walk_records(portal, note_secret, &search);
	if (search.secrets.count > 0)
		audience_walk_records(portal, read_texts, &search);
	arena_free(search.scratch);
}
