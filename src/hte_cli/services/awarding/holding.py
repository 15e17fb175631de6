"""What rounds hold for what is owed, by the claim."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from sqlalchemy import Connection

from hte_cli.services.awarding.claims import Owed
from hte_cli.services.awarding.drifting import drifted
from hte_cli.services.awarding.reading import lines_of_records
from hte_cli.values.awards import AwardLine


def held_for(connection: Connection, owed_now: Iterable[Owed]) -> Mapping[str, list[AwardLine]]:
    """The lines of all rounds for the records of what is owed, by the claim that they hold or adjust."""
    held: dict[str, list[AwardLine]] = {}
    for line in lines_of_records(connection, {one.record for one in owed_now}):
        held.setdefault(line.first_claim, []).append(line)
    return held


def changed_rejections(connection: Connection, lines: Iterable[AwardLine]) -> set[str]:
    """Those of the lines that are rejected and rest on facts that have changed since they were frozen."""
    return {drift.line.id for drift in drifted(connection, [line for line in lines if line.state == "rejected"])}


def is_open_again(one: Owed, lines: Sequence[AwardLine], round_years: Mapping[str, int], fresh: Collection[str]) -> bool:
    """Whether what is owed may be drafted anew: all its lines are rejected, and that was decided on something else.

    On other facts, for another year, or for an enterprise to whom the record does not belong any more.
    """
    if any(line.state != "rejected" for line in lines):
        return False
    last = lines[-1]
    return last.id in fresh or round_years[last.round] != int(one.line.on[:4]) or last.enterprise_key != one.line.enterprise_key
