# `make run` shows it working, `make test` proves it; each sets the machine up the first time, and only then.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --quiet --quiet --disable-pip-version-check
READY := $(VENV)/.project-installed
SOURCES := benchmarks graph newsroom nodes prompts story tests writers

.PHONY: run demo test check matrix bench fuzz bench-faithfulness bench-embedded bench-seo bench-page schema setup record lock clean
.DELETE_ON_ERROR:

run: $(READY)
	@$(BIN)/fidele write examples/barrage.txt --out out/barrage --show

# A model-written story from its recording, through the real client, without a key.
demo: $(READY)
	@$(BIN)/python -m tests.demo

test: $(READY)
	$(BIN)/ruff check $(SOURCES)
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	$(BIN)/python -m pytest -n auto --cov --cov-report=

check: test

# Every fault of an endpoint at every step of the graph, once and for good, and what comes of it.
matrix: $(READY)
	$(BIN)/python -m tests.matrix

# The properties of both files with other examples each time, FUZZ=2000 of each.
fuzz: $(READY)
	FUZZ=$(or $(FUZZ),500) $(BIN)/python -m pytest -n auto tests/test_fuzz.py tests/test_plausible.py

# How fast it is and what it asks for, each figure beside its aim; as JSON in out/bench.json too.
bench: $(READY)
	$(BIN)/python -m benchmarks.bench

# What the fact checker catches, clears and lets slip on its labelled set; fails below the pinned floors.
bench-faithfulness: $(READY)
	$(BIN)/python -m benchmarks.faithfulness
	$(BIN)/python -m benchmarks.judged

# What the embedded writer makes of texts: make bench-embedded TEXTS="folder file.txt a.txt+b.txt" GRAMMAR=1 (grammalecte-cli).
# It fails too where the examples take longer, for 450 words, than so many times a fixed piece of work: some 15 is what they take.
bench-embedded: $(READY)
	$(BIN)/python -m benchmarks.embedded $(or $(TEXTS),examples --at-most 19) $(if $(GRAMMAR),--grammar)
	$(BIN)/python -m benchmarks.editing $(or $(TEXTS),examples)

# The lights of the examples' articles; FILES="..." for others, REFEREE=folder to hold them against WordPress's analysis.
bench-seo: $(READY)
	$(BIN)/python -m benchmarks.seo --given $(FILES) $(if $(REFEREE),--referee $(REFEREE))

# What the Nu checker, html-validate and Lighthouse say of the pages; needs npm, java and chromium, takes minutes.
bench-page: $(READY)
	$(BIN)/python -m benchmarks.validate $(FILES)

# The published schema of article.json, after a change of the values.
schema: $(READY)
	$(BIN)/python -m tests.schema

setup: $(READY)

# Asks the real endpoint and keeps its answers: make record TEST=tests/test_questions.py::test_extract
record: $(READY)
	@test -n "$(TEST)" || { echo "make record needs TEST=tests/test_file.py::test_name" >&2; exit 2; }
	$(BIN)/python -m pytest -o addopts="--strict-markers" --record-mode=rewrite $(TEST)

# Names, versions and hashes only: where packages come from is the machine's business.
lock: $(READY)
	$(BIN)/pip-compile --quiet --upgrade --generate-hashes --allow-unsafe --strip-extras --extra dev \
		--no-header --no-annotate --no-emit-options --no-emit-index-url --no-emit-trusted-host --no-emit-find-links \
		--output-file requirements.txt pyproject.toml

clean:
	rm -rf $(VENV) out build .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .coverage

$(VENV)/.requirements-installed: requirements.txt
	@echo "Setting up $(VENV) once, which takes a minute or two ..."
	@$(PYTHON) -m venv $(VENV)
	@$(PIP) install --no-deps --require-hashes --requirement requirements.txt
	@touch $@

$(READY): $(VENV)/.requirements-installed pyproject.toml
	@$(PIP) install --no-deps --no-build-isolation --no-index --config-settings editable_mode=compat --editable .
	@touch $@
