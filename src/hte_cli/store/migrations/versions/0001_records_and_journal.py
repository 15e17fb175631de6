"""The first schema: records, plans, and the journal with its chain."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    _enterprises()
    _happenings()
    _journal()


def _enterprises() -> None:
    op.create_table(
        "enterprise",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("uscc", sa.String(), nullable=True),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("name_key", sa.String(), nullable=False),
        sa.Column("registered_on", sa.Date(), nullable=True),
        sa.Column("township", sa.String(), nullable=True),
        sa.Column("industry", sa.String(), nullable=True),
        sa.Column("joined_on", sa.Date(), nullable=True),
        sa.Column("left_on", sa.Date(), nullable=True),
        sa.Column("left_why", sa.String(), nullable=True),
        sa.Column("merged_into", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["merged_into"], ["enterprise.key"], initially="DEFERRED", deferrable=True),
        sa.PrimaryKeyConstraint("key"),
        sa.UniqueConstraint("uscc"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_enterprise_name_key", "enterprise", ["name_key"], unique=False)
    op.create_table(
        "former_name",
        sa.Column("enterprise", sa.String(), nullable=False),
        sa.Column("name_key", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["enterprise"], ["enterprise.key"], initially="DEFERRED", deferrable=True),
        sa.PrimaryKeyConstraint("enterprise", "name_key"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_former_name_name_key", "former_name", ["name_key"], unique=False)
    op.create_table(
        "certification",
        sa.Column("scheme", sa.String(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("enterprise", sa.String(), nullable=False),
        sa.Column("issued_on", sa.Date(), nullable=False),
        sa.Column("valid_until", sa.Date(), nullable=False),
        sa.Column("occasion", sa.String(), nullable=True),
        sa.Column("announced_on", sa.Date(), nullable=True),
        sa.Column("announcement", sa.String(), nullable=True),
        sa.Column("batch", sa.String(), nullable=True),
        sa.Column("revoked_on", sa.Date(), nullable=True),
        sa.Column("revocation_decided_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["enterprise"], ["enterprise.key"], initially="DEFERRED", deferrable=True),
        sa.PrimaryKeyConstraint("scheme", "number"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_certification_enterprise", "certification", ["enterprise", "scheme", "issued_on"], unique=False)
    op.create_index("ix_certification_issued_on", "certification", ["scheme", "issued_on"], unique=False)
    op.create_index("ix_certification_valid_until", "certification", ["scheme", "valid_until"], unique=False)


def _happenings() -> None:
    op.create_table(
        "event",
        sa.Column("enterprise", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("grade", sa.String(), nullable=True),
        sa.Column("board", sa.String(), nullable=True),
        sa.Column("region_fen", sa.BigInteger(), nullable=True),
        sa.Column("prefecture_fen", sa.BigInteger(), nullable=True),
        sa.Column("document", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["enterprise"], ["enterprise.key"], initially="DEFERRED", deferrable=True),
        sa.PrimaryKeyConstraint("enterprise", "kind", "on", "title"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_event_on", "event", ["on", "kind"], unique=False)
    op.create_table(
        "annual",
        sa.Column("enterprise", sa.String(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("above_scale", sa.Boolean(), nullable=True),
        sa.Column("revenue_fen", sa.BigInteger(), nullable=True),
        sa.Column("rd_spending_fen", sa.BigInteger(), nullable=True),
        sa.Column("staff", sa.Integer(), nullable=True),
        sa.Column("rd_staff", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["enterprise"], ["enterprise.key"], initially="DEFERRED", deferrable=True),
        sa.PrimaryKeyConstraint("enterprise", "year"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_annual_year", "annual", ["year"], unique=False)
    op.create_table(
        "statistic",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("as_of", sa.Date(), nullable=False),
        sa.Column("value", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", "as_of"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "reserve",
        sa.Column("enterprise", sa.String(), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("source", sa.String(), nullable=True),
        sa.Column("responsible", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["enterprise"], ["enterprise.key"], initially="DEFERRED", deferrable=True),
        sa.PrimaryKeyConstraint("enterprise", "on"),
        sqlite_with_rowid=False,
    )


def _journal() -> None:
    op.create_table(
        "entry",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", sa.String(), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("command", sa.String(), nullable=False),
        sa.Column("program", sa.String(), nullable=False),
        sa.Column("undoes", sa.Integer(), nullable=True),
        sa.Column("changes", sa.Integer(), nullable=False),
        sa.Column("prev_hash", sa.String(), nullable=False),
        sa.Column("hash", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["undoes"],
            ["entry.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "source_sheet",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("file", sa.String(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("sheet", sa.String(), nullable=False),
        sa.Column("columns", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["entry"],
            ["entry.id"],
        ),
        sa.PrimaryKeyConstraint("entry", "number"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "row_change",
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("table", sa.String(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("before", sa.String(), nullable=True),
        sa.Column("after", sa.String(), nullable=True),
        sa.Column("sheet", sa.Integer(), nullable=True),
        sa.Column("row", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["entry"],
            ["entry.id"],
        ),
        sa.PrimaryKeyConstraint("entry", "number"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_row_change_key", "row_change", ["table", "key"], unique=False)
    op.create_table(
        "plan_file",
        sa.Column("plan", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("plan", "name"),
        sqlite_with_rowid=False,
    )
