"""The one registry of doubts: which are looked for, of lines of rounds and of what is owed today."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from datetime import date

from sqlalchemy import Connection

from hte_cli.policy.plan import Plan
from hte_cli.services.awarding.reading import lines_of, lines_of_records, rounds
from hte_cli.services.doubting import accounts, certificates, events, figures, held
from hte_cli.services.doubting.scope import Doubtful, Scope, schemes_of
from hte_cli.store.reading import images, table_of
from hte_cli.values.award_doubts import DOUBTS, ORDER, About, Allowance, Doubt, LineDoubts, Standing
from hte_cli.values.award_states import COMMITTED, UNDECIDED
from hte_cli.values.awards import AwardLine

Family = Callable[[Scope, Doubtful], object]

OF_RECORDS: tuple[Family, ...] = (certificates.both, certificates.reissued, events.matches)
"""What is looked for among the records themselves: one statement each."""

WAITING = (*UNDECIDED, "objected", "suspended")
"""The states of a line that may still be approved."""

FEW = 2000
"""So many enterprises are asked for by name; of more the records are read whole, which is quicker then."""


def doubts_of_records(
    connection: Connection, plans: Sequence[Plan], enterprises: Collection[str] | None = None, days: tuple[date, date] | None = None
) -> Doubtful:
    """What is doubtful of the records of these enterprises (their keys; None: of all) and days, whatever they are owed."""
    few = None if enterprises is None or len(enterprises) > FEW else frozenset(enterprises)
    scope, found = Scope(connection, tuple(plans), few, days), Doubtful()
    for family in (*OF_RECORDS, accounts.accounts):
        family(scope, found)
    return found


def round_doubts(connection: Connection, plans: Sequence[Plan], round_id: str, lines: Sequence[AwardLine] | None = None) -> LineDoubts:
    """The doubts of a round's lines, numbered from 1 in the lines' order, and the answers given.

    Of a line that is decided on just what may have come about since: whose its account is, and that its money may be given
    twice (a merge).
    `lines` are all of the round, where somebody holds them already.
    """
    lines = lines_of(connection, round_id) if lines is None else lines
    asked = [line for line in lines if line.state in (*WAITING, *COMMITTED)]
    answers = {(one.line, one.key): one for one in allowances(connection, round_id)}
    standing: list[Standing] = []
    for line, doubt in _in_order(connection, plans, asked):
        decided = line.state in COMMITTED
        if not decided or DOUBTS[doubt.code].asked != "decided":
            standing.append(Standing(line.id, len(standing) + 1, doubt, answers.pop((line.id, doubt.key), None), decided))
    return LineDoubts(tuple(standing), tuple(answers.values()))


def answered(connection: Connection) -> set[str]:
    """The keys of all doubts that somebody answered."""
    return {str(row["doubt"]) for row in images(connection, "award_allowance", only=["doubt"])}


def allowances(connection: Connection, round_id: str) -> list[Allowance]:
    """Every answer that was given to doubts of a round's lines."""
    rows = list(images(connection, "award_allowance", table_of("award_allowance").c.round == round_id))
    steps = (
        {step.number: step for one in rounds(connection, table_of("award_round").c.id == round_id) for step in one.steps} if rows else {}
    )
    found = []
    for row in rows:
        step = steps[int(str(row["step"]))]
        told = (step.number, step.on, step.by, step.reason, step.document)
        found.append(Allowance(f"{round_id}/{row['line']}", str(row["doubt"]), str(row["code"]), str(row["said"]), *told))
    return found


def _in_order(connection: Connection, plans: Sequence[Plan], lines: Sequence[AwardLine]) -> Iterator[tuple[AwardLine, Doubt]]:
    found = _Found(connection, plans, lines) if lines else None
    for line in lines:
        assert found is not None
        if not found.is_plain(line) and (doubts := list(found.of(line))):
            once = {doubt.key: doubt for doubt in doubts}.values()
            yield from ((line, doubt) for doubt in sorted(once, key=lambda doubt: (ORDER[doubt.code], doubt.key)))


class _Found:
    """What is doubtful of lines of a round, family by family, each found in one go for all of them."""

    def __init__(self, connection: Connection, plans: Sequence[Plan], lines: Sequence[AwardLine]) -> None:
        days = sorted({line.on for line in lines})
        within = date.fromisoformat(days[0]), date.fromisoformat(days[-1])
        self.records = doubts_of_records(connection, plans, {line.enterprise_key for line in lines}, within)
        self.rejected = _rejected(connection, self.records.others)
        self.schemes = schemes_of(plans)
        self.fits = certificates.fitting(self.schemes)
        self.loose: dict[tuple[str, str], list[AwardLine]] = {}
        for one in held.without_record(connection):
            self.loose.setdefault((one.enterprise_key, held.alike(one.subject)), []).append(one)
        missing = {one.id for some in self.loose.values() for one in some}
        claims = held.Claims(connection, plans)
        self.beside: dict[str, list[Doubt]] = {}
        for line, other in held.beside(connection, lines):
            if other.id not in missing and (twice := held.given_twice(line, other, claims)) is not None:
                self.beside.setdefault(line.id, []).append(twice)

    def is_plain(self, line: AwardLine) -> bool:
        """Whether a few look-ups say that nothing is doubtful of a line: so it is of nearly all."""
        if line.id in self.beside or line.kind != "certification" or not self.fits(line.subject, line.evidence):
            return False
        about = About(line.record, line.enterprise_key, line.subject, line.on, line.evidence)
        touched = line.enterprise_key in self.records.by_enterprise or (line.enterprise_key, held.alike(line.subject)) in self.loose
        return not touched and not self.records.touches(about) and not figures.may_be_unusual(line)

    def of(self, line: AwardLine) -> Iterator[Doubt]:
        """The doubts of one line."""
        about = About(line.record, line.enterprise_key, line.subject, line.on, line.evidence)
        if self.records.touches(about):
            yield from (doubt for doubt, other in self.records.found(about) if other is None or other.record not in self.rejected)
        if line.enterprise_key in self.records.by_enterprise and line.county != 0:
            yield from self.records.by_enterprise[line.enterprise_key]
        for other in self.loose.get((line.enterprise_key, held.alike(line.subject)), ()) if self.loose else ():
            if other.id not in line.earlier and (other.id != line.id or line.state in COMMITTED):
                yield held.missing(other)
        if self.beside:
            yield from self.beside.get(line.id, ())
        for scheme, number in _numbers(line):
            if (misfit := certificates.form(number, self.schemes.get(scheme))) is not None:
                yield misfit
        yield from figures.unusual(line)


def _numbers(line: AwardLine) -> Iterable[tuple[str, str]]:
    """The numbers of the certificates that a line rests on, each with its scheme: its own, or those that it needs in force."""
    if line.kind == "certification":
        return ((line.subject, line.evidence),)
    rows = line.facts.get("certification", ()) if '"certification"' in line.facts_text else ()
    in_force = (row for row in rows if str(row["issued_on"]) <= line.on <= str(row["valid_until"]))
    return [(str(row["scheme"]), str(row["number"])) for row in in_force]


def _rejected(connection: Connection, records: Collection[str]) -> set[str]:
    """Those of the records whose lines are all rejected: they are given nothing."""
    states: dict[str, set[bool]] = {}
    for line in lines_of_records(connection, records) if records else ():
        states.setdefault(str(line.record), set()).add(line.state == "rejected")
    return {record for record, rejected in states.items() if rejected == {True}}
