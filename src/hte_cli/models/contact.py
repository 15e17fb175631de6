"""Private data: kept in a table of its own, shown only where asked for, never in a file meant for publication."""

from __future__ import annotations

from sqlmodel import Field, SQLModel

from hte_cli.models.records import KEYED, enterprise_key


class Contact(SQLModel, table=True):
    """Whom to call at an enterprise, and the account that money goes to."""

    __tablename__ = "contact"
    __table_args__ = (KEYED,)

    enterprise: str = Field(sa_column=enterprise_key(primary_key=True))
    person: str | None = None
    phone: str | None = None
    bank: str | None = None
    account: str | None = None
