#include "report/fingerprint.h"

#include "base/map.h"

str
fingerprint_path(const struct diagnostic *d)
{
	str none = {0};

	return span_is_set(d->span) ? d->span.source->path : none;
}

/* What of a diagnostic stays when lines move; parted by a byte of no text. */
str
fingerprint_text(struct arena *arena, const struct diagnostic *d, str path)
{
	return str_printf(arena, "%s\n%.*s\n%.*s", code_table[d->code].name,
		STR_ARG(path), STR_ARG(d->message));
}

str *
fingerprints_of(struct arena *arena, const struct account *account)
{
	str *prints = NEW_ARRAY(arena, str, account->shown.count);
	struct map seen = {0};

	for (size_t i = 0; i < account->shown.count; i++) {
		const struct diagnostic *d = account->shown.items[i];
		str key = fingerprint_text(arena, d, fingerprint_path(d));
		size_t *times = map_get(&seen, key);

		if (times == NULL) {
			times = NEW(arena, size_t);
			map_put(arena, &seen, key, times);
		}
		key = str_printf(arena, "%.*s\n%zu", STR_ARG(key), (*times)++);
		prints[i] = str_printf(
			arena, "%016llx", (unsigned long long)str_hash(key));
	}
	return prints;
}
