"""Stated occasions held against the records (docs/definitions.md#occasion): a stated one wins; one that contradicts them is a warning."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, select

from hte_cli.errors import Problem
from hte_cli.models import CERTIFICATION
from hte_cli.policy.conditions import derived_occasion
from hte_cli.policy.plan import Plan
from hte_cli.policy.rules.rules_sql import scheme_years
from hte_cli.services import faults
from hte_cli.store.reading import CHUNK
from hte_cli.values.records import Change, Draft


def occasion_warnings(connection: Connection, plans: Sequence[Plan], changes: Sequence[Change]) -> list[Problem]:
    """A warning for each certificate among the changes, already written, whose occasion is not what the records say."""
    written = {c.after["number"]: c for c in changes if c.table == "certification" and c.after and "occasion" in c.after}
    numbers = sorted(map(str, written))
    certificate = CERTIFICATION.alias()
    derived = derived_occasion(certificate, scheme_years(plans))
    statement = select(certificate.c.number, derived.label("derived")).where(certificate.c.occasion != derived)
    found = []
    for start in range(0, len(numbers), CHUNK):
        some = certificate.c.number.in_(numbers[start : start + CHUNK])
        for number, occasion in connection.execute(statement.where(some)):
            change = written[number]
            found.append(faults.occasion_contradicts(Draft("certification", dict(change.after or {}), change.origin), occasion))
    return found
