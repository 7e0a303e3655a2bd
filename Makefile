# Trust Portal. `make` builds the program and publishes the portal to public/;
# `make test` runs every test, and `make test-portal` checks the pages in a
# browser. They install what is missing on Debian and Ubuntu first (DEPS=no:
# they do not). `make VARIANT=debug` builds another tree; V=1 shows the
# commands.

# As many at once as there are processors, unless -j says otherwise.
ifeq ($(MAKELEVEL)$(filter -j% --jobs%,$(MAKEFLAGS)),0)
MAKEFLAGS += --jobs=$(shell nproc)
endif

VARIANT = release
PREFIX = /usr/local
DESTDIR =

out := build/$(VARIANT)
gen := build/generated
tools := build/tools

# ---- Compiler ---------------------------------------------------------------

ifeq ($(origin CC),default)
CC = gcc
endif
HOSTCC = $(CC)

opt_release = -O2 -g -D_FORTIFY_SOURCE=2
opt_debug = -Og -g3
opt_san = -O1 -g3 -fno-omit-frame-pointer \
	-fsanitize=address,undefined -fno-sanitize-recover=all
opt_tsan = -O1 -g -fsanitize=thread
opt_clang = -O2 -g
opt_lint = -O2 -g
ifeq ($(opt_$(VARIANT)),)
$(error VARIANT is release, debug, san, tsan, clang or lint, not $(VARIANT))
endif

warnings = -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion \
	-Wstrict-prototypes -Wmissing-prototypes -Wwrite-strings -Wcast-qual \
	-Wundef -Wvla -Wformat=2
ifneq ($(CI)$(filter yes,$(WERROR))$(filter clang lint,$(VARIANT)),)
warnings += -Werror
endif
ifeq ($(VARIANT),clang)
override CC = clang
test_warnings = -Wno-gnu-zero-variadic-macro-arguments
endif

standard = -std=gnu17 -D_GNU_SOURCE -pthread $(warnings)
hardening = -fPIE -fstack-protector-strong -ffile-prefix-map=$(CURDIR)=.
linking = -pthread -pie -Wl,-z,relro -Wl,-z,now -Wl,--as-needed

# Asked once, and only when something is compiled: $(call ask,FLAGS,FALLBACK).
ask = $(or $(shell pkg-config $(1) 2>/dev/null),$(2))
lib_cflags = $(eval lib_cflags := $(call ask,--cflags $(libs)))$(lib_cflags)
lib_ldlibs = $(eval lib_ldlibs := $(call ask,--libs $(libs),$\
	-lcmark -lyaml -lutf8proc))$(lib_ldlibs)
check_libs = $(eval check_libs := $(call ask,--libs check,$\
	-lcheck -lsubunit -lm -lrt -pthread))$(check_libs)
libs = libcmark yaml-0.1 libutf8proc

# One short line a step; V=1 shows the commands.
ifeq ($(V),)
quiet = @printf '  %-7s %s\n' $(1) $@;
endif

compile = $(call quiet,$(CC))$(CC) $(standard) $(opt_$(VARIANT)) $(hardening) $(CPPFLAGS) \
	$(CFLAGS) -Igenerator -I$(gen) $(lib_cflags) -MMD -MP -c -o $@ $<
link = $(call quiet,LINK)$(CC) $(opt_$(VARIANT)) $(linking) $(LDFLAGS) -o $@

# ---- Files ------------------------------------------------------------------

sources := $(sort $(shell find generator -name '*.c' \
	! -path 'generator/tools/*'))
unit_sources := $(sort $(shell find tests/unit -name '*.c' 2>/dev/null))
unit_tests := $(sort $(shell find tests/unit -name 'test_*.c' 2>/dev/null))

