/* Record types that several files of a school share. */
#ifndef MODEL_ACT_TABLES_H
#define MODEL_ACT_TABLES_H

#include "model/field.h"

extern const struct record_type act_type, success_type, action_type,
	review_type;

#endif
