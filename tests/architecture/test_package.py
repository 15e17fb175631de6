"""What belongs together stays together: migrations and models, the plan and the package, messages and translations."""

from __future__ import annotations

import hashlib
import re
import tomllib
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po
from sqlalchemy import create_engine

import hte_cli
from hte_cli.models import METADATA
from hte_cli.policy.shipped import shipped_folder
from hte_cli.store.opening import HEAD, MIGRATIONS, create_store

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "hte_cli"
CATALOGUE = SOURCE / "locale" / "zh_CN" / "LC_MESSAGES" / "hte_cli.po"
PLACE = re.compile(r"\{([^{}:!]*)[^{}]*\}")


def test_every_constraint_has_the_hashes_of_its_files():
    """When this fails: make hashes."""
    hashed = (ROOT / "hashed-constraints.txt").read_text(encoding="utf-8").replace("\\\n", "")
    pinned = {line.split()[0].lower().replace("_", "-") for line in hashed.splitlines() if "--hash=sha256:" in line}
    constraints = (ROOT / "constraints.txt").read_text(encoding="utf-8").split()
    assert pinned == {line.lower().replace("_", "-") for line in constraints}


def test_every_library_of_the_program_states_its_lowest_version_and_its_licence():
    stated = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]
    listed = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8").lower()
    assert [one for one in stated if ">=" not in one or f"| {one.partition('>=')[0].lower()} " not in listed] == []


def test_the_newest_migration_is_the_one_the_program_expects():
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    assert ScriptDirectory.from_config(config).get_heads() == [HEAD]


def test_the_migrations_make_what_the_models_say(tmp_path: Path):
    create_store(tmp_path / "hte.db")
    engine = create_engine(f"sqlite:///{tmp_path / 'hte.db'}")
    with engine.connect() as connection:
        differences = compare_metadata(MigrationContext.configure(connection), METADATA)
    engine.dispose()
    assert differences == []


def test_the_plan_and_the_sample_county_are_found_by_the_program():
    folder = shipped_folder()
    assert {"plan.yaml", "rules.yaml", "targets.yaml", "sample"} <= {path.name for path in folder.iterdir()}


def test_the_wheel_takes_the_plan_the_catalogue_and_the_mark_of_types_along():
    wheel = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["hatch"]["build"]["targets"]["wheel"]
    assert wheel["force-include"] == {"data": "hte_cli/data"}
    assert wheel["artifacts"] == ["*.mo"]
    assert (SOURCE / "py.typed").exists()


def test_the_library_in_the_page_is_the_published_one_with_its_licences():
    folder = SOURCE / "report" / "web" / "assets" / "echarts"
    published = "b66b25aeb4df84e33199dc21694014d336d222cbd9deb0e5a7c14bd6aa0d0fd0"  # echarts 6.1.0, dist/echarts.min.js
    assert hashlib.sha256((folder / "echarts.min.js").read_bytes()).hexdigest() == published
    assert {path.name for path in folder.iterdir()} == {"LICENSE", "LICENSE-d3", "NOTICE", "echarts.min.js"}


def test_the_version_stands_in_one_place_and_in_the_changelog():
    assert f"## {hte_cli.__version__}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def messages_in_the_source() -> dict[str | tuple[str, ...], tuple[str, int]]:
    found = extract_from_dir(SOURCE, keywords={"_": None, "_n": (1, 2)})
    return {message: (file, line) for file, line, message, _comments, _context in found}


@pytest.fixture(scope="module")
def catalogue():
    with CATALOGUE.open("rb") as file:
        return read_po(file, locale="zh_CN")


def test_the_catalogue_is_not_marked_as_in_doubt(catalogue):
    """`make messages` would compile nothing, and say so where nobody looks."""
    assert not catalogue.fuzzy


def test_every_message_is_translated_and_none_is_in_doubt(catalogue):
    lacking = []
    for message, place in messages_in_the_source().items():
        entry = catalogue.get(message[0] if isinstance(message, tuple) else message)
        strings = () if entry is None else entry.string if isinstance(entry.string, tuple) else (entry.string,)
        if entry is None or entry.fuzzy or not strings or not all(strings):
            lacking.append((*place, message))
    assert lacking == []


def test_the_catalogue_holds_no_message_that_nobody_says(catalogue):
    said = {message[0] if isinstance(message, tuple) else message for message in messages_in_the_source()}
    known = {entry.id[0] if isinstance(entry.id, tuple) else entry.id for entry in catalogue if entry.id}
    assert known - said == set()


def test_a_translation_names_the_same_places_as_its_message(catalogue):
    wrong = []
    for entry in catalogue:
        ids = entry.id if isinstance(entry.id, tuple) else (entry.id,)
        strings = entry.string if isinstance(entry.string, tuple) else (entry.string,)
        wanted = {place for text in ids for place in PLACE.findall(text)}
        wrong += [text for text in strings if entry.id and text and set(PLACE.findall(text)) != wanted]
    assert wrong == []
