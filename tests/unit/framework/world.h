/*
 * A small portal made of texts: what a test of deciding needs, and no files.
 * Parts are added in any order; world_ready() then links and compiles them.
 */
#ifndef FRAMEWORK_WORLD_H
#define FRAMEWORK_WORLD_H

#include "framework/assess.h"

struct world {
	struct arena *arena;
	struct diags diags;
	struct portal portal;
};

struct world *world_begin(void);
void world_end(struct world *world);

/* Lists of content/, in YAML. */
void world_facts(struct world *world, const char *yaml);
void world_indicators(struct world *world, const char *yaml);
void world_benchmarks(struct world *world, int year, const char *yaml);

/* A framework; its policy, in Markdown, goes with the framework added last. */
struct framework *world_framework(struct world *world, const char *yaml);
void world_policy(struct world *world, const char *markdown);

/* A school and its files; `slug` is the evidence's file name. */
struct school *world_school(
	struct world *world, const char *id, const char *yaml);
void world_evidence(struct world *world, struct school *school,
	const char *slug, const char *yaml);
void world_decisions(
	struct world *world, struct school *school, const char *yaml);
void world_targets(
	struct world *world, struct school *school, const char *yaml);
void world_plan(struct world *world, struct school *school, const char *yaml);
void world_support(
	struct world *world, struct school *school, const char *yaml);

/* The portal of this repository, read, linked and compiled. */
struct world *world_of_repository(void);

/* Links and compiles; fails the test where a text could not be read. */
void world_ready(struct world *world);

/* The same for texts with mistakes in what they mean. */
void world_compile(struct world *world);

/* What was reported, sorted: "F306 3:4, F308 9:1"; or the codes alone. */
const char *world_codes(struct world *world);

/* A worked case from a mapping of what is given. */
const struct worked_case *world_case(struct world *world, const char *given);

/* A fact of the vocabulary. */
struct fact *world_fact(struct world *world, const char *id);

/* The results possible, best first: "green|amber|none", "a+b" for two. */
const char *possible_text(struct arena *arena, const struct computed *computed);

/* The missing facts: "pace overall", in alphabetical order. */
const char *missing_text(struct arena *arena, const struct computed *computed);

/* A date from text; fails the test where it is none. */
date day_of(const char *text);

#endif
