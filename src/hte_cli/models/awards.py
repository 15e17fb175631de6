"""From entitlement to money paid: rounds, their frozen lines, what was decided, and the ledger. `_fen` is money.

Lines, steps, moves and entries are only ever added; what a line is worth or where it stands follows from them.
"""

from __future__ import annotations

from sqlalchemy import Index

from hte_cli.models.columns import day, enterprise_key, flag, large, number, refers_to, table, text

AWARD_RULES = table(
    "award_rules",
    "The rules of a plan as they were when lines were frozen: the text of both files, known by the hash of them.",
    text("hash", key=True),
    text("plan"),
    text("plan_yaml"),
    text("rules_yaml"),
)

AWARD_ROUND = table(
    "award_round",
    "The lines of a year that were decided on together. `origin`: opened, or history (paid before the store was kept).",
    text("id", key=True),
    number("year"),
    number("number"),
    number("budget_year", null=True),
    text("origin"),
    day("opened_on"),
    text("opened_by"),
)

AWARD_LINE = table(
    "award_line",
    """One award as it was frozen. `claim` is what is never awarded twice; JSON in `sums`, `earlier`, `facts`.

    `record` is the id of the record that it is given for, with `once` the enterprise's; None where none was recorded, of
    what was paid before the store was kept. `own_level` is whose money the office pays; None in older stores: the county's.

    `earlier` is what other lines gave for the same claim, by line and level: an adjustment line is worth the difference.
    """,
    text("round", key=True),
    number("line", key=True),
    text("claim", unique=True),
    text("benefit"),
    enterprise_key("enterprise"),
    text("name"),
    text("uscc", null=True),
    text("plan"),
    text("rule"),
    text("rules_hash", null=True),
    text("titles"),
    text("clause"),
    text("basis"),
    text("kind"),
    day("on"),
    text("evidence"),
    text("subject"),
    text("occasion", null=True),
    text("occasion_source", null=True),
    text("sums"),
    text("earlier", null=True),
    text("facts"),
    number("frozen"),
    text("record", null=True, index=True),
    text("own_level", null=True),
    refers_to("award_round", ("round", "id")),
    refers_to("award_rules", ("rules_hash", "hash")),
    Index("ix_award_line_enterprise", "enterprise"),
)

AWARD_STEP = table(
    "award_step",
    """One decision on a round, or on lines of it. `fen` is the sum it sets, `until_on` the last day of a publicity.

    `out_of_order`: its day is before that of a step which it follows, recorded so for the reason that stands there.
    `over_budget`: the fund did not hold what was approved or paid, and it was let through for the reason; None in older stores.
    """,
    text("round", key=True),
    number("number", key=True),
    text("what"),
    day("on"),
    text("by"),
    text("body", null=True),
    text("document", null=True),
    text("scan", null=True),
    text("reason", null=True),
    day("from_on", null=True),
    day("until_on", null=True),
    flag("working", null=True),
    large("fen", null=True),
    flag("out_of_order", null=True),
    flag("over_budget", null=True),
    refers_to("award_round", ("round", "id")),
)

AWARD_MOVE = table(
    "award_move",
    """The state that a line entered by a step; the last one holds. A line without any is drafted.

    `fen` is the own level's sum that a publicity showed; `payee` the fingerprint of the account that the money is for.
    """,
    text("round", key=True),
    number("line", key=True),
    number("number", key=True),
    text("state"),
    number("step"),
    large("fen", null=True),
    text("payee", null=True),
    refers_to("award_line", ("round", "round"), ("line", "line")),
)

AWARD_PAYEE = table(
    "award_payee",
    """The account that a line's money is for, as it was when the move of that number was made: private.

    `key` is that of the fingerprint (HMAC-SHA256) in the move, which may be published.
    """,
    text("round", key=True),
    number("line", key=True),
    number("number", key=True),
    text("account_name", null=True),
    text("bank", null=True),
    text("account"),
    text("key"),
    refers_to("award_line", ("round", "round"), ("line", "line")),
)

AWARD_ALLOWANCE = table(
    "award_allowance",
    "A doubt of a line that somebody answered by a step: `doubt` is its key, `said` what was doubtful, as it was told.",
    text("round", key=True),
    number("line", key=True),
    text("doubt", key=True),
    text("code"),
    text("said"),
    number("step"),
    refers_to("award_line", ("round", "round"), ("line", "line")),
)

AWARD_ENTRY = table(
    "award_entry",
    """One yuan-and-fen entry of a line's ledger: never edited, only reversed; a `document` that was not known is filled in once.

    `reverses` is the entry it takes back.
    """,
    text("round", key=True),
    number("line", key=True),
    number("number", key=True),
    text("level"),
    text("kind"),
    large("fen"),
    day("on"),
    number("budget_year", null=True),
    text("document", null=True),
    text("reason", null=True),
    number("reverses", null=True),
    refers_to("award_line", ("round", "round"), ("line", "line")),
)

FUND = table(
    "fund",
    "The county's special fund of a budget year (plan 二㈢1). `reason`: why it is less than what was committed already.",
    number("budget_year", key=True),
    large("fen"),
    text("document", null=True),
    text("reason", null=True),
)
