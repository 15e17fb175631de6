"""The tables. Every row is known by its natural key, so an image of a row is the row."""

from sqlalchemy import Table

from hte_cli.models.awards import (
    AWARD_ALLOWANCE,
    AWARD_ENTRY,
    AWARD_LINE,
    AWARD_MOVE,
    AWARD_PAYEE,
    AWARD_ROUND,
    AWARD_RULES,
    AWARD_STEP,
    FUND,
)
from hte_cli.models.columns import METADATA, SAYS
from hte_cli.models.journal import ENTRY, ISSUED_REPORT, PLAN_FILE, PROFILE, ROW_CHANGE, SOURCE_FILE, SOURCE_SHEET
from hte_cli.models.records import (
    ANNUAL,
    APPLICATION,
    CERTIFICATION,
    CONTACT,
    ENTERPRISE,
    EVENT,
    FORMER_NAME,
    LEVEL_PAYMENT,
    MEASURE,
    POOL_MOVE,
    POOL_TASK,
    RESERVE,
    STATISTIC,
)

RECORDS: dict[str, Table] = {
    table.name: table
    for table in (
        ENTERPRISE,
        FORMER_NAME,
        CERTIFICATION,
        EVENT,
        LEVEL_PAYMENT,
        ANNUAL,
        STATISTIC,
        RESERVE,
        CONTACT,
        APPLICATION,
        POOL_MOVE,
        POOL_TASK,
        MEASURE,
        ISSUED_REPORT,
        AWARD_RULES,
        AWARD_ROUND,
        AWARD_LINE,
        AWARD_STEP,
        AWARD_MOVE,
        AWARD_PAYEE,
        AWARD_ENTRY,
        AWARD_ALLOWANCE,
        FUND,
        PROFILE,
        PLAN_FILE,
    )
}
"""The tables that the journal covers, in the order in which one command writes them."""

__all__ = [
    "ANNUAL",
    "APPLICATION",
    "AWARD_ALLOWANCE",
    "AWARD_ENTRY",
    "AWARD_LINE",
    "AWARD_MOVE",
    "AWARD_PAYEE",
    "AWARD_ROUND",
    "AWARD_RULES",
    "AWARD_STEP",
    "CERTIFICATION",
    "CONTACT",
    "ENTERPRISE",
    "ENTRY",
    "EVENT",
    "FORMER_NAME",
    "FUND",
    "ISSUED_REPORT",
    "LEVEL_PAYMENT",
    "MEASURE",
    "METADATA",
    "PLAN_FILE",
    "POOL_MOVE",
    "POOL_TASK",
    "PROFILE",
    "RECORDS",
    "RESERVE",
    "ROW_CHANGE",
    "SAYS",
    "SOURCE_FILE",
    "SOURCE_SHEET",
    "STATISTIC",
]
