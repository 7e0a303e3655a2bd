/* The files of a framework: content/frameworks/<id>/<version>/. */
#include "load/policy.h"
#include "load/reading.h"

enum { ID_PART = 2, VERSION_PART = 3 };

/*
 * A key that repeats a folder's name. Where it is missing, which is reported,
 * the folder's name serves, so that references to the framework hold.
 */
static void
check_folder(struct reading *reading, struct text *key, const char *name,
	size_t part)
{
	struct portal *portal = reading->portal;
	str folder = path_part(reading->source->path, part);

	if (!IS_SET(*key)) {
		key->span = span_of_file(reading->source);
		key->s = folder;
		return;
	}
	if (str_eq(key->s, folder))
		return;
	diag_help(portal->diags,
		misnamed(portal, key->span,
			"`%s` is `%.*s`, and the folder is called `%.*s`", name,
			STR_ARG(key->s), STR_ARG(folder)),
		"let them agree");
}

void
read_framework(struct reading *reading, const struct destination *to)
{
	struct portal *portal = reading->portal;
	struct framework *framework = NEW(portal->arena, struct framework);

	if (!reading_record(reading, to->type, framework))
		framework->span = span_of_file(reading->source);
	framework->source = reading->source;
	check_folder(reading, &framework->id, "id", ID_PART);
	check_folder(reading, &framework->version, "version", VERSION_PART);
	for (size_t i = 0; i < framework->categories.count; i++)
		framework->categories.items[i].rank = (int)i;
	*list_push(portal->arena, &portal->frameworks) = framework;
}

static str
folder_of(str path)
{
	while (path.n > 0 && path.p[path.n - 1] != '/')
		path.n--;
	return path;
}

/* framework.yaml is read before the policy beside it: f comes before p. */
static struct framework *
framework_beside(struct reading *reading)
{
	struct portal *portal = reading->portal;
	str folder = folder_of(reading->source->path);

	for (size_t i = 0; i < portal->frameworks.count; i++) {
		struct framework *framework = portal->frameworks.items[i];

		if (str_eq(folder_of(framework->source->path), folder))
			return framework;
	}
	return NULL;
}

void
read_policy(struct reading *reading, const struct destination *to)
{
	struct portal *portal = reading->portal;
	struct framework *framework = framework_beside(reading);
	struct policy *policy = NEW(portal->arena, struct policy);
	struct front front = reading_markdown(reading, to->type, policy, false);

	policy->source = reading->source;
	policy->body = front.body;
	policy->body_line = front.body_line;
	policy_divide(portal->arena, policy);
	if (framework != NULL) {
		framework->policy = policy;
		return;
	}
	diag_help(portal->diags,
		diag(portal->diags, R207, span_of_file(reading->source),
			"there is no framework.yaml beside this policy"),
		"add the rules, or take the folder away");
}
