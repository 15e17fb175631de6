"""What imports rest on: the files themselves."""

from __future__ import annotations

from sqlalchemy import BigInteger
from sqlmodel import Field, SQLModel


class SourceFile(SQLModel, table=True):
    """The bytes of a file that an entry rests on, once: `sha256` and `size` are those of the bytes, `content` zlib."""

    __tablename__ = "source_file"

    sha256: str = Field(primary_key=True)
    name: str
    size: int = Field(sa_type=BigInteger)
    content: bytes
