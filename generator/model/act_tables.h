/* Record types that several files of a school share. */
#ifndef MODEL_ACT_TABLES_H
#define MODEL_ACT_TABLES_H

#include "model/field.h"

extern const struct record_type act_type, success_type, action_type,
	review_type;

/* Those that stand within others of theirs, and are looked at alone. */
extern const struct record_type finding_type, finding_value_type,
	milestone_type, priority_type;

#endif
