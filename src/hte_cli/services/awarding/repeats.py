"""What is typed or sent once more: money that a ledger holds already, decisions that were taken already, are never taken twice."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from hte_cli.services.awarding.rows import Wish
from hte_cli.store.reading import key_of
from hte_cli.values.award_ledger import Entry
from hte_cli.values.awards import AwardLine, Step
from hte_cli.values.records import Change, Fields

_DASHES = re.compile("[‐-―−－]")


class Money(NamedTuple):
    """Money as it is stated: paid or recovered, at a level, how much (None: whatever it was), on which day, by which voucher."""

    kind: str
    level: str
    fen: int | None
    on: date
    voucher: str | None


def held(line: AwardLine, money: Money) -> Entry | None:
    """The entry of the line's ledger that holds this money already, None where it is new.

    It is the same money where level, sum and day are the same and no two vouchers stand against each other: one that was
    not known yet may be stated now, or left out now. What was reversed is held no longer.
    """
    reversed_ = {entry.reverses for entry in line.entries}
    wanted = money.level, money.kind, money.on.isoformat()
    alike = [e for e in line.entries if (e.level, e.kind, e.on) == wanted and e.number not in reversed_ and money.fen in (None, e.fen)]
    voucher = plain_voucher(money.voucher)
    exact = (entry for entry in alike if plain_voucher(entry.document) == voucher)
    return next(exact, None) or next((entry for entry in alike if not voucher or not plain_voucher(entry.document)), None)


def filled_in(entry: Entry, voucher: str | None) -> Iterator[Change]:
    """The change that fills in the voucher of an entry that had none; nothing else of an entry is ever changed."""
    if not plain_voucher(entry.document) and voucher and plain_voucher(voucher):
        before: Fields = {name: value for name, value in entry._asdict().items() if value is not None}
        yield Change("award_entry", key_of("award_entry", before), before, before | {"document": voucher})


def taken(line: AwardLine, wish: Wish) -> bool:
    """Whether this very decision was taken on the line at any time."""
    return any(_is(step, wish) for _state, step in line.moves)


def taken_last(line: AwardLine, wish: Wish) -> bool:
    """Whether this very decision is the last that was taken on the line."""
    return bool(line.moves) and _is(line.moves[-1][1], wish)


def _is(step: Step, wish: Wish) -> bool:
    """Whether the wish asks for the step once more: what it says, and on which days; who types it does not matter."""
    days = {name: day.isoformat() if (day := getattr(wish, name)) is not None else None for name in ("on", "from_on", "until_on")}
    said = {name: getattr(wish, name) for name in ("what", "reason", "body", "document", "working", "fen")}
    scan = step.scan if wish.scan is None else wish.scan.sha256
    return all(getattr(step, name) == value for name, value in (days | said | {"scan": scan}).items())


def plain_voucher(voucher: str | None) -> str:
    """A voucher as it is compared: without blanks, widths and kinds of dashes."""
    text = _DASHES.sub("-", unicodedata.normalize("NFKC", voucher or "").casefold())
    return "".join(text.split())
