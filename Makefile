# The two commands of the README are `make demo` and `make test`. Each makes .venv and installs what it needs.
PYTHON ?= python3
BIN := $(if $(filter Windows_NT,$(OS)),.venv/Scripts,.venv/bin)
# Hundreds of processes are started by the tests: each would compile the program anew.
export PYTHONDONTWRITEBYTECODE :=
CATALOGUE := src/hte_cli/locale/zh_CN/LC_MESSAGES/hte_cli

.PHONY: demo test lint types bench torture messages clean

demo: .venv/installed
	$(BIN)/hte demo

test: lint types
	$(BIN)/python -m pytest -n auto --cov --cov-report=term

lint: .venv/installed
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: .venv/installed
	$(BIN)/mypy

bench: .venv/installed
	$(BIN)/pip install -q -c constraints.txt -r benchmarks/requirements.txt
	$(BIN)/python benchmarks/bench.py $(ARGS)

torture: .venv/installed
	$(BIN)/python torture/torture.py $(ARGS)

# New and changed messages into the catalogue; then translate what is empty in $(CATALOGUE).po.
messages: .venv/installed
	$(BIN)/pybabel -q extract -k _ -k _n:1,2 --no-location --sort-output --omit-header -o $(CATALOGUE).pot src/hte_cli
	$(BIN)/pybabel -q update -D hte_cli -i $(CATALOGUE).pot -d src/hte_cli/locale -l zh_CN --no-fuzzy-matching --ignore-obsolete
	rm $(CATALOGUE).pot
	$(BIN)/pybabel -q compile -i $(CATALOGUE).po -o $(CATALOGUE).mo -l zh_CN

.venv/installed: pyproject.toml constraints.txt hatch_build.py $(CATALOGUE).po
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install -q --disable-pip-version-check -c constraints.txt -e ".[dev]"
	$(BIN)/python -c "open('.venv/installed', 'w').close()"

clean:
	rm -rf .venv .coverage* dist
