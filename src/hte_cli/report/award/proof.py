"""What has changed of the facts that awards rest on, and awards calculated again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from hte_cli.language import _, _n
from hte_cli.report.award.documents import sums_document
from hte_cli.report.award.rounds import due_cell, sum_text
from hte_cli.values.award_replays import Replay, Verified
from hte_cli.values.award_sums import gross_of
from hte_cli.values.awards import AwardLine, Drift
from hte_cli.values.differences import told
from hte_cli.values.results import Sums
from hte_cli.values.table import UNKNOWN, Cell, Column, Table


def drift_document(drifts: Sequence[Drift]) -> list[dict[str, Any]]:
    """Line by line what has changed, what the line is worth, and what the rules would give now (null: nothing)."""
    return [
        {
            "line": drift.line.id,
            "state": drift.line.state,
            "enterprise": drift.line.enterprise,
            "uscc": drift.line.uscc,
            "changed": [{"record": one.record, "field": one.field, "before": one.before, "after": one.after} for one in drift.differences],
            "due": sums_document(drift.line.due),
            "now": None if drift.now is None else sums_document(drift.now),
        }
        for drift in drifts
    ]


def drift_table(drifts: Sequence[Drift], title: str) -> Table:
    """A row for each changed field, with what the line was frozen with and would be worth now."""
    columns = (
        Column("line", _("Line")),
        Column("enterprise", _("Enterprise")),
        Column("field", _("What has changed")),
        Column("before", _("Was")),
        Column("after", _("Is now")),
        Column("due", _("Frozen"), "yuan"),
        Column("now", _("Now"), "yuan"),
    )
    rows: list[tuple[Cell, ...]] = [
        (drift.line.id, drift.line.enterprise, f"{one.record}: {one.field}", one.before, one.after, due_cell(drift.line), _now(drift))
        for drift in drifts
        for one in (told(difference, drift.line.plan) for difference in drift.differences)
    ]
    changed = sum(bool(drift.differences) for drift in drifts)
    said = _n("{n} of {m} lines rests on facts that have changed.", "{n} of {m} lines rest on facts that have changed.", changed)
    owed_no_more = [drift.line.id for drift in drifts if drift.now is None and drift.line.rules_hash is not None]
    notes = [said.format(n=changed, m=len(drifts))]
    if owed_no_more:
        notes.append(_("The rules would give nothing now for {lines}.").format(lines=_(", ").join(owed_no_more)))
    return Table(title, columns, rows, None, tuple(notes))


def _now(drift: Drift) -> Cell:
    if drift.now is None:
        return 0
    return _own(drift.line, drift.now)


def verify_document(found: Verified) -> dict[str, Any]:
    """Line by line whether it comes out the same; `ok` is null where there is no rule to recalculate with.

    `faults` are those of the funds, `altered` the rows that are not what the journal says; `as_left` is false where another
    program changed something, and true where there is only something to look at.
    """
    return {
        "ok": found.ok,
        "as_left": found.as_left,
        "altered": list(found.altered),
        "faults": list(found.faults),
        "lines": [
            {
                "line": replay.line.id,
                "enterprise": replay.line.enterprise,
                "rule": replay.line.rule,
                "rules_hash": replay.line.rules_hash,
                "ok": _verdict(replay),
                "stored": sums_document(replay.line.sums),
                "recomputed": None if replay.sums is None else sums_document(replay.sums),
                "faults": list(replay.told),
            }
            for replay in found.replays
        ],
    }


def _verdict(replay: Replay) -> bool | None:
    return None if replay.line.rules_hash is None and not replay.told else not replay.told


def verify_table(found: Verified) -> Table:
    """A row for each line: what it is worth as frozen and as calculated again, the rules' hash, and the verdict.

    Both are less what other lines gave for the same, as everywhere; below it stands what the rule alone gives such a line.
    """
    columns = (
        Column("line", _("Line")),
        Column("enterprise", _("Enterprise")),
        Column("hash", _("Rules")),
        Column("stored", _("Frozen"), "yuan"),
        Column("again", _("Again"), "yuan"),
        Column("verdict", _("Verdict")),
    )
    rows = [
        (
            replay.line.id,
            replay.line.enterprise,
            (replay.line.rules_hash or "")[:8],
            due_cell(replay.line),
            None if replay.sums is None else due_cell(replay.line._replace(sums=replay.sums)),
            _said(replay),
        )
        for replay in found.replays
    ]
    wrong = sum(bool(replay.faults) for replay in found.replays)
    looks = sum(bool(replay.findings) for replay in found.replays)
    same = sum(replay.line.rules_hash is not None and not replay.faults for replay in found.replays)
    notes = [_n("{n} line comes out the same, to the fen.", "{n} lines come out the same, to the fen.", same).format(n=same)]
    if wrong:
        notes.append(_n("{n} line does not.", "{n} lines do not.", wrong).format(n=wrong))
    if looks:
        notes.append(_n("{n} line has something to look at.", "{n} lines have something to look at.", looks).format(n=looks))
    notes += (*_taken_off(found.replays), *found.altered, *found.faults)
    return Table(_("Awards recalculated"), columns, rows, None, tuple(notes))


def _taken_off(replays: Sequence[Replay]) -> Iterator[str]:
    """Of the lines that are a difference what the rule alone gives, and what is taken off it for which line."""
    for line in (replay.line for replay in replays if replay.line.earlier):
        less = (_("{line} {sum}").format(line=id_, sum=sum_text(sums.get(line.own_level, 0))) for id_, sums in line.earlier.items())
        said = _("{line}: the rule alone gives {sum}; taken off it: {less}")
        yield said.format(line=line.id, sum=sum_text(gross_of(line)), less=_(", ").join(less))


def _own(line: AwardLine, sums: Sums) -> Cell:
    """What the plan's own level pays by the sums: fen, not stated, or blank where the rule does not speak of it."""
    fen = sums.get(line.own_level)
    return UNKNOWN if line.own_level in sums and fen is None else fen


def _said(replay: Replay) -> str:
    verdict = _verdict(replay)
    if verdict is None:
        return _("paid before the store was kept: no rule to recalculate with")
    return _("the same") if verdict else " ".join(replay.told)
