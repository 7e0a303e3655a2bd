#include "author/quiet.h"

struct node *
quiet_read(struct arena *arena, str text, bool *good)
{
	struct source *source = NEW(arena, struct source);
	struct diags diags;
	struct node *root;

	source->text = text;
	diags_init(&diags, arena);
	root = yaml_read(arena, &diags, source, text, 1);
	if (good != NULL)
		*good = diags_count(&diags, SEVERITY_ERROR) == 0 &&
			(root == NULL || !root->damaged);
	return root;
}

struct pair *
quiet_pair(const struct node *map, str key)
{
	for (size_t i = 0; i < map->pairs.count; i++)
		if (str_eq(map->pairs.items[i].key->text, key))
			return &map->pairs.items[i];
	return NULL;
}
