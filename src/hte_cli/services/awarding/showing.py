"""Rounds and lines as people ask for them: listed, shown, and why a line is worth what it is."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import Connection, func, select

from hte_cli.models import ROW_CHANGE
from hte_cli.policy.rules.pots import given_twice
from hte_cli.services.arithmetic import arithmetic
from hte_cli.services.awarding.frozen import frozen_figure, record_of, rule_of
from hte_cli.services.awarding.reading import line_named, lines_of, lines_of_enterprises, round_named, rounds, taken_off
from hte_cli.services.awarding.rules import RulesHeld
from hte_cli.services.doubting.registry import round_doubts
from hte_cli.services.enterprises import find_enterprise
from hte_cli.services.explaining import EVIDENCE_FIELD
from hte_cli.services.subsidies import level_titles
from hte_cli.services.undecided import undecided
from hte_cli.services.workspace import Workspace
from hte_cli.store.history import cell_of
from hte_cli.store.reading import key_of
from hte_cli.values.award_doubts import LineDoubts
from hte_cli.values.awards import AwardLine, Ledger, LineStory, Round, RoundStory
from hte_cli.values.journal import Cell
from hte_cli.values.records import KEY_SEPARATOR
from hte_cli.values.results import LevelTitles


def list_rounds(workspace: Workspace) -> list[RoundStory]:
    """Every round with its lines, by year and number."""
    with workspace.store.read() as connection:
        titles, by_round = level_titles(workspace.plans(connection)), dict[str, list[AwardLine]]()
        for line in lines_of(connection):
            by_round.setdefault(line.round, []).append(line)
        return [RoundStory(one, tuple(by_round.get(one.id, ())), titles) for one in rounds(connection)]


def show_round(workspace: Workspace, name: str) -> RoundStory:
    """One round with its lines. NotFound where there is none."""
    with workspace.store.read() as connection:
        story = round_story(workspace, connection, round_named(connection, name)[0])
        plans = workspace.plans(connection)
        # A round is shown even where two plans give one benefit: nothing can be opened then, and that is said there.
        left = () if any(given_twice(plans)) else undecided(connection, plans, story.round.year)
        return doubted(workspace, connection, replace(story, undecided=tuple(left)))


def doubted(workspace: Workspace, connection: Connection, story: RoundStory) -> RoundStory:
    """The story with what is doubtful of its lines, and the answers."""
    return replace(story, doubts=round_doubts(connection, workspace.plans(connection), story.round.id, story.lines))


def round_doubts_of(workspace: Workspace, name: str) -> LineDoubts:
    """The doubts of a round, or of one line with the numbers that they have in its round. NotFound where there is none."""
    with workspace.store.read() as connection:
        round_, only = round_named(connection, name)
        found = round_doubts(connection, workspace.plans(connection), round_.id)
        return found if only is None else found.of(line_named(connection, name).id)


def round_story(workspace: Workspace, connection: Connection, round_: Round) -> RoundStory:
    """As `show_round`, in an open look at the store."""
    return RoundStory(round_, tuple(lines_of(connection, round_.id)), level_titles(workspace.plans(connection)))


def show_line(workspace: Workspace, name: str) -> LineStory:
    """One line: what was decided, its ledger, its rule, how its sum comes about, and the cell that its evidence came from."""
    with workspace.store.read() as connection:
        line, plans = line_named(connection, name), workspace.plans(connection)
        story = line_story(connection, line, RulesHeld(connection), level_titles(plans))
        return replace(story, doubts=round_doubts(connection, plans, line.round).of(line.id))


def line_story(connection: Connection, line: AwardLine, rules: RulesHeld, levels: LevelTitles) -> LineStory:
    """As `show_line`, in an open look at the store."""
    plan, said = rules.plan_of(line), tuple[str, ...]()
    if plan is not None:
        rule = rule_of(line, plan)
        found: dict[str, int | None] = {level: frozen_figure(line, base) for level, base in rule.pay.bases.items()}
        said = tuple(arithmetic(plan, rule, line.sums, found.get))
    beside = {one.id: one.state for one in taken_off(connection, [line])}
    return LineStory(line, levels, said, source_of(connection, line), beside)


def source_of(connection: Connection, line: AwardLine) -> Cell | None:
    """The cell of the evidence as it was when the line was frozen."""
    key = _evidence_key(line)
    if key is None:
        return None
    c = ROW_CHANGE.c
    place = KEY_SEPARATOR.join((line.round, str(line.number)))
    frozen = connection.execute(select(func.max(c.entry)).where(c.table == "award_line", c.key == place, c.after.is_not(None))).scalar_one()
    return cell_of(connection, line.kind, key, EVIDENCE_FIELD[line.kind], frozen)


def _evidence_key(line: AwardLine) -> str | None:
    row = record_of(line)
    return key_of(line.kind, row) if row else None


def ledger(workspace: Workspace, *, budget_year: int | None = None, enterprise: str | None = None) -> Ledger:
    """Every entry of money, of one budget year or one enterprise where asked, with the lines that they are of."""
    with workspace.store.read() as connection:
        workspace.plans(connection)  # which call the levels
        if enterprise is None:
            lines = lines_of(connection)
        else:
            lines = lines_of_enterprises(connection, {str(find_enterprise(connection, enterprise)["key"])})
        entries = [entry for line in lines for entry in line.entries if budget_year in (None, entry.budget_year)]
        return Ledger(tuple(lines), tuple(entries))
