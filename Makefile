# `make demo` and `make test` each work alone on a fresh machine that has make and Python 3.11 or newer.

.DEFAULT_GOAL := help
SHELL := /bin/bash

PYTHON ?= $(firstword $(foreach name,python3.11 python3 python,\
	$(shell $(name) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $(name))))
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.callwright-ready

# LiteLLM pins an older version of another provider's SDK: it has an environment, pins and checks of its own.
LITELLM := .venv-litellm
LITELLM_READY := $(LITELLM)/.callwright-ready

SITE_READY := $(VENV)/.callwright-site

GATES := format lint types imports generated providers-page
QUICK := tests/runtime tests/generator/test_functional_modes.py tests/generator/test_functional_responses.py \
	tests/generator/test_functional_streams.py tests/compatibility
PROVIDER_TESTS := tests/modes tests/conversations tests/defects tests/faults tests/hostile tests/replay tests/typing

comma := ,
SITE_EXTRAS := all$(comma)site

bodies = $(filter-out %/litellm.py,$(wildcard generated/callwright/*.py))
providers = $(filter-out callwright.__init__ callwright.litellm,\
	$(patsubst generated/callwright/%.pyi,callwright.%,$(wildcard generated/callwright/*.pyi)))
stubtest = python -m mypy.stubtest --mypy-config-file tests/typing/stubtest.ini
compile = $(BIN)/uv pip compile pyproject.toml --universal --python-version 3.11 --upgrade \
	--no-annotate --no-header --no-emit-index-url --no-emit-find-links

# What tests/support/tiers.py makes smaller.
tiered = $(addprefix tests/,conversations defects faults guards independent modes replay)

# Tests start hundreds of processes that import SDKs: without compiled modules each would compile them again.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: help demo prove test test-litellm generate check $(GATES:%=gate-%) format quick provider typecheck coverage test-pythons bench bench-peers soak mutants release site site-check constraints clean

help:  ## say what can be made
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 14

demo: $(READY)  ## from nothing to a small real model's answers; LIVE=1 asks the real APIs with your own keys
	@$(BIN)/python -m demo.run

test: $(READY) $(LITELLM_READY)  ## every gate, two at a time, then the whole test suite
	@$(MAKE) --no-print-directory --jobs 2 --output-sync check typecheck test-litellm
	$(BIN)/python -m pytest -n 3 --dist loadgroup

coverage: $(READY)  ## branch coverage by the functional tests: where a spec goes in and a call comes out
	$(BIN)/python -m pytest -n 3 --dist loadgroup tests/runtime tests/generator/test_functional_*.py --cov --cov-report=
	@echo "Branch coverage by the functional tests: $$($(BIN)/coverage report --format=total) % (by file: $(BIN)/coverage report)"

test-litellm: $(LITELLM_READY)  ## LiteLLM, where it lives: its record, its types, and every mode
	$(LITELLM)/bin/callwright surface --check litellm
	$(LITELLM)/bin/pyright --project pyrightconfig-litellm.json
	$(LITELLM)/bin/mypy generated/callwright/litellm.py
	$(LITELLM)/bin/$(stubtest) callwright.litellm
	@# What this SDK warns of is its own business; its tracebacks are too deep for pytest's.
	$(LITELLM)/bin/python -m pytest tests/modes tests/prove tests/typing tests/testing -k litellm -W default --disable-warnings --tb native

generate: $(READY)  ## write generated/ and docs/providers.md anew from specs/ and templates/
	@$(BIN)/callwright generate
	@$(BIN)/callwright capabilities > docs/providers.md

check: $(READY)  ## the quick gates, all of them even if one fails: format, lint, types, imports, generated/
	@$(MAKE) --no-print-directory --keep-going $(GATES:%=gate-%) || { echo "Failed gates are marked 'Error' above."; exit 1; }

gate-format: $(READY)
	$(BIN)/ruff format --check
gate-lint: $(READY)
	$(BIN)/ruff check
gate-types: $(READY)
	$(BIN)/pyright
gate-imports: $(READY)
	$(BIN)/lint-imports --no-logo
gate-generated: $(READY)
	$(BIN)/callwright generate --check
gate-providers-page: $(READY)
	$(BIN)/callwright capabilities --check docs/providers.md

format: $(READY)  ## format the sources and apply the safe fixes of the linter
	$(BIN)/ruff check --fix --exit-zero --quiet
	$(BIN)/ruff format

quick: $(READY)  ## the inner loop, under a minute: format, lint, runtime and functional tests, one provider
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/python -m pytest -q -n 2 $(QUICK)

provider: $(READY)  ## everything about one provider: make provider P=openai
	@[ -n "$(P)" ] || { echo "Name a provider: make provider P=openai"; exit 2; }
	$(BIN)/callwright generate --check $(P)
	$(BIN)/callwright surface --check $(P)
	$(BIN)/python -m pytest -q -n 2 --dist loadgroup -k "$(P)" $(PROVIDER_TESTS)

typecheck: $(READY)  ## mypy on the sources and the generated bodies, and each stub against its module
	$(BIN)/mypy generator runtime demo docs_site $(bodies)
	$(if $(providers),$(BIN)/$(stubtest) $(providers) callwright_runtime.llm.decorator)

test-pythons: $(READY)  ## the runtime's tests on Python 3.12 to 3.15, as far as they can be had; VERSIONS="3.12 pyodide-3.14" names some
	@$(BIN)/python -m tests.pythons $(VERSIONS)

bench: $(READY)  ## the benchmarks, as ratios; figures and a page of plots go to .cache/bench
	@mkdir -p .cache/bench
	@$(BIN)/python -m benchmarks --json .cache/bench/figures.json --html .cache/bench/figures.html

bench-peers: $(READY)  ## the same calls by other libraries, each in an environment of its own
	@mkdir -p .cache/bench
	@$(BIN)/python -m benchmarks.peers --json .cache/bench/peers.json --html .cache/bench/peers.html

prove: $(READY) $(LITELLM_READY)  ## check the laws of every spec, with many examples
	$(BIN)/callwright prove --examples 200
	$(LITELLM)/bin/callwright prove --examples 200 litellm

soak: $(READY) $(LITELLM_READY) coverage prove  ## the long runs; every test for every provider, sync and async
	$(BIN)/python -m pytest -n 2 --dist loadgroup tests/soak
	$(BIN)/python -m pytest -n 2 --dist loadgroup -m thorough
	$(BIN)/python -m pytest -n 2 --dist loadgroup --all-providers $(tiered)
	$(LITELLM)/bin/python -m pytest tests/typing -k litellm -m thorough
	$(LITELLM)/bin/python -m pytest tests/modes -k litellm --all-providers -W default --disable-warnings --tb native

mutants: $(READY)  ## change runtime and generated code in small ways; list the changes that no test notices
	$(BIN)/python -m tests.mutation

release: $(READY)  ## build, check and tag a version, and draft its changelog: make release VERSION=1.2.3; uploads nothing
	@[ -n "$(VERSION)" ] || { echo "Name a version: make release VERSION=1.2.3"; exit 2; }
	$(if $(OPTIONS),,@$(MAKE) --no-print-directory test)
	@$(BIN)/python -m release $(VERSION) $(OPTIONS)

site: $(SITE_READY)  ## build the documentation site into .cache/site/html, strictly, and check its links
	@$(BIN)/python -m docs_site

site-check: site  ## look at the built site in a browser: 1400 and 420 px, light and dark, with a keyboard
	$(BIN)/python -m pytest -q -m thorough tests/demo/test_site_in_browser.py

constraints: $(READY)  ## pin the newest versions that pyproject.toml admits
	$(compile) --extra all --extra gen --extra dev --extra site --output-file constraints.txt
	$(compile) --extra litellm --extra gen --extra dev --output-file constraints-litellm.txt

clean:  ## remove the environment, the caches and the results of runs
	rm -rf $(VENV) $(LITELLM) .venv-3.* .cache .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis .coverage* htmlcov dist
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# uv installs in seconds but knows nothing of pip's settings: where it cannot reach an index, pip does the same.
# $(call install,ENVIRONMENT,PINS,EXTRA)
define install
[ -n "$(PYTHON)" ] || { echo "Python 3.11 or newer is needed, and none was found. Name one: make PYTHON=/path/to/python3"; exit 1; }; \
echo "Installing into $(1) (with $(PYTHON); the first time takes a minute or so)"; \
[ -x $(1)/bin/pip ] || $(PYTHON) -m venv $(1) || { \
	echo "$(PYTHON) cannot make a virtual environment. On Debian and Ubuntu its venv package is apart: apt install python3-venv"; exit 1; }; \
$(1)/bin/pip install --quiet --disable-pip-version-check --constraint $(2) uv || exit 1; \
$(1)/bin/uv pip install --quiet --python $(1)/bin/python --constraint $(2) --editable '.[$(3),gen,dev]' \
	|| $(1)/bin/pip install --quiet --disable-pip-version-check --constraint $(2) --editable '.[$(3),gen,dev]' || exit 1; \
touch $(1)/.callwright-ready
endef

$(READY): pyproject.toml constraints.txt
	@$(call install,$(VENV),constraints.txt,all)

$(SITE_READY): $(READY)
	@$(call install,$(VENV),constraints.txt,$(SITE_EXTRAS))
	@touch $(SITE_READY)

$(LITELLM_READY): pyproject.toml constraints-litellm.txt
	@$(call install,$(LITELLM),constraints-litellm.txt,litellm)
