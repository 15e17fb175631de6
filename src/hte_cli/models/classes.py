"""The tables as SQLModel classes, for programs that read a store in a Session. Written by `make classes`, never by hand.

No command imports this module: loading it takes longer than many commands run.
"""

from datetime import date

from sqlalchemy import BigInteger, ForeignKeyConstraint, Index
from sqlmodel import Field, SQLModel


class AwardRules(SQLModel, table=True):
    """The rules of a plan as they were when lines were frozen: the text of both files, known by the hash of them."""

    __tablename__ = "award_rules"
    __table_args__ = ({"sqlite_with_rowid": False},)

    hash: str = Field(primary_key=True)
    plan: str
    plan_yaml: str
    rules_yaml: str


class AwardRound(SQLModel, table=True):
    """The lines of a year that were decided on together. `origin`: opened, or history (paid before the store was kept)."""

    __tablename__ = "award_round"
    __table_args__ = ({"sqlite_with_rowid": False},)

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
    __table_args__ = (
        Index("ix_award_line_enterprise", "enterprise"),
        ForeignKeyConstraint(["enterprise"], ["enterprise.key"], deferrable=True, initially="DEFERRED"),
        ForeignKeyConstraint(["round"], ["award_round.id"], deferrable=True, initially="DEFERRED"),
        ForeignKeyConstraint(["rules_hash"], ["award_rules.hash"], deferrable=True, initially="DEFERRED"),
        {"sqlite_with_rowid": False},
    )

    round: str = Field(primary_key=True)
    line: int = Field(primary_key=True)
    claim: str = Field(unique=True)
    benefit: str
    enterprise: str
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
    __table_args__ = (
        ForeignKeyConstraint(["round"], ["award_round.id"], deferrable=True, initially="DEFERRED"),
        {"sqlite_with_rowid": False},
    )

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
    __table_args__ = (
        ForeignKeyConstraint(["round", "line"], ["award_line.round", "award_line.line"], deferrable=True, initially="DEFERRED"),
        {"sqlite_with_rowid": False},
    )

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
    __table_args__ = (
        ForeignKeyConstraint(["round", "line"], ["award_line.round", "award_line.line"], deferrable=True, initially="DEFERRED"),
        {"sqlite_with_rowid": False},
    )

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
    __table_args__ = (
        ForeignKeyConstraint(["round", "line"], ["award_line.round", "award_line.line"], deferrable=True, initially="DEFERRED"),
        {"sqlite_with_rowid": False},
    )

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
    __table_args__ = (
        ForeignKeyConstraint(["round", "line"], ["award_line.round", "award_line.line"], deferrable=True, initially="DEFERRED"),
        {"sqlite_with_rowid": False},
    )

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
    __table_args__ = ({"sqlite_with_rowid": False},)

    budget_year: int = Field(primary_key=True)
    fen: int = Field(sa_type=BigInteger)
    document: str | None = None
    reason: str | None = None


class Entry(SQLModel, table=True):
    """What one command wrote. `at` is UTC, ISO text; `hash` covers the entry, its changes and `prev_hash`.

    `actor` is who the person says to be (HTE_ACTOR), `login` the name by which the computer knows them.
    """

    __tablename__ = "entry"
    __table_args__ = (
        ForeignKeyConstraint(["undoes"], ["entry.id"], deferrable=None, initially=None),
        {"sqlite_with_rowid": True},
    )

    id: int | None = Field(default=None, primary_key=True)
    at: str
    actor: str
    command: str
    program: str
    undoes: int | None = None
    changes: int
    prev_hash: str
    hash: str
    login: str | None = None


class SourceSheet(SQLModel, table=True):
    """A sheet that an entry's rows came from. `columns` is canonical JSON: field → column letter."""

    __tablename__ = "source_sheet"
    __table_args__ = (
        ForeignKeyConstraint(["entry"], ["entry.id"], deferrable=None, initially=None),
        {"sqlite_with_rowid": False},
    )

    entry: int = Field(primary_key=True)
    number: int = Field(primary_key=True)
    file: str
    sha256: str
    sheet: str
    columns: str


class RowChange(SQLModel, table=True):
    """One row's images, canonical JSON without nulls. `sheet` is a SourceSheet's number, `row` its row from 1."""

    __tablename__ = "row_change"
    __table_args__ = (
        Index("ix_row_change_key", "table", "key"),
        ForeignKeyConstraint(["entry"], ["entry.id"], deferrable=None, initially=None),
        {"sqlite_with_rowid": False},
    )

    entry: int = Field(primary_key=True)
    number: int = Field(primary_key=True)
    table: str
    key: str
    before: str | None = None
    after: str | None = None
    sheet: int | None = None
    row: int | None = None


class SourceFile(SQLModel, table=True):
    """The bytes of a file that an entry rests on, once: `sha256` and `size` are those of the bytes, `content` zlib."""

    __tablename__ = "source_file"
    __table_args__ = ({"sqlite_with_rowid": True},)

    sha256: str = Field(primary_key=True)
    name: str
    size: int = Field(sa_type=BigInteger)
    content: bytes


