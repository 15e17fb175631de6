"""The rows below a heading, one by one: repeated headings, footers and blanks are skipped, the others become drafts."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence

from hte_cli.intake.files.grids import Merge, Row, Shown
from hte_cli.intake.layout import Heading
from hte_cli.intake.placeholders import is_blank

_LAST = 1 << 31
_FOOTER_STARTS = frozenset("合小总共注备说填审制负附公单(（复经联打上示tTsSnNgGeE")
_FOOTER = re.compile(
    r"(?:合|小|总|共)\s*计\s*(?:[:：(（\d].{0,20})?|共\s*\d+\s*[家户条项].{0,12}|(?:备?注|说明)\s*[:：].*|注\s*\d*\s*[.．、:：].*"
    r"|(?:填表|填报|审核|制表|复核|经办|联系|负责|打印|上报)(?:单位)?(?:人|日期|时间|单位|电话)?(?:签字|签名|\s*[（(].*[)）])?\s*(?:[:：].*)?"
    r"|(?:单位|部门)?(?:负责人|盖章|公章)\s*(?:[:：].*)?|[（(](?:单位)?(?:盖章|公章)[)）].*|公示期.*|附(?:件|表)\s*\d*\s*[:：]?"
    r"|示例行?|examples?|(?:sub|grand )?totals?\s*(?:[:(\d].{0,20})?|notes?\s*[:：].*",
    re.IGNORECASE | re.DOTALL,
)
_TOTAL_AT_END = re.compile(r".{0,16}(?:合计|小计|总计)\s*[:：]?")


def is_footer(cell: object) -> bool:
    """Whether a row that begins with this cell is a total, a note, a template's example or a signature line."""
    if not isinstance(cell, str):
        return False
    text = cell.strip()
    if text[:1] in _FOOTER_STARTS and _FOOTER.fullmatch(text):
        return True
    return text[-1:] in "计:：" and _TOTAL_AT_END.fullmatch(text) is not None


class MergedCells:
    """Fills merged cells down a column of data from their top cell, and only inside merged ranges."""

    def __init__(self, merges: Sequence[Merge], heading: Heading, columns: Sequence[int]) -> None:
        self._starting: dict[int, list[tuple[int, int]]] = {}
        wide: list[tuple[int, int]] = []
        for first, last in merges:
            row = first[0] + 1
            if row <= heading.last:
                continue
            if last[0] > first[0] and first[1] in columns:
                self._starting.setdefault(row, []).append((first[1], last[0] + 1))
            if last[1] - first[1] >= 2:
                wide.append((row, last[0] + 1))
        self._wide = _joined(wide)
        self._open: dict[int, tuple[object, int]] = {}
        self.any = bool(self._starting)

    def fill(self, number: int, row: Row) -> Row:
        """The row with the values of merged cells that reach down into it."""
        for column, last in self._starting.get(number, ()):
            self._open[column] = (row[column] if column < len(row) else "", last)
        filled = None
        for column, (value, last) in list(self._open.items()):
            if number > last:
                del self._open[column]
            elif value not in ("", None):
                filled = filled or list(row) + [""] * (column + 1 - len(row))
                filled[column] = value
        return filled or row

    def is_wide(self, number: int) -> bool:
        """Whether a merged cell spans three columns or more of the row."""
        at = bisect_right(self._wide, (number, _LAST)) - 1
        return at >= 0 and number <= self._wide[at][1]


def _joined(spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The spans of rows in their order, with those in one that touch."""
    found: list[tuple[int, int]] = []
    for first, last in sorted(spans):
        if found and first <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], last))
        else:
            found.append((first, last))
    return found


def says_nothing(row: Row, counters: frozenset[int]) -> bool:
    """Whether a row holds nothing but its number."""
    return all(_is_empty(cell) or (i in counters and _is_number(cell)) for i, cell in enumerate(row))


def _is_empty(cell: object) -> bool:
    return cell is None or (isinstance(cell, str) and is_blank(cell))


def _is_number(cell: object) -> bool:
    return isinstance(cell, int | float | Shown) or (isinstance(cell, str) and cell.strip().isdecimal())


def only_cell(row: Row) -> bool:
    """Whether one cell alone of the row holds something."""
    return sum(1 for cell in row if cell not in ("", None)) == 1


Keep = Callable[[Row], bool]


def keeper(wanted: Mapping[int, str], texts: Callable[[object], str]) -> Keep:
    """Whether a row's cells have the values wanted of their columns, compared after cleaning."""
    cleaned = {index: texts(value) for index, value in wanted.items()}
    return lambda row: all(index < len(row) and texts(row[index]) == value for index, value in cleaned.items())
