/* What the files that evaluate conditions share. */
#ifndef FRAMEWORK_EVALUATE_PARTS_H
#define FRAMEWORK_EVALUATE_PARTS_H

#include "framework/compile.h"
#include "framework/evaluate.h"

/* Pupils of this age are its sixth form. */
enum { SIXTH_FORM_AGE = 17 };

/* An empty verdict on a condition (NULL: a part of a criterion). */
struct verdict *verdict_new(
	struct evaluation *evaluation, const struct condition *condition);

/* Takes the formula; the truth follows from it where it is settled. */
void verdict_settle(struct verdict *verdict, const struct formula *formula);

/* How many of the children that apply must hold, or (negated) must not. */
struct quorum {
	size_t count;
	bool negated;
};

/* What a condition of several asks for, where so many of them apply. */
struct quorum quorum_of(const struct compiled *compiled, size_t applying);

/* A share of what counts, rounded up to whole ones. */
size_t share_of(decimal share, size_t count);

/* Kleene's count: true if T >= n; false if T + U < n; otherwise unknown. */
enum truth truth_of_count(size_t yes, size_t open, size_t need);

/* What a verdict on a fact was compiled to: of a member of a group, its own. */
const struct compiled *verdict_compiled(const struct verdict *verdict);

/* A fact under one compiled condition; fills in value, limit, evidence. */
void evaluate_fact(struct evaluation *evaluation, struct verdict *verdict,
	const struct compiled *compiled);

/* What school.yaml says, and the time since something. */
void evaluate_agreed_category(
	struct evaluation *evaluation, struct verdict *verdict);
void evaluate_phase(struct evaluation *evaluation, struct verdict *verdict);
void evaluate_ages(struct evaluation *evaluation, struct verdict *verdict);
void evaluate_sixth_form(
	struct evaluation *evaluation, struct verdict *verdict);
void evaluate_membership(
	struct evaluation *evaluation, struct verdict *verdict);
void evaluate_since(struct evaluation *evaluation, struct verdict *verdict);
void evaluate_recent(struct evaluation *evaluation, struct verdict *verdict);

/* What is unknown of a fact, or of nothing: "value", so many years back. */
struct unknown {
	str what;
	int64_t at;
};

/* The variable of an unknown, made at its first use. */
const struct variable *evaluation_choice(struct evaluation *evaluation,
	const struct fact *fact, struct unknown of, uint64_t values);
const struct variable *evaluation_figure(struct evaluation *evaluation,
	const struct fact *fact, struct unknown of);
const struct variable *evaluation_number(
	struct evaluation *evaluation, str name, int64_t least, int64_t most);

#endif
