"""How a certain workbook is to be read, remembered by name."""

from __future__ import annotations

from sqlmodel import Field, SQLModel

from hte_cli.models.records import KEYED


class Profile(SQLModel, table=True):
    """What `hte import --save-profile` remembers: `wishes` is canonical JSON of `values.importing.Reading`."""

    __tablename__ = "profile"
    __table_args__ = (KEYED,)

    name: str = Field(primary_key=True)
    wishes: str
