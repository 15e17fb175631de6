"""Enterprises and what is recorded of them. `_on` is a date, `valid_until` the last day in force, `_fen` money."""

from __future__ import annotations

from sqlalchemy import Index

from hte_cli import kinds
from hte_cli.models.columns import columns_of, day, enterprise_key, large, record_id, table, text

ENTERPRISE = table(
    "enterprise",
    """A registered enterprise. `key` is its code, else its compared name, when it was first recorded; it never changes.

    `parent` is the high-tech enterprise outside the county whose subsidiary it is, by name. `holder` says that it only
    receives money and is no enterprise of the county's count: a person, or another unit (`values.holders`).
    """,
    text("key", key=True),
    *columns_of(kinds.ENTERPRISE),
    text("name_key", index=True),
    text("holder", null=True),
    record_id(),
)

FORMER_NAME = table(
    "former_name",
    "A name that an enterprise had. `until` is the day of the renaming, where it is known.",
    enterprise_key("enterprise", key=True),
    text("name_key", key=True),
    text("name"),
    day("until", null=True),
    Index("ix_former_name_name_key", "name_key"),
)

CERTIFICATION = table(
    "certification",
    "One certificate or register number. `occasion` is as stated; `revoked_on` the day the revocation takes effect.",
    *columns_of(kinds.CERTIFICATION),
    record_id(),
    Index("ix_certification_enterprise", "enterprise", "scheme", "issued_on"),
    Index("ix_certification_issued_on", "scheme", "issued_on"),
)

EVENT = table(
    "event",
    "Something else that a rule can reward. What upper levels paid for it stands in `level_payment`.",
    *columns_of(kinds.EVENT),
    record_id(),
    Index("ix_event_on", "on", "kind"),
)

LEVEL_PAYMENT = table(
    "level_payment",
    "What a level paid for an event or a certificate, by the record's id: whatever the plan states, or does not, of its sum.",
    text("record", key=True),
    text("level", key=True),
    large("fen"),
    text("document", null=True),
    day("on", null=True),
)

ANNUAL = table(
    "annual",
    "An enterprise's figures of one year. `ip_class_1` and `_2` are rights held, `conversions` results put to use in it.",
    *columns_of(kinds.ANNUAL),
    record_id(),
    Index("ix_annual_year", "year"),
)

STATISTIC = table(
    "statistic",
    "A county-wide figure on a day.",
    *columns_of(kinds.STATISTIC),
    record_id(),
)

CONTACT = table(
    "contact",
    "Whom to call at an enterprise, and where money goes: private, shown only where it is asked for.",
    *columns_of(kinds.CONTACT),
)

RESERVE = table(
    "reserve",
    "An admission to the reserve pool.",
    *columns_of(kinds.RESERVE),
    record_id(),
)

APPLICATION = table(
    "application",
    "An enterprise's application under a scheme; each `_on` is the day of a step, where it was taken.",
    *columns_of(kinds.APPLICATION),
    record_id(),
)

POOL_MOVE = table(
    "pool_move",
    "A state that an enterprise of the reserve pool entered on a day; its admissions are `reserve`.",
    enterprise_key("enterprise", key=True),
    day("on", key=True),
    text("state", key=True),
    text("remark", null=True),
    record_id(),
)

POOL_TASK = table(
    "pool_task",
    "What an enterprise of the reserve pool is to do by a day, in one of the plan's three fields.",
    enterprise_key("enterprise", key=True),
    day("due_on", key=True),
    text("subject", key=True),
    text("title", key=True),
    text("responsible", null=True),
    day("done_on", null=True),
    record_id(),
)

MEASURE = table(
    "measure",
    "What a unit reports of one of the plan's measures for a half-year, such as 2024H1.",
    *columns_of(kinds.MEASURE),
)
