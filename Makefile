# The two commands of the README are `make demo` and `make test`. Each makes .venv and installs what it needs.
PYTHON ?= python3
BIN := $(if $(filter Windows_NT,$(OS)),.venv/Scripts,.venv/bin)
# Hundreds of processes are started by the tests: each would compile the program anew.
export PYTHONDONTWRITEBYTECODE :=
CATALOGUE := src/hte_cli/locale/zh_CN/LC_MESSAGES/hte_cli

# The part of the tests that the libraries' versions decide on.
CORE := tests/intake tests/policy tests/report tests/store tests/cli/test_importing.py tests/awarding/test_award_papers.py tests/oracle/test_by_hand.py

.PHONY: demo test coverage quick lint types bench torture messages classes documents lowest newest hashes hashed clean

demo: .venv/installed
	$(BIN)/hte demo

test: lint types
	$(BIN)/python -m pytest -n auto --dist worksteal

# What of the program the tests run. To watch every line and branch doubles their time: not in each `make test`.
coverage: .venv/installed
	$(BIN)/python -m pytest -n auto --dist worksteal --cov --cov-report=term

# Style, types, and of the tests of what changed as many as fit into a minute.
quick: lint types
	$(BIN)/python tests/quick.py

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

# The SQLModel classes, after a table was changed.
classes: .venv/installed
	$(BIN)/python tests/store/sqlmodel_classes.py

# What is made of the program: docs/commands.md, docs/json.md and its schema.
documents: .venv/installed
	$(BIN)/python tests/docs/make_documents.py

.venv/installed: pyproject.toml constraints.txt hatch_build.py $(CATALOGUE).po
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install -q --disable-pip-version-check -c constraints.txt -e ".[dev]"
	$(BIN)/python -c "open('.venv/installed', 'w').close()"

# The core of the tests with the lowest versions that pyproject.toml names; `make lowest PYTHON=python3.13`.
lowest:
	rm -rf .venv-lowest && $(PYTHON) -m venv .venv-lowest
	.venv-lowest/bin/python -c "import tomllib; print(*tomllib.load(open('pyproject.toml', 'rb'))['project']['dependencies'], sep='\n')" \
	  | sed 's/>=/==/' > .venv-lowest/lowest.txt
	.venv-lowest/bin/python -m pip install -q --disable-pip-version-check -c .venv-lowest/lowest.txt -e . pytest hypothesis
	.venv-lowest/bin/python -m pytest $(CORE)

# Likewise with the newest that there are.
newest:
	rm -rf .venv-newest && $(PYTHON) -m venv .venv-newest
	.venv-newest/bin/python -m pip install -q --disable-pip-version-check -e . pytest hypothesis
	.venv-newest/bin/python -m pytest $(CORE)

# The constraints with the hashes of their files, after constraints.txt was changed.
hashes: .venv/installed
	$(BIN)/python tests/architecture/hash_constraints.py

# What is installed is what was looked at: no file of another hash is taken.
hashed:
	rm -rf .venv-hashed && $(PYTHON) -m venv .venv-hashed
	.venv-hashed/bin/python -m pip install -q --disable-pip-version-check --require-hashes --no-deps -r hashed-constraints.txt
	.venv-hashed/bin/python -m pip install -q --disable-pip-version-check --no-deps -e .
	.venv-hashed/bin/hte --version

clean:
	rm -rf .venv .venv-* .coverage* dist
