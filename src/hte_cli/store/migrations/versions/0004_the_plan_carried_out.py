"""What the plan's carrying out needs: applications, the reserve pool's ledger, measures, reports that were sent."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

KEYED = {"sqlite_with_rowid": False}


def upgrade() -> None:
    op.add_column("enterprise", sa.Column("parent", sa.String(), nullable=True))
    op.add_column("enterprise", sa.Column("industrial", sa.Boolean(), nullable=True))
    for name in ("high_tech_income_fen", "total_income_fen", "assets_fen"):
        op.add_column("annual", sa.Column(name, sa.BigInteger(), nullable=True))
    for name in ("ip_class_1", "ip_class_2", "conversions"):
        op.add_column("annual", sa.Column(name, sa.Integer(), nullable=True))
    op.create_table(
        "application",
        _enterprise(),
        *_texts("scheme", nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        *_texts("batch", nullable=False),
        sa.Column("filed_on", sa.Date(), nullable=False),
        *(sa.Column(name, sa.Date(), nullable=True) for name in ("recommended_on", "publicised_on", "passed_on", "failed_on")),
        _of_enterprise(),
        sa.PrimaryKeyConstraint("enterprise", "scheme", "year", "batch"),
        **KEYED,
    )
    op.create_table(
        "pool_move",
        _enterprise(),
        sa.Column("on", sa.Date(), nullable=False),
        *_texts("state", nullable=False),
        *_texts("remark", nullable=True),
        _of_enterprise(),
        sa.PrimaryKeyConstraint("enterprise", "on", "state"),
        **KEYED,
    )
    op.create_table(
        "pool_task",
        _enterprise(),
        sa.Column("due_on", sa.Date(), nullable=False),
        *_texts("subject", "title", nullable=False),
        *_texts("responsible", nullable=True),
        sa.Column("done_on", sa.Date(), nullable=True),
        _of_enterprise(),
        sa.PrimaryKeyConstraint("enterprise", "due_on", "subject", "title"),
        **KEYED,
    )
    op.create_table(
        "measure",
        *_texts("plan", "clause", "half", "unit", "status", nullable=False),
        *_texts("text", nullable=True),
        sa.PrimaryKeyConstraint("plan", "clause", "half", "unit"),
        **KEYED,
    )
    op.create_table(
        "issued_report",
        *_texts("half", nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        *_texts("file", "sha256", nullable=False),
        sa.Column("entry", sa.Integer(), nullable=False),
        *_texts("head", "figures", nullable=False),
        sa.PrimaryKeyConstraint("half", "number"),
        **KEYED,
    )


def _texts(*names: str, nullable: bool) -> list[sa.Column[Any]]:
    return [sa.Column(name, sa.String(), nullable=nullable) for name in names]


def _enterprise() -> sa.Column[Any]:
    return sa.Column("enterprise", sa.String(), nullable=False)


def _of_enterprise() -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["enterprise"], ["enterprise.key"], initially="DEFERRED", deferrable=True)
