"""Enterprises and what is recorded of them. `_on` is a date, `valid_until` the last day in force, `_fen` money."""

from __future__ import annotations

from sqlalchemy import Index

from hte_cli.models.columns import day, enterprise_key, flag, large, number, record_id, table, text

ENTERPRISE = table(
    "enterprise",
    """A registered enterprise. `key` is its code, else its compared name, when it was first recorded; it never changes.

    `parent` is the high-tech enterprise outside the county whose subsidiary it is, by name. `holder` says that it only
    receives money and is no enterprise of the county's count: a person, or another unit (`values.holders`).
    """,
    text("key", key=True),
    text("uscc", null=True, unique=True),
    text("name"),
    text("name_key", index=True),
    day("registered_on", null=True),
    text("township", null=True),
    text("industry", null=True),
    day("joined_on", null=True),
    day("left_on", null=True),
    text("left_why", null=True),
    enterprise_key("merged_into", null=True, index=True),
    text("parent", null=True),
    flag("industrial", null=True),
    record_id(),
    text("holder", null=True),
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
    text("scheme", key=True),
    text("number", key=True),
    enterprise_key("enterprise"),
    day("issued_on"),
    day("valid_until"),
    text("occasion", null=True),
    day("announced_on", null=True),
    text("announcement", null=True),
    text("batch", null=True),
    day("revoked_on", null=True),
    day("revocation_decided_on", null=True),
    record_id(),
    Index("ix_certification_enterprise", "enterprise", "scheme", "issued_on"),
    Index("ix_certification_issued_on", "scheme", "issued_on"),
)

EVENT = table(
    "event",
    "Something else that a rule can reward. What upper levels paid for it stands in `level_payment`.",
    enterprise_key("enterprise", key=True),
    text("kind", key=True),
    day("on", key=True),
    text("title", key=True),
    text("grade", null=True),
    text("board", null=True),
    text("document", null=True),
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
    enterprise_key("enterprise", key=True),
    number("year", key=True),
    flag("above_scale", null=True),
    large("revenue_fen", null=True),
    large("rd_spending_fen", null=True),
    number("staff", null=True),
    number("rd_staff", null=True),
    large("high_tech_income_fen", null=True),
    large("total_income_fen", null=True),
    large("assets_fen", null=True),
    number("ip_class_1", null=True),
    number("ip_class_2", null=True),
    number("conversions", null=True),
    record_id(),
    Index("ix_annual_year", "year"),
)

STATISTIC = table(
    "statistic",
    "A county-wide figure on a day.",
    text("id", key=True),
    day("as_of", key=True),
    large("value"),
    record_id(),
)

CONTACT = table(
    "contact",
    "Whom to call at an enterprise, and where money goes: private, shown only where it is asked for.",
    enterprise_key("enterprise", key=True),
    text("person", null=True),
    text("phone", null=True),
    text("bank", null=True),
    text("account_name", null=True),
    text("account", null=True),
)

RESERVE = table(
    "reserve",
    "An admission to the reserve pool.",
    enterprise_key("enterprise", key=True),
    day("on", key=True),
    text("source", null=True),
    text("responsible", null=True),
    record_id(),
)

APPLICATION = table(
    "application",
    "An enterprise's application under a scheme; each `_on` is the day of a step, where it was taken.",
    enterprise_key("enterprise", key=True),
    text("scheme", key=True),
    number("year", key=True),
    text("batch", key=True),
    day("filed_on"),
    day("recommended_on", null=True),
    day("publicised_on", null=True),
    day("passed_on", null=True),
    day("failed_on", null=True),
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
    text("plan", key=True),
    text("clause", key=True),
    text("half", key=True),
    text("unit", key=True),
    text("status"),
    text("text", null=True),
)