class PlanFile(SQLModel, table=True):
    """One YAML file of an adopted plan, to the letter."""

    __tablename__ = "plan_file"
    __table_args__ = ({"sqlite_with_rowid": False},)

    plan: str = Field(primary_key=True)
    name: str = Field(primary_key=True)
    text: str


class Profile(SQLModel, table=True):
    """What `hte import --save-profile` remembers: `wishes` is canonical JSON of `values.importing.Reading`."""

    __tablename__ = "profile"
    __table_args__ = ({"sqlite_with_rowid": False},)

    name: str = Field(primary_key=True)
    wishes: str


class IssuedReport(SQLModel, table=True):
    """A notice that was sent. `figures` is canonical JSON; `head` the hash of the journal's newest entry when it was written."""

    __tablename__ = "issued_report"
    __table_args__ = ({"sqlite_with_rowid": False},)

    half: str = Field(primary_key=True)
    number: int = Field(primary_key=True)
    on: date
    file: str
    sha256: str
    entry: int
    head: str
    figures: str


class Enterprise(SQLModel, table=True):
    """A registered enterprise. `key` is its code, else its compared name, when it was first recorded; it never changes.

    `parent` is the high-tech enterprise outside the county whose subsidiary it is, by name. `holder` says that it only
    receives money and is no enterprise of the county's count: a person, or another unit (`values.holders`).
    """

    __tablename__ = "enterprise"
    __table_args__ = (
        ForeignKeyConstraint(["merged_into"], ["enterprise.key"], deferrable=True, initially="DEFERRED"),
        {"sqlite_with_rowid": False},
    )

    key: str = Field(primary_key=True)
    name: str
    uscc: str | None = Field(default=None, unique=True)
    registered_on: date | None = None
    township: str | None = None
    industry: str | None = None
    joined_on: date | None = None
    left_on: date | None = None
    left_why: str | None = None
    merged_into: str | None = Field(default=None, index=True)
    parent: str | None = None
    industrial: bool | None = None
    name_key: str = Field(index=True)
    holder: str | None = None
    record_id: str | None = Field(default=None, index=True, unique=True)


class FormerName(SQLModel, table=True):
    """A name that an enterprise had. `until` is the day of the renaming, where it is known."""

    __tablename__ = "former_name"
    __table_args__ = (
        Index("ix_former_name_name_key", "name_key"),
        ForeignKeyConstraint(["enterprise"], ["enterprise.key"], deferrable=True, initially="DEFERRED"),
        {"sqlite_with_rowid": False},
    )

    enterprise: str = Field(primary_key=True)
    name_key: str = Field(primary_key=True)
    name: str
    until: date | None = None


class Certification(SQLModel, table=True):
    """One certificate or register number. `occasion` is as stated; `revoked_on` the day the revocation takes effect."""

    __tablename__ = "certification"
    __table_args__ = (
        Index("ix_certification_enterprise", "enterprise", "scheme", "issued_on"),
        Index("ix_certification_issued_on", "scheme", "issued_on"),
        ForeignKeyConstraint(["enterprise"], ["enterprise.key"], deferrable=True, initially="DEFERRED"),
        {"sqlite_with_rowid": False},
    )

    enterprise: str
    scheme: str = Field(primary_key=True)
    number: str = Field(primary_key=True)
    issued_on: date
    valid_until: date
    occasion: str | None = None
    revoked_on: date | None = None
    revocation_decided_on: date | None = None
    announced_on: date | None = None
    announcement: str | None = None
    batch: str | None = None
    record_id: str | None = Field(default=None, index=True, unique=True)


class Event(SQLModel, table=True):
    """Something else that a rule can reward. What upper levels paid for it stands in `level_payment`."""

    __tablename__ = "event"
    __table_args__ = (
        Index("ix_event_on", "on", "kind"),
        ForeignKeyConstraint(["enterprise"], ["enterprise.key"], deferrable=True, initially="DEFERRED"),
        {"sqlite_with_rowid": False},
    )

    enterprise: str = Field(primary_key=True)
    kind: str = Field(primary_key=True)
    on: date = Field(primary_key=True)
    title: str = Field(primary_key=True)
    grade: str | None = None
    board: str | None = None
    document: str | None = None
    record_id: str | None = Field(default=None, index=True, unique=True)


class LevelPayment(SQLModel, table=True):
    """What a level paid for an event or a certificate, by the record's id: whatever the plan states, or does not, of its sum."""

    __tablename__ = "level_payment"
    __table_args__ = ({"sqlite_with_rowid": False},)

    record: str = Field(primary_key=True)
    level: str = Field(primary_key=True)
    fen: int = Field(sa_type=BigInteger)
    document: str | None = None
    on: date | None = None


