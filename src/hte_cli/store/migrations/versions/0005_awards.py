"""From entitlement to money paid: rounds of awards, their frozen lines, decisions, the ledger, the fund."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

KEYED = {"sqlite_with_rowid": False}


def upgrade() -> None:
    op.create_table(
        "award_rules",
        *_texts("hash", "plan", "plan_yaml", "rules_yaml"),
        sa.PrimaryKeyConstraint("hash"),
        **KEYED,
    )
    op.create_table(
        "award_round",
        *_texts("id"),
        *_numbers("year", "number"),
        *_numbers("budget_year", nullable=True),
        *_texts("origin"),
        *_days("opened_on"),
        *_texts("opened_by"),
        sa.PrimaryKeyConstraint("id"),
        **KEYED,
    )
    op.create_table(
        "award_line",
        *_texts("round"),
        *_numbers("line"),
        *_texts("claim", "benefit", "enterprise", "name"),
        *_texts("uscc", nullable=True),
        *_texts("plan", "rule"),
        *_texts("rules_hash", nullable=True),
        *_texts("titles", "clause", "basis", "kind"),
        *_days("on"),
        *_texts("evidence", "subject"),
        *_texts("occasion", "occasion_source", nullable=True),
        *_texts("sums"),
        *_texts("earlier", nullable=True),
        *_texts("facts"),
        *_numbers("frozen"),
        _of_round(),
        sa.ForeignKeyConstraint(["enterprise"], ["enterprise.key"], initially="DEFERRED", deferrable=True),
        sa.ForeignKeyConstraint(["rules_hash"], ["award_rules.hash"], initially="DEFERRED", deferrable=True),
        sa.PrimaryKeyConstraint("round", "line"),
        sa.UniqueConstraint("claim"),
        **KEYED,
    )
    op.create_index("ix_award_line_enterprise", "award_line", ["enterprise"])
    op.create_table(
        "award_step",
        *_texts("round"),
        *_numbers("number"),
        *_texts("what"),
        *_days("on"),
        *_texts("by"),
        *_texts("body", "document", "scan", "reason", nullable=True),
        *_days("from_on", "until_on", nullable=True),
        sa.Column("working", sa.Boolean(), nullable=True),
        _fen(nullable=True),
        _of_round(),
        sa.PrimaryKeyConstraint("round", "number"),
        **KEYED,
    )
    op.create_table(
        "award_move",
        *_texts("round"),
        *_numbers("line", "number"),
        *_texts("state"),
        *_numbers("step"),
        _of_line(),
        sa.PrimaryKeyConstraint("round", "line", "number"),
        **KEYED,
    )
    op.create_table(
        "award_entry",
        *_texts("round"),
        *_numbers("line", "number"),
        *_texts("level", "kind"),
        _fen(),
        *_days("on"),
        *_numbers("budget_year", nullable=True),
        *_texts("document", "reason", nullable=True),
        *_numbers("reverses", nullable=True),
        _of_line(),
        sa.PrimaryKeyConstraint("round", "line", "number"),
        **KEYED,
    )
    op.create_table(
        "fund",
        *_numbers("budget_year"),
        _fen(),
        *_texts("document", nullable=True),
        sa.PrimaryKeyConstraint("budget_year"),
        **KEYED,
    )


def _texts(*names: str, nullable: bool = False) -> list[sa.Column[Any]]:
    return [sa.Column(name, sa.String(), nullable=nullable) for name in names]


def _numbers(*names: str, nullable: bool = False) -> list[sa.Column[Any]]:
    return [sa.Column(name, sa.Integer(), nullable=nullable) for name in names]


def _days(*names: str, nullable: bool = False) -> list[sa.Column[Any]]:
    return [sa.Column(name, sa.Date(), nullable=nullable) for name in names]


def _fen(*, nullable: bool = False) -> sa.Column[Any]:
    return sa.Column("fen", sa.BigInteger(), nullable=nullable)


def _of_round() -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["round"], ["award_round.id"], initially="DEFERRED", deferrable=True)


def _of_line() -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["round", "line"], ["award_line.round", "award_line.line"], initially="DEFERRED", deferrable=True)
