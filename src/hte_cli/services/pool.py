"""The reserve pool as a ledger: who is in which state, moves between states, tasks."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import groupby
from typing import Any

from sqlalchemy import Connection

from hte_cli.errors import Conflict, NotFound
from hte_cli.language import _
from hte_cli.policy.indicators.pool_sql import pool_history
from hte_cli.policy.plan import Plan
from hte_cli.services.enterprises import find_enterprise
from hte_cli.services.records import Written
from hte_cli.services.schemes import renewable
from hte_cli.services.workspace import Workspace
from hte_cli.store.journal import apply
from hte_cli.store.reading import image, images, images_where, key_of, rows
from hte_cli.values.journal import Stamp
from hte_cli.values.pool import LEGAL, STATES, Board, Member, Step, Task, state_after
from hte_cli.values.records import Change, Fields
from hte_cli.values.terms import pool_title

LAST_DAY = date(9999, 12, 31)


def board(workspace: Workspace, day: date) -> Board:
    """The pool on the day, in the order of its states and of the names."""
    with workspace.store.read() as connection:
        return board_on(connection, workspace.plans(connection), day)


def board_on(connection: Connection, plans: Sequence[Plan], day: date) -> Board:
    """As `board`, in an open look at the store. The pool leads to a certificate that is renewed (plan 二㈠4)."""
    enterprises = {str(row["key"]): row for row in images(connection, "enterprise")}
    tasks = _tasks(connection, enterprises)
    found = []
    for key, some in groupby(rows(connection, pool_history(day, renewable(plans))), key=lambda row: row["enterprise"]):
        steps = [_step(row) for row in some]
        last = state_after(steps)
        if last is not None:
            found.append(_member(enterprises[key], steps, last, tasks.get(key, ()), day))
    return Board(day.isoformat(), tuple(sorted(found, key=lambda member: (STATES.index(member.state), member.name))))


def _member(enterprise: Fields, steps: Sequence[Step], last: Step, tasks: Sequence[Task], day: date) -> Member:
    today = day.isoformat()
    undone = tuple(task for task in tasks if task.done_on is None or task.done_on > today)
    return Member(
        key=str(enterprise["key"]),
        name=str(enterprise["name"]),
        uscc=str(enterprise["uscc"]) if "uscc" in enterprise else None,
        state=last.state,
        since=last.on,
        admitted_on=next((step.on for step in steps if step.state == "admitted"), None),
        responsible=next((step.responsible for step in reversed(steps) if step.responsible), None),
        remark=last.remark,
        tasks=undone,
        overdue=tuple(task for task in undone if task.due_on < today) if last.state not in ("certified", "withdrawn") else (),
    )


def _step(row: dict[str, Any]) -> Step:
    return Step(row["on"], row["state"], row["remark"], row["responsible"])


def _tasks(connection: Connection, enterprises: dict[str, Fields]) -> dict[str, list[Task]]:
    found: dict[str, list[Task]] = {}
    for row in images(connection, "pool_task"):
        owner = str(row["enterprise"])
        found.setdefault(owner, []).append(_task(row, str(enterprises[owner]["name"])))
    return found


def _task(row: Fields, name: str) -> Task:
    done, responsible = row.get("done_on"), row.get("responsible")
    return Task(
        enterprise=str(row["enterprise"]),
        name=name,
        subject=str(row["subject"]),
        title=str(row["title"]),
        due_on=str(row["due_on"]),
        responsible=str(responsible) if responsible else None,
        done_on=str(done) if done else None,
    )


def move(
    workspace: Workspace, enterprise: str, to: str, on: date, stamp: Stamp, *, remark: str | None = None, responsible: str | None = None
) -> Written:
    """Moves an enterprise of the pool to another state. Conflict, naming the legal ones, where it may not go there.

    An admission is a record of `reserve`; `certified` is entered by a certificate alone.
    """
    with workspace.store.write() as connection:
        found = find_enterprise(connection, enterprise)
        if "holder" in found:
            raise Conflict(
                _("{name} is not an enterprise of the county's count.").format(name=found["name"]), _("The pool is for enterprises.")
            )
        key = str(found["key"])
        steps = [_step(row) for row in rows(connection, pool_history(LAST_DAY, renewable(workspace.plans(connection)), key))]
        _refuse_illegal(steps, to, on.isoformat(), str(found["name"]))
        told = {"remark": remark} if remark else {}
        if to == "admitted":
            source = {"source": remark} if remark else {}
            after: Fields = {"enterprise": key, "on": on.isoformat(), **source, **({"responsible": responsible} if responsible else {})}
            change = Change("reserve", key_of("reserve", after), None, after)
        else:
            after = {"enterprise": key, "on": on.isoformat(), "state": to, **told}
            change = Change("pool_move", key_of("pool_move", after), None, after)
        return Written(apply(connection, [change], stamp), {**after, "enterprise": found["name"], "uscc": found.get("uscc")})


def _refuse_illegal(steps: Sequence[Step], to: str, on: str, name: str) -> None:
    before = state_after(step for step in steps if step.on <= on)
    state = before.state if before else None
    legal = LEGAL[state]
    if to not in legal:
        here = pool_title(state) if state else _("not in the pool")
        if to == "certified":
            hint = _("A certificate leads there: `hte cert add` or an import of it.")
        else:
            hint = _("From here it may go to: {states}.").format(states=", ".join(legal)) if legal else _("That state is final.")
        raise Conflict(_("{name} is {state} on {day} and cannot become {to}.").format(name=name, state=here, day=on, to=to), hint)
    later = [step for step in steps if step.on > on and step.state != "certified"]
    if later:
        raise Conflict(
            _("{name} moved again on {day}, to {state}.").format(name=name, day=later[0].on, state=later[0].state),
            _("A move is recorded in the order of days: undo the later one first."),
        )


def add_task(workspace: Workspace, enterprise: str, task: Fields, stamp: Stamp) -> Written:
    """Records what an enterprise of the pool is to do: `subject`, `title`, `due_on`, perhaps `responsible`.

    Conflict where it is recorded already, or where the enterprise is not in the pool.
    """
    with workspace.store.write() as connection:
        found = find_enterprise(connection, enterprise)
        key = str(found["key"])
        if state_after(_step(row) for row in rows(connection, pool_history(LAST_DAY, renewable(workspace.plans(connection)), key))) is None:
            hint = _("`hte reserve move … --to candidate` or `hte reserve add` brings it in.")
            raise Conflict(_("{name} is not in the reserve pool.").format(name=found["name"]), hint)
        after: Fields = {"enterprise": key, **{k: v for k, v in task.items() if v}}
        name = key_of("pool_task", after)
        if image(connection, "pool_task", name) is not None:
            raise Conflict(_("The task is recorded already."), _("`hte reserve task done` says that it is done."))
        return Written(apply(connection, [Change("pool_task", name, None, after)], stamp), {**after, "enterprise": found["name"]})


def finish_task(workspace: Workspace, enterprise: str, title: str, on: date, stamp: Stamp) -> Written:
    """Records that a task, told by its title or a part of it, was done on a day. NotFound where none fits, or several."""
    with workspace.store.write() as connection:
        found = find_enterprise(connection, enterprise)
        undone = [row for row in images_where(connection, "pool_task", "enterprise", [str(found["key"])]) if "done_on" not in row]
        fitting = [row for row in undone if title == row["title"]] or [row for row in undone if title in str(row["title"])]
        if len(fitting) != 1:
            named = "; ".join(f"{row['due_on']} {row['title']}" for row in undone)
            hint = _("Open are: {tasks}.").format(tasks=named) if named else _("`hte reserve board` shows the pool.")
            raise NotFound(_("{n} open tasks fit.").format(n=len(fitting)), hint)
        before = fitting[0]
        after: Fields = {**before, "done_on": on.isoformat()}
        change = Change("pool_task", key_of("pool_task", before), before, after)
        return Written(apply(connection, [change], stamp), {**after, "enterprise": found["name"]})
