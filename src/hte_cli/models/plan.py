"""Plans as they were adopted: the text of their YAML files."""

from __future__ import annotations

from sqlmodel import Field, SQLModel

from hte_cli.models.records import KEYED


class PlanFile(SQLModel, table=True):
    """One YAML file of an adopted plan, to the letter."""

    __tablename__ = "plan_file"
    __table_args__ = (KEYED,)

    plan: str = Field(primary_key=True)
    name: str = Field(primary_key=True)
    text: str
