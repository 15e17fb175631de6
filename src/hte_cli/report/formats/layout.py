"""How wide each column becomes, and where text breaks: a Chinese character takes two places, a code is never broken."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rich.cells import cell_len, chop_cells

__all__ = ["Demand", "cell_len", "demand_of", "pad", "share", "wrap"]

_LONGEST_UNBROKEN = 24
_OPENING, _CLOSING = "（《〔【「『“‘", "，。；：、！？）》〕】」』”’％"
_PIECE = re.compile(rf"\s+|[{_OPENING}]*(?:[!-~]+|[^\s])[{_CLOSING}]*")


@dataclass(frozen=True, slots=True)
class Demand:
    """The places a column needs at least, and those it would like."""

    least: int
    wish: int


def demand_of(heading: str, cells: Sequence[str], floor: int) -> Demand:
    """What a column asks for: at least `floor` places, and its longest code, figure or word in one piece."""
    wish = max([cell_len(heading), *map(cell_len, cells)])
    least = max([floor, _longest_piece(heading), *map(_longest_piece, cells)])
    return Demand(min(wish, least), wish)


def _longest_piece(text: str) -> int:
    return min(_LONGEST_UNBROKEN, max((cell_len(piece) for piece in _PIECE.findall(text)), default=0))


def share(demands: Sequence[Demand], width: int, gap: int) -> list[int] | None:
    """The columns' widths within `width`, gaps included; None where even the least does not fit.

    Spare places go, two by two (a Chinese character), to the column whose text would break into the most lines.
    """
    widths = [demand.least for demand in demands]
    spare = width - gap * (len(demands) - 1) - sum(widths)
    if spare < 0:
        return None
    while spare and any(demand.wish > taken for demand, taken in zip(demands, widths, strict=True)):
        number = max(range(len(widths)), key=lambda n: demands[n].wish / max(widths[n], 1))
        more = min(2, spare, demands[number].wish - widths[number])
        widths[number] += more
        spare -= more
    return widths


def wrap(text: str, width: int) -> list[str]:
    """`text` in lines of at most `width` places, broken at blanks or beside a Chinese character, at least one line."""
    if cell_len(text) <= width:
        return [text]
    lines, line = [], ""
    for piece in _PIECE.findall(text):
        if cell_len(line + piece.rstrip()) <= width:
            line += piece
            continue
        if line.strip():
            lines.append(line.rstrip())
        *full, line = chop_cells(piece.strip(), width) or [""]
        lines += full
    return [*lines, line.rstrip()] if line.strip() else lines


def pad(text: str, width: int, right: bool = False) -> str:
    """`text` filled with blanks to `width` places; `right` puts the blanks before it."""
    blanks = " " * (width - cell_len(text))
    return blanks + text if right else text + blanks
