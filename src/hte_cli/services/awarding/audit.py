"""`hte award audit`: every line of a year's rounds with all that an auditor asks of it, gathered in one look at the store."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from sqlalchemy import Connection, and_, or_, select

from hte_cli.errors import NotFound
from hte_cli.language import _
from hte_cli.models import ENTRY, ROW_CHANGE
from hte_cli.services.awarding.claims import by_claim, owed
from hte_cli.services.awarding.drifting import changed
from hte_cli.services.awarding.reading import lines_of, rounds
from hte_cli.services.awarding.replaying import replays
from hte_cli.services.awarding.round_faults import faults_of_funds
from hte_cli.services.awarding.showing import source_of
from hte_cli.services.doubting.registry import round_doubts
from hte_cli.services.journals import head_of
from hte_cli.services.workspace import Workspace
from hte_cli.store.history import undone
from hte_cli.store.identity import ID
from hte_cli.store.reading import images, images_where, key_of, table_of
from hte_cli.values.award_audit import Audit, AuditLine, Correction, Named
from hte_cli.values.award_doubts import LineDoubts
from hte_cli.values.award_states import NAMING_PAYEES
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
        payees = _named(connection, lines)
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
                    payees=payees.get(line.id, ()),
                    opening=openings[line.round],
                )
            )
        return Audit(year, tuple(audited), tuple(faults_of_funds(connection)), head_of(connection))


def _corrections(connection: Connection, line: AwardLine, cancelled: Collection[int]) -> Iterator[Correction]:
    """The entries after the approval that changed the line's own record, its enterprise or the account recorded of it.

    Without those that were `cancelled`.
    """
    approved = line.last("approve")
    if approved is None or approved.entry is None:
        return
    keys = {key_of(line.kind, row) for row in images_where(connection, line.kind, ID, [line.record])} if line.record else set()
    c = ROW_CHANGE.c
    touching = or_(and_(c.table == line.kind, c.key.in_(keys)), and_(c.table.in_(("enterprise", "contact")), c.key == line.enterprise_key))
    later = select(ENTRY.c.id, ENTRY.c.at, ENTRY.c.actor, ENTRY.c.login, ENTRY.c.command).join(ROW_CHANGE, ENTRY.c.id == c.entry)
    for row in connection.execute(later.where(touching, c.entry > approved.entry).distinct().order_by(ENTRY.c.id)):
        if row.id not in cancelled:
            yield Correction(row.id, row.at, row.actor, row.login, row.command)


def _named(connection: Connection, lines: Sequence[AwardLine]) -> dict[str, tuple[Named, ...]]:
    """By the line's name the accounts that its money was to go to, as its moves say."""
    steps = {(line.id, step.number): step for line in lines for _state, step in line.moves if step.what in NAMING_PAYEES}
    found: dict[str, tuple[Named, ...]] = {}
    for row in images(connection, "award_move", table_of("award_move").c.round.in_({line.round for line in lines})):
        id_ = f"{row['round']}/{row['line']}"
        step = steps.get((id_, int(str(row["step"]))))
        if step is not None and (step.what != "approve" or row["state"] == "approved"):
            payee = row.get("payee")
            found[id_] = (*found.get(id_, ()), Named(None if payee is None else str(payee), step))
    return found
