"""The words before a command's own: global options, and the first word, its module, and what help says of it."""

from __future__ import annotations

from collections.abc import Sequence

from hte_cli.kinds import KINDS
from hte_cli.language import _
from hte_cli.values.privacy import PRIVATE_COLUMN

GLOBAL_OPTIONS = ("--db", "--plan", "--lang")
"""Options with a value that may stand anywhere on the line: they are brought before the command."""

GLOBAL_FLAGS = ("--allow-network",)
"""Likewise, without a value."""

PRIVATE_OPTIONS = tuple(flag for kind in KINDS.values() if kind.private for field in kind.fields if field.option for flag in field.flags)
"""Options whose values are private: the journal keeps that they were given, not what."""

MODULES = {
    "demo": "demo",
    "import": "importing",
    "profile": "profile",
    "template": "template",
    "undo": "journal",
    "todo": "todo",
    "check": "check",
    "history": "journal",
    "subsidy": "subsidy",
    "award": "award",
    "fund": "fund",
    "progress": "progress",
    "report": "report",
    "enterprise": "enterprise",
    "holder": "holder",
    "cert": "cert",
    "event": "event",
    "annual": "annual",
    "statistic": "statistic",
    "reserve": "reserve",
    "application": "applications",
    "measure": "measure",
    "contact": "contact",
    "plan": "plan",
    "source": "source",
    "journal": "journal",
    "db": "db",
}
"""Help lists the words in this order."""


def without_private(words: Sequence[str]) -> list[str]:
    """The words of a command as its journal entry keeps them: private data is covered."""
    kept = []
    for before, word in zip(["", *words], words, strict=False):
        option, equals, _value = word.partition("=")
        if before in PRIVATE_OPTIONS:
            kept.append("***")
        elif equals and option in PRIVATE_OPTIONS:
            kept.append(f"{option}=***")
        else:
            # What a heading means is a field's name, never somebody's data.
            kept.append(word if before == "--map" else _covered(word))
    return kept


def _covered(word: str) -> str:
    """COLUMN=VALUE without the value, where the column is a private one, as in `--set` or `--where`."""
    column = PRIVATE_COLUMN.search(word)
    sign = word.find("=", column.end()) if column else -1
    return word if sign < 0 else f"{word[:sign]}=***"


def summaries() -> dict[str, str]:
    """What each word is for, in the chosen language: known without the modules, so that the help of all is quick."""
    return {
        "demo": _("Try it on a made-up county: import, subsidies, an explanation, progress"),
        "import": _("Read workbooks and CSV files; what a sheet holds is told from its headings"),
        "profile": _("Profiles: how lists of a form are read, remembered from earlier imports"),
        "template": _("Write an empty workbook to fill in and import"),
        "undo": _("Undo an entry: the newest that is not undone, or the one named"),
        "todo": _("List what is to be done, by when; exit code 8 where anything is due"),
        "check": _("Check the records for what is doubtful, each with what to do"),
        "history": _("Show every change of one enterprise's records: when, who, from which file"),
        "subsidy": _("Subsidies: who is owed what, and why"),
        "award": _("Awards: from what is owed to money paid, round by round, and back"),
        "fund": _("The county's special fund: set, committed, paid, left"),
        "progress": _("Progress: how far the county is from its targets"),
        "report": _("Papers for the office: the half-year's notice, the year's workbook, the page, what was sent"),
        "enterprise": _("Enterprises: names, codes, where they are"),
        "holder": _("Holders: persons and units that receive money and are not enterprises"),
        "cert": _("Certificates and register numbers"),
        "event": _("Events that rules may reward, such as listings and prizes"),
        "annual": _("Annual figures of an enterprise"),
        "statistic": _("County-wide statistics"),
        "reserve": _("The reserve pool"),
        "application": _("Applications on their way to a certificate"),
        "measure": _("The plan's measures: who has to do what, and what is reported"),
        "contact": _("Whom to call, and bank accounts: private data"),
        "plan": _("Plans: rules and targets as YAML"),
        "source": _("The files that records came from"),
        "journal": _("The journal: every write, who, when, what"),
        "db": _("The store: where it is, whether it is whole, copies"),
    }
