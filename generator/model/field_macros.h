/* Shorthands that keep the field tables one line a field. */
#ifndef MODEL_FIELD_MACROS_H
#define MODEL_FIELD_MACROS_H

#include "model/field.h"

#define AT(member) offsetof(struct THIS, member)

/* A plain field: key, kind, member, flags, what it is for. */
#define PLAIN(k, kd, m, fl, d)                                                 \
	{                                                                      \
		.key = (k), .kind = FIELD_##kd, .flags = (fl),                 \
		.offset = AT(m), .doc = (d)                                    \
	}

/* An id that names this record among those of a REF kind. */
#define NAME(k, kd, m, ref, d)                                                 \
	{                                                                      \
		.key = (k), .kind = FIELD_##kd, .flags = REQUIRED,             \
		.offset = AT(m), .defines = (ref), .doc = (d)                  \
	}

/* A name that is looked up by checks, since they know among which. */
#define NAMING(k, kd, m, fl, r, d)                                             \
	{                                                                      \
		.key = (k), .kind = FIELD_##kd, .flags = (fl),                 \
		.offset = AT(m), .refs = (r), .doc = (d)                       \
	}

#define WORD(k, m, fl, w, d)                                                   \
	{                                                                      \
		.key = (k), .kind = FIELD_WORD, .flags = (fl),                 \
		.offset = AT(m), .words = (w), .doc = (d)                      \
	}

#define REF(k, m, fl, r, d)                                                    \
	{                                                                      \
		.key = (k), .kind = FIELD_REF, .flags = (fl), .offset = AT(m), \
		.refs = (r), .doc = (d)                                        \
	}

#define RECORD(k, m, fl, t, d)                                                 \
	{                                                                      \
		.key = (k), .kind = FIELD_RECORD, .flags = (fl),               \
		.offset = AT(m), .type = &(t), .doc = (d)                      \
	}

#define ENTRIES(k, m, fl, t, d)                                                \
	{                                                                      \
		.key = (k), .kind = FIELD_ENTRIES, .flags = (fl),              \
		.offset = AT(m), .type = &(t), .doc = (d)                      \
	}

#define TYPE(w, table)                                                         \
	{                                                                      \
		.what = (w), .size = sizeof(struct THIS), .fields = (table),   \
		.count = COUNT(table)                                          \
	}

/* Who may be named as having done something. */
#define PARTY (REFS(REF_ROLE) | REFS(REF_SCHOOL))
/* Of what has a page: ids that it had before, whose addresses lead to it. */
#define EARLIER_IDS PLAIN("was", ID, was, ONE_OR_MANY, "Earlier ids.")
#define AUDIENCE_FIELD                                                         \
	REF("audience", audience, 0, REFS(REF_AUDIENCE),                       \
		"Who may see it; narrower than the kind's default.")

#endif
