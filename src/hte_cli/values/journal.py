"""Who wrote what and when: what a command signs its entry with, and what the journal tells."""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple

from hte_cli import __version__
from hte_cli.values.names import clean
from hte_cli.values.records import Change
from hte_cli.values.spelling import as_text


@dataclass(frozen=True, slots=True)
class Stamp:
    """The signature of one command. `at` is UTC as ISO text, handed in, so that "now" is always an argument.

    `actor` is who the person says to be, `login` as whom the computer knows them; None where a program writes.
    """

    actor: str
    command: str
    at: str
    program: str
    login: str | None = None


MIGRATING = "hte migrate"
"""What an entry's command begins with where a schema migration wrote it; no command of that name can be typed."""


def signed(command: str) -> Stamp:
    """The signature of whoever runs this process now: `HTE_ACTOR`, else the login name."""
    import getpass

    try:
        login = getpass.getuser()
    except (KeyError, OSError, ImportError):
        login = "unknown"
    now = datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    login = as_text(login)
    return Stamp(clean(as_text(os.environ.get("HTE_ACTOR", ""))) or login, command, now, __version__, login)


def end_of(day: date) -> str:
    """The instant at which a day of this computer's clock is over, as entries tell theirs: UTC, ISO text. Exclusive."""
    midnight = datetime.combine(day + timedelta(days=1), time()).astimezone(UTC)
    return midnight.isoformat(timespec="seconds").replace("+00:00", "Z")


@dataclass(frozen=True, slots=True)
class Known:
    """How far an answer knows the journal: up to an entry, that one included, written `at` (UTC, ISO text) by `actor`.

    `on` is the day (ISO text) at whose end that was so, None where the entry itself was named.
    """

    entry: int
    at: str
    actor: str
    on: str | None

    @property
    def day(self) -> date:
        """The day that was named, else the entry's by this computer's clock."""
        return date.fromisoformat(self.on) if self.on else datetime.fromisoformat(self.at).astimezone().date()


@dataclass(frozen=True, slots=True)
class EntryLine:
    """An entry as lists show it. `undone_by` is the entry that undid it, where one did and stands.

    `login` is the computer's name for whoever wrote it, None where a program did, or an older one that did not ask.
    """

    id: int
    at: str
    actor: str
    command: str
    changes: int
    undoes: int | None
    undone_by: int | None
    hash: str
    login: str | None = None

    @property
    def migrates(self) -> bool:
        """Whether a schema migration wrote it: what was before it has no place in the schema of today."""
        return self.command.startswith(f"{MIGRATING} ")


@dataclass(frozen=True, slots=True)
class Cell:
    """Where a value came from. `column` is the letter, "" where the field was not read from one column.

    `sha256` is the file's, "" where the value came from no file.
    """

    entry: int
    file: str
    sheet: str
    row: int | None
    column: str
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class EntryStory:
    """An entry with its changes, for `journal show` and for undoing it."""

    line: EntryLine
    changes: tuple[Change, ...]
    more: int = 0


@dataclass(frozen=True, slots=True)
class Head:
    """The newest entry: its hash stands for everything that was written up to it."""

    entry: int
    at: str
    hash: str


MOST_TEXT = 1 << 20
"""The bytes of an entry's text that is written out, in links of a chain."""


@dataclass(frozen=True, slots=True)
class Link:
    """An entry in the chain of hashes. `text` is what its hash is of; None where it is `private`, or too large to write out."""

    entry: int
    at: str
    actor: str
    command: str
    prev_hash: str
    hash: str
    text: bytes | None
    private: bool = False


@dataclass(frozen=True, slots=True)
class Proof:
    """What `journal verify` found. `witness` is the entry whose hash was handed in, `after` how many came after it.

    `proved`: nothing up to the witness was changed since its hash was written down. `withheld` are entries of a published
    copy whose private rows stayed behind, so that only their place in the chain is proved.
    """

    entries: int
    rows: int
    head: Head
    faults: tuple[str, ...]
    witness: int | None = None
    after: int = 0
    proved: bool = False
    withheld: int = 0


@dataclass(frozen=True, slots=True)
class Happening:
    """One change of one enterprise's records, with the entry that made it."""

    line: EntryLine
    change: Change


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A file that entries rest on. `size` is that of its bytes, None where they are not kept; `entry` the first one."""

    sha256: str
    file: str
    size: int | None
    entry: int
    entries: int
    at: str
    actor: str


class LostEntry(NamedTuple):
    """An entry that would be gone."""

    entry: int
    at: str
    actor: str
    command: str


@dataclass(frozen=True, slots=True)
class Lost:
    """What a store has that a copy has not: how many entries, and the first and the last of them.

    `strange` says that the two have no entry in common: the copy is another store's.
    """

    entries: int
    ends: tuple[LostEntry, ...]
    strange: bool
