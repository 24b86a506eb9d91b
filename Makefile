# Everything that a developer or a newcomer does. Needs python3 and make; the rest comes from the package registry into
# .tools/ (uv, the SAM command line) and .venv/ (the packages of the lock file).

SHELL := /bin/bash
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

UV := .tools/bin/uv
SAM := .tools/bin/sam
SAM_VERSION := 1.170.0
BIN := .venv/bin
VENV := .venv/.done
COVERAGE := 90

export SAM_CLI_TELEMETRY := 0
# Layers are built with our uv; a virtual environment of somebody else's is none of our business.
export PATH := $(CURDIR)/.tools/bin:$(PATH)
unexport VIRTUAL_ENV
# uv trusts a list of its own unless told otherwise; the machine's list also has what a company's proxy signs with.
ifneq ($(wildcard /etc/ssl/certs/ca-certificates.crt),)
export UV_SYSTEM_CERTS := 1
endif
# Some containers forbid byte code; then every start of Python compiles hundreds of modules again.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: help setup demo test lint types contracts unit validate bench build deploy build-neural deploy-neural clean

help: ## say what there is
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/\1\t\2/p' $(MAKEFILE_LIST) | expand -t 12

setup: $(VENV) ## install everything into .tools and .venv; the command is then .venv/bin/mujaz

demo: $(VENV) ## run the whole system on this machine, without an account, and print the seed article's brief
	@$(BIN)/python -m demo

test: $(VENV) $(SAM) ## everything that CI runs
	@$(MAKE) --no-print-directory -j2 unit lint types contracts

lint: $(VENV)
	$(BIN)/ruff check
	$(BIN)/ruff format --check

types: $(VENV)
	$(BIN)/mypy
	$(BIN)/mypy functions/brief demo
	$(BIN)/mypy functions/digest
	$(BIN)/mypy functions/reconcile

contracts: $(VENV)
	$(BIN)/lint-imports

unit: $(VENV) $(SAM)
	$(BIN)/pytest -n auto --dist loadfile --cov --cov-report=term-missing:skip-covered --cov-fail-under=$(COVERAGE)

validate: $(SAM) ## check template.yaml; the tests do so too
	$(SAM) validate --lint

bench: $(VENV) ## time the brief of the seed article and the cold start
	$(BIN)/python bench/seed_speed.py
	$(BIN)/python bench/cold_import.py

build: $(SAM) ## build function and layers into .aws-sam, without Docker
	$(SAM) build

deploy: build ## deploy to the AWS account of your credentials; asks before it changes anything
	$(SAM) deploy

template.neural.yaml: template.yaml scripts/neural_template.py $(VENV)
	$(BIN)/python scripts/neural_template.py $@

build-neural: $(SAM) template.neural.yaml ## build the variant with a neural model (models/argos-ar-en) as an image; needs Docker
	@test -d models/argos-ar-en || { echo "no model: $(BIN)/mujaz model get argos-ar-en" >&2; exit 1; }
	$(SAM) build -t template.neural.yaml

deploy-neural: build-neural ## deploy that variant; asks before it changes anything
	$(SAM) deploy --resolve-image-repos

clean: ## remove what was built and installed
	rm -rf template.neural.yaml .aws-sam .venv .tools out build dist htmlcov .coverage .mypy_cache .ruff_cache .pytest_cache \
	    .hypothesis .import_linter_cache

$(UV): scripts/bootstrap.py
	python3 scripts/bootstrap.py
	@touch -h $@

$(VENV): pyproject.toml uv.lock | $(UV)
	$(UV) sync --locked --quiet
	@touch $@

# In an environment of its own: it pins old versions of much that we use.
$(SAM): | $(UV)
	UV_TOOL_DIR=$(CURDIR)/.tools/sam UV_TOOL_BIN_DIR=$(CURDIR)/.tools/bin \
	    $(UV) tool install --quiet aws-sam-cli==$(SAM_VERSION)
