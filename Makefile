# `make demo` and `make test` each work alone on a fresh machine that has make and Python 3.11 or newer.

.DEFAULT_GOAL := help
SHELL := /bin/bash

PYTHON ?= $(firstword $(foreach name,python3.11 python3 python,\
	$(shell $(name) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $(name))))
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.callwright-ready

bodies = $(wildcard generated/callwright/*.py)
providers = $(filter-out callwright.__init__,$(patsubst generated/callwright/%.pyi,callwright.%,$(wildcard generated/callwright/*.pyi)))

.PHONY: help demo test generate check typecheck bench soak constraints clean

help:  ## say what can be made
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 14

demo: $(READY)  ## from nothing to a small real model's answers; LIVE=1 asks the real APIs with your own keys
	@$(BIN)/python -m demo.run

test: check typecheck  ## every gate, then the whole test suite with branch coverage
	$(BIN)/python -m pytest -n 2 --cov --cov-report=
	@echo "Branch coverage: $$($(BIN)/coverage report --format=total) % (by file: $(BIN)/coverage report)"

generate: $(READY)  ## write generated/ and docs/providers.md anew from specs/ and templates/
	@$(BIN)/callwright generate
	@$(BIN)/callwright capabilities > docs/providers.md

check: $(READY)  ## the quick gates: format, lint, types, imports, and generated/ being what the specs say
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/pyright
	$(BIN)/lint-imports
	$(BIN)/callwright generate --check
	$(BIN)/callwright capabilities --check docs/providers.md

typecheck: $(READY)  ## mypy on the sources and the generated bodies, and each stub against its module
	$(BIN)/mypy generator runtime demo $(bodies)
	$(if $(providers),$(BIN)/python -m mypy.stubtest --mypy-config-file pyproject.toml --allowlist tests/typing/stubtest.allowed $(providers))

bench: $(READY)  ## the benchmarks, as ratios
	@if [ -d benchmarks ]; then $(BIN)/python -m benchmarks; else echo "benchmarks/: nothing to run yet"; fi

soak: $(READY)  ## the long runs
	@if [ -d tests/soak ]; then $(BIN)/python -m pytest tests/soak; else echo "tests/soak/: nothing to run yet"; fi

constraints: $(READY)  ## pin the newest versions that pyproject.toml admits
	$(BIN)/uv pip compile pyproject.toml --all-extras --universal --python-version 3.11 --upgrade \
		--no-annotate --no-header --no-emit-index-url --no-emit-find-links --output-file constraints.txt

clean:  ## remove the environment, the caches and the results of runs
	rm -rf $(VENV) .cache .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis .coverage* htmlcov dist
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# uv installs in seconds but knows nothing of pip's settings: where it cannot reach an index, pip does the same.
$(READY): pyproject.toml constraints.txt
	@[ -n "$(PYTHON)" ] || { echo "Python 3.11 or newer is needed, and none was found. Name one: make PYTHON=/path/to/python3"; exit 1; }
	@echo "Installing into $(VENV) (with $(PYTHON); the first time takes a minute or so)"
	@[ -x $(BIN)/pip ] || $(PYTHON) -m venv $(VENV) || { \
		echo "$(PYTHON) cannot make a virtual environment. On Debian and Ubuntu its venv package is apart: apt install python3-venv"; exit 1; }
	@$(BIN)/pip install --quiet --disable-pip-version-check --constraint constraints.txt uv
	@$(BIN)/uv pip install --quiet --python $(BIN)/python --constraint constraints.txt --editable '.[all,gen,dev]' \
		|| $(BIN)/pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[all,gen,dev]'
	@touch $@
