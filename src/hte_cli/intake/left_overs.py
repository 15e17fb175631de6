"""What programs leave around and in place of a cell's text, and is no part of it: `="…"`, a leading apostrophe, ####, #N/A, 同上."""

from __future__ import annotations

import re

from hte_cli.intake.cells import character_lost
from hte_cli.intake.faults import Fault
from hte_cli.language import _
from hte_cli.values.characters import LOST

_FORMULA_OF_TEXT = re.compile(r'[=＝]\s*"+([^"]*)"+', re.DOTALL)
_OPENING = {"'": "'", "＇": "＇", "`": "`", "‘": "’", "’": "’"}
"""What keeps a number text when it is typed before it, and what would close it if it were a quotation."""

_ERRORS = frozenset(("#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#SPILL!", "#CALC!", "#GETTING_DATA"))
_HASHES = re.compile(r"[#＃]{3,}")
_DITTO = frozenset(("同上", "同前", "同左", "同右", "〃", "ditto"))
SUSPECT = frozenset("=＝#＃同〃″”\"'＇`‘’ \td\xa0\u3000")
"""What a cell begins with that may have something around it."""

_UNSEEN = re.compile("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")


def bare(cell: str) -> str | Fault:
    """The text of a cell without what programs leave around it; a fault where something stands in place of it."""
    if LOST in cell:
        return character_lost()
    if not cell.isprintable():
        cell = _UNSEEN.sub("", cell)
    if cell[:1] not in SUSPECT:
        return cell
    text = cell.strip()
    if _HASHES.fullmatch(text):
        message = _("The cell shows only number signs (####): its value did not fit into the column and was lost.")
        return Fault("cell-hashes", message, _("Enter the value itself."))
    if text.upper() in _ERRORS:
        return Fault("cell-error", _("The cell shows an error."), _("Correct the formula, or enter the value itself."))
    if text in _DITTO:
        message = _("The cell only says that it is as another one.")
        return Fault("cell-ditto", message, _("Enter the value itself."))
    return unwrapped(text)


def unwrapped(text: str) -> str:
    """`text` without `="…"` around it, and without an apostrophe before it that nothing closes."""
    while True:
        found, closing = _FORMULA_OF_TEXT.fullmatch(text), _OPENING.get(text[:1])
        if found:
            text = found[1].strip()
        elif closing is not None and closing not in text[1:]:
            text = text[1:].strip()
        else:
            return text
