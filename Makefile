# SPDX-License-Identifier: GPL-2.0-or-later
# make demo shows it working; make test passes its tests; both install what is missing.

PREFIX ?= /usr/local
SWIFT ?= swift
# The Swift runtime goes into the program; libxapian and libstdc++ stay shared libraries.
RELEASE = -c release --static-swift-stdlib
PROGRAM = .build/release/pincite
SHARE = $(DESTDIR)$(PREFIX)/share
COMPLETIONS = bash-completion/completions/pincite zsh/site-functions/_pincite \
  fish/vendor_completions.d/pincite.fish
SOURCES = Sources Tests FuzzTesting Package.swift
apt = { echo "installing $(1)" >&2; sudo=""; [ "$$(id -u)" = 0 ] || sudo=sudo; \
  $$sudo apt-get update -qq && \
  $$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $(1); }
SHIMS = $(wildcard $(addprefix Sources/C*/,*.c *.cpp *.hpp include/*.h))

.PHONY: demo test build install format lint check test-asan test-tsan torture clean xapian

demo: build
	@Examples/demo $(PROGRAM)

test: xapian
	$(SWIFT) build --build-tests --explicit-target-dependency-import-check error
	$(SWIFT) test --skip-build --disable-xctest

build: xapian
	$(SWIFT) build $(RELEASE) --product pincite

install: build
	install -d $(addprefix $(SHARE)/,$(dir $(COMPLETIONS)) man/man1 man/man7) $(DESTDIR)$(PREFIX)/bin
	install -m 755 $(PROGRAM) $(DESTDIR)$(PREFIX)/bin/pincite
	$(PROGRAM) manual pincite >$(SHARE)/man/man1/pincite.1
	$(PROGRAM) manual pincite-query >$(SHARE)/man/man7/pincite-query.7
	$(PROGRAM) manual Sources/Wire/PROTOCOL.md >$(SHARE)/man/man7/pincite-protocol.7
	$(PROGRAM) completions bash >$(SHARE)/$(word 1,$(COMPLETIONS))
	$(PROGRAM) completions zsh >$(SHARE)/$(word 2,$(COMPLETIONS))
	$(PROGRAM) completions fish >$(SHARE)/$(word 3,$(COMPLETIONS))

format:
	$(SWIFT) format format --in-place --recursive --parallel $(SOURCES)
	@if command -v clang-format >/dev/null; then clang-format -i $(SHIMS); fi

lint:
	$(SWIFT) format lint --strict --recursive --parallel $(SOURCES)
	@if command -v clang-format >/dev/null; then clang-format --dry-run --Werror $(SHIMS); fi

check: lint test

# All tests are Swift Testing; XCTest's own runner leaks, which the sanitizers would report as ours.
# Sanitizers have build folders of their own, or every switch would rebuild everything.
test-asan: xapian
	$(SWIFT) test --disable-xctest --sanitize address --scratch-path .build/asan

test-tsan: xapian
	$(SWIFT) test --disable-xctest --sanitize thread --scratch-path .build/tsan

# kill -9 at every call, full disks, failing syncs: minutes, not seconds. Best as root, who can mount
# small disks; the program itself then runs as nobody.
torture: xapian
	@command -v strace >/dev/null || command -v apt-get >/dev/null && $(call apt,strace) \
	  || echo "without strace no call can be disturbed; those tests are skipped" >&2
	$(SWIFT) build --build-tests
	PINCITE_TORTURE=1 $(SWIFT) test --skip-build --disable-xctest --filter TortureTests

clean:
	rm -rf .build

# The one system library. Installed when it is missing and apt is there; else its name is said.
xapian:
	@if echo '#include <xapian.h>' | c++ -E -x c++ - >/dev/null 2>&1 \
	  || echo '#include <xapian.h>' | clang++ -E -x c++ - >/dev/null 2>&1; then exit 0; fi; \
	if ! command -v apt-get >/dev/null; then \
	  echo "pincite needs the Xapian library with its headers, 1.4.22 or later:" >&2; \
	  echo "the package is libxapian-dev (Debian), xapian-core-devel (Fedora), xapian (Homebrew)" >&2; \
	  exit 1; fi; \
	$(call apt,libxapian-dev)
