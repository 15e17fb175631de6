"""What the papers of a round need, gathered in one look at the store."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from sqlalchemy import Connection

from hte_cli.policy.plan import Plan
from hte_cli.policy.stated import UNKNOWN
from hte_cli.services.awarding.awarded import standing_on
from hte_cli.services.awarding.funds import fund_of
from hte_cli.services.awarding.payees import approved_accounts, refuse_others
from hte_cli.services.awarding.reading import lines_of_enterprises, round_named, rounds
from hte_cli.services.awarding.showing import round_story
from hte_cli.services.enterprises import find_enterprise
from hte_cli.services.journals import head_of
from hte_cli.services.reporting import signer_of
from hte_cli.services.subsidies import level_titles
from hte_cli.services.workspace import Workspace
from hte_cli.store.reading import images_where
from hte_cli.values.award_days import EarlyStep, early_steps
from hte_cli.values.award_papers import PaperLine, RoundPaper, Statement
from hte_cli.values.awards import AwardLine
from hte_cli.values.records import Fields


def round_paper(workspace: Workspace, name: str, *, accounts: bool = False) -> RoundPaper:
    """The round with what its papers say beside its lines, with the accounts where a paper is for those who pay.

    NotFound where there is none; Conflict, line by line, where money would go to another account than it was approved for.
    """
    with workspace.store.read() as connection:
        round_ = round_named(connection, name)[0]
        story, plan = round_story(workspace, connection, round_), _plan(workspace.plans(connection), round_.year)
        return RoundPaper(
            story=story,
            lines=tuple(_lines(connection, story.lines, accounts=accounts)),
            plan=plan.title.model_dump(),
            document=None if plan.document.number == UNKNOWN else plan.document.number,
            signer=signer_of(plan),
            fund=None if round_.budget_year is None else fund_of(connection, round_.budget_year),
            head=head_of(connection),
            finance=next((dict(unit.short) for unit in plan.units if "财政" in unit.short["zh"]), None),
        )


def _plan(plans: Sequence[Plan], year: int) -> Plan:
    """The plan of the round's year, else the one before it."""
    day = date(year, 12, 31)
    return next((plan for plan in plans if day in plan.period), plans[-1])


def _lines(connection: Connection, lines: Sequence[AwardLine], *, accounts: bool) -> Iterator[PaperLine]:
    keys = {line.enterprise_key for line in lines}
    enterprises = _by(images_where(connection, "enterprise", "key", keys), "key")
    approved: dict[str, Fields] = {}
    if accounts:
        waiting = [line for line in lines if PaperLine(line).waits]
        refuse_others(connection, waiting)
        approved = approved_accounts(connection, waiting)
    for line in lines:
        contact = approved.get(line.id, {})
        yield PaperLine(
            line,
            township=_text(enterprises.get(line.enterprise_key, {}), "township"),
            valid_until=_valid_until(line),
            account_name=_text(contact, "account_name"),
            bank=_text(contact, "bank"),
            account=_text(contact, "account"),
            holder=_text(enterprises.get(line.enterprise_key, {}), "holder"),
        )


def _valid_until(line: AwardLine) -> str | None:
    certificates = line.facts.get("certification", ())
    return next((_text(row, "valid_until") for row in certificates if row["number"] == line.evidence), None)


def _by(rows: Iterable[Fields], column: str) -> dict[str, Fields]:
    return {str(row[column]): row for row in rows}


def _text(row: Fields, column: str) -> str | None:
    return str(row[column]) if column in row else None


def statement(workspace: Workspace, words: str, as_of: date) -> Statement:
    """All awards of one enterprise as they stood at the day's end. NotFound where the words fit none, or more than one."""
    with workspace.store.read() as connection:
        found, plans = find_enterprise(connection, words), workspace.plans(connection)
        lines = [line for _year, line in standing_on(connection, lines_of_enterprises(connection, {str(found["key"])}), as_of)]
        return Statement(
            enterprise=str(found["name"]),
            uscc=_text(found, "uscc"),
            lines=tuple(lines),
            as_of=as_of.isoformat(),
            levels=level_titles(plans),
            signer=signer_of(plans[-1]),
            holder=_text(found, "holder"),
            head=head_of(connection),
            out_of_order=tuple(_early(connection, lines)),
        )


def _early(connection: Connection, lines: Sequence[AwardLine]) -> Iterator[EarlyStep]:
    for round_ in rounds(connection):
        yield from early_steps(round_, [line for line in lines if line.round == round_.id])
