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
    """One decision on a round, or on lines of it. `fen` is the sum it sets, `until_on` the last day of a publicity.

    `out_of_order`: its day is before that of a step which it follows, recorded so for the reason that stands there.
    `over_budget`: the fund did not hold what was approved or paid, and it was let through for the reason; None in older stores.
    """

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
    out_of_order: bool | None = None
    over_budget: bool | None = None


class AwardMove(SQLModel, table=True):
    """The state that a line entered by a step; the last one holds. A line without any is drafted.

    `fen` is the own level's sum that a publicity showed; `payee` the fingerprint of the account that the money is for.
    """

    __tablename__ = "award_move"
    __table_args__ = (of_line(), KEYED)

    round: str = Field(primary_key=True)
    line: int = Field(primary_key=True)
    number: int = Field(primary_key=True)
    state: str
    step: int
    fen: int | None = Field(default=None, sa_type=BigInteger)
    payee: str | None = None


class AwardPayee(SQLModel, table=True):
    """The account that a line's money is for, as it was when the move of that number was made: private.

    `key` is that of the fingerprint (HMAC-SHA256) in the move, which may be published.
    """

    __tablename__ = "award_payee"
    __table_args__ = (of_line(), KEYED)

    round: str = Field(primary_key=True)
    line: int = Field(primary_key=True)
    number: int = Field(primary_key=True)
    account_name: str | None = None
    bank: str | None = None
    account: str
    key: str


class AwardAllowance(SQLModel, table=True):
    """A doubt of a line that somebody answered by a step: `doubt` is its key, `said` what was doubtful, as it was told."""

    __tablename__ = "award_allowance"
    __table_args__ = (of_line(), KEYED)

    round: str = Field(primary_key=True)
    line: int = Field(primary_key=True)
    doubt: str = Field(primary_key=True)
    code: str
    said: str
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
    """The county's special fund of a budget year (plan 二㈢1). `reason`: why it is less than what was committed already."""

    __tablename__ = "fund"
    __table_args__ = (KEYED,)

    budget_year: int = Field(primary_key=True)
    fen: int = Field(sa_type=BigInteger)
    document: str | None = None
    reason: str | None = None
