"""Whether the rows are what the journal says, and the journal what was written: changes by another tool show here."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection, select

from hte_cli.language import _
from hte_cli.models import RECORDS
from hte_cli.store.journal import GENESIS, canonical, entry_hash
from hte_cli.store.reading import ENTRY, ROW_CHANGE, SOURCE_SHEET, images, key_of
from hte_cli.store.sources import damaged


def altered(connection: Connection) -> Iterator[str]:
    """A sentence for each row that is not what its last change says, and each entry or kept file whose hash does not fit."""
    yield from _broken_chain(connection)
    yield from damaged(connection)
    last: dict[tuple[str, str], str | None] = {}
    columns = ROW_CHANGE.c.table, ROW_CHANGE.c.key, ROW_CHANGE.c.after
    for table, key, after in connection.execute(select(*columns).order_by(ROW_CHANGE.c.entry, ROW_CHANGE.c.number)):
        last[table, key] = after
    for table in RECORDS:
        for image in images(connection, table):
            key = key_of(table, image)
            named = f"{table} {key}".replace("\t", " ")
            if (table, key) not in last:
                yield _("{record} was added by another program: no journal entry speaks of it.").format(record=named)
            elif last.pop((table, key)) != canonical(image):
                yield _("{record} was changed by another program: it is not what its last journal entry says.").format(record=named)
    for (table, key), after in last.items():
        if after is not None:
            named = f"{table} {key}".replace("\t", " ")
            yield _("{record} was removed by another program.").format(record=named)


def _broken_chain(connection: Connection) -> Iterator[str]:
    before = GENESIS
    for entry in connection.execute(select(ENTRY).order_by(ENTRY.c.id)).mappings():
        sheets = connection.execute(select(SOURCE_SHEET).where(SOURCE_SHEET.c.entry == entry["id"]).order_by(SOURCE_SHEET.c.number))
        rows = connection.execute(select(ROW_CHANGE).where(ROW_CHANGE.c.entry == entry["id"]).order_by(ROW_CHANGE.c.number))
        header = {name: value for name, value in entry.items() if name != "hash"}
        found = entry_hash(header, (dict(sheet) for sheet in sheets.mappings()), (tuple(row) for row in rows))
        if entry["prev_hash"] != before or entry["hash"] != found:
            yield _("Journal entry {n} is not what was written.").format(n=entry["id"])
        before = entry["hash"]
