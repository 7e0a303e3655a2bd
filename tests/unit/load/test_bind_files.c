#include "unit.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/fs.h"
#include "load/files.h"
#include "publish/folders.h"

/* A portal in a folder of its own. */
struct loaded {
	struct arena *arena;
	const char *folder;
	struct diags diags;
	struct portal portal;
	struct load_failure failure;
	enum load_result result;
};

static struct loaded *
begin(void)
{
	struct arena *arena = arena_new();
	struct loaded *loaded = NEW(arena, struct loaded);

	loaded->arena = arena;
	loaded->folder = folder_make(arena);
	diags_init(&loaded->diags, arena);
	loaded->portal.arena = arena;
	loaded->portal.diags = &loaded->diags;
	return loaded;
}

static void
end(struct loaded *loaded)
{
	folder_remove(loaded->arena, loaded->folder);
	arena_free(loaded->arena);
}

static void
put(struct loaded *loaded, const char *path, const char *text)
{
	folder_put(loaded->arena, loaded->folder, path, text);
}

static void
put_basics(struct loaded *loaded)
{
	put(loaded, "content/portal.yaml",
		"format: 1\ntitle: T\ntrust: T\nyear: 2026-27\n"
		"frameworks: [pele]\n");
	put(loaded, "schools/oakfield/school.yaml",
		"name: Oakfield\nphase: primary\nages: 3-11\n");
}

/* Reads it all; the codes with their places, sorted. */
static const char *
load(struct loaded *loaded)
{
	struct buf out = buf_new(loaded->arena);
	int root = fs_open_folder(loaded->folder);

	loaded->result = portal_load(&loaded->portal,
		(struct fs_root){.folder = root}, &loaded->failure);
	close(root);
	diags_finish(&loaded->diags, false);
	for (size_t i = 0; i < loaded->diags.all.count; i++) {
		const struct diagnostic *d = loaded->diags.all.items[i];

		buf_printf(&out, "%s%s %.*s:%u:%u", i == 0 ? "" : ", ",
			code_table[d->code].name, STR_ARG(d->span.source->path),
			d->span.line, d->span.column);
	}
	return str_z(loaded->arena, buf_str(&out));
}

#define OAKFIELD "schools/oakfield/school.yaml"

/* One file, eight mistakes, in one run. */
START_TEST(test_eight_mistakes)
{
	static const char *const expected[] = {"S115 2", "S101 3", "S105 4",
		"Y008 6", "S107 7", "R201 8", "Y002 10", "Y006 11"};
	struct loaded *l = begin();

	put_basics(l);
	unlink(folder_path(l->arena, l->folder, OAKFIELD));
	put(l, OAKFIELD,
		"name: Oakfield Primary School\n"
		"phase: prim\xD0\xB0ry\n"
		"rol: 412\n"
		"joined: 2019-02-30\n"
		"membership: trust\n"
		"membership: joining\n"
		"urn: 12345O\n"
		"framework: pelle\n"
		"head:\n"
		"\tsince: 2024-09-01\n"
		"was: [oakfield-infants\n"
		"calendar: northshire\n");
	put(l, "content/frameworks/pele/1/framework.yaml",
		"id: pele\ntitle: P\nversion: \"1\"\neffective: 2018-09-01\n");
	load(l);
	portal_index(&l->portal);
	portal_link(&l->portal);
	diags_finish(&l->diags, false);
	ck_assert_uint_eq(l->diags.all.count, COUNT(expected));
	for (size_t i = 0; i < COUNT(expected); i++) {
		const struct diagnostic *d = l->diags.all.items[i];
		str place = str_printf(l->arena, "%s %u",
			code_table[d->code].name, d->span.line);

		ck_assert_str_eq(str_z(l->arena, place), expected[i]);
	}
	ck_assert(IS_SET(l->portal.schools.items[0]->is.calendar));
	end(l);
}
END_TEST

