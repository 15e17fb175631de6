"""One enterprise's awards on one page: for the screen, and to be signed by both sides."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from hte_cli.language import _, current, pick
from hte_cli.report.award.documents import line_document
from hte_cli.report.award.order import order_document, order_notes
from hte_cli.report.award.rounds import balance_sentences, due_cell
from hte_cli.report.awarded import paid_beyond
from hte_cli.report.formats.cells import text_for_people
from hte_cli.report.phrases import day_text, head_text
from hte_cli.report.recipients import recipient_code
from hte_cli.report.subsidies import level_names
from hte_cli.report.totals import total_text, yuan_said
from hte_cli.values.award_papers import Statement
from hte_cli.values.award_states import COMMITTED
from hte_cli.values.awards import AwardLine
from hte_cli.values.documents import DocColumn, DocTable, HeadCell, OfficialDocument, Paragraph
from hte_cli.values.results import LEVELS, Tally
from hte_cli.values.table import UNKNOWN, Cell, Column, Table
from hte_cli.values.terms import award_title

Row = tuple[str, str, str, Cell, int | None, int | None, Cell]
"""Line, reward, level, and in fen what is due, paid, recovered (None: nothing), still open (or a word where that cannot be told)."""


def statement_document(statement: Statement) -> dict[str, Any]:
    """The lines with their balances as JSON."""
    return {
        "enterprise": statement.enterprise,
        "uscc": statement.uscc,
        "as_of": statement.as_of,
        "lines": list(map(line_document, statement.lines)),
        "out_of_order": order_document(statement.out_of_order),
    }


def _rows(statement: Statement) -> list[Row]:
    names = level_names(statement.levels)
    return [_row(line, level, names.get(level, level)) for line in statement.lines for level in reversed(LEVELS) if _speaks(line, level)]


def _speaks(line: AwardLine, level: str) -> bool:
    balance = line.balance(level)
    return line.state != "rejected" and (line.due.get(level, 0) != 0 or balance.paid != 0)


def _row(line: AwardLine, level: str, title: str) -> Row:
    balance = line.balance(level)
    return line.id, pick(line.titles), title, due_cell(line, level), balance.paid or None, balance.recovered or None, _open(line, level)


def _open(line: AwardLine, level: str) -> Cell:
    """What is still to be paid: fen, not stated, or that nobody decided on it yet."""
    if level == line.own_level and line.state in ("clawback", "recovered"):
        return 0
    due, balance = line.due.get(level, 0), line.balance(level)
    if due is None:
        return UNKNOWN
    if level == line.own_level and line.state not in COMMITTED:
        return _("not decided")
    # The own level owes what it has committed; of another level's money the office only knows what came in.
    wanted = balance.committed if level == line.own_level else due
    return max(0, wanted - balance.paid)


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
    notes = (*balance_sentences(entries, statement.lines), *_too_much(statement), *_beyond(statement), *_out_of_order(statement))
    return Table(title, columns, _rows(statement), None, notes)


def _out_of_order(statement: Statement) -> Iterator[str]:
    """The steps whose days are not in order, each with its round and its reason."""
    for early in statement.out_of_order:
        for said in order_notes([early]):
            yield _("round {round}: {said}").format(round=early[0].round, said=said.rstrip("。."))


def _too_much(statement: Statement) -> Iterator[str]:
    """Why a line is worth less than nothing: an earlier award gave more than is due."""
    for line in statement.lines:
        if line.state != "rejected" and (fen := line.county or 0) < 0:
            said = _("{line}: earlier awards gave {sum} too much, which is to come back")
            yield said.format(line=line.id, sum=yuan_said(-fen))


def _beyond(statement: Statement) -> Iterator[str]:
    """Why more of a line was paid than is committed."""
    for line in statement.lines:
        for said in paid_beyond(line.beyond, min(line.beyond, line.reversed_later)):
            yield _("{line}: {said}").format(line=line.id, said=said)


def _booked(sums: Sequence[int | None]) -> str:
    """What was booked over all rows; empty where nothing was."""
    return total_text(Tally.of(fen for fen in sums if fen is not None))


def _open_total(rows: Sequence[Row]) -> str:
    """What is still to be paid over all rows; what is not decided is no part of it."""
    cells = [row[6] for row in rows if not isinstance(row[6], str)]
    return total_text(Tally.of(cell if isinstance(cell, int) else None for cell in cells))


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
    found = _rows(statement)
    rows = [(*row[:3], *(text_for_people(cell, "yuan") for cell in row[3:])) for row in found]
    total = (_("Total"), "", "", "", _booked([row[4] for row in found]), _booked([row[5] for row in found]), _open_total(found))
    states = (f"{line.id} {award_title(line.state)}" for line in statement.lines)
    note = _("; ").join((*states, *_too_much(statement), *_beyond(statement), *_out_of_order(statement), head_text(statement.head)))
    said = _("By the records of {day} these are the awards of {enterprise} ({code}), in yuan.").format(
        day=day_text(statement.as_of), enterprise=statement.enterprise, code=recipient_code(statement.uscc, statement.holder) or "-"
    )
    return OfficialDocument(
        title=(_("Statement of awards"),),
        blocks=(
            Paragraph(said),
            DocTable(columns, (tuple(map(HeadCell, heading)),), (*rows, total), note=note),
            Paragraph(_confirmed(statement)),
        ),
        signed_by=pick(statement.signer) if statement.signer else "",
        signed_on=None,
        lang="zh" if current() == "zh" else "en",
    )
