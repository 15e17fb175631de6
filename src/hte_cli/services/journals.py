"""The journal as users ask for it: listed, shown, and undone."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import groupby
from operator import itemgetter

from sqlalchemy import Connection
from sqlalchemy.exc import IntegrityError

from hte_cli.errors import Conflict, NotFound, UsageFault
from hte_cli.language import _
from hte_cli.services.awarding.funds import funds_of, refuse_shrunk
from hte_cli.services.awarding.undoing import later_of_lines, left_without_record, refuse_money
from hte_cli.services.workspace import Workspace
from hte_cli.store.history import changes_of, counts, entries, entry_of_hash, later_referring, later_touching, later_under, undone
from hte_cli.store.identity import ID, Place, as_named_now
from hte_cli.store.journal import apply
from hte_cli.store.reading import images_at
from hte_cli.store.verifying import Chain, altered
from hte_cli.values.awards import AwardLine
from hte_cli.values.journal import EntryLine, EntryStory, Head, Proof, Stamp
from hte_cli.values.level_money import PAID, PAYMENT, bare, paid_in
from hte_cli.values.records import Change, Fields

MOST_SHOWN = 200
"""How many changes of an entry are shown."""


LEAST_OF_A_HASH = 12
"""How many characters of an entry's hash are enough to mean it."""


def journal(workspace: Workspace, newest: int | None = None) -> list[EntryLine]:
    """The entries, oldest first; only the newest so many where asked."""
    with workspace.store.read() as connection:
        return entries(connection, newest=newest)


def show(workspace: Workspace, number: int, limit: int | None = MOST_SHOWN) -> EntryStory:
    """One entry with its changes. NotFound where there is none of that number."""
    with workspace.store.read() as connection:
        line = _entry(connection, number)
        changes = tuple(changes_of(connection, number, limit))
        return EntryStory(line, changes, line.changes - len(changes))


def head(workspace: Workspace) -> Head:
    """The newest entry with the hash to write down. NotFound where nothing is written yet."""
    with workspace.store.read() as connection:
        return head_of(connection)


def head_of(connection: Connection) -> Head:
    """As `head`, in an open look at the store."""
    newest = entries(connection, newest=1)
    if not newest:
        raise NotFound(_("Nothing is written yet."), _("`hte journal list` shows what was written."))
    return Head(newest[0].id, newest[0].at, newest[0].hash)


def verify(workspace: Workspace, witness: str | None = None) -> Proof:
    """Whether every row is what its last entry says and the chain is whole, and with `witness`, the hash of an entry or
    its beginning, whether that entry is in the chain: then nothing up to it was changed since the hash was written down.

    UsageFault for fewer than 12 characters of a hash, or other characters.
    """
    wanted = None if witness is None else _hash(witness)
    chain = Chain()
    with workspace.store.read() as connection:
        faults, newest = list(altered(connection, chain)), head_of(connection)
        found = None if wanted is None else entry_of_hash(connection, wanted)
        if wanted is not None and found is None:
            faults.append(_("No entry has the hash {hash}: what it stood for was changed, or is of another store.").format(hash=witness))
        after = newest.entry - found if found is not None else 0
        proved = found is not None and found <= chain.whole_to
        return Proof(*counts(connection), newest, tuple(faults), found, after, proved, chain.withheld)


def _hash(text: str) -> str:
    """A hash as it may be typed from a paper: blanks, colons and case do not matter."""
    plain = re.sub(r"[\s:-]", "", text).lower()
    if not re.fullmatch(rf"[0-9a-f]{{{LEAST_OF_A_HASH},64}}", plain):
        raise UsageFault(
            _("{hash} is too short to stand for an entry, or is not a hash.").format(hash=text),
            _("Give the hash that `hte journal head` printed, or at least {n} characters of it.").format(n=LEAST_OF_A_HASH),
        )
    return plain


def to_undo(workspace: Workspace, number: int | None) -> tuple[EntryLine, list[AwardLine]]:
    """The entry that `undo` would take back: the one named, else the newest that still stands.

    With it the lines of awards whose record would be gone then.
    """
    with workspace.store.read() as connection:
        line = _entry(connection, number) if number is not None else _newest_standing(connection)
        return line, left_without_record(connection, list(changes_of(connection, line.id)))


