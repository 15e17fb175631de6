"""What doubts are looked for among, and how they are found again: by record, by what a line says of it, by enterprise."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Connection, true

from hte_cli.policy.plan import Plan
from hte_cli.policy.rules.rules_sql import scheme_years
from hte_cli.policy.tables import Statement
from hte_cli.store.reading import any_of, rows
from hte_cli.values.award_doubts import About, Doubt
from hte_cli.values.records import Scheme


@dataclass(frozen=True, slots=True)
class Scope:
    """Whose records are looked at: those of the enterprises of these keys, all where None.

    `days` are the first and the last that the records asked about are of (both inclusive), whatever day others are of.
    """

    connection: Connection
    plans: tuple[Plan, ...]
    enterprises: frozenset[str] | None = None
    days: tuple[date, date] | None = None

    @property
    def years(self) -> Mapping[str, int]:
        """The validity of the schemes that have one in years."""
        return scheme_years(self.plans)

    def wanted(self, column: ColumnElement[Any]) -> ColumnElement[bool]:
        """Whether a row belongs to one of the enterprises, by the column that holds their keys."""
        return true() if self.enterprises is None else column.in_(any_of(self.enterprises))

    def since(self, day: ColumnElement[Any]) -> ColumnElement[bool]:
        """Whether a record is of one of the days, or later."""
        return true() if self.days is None else day >= self.days[0]

    def within(self, day: ColumnElement[Any]) -> ColumnElement[bool]:
        """Whether a record is of one of the days."""
        return true() if self.days is None else day.between(*self.days)

    def rows(self, statement: Statement) -> Iterator[dict[str, Any]]:
        """The statement's rows, streamed."""
        return rows(self.connection, statement)


@dataclass(slots=True)
class Doubtful:
    """Doubts by what they are of. The `other` of a pair is the record beside which the first one is doubtful."""

    by_record: dict[str, list[tuple[Doubt, About | None]]] = field(default_factory=dict)
    by_thing: dict[tuple[str, str, str, str], list[tuple[Doubt, About | None]]] = field(default_factory=dict)
    by_enterprise: dict[str, list[Doubt]] = field(default_factory=dict)

    def of_record(self, doubt: Doubt, about: About, other: About | None = None) -> None:
        """Takes in a doubt of a record."""
        if about.record is not None:
            self.by_record.setdefault(about.record, []).append((doubt, other))
        self.by_thing.setdefault(about[1:], []).append((doubt, other))

    def of_pair(self, doubt: Doubt, one: About, other: About) -> None:
        """Takes in a doubt of two records, each beside the other."""
        self.of_record(doubt, one, other)
        self.of_record(doubt, other, one)

    def of_enterprise(self, doubt: Doubt, key: str) -> None:
        """Takes in a doubt of all that an enterprise is to be paid."""
        self.by_enterprise.setdefault(key, []).append(doubt)

    def touches(self, about: About) -> bool:
        """Whether anything is doubtful of a record."""
        return about.record in self.by_record or about[1:] in self.by_thing

    def found(self, about: About) -> Iterable[tuple[Doubt, About | None]]:
        """What is doubtful of a record, each once."""
        by_record = self.by_record.get(about.record, ()) if about.record is not None else ()
        by_thing = self.by_thing.get(about[1:], ())
        return {doubt.key: (doubt, other) for doubt, other in (*by_record, *by_thing)}.values()

    @property
    def others(self) -> Collection[str]:
        """The ids of records beside which another one is doubtful."""
        pairs = (pair for some in self.by_record.values() for pair in some)
        return {other.record for _doubt, other in pairs if other is not None and other.record is not None}


def schemes_of(plans: Sequence[Plan]) -> Mapping[str, Scheme]:
    """The schemes as the plans know them; of two plans the later speaks."""
    return {name: plan.scheme(name) for plan in plans for name in plan.schemes}


def about(row: Mapping[str, Any], prefix: str = "") -> About:
    """What a row says of a record, in columns `record`, `owner_key`, `subject`, `on`, `evidence`, each behind the prefix."""
    record, evidence = row[f"{prefix}record"], row[f"{prefix}evidence"]
    return About(record, row["owner_key"], row[f"{prefix}subject"], str(row[f"{prefix}on"]), evidence)
