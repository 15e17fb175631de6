"""What a round must show beside its sums: ledger against state, steps in order, nothing given twice, the fund kept to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from sqlalchemy import Connection

from hte_cli.language import _
from hte_cli.services.awarding.funds import exceeded, fund_of
from hte_cli.services.awarding.reading import lines_of, lines_of_records, rounds, several_times
from hte_cli.store.reading import images
from hte_cli.values.award_days import out_of_order
from hte_cli.values.award_ledger import Balance
from hte_cli.values.award_states import CLAIMS, FIRST, MOVES
from hte_cli.values.awards import AwardLine
from hte_cli.values.money import yuan_text
from hte_cli.values.terms import step_title


def faults_of(connection: Connection, lines: Sequence[AwardLine]) -> Mapping[str, tuple[str, ...]]:
    """By the line's name what is wrong with it: its states and days, its ledger, and what is given twice."""
    twice, opened = _given_twice(connection, lines), {one.id: one.opened_on for one in rounds(connection)}
    return {line.id: (*_steps(line), *_days(line, opened[line.round]), *_ledger(line), *twice.get(line.id, ())) for line in lines}


def faults_of_funds(connection: Connection) -> Iterator[str]:
    """A sentence for each budget year of which more is committed or paid than its fund holds, without a decision on it."""
    lines = lines_of(connection)
    years = {entry.budget_year for line in lines for entry in line.entries if entry.level == line.own_level}
    over = {one.budget_year for one in rounds(connection) if any(step.what == "approve" and step.is_over_budget for step in one.steps)}
    over |= {year for line in lines for year in _paid_over_budget(line)}
    over |= {int(str(row["budget_year"])) for row in images(connection, "fund") if "reason" in row}
    for year in sorted(year for year in years if year is not None and year not in over):
        if (said := exceeded(fund_of(connection, year))) is not None:
            yield said


def _paid_over_budget(line: AwardLine) -> Iterator[int | None]:
    """The budget years from which the line was paid though the fund did not hold it, on record.

    Older stores keep the reason in the ledger alone, not with the step.
    """
    steps = [step for _state, step in line.moves if step.what == "pay"]
    for entry in line.entries:
        if entry.kind == "paid" and entry.level == line.own_level:
            its = [step for step in steps if step.on == entry.on]
            older = entry.reason is not None and any(step.over_budget is None and not step.out_of_order for step in its)
            if older or any(step.is_over_budget for step in its):
                yield entry.budget_year


def _steps(line: AwardLine) -> Iterator[str]:
    """Each step is legal from where the line stood, and none was approved that was not published."""
    state, shown = FIRST, False
    for to, step in line.moves:
        move = MOVES.get(step.what)
        if move is not None and state not in move.sources:
            yield _("Step {n} ({what}) was taken while the line was {state}.").format(n=step.number, what=step.what, state=state)
        shown = shown or step.what == "publicise"
        if step.what == "approve" and not shown:
            yield _("It was approved on {day} without having been published.").format(day=step.on)
        state = to


def _days(line: AwardLine, opened_on: str) -> Iterator[str]:
    """No step is before what it follows, unless it is marked so: the rule by which steps are taken (`values.award_days`)."""
    for step, early in out_of_order(line, opened_on):
        if step.out_of_order:
            continue
        if early.what == "publicity":
            yield _("It was approved on {day}, before its publicity was over.").format(day=step.on)
        else:
            said = _("Step {n} is dated {day}, before “{other}” of {before}.")
            yield said.format(n=step.number, day=step.on, other=step_title(early.what), before=early.day)


def _ledger(line: AwardLine) -> Iterator[str]:
    """What the entries come to fits the state, and no county money is dated before its approval."""
    balance = line.balance()
    paid, committed = balance.paid, balance.committed
    if not _fits(line, balance):
        yield _("It is {state}, but its ledger says: committed {committed}, paid {paid}, recovered {recovered} yuan.").format(
            state=line.state, committed=yuan_text(committed), paid=yuan_text(paid), recovered=yuan_text(balance.recovered)
        )
    if paid > committed:
        yield _("{paid} yuan were paid, {committed} committed.").format(paid=yuan_text(paid), committed=yuan_text(committed))
    decided = next((step for _state, step in line.moves if step.what == "approve"), None)
    marked = {step.on for _state, step in line.moves if step.what == "pay" and step.out_of_order}
    own = [entry.on for entry in line.entries if entry.kind == "paid" and entry.level == line.own_level]
    early = [day for day in own if decided and day < decided.on and day not in marked]
    if early and decided:
        yield _("Money is dated {day}, before the approval of {decided}.").format(day=early[0], decided=decided.on)
    claimed = sum((step.fen or 0) * CLAIMS.get(step.what, 0) for _state, step in line.moves)
    if claimed > paid > 0:
        yield _("{claimed} yuan are claimed back, {paid} were paid.").format(claimed=yuan_text(claimed), paid=yuan_text(paid))


def _fits(line: AwardLine, balance: Balance) -> bool:
    """Whether the ledger is that of a line in its state."""
    county, paid, committed = line.county or 0, balance.paid, balance.committed
    match line.state:
        case "approved":
            return county > 0 and paid == 0 and committed == county
        case "partly-paid":
            return 0 < paid < county and committed == county
        case "paid":
            return county <= 0 or paid == committed
        case "clawback":
            return line.to_come > 0
        case "recovered":
            return line.to_come == 0 and balance.recovered > 0
        case "rejected":
            return committed == 0 and balance.kept == 0
        case "suspended":
            return True
        case _:
            return committed == 0 and paid == 0


def _given_twice(connection: Connection, lines: Iterable[AwardLine]) -> dict[str, list[str]]:
    """Lines that together give more for one claim than the newest of them says that it is worth."""
    wanted = {line.first_claim for line in lines}
    records = {line.record for line in lines if line.record is not None} & several_times(connection)
    by_claim: dict[str, list[AwardLine]] = {}
    for line in lines_of_records(connection, records):
        if line.first_claim in wanted and line.state != "rejected":
            by_claim.setdefault(line.first_claim, []).append(line)
    found: dict[str, list[str]] = {}
    for some in by_claim.values():
        most, given = max((line.sums.get(line.own_level) or 0) for line in some), sum(line.given for line in some)
        if len(some) > 1 and given > most and all(line.county is not None for line in some):
            names = _(", ").join(line.id for line in some)
            said = _("{lines} give {given} yuan for one claim that is worth {most}.")
            for line in some:
                found.setdefault(line.id, []).append(said.format(lines=names, given=yuan_text(given), most=yuan_text(most)))
    return found