def undo(workspace: Workspace, number: int, stamp: Stamp) -> int:
    """Takes an entry back in an entry of its own; returns that entry's number.

    An undo is undone likewise, which redoes. Conflict where later entries touched or refer to the same rows, where the
    entry is undone already, where a row is not what the entry left: changed by another tool; where a fund would not hold what
    is committed of it.
    """
    try:
        with workspace.store.write() as connection:
            return _undone(connection, number, stamp)
    except IntegrityError as e:
        # Told by the store itself: a code that another enterprise has by now, an enterprise that is gone.
        raise Conflict(
            _("Entry {n} cannot be undone: what it would bring back does not fit the records as they are now.").format(n=number),
            _("Undo what came after it first, or correct the record by hand."),
        ) from e


def _undone(connection: Connection, number: int, stamp: Stamp) -> int:
    line = _entry(connection, number)
    if line.undone_by is not None:
        raise Conflict(
            _("Entry {n} is undone already, by entry {by}.").format(n=line.id, by=line.undone_by),
            _("`hte undo {by}` brings it back.").format(by=line.undone_by),
        )
    if line.migrates:
        raise Conflict(
            _("Entry {n} brought the records into a newer schema and cannot be undone.").format(n=line.id),
            _("The store as it was before lies beside it, as a backup."),
        )
    changes = list(changes_of(connection, line.id))
    refuse_money(connection, line.id, changes)
    _nothing_in_the_way(connection, line.id, changes)
    now = _rows_as_left(connection, line.id, changes)
    backwards = []
    for c in reversed(changes):
        here = now[c.table, c.key]
        backwards.append(Change(c.table, c.key, as_named_now(here, c.table, c.after), as_named_now(here, c.table, c.before)))
    held = funds_of(connection, backwards)
    entry = apply(connection, backwards, stamp, undoes=line.id)
    assert entry is not None
    refuse_shrunk(connection, line.id, held)
    return entry


def _entry(connection: Connection, number: int) -> EntryLine:
    found = entries(connection, only=number)
    if not found:
        raise NotFound(_("There is no entry {n}.").format(n=number), _("`hte journal list` shows those there are."))
    return found[0]


def _newest_standing(connection: Connection) -> EntryLine:
    cancelled = undone(connection)
    # Entry 1 is the store's own beginning, the plan it adopted: only `undo 1` takes that back.
    standing = [line for line in entries(connection) if line.id not in cancelled and line.id != 1 and not line.migrates]
    if not standing:
        raise NotFound(_("There is nothing left to undo."), _("`hte journal list` shows what was written."))
    return standing[-1]


def _nothing_in_the_way(connection: Connection, number: int, changes: list[Change]) -> None:
    touched = {(change.table, change.key) for change in changes}
    removed = {change.key for change in changes if change.table == "enterprise" and change.before is None}
    standing = later_touching(connection, number, touched) | later_referring(connection, number, removed)
    standing |= later_of_lines(connection, number, changes)
    standing |= later_under(connection, number, (PAYMENT,), _ids(connection, changes), 1)
    if standing:
        names = ", ".join(map(str, sorted(standing)))
        raise Conflict(
            _("Entry {n} cannot be undone: later entries changed or refer to the same rows: {entries}.").format(n=number, entries=names),
            _("Undo those first, the newest first, or correct the record by hand."),
        )


def _ids(connection: Connection, changes: Iterable[Change]) -> set[str]:
    """The ids of the records among the changes for which levels may have paid."""
    paid = [change for change in changes if change.table in PAID]
    there = _images_now(connection, {(change.table, change.key) for change in paid}).values()
    images_ = [*(image for change in paid for image in (change.before, change.after)), *there]
    return {str(image[ID]) for image in images_ if image is not None and ID in image}


def _images_now(connection: Connection, places: Iterable[Place]) -> dict[Place, Fields]:
    """The rows at the places that are there, a statement for each table: an import has thousands."""
    found: dict[Place, Fields] = {}
    for table, some in groupby(sorted(places), key=itemgetter(0)):
        found |= {(table, key): row for key, row in images_at(connection, table, [key for _table, key in some]).items()}
    return found


def _rows_as_left(connection: Connection, number: int, changes: list[Change]) -> dict[tuple[str, str], Fields | None]:
    """The rows that the entry touched, as they are now. Conflict where one is not as the entry left it."""
    left = {(change.table, change.key): change.after for change in changes}
    there = _images_now(connection, left)
    found = {place: there.get(place) for place in left}
    for (table, key), after in left.items():
        now = found[table, key]
        if now is not None and after is not None and not paid_in(after):
            # What levels paid stands in rows of its own, but in the images of an older schema.
            now = bare(table, now)
        if now != as_named_now(now, table, after):
            raise Conflict(
                _("{table} {key} is not what entry {n} left: another program changed it.").format(
                    table=table, key=key.replace("\t", " "), n=number
                ),
                _("Correct it by hand; `hte journal show {n}` says what it was.").format(n=number),
            )
    return found
