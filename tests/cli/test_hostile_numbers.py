"""No word of a command is a number that hte stumbles over, or takes without a bound.

The commands are walked, not listed: a new option is tried as soon as it is there.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from inspect import Parameter, signature
from typing import Any, NamedTuple, get_args, get_type_hints

import pytest
import typer

from hte_cli.cli.nouns import MODULES
from running import Hte

FIRM = "91652722MAXX00015B"

BEYOND = ("-1", str(2**63), "9" * 5000, "1e400", "NaN", "1_000", "0.001", "½")
"""What neither counts anything nor is a sum."""

EDGE = ("１２", str(2**31))
"""What may be a number within its bound, or beyond it."""

DAYS = ("0001-01-01", "9999-12-31", f"{10**30}-01-01")
"""The calendar's ends, and beyond."""

FILL = {
    "enterprise": FIRM,
    "into": FIRM,
    "holder": FIRM,
    "name": "精河县新来示例有限公司",
    "number": "GR202465000901",
    "kind": "listing",
    "scheme": "hte",
    "occasion": "first",
    "why": "moved",
    "statistic": "above-scale",
    "measure": "二㈠4",
    "unit": "科技局",
    "status_": "完成",
    "subject": "rd",
    "title": "示例",
    "reason": "示例",
    "document": "示例",
    "basis": "示例",
    "body": "局党组会",
    "half": "2024H1",
    "first": "2024H1",
    "second": "2024H2",
    "year": "2024",
    "budget_year": "2025",
    "value": "30",
    "amount": "1",
    "county": "1",
    "entry": "1",
    "line": "2024-1/1",
    "place": "2024-1",
    "round_": "2024-1",
    "hash_": "0" * 64,
    "on": "2024-10-16",
    "to": "2025-12-31",
    "from_": "2025-03-10",
    "due": "2025-06-30",
    "issued_on": "2024-10-16",
    "filed_on": "2024-06-01",
    "effective": "2024-12-01",
    "file": "精河县示例.xlsx",
    "files": "精河县示例.xlsx",
    "folder": "plan",
    "for_": "finance",
}
"""A word for each thing that a command cannot do without, by its name in the program."""

OUT = {"workbook": "out.xlsx", "notice": "out.docx", "html": "out.html", "all": "papers", "document": "out.docx", "dossier": "out.zip"}
"""Where a command writes, by its name; a workbook elsewhere."""


class Taken(NamedTuple):
    """An option or argument of a command that takes a word."""

    command: tuple[str, ...]
    name: str
    info: Any
    type: Any
    required: bool

    @property
    def option(self) -> str:
        """What stands before the word; nothing for an argument."""
        # Typer keeps the first of an option's names as what it calls its default.
        decls = (self.info.default, *(getattr(self.info, "param_decls", None) or ()))
        named = next((decl for decl in decls if str(decl).startswith("--")), f"--{self.name.replace('_', '-')}")
        return str(named).partition("/")[0] if self.is_option else ""

    @property
    def is_option(self) -> bool:
        return type(self.info).__name__ == "OptionInfo"

    @property
    def told(self) -> str:
        return " ".join((*self.command, self.option or self.name))


def functions(app: typer.Typer, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Callable[..., None]]]:
    for command in app.registered_commands:
        assert command.callback is not None
        yield (*path, str(command.name)), command.callback
    for group in app.registered_groups:
        assert group.typer_instance is not None
        yield from functions(group.typer_instance, (*path, str(group.name)))


def everything_taken() -> list[Taken]:
    app = typer.Typer()
    for module in dict.fromkeys(MODULES.values()):
        import_module(f"hte_cli.cli.{module}").register(app)
    found = []
    for path, function in functions(app):
        hints = get_type_hints(function, include_extras=True)
        for name, parameter in signature(function).parameters.items():
            hint = hints[name]
            if hasattr(hint, "__metadata__"):
                kinds = [kind for kind in get_args(get_args(hint)[0]) if kind is not type(None)]
                plain = kinds[0] if kinds and type(None) in get_args(get_args(hint)[0]) else get_args(hint)[0]
                found.append(Taken(path, name, hint.__metadata__[0], plain, parameter.default is Parameter.empty))
    return found


