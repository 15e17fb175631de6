"""A sheet's heading once it is known: which column holds which field, and what is not understood of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from hte_cli.intake.faults import Fault
from hte_cli.intake.files.grids import Row
from hte_cli.intake.folding import HeadingText, fold
from hte_cli.intake.headings import COUNTERS, folded, synonyms
from hte_cli.intake.surroundings import NOTHING_AROUND, Surroundings
from hte_cli.kinds import RecordKind
from hte_cli.kinds.stating import Title
from hte_cli.values.records import Plain


@dataclass(frozen=True)
class Column:
    """A column that is read: its field, place from 0, heading, and of which part of the row it is, where a row holds several records."""

    field: str
    index: int
    heading: HeadingText
    rank: int
    part: int | str | None = None


@dataclass(frozen=True)
class Heading:
    """A sheet's heading: rows `first` to `last` (from 1), the columns read, and those that are not understood.

    `doubled` are second columns for a field that has a better one; `unit` is that of the nearest note above. `texts` are the
    folded cells of each heading row, to know it again further down. `unread` are columns that are known and that no record
    keeps. `around` is what stands around the table; `doubt` why its kind is not sure; `belong` the kinds that columns are of
    which this one does not read. `own` is what the headings of its `part` of the row state.
    """

    kind: RecordKind
    first: int
    last: int
    columns: tuple[Column, ...]
    doubled: tuple[Column, ...]
    unknown: tuple[tuple[int, str], ...]
    unit: str | None
    texts: tuple[Mapping[int, str], ...]
    headings: Mapping[int, HeadingText] = field(default_factory=dict)
    unread: tuple[tuple[int, str, Title], ...] = ()
    around: Surroundings = NOTHING_AROUND
    doubt: Fault | None = None
    belong: Mapping[int, RecordKind] = field(default_factory=dict)
    own: Mapping[str, Plain] = field(default_factory=dict)
    part: int | str | None = None

    @property
    def counters(self) -> frozenset[int]:
        """The columns that only number the rows."""
        return frozenset(i for i, h in self.headings.items() if h.keys and h.keys[0] in folded(COUNTERS))

    def repeats(self, row: Row) -> bool:
        """Whether a row further down is one of the heading's rows again."""
        cells = {i: fold(c) for i, c in enumerate(row) if isinstance(c, str) and c.strip()}
        return bool(cells) and any(all(words.get(i) == text for i, text in cells.items()) for words in self.texts)

    def column_of(self, name: str) -> int | None:
        """The place of the column that a heading, or a field's word, names."""
        wanted = fold(name)
        exact = [i for i, heading in self.headings.items() if wanted in heading.keys]
        meant = synonyms(self.kind).get(wanted)
        return next(iter(exact), None if not meant else next((c.index for c in self.columns if c.field == meant[0]), None))