# What is compiled in: sets of files, each below a folder.
embedded = theme library starter templates
folder_theme = themes/default
folder_library = content
folder_starter = generator/author/starter
folder_templates = generator/author/templates
only_theme = ! -name '.*'
only_templates = ! -name '.*'
# Of content/ that which any trust may take over: `init` does.
only_library = \( -path './frameworks/*' $(patsubst %,-o -path './%.yaml',$\
	facts indicators records roles themes glossary) \)
files_of = $(sort $(shell cd $(folder_$(1)) 2>/dev/null && \
	find . -type f $(only_$(1)) | sed 's,^\./,,'))
$(foreach set,$(embedded),$(eval files_$(set) := $(call files_of,$(set))))

objects := $(sources:%.c=$(out)/%.o) $(embedded:%=$(out)/embedded_%.o)
unit_objects := $(unit_sources:%.c=$(out)/%.o) \
	$(filter-out $(out)/generator/main.o,$(objects))

# ---- Goals ------------------------------------------------------------------

.PHONY: all program portal unit-tests test test-portal lint format san bench \
	clean install setup FORCE
.DELETE_ON_ERROR:

all: portal

program: build/trust-portal

portal: program
	@build/trust-portal build

san:
	@+$(MAKE) --no-print-directory VARIANT=san program

unit-tests: $(out)/unit-tests

test: $(addprefix $(tools)/,budgets portal measure inject.so drive-faults)
	@+$(MAKE) --no-print-directory DEPS=no VARIANT=release both
	@+$(MAKE) --no-print-directory DEPS=no VARIANT=san both
	@tests/all

test-portal: setup program
	@DEPS='$(DEPS)' tests/portal/check

.PHONY: both
both: $(out)/trust-portal $(out)/unit-tests

shell_scripts = .ci/run generator/setup/install tests/all \
	$(shell grep -lE '^\#(!/bin/(ba)?sh| shellcheck shell=)' -r tests \
	--exclude-dir=cases --exclude-dir=node_modules)
c_files = $(shell find generator tests -name '*.[ch]')

# What clang-tidy counts on stderr is of the system's headers: no news.
lint: setup $(tools)/budgets
	@echo clang-format
	@clang-format --dry-run -Werror $(c_files)
	@echo layers
	@tests/lint/layers
	@echo budgets
	@$(tools)/budgets $(c_files)
	@echo shellcheck
	@shellcheck -x $(sort $(shell_scripts))
	@+$(MAKE) --no-print-directory DEPS=no VARIANT=lint both
	@+$(MAKE) --no-print-directory DEPS=no VARIANT=clang both
	@echo clang-tidy
	@printf '%s\n' $(sources) | xargs -P "$$(nproc)" -n 20 sh -c ' \
		clang-tidy --quiet "$$@" -- -std=gnu17 -D_GNU_SOURCE \
		-Igenerator -I$(gen) $(lib_cflags)' sh \
		2>build/clang-tidy.log || { cat build/clang-tidy.log; exit 1; }

format: setup
	clang-format -i $(c_files)

# What portals of 100 to 10,000 schools cost, beside the floor and beside Hugo.
# A benchmark, never a test; tests/bench/bench lists what it takes.
bench: program $(tools)/portal $(tools)/measure
	@TRUST_PORTAL=$(CURDIR)/$(out)/trust-portal tests/bench/bench

clean:
	rm -rf build public

install: $(out)/trust-portal
	install -D -m 755 $< $(DESTDIR)$(PREFIX)/bin/trust-portal

# ---- Set-up -----------------------------------------------------------------

# `install` and `clean` change nothing on the machine.
goals := $(or $(MAKECMDGOALS),all)
setup_for := $(if $(filter-out install clean,$(goals)),build) \
	$(filter test lint bench,$(goals:format=lint)) \
	$(if $(filter test-portal,$(goals)),portal)

setup:
	@$(if $(strip $(setup_for)),DEPS='$(DEPS)' CC='$(CC)' \
		generator/setup/install $(setup_for),:)

# ---- What is generated ------------------------------------------------------

