"""The journal, one entry per command that wrote, chained by hashes, and what is kept beside it: files, plans, what was sent."""

from __future__ import annotations

from sqlalchemy import Index

from hte_cli.models.columns import content, day, entry_id, large, number, table, text

ENTRY = table(
    "entry",
    """What one command wrote. `at` is UTC, ISO text; `hash` covers the entry, its changes and `prev_hash`.

    `actor` is who the person says to be (HTE_ACTOR), `login` the name by which the computer knows them.
    """,
    number("id", key=True),
    text("at"),
    text("actor"),
    text("command"),
    text("program"),
    entry_id("undoes", null=True),
    number("changes"),
    text("prev_hash"),
    text("hash"),
    text("login", null=True),
    rowid=True,
)

SOURCE_SHEET = table(
    "source_sheet",
    "A sheet that an entry's rows came from. `columns` is canonical JSON: field → column letter.",
    entry_id("entry", key=True),
    number("number", key=True),
    text("file"),
    text("sha256"),
    text("sheet"),
    text("columns"),
)

ROW_CHANGE = table(
    "row_change",
    "One row's images, canonical JSON without nulls. `sheet` is a SourceSheet's number, `row` its row from 1.",
    entry_id("entry", key=True),
    number("number", key=True),
    text("table"),
    text("key"),
    text("before", null=True),
    text("after", null=True),
    number("sheet", null=True),
    number("row", null=True),
    Index("ix_row_change_key", "table", "key"),
)

SOURCE_FILE = table(
    "source_file",
    "The bytes of a file that an entry rests on, once: `sha256` and `size` are those of the bytes, `content` zlib.",
    text("sha256", key=True),
    text("name"),
    large("size"),
    content("content"),
    rowid=True,
)

PLAN_FILE = table(
    "plan_file",
    "One YAML file of an adopted plan, to the letter.",
    text("plan", key=True),
    text("name", key=True),
    text("text"),
)

PROFILE = table(
    "profile",
    "What `hte import --save-profile` remembers: `wishes` is canonical JSON of `values.importing.Reading`.",
    text("name", key=True),
    text("wishes"),
)

ISSUED_REPORT = table(
    "issued_report",
    "A notice that was sent. `figures` is canonical JSON; `head` the hash of the journal's newest entry when it was written.",
    text("half", key=True),
    number("number", key=True),
    day("on"),
    text("file"),
    text("sha256"),
    number("entry"),
    text("head"),
    text("figures"),
)
