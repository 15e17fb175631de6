"""What levels paid for records, on its way into the store: out of the records' images, into rows of its own.

Those rows are known by the record's id, so that they stay with it when it moves.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from hte_cli.store.identity import ID, Place
from hte_cli.store.reading import key_of
from hte_cli.values.level_money import PAID, PAYMENT, bare, paid_in
from hte_cli.values.records import Change, Fields, Origin


class Told(NamedTuple):
    """What a change of a record says of the levels' money: before it and after it, by level."""

    place: Place
    record: str | None
    before: Mapping[str, Fields]
    after: Mapping[str, Fields]
    origin: Origin | None


def taken_out(changes: Sequence[Change]) -> tuple[Sequence[Change], list[Told]]:
    """The changes without the levels' money, those left out that change nothing else, and what they said of it."""
    if not any(change.table in PAID for change in changes):
        return changes, []
    kept, told = list[Change](), list[Told]()
    for change in changes:
        was, now = (paid_in(image or {}) if change.table in PAID else {} for image in (change.before, change.after))
        if not was and not now:
            kept.append(change)
            continue
        before, after = (None if image is None else bare(change.table, image) for image in (change.before, change.after))
        record = next((str(image[ID]) for image in (before, after) if image is not None and ID in image), None)
        told.append(Told((change.table, change.key), record, was, now, change.origin))
        if before != after:
            kept.append(change._replace(before=before, after=after))
    return kept, told


def put_beside(changes: Sequence[Change], told: Sequence[Told]) -> list[Change]:
    """The changes, whose records have their ids, and behind them those of the rows of the levels' money.

    What one change takes from a record and another gives it again, as a corrected day does, is no change.
    """
    if not told:
        return list(changes)
    ids = {(c.table, c.key): str(image[ID]) for c in changes for image in (c.before, c.after) if image is not None and ID in image}
    before, after = dict[tuple[str, str], Fields](), dict[tuple[str, str], tuple[Fields | None, Origin | None]]()
    for one in told:
        record = one.record or ids[one.place]
        for level in dict.fromkeys((*one.before, *one.after)):
            place = record, level
            if place not in after and level in one.before:
                before[place] = payment_row(*place, one.before[level])
            after[place] = payment_row(*place, one.after[level]) if level in one.after else None, one.origin
    rows = [(place, before.get(place), row, origin) for place, (row, origin) in after.items()]
    return [*changes, *(payment_change(was, row, origin) for _place, was, row, origin in rows if was != row)]


def payment_row(record: str, level: str, paid: Fields) -> Fields:
    """The row of what a level paid for a record."""
    return {"record": record, "level": level, **paid}


def payment_change(before: Fields | None, after: Fields | None, origin: Origin | None = None) -> Change:
    """The change of such a row."""
    return Change(PAYMENT, key_of(PAYMENT, before or after or {}), before, after, origin)
