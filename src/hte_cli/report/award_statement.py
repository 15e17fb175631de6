"""One enterprise's awards on one page: for the screen, and to be signed by both sides."""

from __future__ import annotations

from typing import Any

from hte_cli.language import _, current, pick
from hte_cli.report.award_documents import line_document
from hte_cli.report.awards import balance_sentences, due_cell
from hte_cli.report.cells import text_for_people
from hte_cli.report.phrases import day_text
from hte_cli.report.recipients import recipient_code
from hte_cli.report.subsidies import level_names
from hte_cli.values.award_papers import Statement
from hte_cli.values.awards import AwardLine
from hte_cli.values.documents import DocColumn, DocTable, HeadCell, OfficialDocument, Paragraph
from hte_cli.values.money import yuan_text
from hte_cli.values.results import LEVELS
from hte_cli.values.table import Cell, Column, Table
from hte_cli.values.terms import award_title

Row = tuple[str, str, str, Cell, int, int, int]
"""Line, reward, level, and in fen what is due, paid, recovered, still open."""


def statement_document(statement: Statement) -> dict[str, Any]:
    """The lines with their balances as JSON."""
    return {
        "enterprise": statement.enterprise,
        "uscc": statement.uscc,
        "as_of": statement.as_of,
        "lines": list(map(line_document, statement.lines)),
    }


def _rows(statement: Statement) -> list[Row]:
    names = level_names(statement.levels)
    return [_row(line, level, names.get(level, level)) for line in statement.lines for level in reversed(LEVELS) if _speaks(line, level)]


def _speaks(line: AwardLine, level: str) -> bool:
    balance = line.balance(level)
    return line.state != "rejected" and (line.due.get(level, 0) != 0 or balance.paid != 0)


def _row(line: AwardLine, level: str, title: str) -> Row:
    balance = line.balance(level)
    due = line.due.get(level, 0)
    # The own level owes what it has committed; of another level's money the office only knows what came in.
    wanted = balance.committed if level == line.own_level else due or 0
    open_ = 0 if line.state in ("clawback", "recovered") else max(0, wanted - balance.paid)
    return line.id, pick(line.titles), title, due_cell(line, level), balance.paid, balance.recovered, open_


def statement_table(statement: Statement) -> Table:
    """A row for each line and level."""
    columns = (
        Column("line", _("Line")),
        Column("reward", _("Reward")),
        Column("level", _("Level")),
        Column("due", _("Due"), "yuan"),
        Column("paid", _("Paid"), "yuan"),
        Column("recovered", _("Recovered"), "yuan"),
        Column("open", _("Open"), "yuan"),
    )
    entries = [entry for line in statement.lines for entry in line.entries]
    title = _("Awards of {enterprise} on {day}").format(enterprise=statement.enterprise, day=statement.as_of)
    return Table(title, columns, _rows(statement), None, tuple(balance_sentences(entries)))


def _confirmed(statement: Statement) -> str:
    """Where the other side signs: an enterprise or a unit with its seal, a person by hand."""
    if statement.holder == "person":
        return _("Confirmed by the person named (signature):              Date:")
    if statement.holder:
        return _("Confirmed by the unit (seal):                          Date:")
    return _("Confirmed by the enterprise (seal):                    Date:")


def statement_letter(statement: Statement) -> OfficialDocument:
    """The page to sign: the enterprise confirms on the left of it, the office signs below."""
    columns = (*(DocColumn(width) for width in (5, 8, 4)), *(DocColumn(5, "right") for _ in range(4)))
    heading = (_("Line"), _("Reward"), _("Level"), _("Due"), _("Paid"), _("Recovered"), _("Open"))
    rows = [(*row[:3], text_for_people(row[3], "yuan"), *map(yuan_text, row[4:])) for row in _rows(statement)]
    sums = [sum(row[place] for row in _rows(statement)) for place in (4, 5, 6)]  # type: ignore[misc]
    total = (_("Total"), "", "", "", *map(yuan_text, sums))
    states = _("; ").join(f"{line.id} {award_title(line.state)}" for line in statement.lines)
    said = _("By the records of {day} these are the awards of {enterprise} ({code}), in yuan.").format(
        day=day_text(statement.as_of), enterprise=statement.enterprise, code=recipient_code(statement.uscc, statement.holder) or "-"
    )
    return OfficialDocument(
        title=(_("Statement of awards"),),
        blocks=(
            Paragraph(said),
            DocTable(columns, (tuple(map(HeadCell, heading)),), (*rows, total), note=states),
            Paragraph(_confirmed(statement)),
        ),
        signed_by=pick(statement.signer) if statement.signer else "",
        signed_on=None,
        lang="zh" if current() == "zh" else "en",
    )
