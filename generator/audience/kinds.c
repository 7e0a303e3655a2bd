/* The table of the kinds. */
#include "audience/parts.h"

#include "model/framework_parts.h"

#define PLACED(n, h, tag, holder, member)                                      \
	.name = (n), .home = HOME_##h,                                         \
	.place = offsetof(struct holder, member), .size = sizeof(struct tag)
#define KIND(n, h, tag, holder, member, ...)                                   \
	{                                                                      \
		PLACED(n, h, tag, holder, member),                             \
			.type = &tag##_type,                                   \
			.audience = offsetof(struct tag, audience),            \
			__VA_ARGS__                                            \
	}
#define CRITERIA(n, h, holder, member, ...)                                    \
	KIND(n, h, criterion, holder, member, __VA_ARGS__)
#define PART_OF(n, h, tag, holder, member, of)                                 \
	{                                                                      \
		PLACED(n, h, tag, holder, member), .about = (of)               \
	}

/*
 * Within a home, what looks at others stands before them: it is judged while
 * they are still there.
 */
const struct audience_kind audience_kinds[] = {
	KIND("decisions", SCHOOL, categorisation, school, decisions,
		.decides = true, .about = about_overlay),
	PART_OF("success: of plans", PRIORITY, success, priority, success,
		about_its_target),
	PART_OF("success: of agreements", AGREEMENT, success, agreement,
		indicators, about_its_target),
	KIND("targets", SCHOOL, target, school, targets, .decides = true,
		.about = about_measure_of_target),
	KIND("plans", SCHOOL, plan, school, plans, .shape = LIST_OF_POINTERS),
	KIND("action-plans", SCHOOL, plan, school, action_plans,
		.shape = LIST_OF_POINTERS),
	PART_OF("findings", EVIDENCE, finding, evidence, findings,
		about_fact_of_finding),
	KIND("evidence", SCHOOL, evidence, school, evidence, .decides = true,
		.shape = LIST_OF_POINTERS, .of_kind = type_of_evidence,
		.clear = clear_evidence),
	KIND("risks", SCHOOL, risk, school, risks, ),
	KIND("waivers", SCHOOL, waiver, school, waivers, .about = about_duty),
	KIND("about", SCHOOL, page, school, about, .shape = ONE_POINTER),
	KIND("support: agreements", SUPPORT, agreement, support, agreements, ),
	KIND("support: record", SUPPORT, support_record, support, record,
		.of_kind = kind_of_support),
	KIND("support: requests", SUPPORT, request, support, requests, ),
	KIND("support: commitments", SUPPORT, commitment, support, commitments,
		.about = about_service),
	CRITERIA("criteria: of categories", CATEGORY, category, criteria,
		.decides = true, ),
	CRITERIA("criteria: of overlays", OVERLAY, overlay, criteria,
		.decides = true, .about = about_its_overlay),
	CRITERIA("standards", FRAMEWORK, framework, standards,
		.decides = true, ),
	PART_OF("aspects", FRAMEWORK, aspect, framework, aspects,
		about_fact_of_aspect),
	KIND("duties", FRAMEWORK, duty, framework, duties,
		.about = about_what_it_is_for),
	KIND("overlays", FRAMEWORK, overlay, framework, overlays,
		.decides = true, ),
	PART_OF("benchmarks", BENCHMARKS, benchmark, benchmarks, rows,
		about_measure_of_benchmark),
	KIND("facts", PORTAL, fact, portal, facts, .decides = true,
		.stays = true, .about = about_measure_of_fact,
		.clear = clear_fact),
	KIND("indicators", PORTAL, indicator, portal, indicators,
		.decides = true, .stays = true, .clear = clear_indicator),
	KIND("people", PORTAL, person, portal, people, ),
	KIND("priorities", PORTAL, trust_priority, portal, priorities, ),
	KIND("meetings", PORTAL, meeting, portal, meetings,
		.of_kind = kind_of_meeting),
	KIND("networks", PORTAL, network, portal, networks, ),
	KIND("programme", PORTAL, programme, portal, programmes, ),
	KIND("services", PORTAL, service, portal, services, ),
	KIND("talent", PORTAL, talent, portal, talents, ),
	KIND("glossary", PORTAL, glossary_term, portal, glossary, ),
	KIND("pages", PORTAL, page, portal, pages, .shape = LIST_OF_POINTERS),
};
const size_t audience_kinds_count = COUNT(audience_kinds);

size_t
audience_kind_count(void)
{
	return audience_kinds_count;
}

const char *
audience_kind_name(size_t index)
{
	return audience_kinds[index].name;
}

const struct record_type *
audience_kind_type(size_t index)
{
	return audience_kinds[index].type;
}
