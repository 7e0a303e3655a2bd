#include "load/file_kinds.h"

#define CONTENT(path, t, member)                                               \
	{                                                                      \
		"content/" path, read_content_list,                            \
			{&(t), offsetof(struct portal, member)}, false         \
	}
#define SCHOOL(path, t, member)                                                \
	{                                                                      \
		"schools/*/" path, read_school_list,                           \
			{&(t), offsetof(struct school, member)}, false         \
	}
#define FILES(path, reader, t)                                                 \
	{                                                                      \
		path, reader, {&(t), 0}, false                                 \
	}
#define PICTURE(ending)                                                        \
	{                                                                      \
		"content/pages/**." ending, NULL, {NULL, 0}, true              \
	}

static const struct file_kind kinds[] = {
	FILES("content/portal.yaml", read_settings, settings_type),
	CONTENT("facts.yaml", fact_type, facts),
	CONTENT("indicators.yaml", indicator_type, indicators),
	FILES("content/benchmarks/*.yaml", read_benchmarks, benchmark_type),
	CONTENT("records.yaml", record_kind_type, record_kinds),
	FILES("content/years/*.yaml", read_year, school_year_type),
	CONTENT("roles.yaml", role_type, roles),
	CONTENT("people.yaml", person_type, people),
	CONTENT("priorities.yaml", trust_priority_type, priorities),
	CONTENT("themes.yaml", theme_type, themes),
	CONTENT("meetings.yaml", meeting_type, meetings),
	CONTENT("networks.yaml", network_type, networks),
	CONTENT("programme.yaml", programme_type, programmes),
	CONTENT("services.yaml", service_type, services),
	CONTENT("talent.yaml", talent_type, talents),
	CONTENT("glossary.yaml", glossary_term_type, glossary),
	FILES("content/frameworks/*/*/framework.yaml", read_framework,
		framework_type),
	FILES("content/frameworks/*/*/policy.md", read_policy, policy_type),
	FILES("content/pages/**.md", read_page, page_type),
	PICTURE("png"),
	PICTURE("jpg"),
	PICTURE("jpeg"),
	PICTURE("gif"),
	PICTURE("svg"),
	PICTURE("webp"),
	PICTURE("avif"),
	PICTURE("pdf"),
	FILES("schools/*/school.yaml", read_school_facts, school_facts_type),
	FILES("schools/*/about.md", read_about, page_type),
	SCHOOL("categorisation.yaml", categorisation_type, decisions),
	SCHOOL("targets.yaml", target_type, targets),
	SCHOOL("risks.yaml", risk_type, risks),
	SCHOOL("waivers.yaml", waiver_type, waivers),
	FILES("schools/*/support.yaml", read_support, support_type),
	FILES("schools/*/plans/*.md", read_plan, plan_type),
	FILES("schools/*/action-plans/*.md", read_action_plan, plan_type),
	FILES("schools/*/evidence/*.md", read_evidence, evidence_type),
	FILES("schools/*/evidence/*.csv", read_table, evidence_type),
	{"schools/*/files/**", read_attachment, {NULL, 0}, true},
};

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