class Annual(SQLModel, table=True):
    """An enterprise's figures of one year. `ip_class_1` and `_2` are rights held, `conversions` results put to use in it."""

    __tablename__ = "annual"
    __table_args__ = (
        Index("ix_annual_year", "year"),
        ForeignKeyConstraint(["enterprise"], ["enterprise.key"], deferrable=True, initially="DEFERRED"),
        {"sqlite_with_rowid": False},
    )

    enterprise: str = Field(primary_key=True)
    year: int = Field(primary_key=True)
    above_scale: bool | None = None
    revenue_fen: int | None = Field(default=None, sa_type=BigInteger)
    rd_spending_fen: int | None = Field(default=None, sa_type=BigInteger)
    staff: int | None = None
    rd_staff: int | None = None
    high_tech_income_fen: int | None = Field(default=None, sa_type=BigInteger)
    total_income_fen: int | None = Field(default=None, sa_type=BigInteger)
    assets_fen: int | None = Field(default=None, sa_type=BigInteger)
    ip_class_1: int | None = None
    ip_class_2: int | None = None
    conversions: int | None = None
    record_id: str | None = Field(default=None, index=True, unique=True)


class Statistic(SQLModel, table=True):
    """A county-wide figure on a day."""

    __tablename__ = "statistic"
    __table_args__ = ({"sqlite_with_rowid": False},)

    id: str = Field(primary_key=True)
    as_of: date = Field(primary_key=True)
    value: int = Field(sa_type=BigInteger)
    record_id: str | None = Field(default=None, index=True, unique=True)


class Contact(SQLModel, table=True):
    """Whom to call at an enterprise, and where money goes: private, shown only where it is asked for."""

    __tablename__ = "contact"
    __table_args__ = (
        ForeignKeyConstraint(["enterprise"], ["enterprise.key"], deferrable=True, initially="DEFERRED"),
        {"sqlite_with_rowid": False},
    )

    enterprise: str = Field(primary_key=True)
    person: str | None = None
    phone: str | None = None
    bank: str | None = None
    account_name: str | None = None
    account: str | None = None


class Reserve(SQLModel, table=True):
    """An admission to the reserve pool."""

    __tablename__ = "reserve"
    __table_args__ = (
        ForeignKeyConstraint(["enterprise"], ["enterprise.key"], deferrable=True, initially="DEFERRED"),
        {"sqlite_with_rowid": False},
    )

    enterprise: str = Field(primary_key=True)
    on: date = Field(primary_key=True)
    source: str | None = None
    responsible: str | None = None
    record_id: str | None = Field(default=None, index=True, unique=True)


class Application(SQLModel, table=True):
    """An enterprise's application under a scheme; each `_on` is the day of a step, where it was taken."""

    __tablename__ = "application"
    __table_args__ = (
        ForeignKeyConstraint(["enterprise"], ["enterprise.key"], deferrable=True, initially="DEFERRED"),
        {"sqlite_with_rowid": False},
    )

    enterprise: str = Field(primary_key=True)
    scheme: str = Field(primary_key=True)
    year: int = Field(primary_key=True)
    batch: str = Field(primary_key=True)
    filed_on: date
    recommended_on: date | None = None
    publicised_on: date | None = None
    passed_on: date | None = None
    failed_on: date | None = None
    record_id: str | None = Field(default=None, index=True, unique=True)


class PoolMove(SQLModel, table=True):
    """A state that an enterprise of the reserve pool entered on a day; its admissions are `reserve`."""

    __tablename__ = "pool_move"
    __table_args__ = (
        ForeignKeyConstraint(["enterprise"], ["enterprise.key"], deferrable=True, initially="DEFERRED"),
        {"sqlite_with_rowid": False},
    )

    enterprise: str = Field(primary_key=True)
    on: date = Field(primary_key=True)
    state: str = Field(primary_key=True)
    remark: str | None = None
    record_id: str | None = Field(default=None, index=True, unique=True)


class PoolTask(SQLModel, table=True):
    """What an enterprise of the reserve pool is to do by a day, in one of the plan's three fields."""

    __tablename__ = "pool_task"
    __table_args__ = (
        ForeignKeyConstraint(["enterprise"], ["enterprise.key"], deferrable=True, initially="DEFERRED"),
        {"sqlite_with_rowid": False},
    )

    enterprise: str = Field(primary_key=True)
    due_on: date = Field(primary_key=True)
    subject: str = Field(primary_key=True)
    title: str = Field(primary_key=True)
    responsible: str | None = None
    done_on: date | None = None
    record_id: str | None = Field(default=None, index=True, unique=True)


class Measure(SQLModel, table=True):
    """What a unit reports of one of the plan's measures for a half-year, such as 2024H1."""

    __tablename__ = "measure"
    __table_args__ = ({"sqlite_with_rowid": False},)

    plan: str = Field(primary_key=True)
    clause: str = Field(primary_key=True)
    half: str = Field(primary_key=True)
    unit: str = Field(primary_key=True)
    status: str
    text: str | None = None
