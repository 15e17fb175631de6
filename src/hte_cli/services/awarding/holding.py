"""What rounds hold for what is owed, by the claim."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection

from hte_cli.services.awarding.awarded import lines_on
from hte_cli.services.awarding.claims import Owed
from hte_cli.services.awarding.drifting import drifted
from hte_cli.services.awarding.reading import lines_of_records, rounds
from hte_cli.values.awards import AwardLine


@dataclass(frozen=True, slots=True)
class Holdings:
    """The lines of all rounds for the records of what is owed, by the claim that they hold or adjust.

    `years` are those of all rounds, by the round; `changed` names the rejected lines whose facts are no longer as frozen.
    """

    lines: Mapping[str, Sequence[AwardLine]]
    years: Mapping[str, int]
    changed: Collection[str]

    def of(self, one: Owed) -> Sequence[AwardLine]:
        """The lines for what is owed, oldest first."""
        return self.lines.get(one.claim, ())

    def is_open_again(self, one: Owed) -> bool:
        """Whether what is owed may be drafted anew: all its lines are rejected, and that was decided on something else.

        On other facts, for another year, or for an enterprise to whom the record does not belong any more.
        """
        lines = self.of(one)
        if not lines or any(line.state != "rejected" for line in lines):
            return False
        last = lines[-1]
        return last.id in self.changed or self.years[last.round] != int(one.line.on[:4]) or last.enterprise_key != one.line.enterprise_key

    def is_kept_back(self, one: Owed) -> bool:
        """Whether what its lines no longer give was opened anew and rejected: somebody decided that it stays so."""
        lines = self.of(one)
        return bool(lines) and lines[-1].state == "rejected" and lines[-1].id not in self.changed


def holdings(connection: Connection, owed_now: Sequence[Owed], day: date | None = None) -> Holdings:
    """What rounds hold for this that is owed; at the day's end, where a day is named."""
    held: dict[str, list[AwardLine]] = {}
    for line in lines_on(connection, lines_of_records(connection, {one.record for one in owed_now}), day):
        held.setdefault(line.first_claim, []).append(line)
    rejected = [line for lines in held.values() for line in lines if line.state == "rejected"]
    changed = {drift.line.id for drift in drifted(connection, rejected)}
    return Holdings(held, {one.id: one.year for one in rounds(connection)}, changed)