TAKEN = everything_taken()
NUMBERS = [one for one in TAKEN if one.type is int]
SUMS = [one for one in TAKEN if one.info.metavar == "SUM"]
PLACES = [
    one
    for one in TAKEN
    if one.type is str and (one.info.help is None or re.search(r"\bday\b|\bline\b|round|half-year|notice|sheet", str(one.info.help)))
]


def words_with(tried: Taken, value: str) -> list[str]:
    """The command with that word, and with what else it cannot do without."""
    words: list[str] = [*tried.command]
    for one in TAKEN:
        if one.command != tried.command or not (one.required or one == tried):
            continue
        otherwise = OUT.get(one.command[-1], "out.xlsx") if one.name == "output" else FILL.get(one.name, "")
        word = value if one == tried else otherwise
        words += [one.option, word] if one.is_option else [word]
    return words


@pytest.fixture(scope="module")
def store(imported: Hte, tmp_path_factory: pytest.TempPathFactory) -> Hte:
    """The sample county with a round, of which a line is paid; what is tried on it may be written."""
    folder = tmp_path_factory.mktemp("hostile") / "county"
    shutil.copytree(imported.folder, folder)
    hte = Hte(folder)
    for words in (
        "open --year 2024 --budget-year 2025 --on 2025-03-01 --no-history",
        "review 2024-1 --on 2025-03-05",
        "publicise 2024-1/1 --from 2025-05-01 --days 5",
        "approve 2024-1/1 --body 局党组会 --document 精科发〔2025〕3号 --on 2025-05-30",
        "pay 2024-1/1 --amount 1 --on 2025-06-01",
    ):
        done = hte.here("award", *words.split())
        assert done.code == 0, done.stderr
    # So that `event edit` finds what it is to correct, whichever test comes first.
    done = hte.here("event", "add", FIRM, "--kind", FILL["kind"], "--on", FILL["on"])
    assert done.code == 0, done.stderr
    return hte


def refused(hte: Hte, tried: Taken, values: Sequence[str]) -> list[tuple[str, int, str]]:
    """The words that are not refused with the option's name before them: with what the command said instead."""
    wrong = []
    for value in values:
        done = hte.here(*words_with(tried, value))
        if done.code not in (2, 5) or (tried.option or tried.info.metavar) not in done.stderr:
            wrong.append((value[:40], done.code, done.stderr))
    return wrong


def stumbled(hte: Hte, tried: Taken, values: Sequence[str]) -> list[tuple[str, int, str]]:
    """The words that end a command otherwise than with a result or an error of its own."""
    runs = [(value, hte.here(*words_with(tried, value))) for value in values]
    return [(value[:40], done.code, done.stderr) for value, done in runs if done.code not in (0, 2, 3, 4, 5, 6, 8)]


def named(tried: Sequence[Taken]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("tried", tried, ids=[one.told for one in tried])


@named(NUMBERS)
def test_a_number_beyond_reason_is_refused_by_its_option(store: Hte, tried: Taken):
    # A word with a sign is an option where an argument could stand.
    assert refused(store, tried, BEYOND if tried.is_option else BEYOND[1:]) == []
    assert stumbled(store, tried, EDGE) == []


@named(SUMS)
def test_a_sum_beyond_reason_is_refused_by_its_option(store: Hte, tried: Taken):
    assert refused(store, tried, BEYOND) == []
    assert stumbled(store, tried, EDGE) == []


@named(PLACES)
def test_no_day_and_no_numbered_thing_is_stumbled_over(store: Hte, tried: Taken):
    assert stumbled(store, tried, DAYS) == []


def test_every_number_has_a_bound_and_every_sum_is_called_one():
    assert [one.told for one in NUMBERS if one.info.parser is None] == []
    assert [one.told for one in TAKEN if one.type is float] == []
    assert [one.told for one in TAKEN if one.type is str and "yuan" in str(one.info.help) and one not in SUMS] == []
    assert len(NUMBERS) > 30
    assert len(SUMS) > 15


def test_every_command_can_be_tried():
    without = {one.name for one in TAKEN if one.required and one.name != "output"} - FILL.keys()
    assert without == set(), "say in FILL what could stand there"
