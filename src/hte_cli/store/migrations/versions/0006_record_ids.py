"""Records and the lines of awards known by an id that never changes; the login beside whoever is said to write;

what was published of a line, and for which account it was approved; what a fund did not hold; doubts that were answered.
Names are compared with one dot for all. What levels paid stands in rows of its own, and who holds awards may be no enterprise of the count.
"""

from collections.abc import Iterator

import sqlalchemy as sa
from alembic import op
from sqlalchemy import Connection

from hte_cli.store.identity import ID, of_former_names, of_lines, of_records
from hte_cli.store.level_money import payment_change, payment_row
from hte_cli.values.records import KEY_SEPARATOR, Change

revision = "0006"
down_revision = "0005"

EVENT_KEY = ("enterprise", "kind", '"on"', "title")
SUMS = {"region": "region_fen", "prefecture": "prefecture_fen"}

RECORDS = ("enterprise", "certification", "event", "annual", "statistic", "reserve", "application", "pool_move", "pool_task")


def upgrade() -> None:
    for table in RECORDS:
        op.add_column(table, sa.Column("record_id", sa.String(), nullable=True))
        op.create_index(f"ix_{table}_record_id", table, ["record_id"], unique=True)
    op.add_column("award_line", sa.Column("record", sa.String(), nullable=True))
    op.add_column("award_line", sa.Column("own_level", sa.String(), nullable=True))
    op.create_index("ix_award_line_record", "award_line", ["record"])
    op.create_table(
        "level_payment",
        sa.Column("record", sa.String(), nullable=False),
        sa.Column("level", sa.String(), nullable=False),
        sa.Column("fen", sa.BigInteger(), nullable=False),
        sa.Column("document", sa.String(), nullable=True),
        sa.Column("on", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("record", "level"),
        sqlite_with_rowid=False,
    )
    # Where `rewrite` finds what the events told of the levels' money: it is asked when their columns are gone.
    op.execute(f"CREATE TEMPORARY TABLE event_money AS SELECT {', '.join((*EVENT_KEY, *SUMS.values()))} FROM event")  # noqa: S608 - the names above
    for column in SUMS.values():
        op.drop_column("event", column)
    op.add_column("enterprise", sa.Column("holder", sa.String(), nullable=True))
    # An enterprise that is removed is looked for here, once for each.
    op.create_index("ix_enterprise_merged_into", "enterprise", ["merged_into"])
    op.add_column("entry", sa.Column("login", sa.String(), nullable=True))
    op.add_column("award_step", sa.Column("out_of_order", sa.Boolean(), nullable=True))
    op.add_column("award_step", sa.Column("over_budget", sa.Boolean(), nullable=True))
    op.add_column("award_move", sa.Column("fen", sa.BigInteger(), nullable=True))
    op.add_column("award_move", sa.Column("payee", sa.String(), nullable=True))
    op.add_column("fund", sa.Column("reason", sa.String(), nullable=True))
    _payees()
    _allowances()


def _payees() -> None:
    op.create_table(
        "award_payee",
        sa.Column("round", sa.String(), nullable=False),
        sa.Column("line", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("account_name", sa.String(), nullable=True),
        sa.Column("bank", sa.String(), nullable=True),
        sa.Column("account", sa.String(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["round", "line"], ["award_line.round", "award_line.line"], deferrable=True, initially="DEFERRED"),
        sa.PrimaryKeyConstraint("round", "line", "number"),
        sqlite_with_rowid=False,
    )


def _allowances() -> None:
    op.create_table(
        "award_allowance",
        sa.Column("round", sa.String(), nullable=False),
        sa.Column("line", sa.Integer(), nullable=False),
        *(sa.Column(name, sa.String(), nullable=False) for name in ("doubt", "code", "said")),
        sa.Column("step", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["round", "line"], ["award_line.round", "award_line.line"], initially="DEFERRED", deferrable=True),
        sa.PrimaryKeyConstraint("round", "line", "doubt"),
        sqlite_with_rowid=False,
    )


def rewrite(connection: Connection) -> Iterator[Change]:
    paid, payments = _paid(connection), list[Change]()
    for change in of_records(connection):
        yield change
        record = str((change.after or {})[ID])
        sums = paid.get(change.key, {}) if change.table == "event" else {}
        payments += [payment_change(None, payment_row(record, level, {"fen": fen})) for level, fen in sums.items()]
    yield from of_former_names(connection)
    yield from of_lines(connection)
    # At the end: an id tells at which place of an entry a record was written.
    yield from payments


def _paid(connection: Connection) -> dict[str, dict[str, int]]:
    """What the events told of the levels' money, by their keys."""
    rows = connection.exec_driver_sql("SELECT * FROM event_money").fetchall()
    connection.exec_driver_sql("DROP TABLE event_money")
    parts = len(EVENT_KEY)
    return {
        KEY_SEPARATOR.join(map(str, row[:parts])): {level: fen for level, fen in zip(SUMS, row[parts:], strict=True) if fen is not None}
        for row in rows
    }
