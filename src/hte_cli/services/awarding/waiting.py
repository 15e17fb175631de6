"""What waits in rounds of awards on a day: publicity that ends, objections, money to be paid or to come back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from sqlalchemy import Connection

from hte_cli.language import _, _n
from hte_cli.policy.plan import Plan
from hte_cli.services.awarding.reading import lines_of, rounds
from hte_cli.services.awarding.reconciling import unsettled, years_of
from hte_cli.store.reading import table_of
from hte_cli.values.award_sums import on_day
from hte_cli.values.awards import AwardLine
from hte_cli.values.commands import command_line
from hte_cli.values.money import yuan_text
from hte_cli.values.reconciling import CASES, Case, Unsettled, sums_told, told_of
from hte_cli.values.todo import Todo


def waiting(connection: Connection, day: date, until: date) -> Iterator[Todo]:
    """A thing to do for each round and what it waits for, by what was decided up to the day.

    A publicity is due the day after its last one; nothing else has a day of its own.
    """
    opened = table_of("award_round").c.opened_on <= day
    for round_ in rounds(connection, opened):
        lines = [on_day(line, day.isoformat()) for line in lines_of(connection, round_.id)]
        yield from _published(round_.id, [line for line in lines if line.state == "publicised"], until)
        for kind, states, tell in _WAITING:
            some = [line for line in lines if line.state in states]
            if some:
                what, fix = tell(round_.id, some)
                yield Todo(kind, None, "", None, what, fix)


def unsettled_awards(connection: Connection, plans: Sequence[Plan], day: date) -> Iterator[Todo]:
    """A thing to do for each year and each way in which what is owed and what rounds hold do not agree."""
    groups: dict[tuple[Case, int], list[Unsettled]] = {}
    for one in unsettled(connection, plans, day, years_of(plans, day)):
        groups.setdefault((one.case, one.year), []).append(one)
    for (case, year), some in sorted(groups.items(), key=lambda group: (CASES.index(group[0][0]), group[0][1])):
        sum_ = sums_told(sum(one.fen or 0 for one in some), sum(one.fen is None for one in some))
        first = some[0]
        if len(some) == 1:
            what = _("Awards of {year}: {enterprise}: {what} ({sum})").format(
                year=year, enterprise=first.enterprise, what=first.what, sum=sum_
            )
        else:
            what = f"{told_of(case, year, len(some))} ({sum_})"
        fix = (
            first.fix
            if len(some) == 1 or case in ("unopened", "changed", "rejected")
            else command_line("check", "--only", "award-unsettled")
        )
        yield Todo("unsettled", None, "", None, what, fix)


def _published(round_: str, lines: Sequence[AwardLine], until: date) -> Iterator[Todo]:
    last_days = sorted({line.publicity.until_on for line in lines if line.publicity and line.publicity.until_on})
    for last in last_days:
        due = date.fromisoformat(last) + timedelta(days=1)
        count = sum(line.publicity is not None and line.publicity.until_on == last for line in lines)
        if due <= until:
            said = _n(
                "Round {round}: the publicity of {n} line runs until {day}; then it can be decided.",
                "Round {round}: the publicity of {n} lines runs until {day}; then they can be decided.",
                count,
            )
            fix = command_line("award", "approve", round_, "--body", "NAME", "--document", "NUMBER", "--on", "D")
            yield Todo("publicity", due.isoformat(), "", None, said.format(round=round_, n=count, day=last), fix)


def _undecided(round_: str, lines: Sequence[AwardLine]) -> tuple[str, str]:
    drafted = [line for line in lines if line.state == "drafted"]
    said = _n(
        "Round {round}: {n} line waits to be reviewed and published.",
        "Round {round}: {n} lines wait to be reviewed and published.",
        len(lines),
    ).format(round=round_, n=len(lines))
    if drafted:
        return said, command_line("award", "review", round_)
    return said, command_line("award", "publicise", round_, "--from", "D", "--days", "5", "--working")


def _objected(round_: str, lines: Sequence[AwardLine]) -> tuple[str, str]:
    said = _n("Round {round}: {n} objection is open.", "Round {round}: {n} objections are open.", len(lines))
    fix = command_line("award", "dismiss", lines[0].id, "--reason", "WHY")
    return said.format(round=round_, n=len(lines)), fix


def _unpaid(round_: str, lines: Sequence[AwardLine]) -> tuple[str, str]:
    left = sum(line.balance().committed - line.balance().paid for line in lines)
    said = _n("Round {round}: {n} line waits for {sum} yuan.", "Round {round}: {n} lines wait for {sum} yuan.", len(lines))
    fix = command_line("award", "export", round_, "--for", "finance", "-o", f"{round_}.xlsx")
    return said.format(round=round_, n=len(lines), sum=yuan_text(left)), fix


def _unrecovered(round_: str, lines: Sequence[AwardLine]) -> tuple[str, str]:
    left = sum(line.to_come for line in lines)
    said = _n(
        "Round {round}: {sum} yuan of {n} line are to come back.", "Round {round}: {sum} yuan of {n} lines are to come back.", len(lines)
    )
    return said.format(round=round_, n=len(lines), sum=yuan_text(left)), command_line("award", "recover", lines[0].id, "--on", "D")


def _suspended(round_: str, lines: Sequence[AwardLine]) -> tuple[str, str]:
    said = _n("Round {round}: {n} line is suspended.", "Round {round}: {n} lines are suspended.", len(lines))
    return said.format(round=round_, n=len(lines)), command_line("award", "resume", lines[0].id, "--reason", "WHY")


_WAITING = (
    ("award", ("drafted", "reviewed"), _undecided),
    ("objection", ("objected",), _objected),
    ("payment", ("approved", "partly-paid"), _unpaid),
    ("recovery", ("clawback",), _unrecovered),
    ("suspended", ("suspended",), _suspended),
)
