"""From entitlement to money paid: rounds, their frozen lines, what was decided, and the ledger. `_fen` is money.

Lines, steps, moves and entries are only ever added; what a line is worth or where it stands follows from them.
"""

from __future__ import annotations

from datetime import date

from sqlalchemy import BigInteger, ForeignKeyConstraint, Index
from sqlmodel import Field, SQLModel

from hte_cli.models.records import KEYED, enterprise_key


def of_line() -> ForeignKeyConstraint:
    """The line that a row belongs to; checked when the transaction ends."""
    return ForeignKeyConstraint(["round", "line"], ["award_line.round", "award_line.line"], deferrable=True, initially="DEFERRED")


def of_round() -> ForeignKeyConstraint:
    """The round that a row belongs to; checked when the transaction ends."""
    return ForeignKeyConstraint(["round"], ["award_round.id"], deferrable=True, initially="DEFERRED")


def of_rules() -> ForeignKeyConstraint:
    """The rules that a line was frozen with; checked when the transaction ends."""
    return ForeignKeyConstraint(["rules_hash"], ["award_rules.hash"], deferrable=True, initially="DEFERRED")


class AwardRules(SQLModel, table=True):
    """The rules of a plan as they were when lines were frozen: the text of both files, known by the hash of them."""

    __tablename__ = "award_rules"
    __table_args__ = (KEYED,)

    hash: str = Field(primary_key=True)
    plan: str
    plan_yaml: str
    rules_yaml: str


class AwardRound(SQLModel, table=True):
    """The lines of a year that were decided on together. `origin`: opened, or history (paid before the store was kept)."""

    __tablename__ = "award_round"
    __table_args__ = (KEYED,)

    id: str = Field(primary_key=True)
    year: int
    number: int
    budget_year: int | None = None
    origin: str
    opened_on: date
    opened_by: str


class AwardLine(SQLModel, table=True):
    """One award as it was frozen. `claim` is what is never awarded twice; JSON in `sums`, `earlier`, `facts`.

    `record` is the id of the record that it is given for, with `once` the enterprise's; None where none was recorded, of
    what was paid before the store was kept. `own_level` is whose money the office pays; None in older stores: the county's.

    `earlier` is what other lines gave for the same claim, by line and level: an adjustment line is worth the difference.
    """

    __tablename__ = "award_line"
    __table_args__ = (of_round(), of_rules(), Index("ix_award_line_enterprise", "enterprise"), KEYED)

    round: str = Field(primary_key=True)
    line: int = Field(primary_key=True)
    claim: str = Field(unique=True)
    benefit: str
    enterprise: str = Field(sa_column=enterprise_key(nullable=False))
    name: str
    uscc: str | None = None
    plan: str
    rule: str
    rules_hash: str | None = None
    titles: str
    clause: str
    basis: str
    kind: str
    on: date
    evidence: str
    subject: str
    occasion: str | None = None
    occasion_source: str | None = None
    sums: str
    earlier: str | None = None
    facts: str
    frozen: int
    record: str | None = Field(default=None, index=True)
    own_level: str | None = None


class AwardStep(SQLModel, table=True):
    """One decision on a round, or on lines of it. `fen` is the sum it sets, `until_on` the last day of a publicity."""

    __tablename__ = "award_step"
    __table_args__ = (of_round(), KEYED)

    round: str = Field(primary_key=True)
    number: int = Field(primary_key=True)
    what: str
    on: date
    by: str
    body: str | None = None
    document: str | None = None
    scan: str | None = None
    reason: str | None = None
    from_on: date | None = None
    until_on: date | None = None
    working: bool | None = None
    fen: int | None = Field(default=None, sa_type=BigInteger)


class AwardMove(SQLModel, table=True):
    """The state that a line entered by a step; the last one holds. A line without any is drafted."""

    __tablename__ = "award_move"
    __table_args__ = (of_line(), KEYED)

    round: str = Field(primary_key=True)
    line: int = Field(primary_key=True)
    number: int = Field(primary_key=True)
    state: str
    step: int


class AwardEntry(SQLModel, table=True):
    """One yuan-and-fen entry of a line's ledger: never edited, only reversed; a `document` that was not known is filled in once.

    `reverses` is the entry it takes back.
    """

    __tablename__ = "award_entry"
    __table_args__ = (of_line(), KEYED)

    round: str = Field(primary_key=True)
    line: int = Field(primary_key=True)
    number: int = Field(primary_key=True)
    level: str
    kind: str
    fen: int = Field(sa_type=BigInteger)
    on: date
    budget_year: int | None = None
    document: str | None = None
    reason: str | None = None
    reverses: int | None = None


class Fund(SQLModel, table=True):
    """The county's special fund of a budget year (plan 二㈢1)."""

    __tablename__ = "fund"
    __table_args__ = (KEYED,)

    budget_year: int = Field(primary_key=True)
    fen: int = Field(sa_type=BigInteger)
    document: str | None = None
