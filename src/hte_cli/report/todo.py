"""What is to be done, for people and for programs."""

from __future__ import annotations

from typing import Any

from hte_cli.language import _, _n
from hte_cli.values.table import Column, Table
from hte_cli.values.todo import Todo, TodoList


def todo_table(found: TodoList) -> Table:
    """A row for each thing to do, the most urgent first, with the command that settles it."""
    columns = (
        Column("due_on", _("Due on"), "date"),
        Column("enterprise", _("Enterprise")),
        Column("what", _("To do")),
        Column("fix", _("Command")),
    )
    rows = [(_when(item, found.as_of), item.enterprise, item.what, item.fix) for item in found.items]
    title = _("To do on {day}, and within {n} days").format(day=found.as_of, n=found.within)
    return Table(title, columns, rows, None, (_counted(found),))


def _when(item: Todo, day: str) -> str:
    if item.due_on is None:
        return _("any day")
    return _("{day} overdue").format(day=item.due_on) if item.overdue(day) else item.due_on


def _counted(found: TodoList) -> str:
    if not found.items:
        return _("Nothing is due.")
    late = sum(item.overdue(found.as_of) for item in found.items)
    said = _n("{n} thing to do", "{n} things to do", len(found.items)).format(n=len(found.items))
    return _("{said}, {late} overdue.").format(said=said, late=late)


def todo_document(found: TodoList) -> dict[str, Any]:
    """The same as JSON."""
    return {
        "as_of": found.as_of,
        "within": found.within,
        "items": [
            {
                "kind": item.kind,
                "due_on": item.due_on,
                "overdue": item.overdue(found.as_of),
                "enterprise": item.enterprise or None,
                "uscc": item.uscc,
                "what": item.what,
                "fix": item.fix,
            }
            for item in found.items
        ],
    }
