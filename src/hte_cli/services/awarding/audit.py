"""`hte award audit`: every line of a year's rounds with all that an auditor asks of it, gathered in one look at the store."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from sqlalchemy import Connection, select

from hte_cli.errors import NotFound
from hte_cli.language import _
from hte_cli.services.awarding.auditing import faults_of_funds
from hte_cli.services.awarding.claims import by_claim, owed
from hte_cli.services.awarding.drifting import changed
from hte_cli.services.awarding.reading import lines_of, rounds
from hte_cli.services.awarding.replaying import replays
from hte_cli.services.awarding.showing import source_of
from hte_cli.services.doubting.registry import round_doubts
from hte_cli.services.journals import head_of
from hte_cli.services.workspace import Workspace
from hte_cli.store.history import undone
from hte_cli.store.identity import ID
from hte_cli.store.reading import ENTRY, ROW_CHANGE, images_where, key_of, table_of
from hte_cli.values.award_audit import Audit, AuditLine, Correction
from hte_cli.values.award_doubts import LineDoubts
from hte_cli.values.awards import AwardLine


def audit(workspace: Workspace, year: int) -> Audit:
    """The lines of all rounds of the year, those of what was paid before too. NotFound where it has none."""
    with workspace.store.read() as connection:
        plans = workspace.plans(connection)
        found = rounds(connection, table_of("award_round").c.year == year)
        lines = [line for round_ in found for line in lines_of(connection, round_.id)]
        if not lines:
            raise NotFound(_("There is no round of {year}.").format(year=year), _("`hte award list` shows those there are."))
        today = by_claim(owed(connection, plans, year))
        doubts = {round_.id: round_doubts(connection, plans, round_.id) for round_ in found}
        apart, cancelled = changed(connection, plans, lines), undone(connection)
        openings, audited = {round_.id: round_.opening for round_ in found}, []
        for line, replay in zip(lines, replays(connection, lines), strict=True):
            now = today.get(line.first_claim)
            sum_ = None if now is None else now.line.sums.get(line.own_level, 0)
            audited.append(
                AuditLine(
                    line=line,
                    source=source_of(connection, line),
                    owed=sum_,
                    open=now is not None and sum_ is None,
                    doubts=doubts.get(line.round, LineDoubts()).of(line.id),
                    differences=apart.get(line.id, ()),
                    corrections=tuple(_corrections(connection, line, cancelled)),
                    replay=replay,
                    opening=openings[line.round],
                )
            )
        return Audit(year, tuple(audited), tuple(faults_of_funds(connection)), head_of(connection))


def _corrections(connection: Connection, line: AwardLine, cancelled: Collection[int]) -> Iterator[Correction]:
    """The entries that changed the line's own record after the approval, without those that were `cancelled`."""
    approved = line.last("approve")
    if approved is None or approved.entry is None or line.record is None:
        return
    tables = (line.kind, "enterprise")
    keys = [(table, key_of(table, row)) for table in tables for row in images_where(connection, table, ID, [line.record])]
    c = ROW_CHANGE.c
    for table, key in keys:
        later = select(c.entry, ENTRY.c.at, ENTRY.c.actor, ENTRY.c.command).join(ENTRY, ENTRY.c.id == c.entry)
        for entry, at, actor, command in connection.execute(
            later.where(c.table == table, c.key == key, c.entry > approved.entry).order_by(c.entry)
        ):
            if entry not in cancelled:
                yield Correction(entry, at, actor, command)
