"""docs/schema/contract.yaml describes every document of every command with --format json: no key more, none less."""

from __future__ import annotations

import shlex
import shutil
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from contract import PAGE, SCHEMA, described, keys_in, keys_of_error, schema, schema_text, statement
from document_pages import CODES, COMMANDS, commands_page, json_page
from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError, best_match
from story import AWARDS, BEGINNING
from walking import application, commands, takes

from hte_cli import errors
from running import ROOT, Hte

SELDOM = {
    **{
        f"decision.{key}": "a person who answers on a terminal (tests/cli/test_asking.py)"
        for key in ("key", "text", "value", "title", "options")
    },
    "error.entries": "a stream that fails after the write (tests/cli/test_unsaid.py)",
}
"""Keys that no command of the story says, with what makes one say them."""


class Said(NamedTuple):
    """A command of the story, what it is called, and its document."""

    text: str
    command: str
    document: Any


def called(text: str) -> str:
    """The command's own words at the beginning of a command line."""
    known = statement()["commands"]
    words = text.removeprefix("--plan pots ").split()
    return next(name for name in (" ".join(words[:n]) for n in (3, 2, 1)) if name in known)


def prepare(folder: Path) -> None:
    """Lays the files of the story into the folder: lists of awards, a list with a fault, a plan with one."""
    for name in ("payments-made.csv", "finance-answer.csv"):
        shutil.copy(ROOT / "data" / "sample" / "awards" / name, folder)
    (folder / "odd.csv").write_text("企业名称,统一社会信用代码\n精河县某某示例有限公司,123\n", encoding="utf-8")
    (folder / "open.csv").write_text("企业名称,所属乡镇,法人爱好\n精河县某某示例有限公司,精河镇,钓鱼\n", encoding="utf-8")
    faulty = folder / "faulty"
    faulty.mkdir()
    for name in ("plan.yaml", "rules.yaml", "targets.yaml"):
        shutil.copy(ROOT / "data" / name, faulty)
    rules = faulty / "rules.yaml"
    rules.write_text(rules.read_text(encoding="utf-8").replace("event: listing", "event: listin"), encoding="utf-8")
    pots = shutil.copytree(ROOT / "data", folder / "pots", ignore=lambda _folder, names: [n for n in names if not n.endswith(".yaml")])
    rules = pots / "rules.yaml"
    text = rules.read_text(encoding="utf-8").replace(
        "- id: platform-match\n", "- id: platform-match\n  benefit: platforms\n  once: enterprise\n"
    )
    rules.write_text(text, encoding="utf-8")


def told(hte: Hte) -> Iterator[Said]:
    """Runs the story, line by line; what each command says."""
    words: dict[str, str] = {"TODAY": datetime.now(UTC).astimezone().date().isoformat()}
    for line in filter(None, (AWARDS + BEGINNING).splitlines()):
        text, _, ending = line.partition(" = ")
        code, *silent = ending.split() or ["0"]
        done = hte.here(*(words.get(word, word) for word in shlex.split(text)), *([] if silent else ["--format", "json"]))
        assert (text, done.code) == (text, int(code)), done.stdout + done.stderr
        if not silent:
            yield Said(text, called(text), done.document)
            if text == "journal head":
                words["HEAD"] = done.document["hash"][:16]
            elif text.startswith("cert add"):
                words["CERT"] = str(done.document["entry"])


def faults(validator: Draft202012Validator, document: Any) -> Iterator[str]:
    error: ValidationError | None = best_match(validator.iter_errors(document))
    if error is not None:
        yield f"{'/'.join(map(str, error.absolute_path))}: {error.message[:300]}"


def validators() -> Mapping[str, Draft202012Validator]:
    closed = schema(closed=True)
    Draft202012Validator.check_schema(closed)
    return {name: Draft202012Validator({"$ref": f"#/$defs/{name}", "$defs": closed["$defs"]}) for name in closed["$defs"]}


def test_every_document_of_every_command_is_as_it_is_described(county: Hte):
    prepare(county.folder)
    by_name, found, seen, said = validators(), [], set(), set()
    for one in told(county):
        stopped = isinstance(one.document, dict) and "error" in one.document
        name = "stopped" if stopped else one.command.replace(" ", "-")
        found += [f"{one.text}: {fault}" for fault in faults(by_name[name], one.document)]
        seen |= keys_of_error(one.document) if stopped else keys_in(one.command, one.document)
        said |= set() if stopped else {one.command}
    assert found == []
    assert set(statement()["commands"]) - said == set()
    assert described() - seen - set(SELDOM) == set()


def test_every_command_with_a_document_is_described_and_no_other():
    assert {name for name, command in commands(application()) if takes(command, "--format")} == set(statement()["commands"])


def test_a_key_that_nobody_described_is_found(county: Hte):
    document = county.json("statistic", "list")
    validator = validators()["statistic-list"]
    assert list(faults(validator, document)) == []
    for broken in (
        [{**document[0], "unit": "家"}],
        [{k: v for k, v in document[0].items() if k != "as_of"}],
        [{**document[0], "value": "29"}],
    ):
        assert list(faults(validator, broken)) != []


@pytest.mark.parametrize(("path", "made"), [(SCHEMA, schema_text), (PAGE, json_page), (COMMANDS, commands_page)])
def test_what_is_made_of_the_program_and_of_the_statement_is_as_it_would_be_made(path: Path, made):
    """When this fails: make documents."""
    assert path.read_text(encoding="utf-8") == made()


def test_the_exit_codes_told_are_those_of_the_program():
    kinds = [kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, errors.HteError)]
    assert {code for code, _means in CODES} == {0, errors.FINDINGS, errors.UNSAID, *(kind.exit_code for kind in kinds)}
