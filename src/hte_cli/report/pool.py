"""The reserve pool for people and for programs."""

from __future__ import annotations

from typing import Any

from hte_cli.language import _
from hte_cli.values.pool import STATES, Board, Member, Task
from hte_cli.values.table import Column, Table
from hte_cli.values.terms import pool_title, subject_title


def board_table(board: Board) -> Table:
    """The pool as a screen shows it: state by state, with open and overdue tasks."""
    columns = (
        Column("state", _("State")),
        Column("enterprise", _("Enterprise")),
        Column("since", _("Since"), "date"),
        Column("responsible", _("Responsible")),
        Column("open", _("Open tasks"), "integer"),
        Column("overdue", _("Overdue")),
    )
    rows = [(pool_title(m.state), m.name, m.since, m.responsible, len(m.tasks) or None, _overdue(m)) for m in board.members]
    return Table(_title(board), columns, rows, None, (_counts(board),))


def _title(board: Board) -> str:
    return _("Reserve pool on {day}").format(day=board.as_of)


def _overdue(member: Member) -> str:
    return _("; ").join(_task(task) for task in member.overdue)


def _task(task: Task) -> str:
    return f"{task.due_on} {subject_title(task.subject)}: {task.title}"


def _counts(board: Board) -> str:
    counted = _(", ").join(f"{pool_title(state)} {len(board.of(state))}" for state in STATES if board.of(state))
    return _("{counted}. Candidates are not admitted yet, and no count includes them.").format(counted=counted or "0")


def board_tables(board: Board) -> list[Table]:
    """The pool as an office keeps it, and its open tasks."""
    columns = (
        Column("enterprise", _("Enterprise")),
        Column("uscc", _("Unified social credit code"), "digits"),
        Column("state", _("State")),
        Column("since", _("Since"), "date"),
        Column("admitted_on", _("Admitted on"), "date"),
        Column("responsible", _("Responsible")),
        Column("remark", _("Remark")),
    )
    rows = [(m.name, m.uscc, pool_title(m.state), m.since, m.admitted_on, m.responsible, m.remark) for m in board.members]
    return [Table(_title(board), columns, rows, None, (_counts(board),)), tasks_table(board)]


def tasks_table(board: Board) -> Table:
    """The open tasks, the earliest due first."""
    columns = (
        Column("due_on", _("Due on"), "date"),
        Column("enterprise", _("Enterprise")),
        Column("subject", _("Field")),
        Column("title", _("Task")),
        Column("responsible", _("Responsible")),
        Column("overdue", _("Overdue")),
    )
    tasks = sorted((task for member in board.members for task in member.tasks), key=lambda task: (task.due_on, task.name))
    rows = [
        (t.due_on, t.name, subject_title(t.subject), t.title, t.responsible, _("overdue") if t.due_on < board.as_of else "") for t in tasks
    ]
    return Table(_("Open tasks"), columns, rows)


def board_document(board: Board) -> dict[str, Any]:
    """The pool as JSON."""
    return {
        "as_of": board.as_of,
        "counts": {state: len(board.of(state)) for state in STATES},
        "members": [_member_document(member) for member in board.members],
    }


def _member_document(member: Member) -> dict[str, Any]:
    return {
        "enterprise": member.name,
        "uscc": member.uscc,
        "state": member.state,
        "since": member.since,
        "admitted_on": member.admitted_on,
        "responsible": member.responsible,
        "remark": member.remark,
        "tasks": [_task_document(task) for task in member.tasks],
        "overdue": [_task_document(task) for task in member.overdue],
    }


def _task_document(task: Task) -> dict[str, Any]:
    return {"due_on": task.due_on, "field": task.subject, "title": task.title, "responsible": task.responsible}
