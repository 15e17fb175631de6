"""Records and the lines of awards known by an id that never changes; the login beside whoever is said to write."""

from collections.abc import Iterator

import sqlalchemy as sa
from alembic import op
from sqlalchemy import Connection

from hte_cli.store.identity import of_lines, of_records
from hte_cli.values.records import Change

revision = "0006"
down_revision = "0005"

RECORDS = ("enterprise", "certification", "event", "annual", "statistic", "reserve", "application", "pool_move", "pool_task")


def upgrade() -> None:
    for table in RECORDS:
        op.add_column(table, sa.Column("record_id", sa.String(), nullable=True))
        op.create_index(f"ix_{table}_record_id", table, ["record_id"], unique=True)
    op.add_column("award_line", sa.Column("record", sa.String(), nullable=True))
    op.add_column("award_line", sa.Column("own_level", sa.String(), nullable=True))
    op.create_index("ix_award_line_record", "award_line", ["record"])
    op.add_column("enterprise", sa.Column("holder", sa.String(), nullable=True))
    op.add_column("entry", sa.Column("login", sa.String(), nullable=True))


def rewrite(connection: Connection) -> Iterator[Change]:
    yield from of_records(connection)
    yield from of_lines(connection)
