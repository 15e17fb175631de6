"""What imports rest on: the files themselves, and how a workbook's headings are to be read."""

from __future__ import annotations

from sqlalchemy import BigInteger
from sqlmodel import Field, SQLModel

from hte_cli.models.records import KEYED


class SourceFile(SQLModel, table=True):
    """The bytes of a file that an entry rests on, once: `sha256` and `size` are those of the bytes, `content` zlib."""

    __tablename__ = "source_file"

    sha256: str = Field(primary_key=True)
    name: str
    size: int = Field(sa_type=BigInteger)
    content: bytes


class Profile(SQLModel, table=True):
    """How the workbooks of one sender are read: `text` is canonical JSON."""

    __tablename__ = "profile"
    __table_args__ = (KEYED,)

    name: str = Field(primary_key=True)
    text: str