# A list that is written only when it changes: a file that is added or taken
# away then rebuilds what was made of the list.
write_list = mkdir -p $(@D) && { printf '%s\n' $(1) | cmp -s - $@ || \
	printf '%s\n' $(1) >$@; }

$(embedded:%=$(gen)/%.list): $(gen)/%.list: FORCE
	@$(call write_list,$(files_$*))

.SECONDEXPANSION:
$(gen)/embedded_%.c: $(tools)/embed $(gen)/%.list \
		$$(addprefix $$(folder_$$*)/,$$(files_$$*))
	$(call quiet,EMBED)$(tools)/embed $* $(folder_$*) $(files_$*) >$@

# tests/unit/base/test_str.c is UNIT(base, str).
unit_entry = 'UNIT($(notdir $(patsubst %/,%,$(dir $(1)))), $\
	$(patsubst test_%,%,$(basename $(notdir $(1)))))'

$(gen)/unit_list.h: FORCE
	@$(call write_list,$(foreach file,$(unit_tests),\
		$(call unit_entry,$(file))))

$(out)/objects.list: FORCE
	@$(call write_list,$(objects) $(unit_objects))

$(tools)/embed: generator/tools/embed.c | setup
	@mkdir -p $(@D)
	$(call quiet,$(HOSTCC))$(HOSTCC) $(standard) -O2 -o $@ $<

$(tools)/budgets: tests/lint/budgets.c | setup
	@mkdir -p $(@D)
	$(call quiet,$(HOSTCC))$(HOSTCC) $(standard) -O2 -o $@ $<

$(tools)/measure: tests/bench/measure.c | setup
	@mkdir -p $(@D)
	$(call quiet,$(HOSTCC))$(HOSTCC) $(standard) -O2 -o $@ $<

# For tests/faults: what makes calls fail, and what tries every one of them.
$(tools)/inject.so: tests/faults/inject.c tests/faults/inject_process.c \
		tests/faults/inject.h | setup
	@mkdir -p $(@D)
	$(call quiet,$(HOSTCC))$(HOSTCC) $(standard) -O2 -fPIC -shared -o $@ \
		$(filter %.c,$^)

$(tools)/drive-faults: tests/faults/drive.c tests/faults/image.c \
		tests/faults/image.h | setup
	@mkdir -p $(@D)
	$(call quiet,$(HOSTCC))$(HOSTCC) $(standard) -O2 -o $@ $(filter %.c,$^)

portal_writer = $(patsubst %,tests/bench/%.c,portal kinds expand values)

$(tools)/portal: $(portal_writer) $(wildcard tests/bench/*.h) | setup
	@mkdir -p $(@D)
	$(call quiet,$(HOSTCC))$(HOSTCC) $(standard) -O2 -o $@ $(portal_writer)

# ---- Compiling and linking --------------------------------------------------

$(out)/%.o: %.c | setup
	@mkdir -p $(@D)
	$(compile)

$(embedded:%=$(out)/embedded_%.o): $(out)/%.o: $(gen)/%.c | setup
	@mkdir -p $(@D)
	$(compile)

$(unit_sources:%.c=$(out)/%.o): $(out)/%.o: %.c $(gen)/unit_list.h | setup
	@mkdir -p $(@D)
	$(compile) -Itests/unit $(test_warnings)

$(out)/trust-portal: $(objects) $(out)/objects.list
	$(link) $(objects) $(lib_ldlibs) $(LDLIBS)

$(out)/unit-tests: $(unit_objects) $(out)/objects.list
	$(link) $(unit_objects) $(check_libs) $(lib_ldlibs) $(LDLIBS)

# The link names the variant that was built last.
build/trust-portal: $(out)/trust-portal FORCE
	@[ "$$(readlink $@)" = $(VARIANT)/trust-portal ] || \
		ln -sf $(VARIANT)/trust-portal $@

-include $(shell find $(out) -name '*.d' 2>/dev/null)
