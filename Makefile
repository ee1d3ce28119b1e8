# Each target does one thing and says what it does. `make help` lists them.
SHELL := /bin/bash -o pipefail
.DEFAULT_GOAL := help
.PHONY: help demo test lint interop bench fuzz fuzz-coverage docs sanitize need-build need-test need-interop

SOURCES := Package.swift Sources DemoSite Fixtures Tests
PUBLIC_MODULES := NemIDClient NemIDVerification MockProvider NemIDHTTP

# $(call need,PACKAGES): installs what is missing of PACKAGES with apt, and says so first; without the right to do that, or
# without apt, it prints the line to run and stops.
define need
@command -v swift >/dev/null || { echo "Swift 6.2 or newer is needed: https://www.swift.org/install"; exit 1; }
@missing=""; \
for package in $(1); do \
	dpkg-query -W -f '$${Status}' "$$package" 2>/dev/null | grep -q '^install ok installed' \
		|| missing="$$missing $$package"; \
done; \
if [ -z "$$missing" ]; then exit 0; fi; \
if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	echo "Installing$$missing"; \
	apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $$missing \
		>/dev/null; \
else \
	echo "Missing:$$missing"; \
	echo "Run: sudo apt-get install$$missing    (elsewhere: the packages of these names that your system has)"; \
	exit 1; \
fi
endef

help:
	@echo "make demo      start the demo site and the provider on this machine, and print the address"
	@echo "make test      build and run every test, those in a real browser included"
	@echo "make lint      check the format, and build with warnings as errors"
	@echo "make interop   compare with xmlsec1, libxml2, xsltproc, OpenSSL's commands, the JDK, Python's cryptography and zeep"
	@echo "make bench     measure against OpenSSL's arithmetic and, where installed, xmlsec1 and the JDK; fails where a bound is missed"
	@echo "make fuzz      look for inputs that break a rule, for SECONDS=60 (Docs/Fuzzing.md)"
	@echo "make fuzz-coverage  count the lines that the kept inputs of each fuzz target reach"
	@echo "make docs      build the reference documentation into .build/docs"
	@echo "make sanitize  run the tests with the address and thread sanitisers"

need-build:
	$(call need,libssl-dev pkg-config)

need-test: need-build
	$(call need,libssl-dev chromium chromium-driver xmlsec1 libxml2-utils openssl python3-cryptography-vectors $(shell command -v node >/dev/null || echo nodejs))

need-interop: need-build
	$(call need,libssl-dev xmlsec1 libxml2-utils libxml2-dev xsltproc gcc openssl curl python3-cryptography python3-cryptography-vectors python3-venv $(shell command -v javac >/dev/null || echo default-jdk-headless))

demo: need-build
	swift build --product DemoSite
	@"$$(swift build --product DemoSite --show-bin-path)/DemoSite" $(ARGUMENTS)

test: need-test
	swift build --build-tests
	@mkdir -p .build
	swift test --skip-build --skip InteropTests 2>&1 | tee .build/test.log
	@if [ -z "$$NEMID_SHARED_VECTORS" ]; then \
		echo "NEMID_SHARED_VECTORS is not set: $$(grep -cE '^➜ .* skipped' .build/test.log) suites or tests that need third-party vectors did not run."; \
	fi

lint:
	swift format lint --strict --recursive --parallel $(SOURCES)
	swift build --build-tests --scratch-path .build/lint \
		--explicit-target-dependency-import-check error -Xswiftc -warnings-as-errors

interop: need-interop
	swift build --build-tests
	NEMID_INTEROP=1 swift test --skip-build --filter InteropTests

# The peers are measured where their compilers' parts are installed, and passed over with a line where they are not.
PEERS := .build/bench/peers
SUPPORT := Tests/InteropTests/Support

# As for a server: Swift's libraries linked in, and optimised across modules when linking.
BENCH_BUILD := -c release --static-swift-stdlib --experimental-lto-mode full --product NemIDBench --scratch-path .build/bench

