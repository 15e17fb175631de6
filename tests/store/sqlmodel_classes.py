"""The text of `hte_cli/models/classes.py`; run, it writes the file after a table was changed (`make classes`)."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

from sqlalchemy import Column, ForeignKeyConstraint, Index, Table

import hte_cli.models
from hte_cli.models import METADATA, SAYS

FILE = Path(hte_cli.models.__file__).with_name("classes.py")

HEAD = '''"""The tables as SQLModel classes, for programs that read a store in a Session. Written by `make classes`, never by hand.

No command imports this module: loading it takes longer than many commands run.
"""

from datetime import date

from sqlalchemy import BigInteger, ForeignKeyConstraint, Index
from sqlmodel import Field, SQLModel
'''

TYPES = {"String": "str", "Date": "date", "Boolean": "bool", "Integer": "int", "BigInteger": "int", "LargeBinary": "bytes"}


def source() -> str:
    """The module's text, formatted."""
    text = HEAD + "".join(map(_class, METADATA.tables.values()))
    ruff = [sys.executable, "-m", "ruff", "format", "--stdin-filename", str(FILE), "-"]
    return subprocess.run(ruff, input=text, capture_output=True, text=True, encoding="utf-8", check=True).stdout


def _class(table: Table) -> str:
    name = table.name.title().replace("_", "")
    args = [*map(_index, sorted(table.indexes, key=_name)), *map(_refers, sorted(table.foreign_key_constraints, key=_refers))]
    rows = repr({"sqlite_with_rowid": table.dialect_options["sqlite"]["with_rowid"]})
    fields = [f"    {column.name}: {_field(column)}" for column in table.columns]
    head = [f"class {name}(SQLModel, table=True):", f'    """{table.info[SAYS]}"""', "", f'    __tablename__ = "{table.name}"']
    return "\n\n" + "\n".join([*head, f"    __table_args__ = ({', '.join([*filter(None, args), rows])},)", "", *fields]) + "\n"


def _name(index: Index) -> str:
    return str(index.name)


def _index(index: Index) -> str:
    """An index over several columns, or of a name of its own; else its column says it."""
    columns = [column.name for column in index.columns]
    if len(columns) == 1 and index.table is not None and index.table.c[columns[0]].index:
        return ""
    return f"Index({', '.join(map(repr, (str(index.name), *columns)))})"


def _refers(one: ForeignKeyConstraint) -> str:
    own, theirs = [str(name) for name in one.column_keys], [element.target_fullname for element in one.elements]
    return f"ForeignKeyConstraint({own}, {theirs}, deferrable={one.deferrable}, initially={one.initially!r})"


def _field(column: Column[Any]) -> str:
    kind = type(column.type).__name__
    optional = bool(column.nullable) or (column.name == "id" and kind == "Integer")
    options = {
        "default": "None" if optional else "",
        "primary_key": column.primary_key,
        "index": column.index,
        "unique": column.unique,
        "sa_type": "BigInteger" if kind == "BigInteger" else "",
    }
    stated = ", ".join(f"{name}={value}" for name, value in options.items() if value)
    typed = TYPES[kind] + (" | None" if optional else "")
    return f"{typed} = Field({stated})" if stated not in ("", "default=None") else typed + (" = None" if optional else "")


if __name__ == "__main__":
    FILE.write_text(source(), encoding="utf-8")
