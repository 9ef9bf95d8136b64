# `make demo` and `make test` are all one needs; everything lives in .venv.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check

.PHONY: venv demo test quick check fix bench torture mutants models
.DEFAULT_GOAL := demo

venv: $(VENV)/test.stamp

# What the bot needs to run, from hashed pins; the project itself is linked in, not copied.
$(VENV)/run.stamp: requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "prescreen needs Python 3.11 or newer; here $(PYTHON) is" \
	    "$$($(PYTHON) --version 2>&1). Try: make PYTHON=python3.12" >&2; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || { \
	  echo "Python's venv module is missing. Install it with:" \
	    "sudo apt install python3-venv" >&2; exit 1; }
	@echo "Preparing $(VENV), once ..."
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(PIP) install --require-hashes -r requirements.lock
	@$(PIP) install --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/test.stamp: tests/requirements.lock $(VENV)/run.stamp
	@echo "Adding the tools for tests ..."
	@$(PIP) install --require-hashes -r tests/requirements.lock
	@touch $@

demo: $(VENV)/run.stamp
	@$(BIN)/prescreen demo

# A worker more than cores, for the tests that wait for a process; a file stays with its worker.
CORES := $(shell getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2)
WORKERS := $(shell expr $(CORES) + 1)

test: $(VENV)/test.stamp
	@$(BIN)/python -m pytest -n $(WORKERS) --dist loadfile --no-loadscope-reorder --durations=10

# The inner loop: units and conversations, without what is slow.
quick: $(VENV)/test.stamp
	@$(BIN)/python -m pytest tests/unit tests/conversations -n auto --dist worksteal -q \
	  -m "not torture and not slow"

check: $(VENV)/test.stamp
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/prescreen trials check

fix: $(VENV)/test.stamp
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

bench: $(VENV)/test.stamp
	@for bench in tests/bench/bench_*.py; do echo "# $$bench"; PYTHONPATH=. $(BIN)/python $$bench; done

torture: $(VENV)/test.stamp
	@$(BIN)/python -m pytest -m torture --durations=10
	@TORTURE_TIMES=20 $(BIN)/python -m pytest tests/independent --durations=10

# The weights of the red flags and of questions' topics, from the lines in tests/data; scikit-learn
# has a venv of its own, for the bot reads the weights with numpy alone.
models: $(VENV)/run.stamp
	@test -x $(VENV)-models/bin/python || $(PYTHON) -m venv $(VENV)-models
	@$(VENV)-models/bin/python -m pip install --quiet --disable-pip-version-check -e '.[models]'
	@PYTHONPATH=. $(VENV)-models/bin/python -m tests.models.redflags
	@PYTHONPATH=. $(VENV)-models/bin/python -m tests.models.measure
	@PYTHONPATH=. $(VENV)-models/bin/python -m tests.models.inquiries
	@PYTHONPATH=. $(VENV)-models/bin/python -m tests.models.measure_inquiries

# Wrong turns of the trial files: how many the tests notice, and why the others change nothing.
mutants: $(VENV)/test.stamp
	@$(BIN)/python -m tests.mutation --suite 5
