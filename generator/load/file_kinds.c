#include "load/file_kinds.h"

#include "load/reading.h"

/* A file of content/ that is a list of the portal's. */
#define CONTENT(name, t, member)                                               \
	{                                                                      \
		name, "content/" name ".yaml", SHAPE_LIST, read_content_list,  \
			{&(t), offsetof(struct portal, member)}, false         \
	}
/* A file of a school's folder that is a list of the school's. */
#define SCHOOL(name, t, member)                                                \
	{                                                                      \
		name, "schools/*/" name ".yaml", SHAPE_LIST, read_school_list, \
			{&(t), offsetof(struct school, member)}, false         \
	}
#define FILES(name, path, shape, reader, t)                                    \
	{                                                                      \
		name, path, SHAPE_##shape, reader, {&(t), 0}, false            \
	}
#define PICTURE(ending)                                                        \
	{                                                                      \
		NULL, "content/pages/**." ending, SHAPE_NONE, NULL, {NULL, 0}, \
			true                                                   \
	}

static const struct file_kind kinds[] = {
	FILES("portal", "content/portal.yaml", RECORD, read_settings,
		settings_type),
	CONTENT("facts", fact_type, facts),
	CONTENT("indicators", indicator_type, indicators),
	FILES("benchmarks", "content/benchmarks/*.yaml", LIST, read_benchmarks,
		benchmark_type),
	CONTENT("records", record_kind_type, record_kinds),
	FILES("year", "content/years/*.yaml", RECORD, read_year,
		school_year_type),
	CONTENT("roles", role_type, roles),
	CONTENT("people", person_type, people),
	CONTENT("priorities", trust_priority_type, priorities),
	CONTENT("themes", theme_type, themes),
	CONTENT("meetings", meeting_type, meetings),
	CONTENT("networks", network_type, networks),
	CONTENT("programme", programme_type, programmes),
	CONTENT("services", service_type, services),
	CONTENT("talent", talent_type, talents),
	CONTENT("glossary", glossary_term_type, glossary),
	FILES("framework", "content/frameworks/*/*/framework.yaml", RECORD,
		read_framework, framework_type),
	FILES("policy", "content/frameworks/*/*/policy.md", PERHAPS,
		read_policy, policy_type),
	FILES("page", "content/pages/**.md", PERHAPS, read_page, page_type),
	PICTURE("png"),
	PICTURE("jpg"),
	PICTURE("jpeg"),
	PICTURE("gif"),
	PICTURE("svg"),
	PICTURE("webp"),
	PICTURE("avif"),
	PICTURE("pdf"),
	FILES("school", "schools/*/school.yaml", RECORD, read_school_facts,
		school_facts_type),
	FILES("about", "schools/*/about.md", PERHAPS, read_about, page_type),
	SCHOOL("categorisation", categorisation_type, decisions),
	SCHOOL("targets", target_type, targets),
	SCHOOL("risks", risk_type, risks),
	SCHOOL("waivers", waiver_type, waivers),
	FILES("support", "schools/*/support.yaml", RECORD, read_support,
		support_type),
	FILES("plan", "schools/*/plans/*.md", FRONT, read_plan, plan_type),
	FILES("action-plan", "schools/*/action-plans/*.md", FRONT,
		read_action_plan, plan_type),
	FILES("evidence", "schools/*/evidence/*.md", FRONT, read_evidence,
		evidence_type),
	FILES(NULL, "schools/*/evidence/*.csv", NONE, read_table,
		evidence_type),
	{NULL, "schools/*/files/**", SHAPE_NONE, read_attachment, {NULL, 0},
		true},
};

/* --- names --- */

const struct file_kind *
file_kind_at(size_t index)
{
	for (size_t i = 0; i < COUNT(kinds); i++)
		if (kinds[i].name != NULL && index-- == 0)
			return &kinds[i];
	return NULL;
}

const struct file_kind *
file_kind_named(str name)
{
	const struct file_kind *kind;

	for (size_t i = 0; (kind = file_kind_at(i)) != NULL; i++)
		if (str_eq_z(name, kind->name))
			return kind;
	return NULL;
}

/* --- paths --- */

static bool
matches(const char *pattern, str path)
{
	bool across;

	while (*pattern != '\0' && *pattern != '*') {
		if (path.n == 0 || path.p[0] != *pattern)
			return false;
		path = (str){path.p + 1, path.n - 1};
		pattern++;
	}
	if (*pattern == '\0')
		return path.n == 0;
	across = pattern[1] == '*';
	pattern += across ? 2 : 1;
	for (size_t i = 0; i <= path.n; i++) {
		/* What follows the stars begins where its first letter is. */
		if ((*pattern == '\0' ||
			    (i < path.n && path.p[i] == *pattern)) &&
			matches(pattern, (str){path.p + i, path.n - i}))
			return true;
		if (i < path.n && path.p[i] == '/' && !across)
			return false;
	}
	return false;
}

const struct file_kind *
file_kind_of(str path)
{
	for (size_t i = 0; i < COUNT(kinds); i++)
		if (matches(kinds[i].pattern, path))
			return &kinds[i];
	return NULL;
}

static str
name_of(str path)
{
	size_t start = path.n;

	while (start > 0 && path.p[start - 1] != '/')
		start--;
	return str_sub(path, start, path.n);
}

str
file_kind_nearest(struct arena *arena, str path)
{
	str name = name_of(path);
	LIST(str) names = {0};

	for (size_t i = 0; i < COUNT(kinds); i++) {
		str known = name_of(str_from(kinds[i].pattern));
		str there = str_printf(arena, "%.*s%.*s",
			(int)(path.n - name.n), path.p, STR_ARG(known));

		if (str_find(known, S("*"), 0) < 0 &&
			matches(kinds[i].pattern, there))
			*list_push(arena, &names) = known;
	}
	return str_nearest(name, names.items, names.count);
}
