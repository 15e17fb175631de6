"""What every check looks with: the store, the plans, a day."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection

from hte_cli.models import ENTERPRISE
from hte_cli.policy.plan import Plan
from hte_cli.policy.tables import Columns, Statement
from hte_cli.store.reading import rows
from hte_cli.values.checking import Remark, Severity
from hte_cli.values.commands import command
from hte_cli.values.records import Scheme


@dataclass(frozen=True, slots=True)
class Look:
    """`years` is the validity of the schemes that have one in years; `day` the day on which one asks."""

    connection: Connection
    plans: tuple[Plan, ...]
    years: Mapping[str, int]
    schemes: Mapping[str, Scheme]
    day: date

    def rows(self, statement: Statement) -> Iterator[dict[str, Any]]:
        """The statement's rows as dicts, dates as they are."""
        return rows(self.connection, statement)

    @property
    def divisions(self) -> frozenset[str]:
        """The divisions that the plans are of."""
        return frozenset(plan.division for plan in self.plans)


Find = Callable[[Look], Iterator[Remark]]


@dataclass(frozen=True, slots=True)
class Check:
    """A named check: how grave what it finds is, what it looks for, in the chosen language, and how it looks."""

    code: str
    severity: Severity
    told: Callable[[], str]
    find: Find
    fixable: bool = False


def owner(enterprise: Columns = ENTERPRISE) -> list[Any]:
    """Whose record it is: the columns that `remark` reads."""
    return [enterprise.c.key.label("owner_key"), enterprise.c.name.label("owner"), enterprise.c.uscc.label("owner_uscc")]


def named(row: Mapping[str, Any]) -> str:
    """The enterprise as a command takes it: its code, else its name."""
    return str(row["owner_uscc"] or row["owner"])


def adding(row: Mapping[str, Any], scheme: str) -> str:
    """The command that records a certificate of the row's enterprise."""
    return command("cert", "add", named(row), "--scheme", scheme, "--number", "NUMBER", "--issued-on", "D")


def remark(row: Mapping[str, Any], kind: str, record: str, reason: str, fix: str) -> Remark:
    """A remark on a row that has the columns of `owner`."""
    return Remark(kind, row["owner"], row["owner_uscc"], record, reason, fix)
