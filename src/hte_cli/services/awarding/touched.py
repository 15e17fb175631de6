"""Which awards a revoked certificate touches, and what the office may do about each (docs/domain.md#revocation)."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection

from hte_cli.services.awarding.frozen import ground_of
from hte_cli.services.awarding.reading import lines_of_enterprises
from hte_cli.services.awarding.reconciling import taking_back
from hte_cli.services.awarding.rules import RulesHeld
from hte_cli.values.awards import AwardLine, Touched
from hte_cli.values.records import Fields

OVER = ("rejected", "clawback", "recovered")
"""Where nothing is to be done any more."""


def touched(connection: Connection, certificate: Fields) -> Iterator[Touched]:
    """The lines that rest on the certificate, whose revocation is recorded, each with the command that answers it.

    Its own award is touched from the year on in which the revocation takes effect; one that only needs it in force,
    where that is on or before its day.
    """
    rules, effective = RulesHeld(connection), str(certificate["revoked_on"])
    for line in lines_of_enterprises(connection, {str(certificate["enterprise"])}):
        if line.state not in OVER and _rests_on(line, certificate, rules, effective):
            yield Touched(line, taking_back(line))


def _rests_on(line: AwardLine, certificate: Fields, rules: RulesHeld, effective: str) -> bool:
    if line.kind == "certification":
        return (line.subject, line.evidence) == (certificate["scheme"], certificate["number"]) and line.on[:4] >= effective[:4]
    plan = rules.plan_of(line)
    if plan is None or ground_of(line, plan).rule.require.in_force != certificate["scheme"]:
        return False
    return line.on >= effective and any(row["number"] == certificate["number"] for row in line.facts.get("certification", ()))
