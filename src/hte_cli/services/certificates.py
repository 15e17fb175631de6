"""Certificates by their number, and those about to end."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, timedelta
from typing import Any

from sqlalchemy import Connection, String, and_, cast, or_, select

from hte_cli.errors import NotFound, UsageFault
from hte_cli.language import _
from hte_cli.models import CERTIFICATION, ENTERPRISE
from hte_cli.policy.conditions import located
from hte_cli.services.lists import certificates
from hte_cli.services.schemes import renewable
from hte_cli.services.workspace import Workspace
from hte_cli.store.reading import images_where, key_of, rows
from hte_cli.values.listing import Filter
from hte_cli.values.names import fold_code
from hte_cli.values.records import Fields


def find_certificate(connection: Connection, number: str) -> Fields:
    """The certificate of that number, whatever its case and spaces. NotFound where there is none, or under two schemes."""
    found = list(images_where(connection, "certification", "number", {fold_code(number)}))
    if len(found) == 1:
        return found[0]
    if found:
        raise NotFound(
            _("{number} is recorded under several schemes: {schemes}.").format(
                number=number, schemes=", ".join(str(f["scheme"]) for f in found)
            ),
            _("Correct one of them with `hte cert edit`."),
        )
    raise NotFound(_("No certificate is recorded as {number}.").format(number=number), _("`hte cert list` shows all."))


def certificate(workspace: Workspace, number: str) -> dict[str, Any]:
    """One certificate as lists show it."""
    with workspace.store.read() as connection:
        found = find_certificate(connection, number)
        held = rows(connection, certificates(workspace.plans(connection), str(found["enterprise"]), Filter()))
        return next(row for row in held if row["number"] == found["number"] and row["scheme"] == found["scheme"])


def certificate_key(workspace: Workspace, number: str) -> str:
    """The key of the certificate of that number."""
    with workspace.store.read() as connection:
        return key_of("certification", find_certificate(connection, number))


def expiring(workspace: Workspace, as_of: date, within: int, scheme: str | None = None) -> list[dict[str, Any]]:
    """Certificates in force on `as_of` that end within so many days, of enterprises located then; soonest first.

    `renewed` is the number of a later certificate of the same scheme, "" where there is none yet.
    """
    if within < 0:
        raise UsageFault(_("--within takes a number of days from 0."), _("For example --within 180."))
    with workspace.store.read() as connection:
        return expiring_on(connection, as_of, within, [scheme] if scheme else renewable(workspace.plans(connection)))


def expiring_on(connection: Connection, as_of: date, within: int, schemes: Collection[str]) -> list[dict[str, Any]]:
    """As `expiring`, in an open look at the store."""
    c, e, later = CERTIFICATION.c, ENTERPRISE.c, CERTIFICATION.alias()
    renewed = (
        select(later.c.number)
        .where(later.c.enterprise == c.enterprise, later.c.scheme == c.scheme, later.c.issued_on > c.issued_on)
        .order_by(later.c.issued_on)
        .limit(1)
        .scalar_subquery()
    )
    ends = and_(c.valid_until >= as_of, c.valid_until <= as_of + timedelta(days=within), c.issued_on <= as_of)
    statement = (
        select(
            e.name.label("enterprise"),
            e.uscc,
            c.scheme,
            c.number,
            cast(c.issued_on, String).label("issued_on"),
            cast(c.valid_until, String).label("valid_until"),
            renewed.label("renewed"),
        )
        .select_from(CERTIFICATION.join(ENTERPRISE, e.key == c.enterprise))
        .where(ends, located(ENTERPRISE, as_of), or_(c.revoked_on.is_(None), c.revoked_on > as_of), c.scheme.in_(sorted(schemes)))
        .order_by(c.valid_until, c.number)
    )
    return [{**row, "days": (date.fromisoformat(row["valid_until"]) - as_of).days} for row in rows(connection, statement)]
