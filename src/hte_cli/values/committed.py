"""What the running command has committed: asked when it can no longer say so itself, and before anybody says "nothing"."""

from __future__ import annotations

from contextvars import ContextVar
from pathlib import Path
from typing import NamedTuple


class Upgrade(NamedTuple):
    """A store that was brought up to a newer schema, and where it is kept as it was before."""

    store: Path
    kept: Path
    schema: str


class Committed(NamedTuple):
    """The journal entries that the command wrote, whether it put another store in the store's place, and whether it
    brought an older one up to date first.
    """

    entries: tuple[int, ...] = ()
    restored: bool = False
    upgrade: Upgrade | None = None

    def __bool__(self) -> bool:
        return bool(self.entries) or self.restored


NOTHING = Committed()

_committed: ContextVar[Committed] = ContextVar("committed", default=NOTHING)


def committed() -> Committed:
    """What the running command has committed by now. What makes a store ready (its schema, its first plan) does not count."""
    return _committed.get()


def note_entries(*entries: int) -> None:
    """Entries of the journal are committed: whatever happens from here on, they stand."""
    found = _committed.get()
    _committed.set(found._replace(entries=(*found.entries, *entries)))


def note_restored() -> None:
    """Another store is in the store's place."""
    _committed.set(_committed.get()._replace(restored=True))


def note_upgrade(store: Path, kept: Path, schema: str) -> None:
    """The store was brought up to date before it was written."""
    _committed.set(_committed.get()._replace(upgrade=Upgrade(store, kept, schema)))


def forget() -> None:
    """A command begins; or the store that it wrote was a passing one, and is gone."""
    _committed.set(NOTHING)
