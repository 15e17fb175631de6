"""Doubts of lines beside what other lines hold: lines whose record is missing, and one thing given under two claims."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from sqlalchemy import ColumnElement, Connection, and_, exists, func, or_, select

from hte_cli.language import _
from hte_cli.policy.plan import EVENT_KINDS, Plan
from hte_cli.services.awarding.reading import lines_of
from hte_cli.store.identity import IDENTIFIED
from hte_cli.store.reading import any_of, table_of
from hte_cli.values.award_doubts import Doubt, doubt
from hte_cli.values.award_states import COMMITTED
from hte_cli.values.awards import AwardLine
from hte_cli.values.commands import command
from hte_cli.values.records import KEY_SEPARATOR
from hte_cli.values.terms import award_title, evidence_title

Place = tuple[str, int]
"""A round and a line's number."""

OF_KINDS = ("certification", "event", "annual", "enterprise")
"""The tables of records that lines are given for."""


def lines_at(connection: Connection, places: Iterable[Place]) -> dict[Place, AwardLine]:
    """The lines of these rounds and numbers, by them."""
    by_round: dict[str, set[int]] = {}
    for round_, number in places:
        by_round.setdefault(round_, set()).add(number)
    return {(line.round, line.number): line for round_, some in by_round.items() for line in lines_of(connection, round_, numbers=some)}


def _places(connection: Connection, condition: ColumnElement[bool]) -> list[Place]:
    lines = table_of("award_line").c
    return [(round_, number) for round_, number in connection.execute(select(lines.round, lines.line).where(condition))]


def _is_missing() -> ColumnElement[bool]:
    record = table_of("award_line").c.record
    assert set(OF_KINDS) <= set(IDENTIFIED)
    held = [exists().where(table_of(name).c.record_id == record) for name in OF_KINDS]
    return or_(record.is_(None), ~or_(*held))


def without_record(connection: Connection) -> list[AwardLine]:
    """The lines, not rejected, that are given for a record that is not there."""
    found = lines_at(connection, _places(connection, _is_missing()))
    return [line for line in found.values() if line.state != "rejected"]


def alike(subject: str) -> str:
    """As what a record that is missing may have been recorded anew: an event of any kind, a certificate of the scheme."""
    return "event" if subject in EVENT_KINDS else subject


def missing(line: AwardLine) -> Doubt:
    """What is doubtful of all else that an enterprise gets under a scheme, or for events, beside a line without record."""
    told = {
        "line": line.id,
        "state": award_title(line.state),
        "evidence": evidence_title(line.evidence, line.subject),
        "day": line.on,
        "enterprise": line.enterprise,
    }
    fix = _("If it is this one: {command}.").format(command=command("award", "relink", line.id, "--to", "RECORD", "--reason", "WHY"))
    if line.round.endswith("-0"):
        said = _("{line} was paid to {enterprise} for {evidence} ({day}), which is not recorded: is it the same?")
        return doubt("history-unclear", [line.id], said.format(**told), fix)
    said = _("{line} ({state}) was given to {enterprise} for {evidence} ({day}), and that record is no longer there: is it the same?")
    return doubt("record-missing", [line.id], said.format(**told), fix)


@dataclass(slots=True)
class Claims:
    """The claims that today's rules give, as far as somebody asks."""

    connection: Connection
    plans: Sequence[Plan]
    _benefits: frozenset[str] = field(init=False)
    _by_year: dict[int, frozenset[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._benefits = frozenset(rule.claim_in(plan.id) for plan in self.plans for rule in plan.rules)

    def knows(self, benefit: str) -> bool:
        """Whether a rule of today gives the benefit at all."""
        return benefit in self._benefits

    def gives(self, line: AwardLine) -> bool:
        """Whether the rules of today still give what the line holds."""
        if not self.knows(benefit_of(line.claim)):
            return False
        # What is owed is told with its doubts: asked for here, not when the program starts.
        from hte_cli.services.awarding.claims import owed

        year = int(line.on[:4])
        if year not in self._by_year:
            self._by_year[year] = frozenset(one.claim for one in owed(self.connection, self.plans, year))
        return line.first_claim in self._by_year[year]


def benefit_of(claim: str) -> str:
    """The benefit that a claim is to."""
    return claim.partition(KEY_SEPARATOR)[0]


def beside(connection: Connection, lines: Sequence[AwardLine]) -> Iterator[tuple[AwardLine, AwardLine]]:
    """Each of the lines with every other one, not rejected, that is given for the same thing, by whatever claim."""
    wanted = {(line.round, line.number): line for line in lines}
    mine, other = table_of("award_line").alias(), table_of("award_line").alias()
    a, b = mine.c, other.c
    same = and_(
        b.enterprise == a.enterprise,
        b.kind == a.kind,
        b.subject == a.subject,
        or_(b.round != a.round, b.line != a.line),
        or_(b.record == a.record, and_(b.on == a.on, b.evidence == a.evidence)),
    )
    statement = select(a.round, a.line, b.round, b.line).select_from(mine.join(other, same))
    statement = statement.where(a.round.in_(any_of({line.round for line in lines})))
    pairs = [((r, n), (r2, n2)) for r, n, r2, n2 in connection.execute(statement) if (r, n) in wanted]
    others = lines_at(connection, {place for _mine, place in pairs})
    for place, theirs in pairs:
        if others[theirs].state != "rejected":
            yield wanted[place], others[theirs]


def given_twice(line: AwardLine, other: AwardLine, claims: Claims) -> Doubt | None:
    """What is doubtful of a line beside another one for the same thing; None where both are right."""
    if line.id in other.earlier or other.id in line.earlier:
        return None
    if line.first_claim != other.first_claim and claims.gives(other):
        return None
    if line.first_claim != other.first_claim:
        return no_longer(other)
    said = _("{line} ({state}) holds the same claim, and what it gave is not taken off.")
    return doubt("given-before", [other.id], said.format(line=other.id, state=award_title(other.state)), _rejecting(other))


def no_longer(other: AwardLine) -> Doubt:
    """What is doubtful of an award beside a line that gives for the same what no rule of today gives beside it."""
    said = _("{line} gives {benefit} for the same already ({state}, {plan}), which today's rules do not give beside it.")
    told = said.format(line=other.id, benefit=other.benefit, state=award_title(other.state), plan=other.plan)
    return doubt("given-before", [other.id], told, _rejecting(other))


def _rejecting(other: AwardLine) -> str:
    if other.state in COMMITTED:
        return ""
    return _("If that one falls away: {command}.").format(command=command("award", "reject", other.id, "--reason", "WHY"))


def no_longer_given(connection: Connection, claims: Claims) -> Mapping[tuple[str, str, str, str], AwardLine]:
    """The lines, not rejected, whose benefit no rule of today knows, by what they are given for."""
    lines = table_of("award_line").c
    benefit = func.substr(lines.claim, 1, func.instr(lines.claim, KEY_SEPARATOR) - 1)
    gone = {name for (name,) in connection.execute(select(benefit).distinct()) if not claims.knows(name)}
    if not gone:
        return {}
    found = lines_at(connection, _places(connection, benefit.in_(any_of(gone))))
    return {(one.enterprise_key, one.subject, one.on, one.evidence): one for one in found.values() if one.state != "rejected"}
