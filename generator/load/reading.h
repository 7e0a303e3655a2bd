/* What the readers of the kinds of files share. */
#ifndef LOAD_READING_H
#define LOAD_READING_H

#include "load/bind.h"
#include "load/file_kinds.h"
#include "load/files.h"
#include "load/front.h"

/* A table in CSV, read once indicators and facts are known. */
struct table_file {
	struct source *source;
	struct school *school;
};

/* The file that is being read, and what reading one file leaves behind. */
struct reading {
	struct portal *portal;
	struct fs_root root;
	struct arena *scratch; /* forgotten after each file */
	struct source *source;
	uint64_t size; /* of a file that is only kept, in bytes; else 0 */
	LIST(struct table_file) tables;
	struct load_failure failure;
};

read_file read_settings, read_content_list, read_benchmarks, read_year,
	read_page, read_framework, read_policy;
read_file read_school_facts, read_about, read_school_list, read_support,
	read_evidence, read_table, read_plan, read_action_plan, read_attachment;

/* The school that the file lies in; made where it is the first of its own. */
struct school *reading_school(struct reading *reading);

/*
 * Binds a file of keys to a record. False, and reported, where nothing is in
 * it, or no keys.
 */
bool reading_record(
	struct reading *reading, const struct record_type *type, void *record);

/* Binds a file that is a list; an empty one is a list without items. */
void reading_list(
	struct reading *reading, const struct record_type *type, void *list);

/*
 * Binds the keys at the top of a Markdown file to a record, looks through its
 * body, and returns what it consists of.
 */
struct front reading_markdown(struct reading *reading,
	const struct record_type *type, void *record, bool required);

/* Reports a name that makes no id (R206). */
void check_name(struct portal *portal, const struct source *source, str name);

/* "evidence" of "schools/oakfield/evidence/a.md" is part 2. */
str path_part(str path, size_t index);

/* "2026-27.northshire" of "content/years/2026-27.northshire.yaml". */
str path_stem(str path);

/* Reports that a file's name and its content do not fit (S122). */
struct diagnostic *misnamed(struct portal *portal, struct span span,
	const char *format, ...) PRINTF_LIKE(3, 4);

/* The academic year a file is named after; 0, and reported, where it is none.
 */
int year_of_name(struct reading *reading, str name);

/* Fills school->evidence from the tables, when everything else is read. */
void snapshots_read(struct reading *reading);

#endif