START_TEST(test_whole)
{
	struct loaded *l = begin();
	const struct school *school;
	const struct framework *f;

	put_basics(l);
	put(l, "content/frameworks/pele/2/framework.yaml",
		"id: pele\ntitle: P\nversion: \"2\"\neffective: 2026-09-01\n");
	put(l, "content/frameworks/pele/1/framework.yaml",
		"id: pele\ntitle: P\nversion: \"1\"\neffective: 2018-09-01\n");
	put(l, "content/frameworks/pele/1/policy.md", "# Policy\n## 1 A\nb\n");
	put(l, "content/years/2026-27.northshire.yaml",
		"terms: [{term: autumn, from: 2026-09-01, to: 2026-12-18}]\n");
	put(l, "content/pages/a/b.md", "---\ntitle: B\n---\nText\n");
	put(l, "content/pages/a/b.png", "");
	put(l, "schools/oakfield/plans/2026-27.md",
		"---\nstatus: draft\n---\n");
	put(l, "schools/oakfield/plans/2025-26.md",
		"---\nyear: 2025-26\n---\n");
	put(l, "schools/oakfield/evidence/b.md",
		"---\ntype: data\ndate: 2026-01-01\n---\nBody\n");
	put(l, "schools/oakfield/evidence/a.md",
		"---\ntype: data\ndate: 2026-07-01\n---\n");
	put(l, "schools/oakfield/files/x/a.pdf", "%PDF");
	ck_assert_str_eq(load(l), "");
	ck_assert_int_eq(l->result, LOAD_OK);
	ck_assert_uint_eq(l->portal.file_count, 13);
	ck_assert_uint_eq(l->portal.frameworks.count, 2);
	f = l->portal.frameworks.items[0];
	ck_assert(str_eq(f->version.s, S("1")));
	ck_assert_uint_eq(f->policy->clauses.count, 1);
	ck_assert(str_eq(f->policy->title.s, S("Policy")));
	ck_assert_ptr_null(l->portal.frameworks.items[1]->policy);
	ck_assert(str_eq(l->portal.years.items[0].calendar, S("northshire")));
	ck_assert_int_eq(l->portal.years.items[0].year, 2026);
	ck_assert(str_eq(l->portal.pages.items[0]->path, S("a/b")));
	ck_assert_uint_eq(l->portal.pages.items[0]->body_line, 4);
	school = l->portal.schools.items[0];
	ck_assert(str_eq(school->id, S("oakfield")));
	ck_assert_int_eq(school->age_from, 3);
	ck_assert_int_eq(school->age_to, 11);
	ck_assert(str_eq(school->is.frameworks.items[0].id, S("pele")));
	ck_assert_int_eq(school->plans.items[0]->year.start, 2025);
	ck_assert_int_eq(school->plans.items[1]->year.start, 2026);
	ck_assert(str_eq(school->evidence.items[0]->slug, S("b")));
	ck_assert(str_eq(
		school->evidence.items[0]->source->school, S("oakfield")));
	ck_assert(str_eq(school->files.items[0].path, S("files/x/a.pdf")));
	ck_assert_uint_eq(school->files.items[0].size, 4);
	end(l);
}
END_TEST

/* A file more than the basics, and what is said of it. */
static const struct {
	const char *path, *text, *codes;
} files[] = {
	{"content/facs.yaml", "", "R205 content/facs.yaml:1:1"},
	{"content/facts.yaml", "# none yet\n", ""},
	{"content/facts.yaml", "a: b\n", "S103 content/facts.yaml:1:1"},
	{"content/years/26.yaml",
		"terms: [{term: autumn, from: 2026-09-01, to: 2026-12-18}]\n",
		"S122 content/years/26.yaml:1:1"},
	{"content/benchmarks/x.yaml", "[]",
		"S122 content/benchmarks/x.yaml:1:1"},
	{"content/pages/Big Page.md", "", "R206 content/pages/Big Page.md:1:1"},
	{"content/pages/a.md", "one\n\n ask TBC\n",
		"S116 content/pages/a.md:3:6"},
	{"content/pages/a.md", "---\ntitle: A\n---\none\nTBC\n",
		"S116 content/pages/a.md:5:1"},
	{"content/frameworks/a/1/framework.yaml",
		"id: b\ntitle: P\nversion: \"1\"\neffective: 2018-09-01\n",
		"S122 content/frameworks/a/1/framework.yaml:1:5"},
	{"content/frameworks/a/1/policy.md", "x",
		"R207 content/frameworks/a/1/policy.md:1:1"},
	{"content/frameworks/a/1/framework.yaml", "",
		"S113 content/frameworks/a/1/framework.yaml:1:1"},
	{"schools/note.txt", "", "R205 schools/note.txt:1:1"},
	{"schools/oakfield/targts.yaml", "",
		"R205 schools/oakfield/targts.yaml:1:1"},
	{"schools/Big School/school.yaml", "name: B\nphase: primary\n",
		"R206 schools/Big School:1:1"},
	{"schools/rowan/about.md", "", "R207 schools/rowan/school.yaml:1:1"},
	{"schools/rowan/school.yaml", "name: R\nphase: primary\nages: eleven\n",
		"S107 schools/rowan/school.yaml:3:7"},
	{"schools/rowan/school.yaml", "name: R\nphase: primary\nages: 11-3\n",
		"S108 schools/rowan/school.yaml:3:7"},
	{"schools/oakfield/evidence/A.md",
		"---\ntype: data\ndate: 2026-07-01\n---\n",
		"R206 schools/oakfield/evidence/A.md:1:1"},
	{"schools/oakfield/evidence/a.md", "no keys\n",
		"Y026 schools/oakfield/evidence/a.md:1:1"},
	{"schools/oakfield/evidence/data.csv", "Period\n",
		"S122 schools/oakfield/evidence/data.csv:1:1"},
	{"schools/oakfield/plans/next.md", "---\nstatus: draft\n---\n",
		"S122 schools/oakfield/plans/next.md:1:1"},
	{"schools/oakfield/plans/2026-27.md", "---\nyear: 2025-26\n---\n",
		"S122 schools/oakfield/plans/2026-27.md:2:7"},
};

