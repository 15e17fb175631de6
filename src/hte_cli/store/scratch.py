"""A store in memory, made for one calculation and gone after it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager

from sqlalchemy import Connection, StaticPool, create_engine, insert

from hte_cli.store.reading import table_of
from hte_cli.values.records import Fields


@contextmanager
def scratch(rows: Mapping[str, Iterable[Fields]]) -> Iterator[Connection]:
    """A connection to tables that hold these rows, by the table's name: images, as `store.reading` gives them."""
    engine = create_engine("sqlite://", poolclass=StaticPool)
    try:
        with engine.connect() as connection:
            for name, images in rows.items():
                table = table_of(name)
                table.create(connection)
                columns = [column.name for column in table.columns]
                values = [tuple(map(image.get, columns)) for image in images]
                if values:
                    connection.exec_driver_sql(str(insert(table).compile(engine)), values)
            yield connection
    finally:
        engine.dispose()
