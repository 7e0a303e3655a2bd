/* What records are about, which may be narrower than they are. */
#include "audience/parts.h"

#include "model/framework_parts.h"

static const struct audience_kind *
kind_of(const struct record_type *type)
{
	size_t i = 0;

	while (audience_kinds[i].type != type)
		i++;
	return &audience_kinds[i];
}

audience_rank
audience_of_indicator(
	const struct portal *portal, const struct indicator *indicator)
{
	struct audience_place place = {.portal = portal};

	return indicator == NULL ? 0
				 : audience_of(kind_of(&indicator_type), &place,
					   indicator);
}

audience_rank
audience_of_fact(const struct portal *portal, const struct fact *fact)
{
	struct audience_place place = {.portal = portal};

	return fact == NULL ? 0
			    : audience_of(kind_of(&fact_type), &place, fact);
}

audience_rank
about_measure_of_fact(const struct audience_place *place, const void *record)
{
	const struct fact *fact = record;

	return audience_of_indicator(place->portal, fact->indicator.target);
}

audience_rank
about_measure_of_target(const struct audience_place *place, const void *record)
{
	const struct target *target = record;

	return audience_of_indicator(place->portal, target->indicator.target);
}

static audience_rank
of_overlay(
	const struct audience_place *place, const struct framework *of, str id)
{
	for (size_t i = 0; of != NULL && i < of->overlays.count; i++) {
		const struct audience_place there = {
			.portal = place->portal, .framework = of};

		if (str_eq(of->overlays.items[i].id.s, id))
			return audience_of(kind_of(&overlay_type), &there,
				&of->overlays.items[i]);
	}
	return 0;
}

/* An overlay may be called so in any of the trust's frameworks. */
audience_rank
about_overlay(const struct audience_place *place, const void *record)
{
	const struct categorisation *entry = record;
	audience_rank narrowest = 0;

	for (size_t i = 0;
		IS_SET(entry->overlay) && i < place->portal->frameworks.count;
		i++) {
		audience_rank rank = of_overlay(place,
			place->portal->frameworks.items[i], entry->overlay.s);

		if (rank > narrowest)
			narrowest = rank;
	}
	return narrowest;
}

audience_rank
about_duty(const struct audience_place *place, const void *record)
{
	const struct waiver *waiver = record;
	audience_rank narrowest = 0;

	for (size_t i = 0; i < place->portal->frameworks.count; i++) {
		const struct framework *of = place->portal->frameworks.items[i];
		const struct duty *duty = map_get(
			&of->index[REF_DUTY], waiver->rule.s);
		struct audience_place there = {
			.portal = place->portal, .framework = of};
		audience_rank rank = duty == NULL
					     ? 0
					     : audience_of(kind_of(&duty_type),
						       &there, duty);

		if (rank > narrowest)
			narrowest = rank;
	}
	return narrowest;
}

/* A duty that is only for what few may know of is for few. */
audience_rank
about_what_it_is_for(const struct audience_place *place, const void *record)
{
	const struct duty *duty = record;
	audience_rank widest = 0;

	for (size_t i = 0; i < duty->applies_to.count; i++) {
		audience_rank rank = of_overlay(
			place, place->framework, duty->applies_to.items[i].s);

		if (i == 0 || rank < widest)
			widest = rank;
	}
	return widest;
}

audience_rank
about_service(const struct audience_place *place, const void *record)
{
	const struct commitment *commitment = record;

	if (commitment->service.target == NULL)
		return 0;
	return audience_of(
		kind_of(&service_type), place, commitment->service.target);
}

str
type_of_evidence(const void *record)
{
	return ((const struct evidence *)record)->type.s;
}

str
kind_of_support(const void *record)
{
	return ((const struct support_record *)record)->kind.id;
}

str
kind_of_meeting(const void *record)
{
	return ((const struct meeting *)record)->kind.id;
}

audience_rank
about_fact_of_finding(const struct audience_place *place, const void *record)
{
	const struct finding *finding = record;

	return audience_of_fact(place->portal, finding->fact.target);
}

audience_rank
about_fact_of_aspect(const struct audience_place *place, const void *record)
{
	const struct aspect *aspect = record;

	return audience_of_fact(place->portal, aspect->fact.target);
}

audience_rank
about_measure_of_benchmark(
	const struct audience_place *place, const void *record)
{
	const struct benchmark *row = record;

	return audience_of_indicator(place->portal, row->indicator.target);
}

/* A criterion of success that is a target goes where the target goes. */
audience_rank
about_its_target(const struct audience_place *place, const void *record)
{
	const struct success *success = record;
	const struct target *target = success->target.target;

	return target == NULL
		       ? 0
		       : audience_of(kind_of(&target_type), place, target);
}

/* The criteria of an overlay are for those who know of it. */
audience_rank
about_its_overlay(const struct audience_place *place, const void *record)
{
	const struct criterion *criterion = record;
	const struct framework *of = place->framework;

	for (size_t i = 0; i < of->overlays.count; i++) {
		const struct overlay *overlay = &of->overlays.items[i];

		for (size_t j = 0; j < overlay->criteria.count; j++)
			if (&overlay->criteria.items[j] == criterion)
				return audience_of(
					kind_of(&overlay_type), place, overlay);
	}
	return 0;
}
