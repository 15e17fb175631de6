"""Money that was paid, as a row states it: before the store was kept, or as the finance bureau answers."""

from __future__ import annotations

import re
import unicodedata
from datetime import date

from hte_cli.intake.cells import read_text
from hte_cli.intake.faults import Fault
from hte_cli.language import _
from hte_cli.values.records import Fields
from hte_cli.values.results import LEVELS

_LINE = re.compile(r"(\d{4})\s*[-—–]\s*(\d{1,9})\s*/\s*(\d{1,9})")


def read_line(cell: object) -> str | Fault | None:
    """A line of a round, 2024-1/3. A spreadsheet program may have taken it for a day: that is turned back."""
    if isinstance(cell, date):
        return f"{cell.year}-{cell.month}/{cell.day}"
    text = read_text(cell)
    if isinstance(text, Fault):
        return text
    found = _LINE.fullmatch(unicodedata.normalize("NFKC", text).strip()) if text else None
    if text and not found:
        return Fault("line-malformed", _("This is not a line of a round."), _("Write it as in the list that was sent: 2024-1/3."))
    return f"{found[1]}-{int(found[2])}/{int(found[3])}" if found else None


def finish_made(fields: Fields) -> list[Fault]:
    """What a payment made before the store was kept cannot do without; the faults found."""
    faults = []
    if "reward" not in fields:
        fix = _("Name the rule's title, or 首次认定, 重新认定, 上市 and the like.")
        faults.append(Fault("reward-missing", _("What was rewarded is missing."), fix, field="reward"))
    if "county_fen" not in fields or not any(fields.get(f"{level}_fen") for level in LEVELS):
        faults.append(Fault("sum-missing", _("The county's sum is missing."), _("Enter what was paid."), field="county_fen"))
    if "paid_on" not in fields:
        faults.append(_no_day())
    return faults


def finish_answer(fields: Fields) -> list[Fault]:
    """What a row of the finance bureau's answer cannot do without; the faults found."""
    faults = []
    if "line" not in fields:
        fix = _("Write it as in the list that was sent: 2024-1/3.")
        faults.append(Fault("line-missing", _("The number of the line is missing."), fix, field="line"))
    if fields.get("paid_fen") and "paid_on" not in fields:
        faults.append(_no_day())
    if not fields.keys() & {"paid_fen", "unpaid"} and fields.keys() & {"paid_on", "voucher"}:
        message, fix = _("Neither a sum nor a reason is given."), _("Enter what was paid, or why it was not.")
        faults.append(Fault("answer-missing", message, fix, field="paid_fen"))
    return faults


def _no_day() -> Fault:
    return Fault("paid-on-missing", _("The day of the payment is missing."), _("Enter the day, as 2023-10-16."), field="paid_on")
