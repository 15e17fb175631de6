"""Two persons where a plan wants them: who decides is somebody else than who prepared it (`two_person`)."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from sqlalchemy import Connection, select

from hte_cli.errors import Conflict
from hte_cli.language import _
from hte_cli.models import ENTRY, ROW_CHANGE
from hte_cli.policy.yaml.reader import read_yaml
from hte_cli.services.awarding.rows import OPENING
from hte_cli.services.awarding.rules import RulesHeld
from hte_cli.services.workspace import Workspace
from hte_cli.store.history import cell_of, entries
from hte_cli.values.award_states import StepName
from hte_cli.values.awards import AwardLine, Round
from hte_cli.values.journal import Stamp
from hte_cli.values.names import person_key
from hte_cli.values.records import KEY_SEPARATOR

PREPARING = ("settle", "refresh")
"""The steps that set what a line is worth."""


def two_wanted(connection: Connection, workspace: Workspace, lines: Iterable[AwardLine], actor: str) -> bool:
    """Whether two persons are wanted for lines: by a plan of today, or by the rules that they were frozen with.

    Also where who acts is the very person who let a plan go that wanted it.
    """
    if any(plan.two_person for plan in workspace.plans(connection)):
        return True
    rules = RulesHeld(connection)
    one_of_each = {line.rules_hash: line for line in lines}.values()
    if any(plan is not None and plan.two_person for plan in map(rules.plan_of, one_of_each)):
        return True
    return person_key(actor) in set(_let_go(connection))


def _let_go(connection: Connection) -> Iterator[str]:
    """Who adopted a plan without the rule in the place of the same plan with it."""
    c = ROW_CHANGE.c
    named = c.key.like(f"%{KEY_SEPARATOR}plan.yaml")
    changes = select(c.before, c.after, ENTRY.c.actor).join(ENTRY, ENTRY.c.id == c.entry).where(c.table == "plan_file", named)
    for before, after, actor in connection.execute(changes):
        if _wants(before) and not _wants(after):
            yield person_key(actor)


def _wants(image: str | None) -> bool:
    return image is not None and _states_it(str(json.loads(image).get("text", "")))


@lru_cache(maxsize=50)
def _states_it(plan_yaml: str) -> bool:
    """Whether the text of a plan wants two persons, however its key is written."""
    data = read_yaml("plan.yaml", plan_yaml).data
    return isinstance(data, dict) and data.get("two_person") is True


def refuse_preparer(connection: Connection, workspace: Workspace, round_: Round, lines: Sequence[AwardLine], stamp: Stamp) -> list[str]:
    """Conflict where who approves opened the round, or settled or took anew what one of the lines is worth.

    A sentence of warning where both are the same user of this computer.
    """
    if not two_wanted(connection, workspace, lines, stamp.actor):
        return []
    if _same(stamp.actor, round_.opened_by):
        said = _("{actor} opened the round: the plan wants somebody else to approve it.").format(actor=stamp.actor)
        raise Conflict(said, _other())
    for line in lines:
        step = next((step for _state, step in line.moves if step.what in PREPARING and _same(step.by, stamp.actor)), None)
        if step is not None:
            said = _("{actor} set what {line} is worth: the plan wants somebody else to approve it.")
            raise Conflict(said.format(actor=stamp.actor, line=line.id), _other())
    opening = next((step for step in round_.steps if step.number == OPENING), None)
    if stamp.login is None or opening is None or opening.login != stamp.login:
        return []
    said = _("{actor} and {other} both write as the user {login} of this computer: nothing tells them apart but the names they give.")
    return [said.format(actor=stamp.actor, other=round_.opened_by, login=stamp.login)]


def refuse_same(connection: Connection, workspace: Workspace, line: AwardLine, what: StepName, stamp: Stamp) -> None:
    """Conflict where who acts on a line took the step of that kind too."""
    step = line.last(what)
    if step is not None and _same(step.by, stamp.actor) and two_wanted(connection, workspace, [line], stamp.actor):
        said = _("{actor} decided that {line} is to be recovered: the plan wants somebody else to waive it.")
        raise Conflict(said.format(actor=stamp.actor, line=line.id), _other())


def refuse_own_account(connection: Connection, workspace: Workspace, line: AwardLine, stamp: Stamp) -> None:
    """Conflict where who lets a line's money go to the account that is recorded recorded it."""
    if not two_wanted(connection, workspace, [line], stamp.actor):
        return
    cells = [cell_of(connection, "contact", line.enterprise_key, field) for field in ("account", "bank", "account_name")]
    for number in {cell.entry for cell in cells if cell is not None}:
        (entry,) = entries(connection, only=number)
        if _same(entry.actor, stamp.actor):
            said = _("{actor} recorded the account of {enterprise}: the plan wants somebody else to let money go there.")
            raise Conflict(said.format(actor=stamp.actor, enterprise=line.enterprise), _other())


def _same(one: str, other: str) -> bool:
    return person_key(one) == person_key(other)


def _other() -> str:
    return _("Let the other person type it (who writes: HTE_ACTOR, else the login name).")
