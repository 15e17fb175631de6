"""Everything that proves a round, in one look at the store: for the auditor, years later."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import PurePath

from sqlalchemy import Connection, func, select

from hte_cli.models import ROW_CHANGE
from hte_cli.services.awarding.privacy import without_private
from hte_cli.services.awarding.reading import round_named
from hte_cli.services.awarding.replaying import replays
from hte_cli.services.awarding.rules import RulesHeld
from hte_cli.services.awarding.showing import doubted, line_story, round_story
from hte_cli.services.journals import head_of
from hte_cli.services.workspace import Workspace
from hte_cli.store.history import changes_of
from hte_cli.store.publishing import LEFT_OUT
from hte_cli.store.sources import content_of, kept_name
from hte_cli.store.verifying import links_from
from hte_cli.values.award_replays import Verified
from hte_cli.values.awards import LineStory, RoundStory
from hte_cli.values.dossier import Dossier, Evidence, RulesText
from hte_cli.values.records import Change

TOLD = ("award_round", "award_line", "award_step", "award_move", "award_allowance", "award_entry", "fund")
"""The tables that anybody may be told of, also where an entry wrote private rows beside them."""


def dossier(workspace: Workspace, name: str, *, private: bool = False) -> Dossier:
    """The round with its lines explained, the rules they rest on, the files, the scans, and the lines recomputed.

    Source files with accounts or persons come with `private` only. NotFound where there is no such round.
    """
    with workspace.store.read() as connection:
        round_ = round_named(connection, name)[0]
        story = doubted(workspace, connection, round_story(workspace, connection, round_))
        rules = RulesHeld(connection)
        told = (line_story(connection, line, rules, story.levels) for line in story.lines)
        lines = tuple(replace(one, doubts=story.doubts.of(one.line.id)) for one in told)
        chain = tuple(links_from(connection, _opened_in(connection, story), LEFT_OUT))
        return Dossier(
            story=story,
            lines=lines,
            rules=tuple(_rules(rules, lines)),
            sources=tuple(one if private else without_private(one) for one in _files(connection, _sources(lines))),
            scans=tuple(_files(connection, _scans(connection, story))),
            verified=Verified(tuple(replays(connection, story.lines)), ()),
            head=head_of(connection),
            chain=chain,
            withheld={link.entry: tuple(_of_awards(connection, link.entry)) for link in chain if link.private},
        )


def _of_awards(connection: Connection, entry: int) -> Iterator[Change]:
    """What an entry wrote of awards and funds, without what is private."""
    return (change for change in changes_of(connection, entry) if change.table in TOLD)


def _opened_in(connection: Connection, story: RoundStory) -> int:
    """The entry in which the round was made."""
    c = ROW_CHANGE.c
    made = select(func.min(c.entry)).where(c.table == "award_round", c.key == story.round.id)
    return int(connection.execute(made).scalar_one())


def _rules(rules: RulesHeld, lines: Iterable[LineStory]) -> Iterator[RulesText]:
    rows = {str(row["hash"]): row for one in lines if (row := rules.rules_of(one.line))}
    for hash_, row in sorted(rows.items()):
        yield RulesText(hash_, str(row["plan"]), str(row["plan_yaml"]), str(row["rules_yaml"]))


def _sources(lines: Iterable[LineStory]) -> dict[str, str]:
    return {one.source.sha256: one.source.file for one in lines if one.source is not None and one.source.sha256}


def _scans(connection: Connection, story: RoundStory) -> dict[str, str]:
    """The scans of decisions by their hash, named by the decision's document, with the ending by which programs know them."""
    named = {step.scan: step.document or step.what for step in story.round.steps if step.scan}
    return {sha256: _with_ending(name, kept_name(connection, sha256)) for sha256, name in named.items()}


def _with_ending(name: str, kept: str) -> str:
    ending = PurePath(kept).suffix
    return name if name.lower().endswith(ending.lower()) else f"{name}{ending}"


def _files(connection: Connection, named: dict[str, str]) -> Iterator[Evidence]:
    for sha256, name in sorted(named.items(), key=lambda pair: (pair[1], pair[0])):
        yield Evidence(sha256, name, content_of(connection, sha256))