bench: need-build
	swift build $(BENCH_BUILD)
	@rm -rf $(PEERS) && mkdir -p $(PEERS)
	@if pkg-config --exists xmlsec1 && command -v cc >/dev/null; then \
		cc -O2 -Wall $$(pkg-config --cflags xmlsec1) $(SUPPORT)/MeasureResponse.c -o $(PEERS)/xmlsec $$(pkg-config --libs xmlsec1); \
	fi
	@if command -v javac >/dev/null; then javac -d $(PEERS) $(SUPPORT)/MeasureResponse.java; fi
	"$$(swift build $(BENCH_BUILD) --show-bin-path)/NemIDBench"

# Everything below the targets is instrumented: for coverage, which leads libFuzzer, and by the address sanitiser.
FUZZ_BUILD := -c release --product NemIDFuzz --scratch-path .build/fuzz --sanitize=address \
	-Xswiftc -sanitize=fuzzer -Xswiftc -DFUZZING
SECONDS ?= 60

fuzz: need-build
	swift build $(FUZZ_BUILD)
	@Sources/NemIDFuzz/fuzz.sh "$$(swift build $(FUZZ_BUILD) --show-bin-path)/NemIDFuzz" $(SECONDS) $(TARGETS)

# Apart from the build above: neither fuzzing nor sanitisers, but every line counted.
COVERAGE_BUILD := -c release --product NemIDFuzz --scratch-path .build/fuzz-coverage \
	-Xswiftc -profile-generate -Xswiftc -profile-coverage-mapping

fuzz-coverage: need-build
	swift build $(COVERAGE_BUILD)
	@Sources/NemIDFuzz/coverage.sh "$$(swift build $(COVERAGE_BUILD) --show-bin-path)/NemIDFuzz" $(TARGETS)

docs: need-build
	@rm -rf .build/docs && mkdir -p .build/symbols/graphs
	@for module in $(PUBLIC_MODULES); do \
		swift build --target "$$module" --scratch-path .build/symbols -Xswiftc -emit-symbol-graph \
			-Xswiftc -emit-symbol-graph-dir -Xswiftc "$$PWD/.build/symbols/graphs" \
			-Xswiftc -symbol-graph-minimum-access-level -Xswiftc public || exit 1; \
	done
	@docc="$$(dirname "$$(readlink -f "$$(command -v swift)")")/docc"; \
	for module in $(PUBLIC_MODULES); do \
		mkdir -p ".build/docs/symbols/$$module" && cp .build/symbols/graphs/$$module*.json ".build/docs/symbols/$$module/"; \
		"$$docc" convert --warnings-as-errors --additional-symbol-graph-dir ".build/docs/symbols/$$module" \
			--fallback-display-name "$$module" --fallback-bundle-identifier "nemid.$$module" \
			--output-dir ".build/docs/$$module" || exit 1; \
		echo "Documentation of $$module: .build/docs/$$module"; \
	done

# Leaks of the test runner's own, and of constants that live as long as the process, are left out; so are reports of races
# in the handlers' queue itself, taken for false as every access to it is under a Mutex; what handlers do is not left out.
sanitize: need-build
	@mkdir -p .build && printf 'leak:libXCTest\nleak:swift::threading_impl::once_slow\n' > .build/leaks
	@printf 'race:HandlerExecutorC5Queue\nrace:HandlerExecutorC*AC5Queue\n' > .build/races
	LSAN_OPTIONS="suppressions=$$PWD/.build/leaks:print_suppressions=0" \
		swift test --sanitize=address --scratch-path .build/asan --skip InteropTests --skip BrowserTests
	TSAN_OPTIONS="suppressions=$$PWD/.build/races" swift test --sanitize=thread --scratch-path .build/tsan --skip InteropTests --skip BrowserTests
