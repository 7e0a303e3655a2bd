#include "audience/kinds.h"

/* One that names no audience we know of was reported: nobody may see it. */
static audience_rank
rank_of(const struct portal *portal, const struct ref *audience)
{
	const struct audience *of = audience->target;

	if (!IS_SET(*audience))
		return 0;
	if (of == NULL)
		return (audience_rank)portal->settings.audiences.count;
	return (audience_rank)(of - portal->settings.audiences.items);
}

/* "support" of "support: requests". */
static str
word_of(const struct audience_kind *kind)
{
	str name = str_from(kind->name), word = {0};

	str_cut(&name, ':', &word);
	return word;
}

static audience_rank
default_of(const struct portal *portal, const struct audience_kind *kind)
{
	const struct settings *settings = &portal->settings;
	str word = word_of(kind);

	for (size_t i = 0; i < settings->default_audience.count; i++)
		if (str_eq(settings->default_audience.items[i].kind.s, word))
			return rank_of(portal,
				&settings->default_audience.items[i].audience);
	return 0;
}

/* The record's own word, else its kind of record's, else the default. */
static audience_rank
rank_by_name(const struct audience_kind *kind,
	const struct audience_place *place, const void *record)
{
	const struct record_kind *of = NULL;

	if (kind->type != NULL) {
		const struct ref *own =
			(const void *)((const char *)record + kind->audience);

		if (IS_SET(*own))
			return rank_of(place->portal, own);
	}
	if (kind->of_kind != NULL)
		of = map_get(&place->portal->index[REF_RECORD_KIND],
			kind->of_kind(record));
	if (of != NULL && IS_SET(of->audience))
		return rank_of(place->portal, &of->audience);
	return default_of(place->portal, kind);
}

audience_rank
audience_of(const struct audience_kind *kind,
	const struct audience_place *place, const void *record)
{
	audience_rank own = rank_by_name(kind, place, record);
	audience_rank about = kind->about == NULL ? 0
						  : kind->about(place, record);

	return own > about ? own : about;
}

bool
audience_is_kind(str word)
{
	for (size_t i = 0; i < audience_kinds_count; i++)
		if (str_eq(word_of(&audience_kinds[i]), word))
			return true;
	return false;
}

str
audience_nearest_kind(struct arena *arena, str word)
{
	str *words = NEW_ARRAY(arena, str, audience_kinds_count);

	for (size_t i = 0; i < audience_kinds_count; i++)
		words[i] = word_of(&audience_kinds[i]);
	return str_nearest(word, words, audience_kinds_count);
}

/* --- audiences --- */

const struct audience *
audience_find(const struct portal *portal, str name)
{
	for (size_t i = 0; i < portal->settings.audiences.count; i++)
		if (str_eq(portal->settings.audiences.items[i].id.s, name))
			return &portal->settings.audiences.items[i];
	return NULL;
}

const struct audience *
audience_widest(const struct portal *portal)
{
	const struct settings *settings = &portal->settings;

	return settings->audiences.count == 0 ? NULL
					      : settings->audiences.items;
}

const struct audience *
audience_narrowest(const struct portal *portal)
{
	const struct settings *settings = &portal->settings;
	size_t count = settings->audiences.count;

	return count == 0 ? NULL : &settings->audiences.items[count - 1];
}

const struct audience *
audience_wider(const struct portal *portal, const struct audience *audience)
{
	return audience == audience_widest(portal) ? NULL : audience - 1;
}