START_TEST(test_files)
{
	struct loaded *l = begin();

	put_basics(l);
	put(l, files[_i].path, files[_i].text);
	ck_assert_str_eq(load(l), files[_i].codes);
	end(l);
}
END_TEST

START_TEST(test_no_portal)
{
	struct loaded *l = begin();

	ck_assert_str_eq(load(l), "R207 content/portal.yaml:1:1");
	end(l);
}
END_TEST

START_TEST(test_format)
{
	struct loaded *l = begin();

	put(l, "content/portal.yaml",
		"format: 2\ntitle: T\ntrust: T\nyear: 2026-27\n");
	ck_assert_str_eq(load(l), "S118 content/portal.yaml:1:9");
	end(l);
}
END_TEST

START_TEST(test_links)
{
	struct loaded *l = begin();

	put_basics(l);
	ck_assert_int_eq(symlink("/etc", folder_path(l->arena, l->folder,
						 "schools/oakfield/evidence")),
		0);
	ck_assert_int_eq(
		mkfifo(folder_path(l->arena, l->folder, "content/facts.yaml"),
			0600),
		0);
	ck_assert_str_eq(load(l), "R203 content/facts.yaml:1:1, "
				  "R203 schools/oakfield/evidence:1:1");
	end(l);
}
END_TEST

START_TEST(test_too_large)
{
	struct loaded *l = begin();
	char *text = arena_alloc(l->arena, 1024 * 1024 + 2);

	memset(text, '#', 1024 * 1024 + 1);
	put_basics(l);
	put(l, "content/facts.yaml", text);
	ck_assert_str_eq(load(l), "Y030 content/facts.yaml:1:1");
	end(l);
}
END_TEST

/* The machine's failure; root may read everything, so nothing to see. */
START_TEST(test_unreadable)
{
	struct loaded *l = begin();

	put_basics(l);
	chmod(folder_path(l->arena, l->folder, OAKFIELD), 0);
	load(l);
	if (geteuid() != 0) {
		ck_assert_int_eq(l->result, LOAD_FAILED);
		ck_assert(str_eq(l->failure.path, S(OAKFIELD)));
		ck_assert_int_ne(l->failure.error, 0);
	}
	end(l);
}
END_TEST

START_TEST(test_snapshot)
{
	struct loaded *l = begin();
	const struct evidence *e;
	const struct finding_value *v;

	put_basics(l);
	put(l, "content/indicators.yaml",
		"- {id: attendance, label: A, unit: percent, "
		"columns: Attendance %}\n");
	put(l, "content/facts.yaml",
		"- {id: att, label: A, kind: number, indicator: attendance}\n"
		"- {id: att-d, label: A, kind: number, indicator: attendance, "
		"pupils: disadvantaged}\n");
	put(l, "schools/oakfield/evidence/2026-07-17-data.csv",
		"Period,Group,Cohort,Attendance %,Shoe size\n"
		"2025-26,all,398,93.1,4\n"
		"2025-26,disadvantaged,x,90.0,\n"
		"2025-26,boys,,,\n"
		"2025-26,boys,200,suppressed,\n");
	ck_assert_str_eq(load(l),
		"S121 schools/oakfield/evidence/2026-07-17-data.csv:1:34, "
		"S107 schools/oakfield/evidence/2026-07-17-data.csv:3:23");
	e = l->portal.schools.items[0]->evidence.items[0];
	ck_assert(str_eq(e->type.s, S("data")));
	ck_assert_int_eq(date_cmp(e->date.d, date_from(2026, 7, 17)), 0);
	ck_assert_uint_eq(e->findings.count, 2);
	ck_assert(str_eq(e->findings.items[0].fact.id, S("att")));
	ck_assert_uint_eq(e->findings.items[0].values.count, 2);
	v = &e->findings.items[0].values.items[0];
	ck_assert(str_eq(v->value.s, S("93.1")));
	ck_assert_uint_eq(v->value.span.column, 17);
	ck_assert(str_eq(v->period.s, S("2025-26")));
	ck_assert_int_eq(decimal_cmp(v->cohort.v, decimal_from_int(398)), 0);
	ck_assert(str_eq(v[1].group.s, S("boys")));
	ck_assert(str_eq(v[1].value.s, S("suppressed")));
	ck_assert(str_eq(e->findings.items[1].fact.id, S("att-d")));
	end(l);
}
END_TEST

TCase *
tcase_bind_files(void)
{
	TCase *tcase = tcase_create("bind_files");

	tcase_add_test(tcase, test_eight_mistakes);
	tcase_add_test(tcase, test_whole);
	tcase_add_loop_test(tcase, test_files, 0, (int)COUNT(files));
	tcase_add_test(tcase, test_no_portal);
	tcase_add_test(tcase, test_format);
	tcase_add_test(tcase, test_links);
	tcase_add_test(tcase, test_too_large);
	tcase_add_test(tcase, test_unreadable);
	tcase_add_test(tcase, test_snapshot);
	return tcase;
}
